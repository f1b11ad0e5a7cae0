package mera.data.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NameOrderTest {

  @Test
  void numbersCountAsNumbersAndTheLetterYoStandsWithYe() {
    assertThat(
            Stream.of("СОШ № 10", "СОШ № 2", "СОШ", "Ёлкинская", "Елецкая", "Жуковская", "СОШ № 2а")
                .sorted(NameOrder::compare))
        .containsExactly(
            "Елецкая", "Ёлкинская", "Жуковская", "СОШ", "СОШ № 2", "СОШ № 2а", "СОШ № 10");
  }
}
