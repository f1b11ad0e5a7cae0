package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.document.Document.Align;
import mera.data.document.Document.Run;
import mera.data.document.Document.Table;
import mera.data.document.LayoutProfile.TableHeader;
import mera.data.document.TableGrid.GridRow;
import mera.data.document.TableGrid.Place;
import mera.data.document.TextLine.Setting;
import org.jspecify.annotations.Nullable;

/** A table for word processors: heading rows repeat, rows are not split, cells merge down. */
final class DocxTable {

  /** A row with more text than this in a cell may be taller than a page. */
  private static final int LONG_TEXT = 700;

  /** Height that a row must stay below if it is not to be split, points. */
  private static final double ROW_LIMIT = 380;

  /** What stands on one line as long as it fits its column. */
  private static final Pattern STRETCH = Pattern.compile("[^ \\n]+");

  private final Table table;
  private final LayoutProfile profile;
  private final Typeface typeface;
  private final Xml xml;
  private int[] widths = new int[0];
  private double size;

  DocxTable(Table table, LayoutProfile profile, Typeface typeface, Xml xml) {
    this.table = table;
    this.profile = profile;
    this.typeface = typeface;
    this.xml = xml;
  }

  /**
   * @param width of the table, millimetres
   */
  void write(double width) throws IOException {
    TableGrid header = TableFit.header(table, profile);
    TableGrid body = TableGrid.of(table.columns(), table.rows(), profile.sectionAlign());
    double[] rules = TableFit.rules(table.columns(), points(width));
    size = TableFit.size(List.of(header, body), rules, profile, typeface);
    widths = new int[table.columns().size()];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = (int) (Math.round(rules[c + 1] * 20) - Math.round(rules[c] * 20));
    }
    xml.start("w:tbl");
    properties(xml, DocxStyles.GRID, widths);
    if (table.hasCaptions()) {
      header(header.rows().getFirst());
    }
    rows(body);
    xml.end();
  }

  /** Style, width and columns of a table that was started. */
  static void properties(Xml xml, String style, int[] widths) throws IOException {
    int sum = 0;
    for (int width : widths) {
      sum += width;
    }
    xml.start("w:tblPr")
        .empty("w:tblStyle", "w:val", style)
        .empty("w:tblW", "w:w", String.valueOf(sum), "w:type", "dxa")
        .empty("w:tblLayout", "w:type", "fixed")
        .empty("w:tblLook", "w:val", "0000")
        .end()
        .start("w:tblGrid");
    for (int width : widths) {
      xml.empty("w:gridCol", "w:w", String.valueOf(width));
    }
    xml.end();
  }

  private void header(GridRow captions) throws IOException {
    boolean numbersOnly = profile.tableHeader() == TableHeader.NUMBERS_ONLY;
    headerRow(captions, !numbersOnly);
    if (profile.tableHeader() == TableHeader.HEADER) {
      return;
    }
    if (numbersOnly) {
      // Only the first rows of a table repeat, so the numbers begin a table of their own.
      xml.end()
          .start("w:p")
          .start("w:pPr")
          .empty("w:keepNext")
          .empty("w:spacing", "w:line", "20", "w:lineRule", "exact")
          .start("w:rPr")
          .empty("w:sz", "w:val", "2")
          .end()
          .end()
          .end()
          .start("w:tbl");
      properties(xml, DocxStyles.GRID, widths);
    }
    headerRow(TableFit.numbers(widths.length), true);
  }

  private void headerRow(GridRow row, boolean repeated) throws IOException {
    xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
    if (repeated) {
      xml.empty("w:tblHeader");
    }
    xml.end();
    for (Place place : row.places()) {
      cell(place, DocxStyles.CAPTION, null, true);
    }
    xml.end();
  }

  private void rows(TableGrid grid) throws IOException {
    Place[] covering = new Place[widths.length];
    for (int r = 0; r < grid.rows().size(); r++) {
      GridRow row = grid.rows().get(r);
      for (Place place : row.places()) {
        covering[place.column()] = place;
      }
      xml.start("w:tr");
      if (table.hasCaptions() && !tall(row, r)) {
        xml.start("w:trPr").empty("w:cantSplit").end();
      }
      boolean keep = row.section() && r + 1 < grid.rows().size();
      for (int c = 0; c < widths.length; c += covering[c].across()) {
        Place place = covering[c];
        boolean begins = row.places().contains(place);
        String merge = place.lastRow() == r && begins ? null : begins ? "restart" : "continue";
        cell(place, row.section() ? DocxStyles.SECTION : DocxStyles.CELL, merge, keep);
      }
      xml.end();
    }
  }

  private boolean tall(GridRow row, int r) {
    for (Place place : row.places()) {
      if (place.text().length() > LONG_TEXT && place.lastRow() == r) {
        double width = 0;
        for (int c = place.column(); c < place.column() + place.across(); c++) {
          width += widths[c] / 20.0;
        }
        Setting setting = new Setting(typeface, size, profile.tableLineSpacing(), 0);
        double column = width - 2 * points(profile.cellSides());
        int lines = LineBreaker.lines(place.text(), place.bold(), setting, column).size();
        if (lines * setting.lineHeight() > ROW_LIMIT) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * @param merge null: the cell is not merged down
   * @param keep with the row below
   */
  private void cell(Place place, String style, @Nullable String merge, boolean keep)
      throws IOException {
    int width = 0;
    for (int c = place.column(); c < place.column() + place.across(); c++) {
      width += widths[c];
    }
    xml.start("w:tc").start("w:tcPr").empty("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
    if (place.across() > 1) {
      xml.empty("w:gridSpan", "w:val", String.valueOf(place.across()));
    }
    if (merge != null) {
      xml.empty("w:vMerge", "w:val", merge);
    }
    if (style.equals(DocxStyles.CAPTION)) {
      xml.empty("w:vAlign", "w:val", "center");
    }
    xml.end();
    boolean begins = merge == null || merge.equals("restart");
    double column = width / 20.0 - 2 * points(profile.cellSides());
    text(place, begins ? fitting(place, column) : "", style, keep);
    xml.end();
  }

  /** Where no-break spaces make something wider than its column, Word would tear a word instead. */
  private String fitting(Place place, double column) {
    return STRETCH
        .matcher(Typography.bind(place.text()))
        .replaceAll(
            found -> {
              boolean fits = typeface.width(found.group(), place.bold()) * size <= column;
              String part = fits ? found.group() : found.group().replace(Typography.NO_BREAK, ' ');
              return Matcher.quoteReplacement(part);
            });
  }

  private void text(Place place, String text, String style, boolean keep) throws IOException {
    Align usual =
        switch (style) {
          case DocxStyles.CAPTION -> Align.CENTER;
          case DocxStyles.SECTION -> profile.sectionAlign();
          default -> Align.LEFT;
        };
    xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", style);
    if (keep) {
      xml.empty("w:keepNext");
    }
    if (place.align() != usual) {
      xml.empty("w:jc", "w:val", DocxParagraph.justification(place.align()));
    }
    xml.end();
    boolean styled = !style.equals(DocxStyles.CELL);
    double own = size == profile.tableSize() ? 0 : size;
    DocxParagraph.bound(xml, new Run(text, place.bold(), false), styled, 0, own);
    xml.end();
  }
}
