package mera.app.party;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.text.Search;
import mera.app.text.Words;
import mera.data.Directory;
import mera.data.Directory.Entry;
import mera.data.document.DataSheet;
import mera.data.plan.Party;
import mera.data.plan.PartySplit;
import org.jspecify.annotations.Nullable;

/** The directory of executors of the working file; every change is one action. */
public final class PartyModel {

  /** What the status bar says while something is done. */
  private static final String WORK = "Исполнители";

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable PartyPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<Entry> shown = FXCollections.observableArrayList();
  private final StringProperty chosen = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final BooleanProperty asking = new SimpleBooleanProperty();

  PartyModel(Desk desk) {
    this.desk = desk;
    filter.subscribe(words -> sift());
  }

  /** Null until it was first read. */
  ReadOnlyObjectProperty<@Nullable PartyPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The parties that pass the filter. */
  public ObservableList<Entry> shown() {
    return shown;
  }

  /** Key of the party in sight; empty: a new one. */
  public StringProperty chosen() {
    return chosen;
  }

  StringProperty filter() {
    return filter;
  }

  /** «Не распознано» stands in the place of the form. */
  BooleanProperty asking() {
    return asking;
  }

  Optional<Entry> entry() {
    return Optional.ofNullable(picture.get()).flatMap(now -> now.entry(chosen.get()));
  }

  /** Reads the working file anew in the background. */
  public void refresh() {
    desk.work()
        .latest(
            "parties",
            steps -> PartyPicture.of(desk.workspace()),
            this::show,
            desk.notices()::refused);
  }

  private void show(PartyPicture now) {
    boolean first = picture.get() == null;
    boolean gone = !chosen.get().isEmpty() && now.entry(chosen.get()).isEmpty();
    if ((first || gone) && !now.view().entries().isEmpty()) {
      chosen.set(now.view().entries().getFirst().key());
    } else if (gone) {
      chosen.set("");
    }
    picture.set(now);
    sift();
  }

  private void sift() {
    PartyPicture now = picture.get();
    if (now != null) {
      shown.setAll(
          now.view().entries().stream()
              .filter(entry -> Search.matches(PartyWords.searched(entry.party()), filter.get()))
              .toList());
    }
  }

  /**
   * Stores the party that was typed.
   *
   * @param key empty: a new one
   * @param look it stays in sight
   * @param stored runs once it is stored, before it is shown anew
   */
  void keep(String key, Party party, boolean look, Runnable stored) {
    start(
        workspace -> {
          long before = workspace.position();
          Directory.Kept kept = workspace.directory().keep(key.isEmpty() ? null : key, party);
          return workspace.position() == before
              ? Optional.<Directory.Kept>empty()
              : Optional.of(kept);
        },
        done ->
            done.ifPresent(
                kept -> {
                  stored.run();
                  if (look) {
                    chosen.set(kept.key());
                  }
                  desk.navigation().changed();
                  told(party, kept);
                }));
  }

  private void told(Party party, Directory.Kept kept) {
    if (kept.left() > 0) {
      desk.notices()
          .done(
              "Исполнитель «"
                  + party.name()
                  + "» сохранён. Прежнее название осталось в "
                  + Words.count(kept.left(), "месте приказов", "местах приказов", "местах приказов")
                  + ": падеж там не определить, поправьте текст сами.");
    }
  }

  /** This entry is the same as the other one and becomes its other spellings. */
  void merge(String gone, Entry kept) {
    change(
        workspace -> {
          Directory.Kept done = workspace.directory().merge(kept.key(), gone);
          return done.key();
        },
        "Записи объединены: «" + kept.party().name() + "».");
  }

  void remove(Entry entry) {
    change(
        workspace -> {
          workspace.directory().remove(entry.key());
          return "";
        },
        "Исполнитель «" + entry.party().name() + "» удалён.");
  }

  // ---- what was not recognised ----

  /** The words of cells mean this party. */
  void link(String words, Entry party) {
    change(
        workspace -> workspace.directory().link(words, party.key()).key(),
        "«" + words + "» – это «" + party.party().name() + "», планы прочитаны заново.");
  }

  /** The words of cells are a party of their own. */
  void create(String words) {
    change(
        workspace ->
            workspace.directory().keep(null, Party.named(PartySplit.guess(words), words)).key(),
        "Новый исполнитель: «" + words + "».");
  }

  /** The words of cells are nobody. */
  void nobody(String words) {
    change(
        workspace -> {
          workspace.directory().nobody(words);
          return "";
        },
        "«" + words + "» – не исполнитель.");
  }

  /** What an import took for a party is nobody. */
  void nobody(Entry guessed) {
    change(
        workspace -> {
          workspace.directory().nobodyAtAll(guessed.key());
          return "";
        },
        "«" + guessed.party().name() + "» – не исполнитель.");
  }

  void askAgain(String words) {
    change(
        workspace -> {
          workspace.directory().askAgain(words);
          return "";
        },
        "Про «" + words + "» снова спрашивается.");
  }

  /** What an import found is right. */
  void looked(List<Entry> guessed) {
    change(
        workspace -> {
          workspace.directory().looked(guessed.stream().map(Entry::key).toList());
          return "";
        },
        guessed.size() == 1
            ? "Исполнитель «" + guessed.getFirst().party().name() + "» проверен."
            : "Проверено исполнителей: " + guessed.size() + ".");
  }

  /** The table as a workbook. */
  void export() {
    PartyPicture now = picture.get();
    if (now != null) {
      desk.places()
          .save("Исполнители.xlsx")
          .ifPresent(
              file ->
                  start(
                      workspace -> {
                        DataSheet.write(
                            "Исполнители", List.of(PartyWords.sheet(now.view().entries())), file);
                        return file;
                      },
                      written ->
                          desk.notices()
                              .next(
                                  "Таблица записана в файл «" + written + "».",
                                  "Открыть",
                                  () -> desk.show(written))));
    }
  }

  /** The job tells the key of the party to look at; empty: the same as before. */
  private void change(Desk.Job<String> job, String done) {
    start(
        job,
        key -> {
          if (!key.isEmpty()) {
            chosen.set(key);
          }
          desk.navigation().changed();
          desk.notices().done(done);
        });
  }

  private <T> void start(Desk.Job<T> job, Consumer<T> done) {
    desk.run(WORK, job, done);
  }
}
