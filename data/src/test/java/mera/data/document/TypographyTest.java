package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTest {

  /** In the samples «~» stands for the no-break space. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "школа №~5",
        "приказ №~863-СД",
        "письмо N~44",
        "от ________ №~________",
        "возложить на И.О.~Соснина",
        "возложить на И.~О.~Соснина",
        "Соснина~И.О.",
        "(Сосновская-Берёзкина~Е.Ё.)",
        "в г.~Чите А.Б.~Петров",
        "с.~Красный Чикой, ул.~Лесная, д.~5",
        "охват 15~% школ",
        "14~октября 2025~г.",
        "«14»~октября 2025~года",
        "в 2025–2026~годах",
        "Чита~— город, 1~— 3",
        "п.~3 и ст.~28 закона, и т.~д."
      })
  void bindsWhatMayNotBeTorn(String sample) {
    assertThat(Typography.bind(sample.replace('~', ' ')).replace(Typography.NO_BREAK, '~'))
        .isEqualTo(sample);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Совет РФ. Далее по тексту",
        "программа развития школы",
        "в 5 классах",
        "15 маятников",
        "1. Утвердить перечень",
        "слово-слово – "
      })
  void leavesOtherBlanksAlone(String sample) {
    assertThat(Typography.bind(sample).replace(Typography.NO_BREAK, ' ')).isEqualTo(sample);
    assertThat(Typography.bind(sample).strip().indexOf(Typography.NO_BREAK))
        .isIn(-1, sample.indexOf(" –"));
  }

  @Test
  void bindingTwiceChangesNothingMore() {
    String once = Typography.bind("Приказ от 14 октября 2025 г. № 5 подписал И. О. Соснин");
    assertThat(Typography.bind(once)).isEqualTo(once).hasSize(once.length());
  }
}
