package mera.data.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfText;
import mera.data.document.PdfWriter;
import org.librepdf.openpdf.fonts.Liberation;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPTable;

/**
 * How long 200 landscape pages of a table take, beside two bare loops over the library with the
 * same text: its own table, and ready-made lines without any layout.
 */
public final class PdfBenchmark {

  private static final int PAGES = 200;
  private static final int ROWS = 2200;
  private static final int RUNS = 15;
  private static final float[] WIDTHS = {12, 45, 35, 30, 45, 40, 25, 25};

  private PdfBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<List<String>> rows = IntStream.range(0, ROWS).mapToObj(PdfBenchmark::row).toList();
    Document document = document(rows);
    int pages = PdfText.of(document).pages().size();
    double tree = median("tree", pages, () -> tree(document));
    List<String> lines = PdfText.of(document).pages();
    double table = median("library's table", pages, () -> libraryTable(rows));
    double drawn = median("lines only", pages, () -> linesOnly(lines));
    System.out.printf(
        Locale.ROOT,
        "%d pages: %.3f s, target 2 s for %d; %.2f of the library's table, %.2f of lines only%n",
        pages,
        tree,
        PAGES,
        tree / table,
        tree / drawn);
  }

  private interface Work {
    byte[] run() throws IOException;
  }

  private static double median(String name, int pages, Work work) throws IOException {
    double[] seconds = new double[RUNS];
    int size = 0;
    for (int i = 0; i < RUNS; i++) {
      long start = System.nanoTime();
      size = work.run().length;
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    double[] warm = Arrays.copyOfRange(seconds, RUNS / 2, RUNS);
    Arrays.sort(warm);
    double median = warm[warm.length / 2];
    System.out.printf(
        Locale.ROOT,
        "%-16s first %.3f s, warm %.3f s, %.0f pages/s, %d KB%n",
        name,
        seconds[0],
        median,
        pages / median,
        size / 1024);
    return median;
  }

  private static List<String> row(int n) {
    return List.of(
        String.valueOf(n + 1),
        "МБОУ «Средняя общеобразовательная школа № " + (n % 97 + 1) + "»",
        "Лесогорский муниципальный округ",
        "русский язык, 5 класс",
        "признак завышения: доля отметок выше годовых — " + n % 100 + " %",
        "требует дополнительного анализа",
        "до " + (n % 28 + 1) + " марта 2026 года",
        "И.О. Соснин");
  }

  private static Document document(List<List<String>> rows) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < WIDTHS.length; c++) {
      columns.add(new Column("Графа " + (c + 1), WIDTHS[c], Align.LEFT));
    }
    Table table =
        new Table(
            columns,
            rows.stream().map(r -> new Row(r.stream().map(Cell::of).toList(), false)).toList());
    return new Document("200", List.of(new Section(Orientation.LANDSCAPE, List.of(table))));
  }

  private static byte[] tree(Document document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfWriter.write(document, LayoutProfile.standard(), out);
    return out.toByteArray();
  }

  private static byte[] libraryTable(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    org.openpdf.text.Document pdf =
        new org.openpdf.text.Document(new Rectangle(842, 595), 57, 28, 57, 57);
    org.openpdf.text.pdf.PdfWriter.getInstance(pdf, out);
    pdf.open();
    Font font = new Font(font(), 12);
    PdfPTable table = new PdfPTable(WIDTHS);
    table.setWidthPercentage(100);
    table.setHeaderRows(1);
    table.setSplitLate(false);
    table.setComplete(false);
    for (int c = 1; c <= WIDTHS.length; c++) {
      table.addCell(new Phrase("Графа " + c, font));
    }
    for (int r = 0; r < rows.size(); r++) {
      rows.get(r).forEach(text -> table.addCell(new Phrase(text, font)));
      if (r % 100 == 99) {
        pdf.add(table);
      }
    }
    table.setComplete(true);
    pdf.add(table);
    pdf.close();
    return out.toByteArray();
  }

  private static byte[] linesOnly(List<String> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    org.openpdf.text.Document pdf = new org.openpdf.text.Document(new Rectangle(842, 595));
    org.openpdf.text.pdf.PdfWriter writer = org.openpdf.text.pdf.PdfWriter.getInstance(pdf, out);
    pdf.open();
    BaseFont font = font();
    for (String page : pages) {
      pdf.newPage();
      PdfContentByte canvas = writer.getDirectContent();
      String[] lines = page.split("\n");
      for (int i = 0; i < lines.length; i++) {
        canvas.beginText();
        canvas.setFontAndSize(font, 12);
        canvas.setTextMatrix(57 + i % 8 * 90, 540 - i % 40 * 13);
        canvas.showText(lines[i]);
        canvas.endText();
      }
    }
    pdf.close();
    return out.toByteArray();
  }

  private static BaseFont font() throws IOException {
    String file = "LiberationSerif-Regular.ttf";
    try (InputStream in =
        Objects.requireNonNull(Liberation.class.getResourceAsStream("/liberation/" + file))) {
      return BaseFont.createFont(
          file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
    }
  }
}
