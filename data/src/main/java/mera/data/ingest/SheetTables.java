package mera.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mera.data.ingest.PaperTable.Cell;
import mera.data.problem.Refusal;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;

/** The sheets of a workbook as tables of a document: cells as they are shown. */
final class SheetTables {

  private static final int MOST_COLUMNS = 200;

  private SheetTables() {}

  static List<PaperTable> read(byte[] bytes, String name) throws Refusal {
    try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<PaperTable> tables = new ArrayList<>();
      for (int i = 0; i < book.getNumberOfSheets(); i++) {
        tables.add(table(book.getSheetAt(i)));
      }
      return tables;
    } catch (EncryptedDocumentException locked) {
      throw PaperTables.locked(name);
    } catch (IOException | RuntimeException broken) {
      throw Sentences.damaged(name, broken);
    }
  }

  private static PaperTable table(Sheet sheet) {
    DataFormatter shown = new DataFormatter(Locale.of("ru"));
    shown.setUseCachedValuesForFormulaCells(true);
    List<CellRangeAddress> merged = sheet.getMergedRegions();
    List<PaperTable.Row> rows = new ArrayList<>();
    int width = 0;
    for (Row row : sheet) {
      List<Cell> cells = new ArrayList<>();
      for (org.apache.poi.ss.usermodel.Cell cell : row) {
        add(cells, cell, shown.formatCellValue(cell).strip(), merged);
      }
      if (cells.stream().anyMatch(cell -> !cell.text().isEmpty())) {
        rows.add(new PaperTable.Row(row.getRowNum() + 1, cells));
        width = Math.max(width, cells.getLast().column() + cells.getLast().columns());
      }
    }
    List<Double> widths = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      widths.add((double) sheet.getColumnWidth(column));
    }
    return new PaperTable(
        "лист «" + sheet.getSheetName() + "»",
        List.of(),
        rows,
        widths,
        sheet.getPrintSetup().getLandscape(),
        true);
  }

  private static void add(
      List<Cell> cells,
      org.apache.poi.ss.usermodel.Cell cell,
      String text,
      List<CellRangeAddress> merged) {
    int column = cell.getColumnIndex();
    int row = cell.getRowIndex();
    if (column >= MOST_COLUMNS) {
      return;
    }
    for (CellRangeAddress range : merged) {
      if (range.isInRange(row, column)) {
        if (range.getFirstRow() == row && range.getFirstColumn() == column) {
          int columns = range.getLastColumn() - range.getFirstColumn() + 1;
          int rows = range.getLastRow() - range.getFirstRow() + 1;
          cells.add(new Cell(column, columns, rows, text));
        }
        return;
      }
    }
    cells.add(new Cell(column, 1, 1, text));
  }
}
