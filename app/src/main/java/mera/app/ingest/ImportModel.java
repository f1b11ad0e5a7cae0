package mera.app.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Steps;
import mera.data.HistoryEntry;
import mera.data.ImportReport;
import mera.data.ImportRequest;
import mera.data.ImportRequest.Unmatched;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An import from the choice of files to its result; what is looked at is read as it will be stored.
 */
public final class ImportModel {

  /** Where the import stands. */
  public enum Phase {
    /** No files yet. */
    CHOOSE,
    /** The files are read, nothing is stored. */
    READING,
    /** The files can be looked at and stored. */
    READY,
    STORING,
    DONE
  }

  /** What a job gives. */
  private record Outcome(ImportReport report, Set<String> known, Total total) {}

  private final Desk desk;
  private final ObservableList<FileLine> files = FXCollections.observableArrayList();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<SourceFile> loaded = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable FileLine> chosen = new SimpleObjectProperty<>();
  private final ObjectProperty<Unmatched> unmatched = new SimpleObjectProperty<>(Unmatched.SKIP);
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOOSE);
  private final ReadOnlyObjectWrapper<@Nullable Total> total = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private List<Path> paths = List.of();
  private @Nullable Long entry;
  private volatile boolean stop;
  private volatile String pace = "";

  public ImportModel(Desk desk) {
    this.desk = desk;
    chosen.subscribe(this::narrow);
    unmatched.subscribe(this::again);
    phase.subscribe(this::tell);
  }

  public ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /** The files of this import. */
  public ObservableList<FileLine> files() {
    return files;
  }

  /** What is wrong in the chosen file, or in all of them. */
  public ObservableList<Problem> problems() {
    return problems;
  }

  /** What is stored already. */
  public ObservableList<SourceFile> loaded() {
    return loaded;
  }

  /** The file whose problems are shown; null: all files. */
  public ObjectProperty<@Nullable FileLine> chosen() {
    return chosen;
  }

  /** What happens to schools that the register does not know; a change reads the files anew. */
  public ObjectProperty<Unmatched> unmatched() {
    return unmatched;
  }

  /** What would be stored, or was; null without files. */
  public ReadOnlyObjectProperty<@Nullable Total> total() {
    return total.getReadOnlyProperty();
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** Where the reading is: «Реестр.xlsx: строк 60»; may be asked at any time. */
  public String pace() {
    return pace;
  }

  /** Reads files and folders without storing anything. */
  public void choose(List<Path> newPaths) {
    boolean busy = phase.get() == Phase.READING || phase.get() == Phase.STORING;
    if (newPaths.isEmpty() || busy) {
      return;
    }
    List<Path> read = List.copyOf(newPaths);
    run(Phase.READING, "Чтение файлов", read, outcome -> looked(read, outcome));
  }

  /** Stores what was read. */
  public void load() {
    if (canLoad()) {
      run(Phase.STORING, "Импорт", paths, this::stored);
    }
  }

  /** Is there a file that can be stored? */
  public boolean canLoad() {
    return phase.get() == Phase.READY && files.stream().anyMatch(file -> file.state().isUsable());
  }

  /** «Прервать»: the reading looks at the flag between rows. */
  public void cancel() {
    stop = true;
  }

  /** Back to the choice of files. */
  public void reset() {
    paths = List.of();
    entry = null;
    chosen.set(null);
    files.clear();
    problems.clear();
    total.set(null);
    phase.set(Phase.CHOOSE);
    refresh();
  }

  /** Takes the finished import back. */
  public void undo() {
    desk.work()
        .start(
            "Отмена импорта",
            steps -> desk.workspace().undo(),
            undone -> desk.navigation().changed(),
            desk.notices()::refused);
  }

  /** Is the finished import the last action, so that it can be taken back at once? */
  public boolean canUndo() {
    return phase.get() == Phase.DONE
        && desk.workspace().undoable().map(HistoryEntry::id).equals(optional(entry));
  }

  /** Are there results from which schools can be selected? */
  public boolean hasResults() {
    return !desk.workspace().years().isEmpty();
  }

  /** The next step after a finished import: the selection, or the results that it needs. */
  public void goOn() {
    if (hasResults()) {
      desk.navigation().show(Section.IDENTIFY);
    } else {
      reset();
    }
  }

  /** Reads what is stored; an import that was undone can be stored once more. */
  public void refresh() {
    loaded.setAll(desk.workspace().files());
    Long done = entry;
    if (phase.get() == Phase.DONE && done != null) {
      boolean alive =
          desk.workspace().history().stream()
              .anyMatch(action -> action.id() == done && !action.undone());
      if (!alive) {
        entry = null;
        phase.set(Phase.READY);
        choose(paths);
      }
    }
    tell();
  }

  private static Optional<Long> optional(@Nullable Long value) {
    return Optional.ofNullable(value);
  }

  private void again() {
    if (phase.get() == Phase.READY) {
      choose(paths);
    }
  }

  private void run(Phase during, String title, List<Path> read, Consumer<Outcome> done) {
    Phase before = phase.get();
    stop = false;
    pace = "";
    phase.set(during);
    ImportRequest request =
        new ImportRequest(ImportOptions.NONE, unmatched.get(), during == Phase.READING);
    desk.work()
        .start(
            title,
            steps -> job(read, request, steps),
            done,
            sentence -> {
              phase.set(before);
              desk.notices().refused(sentence);
            });
  }

  private Outcome job(List<Path> read, ImportRequest request, Steps steps) throws Refusal {
    Set<String> known = Total.known(desk.workspace());
    var before = desk.workspace().tallies();
    ImportReport report = desk.workspace().importFiles(read, request, progress(steps));
    return new Outcome(report, known, Total.of(report.files(), before, known));
  }

  private Progress progress(Steps steps) {
    return new Progress() {
      @Override
      public void rows(String file, long rows) {
        pace = file + ": " + Words.count(rows, "строка", "строки", "строк");
        steps.say(pace);
      }

      @Override
      public boolean cancelled() {
        return stop || steps.cancelled();
      }
    };
  }

  private void looked(List<Path> read, Outcome outcome) {
    paths = read;
    show(outcome, false);
    phase.set(Phase.READY);
  }

  private void stored(Outcome outcome) {
    entry = outcome.report().entry();
    show(outcome, entry != null);
    phase.set(Phase.DONE);
    desk.navigation().changed();
    desk.notices()
        .done("Загружено: " + Words.count(outcome.total().stored(), "строка", "строки", "строк"));
  }

  private void show(Outcome outcome, boolean done) {
    List<Reading> readings = outcome.report().files();
    chosen.set(null);
    files.setAll(
        readings.stream().map(reading -> FileLine.of(reading, outcome.known(), done)).toList());
    total.set(outcome.total());
    narrow(null);
  }

  private void narrow(@Nullable FileLine only) {
    problems.setAll(
        files.stream()
            .filter(file -> only == null || file == only)
            .flatMap(file -> file.problems().stream())
            .toList());
  }

  private void tell() {
    Total now = total.get();
    subtitle.set(
        switch (phase.get()) {
          case CHOOSE ->
              loaded.isEmpty()
                  ? "реестр школ, шкалы и результаты"
                  : "загружено: " + Words.count(loaded.size(), "файл", "файла", "файлов");
          case READING -> "чтение";
          case STORING -> "загрузка";
          case READY -> Words.count(files.size(), "файл", "файла", "файлов") + ", проверка";
          case DONE ->
              "итог: "
                  + Words.count(Objects.requireNonNull(now).files(), "файл", "файла", "файлов");
        });
  }
}
