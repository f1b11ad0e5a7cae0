package mera.app.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.text.Words;
import mera.data.HistoryEntry;

/** The entries, the newest first, and what a return would take back or bring back. */
public final class HistoryModel {

  /** Where an entry stands. */
  public enum State {
    DONE("сделано"),
    HERE("вы здесь"),
    UNDONE("отменено");

    private final String words;

    State(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /** One row of the table. */
  public record Row(HistoryEntry entry, State state) {}

  private final Desk desk;
  private final ObservableList<Row> rows = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");

  public HistoryModel(Desk desk) {
    this.desk = desk;
  }

  public ObservableList<Row> rows() {
    return rows;
  }

  /** «12 действий». */
  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** Reads the journal anew. */
  public void refresh() {
    List<HistoryEntry> entries = desk.workspace().history();
    long here = desk.workspace().journal().undoable().map(HistoryEntry::id).orElse(0L);
    List<Row> fresh = entries.reversed().stream().map(entry -> row(entry, here)).toList();
    if (!fresh.equals(rows)) {
      rows.setAll(fresh);
    }
    subtitle.set(Words.count(entries.size(), "действие", "действия", "действий"));
  }

  /**
   * What returning to this entry would change: «Будет отменено: 3 действия (Импорт 2, Отбор 1)».
   */
  public Optional<String> effect(Row target) {
    long id = target.entry().id();
    if (target.state() == State.HERE) {
      return Optional.empty();
    }
    boolean back = target.state() == State.DONE;
    List<HistoryEntry> moved =
        rows.stream()
            .filter(
                row ->
                    back
                        ? row.state() != State.UNDONE && row.entry().id() > id
                        : row.state() == State.UNDONE && row.entry().id() <= id)
            .map(Row::entry)
            .toList();
    return Optional.of(
        (back ? "Будет отменено: " : "Будет возвращено: ")
            + Words.count(moved.size(), "действие", "действия", "действий")
            + " ("
            + bySection(moved)
            + ")");
  }

  /** Makes this entry the last that counts. */
  public void returnTo(Row target) {
    desk.work()
        .start(
            "Возврат по журналу",
            steps -> {
              desk.workspace().journal().returnTo(target.entry().id());
              return target.entry();
            },
            entry -> {
              desk.navigation().changed();
              desk.notices()
                  .next(
                      "Файл снова такой, каким был после действия: " + entry.text(),
                      "Обзор",
                      () -> desk.navigation().show(mera.app.frame.Section.OVERVIEW));
            },
            sentence -> desk.notices().refused(sentence));
  }

  private static Row row(HistoryEntry entry, long here) {
    return new Row(
        entry, entry.undone() ? State.UNDONE : entry.id() == here ? State.HERE : State.DONE);
  }

  private static String bySection(List<HistoryEntry> entries) {
    Map<String, Long> counts =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    HistoryEntry::section, java.util.TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + Objects.toString(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
