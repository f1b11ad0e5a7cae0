package mera.data.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constructors as files: what colleagues can hand over, and what is said of a wrong one. */
class ConstructorsTest {

  private static String standard() {
    return Constructors.write(Constructors.standard());
  }

  private static void refused(String yaml, String sentence) {
    assertThatThrownBy(() -> Constructors.parse(yaml, "проба.yaml"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Конструктор «проба.yaml» не прочитан: ")
        .hasMessageContaining(sentence);
  }

  @Test
  void everyBuiltInOneIsReadBackAsWritten() throws Refusal {
    for (Constructor one : Constructors.builtIn()) {
      assertThat(Constructors.parse(Constructors.write(one), one.id())).isEqualTo(one);
      assertThat(one.weight()).as(one.id()).isEqualByComparingTo("1");
    }
  }

  @Test
  void theRedZoneOfTheSamaraOrderIsOneOfThem() throws Refusal {
    Constructor samara = Constructors.byId("samara-mass");

    assertThat(samara.title()).contains("Обеспечение качества массового обучения");
    assertThat(samara.source()).contains("формула не опубликована");
    assertThat(samara.indicators()).allMatch(one -> one.normal() == Normal.POINTS);
  }

  @Test
  void aFileIsReadAndAMissingOneRefused(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("рейтинг.yaml"), standard());

    assertThat(Constructors.read(file)).isEqualTo(Constructors.standard());
    assertThatThrownBy(() -> Constructors.read(folder.resolve("нет.yaml")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("нет.yaml");
    assertThatThrownBy(() -> Constructors.byId("нет"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("есть: standard");
  }

  @Test
  void whatIsWrongIsSaidWithItsPlace() {
    refused(standard() + "klip: 1\n", "лишний ключ «klip»");
    refused(standard().replace("clip:", "klip:"), "не хватает обязательного ключа");
    refused(standard().replace("participants: 10", "participants: много"), "participants");
    refused(standard().replace("id: low-gia", "id: low-vpr"), "«low-vpr» стоит дважды");
    refused(standard().replaceFirst("weight: [^\n]*", "weight: 0"), "вес должен быть больше нуля");
    refused(standard().replaceFirst("normal: linear", "normal: z"), "нельзя складывать с баллами");
    refused(standard().replaceFirst("works: [^\n]*", "works: всё подряд"), "работы «всё подряд»");
    refused("id: 'незакрыто", "это не YAML конструктора");
  }

  @Test
  void aCopyKeepsEverythingButItsName() {
    Constructor copy = Constructors.standard().named("наш", 3, "Наш рейтинг");

    assertThat(copy.indicators()).isEqualTo(Constructors.standard().indicators());
    assertThat(copy.version()).isEqualTo(3);
    assertThat(Constructors.isBuiltIn(copy.id())).isFalse();
    assertThat(copy.each(one -> one.weighing(BigDecimal.TEN)).weight()).isEqualByComparingTo("50");
  }
}
