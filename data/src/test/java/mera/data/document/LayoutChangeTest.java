package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import mera.data.document.Document.Corner;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Section;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutChangeTest {

  private static final Document NOTE =
      new Document(
          "Записка",
          List.of(
              new Section(
                  Orientation.PORTRAIT,
                  List.of(
                      new Corner(List.of("Приложение", "к приказу Управления")),
                      Paragraph.left("Ёлки")))));

  @Test
  void theStandardsDifferInTheWidthOfTheCorner() throws Refusal {
    assertThat(LayoutProfiles.byId("gost-2016").cornerWidth()).isEqualTo(75);
    assertThat(LayoutProfiles.byId("gost-2025").cornerWidth()).isEqualTo(80);
    assertThat(LayoutProfile.standard().id()).isEqualTo("gost-2025");
    assertThatThrownBy(() -> LayoutProfiles.byId("gost-1990"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("gost-2025, gost-2016");
  }

  @Test
  void theOfficesOwnProfileIsANewVersion() throws Refusal {
    LayoutProfile own = LayoutProfile.standard().own("Наша инструкция").with("portrait.left", "30");
    assertThat(own.id()).isEqualTo("own");
    assertThat(own.version()).isEqualTo(LayoutProfile.standard().version() + 1);
    assertThat(own.margins(Orientation.PORTRAIT).left()).isEqualTo(30);
    assertThat(own.margins(Orientation.LANDSCAPE))
        .isEqualTo(LayoutProfile.standard().margins(Orientation.LANDSCAPE));
  }

  @Test
  void bindingIsLeftOnUprightPagesAndAboveOnTheOthers() throws Refusal {
    LayoutProfile bound = LayoutProfile.standard().with("binding", "10");
    assertThat(bound.margins(Orientation.PORTRAIT).left()).isEqualTo(30);
    assertThat(bound.margins(Orientation.LANDSCAPE).left()).isEqualTo(20);
    assertThat(bound.margins(Orientation.LANDSCAPE).top()).isEqualTo(30);
  }

  @ParameterizedTest
  @CsvSource({
    "bodySize, большой",
    "bodySize, 200",
    "portrait.left, -5",
    "tableHeader, SOMETIMES",
    "floorSize, 20",
  })
  void aValueThatDoesNotFitIsRefusedWithASentence(String key, String value) {
    assertThatThrownBy(() -> LayoutProfile.standard().with(key, value))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("«" + value + "»")
        .hasMessageContaining("«" + key + "»");
  }

  @Test
  void anUnknownPropertyIsRefusedAndTheKnownOnesAreTold() {
    assertThatThrownBy(() -> LayoutProfile.standard().with("цвет", "синий"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("«цвет»")
        .hasMessageContaining("portrait.left");
  }

  @Test
  void aDecimalCommaIsUnderstood() throws Refusal {
    assertThat(LayoutProfile.standard().with("bodySize", "13,5").bodySize()).isEqualTo(13.5);
  }

  @Test
  void lettersMayBeWithoutSerifs() throws Exception {
    PdfText pdf = PdfText.of(NOTE, LayoutProfile.standard().with("lettering", "SANS"));
    assertThat(pdf.fragment("Ёлки").font()).contains("LiberationSans");
  }

  @Test
  void theCornerMayBeCentredOnItsLongestLine() throws Exception {
    PdfText pdf = PdfText.of(NOTE, LayoutProfile.standard().with("cornerAlign", "CENTER"));
    PdfText.Fragment longest = pdf.fragment("к приказу");
    PdfText.Fragment other = pdf.fragment("Приложение");
    assertThat(longest.end()).isBetween(560.0, 568.0);
    assertThat((other.x() + other.end()) / 2)
        .isCloseTo((longest.x() + longest.end()) / 2, within(1.0));
  }

  @Test
  void theSizeOfTheLettersIsThatOfTheProfile() throws IOException, Refusal {
    PdfText pdf = PdfText.of(NOTE, LayoutProfile.standard().with("bodySize", "12"));
    assertThat(pdf.fragment("Ёлки").size()).isEqualTo(12);
  }
}
