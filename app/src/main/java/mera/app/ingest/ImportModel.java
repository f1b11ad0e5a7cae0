package mera.app.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import mera.app.ingest.FileLine.State;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Job;
import mera.app.work.BackgroundWork.Steps;
import mera.data.HistoryEntry;
import mera.data.ImportReport;
import mera.data.ImportRequest.Unmatched;
import mera.data.Preview;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.ProblemBook;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import mera.data.result.Difference;
import mera.data.school.Decision;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * An import from the choice of files to its result; what is looked at is read as it will be stored.
 */
public final class ImportModel {

  /** Where the import stands. */
  public enum Phase {
    /** No files yet, or an import that is left for a while. */
    CHOOSE,
    /** The files are read, nothing is stored. */
    READING,
    FILES,
    COLUMNS,
    SCHOOLS,
    STORING,
    DONE
  }

  /** What the files gave, and how it fits the working file. */
  private record Gathered(List<FileDraft> drafts, Set<String> known) {}

  private record Matched(Preview preview, Total total) {}

  private record Stored(ImportReport report, Total total, List<Difference> differences) {}

  private final Desk desk;
  private final ColumnsModel columns;
  private final LinkModel link = new LinkModel();
  private final ObservableList<FileLine> files = FXCollections.observableArrayList();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<SourceFile> loaded = FXCollections.observableArrayList();
  private final ObservableList<Difference> differences = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable FileLine> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOOSE);
  private final ReadOnlyObjectWrapper<@Nullable Total> total = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final Map<Path, Boolean> taken = new HashMap<>();
  private final Map<String, Long> paces = new ConcurrentHashMap<>();
  private List<FileDraft> drafts = List.of();
  private Set<String> known = Set.of();
  private final Pasted pasted = new Pasted();
  private ImportOptions common = ImportOptions.NONE;
  private @Nullable Preview looked;
  private Phase left = Phase.FILES;
  private @Nullable Long entry;
  private volatile boolean stop;
  private volatile String pace = "";

  public ImportModel(Desk desk) {
    this.desk = desk;
    columns = new ColumnsModel(desk);
    chosen.subscribe(this::narrow);
    phase.subscribe(this::tell);
  }

  public ReadOnlyObjectProperty<Phase> phase() {
    return phase.getReadOnlyProperty();
  }

  /** The step «Столбцы». */
  public ColumnsModel columns() {
    return columns;
  }

  /** The step «Школы». */
  public LinkModel link() {
    return link;
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

  /** Where reports and pupils do not agree, after the import. */
  public ObservableList<Difference> differences() {
    return differences;
  }

  /** The file whose problems are shown; null: all files. */
  public ObjectProperty<@Nullable FileLine> chosen() {
    return chosen;
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

  /** Name of a file → rows of it read so far; may be asked at any time. */
  Map<String, Long> paces() {
    return paces;
  }

  boolean isBusy() {
    return phase.get() == Phase.READING || phase.get() == Phase.STORING;
  }

  /** Is there an import that was left before its end? */
  public boolean isUnfinished() {
    return phase.get() == Phase.CHOOSE && !drafts.isEmpty();
  }

  /** Reads files and folders without storing anything; they come to those chosen before. */
  public void choose(List<Path> newPaths) {
    if (newPaths.isEmpty() || isBusy()) {
      return;
    }
    if (phase.get() == Phase.DONE) {
      reset();
    }
    List<Path> fresh = List.copyOf(newPaths);
    read("Чтение файлов", fresh, Map.of(), () -> phase.set(Phase.FILES));
  }

  /** A table that was copied in another program, as a file of its own until the import ends. */
  public void paste(String text) {
    if (!text.contains("\t") || text.lines().count() < 2) {
      desk.notices()
          .refused("В буфере нет таблицы. Скопируйте её в Excel вместе с шапкой и вставьте снова.");
      return;
    }
    try {
      choose(List.of(pasted.write(text)));
    } catch (IOException full) {
      desk.notices().refused("Таблицу из буфера не удаётся прочитать: нет места на диске.");
    }
  }

  private void read(String title, List<Path> fresh, Map<Path, ImportOptions> said, Runnable then) {
    List<FileDraft> before = drafts;
    ImportOptions options = common;
    work(
        Phase.READING,
        title,
        steps ->
            new Gathered(
                new Survey(desk.workspace(), progress(steps)).read(before, fresh, options, said),
                Total.known(desk.workspace())),
        done -> {
          drafts = done.drafts();
          known = done.known();
          line();
          match();
          then.run();
        });
  }

  private <T> void work(Phase during, String title, Job<T> job, Consumer<T> done) {
    Phase before = phase.get();
    stop = false;
    pace = "";
    paces.clear();
    phase.set(during);
    desk.work()
        .start(
            title,
            job,
            done,
            sentence -> {
              phase.set(before);
              desk.notices().refused(sentence);
            });
  }

  /** The lines of the table out of what is known of the files. */
  private void line() {
    Map<String, String> twins = new LinkedHashMap<>();
    drafts.forEach(draft -> twins.putIfAbsent(draft.reading().sha256(), draft.path().toString()));
    files.setAll(drafts.stream().map(draft -> FileLine.of(draft, known, twins, taken)).toList());
    narrow(null);
  }

  /** Looks for the schools of the files that are wanted. */
  private void match() {
    List<Reading> wanted =
        files.stream()
            .filter(file -> file.taken() && file.state().isUsable())
            .map(file -> file.draft().reading())
            .toList();
    Map<String, Decision> decisions = link.decisions();
    desk.work()
        .latest(
            "match",
            steps -> {
              Preview preview = desk.workspace().match(wanted);
              return new Matched(
                  preview,
                  Total.of(
                      preview.report(known(preview, decisions), Unmatched.SKIP).files(),
                      desk.workspace().tallies(),
                      known));
            },
            matched -> {
              looked = matched.preview();
              total.set(matched.total());
              link.show(matched.preview());
              tell();
            },
            desk.notices()::refused);
  }

  private static Map<String, Decision> known(Preview preview, Map<String, Decision> decisions) {
    Map<String, Decision> held = new HashMap<>(decisions);
    held.keySet().retainAll(preview.mentions().keySet());
    return held;
  }

  /** Takes a file or leaves it. */
  public void take(FileLine file, boolean on) {
    if (file.state().isChoice() && file.taken() != on) {
      taken.put(file.draft().path(), on);
      line();
      match();
    }
  }

  /** Takes all files that can be taken, or none. */
  public void takeAll(boolean on) {
    files.stream()
        .filter(file -> file.state().isChoice())
        .forEach(file -> taken.put(file.draft().path(), on));
    line();
    match();
  }

  /** What kind of file it is; empty: a table of its own. */
  public void kind(FileLine file, String format) {
    ImportOptions said = file.draft().said();
    Optional<String> named = format.isEmpty() ? Optional.empty() : Optional.of(format);
    if (!said.format().equals(named)) {
      ImportOptions fresh =
          new ImportOptions(
              said.work(),
              named,
              Optional.empty(),
              said.password(),
              said.scales(),
              said.school(),
              said.year());
      again(Map.of(file.draft().path(), fresh), () -> phase.set(Phase.FILES));
    }
  }

  /** Opens a file with a password, and the other locked ones that it fits. */
  public void password(FileLine file, String password) {
    if (password.isEmpty() || isBusy()) {
      return;
    }
    common = common.withPassword(password);
    Map<Path, ImportOptions> said = new LinkedHashMap<>();
    files.stream()
        .filter(one -> one.state() == State.PASSWORD)
        .forEach(one -> said.put(one.draft().path(), one.draft().said().withPassword(password)));
    Path path = file.draft().path();
    again(
        said,
        () -> {
          phase.set(Phase.FILES);
          boolean locked =
              files.stream()
                  .anyMatch(
                      one -> one.draft().path().equals(path) && one.state() == State.PASSWORD);
          if (locked) {
            desk.notices().refused("Пароль к файлу «" + file.name() + "» не подошёл.");
          }
        });
  }

  private void again(Map<Path, ImportOptions> said, Runnable then) {
    if (!isBusy()) {
      read("Чтение файлов", List.of(), said, then);
    }
  }

  /** Files that wait for an answer of the step «Столбцы». */
  public long questions() {
    return files.stream().filter(file -> file.taken() && file.state() == State.QUESTION).count();
  }

  /** The words of the main button. */
  public String nextWords() {
    return switch (phase.get()) {
      case FILES ->
          questions() > 0 ? "Дальше: столбцы" : link.hasQuestions() ? "Дальше: школы" : "Загрузить";
      case COLUMNS -> "Дальше: школы";
      case SCHOOLS -> "Загрузить";
      default -> "";
    };
  }

  /** The main button: to the next step that has a question, or to the end. */
  public void next() {
    switch (phase.get()) {
      case FILES -> {
        if (questions() > 0) {
          show(Phase.COLUMNS);
        } else if (link.hasQuestions()) {
          show(Phase.SCHOOLS);
        } else {
          load();
        }
      }
      case COLUMNS -> show(Phase.SCHOOLS);
      case SCHOOLS -> load();
      default -> {}
    }
  }

  /** Goes to a step; leaving «Столбцы» reads the files again of which something was said. */
  public void show(Phase step) {
    Phase now = phase.get();
    if (isBusy() || now == Phase.DONE || drafts.isEmpty() || now == step) {
      return;
    }
    Map<Path, ImportOptions> answers = now == Phase.COLUMNS ? columns.answers() : Map.of();
    if (answers.isEmpty()) {
      enter(step);
    } else {
      again(answers, () -> enter(step));
    }
  }

  private void enter(Phase step) {
    if (step == Phase.COLUMNS) {
      columns.show(files);
    }
    phase.set(step);
  }

  /** Stores what was read. */
  public void load() {
    Preview preview = looked;
    if (!canLoad() || preview == null) {
      return;
    }
    Map<String, Decision> decisions = known(preview, link.decisions());
    List<KnownMapping> mappings = columns.remembered();
    Set<String> before = known;
    work(
        Phase.STORING,
        "Импорт",
        steps -> {
          var tallies = desk.workspace().tallies();
          ImportReport report =
              desk.workspace().store(preview, decisions, Unmatched.SKIP, mappings);
          return new Stored(
              report, Total.of(report.files(), tallies, before), desk.workspace().differences());
        },
        this::stored);
  }

  /** Is there a file that can be stored? */
  public boolean canLoad() {
    return !isBusy()
        && phase.get() != Phase.DONE
        && files.stream().anyMatch(file -> file.taken() && file.state().isUsable());
  }

  private void stored(Stored done) {
    // A pasted table may name pupils: it is not kept longer than it is needed.
    pasted.clear();
    entry = done.report().entry();
    differences.setAll(done.differences());
    Map<Path, FileDraft> byPath = new HashMap<>();
    drafts.forEach(draft -> byPath.put(draft.path(), draft));
    List<FileLine> lines = new ArrayList<>();
    Map<Path, Reading> kept = new HashMap<>();
    done.report().files().forEach(reading -> kept.put(reading.path(), reading));
    for (FileLine file : files) {
      Reading reading = kept.get(file.draft().path());
      lines.add(reading == null ? file : FileLine.stored(file.draft(), reading));
    }
    chosen.set(null);
    files.setAll(lines);
    narrow(null);
    total.set(done.total());
    phase.set(Phase.DONE);
    desk.navigation().changed();
    desk.notices()
        .done("Загружено: " + Words.count(done.total().stored(), "строка", "строки", "строк"));
  }

  /** «Прервать»: the reading looks at the flag between rows. */
  public void cancel() {
    stop = true;
  }

  /** Leaves the steps; what was done in them stays. */
  public void leave() {
    if (!isBusy() && phase.get() != Phase.CHOOSE) {
      if (phase.get() == Phase.DONE) {
        reset();
        return;
      }
      left = phase.get();
      phase.set(Phase.CHOOSE);
    }
  }

  /** «Продолжить». */
  public void resume() {
    if (isUnfinished()) {
      phase.set(left);
    }
  }

  /** Back to the choice of files; what was read is forgotten. */
  public void reset() {
    entry = null;
    drafts = List.of();
    pasted.clear();
    taken.clear();
    common = ImportOptions.NONE;
    looked = null;
    columns.reset();
    link.reset();
    chosen.set(null);
    files.clear();
    problems.clear();
    differences.clear();
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
        && desk.workspace().undoable().map(HistoryEntry::id).equals(Optional.ofNullable(entry));
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

  /** Writes the problems in sight as a workbook. */
  public void saveProblems(Path file) {
    List<Problem> listed = List.copyOf(problems);
    desk.work()
        .start(
            "Список отклонённых",
            steps -> {
              ProblemBook.write(file, listed);
              return file;
            },
            written ->
                desk.notices()
                    .next("Список сохранён: " + written.getFileName() + ".", "Понятно", () -> {}),
            desk.notices()::refused);
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
        phase.set(Phase.FILES);
        known = Total.known(desk.workspace());
        line();
        match();
      }
    } else if (stale()) {
      known = Total.known(desk.workspace());
      line();
      match();
    }
    tell();
  }

  /** Has the working file changed since the schools were looked for? */
  private boolean stale() {
    Preview preview = looked;
    return preview != null
        && !isBusy()
        && phase.get() != Phase.DONE
        && preview.position() != desk.workspace().position();
  }

  private Progress progress(Steps steps) {
    return new Progress() {
      @Override
      public void rows(String file, long rows) {
        paces.put(file, rows);
        pace = file + ": " + Words.count(rows, "строка", "строки", "строк");
        steps.say(pace);
      }

      @Override
      public boolean cancelled() {
        return stop || steps.cancelled();
      }
    };
  }

  private void narrow(@Nullable FileLine only) {
    problems.setAll(
        files.stream()
            .filter(file -> only == null || file == only)
            // What is stored already was told when it was stored.
            .filter(file -> file.state() != State.SAME && file.state() != State.TWIN)
            .flatMap(file -> file.problems().stream())
            .toList());
  }

  private void tell() {
    subtitle.set(
        switch (phase.get()) {
          case CHOOSE ->
              loaded.isEmpty()
                  ? "реестр школ, шкалы и результаты"
                  : "загружено: " + Words.count(loaded.size(), "файл", "файла", "файлов");
          case READING -> "чтение";
          case STORING -> "загрузка";
          case FILES -> "шаг 1 из 4";
          case COLUMNS -> "шаг 2 из 4";
          case SCHOOLS -> "шаг 3 из 4";
          case DONE -> "шаг 4 из 4";
        });
  }

  /** Are there reports to compare the rows of pupils with? */
  boolean hasReports() {
    return !desk.workspace().aggregates().isEmpty();
  }

  /** Name of a school of the register; its code where there is none. */
  String schoolName(String code) {
    return desk.workspace().school(code).map(School::name).orElse(code);
  }

  /** What was stored; empty before. */
  Optional<Total> done() {
    return phase.get() == Phase.DONE
        ? Optional.of(Objects.requireNonNull(total.get()))
        : Optional.empty();
  }
}
