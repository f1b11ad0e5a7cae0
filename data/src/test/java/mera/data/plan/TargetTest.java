package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import mera.data.plan.Target.Operator;
import mera.data.plan.Target.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is understood of a printed value. */
class TargetTest {

  @Test
  void aNumberTakesTheUnitThatItNamesElseThatOfTheIndicator() {
    assertThat(Target.read("90", "%").values()).containsExactly(value("90", "%"));
    assertThat(Target.read("100 %", "").values()).containsExactly(value("100", "%"));
    assertThat(Target.read("100 процентов", "чел.").values()).containsExactly(value("100", "%"));
    assertThat(Target.read("1 200 чел.", "").values()).containsExactly(value("1200", "чел."));
  }

  @Test
  void aShareIsExactAndKeepsItsDigits() {
    assertThat(Target.read("12,90", "%").values().getFirst().printed()).isEqualTo("12,90\u00a0%");
  }

  @Test
  void twoValuesOfOneIndicatorAreBothRead() {
    Target target = Target.read("12,9 % (10 школ)", "");

    assertThat(target.values()).containsExactly(value("12.9", "%"), value("10", "школ"));
    assertThat(target.printed()).isEqualTo("12,9\u00a0% (10\u00a0школ)");
  }

  @ParameterizedTest
  @CsvSource({
    "не менее 30, AT_LEAST",
    "≥ 30, AT_LEAST",
    "не ниже 30, AT_LEAST",
    "не более 5, AT_MOST",
    "более 5, MORE",
    "менее 5, LESS",
    "рост на 5, UP",
    "снижение на 5, DOWN",
    "30, EQUAL"
  })
  void theWordBeforeANumberSaysHowToCompare(String text, Operator operator) {
    assertThat(Target.read(text, "%").operator()).isEqualTo(operator);
  }

  @Test
  void aDashBeforeANumberIsABullet() {
    assertThat(Target.read("-10 директоров", "").values())
        .containsExactly(value("10", "директоров"));
  }

  @Test
  void noWholeNumberOfSchoolsGivesTheShare() {
    assertThat(Target.read("12,9 % (10 школ)", "").discord())
        .hasValue(
            "12,9\u00a0% и 10\u00a0школ не сходятся: 10 из 77 – 13,0\u00a0%, 10 из 78 –"
                + " 12,8\u00a0%.");
    assertThat(Target.read("12,8 % (10 школ)", "").discord()).isEmpty();
    assertThat(Target.read("50 % (3 школы)", "").discord()).isEmpty();
    assertThat(Target.read("100 % (3 школы)", "").discord()).isEmpty();
    assertThat(Target.read("120 % (3 школы)", "").discord()).isPresent();
    assertThat(Target.read("0 % (3 школы)", "").discord()).isPresent();
    assertThat(Target.read("50 %", "").discord()).isEmpty();
  }

  private static Value value(String amount, String unit) {
    return new Value(new BigDecimal(amount), unit);
  }
}
