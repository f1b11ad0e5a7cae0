package mera.app.party;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.Directory.Entry;
import org.jspecify.annotations.Nullable;

/** All parties of the working file, a line each. */
final class PartyTable extends StackPane {

  private final PartyModel model;
  private final DataTable<Entry> table = new DataTable<>("Исполнители");
  private boolean following;

  PartyTable(PartyModel model) {
    this.model = model;
    table.setId("parties");
    table.getStyleClass().add("edge-to-edge");
    table.text("Краткое название", 13, entry -> entry.party().name());
    table.hideBelow(50, table.text("Полное наименование", 22, entry -> entry.party().nom()));
    table.text("Вид", 10, entry -> PartyWords.kind(entry.party().kind()));
    table.hideBelow(62, table.text("Руководитель", 9, entry -> PartyWords.head(entry.party())));
    table.node("Падежи", 6.5, entry -> cases(entry), PartyTable::chip);
    table.number("Мер", 4, entry -> (long) entry.uses().measures(), Words::number);
    table.number("Приказов", 6, entry -> (long) entry.uses().orders(), Words::number);
    table.setPlaceholder(
        new EmptyState(
            "fth-search",
            "Под фильтр не подходит ни один исполнитель.",
            Buttons.plain("Показать всех", () -> model.filter().set(""))));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            entry -> {
              if (entry != null && !following) {
                model.asking().set(false);
                model.chosen().set(entry.key());
              }
            });
    model.shown().addListener((Observable any) -> fill());
    model.chosen().subscribe(key -> select());
    getChildren().setAll(table);
  }

  private static String cases(Entry entry) {
    return PartyWords.declined(entry.party()) ? "есть" : "не все";
  }

  private static @Nullable Node chip(Entry entry) {
    return PartyWords.declined(entry.party())
        ? null
        : new Chip(Tone.WARNING, "fth-feather", "не все");
  }

  private void fill() {
    following = true;
    table.getItems().setAll(model.shown());
    following = false;
    select();
  }

  /** After a change the same party stays chosen, although its row is a new one. */
  private void select() {
    if (following) {
      return;
    }
    following = true;
    Entry now = table.getSelectionModel().getSelectedItem();
    if (now == null || !now.key().equals(model.chosen().get())) {
      table.getSelectionModel().clearSelection();
      for (int row = 0; row < table.getItems().size(); row++) {
        if (table.getItems().get(row).key().equals(model.chosen().get())) {
          table.getSelectionModel().clearAndSelect(row);
          table.scrollTo(Math.max(0, row - 3));
        }
      }
    }
    following = false;
  }

  /** Takes the focus. */
  void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty() && !table.getItems().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }
}
