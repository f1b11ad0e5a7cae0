package mera.data.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** What another program reads in our DOCX. */
public final class DocxText {

  private DocxText() {}

  static byte[] bytes(Document document, LayoutProfile profile) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DocxWriter.write(document, profile, out);
    return out.toByteArray();
  }

  static XWPFDocument open(Document document) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes(document, LayoutProfile.standard())));
  }

  /** Texts of paragraphs and cells in the order of the file. */
  public static List<String> of(Document document) throws IOException {
    try (XWPFDocument docx = open(document)) {
      return texts(docx);
    }
  }

  static List<String> texts(XWPFDocument docx) {
    List<String> texts = new ArrayList<>();
    for (IBodyElement element : docx.getBodyElements()) {
      switch (element) {
        case XWPFParagraph paragraph -> texts.add(paragraph.getText());
        case XWPFTable table -> {
          for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
              cell.getParagraphs().forEach(paragraph -> texts.add(paragraph.getText()));
            }
          }
        }
        default -> throw new IllegalStateException(element.getClass().getName());
      }
    }
    return texts;
  }
}
