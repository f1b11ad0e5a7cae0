package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Row;
import mera.data.document.Document.Table;
import mera.data.document.LayoutProfile.TableHeader;
import mera.data.document.TableGrid.GridRow;
import mera.data.document.TableGrid.Place;
import mera.data.document.TextLine.Setting;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A table over any number of pages. A row goes to the next page as a whole unless it is taller than
 * a page; merged cells end at the foot of a page and go on under the header of the next one. A
 * table without captions, such as the passport of a programme, is a text in two columns: it has no
 * header, and its rows go on over the page as paragraphs do.
 */
final class TableBox implements Box {

  private static final double ROUNDING = 0.01;

  private final Pages pages;
  private final Setting setting;
  private final double sides;
  private final double ends;

  /** Left rules of the columns from the left margin, and the right rule of the last. */
  private final double[] rules;

  private final TableGrid grid;
  private final boolean prose;
  private final List<GridRow> firstHeader;
  private final List<GridRow> nextHeader;
  private final double nextHeaderHeight;

  /** Cells that were begun and have not ended. */
  private final List<TableCell> open = new ArrayList<>();

  /** The next row with its cells: measured once, though looked at twice. */
  private int measuredRow = -1;

  private List<TableCell> measured = List.of();

  TableBox(Table table, Pages pages) {
    LayoutProfile profile = pages.profile();
    this.pages = pages;
    sides = points(profile.cellSides());
    // Word processors give the rule between two rows its room as well.
    ends = points(profile.cellEnds()) + profile.rule() / 2;
    rules = TableFit.rules(table.columns(), pages.width());
    Row captions = TableFit.captions(table, profile);
    TableGrid header = TableFit.header(table, profile);
    TableGrid body = TableGrid.of(table.columns(), table.rows(), profile.sectionAlign());
    Typeface typeface = pages.body().typeface();
    setting = pages.table(TableFit.size(List.of(header, body), rules, profile, typeface));
    prose = !table.hasCaptions();
    if (prose) {
      grid = body;
      firstHeader = List.of();
      nextHeader = List.of();
    } else if (height(header.rows()) > pages.capacity() / 2) {
      // A header that would take most of each page is printed once, and may be split like any row.
      List<Row> rows = new ArrayList<>(List.of(captions));
      rows.addAll(table.rows());
      grid = TableGrid.of(table.columns(), rows, profile.sectionAlign());
      firstHeader = List.of();
      nextHeader = List.of();
    } else {
      grid = body;
      GridRow numbers = TableFit.numbers(table.columns().size());
      GridRow names = header.rows().getFirst();
      firstHeader =
          profile.tableHeader() == TableHeader.HEADER ? List.of(names) : List.of(names, numbers);
      nextHeader =
          profile.tableHeader() == TableHeader.NUMBERS_ONLY ? List.of(numbers) : firstHeader;
    }
    nextHeaderHeight = height(nextHeader);
  }

  @Override
  public double head() {
    return height(firstHeader) + (grid.rows().isEmpty() ? 0 : beginning(0));
  }

  @Override
  public void draw(double after) {
    if (!pages.fits(head()) && !pages.atTop()) {
      pages.turn();
    }
    drawHeader(firstHeader);
    int last = grid.rows().size() - 1;
    for (int r = 0; r <= last; r++) {
      if (r > 0 && turnsBefore(r, r == last ? after : 0)) {
        turn();
      }
      drawRow(r);
    }
  }

  /** A row that fits on a page is not split; a tall one begins here if there is room to begin. */
  private boolean turnsBefore(int r, double after) {
    if (pages.fits(together(r, false) + after)) {
      return false;
    }
    boolean whole = !prose && together(r, true) + after <= page() + ROUNDING;
    return whole || !pages.fits(beginning(r));
  }

  private void drawRow(int r) {
    List<TableCell> cells = cells(r);
    cells.forEach(cell -> cell.open(pages.y()));
    open.addAll(cells);
    while (!pages.fits(need(r))) {
      pages.advance(pages.room());
      turn();
    }
    pages.advance(need(r));
    List<TableCell> ended = open.stream().filter(cell -> cell.lastRow() == r).toList();
    close(ended, false);
    open.removeAll(ended);
  }

  /** Ends all open cells here and goes on under the header of the next page. */
  private void turn() {
    close(open, false);
    pages.turn();
    drawHeader(nextHeader);
    open.forEach(cell -> cell.open(pages.y()));
  }

  /** Height that the row still needs below the current place, with all its cells open. */
  private double need(int r) {
    return open.stream()
        .filter(cell -> cell.lastRow() == r)
        .mapToDouble(cell -> cell.need(pages.y()))
        .reduce(height(1), Math::max);
  }

  /**
   * Height for the row, and after a section row for the rows that it may not be torn from.
   *
   * @param nextPage on the next page instead of here
   */
  private double together(int r, boolean nextPage) {
    double own = ownHeight(r);
    for (TableCell cell : open) {
      if (cell.lastRow() == r) {
        own = Math.max(own, nextPage ? cell.needOnNextPage(pages.y()) : cell.need(pages.y()));
      }
    }
    return keptWithNext(r) ? own + beginning(r + 1) : own;
  }

  private boolean keptWithNext(int r) {
    return grid.rows().get(r).section() && r + 1 < grid.rows().size();
  }

  /** Height in which the row can begin: all of it if it is not split, else some lines. */
  private double beginning(int r) {
    double own = ownHeight(r);
    double next = keptWithNext(r) ? beginning(r + 1) : 0;
    if (!prose && own + next <= page()) {
      return own + next;
    }
    return Math.min(own, height(pages.profile().linesTogether()));
  }

  /** Height of the cells that begin and end in the row. */
  private double ownHeight(int r) {
    return cells(r).stream()
        .filter(cell -> cell.lastRow() == r)
        .mapToDouble(TableCell::height)
        .reduce(height(1), Math::max);
  }

  /** Height of a row with so many lines. */
  private double height(int lines) {
    return lines * setting.lineHeight() + 2 * ends;
  }

  /** Height of a page under the repeated header. */
  private double page() {
    return pages.capacity() - nextHeaderHeight;
  }

  private List<TableCell> cells(int r) {
    if (measuredRow != r) {
      measured = cells(grid.rows().get(r));
      measuredRow = r;
    }
    return measured;
  }

  private List<TableCell> cells(GridRow row) {
    return row.places().stream().map(this::cell).toList();
  }

  private TableCell cell(Place place) {
    double x = rules[place.column()];
    double width = rules[place.column() + place.across()] - x;
    return new TableCell(place, setting, pages.left() + x, width, sides, ends);
  }

  private void drawHeader(List<GridRow> header) {
    for (GridRow row : header) {
      List<TableCell> cells = cells(row);
      cells.forEach(cell -> cell.open(pages.y()));
      pages.advance(height(List.of(row)));
      close(cells, true);
    }
  }

  private void close(List<TableCell> cells, boolean middle) {
    PdfContentByte canvas = pages.canvas();
    canvas.setLineWidth((float) pages.profile().rule());
    for (TableCell cell : cells) {
      cell.close(canvas, pages.y(), middle);
    }
    canvas.stroke();
  }

  private double height(List<GridRow> rows) {
    return rows.stream()
        .mapToDouble(row -> cells(row).stream().mapToDouble(TableCell::height).max().orElseThrow())
        .sum();
  }
}
