package mera.data.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mera.data.problem.Refusal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What another program reads in our XLSX. */
public final class XlsxText {

  private XlsxText() {}

  /** Texts of the cells in the order of sheets, rows and columns. */
  public static List<String> of(Document document) throws IOException, Refusal {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxWriter.write(document, LayoutProfile.standard(), out);
    List<String> texts = new ArrayList<>();
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      for (Sheet sheet : book.getSheets().toList()) {
        try (Stream<Row> rows = sheet.openStream()) {
          rows.forEach(
              row ->
                  row.stream().filter(Objects::nonNull).forEach(cell -> texts.add(cell.getText())));
        }
      }
    }
    return texts;
  }
}
