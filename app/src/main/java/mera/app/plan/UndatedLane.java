package mera.app.plan;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** The measures without a date: always in sight, so that nobody takes them for done. */
final class UndatedLane extends HBox {

  private final Label count = new Label();
  private final Label hint = new Label();
  private final ListView<Due> cards = new ListView<>();
  private final Label none =
      new Label(
          "У\u00a0всех показанных мер срок назван. Здесь стоят меры «по\u00a0плану», «по\u00a0графику» и\u00a0без срока.");

  /**
   * @param open edits the row
   * @param pick picks its deadline
   */
  UndatedLane(PlanModel model, Consumer<String> open, Consumer<String> pick) {
    count.getStyleClass().add("strong");
    hint.getStyleClass().add("muted");
    VBox words = new VBox(count, hint);
    words.getStyleClass().add("undated-words");
    words.setMinWidth(USE_PREF_SIZE);
    none.setId("undated-none");
    none.getStyleClass().add("muted");
    none.setWrapText(true);
    none.setMinWidth(0);
    cards.setId("undated");
    cards.setAccessibleText("Меры без даты");
    cards.setOrientation(Orientation.HORIZONTAL);
    cards.setCellFactory(list -> new Card());
    cards
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            one -> {
              if (one != null) {
                model.chosen().set(one.id());
              }
            });
    new Shortcuts()
        .on("Enter", () -> onChosen(open))
        .on("F2", () -> onChosen(open))
        .on("Alt+Down", () -> onChosen(pick))
        .install(cards);
    getStyleClass().add("undated-lane");
    getChildren().setAll(words, cards, none);
    for (Region one : List.of(cards, none)) {
      HBox.setHgrow(one, Priority.ALWAYS);
    }
  }

  private void onChosen(Consumer<String> action) {
    Due one = cards.getSelectionModel().getSelectedItem();
    if (one != null) {
      action.accept(one.id());
    }
  }

  /**
   * @param months a card can be dragged onto a month
   */
  void show(List<Due> undated, boolean months) {
    count.setText("Без даты: " + Words.number(undated.size()));
    put(cards, !undated.isEmpty());
    hint.setText(months ? "перетащите на месяц" : "Alt+↓ – выбрать срок");
    put(hint, !undated.isEmpty());
    put(none, undated.isEmpty());
    if (!cards.getItems().equals(undated)) {
      cards.getItems().setAll(undated);
    }
  }

  private static void put(Region one, boolean shown) {
    one.setVisible(shown);
    one.setManaged(shown);
  }

  /** Is this what a drag began at? */
  static boolean isCard(@Nullable Object source) {
    return source instanceof Card;
  }

  /** A card of a measure without a date. */
  private static final class Card extends ListCell<Due> {

    private final Label title = new Label();
    private final Label note = new Label();
    private final VBox card = new VBox(title, note);

    Card() {
      title.getStyleClass().add("strong");
      note.getStyleClass().add("muted");
      card.getStyleClass().add("undated-card");
      for (Label one : List.of(title, note)) {
        one.setMaxWidth(Region.USE_PREF_SIZE);
      }
      setOnDragDetected(
          event -> {
            if (getItem() != null) {
              ClipboardContent content = new ClipboardContent();
              content.putString(getItem().id());
              startDragAndDrop(TransferMode.MOVE).setContent(content);
              event.consume();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Due item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : card);
      setTooltip(null);
      if (item != null && !empty) {
        title.setText(item.label());
        note.setText(item.note());
        setTooltip(new Tooltip(item.text() + "\n" + item.note()));
      }
    }
  }
}
