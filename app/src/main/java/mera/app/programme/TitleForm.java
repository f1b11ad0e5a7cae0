package mera.app.programme;

import mera.app.control.EditText;
import mera.data.plan.ProgrammeEdit;

/** Title and what stands at the foot of its page. */
final class TitleForm extends PieceForm {

  private final EditText title;
  private final EditText foot;

  TitleForm(ProgrammeModel model) {
    super("Титульный лист");
    title =
        EditText.lines(
            "Название программы, построчно",
            4,
            typed -> {
              if (lines(typed).isEmpty()) {
                model.refused("Название программы пусто. Напишите хотя бы одно слово.");
              } else {
                model.change("изменено название", old -> old.withTitle(lines(typed)));
              }
            });
    title.setId("programme-title");
    foot =
        EditText.line(
            "Внизу листа; пусто – без титульного листа",
            typed ->
                model.change(
                    "изменён титульный лист", old -> ProgrammeEdit.foot(old, oneLine(typed))));
    foot.setId("programme-foot");
    getChildren()
        .addAll(
            title,
            foot,
            hint(
                "Если внизу листа только год, в зарегистрированном приказе печатается год"
                    + " приказа."));
  }

  @Override
  void show(ProgrammeModel.Shown now) {
    title.show(String.join("\n", now.programme().title()), now.locked());
    foot.show(now.programme().foot().orElse(""), now.locked());
  }

  @Override
  void begin(int row) {
    title.field().requestFocus();
  }
}
