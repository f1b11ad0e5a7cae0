package mera.app.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.EditText;
import mera.data.order.Order;
import mera.data.order.Signatory;

/** Persons with their posts: those who agree, look the draft over, or read the order. */
final class SignatoryList extends VBox {

  private final OrderModel model;
  private final String caption;
  private final Function<Order, List<Signatory>> stored;
  private final BiFunction<Order, List<Signatory>, Order> with;
  private final VBox people = new VBox();
  private final Button add;

  /**
   * @param caption of one of them: «Согласующий»
   * @param id of the button that adds one
   */
  SignatoryList(
      OrderModel model,
      String caption,
      String id,
      Function<Order, List<Signatory>> stored,
      BiFunction<Order, List<Signatory>, Order> with) {
    this.model = model;
    this.caption = caption;
    this.stored = stored;
    this.with = with;
    add = Buttons.plain("fth-plus", caption, this::add);
    add.setId(id);
    people.getStyleClass().add("order-form-part");
    getStyleClass().add("order-form-part");
    getChildren().setAll(people, add);
  }

  void show(Order order, boolean locked) {
    List<Signatory> all = stored.apply(order);
    while (people.getChildren().size() > all.size()) {
      people.getChildren().removeLast();
    }
    while (people.getChildren().size() < all.size()) {
      people.getChildren().add(new Person(people.getChildren().size()));
    }
    for (int at = 0; at < all.size(); at++) {
      ((Person) people.getChildren().get(at)).show(all.get(at), locked);
    }
    BlockForm.visible(add, !locked);
  }

  private void add() {
    change("добавлено", all -> all.add(new Signatory(List.of(PointModel.BLANK), PointModel.BLANK)));
  }

  private void change(String what, Consumer<List<Signatory>> edit) {
    model.change(
        caption.toLowerCase(Locale.ROOT) + ": " + what,
        order -> {
          List<Signatory> all = new ArrayList<>(stored.apply(order));
          edit.accept(all);
          return with.apply(order, all);
        });
  }

  /** One of them. */
  private final class Person extends VBox {

    private final int at;
    private final EditText post;
    private final ActingBox acting;
    private final EditText who;
    private final Button remove;

    Person(int at) {
      this.at = at;
      String name = caption + " " + (at + 1);
      post =
          EditText.lines(
              name + ": должность, построчно",
              1,
              text -> edit(old -> old.withPrinted(BlockForm.lines(text))));
      acting = new ActingBox(model, this::edit);
      who = EditText.line(name + ": И.О. Фамилия", text -> edit(old -> old.withName(text.strip())));
      remove = Buttons.icon("fth-trash-2", "Удалить: " + name, null, this::remove);
      HBox row = new HBox(who, remove);
      HBox.setHgrow(who, Priority.ALWAYS);
      row.getStyleClass().add("order-row");
      getStyleClass().add("order-form-part");
      getChildren().setAll(post, acting, row);
    }

    void show(Signatory signatory, boolean locked) {
      post.show(String.join("\n", signatory.printed()), locked);
      acting.show(signatory, locked);
      who.show(signatory.name(), locked);
      BlockForm.visible(remove, !locked);
    }

    private void edit(UnaryOperator<Signatory> edit) {
      change(
          "изменено",
          all -> {
            if (at < all.size()) {
              all.set(at, edit.apply(all.get(at)));
            }
          });
    }

    private void remove() {
      change(
          "удалено",
          all -> {
            if (at < all.size()) {
              all.remove(at);
            }
          });
    }
  }
}
