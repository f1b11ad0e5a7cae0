package mera.data.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import mera.data.ingest.SourceFile;
import mera.data.objectivity.Facts;
import mera.data.objectivity.Label;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SignMethod;
import mera.data.result.Attempt;
import mera.data.result.Exam;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.store.ResultRows;
import mera.data.store.Store;

/**
 * How long the signs take for a large region: 1 000 schools, 30 works, 3 years. Prints the first
 * run of the process and the warm median, and their ratio to reading the tallies from the working
 * file; processor time too, which a busy machine does not stretch. Runs as the packaged program
 * does: 1 GB, serial collector.
 */
public final class ObjectivityBenchmark {

  private static final int SCHOOLS = 1000;
  private static final int TASKS = 15;
  private static final int ROUNDS = 7;

  private ObjectivityBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("mera-bench");
    Path file = folder.resolve("signs.mera");
    try {
      Map<Work, Scale> scales = scales();
      write(file, scales);
      measure(file, scales);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static void measure(Path file, Map<Work, Scale> scales) throws Exception {
    SignMethod usual = SignMethod.standard();
    SignMethod all = usual.with("works", "все");
    try (Store store = Store.open(file)) {
      Duration read = Duration.of(() -> ResultRows.tallies(store).size());
      Duration warmRead = median(() -> ResultRows.tallies(store).size());
      Facts facts = facts(store, scales);
      Duration cold = Duration.of(() -> checks(all.judge(2025, facts)));
      Duration warmAll = median(() -> checks(all.judge(2025, facts)));
      Duration warmUsual = median(() -> checks(usual.judge(2025, facts)));
      System.out.printf(
          Locale.ROOT,
          "objectivity: tallies %d, schools to check %d%n"
              + "first run: reading %s, signs of all 30 works %s, ratio %.2f%n"
              + "warm: reading %s, all works %s, ratio %.2f; usual works %s, ratio %.2f%n",
          facts.tallies().size(),
          checks(all.judge(2025, facts)),
          read,
          cold,
          cold.wall() / read.wall(),
          warmRead,
          warmAll,
          warmAll.wall() / warmRead.wall(),
          warmUsual,
          warmUsual.wall() / warmRead.wall());
    }
  }

  private static Facts facts(Store store, Map<Work, Scale> scales) {
    List<Tally> tallies = ResultRows.tallies(store);
    return new Facts(
        schools(),
        Outcome.of(tallies, List.of(), scales, Attempt.FIRST),
        tallies,
        List.of(),
        List.of(),
        scales,
        List.of());
  }

  private static long checks(Objectivity signs) {
    return signs.counts().getOrDefault(Label.CHECK.printed(), 0);
  }

  private static Duration median(LongSupplier action) {
    return Duration.median(action, 0, ROUNDS);
  }

  private static List<School> schools() {
    List<School> schools = new ArrayList<>();
    for (int s = 0; s < SCHOOLS; s++) {
      String code = String.valueOf(980_000 + s);
      schools.add(
          School.named(code, "edu" + code, "Школа № " + s, s % 40 + "-й муниципальный район"));
    }
    return schools;
  }

  /** Six subjects in five grades, three years. */
  private static Map<Work, Scale> scales() {
    Map<Work, Scale> scales = new HashMap<>();
    for (int year = 2023; year <= 2025; year++) {
      for (int grade = 4; grade <= 8; grade++) {
        for (String subject :
            List.of("русский язык", "математика", "история", "биология", "физика", "география")) {
          Work work = new Work(Exam.VPR, subject, grade, year);
          scales.put(work, new Scale(work, 30, 9, 16, 23, "бенчмарк"));
        }
      }
    }
    return scales;
  }

  private static void write(Path file, Map<Work, Scale> scales) throws Exception {
    SplittableRandom random = new SplittableRandom(1);
    try (Store store = Store.create(file, Map.of("region", "Бенчмарк"))) {
      for (Work work : scales.keySet().stream().sorted().toList()) {
        List<Tally> tallies = new ArrayList<>();
        for (School school : schools()) {
          tallies.add(tally(school.code(), work, random));
        }
        store.write(
            "Импорт",
            work.printed(),
            change ->
                ResultRows.putTallies(
                    change, ResultRows.putFile(change, source(work), List.of()), tallies));
      }
    }
  }

  private static SourceFile source(Work work) {
    String name = work.printed();
    return new SourceFile(name, name, 1, "бенчмарк", SCHOOLS, SCHOOLS, 0, 0, 0);
  }

  private static Tally tally(String code, Work work, SplittableRandom random) {
    int n = random.nextInt(5, 90);
    double level = 11 + Integer.parseInt(code) % 100 * 0.06;
    int[] cells = new int[31 * Histogram.JOURNAL_MARKS];
    long sum = 0;
    for (int pupil = 0; pupil < n; pupil++) {
      int score = (int) Math.clamp(level + 6 * random.nextGaussian(), 0, 30);
      int mark = score < 9 ? 2 : score < 16 ? 3 : score < 23 ? 4 : 5;
      int journal = Math.clamp(mark + random.nextInt(4) / 3, 2, 5);
      cells[score * Histogram.JOURNAL_MARKS + journal - 1]++;
      sum += score;
    }
    List<TaskSum> tasks = new ArrayList<>();
    for (int task = 0; task < TASKS; task++) {
      tasks.add(new TaskSum(String.valueOf(task + 1), 2, sum / TASKS, 0));
    }
    return new Tally(code, work, "", Histogram.of(cells), tasks, 0, 0, random.nextInt(2));
  }
}
