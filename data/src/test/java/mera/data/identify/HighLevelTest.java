package mera.data.identify;

import static mera.data.identify.Sample.MATHS_5;
import static mera.data.identify.Sample.school;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.api.Test;

class HighLevelTest {

  private static final Work RUSSIAN_5 = new Work(Exam.VPR, "русский язык", 5, 2025);
  private static final int[] HIGH = {18, 17, 19, 16, 18, 20, 17, 18, 19, 18};

  private static Outcome scores(String code, Work work, int times, int... scores) {
    int n = times * scores.length;
    long sum = (long) times * Arrays.stream(scores).sum();
    long squares = (long) times * Arrays.stream(scores).map(x -> x * x).sum();
    return Sample.sums(code, work, n, sum, squares);
  }

  /** A high school and nine middling ones. */
  private static Finding high(Method method, int times, Work... works) {
    List<School> schools = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (int s = 0; s < 10; s++) {
      schools.add(school("98000" + s));
      for (Work work : works) {
        outcomes.add(
            s == 0
                ? scores("980000", work, times, HIGH)
                : scores("98000" + s, work, 4, 6, 8, 10, 11, 12, 12, 13, 14, 16, 18));
      }
    }
    return method.identify(2025, schools, outcomes, List.of(), "").findings().getFirst();
  }

  @Test
  void theIntervalsAreThoseOfTheReferenceVectors() {
    MeanInterval school = MeanInterval.ofSums(10, 180, 3252, 1.96);
    assertThat(school.mean()).isEqualTo(18);
    assertThat(school.lower()).isCloseTo(17.2843, within(0.00005));
    assertThat(school.upper()).isCloseTo(18.7157, within(0.00005));
    assertThat(MeanInterval.of(12.01, 3.77, 24_917, 1.96).upper())
        .isCloseTo(12.0568, within(0.00005));
  }

  @Test
  void twoWorksAboveTheRegionAreASign() {
    Finding finding = high(HighLevel.standard(), 2, MATHS_5, RUSSIAN_5);
    assertThat(finding.status()).isEqualTo(Status.SIGN);
    assertThat(finding.schoolCode()).isEqualTo("980000");
    assertThat(finding.sentence())
        .isEqualTo(
            "Средний балл выше регионального в 2 работах из 2; требует дополнительного анализа");
    Reason reason = finding.reasons().getFirst();
    assertThat(reason.rule()).isEqualTo("A");
    assertThat(reason.mean()).isEqualByComparingTo("18");
    assertThat(reason.lower()).isGreaterThan(reason.limit());
  }

  @Test
  void oneMarkedWorkIsNoSign() {
    Finding finding = high(HighLevel.standard(), 2, MATHS_5);
    assertThat(finding.status()).isEqualTo(Status.NONE);
  }

  @Test
  void fewerThanTwentyParticipantsAreNotJudged() throws Refusal {
    assertThat(high(HighLevel.standard(), 1, MATHS_5, RUSSIAN_5).status()).isEqualTo(Status.NONE);
    assertThat(high(HighLevel.standard().with("n", "10"), 1, MATHS_5, RUSSIAN_5).status())
        .isEqualTo(Status.SIGN);
  }

  @Test
  void otherGradesAndSubjectsAreNotLookedAt() {
    assertThat(
            high(
                    HighLevel.standard(),
                    2,
                    new Work(Exam.VPR, "математика", 6, 2025),
                    new Work(Exam.VPR, "биология", 5, 2025))
                .works())
        .isZero();
  }

  @Test
  void aSchoolWhereAllScoresAreEqualIsStillJudged() {
    List<School> schools = List.of(school("980000"), school("980001"));
    List<Outcome> outcomes = new ArrayList<>();
    for (Work work : List.of(MATHS_5, RUSSIAN_5)) {
      outcomes.add(scores("980000", work, 30, 20));
      outcomes.add(scores("980001", work, 30, 10));
    }
    Identification result = HighLevel.standard().identify(2025, schools, outcomes, List.of(), "");
    assertThat(result.with(Status.SIGN)).extracting(Finding::schoolCode).containsExactly("980000");
  }
}
