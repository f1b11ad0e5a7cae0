package mera.data.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import mera.data.result.Coverage.State;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Works by schools: who is missing, and who has fewer participants than pupils. */
class CoverageTest {

  private static final Work MA_4 = new Work(Exam.VPR, "математика", 4, 2025);
  private static final Work MA_5 = new Work(Exam.VPR, "математика", 5, 2024);
  private static final Work EGE = new Work(Exam.EGE, "русский язык", 11, 2025);

  private static final School FIRST = school("980001", "СОШ", null);
  private static final School SECOND = school("980002", "ООШ", null);
  private static final School SPECIAL = school("980003", "", "коррекционная школа");

  private static School school(String code, String kind, @Nullable String exclusion) {
    return new School(
        code, "edu" + code, "Школа", "Округ", kind, exclusion, null, null, null, null, null);
  }

  private static Outcome outcome(School school, Work work, int n, int absent) {
    return new Outcome(school.code(), work, n, null, null, 0, 0, 0, absent, 0);
  }

  private static SchoolValue context(School school, int year, String indicator, String text) {
    return new SchoolValue(school.code(), Topic.CONTEXT, year, indicator, text);
  }

  private static Coverage coverage(List<Outcome> outcomes, SchoolValue... values) {
    return Coverage.of(List.of(FIRST, SECOND, SPECIAL), outcomes, List.of(), List.of(values));
  }

  @Test
  void aSchoolWithoutAResultInAWorkOfOthersIsMissing() {
    Coverage coverage = coverage(List.of(outcome(FIRST, MA_4, 20, 2)));
    assertThat(coverage.works()).containsExactly(MA_4);
    assertThat(coverage.at("980001", MA_4))
        .isEqualTo(new Coverage.Cell(State.TAKEN, 20, 2, null, null));
    assertThat(coverage.schools(MA_4, State.MISSING)).containsExactly(SECOND);
    assertThat(coverage.schools(MA_4, State.NOT_EXPECTED)).containsExactly(SPECIAL);
    assertThat(coverage.counts(MA_4))
        .isEqualTo(Map.of(State.TAKEN, 1, State.MISSING, 1, State.NOT_EXPECTED, 1));
    assertThat(coverage.incomplete()).containsExactly(MA_4);
  }

  @Test
  void aSchoolThatHasNoSuchGradeIsNotExpected() {
    assertThat(coverage(List.of(outcome(FIRST, EGE, 9, 0))).at("980002", EGE).state())
        .isEqualTo(State.NOT_EXPECTED);
    assertThat(
            coverage(
                    List.of(outcome(FIRST, MA_4, 9, 0)),
                    context(SECOND, 2025, "4 класс Обучающихся", "0"))
                .at("980002", MA_4)
                .state())
        .isEqualTo(State.NOT_EXPECTED);
  }

  @Test
  void participantsAndAbsentPupilsAreComparedWithThePupilsOfTheGrade() {
    SchoolValue enrolled = context(FIRST, 2025, "4 класс Обучающихся", "24");
    assertThat(state(outcome(FIRST, MA_4, 20, 4), enrolled)).isEqualTo(State.TAKEN);
    assertThat(state(outcome(FIRST, MA_4, 20, 3), enrolled)).isEqualTo(State.FEWER);
    assertThat(state(outcome(FIRST, MA_4, 20, 5), enrolled)).isEqualTo(State.MORE);
  }

  private static State state(Outcome outcome, SchoolValue... values) {
    return coverage(List.of(outcome), values).at(outcome.schoolCode(), outcome.work()).state();
  }

  @Test
  void theSizeOfTheSchoolOnlyTellsWhenThereAreTooMany() {
    SchoolValue register = context(FIRST, 0, SchoolValue.PUPILS, "100");
    SchoolValue ofYear = context(FIRST, 2025, "18. Общая численность обучающихся", "19");
    SchoolValue others = context(FIRST, 2025, "19. Численность обучающихся с ОВЗ", "2");
    assertThat(state(outcome(FIRST, MA_4, 20, 0), register, others)).isEqualTo(State.TAKEN);
    assertThat(state(outcome(FIRST, MA_4, 20, 0), register, ofYear)).isEqualTo(State.MORE);
  }

  @Test
  void meansCountTooAndTheOlderYearComesFirst() {
    Coverage all =
        Coverage.of(
            List.of(FIRST),
            List.of(outcome(FIRST, MA_4, 20, 0)),
            List.of(new MeanResult("980001", MA_5, 12, BigDecimal.TEN, 20)),
            List.of());
    assertThat(all.works()).containsExactly(MA_5, MA_4);
    assertThat(all.at("980001", MA_5).participants()).isEqualTo(12);
  }
}
