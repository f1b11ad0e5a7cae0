package mera.app.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import mera.app.ingest.FileLine.State;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Job;
import mera.data.Preview;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.ProblemBook;
import mera.data.ingest.Reading;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import mera.data.school.Decision;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * An import from the choice of files to its result; what is looked at is read as it will be stored.
 */
public final class ImportModel {

  /** The schools of the files, and what would be stored now. */
  private record Matched(Preview preview, Total total) {}

  private final Desk desk;
  private final ColumnsModel columns;
  private final LinkModel link = new LinkModel();
  private final ObservableList<FileLine> files = FXCollections.observableArrayList();
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ObservableList<SourceFile> loaded = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable FileLine> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOOSE);
  private final ReadOnlyObjectWrapper<@Nullable Total> total = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final Pasted pasted = new Pasted();
  private final Pace pace = new Pace();
  private Batch batch = Batch.EMPTY;
  private Phase left = Phase.FILES;
  private @Nullable FinishedImport finished;

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

  /** How far the reading is; may be asked at any time. */
  public Pace pace() {
    return pace;
  }

  boolean isBusy() {
    return phase.get().isBusy();
  }

  /** Is there an import that was left before its end? */
  public boolean isUnfinished() {
    return phase.get() == Phase.CHOOSE && !batch.drafts().isEmpty();
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
    Batch before = batch;
    work(
        Phase.READING,
        title,
        steps ->
            before.of(
                new Survey(desk.workspace().imports(), pace.of(steps))
                    .read(before.drafts(), fresh, before.common(), said),
                Total.known(desk.workspace())),
        read -> {
          lines(read);
          then.run();
        });
  }

  private <T> void work(Phase during, String title, Job<T> job, Consumer<T> done) {
    Phase before = phase.get();
    pace.begin();
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

  /** Shows these files, and looks for the schools of those that are wanted. */
  private void lines(Batch now) {
    batch = now;
    files.setAll(now.lines());
    narrow(null);
    List<Reading> wanted =
        files.stream().filter(FileLine::isWanted).map(file -> file.draft().reading()).toList();
    Map<String, Decision> decisions = link.decisions();
    desk.work()
        .latest(
            "match",
            steps -> {
              Preview preview = desk.workspace().imports().match(wanted);
              return new Matched(
                  preview,
                  Total.expected(preview, decisions, desk.workspace().tallies(), now.known()));
            },
            matched -> {
              total.set(matched.total());
              link.show(matched.preview());
              tell();
            },
            desk.notices()::refused);
  }

  /** Takes a file or leaves it. */
  public void take(FileLine file, boolean on) {
    if (file.state().isChoice() && file.taken() != on) {
      lines(batch.taking(List.of(file), on));
    }
  }

  /** Takes all files that can be taken, or none. */
  public void takeAll(boolean on) {
    lines(batch.taking(files, on));
  }

  /** What kind of file it is; empty: a table of its own. */
  public void kind(FileLine file, String format) {
    FileDraft draft = file.draft();
    if (!draft.said().format().orElse("").equals(format)) {
      again(Map.of(draft.path(), draft.saidAs(format)), () -> phase.set(Phase.FILES));
    }
  }

  /** Opens a file with a password, and the other locked ones that it fits. */
  public void password(FileLine file, String password) {
    if (password.isEmpty() || isBusy()) {
      return;
    }
    batch = batch.withPassword(password);
    Path path = file.draft().path();
    again(
        batch.trying(password),
        () -> {
          phase.set(Phase.FILES);
          if (batch.drafts().stream().anyMatch(one -> one.path().equals(path) && one.isLocked())) {
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
    return files.stream().filter(FileLine::isAsked).count();
  }

  /** The words of the main button. */
  public String nextWords() {
    return switch (following()) {
      case COLUMNS -> "Дальше: столбцы";
      case SCHOOLS -> "Дальше: школы";
      case STORING -> "Загрузить";
      default -> "";
    };
  }

  /** The main button: to the next step that has a question, or to the end. */
  public void next() {
    Phase step = following();
    if (step == Phase.STORING) {
      load();
    } else {
      show(step);
    }
  }

  /** What comes after the step in sight; the same phase where no step is in sight. */
  private Phase following() {
    Phase now = phase.get();
    return switch (now) {
      case FILES ->
          questions() > 0 ? Phase.COLUMNS : link.hasQuestions() ? Phase.SCHOOLS : Phase.STORING;
      case COLUMNS -> Phase.SCHOOLS;
      case SCHOOLS -> Phase.STORING;
      case CHOOSE, READING, STORING, DONE -> now;
    };
  }

  /** Goes to a step; leaving «Столбцы» reads the files again of which something was said. */
  public void show(Phase step) {
    Phase now = phase.get();
    if (isBusy() || now == Phase.DONE || batch.drafts().isEmpty() || now == step) {
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
    Preview looked = link.looked();
    if (!canLoad() || looked == null) {
      return;
    }
    Map<String, Decision> decisions = link.decisions();
    List<KnownMapping> mappings = columns.remembered();
    Set<String> known = batch.known();
    work(
        Phase.STORING,
        "Импорт",
        steps -> FinishedImport.store(desk.workspace(), looked, decisions, mappings, known),
        this::stored);
  }

  /** Is there a file that can be stored? */
  public boolean canLoad() {
    return !isBusy() && phase.get() != Phase.DONE && files.stream().anyMatch(FileLine::isWanted);
  }

  private void stored(FinishedImport done) {
    // A pasted table may name pupils: it is not kept longer than it is needed.
    pasted.clear();
    finished = done;
    chosen.set(null);
    files.setAll(done.lines(files));
    narrow(null);
    total.set(done.total());
    phase.set(Phase.DONE);
    desk.navigation().changed();
    desk.notices()
        .done("Загружено: " + Words.count(done.total().stored(), "строка", "строки", "строк"));
  }

  /** «Прервать». */
  public void cancel() {
    pace.stop();
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
    finished = null;
    batch = Batch.EMPTY;
    pasted.clear();
    columns.reset();
    link.reset();
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
    return finished != null && finished.isLast(desk.workspace());
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
    if (finished != null && finished.isUndone(desk.workspace())) {
      finished = null;
      phase.set(Phase.FILES);
      beside();
    } else if (stale()) {
      beside();
    }
    tell();
  }

  /** The same files beside what is stored now. */
  private void beside() {
    lines(batch.of(batch.drafts(), Total.known(desk.workspace())));
  }

  /** Has the working file changed since the schools were looked for? */
  private boolean stale() {
    Preview looked = link.looked();
    return looked != null
        && !isBusy()
        && phase.get() != Phase.DONE
        && looked.position() != desk.workspace().position();
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
        phase.get() == Phase.CHOOSE && !loaded.isEmpty()
            ? "загружено: " + Words.count(loaded.size(), "файл", "файла", "файлов")
            : phase.get().words());
  }

  /** Name of a school of the register; its code where there is none. */
  String schoolName(String code) {
    return desk.workspace().school(code).map(School::name).orElse(code);
  }

  /** The import that is done; empty before. */
  Optional<FinishedImport> finished() {
    return Optional.ofNullable(finished);
  }
}
