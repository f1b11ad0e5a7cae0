package mera.app.order;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.data.order.Addressee;
import mera.data.order.Case;
import mera.data.order.PersonName;
import mera.data.order.PersonName.Gender;
import mera.data.order.Point;
import mera.data.plan.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whom a point speaks to. The forms are proposed and then belong to the analyst: what stands in the
 * fields is printed in the place of {to}.
 */
final class AddresseeForm extends VBox {

  private static final Addressee NOBODY = new Addressee("", "", "", "", true);

  private final Consumer<@Nullable Addressee> changed;
  private final EditText name;
  private final EditText form;
  private final EditText person;
  private final EditText personForm;
  private final CheckBox brackets = new CheckBox("Лицо в скобках");
  private final CheckBox acting = new CheckBox("Исполняет обязанности (и.о.)");
  private final Button propose;
  private final MenuButton directory = new MenuButton("Из справочника");
  private final ToggleButton female = new ToggleButton("Женская");
  private final ToggleButton male = new ToggleButton("Мужская");
  private final VBox ask;
  private final Label remark = BlockForm.hint("");
  private Addressee shown = NOBODY;
  private Case asked = Case.DATIVE;
  private boolean filling;

  /**
   * @param parties those of the directory, asked when it is opened
   */
  AddresseeForm(Consumer<@Nullable Addressee> changed, Supplier<List<Party>> parties) {
    this.changed = changed;
    directory.setId("to-directory");
    directory.setMinWidth(USE_PREF_SIZE);
    directory.setOnShowing(event -> offer(parties.get()));
    name =
        field("to-name", "Кому или на кого: орган, должность", text -> put(shown.withName(text)));
    form = field("to-form", "В тексте", text -> put(shown.withForm(text)));
    person = field("to-person", "Лицо: Фамилия И.О.", text -> put(shown.withPerson(text)));
    personForm = field("to-person-form", "Лицо в тексте", text -> put(shown.withPersonForm(text)));
    brackets.setId("to-brackets");
    brackets.setOnAction(
        event -> {
          if (!filling) {
            put(shown.withBrackets(brackets.isSelected()));
          }
        });
    acting.setId("to-acting");
    acting.setWrapText(true);
    acting.setMinHeight(USE_PREF_SIZE);
    acting.setOnAction(
        event -> {
          if (!filling) {
            shown = shown.withActing(acting.isSelected());
            propose(Gender.UNKNOWN);
          }
        });
    propose = Buttons.plain("fth-feather", "Предложить", () -> propose(Gender.UNKNOWN));
    propose.setId("to-propose");
    ToggleGroup group = new ToggleGroup();
    female.setToggleGroup(group);
    female.setId("to-female");
    female.getStyleClass().add("left-pill");
    female.setOnAction(event -> propose(Gender.FEMALE));
    male.setToggleGroup(group);
    male.setId("to-male");
    male.getStyleClass().add("right-pill");
    male.setOnAction(event -> propose(Gender.MALE));
    ask =
        new VBox(
            BlockForm.hint("Чья это фамилия? От этого зависит падеж."), new FlowPane(female, male));
    getStyleClass().add("order-form-part");
    getChildren()
        .addAll(
            new FlowPane(directory),
            name,
            acting,
            form,
            person,
            personForm,
            brackets,
            new FlowPane(propose),
            ask,
            remark);
  }

  private void offer(List<Party> parties) {
    directory.getItems().setAll(parties.stream().map(this::item).toList());
    if (parties.isEmpty()) {
      MenuItem none = new MenuItem("Справочник пуст: «Планы», вкладка «Исполнители»");
      none.setDisable(true);
      directory.getItems().add(none);
    }
  }

  private MenuItem item(Party party) {
    MenuItem item = new MenuItem(party.nom());
    // Underscores of names are no mnemonics.
    item.setMnemonicParsing(false);
    item.setOnAction(event -> put(Addressee.of(party, asked)));
    return item;
  }

  private static EditText field(String id, String caption, Consumer<String> commit) {
    EditText field = EditText.line(caption, text -> commit.accept(text.strip()));
    field.field().setId(id);
    return field;
  }

  private void put(Addressee fresh) {
    shown = fresh;
    boolean empty =
        fresh.name().isBlank()
            && fresh.form().isBlank()
            && fresh.person().isBlank()
            && fresh.personForm().isBlank();
    changed.accept(empty ? null : fresh);
  }

  /** Empty proposals leave what stands there. */
  private void propose(Gender gender) {
    Optional<String> body =
        shown.name().isBlank()
            ? Optional.of("")
            : Addressee.propose(shown.name(), asked, shown.acting());
    Optional<String> who =
        shown.person().isBlank()
            ? Optional.of("")
            : PersonName.propose(shown.person(), asked, gender);
    BlockForm.visible(ask, who.isEmpty());
    remark.setText(
        body.isEmpty() ? "Форма названия не подобрана: впишите её в поле «В тексте»." : "");
    put(shown.withForm(body.orElse(shown.form())).withPersonForm(who.orElse(shown.personForm())));
  }

  void show(Point point, boolean locked) {
    filling = true;
    asked =
        switch (point.kind()) {
          case CONTROL, RESPONSIBILITY -> Case.ACCUSATIVE;
          default -> Case.DATIVE;
        };
    Addressee to = point.to();
    if (to == null || !to.person().equals(shown.person())) {
      BlockForm.visible(ask, false);
    }
    shown = to == null ? NOBODY : to;
    name.show(shown.name(), locked);
    form.show(shown.form(), locked);
    person.show(shown.person(), locked);
    personForm.show(shown.personForm(), locked);
    brackets.setSelected(shown.brackets());
    brackets.setDisable(locked);
    acting.setSelected(shown.acting());
    acting.setDisable(locked);
    BlockForm.visible(propose, !locked);
    BlockForm.visible(directory, !locked);
    boolean unused = to != null && !point.text().contains("{to}");
    if (unused) {
      remark.setText("Поставьте {to} в текст пункта: там это напечатается.");
    } else if (remark.getText().startsWith("Поставьте")) {
      remark.setText("");
    }
    filling = false;
  }
}
