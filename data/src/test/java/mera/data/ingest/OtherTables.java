package mera.data.ingest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mera.data.ingest.Tables.Page;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Writes the pages of {@link Tables} as files of other kinds than .xlsx. */
final class OtherTables {

  private OtherTables() {}

  static Path xls(Path file, Page... pages) throws IOException {
    try (HSSFWorkbook book = workbook(pages);
        OutputStream out = Files.newOutputStream(file)) {
      book.write(out);
    }
    return file;
  }

  static HSSFWorkbook workbook(Page... pages) {
    HSSFWorkbook book = new HSSFWorkbook();
    for (Page page : pages) {
      Sheet sheet = book.createSheet(page.name());
      for (int r = 0; r < page.rows().size(); r++) {
        Row row = sheet.createRow(r);
        Object[] cells = page.rows().get(r);
        for (int c = 0; c < cells.length; c++) {
          put(row, c, cells[c]);
        }
      }
    }
    return book;
  }

  private static void put(Row row, int column, Object value) {
    if (value.equals("")) {
      return;
    }
    Cell cell = row.createCell(column);
    if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  static Path ods(Path file, Page... pages) throws IOException {
    StringBuilder tables = new StringBuilder();
    for (Page page : pages) {
      tables.append("<table:table table:name=\"").append(page.name()).append("\">");
      for (Object[] cells : page.rows()) {
        tables.append("<table:table-row>");
        for (Object cell : cells) {
          tables.append(odsCell(cell));
        }
        tables.append(
            "<table:table-cell table:number-columns-repeated=\"16371\"/></table:table-row>");
      }
      tables.append("<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell/>");
      tables.append("</table:table-row></table:table>");
    }
    return odsOf(file, tables.toString());
  }

  private static String odsCell(Object cell) {
    if (cell.equals("")) {
      return "<table:table-cell/>";
    }
    String text = cell.toString().replace("&", "&amp;").replace("<", "&lt;");
    return cell instanceof Number
        ? "<table:table-cell office:value-type=\"float\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>"
            .formatted(text, text)
        : "<table:table-cell office:value-type=\"string\"><text:p>%s</text:p></table:table-cell>"
            .formatted(text);
  }

  /** A spreadsheet of OpenDocument with these tables, written out as XML. */
  static Path odsOf(Path file, String tables) throws IOException {
    String content =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
            + " xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\""
            + " xmlns:style=\"urn:s\" xmlns:calcext=\"urn:c\"><office:automatic-styles>"
            + "<style:style style:name=\"ta2\" style:family=\"table\"><style:table-properties"
            + " table:display=\"false\"/></style:style></office:automatic-styles><office:body>"
            + "<office:spreadsheet>"
            + tables
            + "</office:spreadsheet></office:body></office:document-content>";
    return zip(
        file,
        StandardCharsets.UTF_8,
        "mimetype",
        "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml",
        content);
  }

  static String csv(Page page, String delimiter) {
    List<String> lines = new ArrayList<>();
    for (Object[] cells : page.rows()) {
      List<String> texts = new ArrayList<>();
      for (Object cell : cells) {
        String text = cell.toString();
        boolean quotes = text.contains(delimiter) || text.contains("\"");
        texts.add(quotes ? '"' + text.replace("\"", "\"\"") + '"' : text);
      }
      lines.add(String.join(delimiter, texts));
    }
    return String.join("\r\n", lines) + "\r\n";
  }

  /**
   * @param namesAndContents names and contents, texts or bytes, in turn
   */
  static Path zip(Path file, Charset charset, Object... namesAndContents) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), charset)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i].toString()));
        zip.write(
            namesAndContents[i + 1] instanceof byte[] bytes
                ? bytes
                : namesAndContents[i + 1].toString().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  /** A workbook of one sheet «Лист», its rows and what follows them written out as XML. */
  static Path xlsx(Path file, String rows, String after) throws IOException {
    return xlsx(file, rows, after, "", "");
  }

  /**
   * @param styles inner part of the styles: «numFmts» and «cellXfs»
   * @param texts shared texts: «si» elements
   */
  static Path xlsx(Path file, String rows, String after, String styles, String texts)
      throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String relation = "<Relationship Id=\"%s\" Type=\"" + office + "/%s\" Target=\"%s\"/>";
    String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    return zip(
        file,
        StandardCharsets.UTF_8,
        "[Content_Types].xml",
        "<Types/>",
        "_rels/.rels",
        "<Relationships xmlns=\""
            + relations
            + "\">"
            + relation.formatted("r1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>",
        "xl/workbook.xml",
        "<workbook xmlns=\""
            + main
            + "\" xmlns:r=\""
            + office
            + "\"><sheets>"
            + "<sheet name=\"Лист\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + relations
            + "\">"
            + relation.formatted("rId1", "worksheet", "worksheets/sheet1.xml")
            + relation.formatted("rId2", "styles", "styles.xml")
            + relation.formatted("rId3", "sharedStrings", "sharedStrings.xml")
            + "</Relationships>",
        "xl/styles.xml",
        "<styleSheet xmlns=\"" + main + "\">" + styles + "</styleSheet>",
        "xl/sharedStrings.xml",
        "<sst xmlns=\"" + main + "\">" + texts + "</sst>",
        "xl/worksheets/sheet1.xml",
        "<worksheet xmlns=\""
            + main
            + "\"><sheetData>"
            + rows
            + "</sheetData>"
            + after
            + "</worksheet>");
  }
}
