package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartyReaderTest {

  private static final Map<String, Party> DIRECTORY = directory();

  private static Map<String, Party> directory() {
    Map<String, Party> parties = new LinkedHashMap<>();
    parties.put("ministry", party("Министерство образования, науки и молодёжи", "Минобр"));
    parties.put("institute", party("Институт развития образования", "ИРО"));
    parties.put("help", party("МБУ «Центр психологической, медицинской помощи»", null));
    parties.put("schools", party("образовательные организации", "ОО"));
    return parties;
  }

  private static Party party(String nom, @Nullable String shortName) {
    return new Party(Party.Kind.BODY, nom, null, null, null, shortName, null);
  }

  @Test
  void commasInsideNamesDoNotSplitThem() {
    assertThat(
            PartyReader.read(
                "Министерство образования, науки и молодежи, МБУ Центр психологической, медицинской помощи",
                DIRECTORY))
        .containsExactly("ministry", "help");
  }

  @Test
  void namesWithoutASeparatorAreTwoParties() {
    assertThat(PartyReader.read("Минобр ИРО", DIRECTORY)).containsExactly("ministry", "institute");
    assertThat(PartyReader.read("ИРО\nМинобр", DIRECTORY)).containsExactly("institute", "ministry");
  }

  @Test
  void anAbbreviationInsideAWordIsNoParty() {
    assertThat(PartyReader.read("ООО, ИРОК, СОО", DIRECTORY)).isEmpty();
    assertThat(PartyReader.read("администрация ОО", DIRECTORY)).containsExactly("schools");
  }

  @Test
  void aPartyNamedTwiceIsOneParty() {
    assertThat(PartyReader.read("ИРО, ОО, институт развития образования", DIRECTORY))
        .containsExactly("institute", "schools");
  }
}
