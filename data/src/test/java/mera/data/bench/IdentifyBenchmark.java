package mera.data.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.Status;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;

/**
 * How long the rule takes for a large region: 1 000 schools, 30 works, 3 years, and how long the
 * preview of the window: the threshold moved on by one per cent each time, and who entered and left
 * against the list before. Prints the warm median, and its ratio to a bare pass that only sums the
 * counts.
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
    Set<String> before = codes(first);
    int[] percent = {10};
    Duration bare = Duration.median(() -> sum(outcomes), WARM, MEASURED);
    Duration usual =
        Duration.median(
            () -> members(rule.identify(2025, schools, outcomes, List.of(), "")), WARM, MEASURED);
    Duration every =
        Duration.median(
            () -> members(all.identify(2025, schools, outcomes, List.of(), "")), WARM, MEASURED);
    Duration preview =
        Duration.median(() -> moved(all, percent, schools, outcomes, before), WARM, MEASURED);
    System.out.printf(
        Locale.ROOT,
        "identify: outcomes %d, schools %d, low findings %d, reasons %d%n"
            + "bare pass %s%n"
            + "low-share, works of the rule %s, ratio %.1f%n"
            + "low-share, all 30 works %s, ratio %.1f%n"
            + "preview of a moved threshold, all 30 works %s, ratio %.1f%n",
        outcomes.size(),
        schools.size(),
        members(first),
        first.findings().stream().mapToInt(finding -> finding.reasons().size()).sum(),
        bare,
        usual,
        usual.wall() / bare.wall(),
        every,
        every.wall() / bare.wall(),
        preview,
        preview.wall() / bare.wall());
  }

  /** Schools that enter or leave when the threshold is moved on, 10…50 %; one more, never 0. */
  private static long moved(
      Method rule,
      int[] percent,
      List<School> schools,
      List<Outcome> outcomes,
      Set<String> before) {
    percent[0] = percent[0] == 50 ? 10 : percent[0] + 1;
    try {
      Method moved = rule.with("T", "0." + percent[0]);
      Set<String> now = codes(moved.identify(2025, schools, outcomes, List.of(), ""));
      long entered = now.stream().filter(code -> !before.contains(code)).count();
      long left = before.stream().filter(code -> !now.contains(code)).count();
      return entered + left + 1;
    } catch (Refusal refusal) {
      throw new IllegalStateException(refusal);
    }
  }

  private static Set<String> codes(Identification result) {
    Set<String> codes = new HashSet<>();
    for (Finding finding : result.findings()) {
      if (finding.status() == Status.STEADY || finding.status() == Status.LOW) {
        codes.add(finding.schoolCode());
      }
    }
    return codes;
  }

  static List<School> schools() {
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
  static List<Outcome> outcomes(List<School> schools) {
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
}
