package mera.data.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import mera.data.problem.Refusal;
import mera.data.risk.RiskFactor.Asked;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import org.junit.jupiter.api.Test;

/** Twelve factors: what a caption asks for, what answers add up to, what must be worked on. */
class RiskProfileTest {

  private final List<SchoolValue> values = new ArrayList<>();
  private final List<RiskChoice> choices = new ArrayList<>();

  private void answer(String code, String caption, String text) {
    values.add(new SchoolValue(code, Topic.RISK, 2025, caption, text));
  }

  private RiskProfile profile(String code) {
    return Objects.requireNonNull(
        RiskProfile.of(RiskMethod.standard(), 2025, values, choices).get(code));
  }

  private Significance significance(String text) {
    values.clear();
    answer("1", "Дефицит педагогических кадров", text);
    return profile("1").values().getFirst().significance();
  }

  @Test
  void everyTitleIsKnownByItselfAndWithItsNumber() {
    for (RiskFactor factor : RiskFactor.values()) {
      Asked asked = new Asked(factor, 0, false);
      assertThat(RiskFactor.asked(factor.title())).contains(asked);
      assertThat(RiskFactor.asked(factor.number() + ". " + factor.title())).contains(asked);
      assertThat(RiskFactor.asked("Фактор " + factor.number())).contains(asked);
    }
    assertThat(RiskFactor.values()).hasSize(12);
    assertThat(RiskFactor.asked("Риск 2.3. Доля вакансий, %"))
        .contains(new Asked(RiskFactor.STAFF, 3, false));
    assertThat(RiskFactor.asked("Риск 13")).isEmpty();
    assertThat(RiskFactor.asked("Муниципалитет")).isEmpty();
  }

  @Test
  void significanceBeginsExactlyAtItsBorders() {
    assertThat(significance("67")).isEqualTo(Significance.HIGH);
    assertThat(significance("66.99")).isEqualTo(Significance.MIDDLE);
    assertThat(significance("34")).isEqualTo(Significance.MIDDLE);
    assertThat(significance("33,99")).isEqualTo(Significance.LOW);
    assertThat(significance("Высокая")).isEqualTo(Significance.HIGH);
    assertThat(significance("средний")).isEqualTo(Significance.MIDDLE);
  }

  @Test
  void answersAreMadeAlikeBeforeTheyAreAveraged() {
    answer("1", "Риск 1.1. Устаревшие компьютеры, %", "80");
    answer("1", "Риск 1.2. Компьютеров на 100 обучающихся (+)", "5");
    answer("2", "Риск 1.2. Компьютеров на 100 обучающихся (+)", "25");
    answer("3", "Риск 1.2. Компьютеров на 100 обучающихся (+)", "10");

    // 80 as it stands; 5 of 5…25 is 0, turned round 100.
    assertThat(profile("1").values())
        .containsExactly(
            new RiskValue(RiskFactor.EQUIPMENT, new BigDecimal("90.00"), Significance.HIGH, 2));
    assertThat(profile("2").values().getFirst().index()).isEqualByComparingTo("0");
    assertThat(profile("3").values().getFirst().index()).isEqualByComparingTo("75");
  }

  @Test
  void highFactorsAreSuggestedAndCannotBeLeftOut() throws Refusal {
    answer("1", "Дефицит педагогических кадров", "70");
    answer("1", "Низкая учебная мотивация обучающихся", "50");
    answer("1", "Низкий уровень дисциплины в классе", "40");
    answer("1", "Низкий уровень оснащения школы", "10");
    RiskProfile profile = profile("1");

    assertThat(profile.activated()).containsExactly(RiskFactor.STAFF, RiskFactor.MOTIVATION);
    assertThat(profile.chosen()).isFalse();
    assertThatThrownBy(() -> profile.choose(Set.of(RiskFactor.DISCIPLINE)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Риск «Дефицит педагогических кадров» высокой значимости: его нельзя не выбрать.");
    choices.add(profile.choose(Set.of(RiskFactor.STAFF)));
    assertThat(profile("1").activated()).containsExactly(RiskFactor.STAFF);
    assertThat(profile("1").chosen()).isTrue();
  }

  @Test
  void aChoiceOfAnotherYearDoesNotCount() {
    answer("1", "Дефицит педагогических кадров", "70");
    choices.add(new RiskChoice("1", 2024, new TreeSet<>(Set.of(RiskFactor.PARENTS))));

    assertThat(profile("1").activated()).containsExactly(RiskFactor.STAFF);
  }

  @Test
  void bordersAreASetting() {
    answer("1", "Дефицит педагогических кадров", "60");
    RiskMethod strict = new RiskMethod(BigDecimal.valueOf(60), BigDecimal.valueOf(20));

    assertThat(
            Objects.requireNonNull(RiskProfile.of(strict, 2025, values, choices).get("1"))
                .obligatory())
        .containsExactly(RiskFactor.STAFF);
    assertThatThrownBy(() -> new RiskMethod(BigDecimal.TEN, BigDecimal.TEN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
