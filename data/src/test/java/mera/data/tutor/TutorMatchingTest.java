package mera.data.tutor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.context.Place;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom the program suggests, why, and whom never. */
class TutorMatchingTest {

  private final List<TutorSchool> schools = new ArrayList<>();

  private void school(String code, String town, String kind, int pupils, double result) {
    add(code, town, kind, pupils, result, false, false, null);
  }

  private void add(
      String code,
      String town,
      String kind,
      int pupils,
      double result,
      boolean resilient,
      boolean toCheck,
      @Nullable String exclusion) {
    schools.add(
        new TutorSchool(
            new School(
                code,
                "edu" + code,
                kind + " " + code,
                town,
                kind,
                exclusion,
                null,
                null,
                null,
                null,
                null),
            Place.TOWN,
            pupils,
            result,
            resilient,
            toCheck));
  }

  private List<TutorCase> cases(List<String> listed, TutorDecision... decisions) {
    return new TutorMatching(
            TutorRule.standard(), schools, listed, Map.of("Ясный", Set.of("Тихий")))
        .cases(List.of(decisions));
  }

  private static List<String> tutors(TutorCase one) {
    return one.suggestions().stream().map(s -> s.tutor().school().code()).toList();
  }

  private void region() {
    school("1", "Ясный", "СОШ", 300, -1);
    school("2", "Ясный", "СОШ", 320, 0.9);
    school("3", "Ясный", "ООШ", 90, 0.8);
    school("4", "Тихий", "СОШ", 310, 0.9);
    school("5", "Дальний", "СОШ", 300, 1.2);
    school("6", "Ясный", "СОШ", 300, -0.2);
    for (int s = 10; s < 19; s++) {
      school(String.valueOf(s), "Дальний", "СОШ", 1000, -0.5);
    }
  }

  @Test
  void nearSchoolsOfTheSameKindAndSizeComeFirstAndSayWhy() {
    region();
    TutorCase one = cases(List.of("1")).getFirst();

    assertThat(tutors(one)).containsExactly("2", "4", "5");
    assertThat(one.suggestions().getFirst().reasons())
        .containsExactly(
            "тот же муниципалитет",
            "тот же вид: СОШ",
            "близкая численность: 300 и 320",
            "результаты выше, чем у большинства школ: +0,90",
            "признаков, требующих проверки, нет");
    assertThat(one.suggestions().get(1).reasons()).contains("соседний муниципалитет");
    assertThat(one.suggestions().get(2).cautions())
        .containsExactly("другой муниципалитет: Дальний");
    assertThat(one.tutor()).contains("2");
  }

  @Test
  void weakListedExcludedAndDoubtfulSchoolsAreNeverSuggested() {
    region();
    add("20", "Ясный", "СОШ", 300, 2, false, true, null);
    add("21", "Ясный", "СОШ", 300, 2, false, false, "вечерняя школа");

    assertThat(cases(List.of("1", "2")).stream().flatMap(one -> tutors(one).stream()))
        .doesNotContain("1", "2", "6", "20", "21");
  }

  @Test
  void aResilientSchoolMayHelpWhateverItsRank() {
    region();
    add("20", "Ясный", "СОШ", 300, 0.1, true, false, null);

    Suggestion first = cases(List.of("1")).getFirst().suggestions().getFirst();
    assertThat(first.tutor().school().code()).isEqualTo("20");
    assertThat(first.reasons()).contains("высокие результаты в сложном контексте");
  }

  @Test
  void nobodyIsSuggestedBeyondTheCapacity() {
    region();
    for (String code : List.of("31", "32", "33")) {
      school(code, "Ясный", "СОШ", 300, -2);
    }
    List<TutorCase> cases = cases(List.of("31", "32", "33"));

    assertThat(cases.stream().map(one -> one.tutor().orElseThrow())).containsExactly("2", "2", "4");
    assertThat(cases.get(1).suggestions().getFirst().cautions())
        .contains("уже подобрано школ: 1 из 2");
  }

  @Test
  void whatIsDecidedCountsBeforeWhatIsSuggested() {
    region();
    school("31", "Ясный", "СОШ", 300, -2);
    List<TutorCase> cases =
        cases(
            List.of("1", "31"),
            new TutorDecision("1", null, "учредитель против"),
            new TutorDecision("31", "5", ""));

    assertThat(cases.get(0).tutor()).isEmpty();
    assertThat(cases.get(0).suggestions()).isNotEmpty();
    assertThat(cases.get(1).tutor()).contains("5");
    assertThat(tutors(cases.get(1))).startsWith("5");
  }

  @Test
  void withoutResultsNobodyIsSuggested() {
    schools.add(
        new TutorSchool(
            School.named("1", "edu1", "СОШ 1", "Ясный"), Place.TOWN, 100, null, false, false));
    schools.add(
        new TutorSchool(
            School.named("2", "edu2", "СОШ 2", "Ясный"), Place.TOWN, 100, null, false, false));

    assertThat(cases(List.of("1")).getFirst().suggestions()).isEmpty();
  }
}
