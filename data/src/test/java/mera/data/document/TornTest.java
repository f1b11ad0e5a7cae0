package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import org.junit.jupiter.api.Test;

class TornTest {

  private static Document table(int columns, Orientation orientation) {
    Table table =
        new Table(
            IntStream.range(0, columns)
                .mapToObj(n -> new Column("Гр. " + n, 1, Align.LEFT))
                .toList(),
            List.of(
                new Row(
                    IntStream.range(0, columns).mapToObj(n -> Cell.of("без образования")).toList(),
                    false)));
    return new Document(
        "Проба",
        List.of(
            new Section(Orientation.PORTRAIT, List.of(Paragraph.body("Текст"))),
            new Section(orientation, List.of(table, table))));
  }

  @Test
  void aWordThatIsWiderThanItsColumnIsToldOnceForItsSection() {
    assertThat(Torn.of(table(10, Orientation.PORTRAIT), LayoutProfile.standard()))
        .containsExactly(new Torn(1, Orientation.PORTRAIT, "Гр. 0", "образования"));
  }

  @Test
  void onWiderPagesOrInFewerColumnsItFits() {
    assertThat(Torn.of(table(10, Orientation.LANDSCAPE), LayoutProfile.standard())).isEmpty();
    assertThat(Torn.of(table(5, Orientation.PORTRAIT), LayoutProfile.standard())).isEmpty();
  }

  @Test
  void itIsToldExactlyWhenThePdfTearsTheWord() throws Exception {
    for (int columns = 4; columns <= 30; columns++) {
      Document document = table(columns, Orientation.PORTRAIT);
      String text = PdfText.of(document).text();
      boolean whole = text.lines().anyMatch(line -> line.contains("образования"));
      assertThat(Torn.of(document, LayoutProfile.standard()).isEmpty())
          .as(columns + " columns")
          .isEqualTo(whole);
    }
  }
}
