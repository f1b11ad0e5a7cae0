package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignMethodTest {

  private static final SignMethod STANDARD = SignMethod.standard();

  @Test
  void theStandardSetHasTheLimitsOfTheReference() {
    assertThat(STANDARD.parameters())
        .containsEntry("A.t", "1.96")
        .containsEntry("C.iqr", "3")
        .containsEntry("V2.iqr", "1.5")
        .containsEntry("S1.z", "2.58")
        .containsEntry("J1.share", "0.50")
        .containsEntry("J2.share", "0.30")
        .containsEntry("J4.share", "0.05")
        .containsEntry("n", "20")
        .hasSize(Parameter.values().length);
    assertThat(STANDARD.id()).isEqualTo("vpr-signs");
    assertThat(STANDARD.source()).contains("ФИОКО");
  }

  @Test
  void aSetThatWasWrittenDownIsReadAgain() throws Refusal {
    SignMethod again = STANDARD;
    for (Map.Entry<String, String> one : STANDARD.parameters().entrySet()) {
      again = again.with(one.getKey(), one.getValue());
    }

    assertThat(again).isEqualTo(STANDARD);
  }

  @ParameterizedTest
  @CsvSource({
    "J1.share, '40 %', 0.40",
    "J1.share, '0,4', 0.40",
    "S1.z, '3,0', 3",
    "n, 025, 25",
    "B.textbook, ДА, да",
    "signs, 'C;A', 'A; C'",
    "works, 'ВПР/математика/4-5', 'ВПР/математика/4-5'",
    "weights, 'M1 = 3; A=0,50; S1=1', 'A=0.5; M1=3'",
  })
  void aChangedValueIsKeptInOneForm(String key, String value, String kept) throws Refusal {
    SignMethod changed = STANDARD.with(key, value);

    Map<String, String> expected = new TreeMap<>(STANDARD.parameters());
    expected.put(key, kept);
    assertThat(changed.parameters()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "J1.share, 0",
    "J1.share, 100 %",
    "J1.share, много",
    "S1.z, -1",
    "n, 0",
    "n, 2.5",
    "B.textbook, наверно",
    "signs, Я",
    "works, химия",
    "weights, 'A'",
    "weights, 'Я=2'",
    "weights, 'A=-1'",
  })
  void aBadValueIsRefusedInOneSentence(String key, String value) {
    assertThatThrownBy(() -> STANDARD.with(key, value))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Параметр " + key)
        .hasMessageContaining("нужно");
  }

  @Test
  void anUnknownParameterIsRefusedWithThoseThatThereAre() {
    assertThatThrownBy(() -> STANDARD.with("J9", "1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("J1.share");
  }

  @Test
  void everySignHasAGroupAndNeutralWords() {
    assertThat(SignKind.values())
        .allSatisfy(kind -> assertThat(kind.title()).doesNotContain("наруш", "списыв", "обман"));
    assertThat(Arrays.stream(SignKind.values()).map(SignKind::id)).doesNotHaveDuplicates();
    assertThat(Arrays.stream(SignKind.values()).map(SignKind::group).distinct())
        .containsExactlyInAnyOrder(Group.values());
  }
}
