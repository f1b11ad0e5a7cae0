package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class MethodTest {

  static final java.util.List<Method> METHODS = Method.all();

  @Test
  void theUsualParametersAreThoseOfTheReference() {
    assertThat(LowShare.standard().parameters())
        .containsAllEntriesOf(
            Map.of("T", "0.30", "K", "2", "n", "5", "combine", "R1_ONLY", "confidence", "0.90"))
        .containsEntry("same", "PROCEDURE")
        .containsEntry(
            "works",
            "ВПР/русский язык/4-8; ВПР/математика/4-8; ОГЭ/русский язык/9; ОГЭ/математика/9;"
                + " ЕГЭ/русский язык/11; ЕГЭ/математика/11");
    assertThat(METHODS)
        .extracting(Method::id)
        .containsExactly("low-share", "low-mean", "high-level");
  }

  @ParameterizedTest
  @FieldSource("METHODS")
  void printedParametersAreReadBackAsTheSameMethod(Method method) throws Refusal {
    Method copy = Method.of(method.id());
    for (Map.Entry<String, String> parameter : method.parameters().entrySet()) {
      copy = copy.with(parameter.getKey(), parameter.getValue());
    }
    assertThat(copy).isEqualTo(method);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          low-share  | T          | 0,25                                    | 0.25
          low-share  | T          | 30%                                     | 0.30
          low-share  | K          | 3                                       | 3
          low-share  | n          | 10                                      | 10
          low-share  | combine    | and                                     | AND
          low-share  | same       | cohort                                  | COHORT
          low-share  | confidence | 95 %                                    | 0.95
          low-share  | works      | впр / Математика / 5 – 6 ; ДР/физика/10 | ВПР/математика/5-6; ДР/физика/10
          low-mean   | q          | 0.05                                    | 0.05
          low-mean   | combine    | OR                                      | OR
          low-mean   | same       | PROCEDURE                               | PROCEDURE
          high-level | t          | 2,58                                    | 2.58
          high-level | K          | 1                                       | 1
          high-level | works      | ВПР/математика/4                        | ВПР/математика/4
          """)
  void aParameterIsSetAndPrintedInOneForm(String id, String key, String value, String printed)
      throws Refusal {
    assertThat(Method.of(id).with(key, value).parameters()).containsEntry(key, printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          low-share  | T          | много
          low-share  | T          | 0
          low-share  | T          | 100%
          low-share  | K          | 0
          low-share  | K          | две
          low-share  | n          | -5
          low-share  | combine    | XOR
          low-share  | confidence | 0.4
          low-share  | confidence | 1
          low-share  | works      | математика
          low-share  | works      | ВПР/математика/8-4
          low-share  | works      | КДР/математика/8
          low-mean   | q          | 200%
          high-level | t          | 0
          high-level | n          | 1
          """)
  void aBadValueIsRefusedInOneSentenceThatNamesTheParameter(String id, String key, String value)
      throws Refusal {
    Method method = Method.of(id);
    assertThatThrownBy(() -> method.with(key, value))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Параметр " + key + ": «" + value + "» не подходит, нужно: ")
        .hasMessageEndingWith(".");
  }

  @Test
  void anUnknownParameterIsRefusedWithTheOnesThereAre() {
    assertThatThrownBy(() -> HighLevel.standard().with("T", "0.3"))
        .isInstanceOf(Refusal.class)
        .hasMessage("У метода «high-level» нет параметра «T»: есть K, n, t, works.");
  }

  @Test
  void anUnknownMethodIsRefusedWithTheOnesThereAre() {
    assertThatThrownBy(() -> Method.of("magic"))
        .isInstanceOf(Refusal.class)
        .hasMessage("Нет метода «magic»: есть low-share, low-mean, high-level.");
  }
}
