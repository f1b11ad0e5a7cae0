package mera.data.ingest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.ingest.Sittings.SchoolWork;
import mera.data.ingest.Sittings.Sitting;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Work;

/**
 * Joins a protocol with the other days of its exams that earlier imports have counted. Who came on
 * both days is told only by names, which are not kept: so the files of the other days are read once
 * more, and where they are not in their place any more nothing of the schools is counted.
 */
final class DayJoin {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final List<Reading> readings;
  private final Sittings sittings;
  private final ExamDays before;
  private final Progress progress;

  private DayJoin(List<Reading> readings, Sittings sittings, ExamDays before, Progress progress) {
    this.readings = readings;
    this.sittings = sittings;
    this.before = before;
    this.progress = progress;
  }

  /** The readings with the tallies of their protocols, over all days that are known. */
  static List<Reading> counted(
      List<Reading> readings, Sittings sittings, ExamDays before, Progress progress) {
    return new DayJoin(readings, sittings, before, progress).counted();
  }

  private List<Reading> counted() {
    if (sittings.missing(before).isEmpty()) {
      return Protocol.counted(readings, sittings);
    }
    sittings.settle(readAgain());
    Map<SchoolWork, Set<LocalDate>> missing = sittings.missing(before);
    List<Sitting> left = sittings.leaveOut(missing.keySet());
    return Protocol.counted(
        readings.stream().map(reading -> without(reading, left, missing)).toList(), sittings);
  }

  /** Files of earlier imports that are as they were; one list an import. */
  private List<List<Path>> readAgain() {
    Set<String> read = readings.stream().map(Reading::sha256).collect(Collectors.toSet());
    List<List<Path>> again = new ArrayList<>();
    for (List<SourceFile> files : before.protocols()) {
      List<Path> same = new ArrayList<>();
      for (SourceFile file : files) {
        Path path = Path.of(file.path());
        if (!read.contains(file.sha256()) && isSame(path, file)) {
          Import.readingOrProblem(path, ImportOptions.NONE, progress, sittings, Optional.empty());
          same.add(path);
        }
      }
      again.add(same);
    }
    return again;
  }

  private boolean isSame(Path path, SourceFile file) {
    try (Place place = Place.of(path, progress)) {
      return place.size() == file.size() && Container.sha256(place).equals(file.sha256());
    } catch (Refusal gone) {
      return false;
    }
  }

  /** The same with the rows that were left out as ignored, and why. */
  private Reading without(
      Reading reading, List<Sitting> left, Map<SchoolWork, Set<LocalDate>> missing) {
    List<Sitting> own = left.stream().filter(one -> one.file().equals(reading.path())).toList();
    if (own.isEmpty()) {
      return reading;
    }
    Reading.Counts counts = reading.counts();
    long stored = own.stream().filter(Sitting::isResult).count();
    long absent = own.stream().filter(one -> one.score() == Sitting.ABSENT).count();
    List<Problem> problems = new ArrayList<>(reading.problems());
    own.stream()
        .map(Sitting::work)
        .distinct()
        .forEach(work -> problems.add(problem(reading, work, missing)));
    return new Reading(
        reading.path(),
        reading.sha256(),
        reading.size(),
        reading.format(),
        new Reading.Counts(
            counts.rows(),
            counts.stored() - stored,
            counts.absent() - absent,
            counts.rejected(),
            counts.ignored() + stored + absent),
        reading.content(),
        problems,
        reading.notes());
  }

  private Problem problem(Reading reading, Work work, Map<SchoolWork, Set<LocalDate>> missing) {
    Set<LocalDate> days =
        missing.entrySet().stream()
            .filter(entry -> entry.getKey().work().equals(work))
            .flatMap(entry -> entry.getValue().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    long schools = missing.keySet().stream().filter(key -> key.work().equals(work)).count();
    String name = Sentences.name(reading.path());
    return new Problem(
        name,
        null,
        0,
        null,
        null,
        "other-day",
        "Работа «"
            + work.printed()
            + "» загружена раньше за "
            + days.stream().map(DAY::format).collect(Collectors.joining(", "))
            + ", в файле «"
            + name
            + "» этого дня нет, а прежний файл не на своём месте или изменён: результаты (школ "
            + schools
            + ") не учтены – верните прежний файл или загрузите протоколы всех дней вместе.");
  }

  /** Names of files of earlier imports whose rows are counted with this file. */
  static String note(Collection<Path> earlier) {
    return "Вместе с этим файлом учтены другие дни тех же экзаменов из файлов, загруженных раньше: "
        + earlier.stream()
            .map(path -> "«" + Sentences.name(path) + "»")
            .sorted()
            .collect(Collectors.joining(", "))
        + ".";
  }
}
