package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.30", "0,3", "30%", "30 %", " 0.3 ", "30,0 %"})
  void theSameShareIsReadFromEveryWayToWriteIt(String text) {
    assertThat(Fraction.parse(text)).contains(new Fraction(3, 10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "тридцать", "1.5", "130%", "-0.3", "0.3.0", "0.0000001", "3/10"})
  void whatIsNoShareIsNotRead(String text) {
    assertThat(Fraction.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0.3, 0.30", "12.5%, 0.125", "1, 1.00", "0, 0.00", "0.2575, 0.2575"})
  void itIsPrintedWithTwoDecimalsAtLeast(String text, String printed) {
    assertThat(Fraction.parse(text).orElseThrow().printed()).isEqualTo(printed);
  }

  @Test
  void exactlyTheShareReachesIt() {
    Fraction share = new Fraction(3, 10);
    assertThat(share.isReachedBy(3, 10)).isTrue();
    assertThat(share.isReachedBy(30, 100)).isTrue();
    assertThat(share.isReachedBy(6, 20)).isTrue();
    assertThat(share.isReachedBy(29, 100)).isFalse();
    assertThat(share.isReachedBy(0, 0)).isFalse();
  }

  @Test
  void wholePartsAreRoundedDown() {
    assertThat(new Fraction(1, 10).floorOf(59)).isEqualTo(5);
    assertThat(new Fraction(1, 10).floorOf(60)).isEqualTo(6);
  }
}
