package mera.data;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import mera.data.ImportRequest.Unmatched;
import mera.data.ingest.ExamDays;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Intake;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Scale;
import mera.data.result.Work;
import mera.data.school.Alias;
import mera.data.school.Decision;
import mera.data.store.AliasRows;
import mera.data.store.Change;
import mera.data.store.MappingRows;
import mera.data.store.ReportRows;
import mera.data.store.ResultRows;
import mera.data.store.SchoolRows;
import mera.data.store.Store;

/**
 * The two steps of an import: all files are read first, then everything is stored in one
 * transaction, so a cancel or a refusal leaves the working file as it was.
 */
public final class Imports {

  private final Workspace workspace;
  private final Store store;

  Imports(Workspace workspace, Store store) {
    this.workspace = workspace;
    this.store = store;
  }

  /** How files are read. */
  @FunctionalInterface
  private interface Files {
    List<Reading> read() throws Refusal;
  }

  /**
   * Reads spreadsheets and looks for their schools; stores nothing.
   *
   * @param paths files and folders
   */
  public Preview look(List<Path> paths, ImportOptions said, Progress progress) throws Refusal {
    ImportOptions options = said.withScales(List.copyOf(workspace.scales().values()));
    ExamDays before = workspace.results().examDays();
    return match(
        read(
            () -> {
              List<Path> files = Import.found(paths);
              return files.size() == 1
                  ? List.of(Import.read(files.getFirst(), options, before, progress))
                  : Import.readAll(new Intake(files, options, Map.of()), before, progress);
            }));
  }

  /**
   * Reads spreadsheets of which single things are said; looks for no school, stores nothing. None
   * of the files stops the others.
   */
  public List<Reading> read(Intake intake, Progress progress) throws Refusal {
    // What the files say of a scale goes before what is stored.
    List<Scale> stored =
        workspace.scales().values().stream()
            .filter(scale -> !intake.common().scales().containsKey(scale.work()))
            .toList();
    Intake all = new Intake(intake.paths(), intake.common().withScales(stored), intake.own());
    ExamDays before = workspace.results().examDays();
    return read(() -> Import.readAll(all, before, progress));
  }

  private static List<Reading> read(Files files) throws Refusal {
    try {
      List<Reading> readings = files.read();
      if (readings.isEmpty()) {
        throw new Refusal(
            Refusal.Reason.NOT_FOUND, "Таблиц для импорта нет. Укажите файлы или папку с ними.");
      }
      return readings;
    } catch (CancellationException cancelled) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "Импорт прерван, ничего не записано.", cancelled);
    }
  }

  /** Looks for the schools of files that were read, in the register as it is now. */
  public Preview match(List<Reading> files) {
    return Preview.of(workspace.position(), files, workspace.schools(), aliases());
  }

  /** What the columns of unknown tables meant in the imports before, oldest first. */
  public List<KnownMapping> mappings() {
    return MappingRows.all(store);
  }

  /** Other spellings of school names: decisions of the analyst and earlier names. */
  public List<Alias> aliases() {
    return AliasRows.all(store);
  }

  /**
   * Stores what was looked at as one entry of the history. Schools that are neither sure nor
   * decided are left out and reported.
   *
   * @param decisions key of a mention → what the analyst says of it; remembered for the next files
   * @throws Refusal when the working file has changed since, or a decision names an unknown school
   */
  public ImportReport store(Preview looked, Map<String, Decision> decisions) throws Refusal {
    return store(looked, decisions, Unmatched.SKIP, List.of());
  }

  /**
   * The same.
   *
   * @param unmatched what happens to schools that the register does not know
   * @param mappings what the columns of unknown tables mean, remembered for the next files
   */
  public ImportReport store(
      Preview preview,
      Map<String, Decision> decisions,
      Unmatched unmatched,
      Collection<KnownMapping> mappings)
      throws Refusal {
    if (preview.position() != store.position()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Рабочий файл изменился после просмотра таблиц, ничего не записано. Просмотрите их ещё"
              + " раз.");
    }
    Linking linking = Linking.of(preview, decisions, unmatched);
    ImportReport report = linking.report();
    if (report.files().stream().allMatch(Reading::isEmpty) && linking.aliases().isEmpty()) {
      return report;
    }
    List<Reading> kept = new ArrayList<>();
    long entry =
        store.write(
            "Импорт",
            title(report.files()),
            change -> {
              // Registers first: who is new is known only behind them.
              for (Reading reading : report.files()) {
                SchoolRows.put(change, reading.schools());
              }
              SchoolRows.put(change, linking.fresh());
              AliasRows.put(change, linking.aliases());
              MappingRows.put(change, mappings);
              for (Reading reading : report.files()) {
                kept.add(keep(change, reading));
              }
              if (kept.stream().allMatch(Reading::isEmpty) && linking.aliases().isEmpty()) {
                throw known(kept);
              }
            });
    return report.stored(entry, kept);
  }

  private static Refusal known(List<Reading> report) {
    return new Refusal(
        Refusal.Reason.EXISTS,
        report.size() == 1
            ? "Файл «"
                + report.getFirst().path().getFileName()
                + "» уже загружен: его содержимое не изменилось."
            : "Все эти файлы уже загружены: их содержимое не изменилось.");
  }

  private static Set<Work> works(Reading reading) {
    Set<Work> works = new HashSet<>();
    reading.tallies().forEach(tally -> works.add(tally.work()));
    reading.means().forEach(mean -> works.add(mean.work()));
    return works;
  }

  private static Set<LocalDate> days(Reading reading) {
    Set<LocalDate> days = new HashSet<>();
    reading.tallies().forEach(tally -> days.addAll(tally.days()));
    return days;
  }

  /** Codes of the schools that the file says something of. */
  private static Set<String> codes(Reading reading) {
    Set<String> codes = new HashSet<>();
    reading.tallies().forEach(one -> codes.add(one.schoolCode()));
    reading.means().forEach(one -> codes.add(one.schoolCode()));
    reading.content().aggregates().forEach(one -> codes.add(one.schoolCode()));
    reading.content().values().forEach(one -> codes.add(one.schoolCode()));
    reading.content().lists().stream()
        .flatMap(list -> list.entries().stream())
        .forEach(entry -> codes.add(entry.schoolCode()));
    return codes;
  }

  private static Problem same(Reading reading) {
    return new Problem(
        String.valueOf(reading.path().getFileName()),
        null,
        0,
        null,
        null,
        "same-file",
        "Файл «" + reading.path().getFileName() + "» уже загружен: пропущен тот же файл.");
  }

  private static Reading keep(Change change, Reading reading) {
    if (reading.isEmpty()) {
      // A protocol whose rows are counted with another file is read again when one is corrected.
      if (reading.counts().stored() > 0 && !ResultRows.has(change, reading.sha256())) {
        ResultRows.putFile(change, source(reading), reading.problems());
      }
      return reading;
    }
    Set<Work> works = works(reading);
    if (ResultRows.knows(change, reading.sha256(), works, codes(reading), days(reading))) {
      return reading.emptied(same(reading));
    }
    ResultRows.endOf(change, reading.sha256(), works);
    SchoolRows.put(change, new Crosswalk(SchoolRows.all(change)).completed(reading));
    ResultRows.putScales(change, reading.scales());
    long file = ResultRows.putFile(change, source(reading), reading.problems());
    ResultRows.putTallies(change, file, reading.tallies());
    ResultRows.putMeans(change, file, reading.means());
    ReportRows.putAggregates(change, file, reading.content().aggregates());
    ReportRows.putValues(change, file, reading.content().values());
    ReportRows.putLists(change, file, reading.content().lists());
    return reading;
  }

  private static SourceFile source(Reading reading) {
    Reading.Counts counts = reading.counts();
    return new SourceFile(
        // Where it is found again, whatever folder the program is started in.
        reading.path().toAbsolutePath().toString(),
        reading.sha256(),
        reading.size(),
        reading.format(),
        Math.toIntExact(counts.rows()),
        Math.toIntExact(counts.stored()),
        Math.toIntExact(counts.absent()),
        Math.toIntExact(counts.rejected()),
        Math.toIntExact(counts.ignored()));
  }

  private static String title(List<Reading> readings) {
    List<Reading> full = readings.stream().filter(reading -> !reading.isEmpty()).toList();
    return full.isEmpty()
        ? "Сопоставление школ"
        : full.size() == 1
            ? "Импорт «" + full.getFirst().path().getFileName() + "»"
            : "Импорт, файлов: " + full.size();
  }
}
