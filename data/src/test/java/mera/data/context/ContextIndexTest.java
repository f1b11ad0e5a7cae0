package mera.data.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.junit.jupiter.api.Test;

/** The index of social well-being, places and clusters by rule. */
class ContextIndexTest {

  private final List<School> schools = new ArrayList<>();
  private final List<SchoolValue> values = new ArrayList<>();

  private void school(String code, String name, String kind) {
    schools.add(
        new School(code, "edu" + code, name, "Округ", kind, null, null, null, null, null, null));
  }

  private void value(String code, int year, String question, String answer) {
    values.add(new SchoolValue(code, Topic.CONTEXT, year, question, answer));
  }

  /** Five inputs as the forms ask for them. */
  private void answers(String code, int pupils, String higher, int year) {
    value(code, year, "18. Общая численность обучающихся", String.valueOf(pupils));
    value(
        code,
        year,
        "26.1. Обучающихся, у которых оба родителя имеют высшее образование, %",
        higher);
    value(code, year, "26.2. Обучающихся из неполных семей, %", "20");
    value(code, year, "26.3. Обучающихся, состоящих на учёте, чел.", String.valueOf(pupils / 10));
    value(code, year, "27. Обучающихся, для которых русский язык не родной, %", "0.0");
    value(code, year, "25. Подвоз обучающихся", "Нет");
  }

  private ContextIndex index() {
    return ContextIndex.of(ContextWeights.standard(), 2025, schools, values);
  }

  private SchoolContext of(String code) {
    return Objects.requireNonNull(index().schools().get(code));
  }

  @Test
  void countsAreDividedByThePupilsAndYesIsAHundredPerCent() {
    school("1", "СОШ", "");
    answers("1", 200, "30.5", 2025);
    value("1", 2025, "19. Численность обучающихся с ОВЗ", "25");
    value("1", 2025, "20. Численность детей-инвалидов", "8");

    assertThat(of("1").shares())
        .containsEntry(ContextInput.BOTH_HIGHER, 30.5)
        .containsEntry(ContextInput.REGISTERED, 10.0)
        .containsEntry(ContextInput.HEALTH, 12.5)
        .containsEntry(ContextInput.TRANSPORT, 0.0)
        .hasSize(6);
  }

  @Test
  void theIndexIsATScoreWithPupilsAsWeights() {
    // Five inputs that all differ alike: z of each is the index.
    for (String code : List.of("1", "2")) {
      boolean first = code.equals("1");
      school(code, "СОШ", "");
      value(code, 2025, "18. Общая численность обучающихся", first ? "100" : "300");
      value(code, 2025, "Оба родителя имеют высшее образование, %", first ? "40" : "20");
      for (String bad :
          List.of("Неполные семьи, %", "Малоимущие, %", "Безработные родители, %", "ОВЗ, %")) {
        value(code, 2025, bad, first ? "0" : "20");
      }
    }

    // Mean 25, variance (100·15² + 300·5²)/400 = 75: z = ±15/√75 and 5/√75.
    assertThat(of("1").index()).isCloseTo(50 + 10 * 15 / Math.sqrt(75), within(1e-9));
    assertThat(of("2").index()).isCloseTo(50 - 10 * 5 / Math.sqrt(75), within(1e-9));
    assertThat(of("1").conditions()).isEqualTo(Conditions.FAVOURABLE);
    assertThat(of("2").conditions()).isEqualTo(Conditions.DIFFICULT);
  }

  @Test
  void fourInputsAreTooFewAndThisIsSaid() {
    school("1", "СОШ", "");
    school("2", "СОШ", "");
    answers("1", 100, "10", 2025);
    answers("2", 300, "30", 2025);

    // Only the share of both parents differs: the others tell nothing.
    assertThat(of("1").index()).isNull();
    assertThat(index().used()).containsExactly(ContextInput.BOTH_HIGHER);
    assertThat(index().notes())
        .contains(
            "Недостаточно данных для индекса контекста у 2 из 2 школ: нужно не меньше 5"
                + " показателей.");
  }

  @Test
  void theYearItselfCountsBeforeTheNearestEarlierOne() {
    school("1", "СОШ", "");
    answers("1", 100, "10", 2023);
    answers("1", 100, "20", 2024);
    answers("1", 100, "40", 2026);

    assertThat(of("1").shares()).containsEntry(ContextInput.BOTH_HIGHER, 20.0);
    answers("1", 100, "30", 2025);
    assertThat(of("1").shares()).containsEntry(ContextInput.BOTH_HIGHER, 30.0);
  }

  @Test
  void theFormSaysTheRegisterSaysOrTheNameSaysWhereASchoolLies() {
    school("1", "МБОУ «СОШ № 1» г. Лесогорск", "");
    school("2", "МБОУ «СОШ № 2» г. Лесогорск", "");
    school("3", "МБОУ «СОШ № 3» пгт Пихтовый", "");
    school("4", "МКОУ «ООШ» д. Ольховка", "");
    school("5", "МКОУ «Ольховская ООШ»", "");
    value("2", 2025, "14. Где расположена ОО", "4. Населённый пункт сельского типа");
    value("2", 0, SchoolValue.PLACE, "Город");
    value("5", 0, SchoolValue.PLACE, "Посёлок городского типа");

    assertThat(of("1").place()).isEqualTo(Place.TOWN);
    assertThat(of("2").place()).isEqualTo(Place.VILLAGE);
    assertThat(of("3").place()).isEqualTo(Place.SETTLEMENT);
    assertThat(of("4").place()).isEqualTo(Place.VILLAGE);
    assertThat(of("5").place()).isEqualTo(Place.SETTLEMENT);
    assertThat(index().notes()).contains("Место расположения 3 школ взято из их названий.");
  }

  @Test
  void clustersByRuleCanBeExplainedToASchool() {
    school("1", "Лицей № 1 г. Лесогорск", "Лицей");
    school("2", "СОШ № 2 г. Лесогорск", "СОШ");
    school("3", "ООШ д. Ольховка", "ООШ");
    school("4", "СОШ с. Ивовое", "СОШ");
    school("5", "СОШ с. Кленовое", "СОШ");
    school("6", "СОШ", "СОШ");
    value("3", 2025, "Численность обучающихся", "99");
    value("4", 2025, "Численность обучающихся", "100");

    Clusters clusters = ClusterRule.standard().of(schools, index());
    assertThat(schools.stream().map(school -> clusters.of(school.code())))
        .containsExactly(
            "Город, гимназии и лицеи",
            "Город",
            "Село, до 100 учеников",
            "Село, от 100 учеников",
            "Село, численность не указана",
            "Место не указано");
    assertThat(clusters.sizes()).hasSize(6);
  }
}
