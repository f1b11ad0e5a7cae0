package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules written a second time, slowly and with big numbers, over random regions. */
class RecomputedTest {

  private static final MathContext DIGITS = new MathContext(40);
  private static final BigDecimal Z90 = new BigDecimal("1.2815515655446004");

  private final List<School> schools = new ArrayList<>();
  private final List<Outcome> outcomes = new ArrayList<>();
  private final Map<String, Outcome> byKey = new HashMap<>();

  private static String key(String code, Work work) {
    return code + "|" + work.printed();
  }

  /** Small schools, so that shares of exactly the threshold are frequent. */
  private void region(SplittableRandom random) {
    for (int s = 0; s < 80; s++) {
      String code = String.valueOf(980_000 + s);
      schools.add(
          random.nextInt(10) == 0 ? Sample.excluded(code, "закрытая школа") : Sample.school(code));
      for (int year = 2023; year <= 2025; year++) {
        for (int grade = 3; grade <= 9; grade++) {
          for (String subject : List.of("русский язык", "математика", "история")) {
            if (random.nextInt(8) > 0) {
              int n = random.nextInt(1, 31);
              int low = Math.min(n, (int) (n * (0.1 + 0.5 * random.nextDouble())));
              Exam exam = grade == 9 ? Exam.OGE : Exam.VPR;
              Outcome outcome = Sample.outcome(code, new Work(exam, subject, grade, year), low, n);
              outcomes.add(outcome);
              byKey.put(key(code, outcome.work()), outcome);
            }
          }
        }
      }
    }
  }

  private static boolean low(Outcome outcome, BigDecimal threshold, int participants) {
    BigDecimal limit = threshold.multiply(BigDecimal.valueOf(outcome.n()));
    return outcome.n() >= participants
        && BigDecimal.valueOf(outcome.knownMarks().two()).compareTo(limit) >= 0;
  }

  private static BigDecimal wilsonLower(int low, int count) {
    BigDecimal n = BigDecimal.valueOf(count);
    BigDecimal p = BigDecimal.valueOf(low).divide(n, DIGITS);
    BigDecimal z2 = Z90.multiply(Z90);
    BigDecimal centre = p.add(z2.divide(n.multiply(BigDecimal.TWO), DIGITS));
    BigDecimal root =
        p.multiply(BigDecimal.ONE.subtract(p))
            .divide(n, DIGITS)
            .add(z2.divide(n.multiply(n).multiply(BigDecimal.valueOf(4)), DIGITS))
            .sqrt(DIGITS);
    return centre
        .subtract(Z90.multiply(root))
        .divide(BigDecimal.ONE.add(z2.divide(n, DIGITS)), DIGITS);
  }

  private List<Outcome> worksOf(String code, int participants) {
    return outcomes.stream()
        .filter(o -> o.schoolCode().equals(code) && o.work().year() == 2025)
        .filter(o -> !o.work().subject().equals("история"))
        .filter(o -> o.work().exam() == Exam.OGE || o.work().grade() >= 4)
        .filter(o -> o.n() >= participants)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyFindingIsThatOfTheRules(long seed) throws Refusal {
    SplittableRandom random = new SplittableRandom(seed);
    region(random);
    String threshold = List.of("0.3", "0.25", "0.40", "0.5").get(random.nextInt(4));
    int needed = random.nextInt(1, 4);
    int participants = List.of(1, 5, 10).get(random.nextInt(3));
    Combine combine = Combine.values()[random.nextInt(3)];
    boolean cohort = random.nextBoolean();
    Method method =
        LowShare.standard()
            .with("T", threshold)
            .with("K", String.valueOf(needed))
            .with("n", String.valueOf(participants))
            .with("combine", combine.name())
            .with("same", cohort ? "COHORT" : "PROCEDURE");

    Identification result = method.identify(2025, schools, outcomes, List.of(), "");

    assertThat(result.findings()).hasSameSizeAs(schools);
    Set<Status> seen = new TreeSet<>();
    for (Finding finding : result.findings()) {
      seen.add(finding.status());
      if (finding.exclusion() != null) {
        assertThat(finding.status()).isEqualTo(Status.EXCLUDED);
        continue;
      }
      List<Outcome> works = worksOf(finding.schoolCode(), participants);
      BigDecimal limit = new BigDecimal(threshold);
      List<Outcome> lowWorks = works.stream().filter(o -> low(o, limit, participants)).toList();
      Set<Work> again = again(lowWorks, limit, participants, cohort);
      boolean r1 = lowWorks.size() >= needed;
      boolean r2 = !again.isEmpty();
      boolean member =
          combine == Combine.R1_ONLY ? r1 : combine == Combine.OR ? r1 || r2 : r1 && r2;
      Status status =
          r1 && r2
              ? Status.STEADY
              : member ? Status.LOW : lowWorks.isEmpty() ? Status.NONE : Status.RISK;
      assertThat(finding.status()).isEqualTo(status);
      assertThat(finding.works()).isEqualTo(works.size());
      assertThat(finding.lowWorks()).isEqualTo(lowWorks.size());
      assertThat(reasonWorks(finding, false))
          .isEqualTo(lowWorks.stream().map(Outcome::work).collect(Collectors.toSet()));
      assertThat(reasonWorks(finding, true)).isEqualTo(again);
      long confirmed =
          lowWorks.stream()
              .filter(o -> wilsonLower(o.knownMarks().two(), o.n()).compareTo(limit) >= 0)
              .count();
      int toConfirm = member && r1 ? needed : 1;
      assertThat(finding.reliability())
          .isEqualTo(
              status == Status.NONE
                  ? null
                  : confirmed >= toConfirm ? Reliability.CONFIRMED : Reliability.UNSTABLE);
    }
    assertThat(seen).contains(Status.STEADY, Status.EXCLUDED);
    assertThat(seen.size()).isGreaterThan(2);
  }

  private Set<Work> again(
      List<Outcome> lowWorks, BigDecimal limit, int participants, boolean cohort) {
    Set<Work> again = new TreeSet<>();
    for (Outcome now : lowWorks) {
      Work work = now.work();
      int grade = cohort ? work.grade() - 1 : work.grade();
      Work earlier = new Work(work.exam(), work.subject(), grade, 2024);
      Outcome before = byKey.get(key(now.schoolCode(), earlier));
      boolean inRule = earlier.exam() == Exam.OGE || earlier.grade() >= 4;
      if (inRule && before != null && low(before, limit, participants)) {
        again.add(earlier);
      }
    }
    return again;
  }

  private static Set<Work> reasonWorks(Finding finding, boolean back) {
    return finding.reasons().stream()
        .filter(reason -> reason.looksBack() == back)
        .map(Reason::work)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void ranksOfMeansAreThoseOfASortedColumn(long seed) throws Refusal {
    SplittableRandom random = new SplittableRandom(seed);
    Work work = Sample.MATHS_6;
    List<MeanResult> means = new ArrayList<>();
    for (int s = 0; s < 97; s++) {
      String code = String.valueOf(980_000 + s);
      schools.add(s % 13 == 0 ? Sample.excluded(code, "закрытая школа") : Sample.school(code));
      // Few different means: ties everywhere.
      String mean = (30 + random.nextInt(12)) + "." + random.nextInt(2) * 5;
      means.add(Sample.mean(code, work, random.nextInt(5, 40), mean));
    }
    Method method = LowMean.standard().with("K", "1").with("q", "0.15");

    Identification result = method.identify(2025, schools, List.of(), means, "");

    List<MeanResult> ranked =
        means.stream()
            .filter(m -> m.n() >= 10 && (Integer.parseInt(m.schoolCode()) - 980_000) % 13 != 0)
            .sorted(Comparator.comparing(MeanResult::mean))
            .toList();
    BigInteger places =
        BigInteger.valueOf(ranked.size())
            .multiply(BigInteger.valueOf(15))
            .divide(BigInteger.valueOf(100));
    Set<String> expected = new TreeSet<>();
    for (MeanResult one : ranked) {
      long notHigher =
          ranked.stream().filter(other -> other.mean().compareTo(one.mean()) <= 0).count();
      if (notHigher <= places.longValueExact()) {
        expected.add(one.schoolCode());
      }
    }
    assertThat(result.with(Status.LOW))
        .extracting(Finding::schoolCode)
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(expected).isNotEmpty();
  }
}
