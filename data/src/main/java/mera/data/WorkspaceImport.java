package mera.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Scale;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.School;
import mera.data.store.Change;
import mera.data.store.ReportRows;
import mera.data.store.ResultRows;
import mera.data.store.SchoolRows;
import mera.data.store.Store;

/**
 * One import: all files are read first, then everything is stored in one transaction, so a cancel
 * or a refusal leaves the working file as it was.
 */
final class WorkspaceImport {

  private final Store store;
  private final Collection<Scale> scales;
  private final Set<String> codes;

  WorkspaceImport(Store store, Collection<Scale> scales, Collection<School> schools) {
    this.store = store;
    this.scales = scales;
    this.codes = schools.stream().map(School::code).collect(Collectors.toCollection(TreeSet::new));
  }

  ImportReport run(List<Path> paths, ImportRequest request, Progress progress) throws Refusal {
    List<Reading> readings = new ArrayList<>();
    List<Reading> read = read(paths, request.options().withScales(List.copyOf(scales)), progress);
    read.forEach(reading -> reading.schools().forEach(school -> codes.add(school.code())));
    for (Reading reading : read) {
      readings.add(matched(reading, request.unmatched()));
    }
    if (request.dryRun() || readings.stream().allMatch(Reading::isEmpty)) {
      return new ImportReport(null, readings);
    }
    List<Reading> report = new ArrayList<>();
    long entry =
        store.write(
            "Импорт",
            title(readings),
            change -> {
              for (Reading reading : readings) {
                report.add(keep(change, reading, request.unmatched()));
              }
              if (report.stream().allMatch(Reading::isEmpty)) {
                throw known(report);
              }
            });
    return new ImportReport(entry, report);
  }

  private static List<Reading> read(List<Path> paths, ImportOptions options, Progress progress)
      throws Refusal {
    try {
      List<Path> files = Import.files(paths);
      if (files.isEmpty()) {
        throw new Refusal(
            Refusal.Reason.NOT_FOUND, "Таблиц для импорта нет. Укажите файлы или папку с ними.");
      }
      return files.size() == 1
          ? List.of(Import.read(files.getFirst(), options, progress))
          : Import.readAll(paths, options, progress);
    } catch (CancellationException cancelled) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "Импорт прерван, ничего не записано.", cancelled);
    }
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

  /** The reading without the results of schools that the register does not know. */
  private Reading matched(Reading reading, ImportRequest.Unmatched unmatched) throws Refusal {
    SequencedMap<String, Mention> unknown = new LinkedHashMap<>();
    reading.mentioned().stream()
        .filter(school -> !codes.contains(school.key()))
        .forEach(school -> unknown.putIfAbsent(school.key(), school));
    if (unknown.isEmpty()) {
      return reading;
    }
    switch (unmatched) {
      case CREATE -> {
        codes.addAll(unknown.keySet());
        return reading;
      }
      case FAIL ->
          throw new Refusal(
              Refusal.Reason.INCOMPLETE,
              String.format(
                  Locale.ROOT,
                  "В файле «%s» есть школы, которых нет в реестре (%d), первая: %s. Загрузите реестр.",
                  reading.path().getFileName(),
                  unknown.size(),
                  unknown.firstEntry().getValue().name()));
      case SKIP -> {
        return reading.without(
            unknown.keySet(),
            unknown.values().stream().map(school -> unmatched(reading, school)).toList());
      }
    }
    throw new IllegalStateException();
  }

  private static Problem unmatched(Reading reading, Mention school) {
    return new Problem(
        String.valueOf(reading.path().getFileName()),
        null,
        0,
        null,
        school.login(),
        "unknown-school",
        "Школы «"
            + school.name()
            + "» ("
            + school.login()
            + ") нет в реестре: её результаты не загружены. Загрузите реестр или разрешите добавлять школы.");
  }

  private static Set<Work> works(Reading reading) {
    Set<Work> works = new HashSet<>();
    reading.tallies().forEach(tally -> works.add(tally.work()));
    reading.means().forEach(mean -> works.add(mean.work()));
    return works;
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

  private Reading keep(Change change, Reading reading, ImportRequest.Unmatched unmatched) {
    if (reading.isEmpty()) {
      return reading;
    }
    if (ResultRows.knows(change, reading.sha256(), works(reading))) {
      return reading.emptied(same(reading));
    }
    if (unmatched == ImportRequest.Unmatched.CREATE) {
      Set<String> known = SchoolRows.codes(change);
      SchoolRows.put(
          change,
          reading.mentioned().stream()
              .filter(school -> !known.contains(school.key()))
              .map(school -> school.asSchool(school.key()))
              .toList());
    }
    SchoolRows.put(change, reading.schools());
    SchoolRows.put(change, completed(SchoolRows.all(change), reading));
    ResultRows.putScales(change, reading.scales());
    long file = ResultRows.putFile(change, source(reading), reading.problems());
    ResultRows.putTallies(change, file, reading.tallies());
    ResultRows.putMeans(change, file, reading.means());
    ReportRows.putAggregates(change, file, reading.content().aggregates());
    ReportRows.putValues(change, file, reading.content().values());
    ReportRows.putLists(change, file, reading.content().lists());
    return reading;
  }

  /** Schools whose codes a crosswalk tells: context data name login, ИНН and codes of the exams. */
  private static List<School> completed(List<School> register, Reading reading) {
    Map<String, Mention> mentioned =
        reading.mentioned().stream()
            .filter(school -> school.login() != null)
            .collect(Collectors.toMap(Mention::key, school -> school, (first, next) -> first));
    List<School> completed = new ArrayList<>();
    for (School school : register) {
      Mention mention = mentioned.get(school.code());
      if (mention != null) {
        completed.add(school.completed(mention));
      }
    }
    return completed;
  }

  private static SourceFile source(Reading reading) {
    Reading.Counts counts = reading.counts();
    return new SourceFile(
        reading.path().toString(),
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
    return full.size() == 1
        ? "Импорт «" + full.getFirst().path().getFileName() + "»"
        : "Импорт, файлов: " + full.size();
  }
}
