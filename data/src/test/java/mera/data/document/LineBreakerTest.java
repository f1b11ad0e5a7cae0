package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import mera.data.document.Document.Run;
import mera.data.document.TextLine.Piece;
import mera.data.document.TextLine.Setting;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

  private static final Typeface TYPEFACE = new Typeface(LayoutProfile.Lettering.SERIF);
  private static final Setting SETTING = new Setting(TYPEFACE, 12, 1, 0.12);

  @Test
  void breaksAtBlanksAndDropsThem() {
    assertThat(lines("один два три", width("один два"))).containsExactly("один два", "три");
  }

  @Test
  void keepsForcedBreaksAndEmptyLines() {
    assertThat(lines("один\n\nдва", 500)).containsExactly("один", "", "два");
  }

  @Test
  void breaksACompoundWordAfterItsHyphen() {
    assertThat(lines("учебно-методический", width("учебно-методич")))
        .containsExactly("учебно-", "методический");
  }

  @Test
  void doesNotTearTheEndingOfANumber() {
    assertThat(lines("приказ 863-СД", width("приказ 863-"))).containsExactly("приказ", "863-СД");
  }

  @Test
  void wrapsABoundGroupAsAWhole() {
    assertThat(lines("школа № 5", width("школа №"))).containsExactly("школа", "№ 5");
  }

  @Test
  void tearsABoundGroupOnlyWhenItIsWiderThanTheColumn() {
    assertThat(lines("Соснина И.О.", width("Соснина"))).containsExactly("Соснина", "И.О.");
  }

  @Test
  void breaksBetweenLettersOnlyWhenAWordIsWiderThanTheColumn() {
    List<String> lines = lines("делопроизводство", width("делопро"));
    assertThat(String.join("", lines)).isEqualTo("делопроизводство");
    assertThat(lines).first().isEqualTo("делопро");
  }

  @Test
  void endsEvenInAColumnWithoutWidth() {
    assertThat(lines("аб", 0)).containsExactly("а", "б");
  }

  @Test
  void theIndentShortensTheFirstLineOnly() {
    List<TextLine> lines =
        LineBreaker.lines(
            List.of(new Run("один два три пять", false, false)),
            SETTING,
            width("два три пять"),
            30);
    assertThat(texts(lines)).containsExactly("один", "два три пять");
    assertThat(lines).extracting(TextLine::indent).containsExactly(30.0, 0.0);
  }

  @Test
  void aLineAfterABreakThatWasSetIsIndentedToo() {
    List<TextLine> lines =
        LineBreaker.lines(List.of(new Run("показатели:\n– доля", false, false)), SETTING, 500, 30);
    assertThat(lines).extracting(TextLine::indent).containsExactly(30.0, 30.0);
  }

  @Test
  void noLineOfATitleEndsWithAPreposition() {
    String title = "О поддержке качества образования в школах города";
    double column = width("О поддержке качества образования в ");
    assertThat(texts(LineBreaker.balanced(List.of(new Run(title, false, false)), SETTING, column)))
        .containsExactly("О поддержке качества", "образования в школах города");
  }

  @Test
  void theBrokenTextHasTheLinesOfTheTitleAndItsOwnCharacters() {
    Run title = new Run("О плане\nмероприятий № 5 в школах\u00a0города", false, false);
    double column = width("мероприятий № 5 в шко");
    assertThat(LineBreaker.broken(title, SETTING, column))
        .isEqualTo("О плане\nмероприятий № 5\nв школах\u00a0города");
    Run odd = new Run("Школы с очень длинным названием \ud83d\ude00", false, false);
    assertThat(LineBreaker.broken(odd, SETTING, width("Школы с очень"))).isEqualTo(odd.text());
  }

  @Test
  void aLineKeepsTheStylesOfItsRuns() {
    List<TextLine> lines =
        LineBreaker.lines(
            List.of(
                new Run("школ ", false, false),
                new Run("приказываю", true, true),
                new Run(":", true, false)),
            SETTING,
            500,
            0);
    assertThat(lines)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.pieces())
                    .containsExactly(
                        new Piece("школ ", false, false),
                        new Piece("приказываю", true, true),
                        new Piece(":", true, false)));
  }

  @Test
  void spacedTextIsWider() {
    double plain = LineBreaker.lines("слово", false, SETTING, 500).getFirst().width();
    double spaced =
        LineBreaker.lines(List.of(new Run("слово", false, true)), SETTING, 500, 0)
            .getFirst()
            .width();
    assertThat(spaced - plain).isCloseTo(5 * 0.12 * 12, org.assertj.core.data.Offset.offset(0.01));
  }

  @Test
  void theWidestWordIsMeasuredBetweenPlacesWhereALineMayEnd() {
    assertThat(LineBreaker.widestWord("№ 5 учебно-методический", false, TYPEFACE))
        .isEqualTo(TYPEFACE.width("методический", false));
  }

  @Test
  void whatTheFontLacksLeavesAVisibleSign() {
    assertThat(TYPEFACE.printable("а\u4e2d\ud83d\ude00\u00adб\tв")).isEqualTo("а□□б в");
    assertThat(TYPEFACE.printable("300 ₽")).isEqualTo("300 руб.");
    assertThat("□руб.".chars())
        .allSatisfy(
            c -> {
              assertThat(TYPEFACE.font(false).charExists(c)).isTrue();
              assertThat(TYPEFACE.font(true).charExists(c)).isTrue();
            });
  }

  @Test
  void lettersWithLooseAccentsAreJoined() {
    assertThat(TYPEFACE.printable("и\u0306 е\u0308")).isEqualTo("й ё");
  }

  private static double width(String text) {
    return TYPEFACE.width(text, false) * 12 + 0.1;
  }

  private static List<String> lines(String text, double column) {
    return texts(LineBreaker.lines(text, false, SETTING, column));
  }

  private static List<String> texts(List<TextLine> lines) {
    return lines.stream()
        .map(line -> line.pieces().stream().map(Piece::text).collect(Collectors.joining()))
        .toList();
  }
}
