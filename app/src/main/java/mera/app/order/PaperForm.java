package mera.app.order;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.document.Format;
import mera.data.order.Order;

/** The last look before paper: what goes out, with which mark, and where to. */
final class PaperForm extends BlockForm {

  private final PaperModel model;
  private final VBox parts = new VBox();
  private final CheckBox mark = new CheckBox("«" + PaperModel.MARK + "» на каждом листе");
  private final CheckBox archive = new CheckBox("PDF для архива (PDF/A-1b)");
  private final Label warnings = new Label();
  private final Label extracts = hint("");
  private final FlowPane all;

  PaperForm(PaperModel model) {
    super("Печать и файлы");
    this.model = model;
    Button print = Buttons.plain("fth-printer", "Печать…", model::print);
    print.setId("print");
    Button pdf = Buttons.plain("fth-save", "Сохранить PDF…", () -> model.save(Format.PDF));
    pdf.setId("save-pdf");
    Button docx = Buttons.plain("fth-file-text", "DOCX…", () -> model.save(Format.DOCX));
    docx.setId("save-docx");
    docx.setAccessibleText("Сохранить DOCX для Word");
    Button xlsx = Buttons.plain("fth-grid", "XLSX…", () -> model.save(Format.XLSX));
    xlsx.setId("save-xlsx");
    xlsx.setAccessibleText("Сохранить XLSX для Excel");
    Button open = Buttons.plain("fth-external-link", "Открыть PDF", model::open);
    open.setId("open-pdf");
    mark.setId("mark");
    mark.setWrapText(true);
    mark.setOnAction(event -> model.mark().set(mark.isSelected() ? PaperModel.MARK : ""));
    archive.setId("archive");
    archive.setWrapText(true);
    archive.selectedProperty().bindBidirectional(model.archive());
    Button printAll =
        Buttons.plain("fth-printer", "Печать выписок…", () -> model.extracts().print());
    printAll.setId("print-extracts");
    Button saveAll = Buttons.plain("fth-folder", "Выписки в папку…", () -> model.extracts().save());
    saveAll.setId("save-extracts");
    all = flow(printAll, saveAll);
    parts.setId("parts");
    parts.getStyleClass().add("order-form-part");
    warnings.setId("paper-warnings");
    warnings.setWrapText(true);
    warnings.setMinHeight(USE_PREF_SIZE);
    warnings.setMinWidth(0);
    warnings.setGraphic(Icon.of("fth-alert-triangle", Tone.WARNING));
    visible(warnings, false);
    getChildren()
        .addAll(
            warnings,
            caption("Что печатать"),
            parts,
            mark,
            flow(print, open),
            caption("Файл со всеми частями"),
            archive,
            flow(pdf, docx, xlsx),
            extracts,
            all);
    visible(all, false);
  }

  private static Label caption(String words) {
    Label caption = new Label(words);
    caption.getStyleClass().addAll("small", "muted");
    caption.setWrapText(true);
    return caption;
  }

  private static FlowPane flow(Button... buttons) {
    FlowPane row = new FlowPane(buttons);
    row.getStyleClass().add("order-flow");
    return row;
  }

  @Override
  void show(Order order, boolean locked) {
    mark.setSelected(!model.mark().get().isEmpty());
    model.parts(this::show);
  }

  private void show(PaperModel.Parts found) {
    parts.getChildren().setAll(lines(found.all()));
    visible(all, found.extracts() > 0);
    warnings.setText(String.join("\n", found.warnings()));
    visible(warnings, !found.warnings().isEmpty());
    extracts.setText(
        found.extracts() == 0
            ? "Выписок нет: к приказу не приложен план с исполнителями."
            : "В части касающейся, для исполнителей планов: "
                + Words.count(found.extracts(), "выписка", "выписки", "выписок")
                + ".");
  }

  private List<CheckBox> lines(List<PaperModel.Part> all) {
    return all.stream()
        .map(
            part -> {
              int place = all.indexOf(part);
              String pages = Words.count(part.pages(), "страница", "страницы", "страниц");
              CheckBox box = new CheckBox(part.name() + ": " + pages);
              box.setWrapText(true);
              box.setMinHeight(USE_PREF_SIZE);
              box.setSelected(!model.leftOut().contains(place));
              box.setOnAction(event -> choose(place, box.isSelected()));
              return box;
            })
        .toList();
  }

  private void choose(int place, boolean printed) {
    if (printed) {
      model.leftOut().remove(place);
    } else {
      model.leftOut().add(place);
    }
  }
}
