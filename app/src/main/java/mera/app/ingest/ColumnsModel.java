package mera.app.ingest;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mera.app.frame.Desk;
import mera.app.ingest.Described.Table;
import mera.app.ingest.MappingDraft.DraftWork;
import mera.data.ingest.ColumnMeaning;
import mera.data.ingest.Guess;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.Mapping;
import mera.data.ingest.Preview;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Reading;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What the columns of the files mean, file by file; the preview is the import with a limit. */
public final class ColumnsModel {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable SheetPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable Finding> pointed = new SimpleObjectProperty<>();
  private final BooleanProperty remember = new SimpleBooleanProperty(true);
  private final BooleanProperty all = new SimpleBooleanProperty(false);
  private final Map<Path, Described> said = new HashMap<>();
  private List<FileLine> lines = List.of();
  private List<FileLine> queue = List.of();
  private int at;

  /** What the first rows gave. */
  private record Look(@Nullable Preview preview, String refusal) {}

  ColumnsModel(Desk desk) {
    this.desk = desk;
    all.subscribe(this::queueAnew);
    remember.subscribe(this::remembering);
  }

  /** The sheet in sight; null while there is none. */
  ReadOnlyObjectProperty<@Nullable SheetPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The finding in sight, whose cell is shown. */
  ObjectProperty<@Nullable Finding> pointed() {
    return pointed;
  }

  /** «Запомнить для таких файлов», of the file in sight. */
  public BooleanProperty remember() {
    return remember;
  }

  /** Are all files shown, and not only those with questions? */
  public BooleanProperty all() {
    return all;
  }

  /** «файл 2 из 3». */
  public String position() {
    return queue.isEmpty() ? "" : "файл " + (at + 1) + " из " + queue.size();
  }

  public int files() {
    return queue.size();
  }

  /** Files that cannot be read before more is said. */
  public long open() {
    return lines.stream().filter(line -> line.isAsked() && !said(line).isAnswered()).count();
  }

  /** Shows the first file that has a question. */
  void show(List<FileLine> files) {
    lines = files.stream().filter(FileLine::taken).toList();
    Set<Path> taken = lines.stream().map(line -> line.draft().path()).collect(Collectors.toSet());
    said.replaceAll((path, one) -> taken.contains(path) ? one : one.with((Table) null));
    queueAnew();
  }

  /** Forgets everything. */
  void reset() {
    said.clear();
    lines = List.of();
    queue = List.of();
    picture.set(null);
  }

  private void queueAnew() {
    List<FileLine> asked =
        lines.stream()
            .filter(
                line ->
                    line.state() == FileLine.State.QUESTION
                        || said(line).table() != null
                        || line.draft().known())
            .toList();
    queue = all.get() || asked.isEmpty() ? lines : asked;
    at = 0;
    look();
  }

  /** The next file, or the one before; around the ends. */
  public void turn(int step) {
    if (!queue.isEmpty()) {
      at = Math.floorMod(at + step, queue.size());
      look();
    }
  }

  private void look() {
    pointed.set(null);
    if (queue.isEmpty()) {
      picture.set(null);
      return;
    }
    FileLine line = queue.get(at);
    say(line, said(line).seen());
    remember.set(said(line).remembered());
    if (said(line).table() == null) {
      begin(line);
    }
    compute(line);
  }

  private Described said(FileLine line) {
    return said.getOrDefault(line.draft().path(), Described.NOTHING);
  }

  private void say(FileLine line, Described now) {
    said.put(line.draft().path(), now);
  }

  /** What is known of an unknown table: a description, a guess or only where it is. */
  private void begin(FileLine line) {
    FileDraft file = line.draft();
    if (!file.isShown() || file.refused().equals("incomplete")) {
      return;
    }
    Preview seen = file.seen().orElseThrow();
    Optional<Mapping> known = file.said().mapping().or(() -> seen.guess().map(Guess::mapping));
    Page page = page(seen, known.flatMap(Mapping::sheet).orElse(""));
    MappingDraft draft = MappingDraft.empty(page);
    if (known.isPresent()) {
      try {
        draft = MappingDraft.of(known.get(), page);
      } catch (Refusal other) {
        desk.notices().refused(other.getMessage());
      }
    }
    say(line, said(line).with(draft, page));
  }

  private static Page page(Preview seen, String sheet) {
    return seen.pages().stream()
        .filter(page -> page.sheet().equals(sheet))
        .findFirst()
        .orElse(seen.pages().getFirst());
  }

  private void compute(FileLine line) {
    Path path = line.draft().path();
    ImportOptions options =
        said(line).said(line.draft()).withScales(List.copyOf(desk.workspace().scales().values()));
    desk.work()
        .latest(
            "columns",
            steps -> {
              try {
                return new Look(Import.preview(path, options, Survey.ROWS), "");
              } catch (Refusal refusal) {
                return new Look(null, refusal.getMessage());
              }
            },
            look -> shown(line, look),
            desk.notices()::refused);
  }

  private void shown(FileLine line, Look look) {
    if (queue.isEmpty() || queue.get(at) != line) {
      return;
    }
    Table table = said(line).table();
    MappingDraft draft = said(line).draft();
    Preview preview = look.preview();
    boolean empty = preview == null || preview.pages().isEmpty();
    if (empty && table == null) {
      picture.set(null);
      return;
    }
    Page page =
        empty
            ? Objects.requireNonNull(table).page()
            : Objects.requireNonNull(preview).pages().getFirst();
    boolean asked = line.draft().refused().equals("incomplete");
    DraftWork work = asked ? Objects.requireNonNullElse(said(line).work(), DraftWork.NEW) : null;
    List<String> sheets =
        draft == null
            ? Objects.requireNonNull(preview).pages().stream().map(Page::sheet).toList()
            : line.draft().seen().orElseThrow().sheets();
    Findings findings = new Findings(this, line, page, draft);
    picture.set(
        new SheetPicture(
            line,
            page,
            sheets,
            draft,
            work,
            findings.of(preview, look.refusal()),
            preview == null ? Reading.Counts.NONE : preview.reading().counts(),
            preview != null && preview.whole()));
  }

  /** Changes the description of the file in sight and reads its first rows again. */
  void edit(UnaryOperator<MappingDraft> change) {
    if (queue.isEmpty()) {
      return;
    }
    FileLine line = queue.get(at);
    Table now = said(line).table();
    if (now != null && !change.apply(now.draft()).equals(now.draft())) {
      say(line, said(line).with(change.apply(now.draft()), now.page()));
      compute(line);
    }
  }

  /** The meaning of a column; empty: it is not used. */
  void mean(int column, Optional<ColumnMeaning> meaning) {
    edit(draft -> draft.with(column, meaning));
  }

  /** The table stands on another sheet: the guess begins anew there. */
  void sheet(String name) {
    if (queue.isEmpty()) {
      return;
    }
    FileLine line = queue.get(at);
    MappingDraft now = said(line).draft();
    if (now != null && !now.sheet().equals(name)) {
      Page page = page(line.draft().seen().orElseThrow(), name);
      say(line, said(line).with(Guessed.on(page, now), page));
      compute(line);
    }
  }

  /** The work of a file that does not say it. */
  void work(DraftWork work) {
    if (!queue.isEmpty()) {
      FileLine line = queue.get(at);
      say(line, said(line).with(work));
      compute(line);
    }
  }

  /** Goes to the next finding, or the one before. */
  void point(int step) {
    SheetPicture now = picture.get();
    if (now != null && !now.findings().isEmpty()) {
      List<Finding> findings = now.findings();
      Finding last = pointed.get();
      int index = last == null ? -1 : findings.indexOf(last);
      int next = index < 0 ? (step > 0 ? 0 : findings.size() - 1) : index + step;
      pointed.set(findings.get(Math.floorMod(next, findings.size())));
    }
  }

  /** Writes the description of the file in sight for colleagues. */
  public void save(Path file) {
    SheetPicture now = picture.get();
    Table table = now == null ? null : said(now.file()).table();
    if (now == null || table == null) {
      return;
    }
    try {
      table.mapping(now.file().name()).write(file);
      desk.notices().next("Описание сохранено: " + file.getFileName() + ".", "Хорошо", () -> {});
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
    }
  }

  /** Can the description be given to colleagues? */
  public boolean canSave() {
    SheetPicture now = picture.get();
    return now != null && now.draft() != null && now.draft().isWhole();
  }

  /** Takes a description that a colleague has written. */
  public void load(Path file) {
    if (queue.isEmpty()) {
      return;
    }
    FileLine line = queue.get(at);
    try {
      Mapping mapping = Mapping.read(file);
      Preview seen = line.draft().seen().orElseThrow();
      Page page = page(seen, mapping.sheet().orElse(""));
      MappingDraft draft = MappingDraft.of(mapping, page);
      say(line, said(line).with(draft, page));
      compute(line);
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
    }
  }

  private void remembering(boolean on) {
    if (!queue.isEmpty()) {
      FileLine line = queue.get(at);
      say(line, said(line).remembered(on));
    }
  }

  /** What is said of files anew, to be read with it. */
  Map<Path, ImportOptions> answers() {
    Map<Path, ImportOptions> answers = new LinkedHashMap<>();
    for (FileLine line : lines) {
      if (!said(line).isAnswered()) {
        continue;
      }
      FileDraft file = line.draft();
      ImportOptions now = said(line).said(file);
      if (!now.equals(file.said()) || file.yearAsked()) {
        answers.put(file.path(), now);
      }
    }
    return answers;
  }

  /** The descriptions that the next files of the same header should get. */
  List<KnownMapping> remembered() {
    return lines.stream().flatMap(line -> said(line).known(line.name()).stream()).toList();
  }
}
