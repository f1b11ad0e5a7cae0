package mera.app.order;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Days;
import mera.app.control.EditText;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.order.Basis;

/** A document that the order rests on, and what the order calls it from there on. */
final class BasisForm extends VBox {

  private final OrderModel model;
  private final int place;
  private final ComboBox<Basis.Link> link = new ComboBox<>();
  private final EditText kind;
  private final EditText issuer;
  private final EditText date;
  private final EditText number;
  private final EditText title;
  private final EditText alias;
  private final Label printed = BlockForm.hint("");
  private final Button remove;
  private boolean filling;

  /**
   * @param remove what takes the basis away
   */
  BasisForm(OrderModel model, int place, Runnable remove) {
    this.model = model;
    this.place = place;
    String one = "Основание " + (place + 1) + ": ";
    link.setId("basis-link-" + (place + 1));
    link.setAccessibleText(one + "как сказано");
    link.setMaxWidth(Double.MAX_VALUE);
    link.getItems().setAll(Basis.Link.values());
    link.setConverter(Shown.by(Basis.Link::words));
    link.setOnAction(
        event -> {
          Basis.Link chosen = link.getValue();
          if (!filling && chosen != null) {
            edit(old -> old.withLink(chosen));
          }
        });
    kind = line(one + "вид (приказ, письмо …)", (old, text) -> old.withKind(text));
    issuer = line("Чей, в родительном падеже", (old, text) -> old.withIssuer(text));
    date = EditText.line("Дата: 25.07.2026", this::date);
    number = line("Номер", (old, text) -> old.withNumber(text));
    title = line("Заголовок без кавычек", (old, text) -> old.withTitle(text));
    alias = line("Далее в тексте: приказ от …", (old, text) -> old.withAlias(text));
    alias.setId("basis-alias-" + (place + 1));
    this.remove = Buttons.icon("fth-trash-2", "Убрать основание " + (place + 1), null, remove);
    HBox first = new HBox(link, this.remove);
    HBox.setHgrow(link, Priority.ALWAYS);
    first.getStyleClass().add("order-row");
    getStyleClass().add("order-form-part");
    getChildren().setAll(first, kind, issuer, date, number, title, alias, printed);
  }

  private interface Change {
    Basis of(Basis old, String text);
  }

  private EditText line(String caption, Change change) {
    return EditText.line(caption, text -> edit(old -> change.of(old, text.strip())));
  }

  private void date(String text) {
    Optional<LocalDate> day = Days.typed(text);
    if (text.isBlank()) {
      edit(old -> old.withDate(null));
    } else if (day.isPresent()) {
      edit(old -> old.withDate(day.get()));
    } else {
      model.refused("Дату основания укажите так: 25.07.2026.");
    }
  }

  private void edit(UnaryOperator<Basis> edit) {
    model.change(
        "изменено основание " + (place + 1),
        order -> place < order.bases().size() ? order.withBasis(place, edit) : order);
  }

  void show(Basis basis, boolean locked) {
    filling = true;
    link.setValue(basis.link());
    filling = false;
    link.setDisable(locked);
    kind.show(basis.kind(), locked);
    issuer.show(basis.issuer(), locked);
    LocalDate day = basis.date();
    date.show(day == null ? "" : Words.date(Objects.requireNonNull(day)), locked);
    number.show(basis.number(), locked);
    title.show(basis.title(), locked);
    alias.show(basis.alias(), locked);
    printed.setText("В приказе: " + basis.printed());
    BlockForm.visible(remove, !locked);
  }
}
