package mera.data.tutor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.SupportRemark.Kind;
import org.junit.jupiter.api.Test;

class SupportCheckTest {

  private static final List<School> SCHOOLS =
      IntStream.rangeClosed(1, 6)
          .mapToObj(n -> School.named("" + n, "edu" + n, "Школа № " + n, "Лесной"))
          .toList();

  private static final Agreement AGREED =
      new Agreement("5", LocalDate.of(2026, 9, 1), "Совместные уроки");

  private static Support whole(String code, String tutor) {
    return new Support(code, tutor, false, "Ивина А.А.", "Лугова О.О.", AGREED, "");
  }

  private static List<Kind> kinds(List<String> listed, Support... supports) {
    return SupportCheck.of(SCHOOLS, listed, Set.of("6"), TutorRule.standard(), List.of(supports))
        .stream()
        .map(SupportRemark::kind)
        .toList();
  }

  @Test
  void aCompleteRowGivesNothingToRemark() {
    assertThat(kinds(List.of("1"), whole("1", "5"))).isEmpty();
  }

  @Test
  void aListedSchoolWithoutARowHasNobody() {
    assertThat(kinds(List.of("1"))).containsExactly(Kind.NO_TUTOR, Kind.NO_MENTOR, Kind.NO_CURATOR);
  }

  @Test
  void aTutorThatIsListedItselfIsAnError() {
    assertThat(
            kinds(
                List.of("1", "2"),
                whole("1", "2"),
                whole("2", "5").withAgreement(new Agreement("6", AGREED.date(), "Уроки"))))
        .containsExactly(Kind.TUTOR_IS_LISTED);
    assertThat(Kind.TUTOR_IS_LISTED.error()).isTrue();
  }

  @Test
  void aTutorIsUnknownOrTheSchoolItselfOrHasResultsToCheck() {
    assertThat(kinds(List.of("1"), whole("1", "77"))).containsExactly(Kind.TUTOR_UNKNOWN);
    assertThat(kinds(List.of("1"), whole("1", "1"))).containsExactly(Kind.TUTOR_IS_SELF);
    assertThat(kinds(List.of("1"), whole("1", "6"))).containsExactly(Kind.TUTOR_TO_CHECK);
  }

  @Test
  void oneTutorForMoreSchoolsThanAgreedIsRemarkedAtEachOfThem() {
    List<SupportRemark> remarks =
        SupportCheck.of(
            SCHOOLS,
            List.of("1", "2", "3"),
            Set.of(),
            TutorRule.standard(),
            List.of(whole("1", "5"), whole("2", "5"), whole("3", "5")));

    assertThat(remarks).extracting(SupportRemark::schoolCode).containsExactly("1", "2", "3");
    assertThat(remarks).extracting(SupportRemark::kind).containsOnly(Kind.TUTOR_OVERLOADED);
    assertThat(remarks.getFirst().sentence()).contains("3").contains("не больше 2");
  }

  @Test
  void aDecisionForNoTutorNeedsAReason() {
    Support without = whole("1", "5").withAgreement(Agreement.NONE).withTutor(null);

    assertThat(kinds(List.of("1"), without)).containsExactly(Kind.NO_TUTOR_REASON);
    assertThat(kinds(List.of("1"), without.withNote("вечерняя школа"))).isEmpty();
  }

  @Test
  void anAgreementNeedsNumberDateSubjectAndATutor() {
    Support bare = whole("1", "5").withAgreement(new Agreement("", null, "Уроки"));

    assertThat(kinds(List.of("1"), bare))
        .containsExactly(Kind.AGREEMENT_WITHOUT_NUMBER, Kind.AGREEMENT_WITHOUT_DATE);
    assertThat(kinds(List.of("1"), whole("1", "5").withAgreement(new Agreement("5", null, ""))))
        .containsExactly(Kind.AGREEMENT_WITHOUT_DATE, Kind.AGREEMENT_WITHOUT_SUBJECT);
    assertThat(kinds(List.of("1"), whole("1", "5").withAgreement(Agreement.NONE)))
        .containsExactly(Kind.NO_AGREEMENT);
    assertThat(kinds(List.of("1"), whole("1", "5").withTutor(null).withNote("мала")))
        .containsExactly(Kind.AGREEMENT_WITHOUT_TUTOR);
  }

  @Test
  void oneAgreementOfTwoTutorsIsAMistakeAndOfOneIsNot() {
    assertThat(kinds(List.of("1", "2"), whole("1", "5"), whole("2", "4")))
        .containsExactly(Kind.AGREEMENT_TWICE, Kind.AGREEMENT_TWICE);
    assertThat(kinds(List.of("1", "2"), whole("1", "5"), whole("2", "5"))).isEmpty();
  }

  @Test
  void aRowOfASchoolThatLeftTheListIsNamedAndNotCheckedFurther() {
    assertThat(kinds(List.of("1"), whole("1", "5"), Support.none("2").withMentor("Ивина А.А.")))
        .containsExactly(Kind.LEFT_THE_LIST);
  }

  @Test
  void aDayIsReadAsPeopleWriteItAndAnImpossibleOneIsRefused() throws Refusal {
    assertThat(Agreement.day(" 1.9.2026 г.")).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(Agreement.day("2026-09-01")).isEqualTo(LocalDate.of(2026, 9, 1));
    assertThat(Agreement.day("")).isNull();
    assertThatThrownBy(() -> Agreement.day("31.09.2026"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Дату договора записывают так: 01.09.2026, а не «31.09.2026».");
    assertThat(AGREED.printed()).isEqualTo("№ 5 от 01.09.2026");
  }
}
