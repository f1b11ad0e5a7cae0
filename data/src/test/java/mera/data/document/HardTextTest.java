package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts and places that a writer meets once a year. */
class HardTextTest {

  @TempDir Path folder;

  @Test
  void aCellOfFortyThousandCharactersLosesNothing() throws Exception {
    String all =
        IntStream.range(0, 4500).mapToObj(n -> "слово" + n).collect(Collectors.joining(" "));
    assertThat(all).hasSizeGreaterThan(40_000);
    Document document = table(all, "после");
    assertThat(PdfText.of(document).missing(document)).isEmpty();
    assertThat(PdfText.compact(String.join("", DocxText.of(document))))
        .isEqualTo(PdfText.compact(String.join("", PdfText.texts(document))));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                XlsxWriter.write(document, LayoutProfile.standard(), folder.resolve("план.xlsx")));
    assertThat(refusal).hasMessageContaining("32 767");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aCharacterThatTheFontLacksIsSeenInPdfAndKeptInDocx() throws Exception {
    Document document = note("Школа «漢字» и 😀");
    assertThat(PdfText.of(document).text()).contains("Школа «□□» и □");
    assertThat(String.join("", DocxText.of(document))).contains("漢字", "😀");
    assertThat(Glyphs.lacking("Школа «漢字» № 5 — 10 %, ₽ и ё")).containsExactly("字", "漢");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFolderThatIsNotThereIsToldAndNothingIsMade(Format format) {
    Path target = folder.resolve("нет").resolve("файл" + format.ending());
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> format.write(note("Ёлка"), LayoutProfile.standard(), target));
    assertThat(refusal).hasMessageContaining("нет").hasMessageEndingWith(".");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void theOldFileStaysWhereTheNewOneCannotBeWritten(Format format) throws IOException {
    Path target = Files.createDirectory(folder.resolve("файл" + format.ending()));
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> format.write(note("Ёлка"), LayoutProfile.standard(), target));
    assertThat(refusal).hasMessageContaining("папка");
    assertThat(target).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aDocumentWithoutAnythingIsStillAFile(Format format) throws Exception {
    Path target = folder.resolve("пусто" + format.ending());
    format.write(new Document("Пусто", List.of()), LayoutProfile.standard(), target);
    assertThat(target).isNotEmptyFile();
    Table empty = new Table(List.of(new Column("Школа", 1, Align.LEFT)), List.of());
    Section section = new Section(Orientation.PORTRAIT, List.<Block>of(empty));
    format.write(new Document("Пусто", List.of(section)), LayoutProfile.standard(), target);
    assertThat(target).isNotEmptyFile();
  }

  private static Document note(String text) {
    return new Document(
        "Записка", List.of(new Section(Orientation.PORTRAIT, List.of(Paragraph.body(text)))));
  }

  private static Document table(String... cells) {
    Table table =
        new Table(
            List.of(new Column("Мера", 1, Align.LEFT)),
            List.of(cells).stream().map(c -> new Row(List.of(Cell.of(c)), false)).toList());
    return new Document("Таблица", List.of(new Section(Orientation.LANDSCAPE, List.of(table))));
  }
}
