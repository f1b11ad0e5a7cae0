package mera.data.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Status;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;

/**
 * How long the rule takes for a large region: 1 000 schools, 30 works, 3 years. Prints the warm
 * median, and its ratio to a bare pass that only sums the counts.
 */
public final class IdentifyBenchmark {

  private static final int SCHOOLS = 1000;
  private static final int WARM = 60;
  private static final int MEASURED = 101;

  private IdentifyBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    List<School> schools = schools();
    List<Outcome> outcomes = outcomes(schools);
    LowShare rule = LowShare.standard();
    LowShare all = rule.with("works", "все");
    Identification first = all.identify(2025, schools, outcomes, List.of(), "");
    double[] medians =
        medians(
            () -> sum(outcomes),
            () -> members(rule.identify(2025, schools, outcomes, List.of(), "")),
            () -> members(all.identify(2025, schools, outcomes, List.of(), "")));
    System.out.printf(
        Locale.ROOT,
        "outcomes %d, schools %d, low findings %d, reasons %d%n"
            + "bare pass %.3f ms%n"
            + "low-share, works of the rule %.2f ms, ratio %.1f%n"
            + "low-share, all 30 works %.2f ms, ratio %.1f%n",
        outcomes.size(),
        schools.size(),
        members(first),
        first.findings().stream().mapToInt(finding -> finding.reasons().size()).sum(),
        medians[0],
        medians[1],
        medians[1] / medians[0],
        medians[2],
        medians[2] / medians[0]);
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

  /** Thirty works a year: ten of ВПР, the two of ОГЭ, and eighteen in other subjects. */
  private static List<Work> works(int year) {
    List<Work> works = new ArrayList<>();
    for (int grade = 4; grade <= 8; grade++) {
      for (String subject :
          List.of("русский язык", "математика", "история", "биология", "физика")) {
        works.add(new Work(Exam.VPR, subject, grade, year));
      }
    }
    for (String subject : List.of("русский язык", "математика", "история", "биология", "физика")) {
      works.add(new Work(Exam.OGE, subject, 9, year));
    }
    return works;
  }

  /** Each outcome has a code and a work of its own, as when they come from the working file. */
  private static List<Outcome> outcomes(List<School> schools) {
    SplittableRandom random = new SplittableRandom(1);
    List<Outcome> outcomes = new ArrayList<>();
    for (int year = 2023; year <= 2025; year++) {
      for (Work work : works(year)) {
        for (School school : schools) {
          int n = random.nextInt(5, 90);
          double level = 0.03 + Integer.parseInt(school.code()) % 100 * 0.003;
          int low = (int) (n * level * (0.5 + random.nextDouble()));
          outcomes.add(
              new Outcome(
                  new String(school.code()),
                  new Work(work.exam(), new String(work.subject()), work.grade(), year),
                  n,
                  new Outcome.Marks(low, n - low, 0, 0),
                  null,
                  n * 10L,
                  n * 120L,
                  20,
                  0,
                  0));
        }
      }
    }
    return outcomes;
  }

  private static long sum(List<Outcome> outcomes) {
    long sum = 0;
    for (Outcome outcome : outcomes) {
      sum += outcome.n() + outcome.knownMarks().two();
    }
    return sum;
  }

  private static long members(Identification result) {
    return result.count(Status.STEADY) + result.count(Status.LOW);
  }

  /** Milliseconds; the actions take turns, so that all of them meet the same heap. */
  private static double[] medians(LongSupplier... actions) {
    long[][] times = new long[actions.length][MEASURED];
    long check = 0;
    for (int round = -WARM; round < MEASURED; round++) {
      for (int action = 0; action < actions.length; action++) {
        long start = System.nanoTime();
        check += actions[action].getAsLong();
        times[action][Math.max(0, round)] = System.nanoTime() - start;
      }
    }
    if (check == 0) {
      throw new IllegalStateException("nothing was computed");
    }
    return Arrays.stream(times)
        .peek(Arrays::sort)
        .mapToDouble(t -> t[MEASURED / 2] / 1e6)
        .toArray();
  }
}
