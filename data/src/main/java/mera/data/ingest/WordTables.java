package mera.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import mera.data.ingest.PaperTable.Cell;
import mera.data.ingest.PaperTable.Row;
import mera.data.problem.Refusal;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The tables of a Word document with the text above them. */
final class WordTables {

  private final WordNumbers numbers;

  private WordTables(WordNumbers numbers) {
    this.numbers = numbers;
  }

  static List<PaperTable> read(byte[] bytes, String name) throws Refusal {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      return new WordTables(new WordNumbers()).tables(document);
    } catch (EncryptedDocumentException locked) {
      throw PaperTables.locked(name);
    } catch (IOException | POIXMLException | OpenXML4JRuntimeException broken) {
      throw Sentences.damaged(name, broken);
    }
  }

  private List<PaperTable> tables(XWPFDocument document) {
    List<PaperTable> tables = new ArrayList<>();
    List<String> above = new ArrayList<>();
    boolean landscape = landscape(document);
    for (IBodyElement element : document.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        above.addAll(
            text(paragraph).strip().lines().toList().isEmpty()
                ? List.of("")
                : text(paragraph).strip().lines().toList());
      } else if (element instanceof XWPFTable table) {
        tables.add(table(table, "таблица " + (tables.size() + 1), above, landscape));
      }
    }
    return tables;
  }

  /** The page of the last section stands for all of them. */
  private static boolean landscape(XWPFDocument document) {
    if (!document.getDocument().getBody().isSetSectPr()
        || !document.getDocument().getBody().getSectPr().isSetPgSz()) {
      return false;
    }
    CTPageSz page = document.getDocument().getBody().getSectPr().getPgSz();
    return page.isSetOrient() && page.getOrient() == STPageOrientation.LANDSCAPE;
  }

  private PaperTable table(XWPFTable table, String name, List<String> above, boolean landscape) {
    List<Row> rows = new ArrayList<>();
    List<List<Cell>> laid = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      laid.add(cells(row, laid));
    }
    for (int i = 0; i < laid.size(); i++) {
      List<Cell> shown = laid.get(i).stream().filter(cell -> cell.rows() > 0).toList();
      if (shown.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        rows.add(new Row(i + 1, shown));
      }
    }
    List<Double> widths = new ArrayList<>();
    if (table.getCTTbl().getTblGrid() != null) {
      for (CTTblGridCol column : table.getCTTbl().getTblGrid().getGridColArray()) {
        widths.add(column.getW() instanceof BigInteger width ? width.doubleValue() : 0.0);
      }
    }
    return new PaperTable(name, above, rows, widths, landscape, true);
  }

  /** A cell that goes on from above has 0 rows and lengthens the one that it belongs to. */
  private List<Cell> cells(XWPFTableRow row, List<List<Cell>> before) {
    List<Cell> cells = new ArrayList<>();
    int column = 0;
    for (XWPFTableCell cell : row.getTableCells()) {
      CTTcPr look = cell.getCTTc().getTcPr();
      int columns =
          look != null && look.isSetGridSpan() ? look.getGridSpan().getVal().intValue() : 1;
      String text = text(cell);
      boolean goesOn =
          look != null && look.isSetVMerge() && look.getVMerge().getVal() != STMerge.RESTART;
      boolean merged = goesOn && text.isEmpty() && lengthen(before, column);
      cells.add(new Cell(column, columns, merged ? 0 : 1, text));
      column += columns;
    }
    return cells;
  }

  private static boolean lengthen(List<List<Cell>> before, int column) {
    for (int i = before.size() - 1; i >= 0; i--) {
      List<Cell> row = before.get(i);
      for (int k = 0; k < row.size(); k++) {
        Cell cell = row.get(k);
        if (cell.column() == column && cell.rows() > 0) {
          row.set(k, new Cell(column, cell.columns(), before.size() - i + 1, cell.text()));
          return true;
        }
      }
    }
    return false;
  }

  private String text(XWPFTableCell cell) {
    List<String> lines = new ArrayList<>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph paragraph) {
        lines.add(text(paragraph));
      } else if (element instanceof XWPFTable inner) {
        inner.getRows().forEach(row -> lines.add(innerRow(row)));
      }
    }
    return String.join("\n", lines).strip();
  }

  private String innerRow(XWPFTableRow row) {
    return String.join(" ", row.getTableCells().stream().map(this::text).toList());
  }

  private String text(XWPFParagraph paragraph) {
    String text = paragraph.getText();
    String number = text.isBlank() && !numbers.standsAlone(paragraph) ? "" : numbers.of(paragraph);
    return (number + text).strip();
  }
}
