package mera.data;

import java.util.List;
import java.util.Optional;
import mera.data.problem.Refusal;
import mera.data.store.Store;

/** The history of a working file: what was done, and which of it counts now. */
public final class Journal {

  private final Store store;

  Journal(Store store) {
    this.store = store;
  }

  /** All entries, oldest first; undone ones stay until the next action. */
  public List<HistoryEntry> entries() {
    return store.entries().stream()
        .map(
            entry ->
                new HistoryEntry(
                    entry.id(), entry.at(), entry.section(), entry.text(), entry.undone()))
        .toList();
  }

  /** The entry that undo would take back. */
  public Optional<HistoryEntry> undoable() {
    return entries().reversed().stream().filter(entry -> !entry.undone()).findFirst();
  }

  /** The entry that redo would bring back. */
  public Optional<HistoryEntry> redoable() {
    return entries().stream().filter(HistoryEntry::undone).findFirst();
  }

  /** Takes the last action back; refused when there is none. */
  public HistoryEntry undo() throws Refusal {
    HistoryEntry entry = undoable().orElseThrow(() -> refusal("Отменять нечего: журнал пуст."));
    store.moveTo(
        entries().reversed().stream()
            .map(HistoryEntry::id)
            .filter(id -> id < entry.id())
            .findFirst()
            .orElse(0L));
    return entry;
  }

  /** Brings the last undone action back; refused when nothing is undone. */
  public HistoryEntry redo() throws Refusal {
    HistoryEntry entry =
        redoable().orElseThrow(() -> refusal("Возвращать нечего: ничего не отменено."));
    store.moveTo(entry.id());
    return entry;
  }

  /**
   * Makes the given entry the last that counts: «вернуться сюда».
   *
   * @param entry its id; 0 takes everything back
   */
  public void returnTo(long entry) throws Refusal {
    store.moveTo(entry);
  }

  private static Refusal refusal(String sentence) {
    return new Refusal(Refusal.Reason.IMPOSSIBLE, sentence);
  }
}
