package mera.data.document;

import static mera.data.document.LayoutProfile.points;

import java.math.BigDecimal;
import mera.data.document.Document.Align;
import mera.data.document.Document.Block;
import mera.data.document.Document.Contact;
import mera.data.document.Document.Corner;
import mera.data.document.Document.NewPage;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.PageFoot;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Run;
import mera.data.document.Document.Section;
import mera.data.document.Document.Sides;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Space;
import mera.data.document.Document.Table;
import mera.data.document.LayoutProfile.Margins;
import mera.data.document.TableGrid.GridRow;
import mera.data.document.TableGrid.Place;
import mera.data.document.TextLine.Setting;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Worksheet;

/** One section on a sheet: its text in merged rows, its tables in cells. */
final class XlsxSheet {

  private static final double INCH = 25.4;

  /** Size of the workbook's usual font, points. */
  static final double USUAL_FONT = 11;

  /** Width of a digit of the usual font, points; columns are measured in digits. */
  private static final double DIGIT = 5.25;

  private static final double TALLEST_ROW = 409;

  private final Worksheet sheet;
  private final Section section;
  private final LayoutProfile profile;
  private final Typeface typeface;

  /** Left rules of the sheet's columns, and the right rule of the last, points. */
  private final double[] rules;

  private int row;

  XlsxSheet(Worksheet sheet, Section section, LayoutProfile profile) {
    this.sheet = sheet;
    this.section = section;
    this.profile = profile;
    typeface = new Typeface(profile.lettering());
    Margins margins = profile.margins(section.orientation());
    double paper = section.orientation() == Orientation.LANDSCAPE ? 297 : 210;
    double width = points(paper - margins.left() - margins.right());
    rules = TableFit.rules(XlsxWriter.grid(section), width);
  }

  void write() {
    paper();
    for (int c = 0; c + 1 < rules.length; c++) {
      sheet.width(c, Math.max(1, (rules[c + 1] - rules[c]) / DIGIT));
    }
    int tables = (int) section.blocks().stream().filter(Table.class::isInstance).count();
    for (Block block : section.blocks()) {
      block(block, tables == 1);
    }
  }

  private void paper() {
    boolean across = section.orientation() == Orientation.LANDSCAPE;
    Margins margins = profile.margins(section.orientation());
    sheet.paperSize(PaperSize.A4_PAPER);
    sheet.pageOrientation(across ? "landscape" : "portrait");
    sheet.leftMargin((float) (margins.left() / INCH));
    sheet.rightMargin((float) (margins.right() / INCH));
    sheet.topMargin((float) (margins.top() / INCH));
    sheet.bottomMargin((float) (margins.bottom() / INCH));
    sheet.headerMargin((float) (profile.pageNumber().edge() / INCH));
    sheet.setFitToPage(true);
    sheet.fitToWidth((short) 1);
    sheet.fitToHeight((short) 0);
    sheet.header("&P", Position.CENTER);
  }

  private void block(Block block, boolean only) {
    switch (block) {
      case Paragraph p -> {
        boolean bold = p.runs().stream().allMatch(Run::bold) && !p.runs().isEmpty();
        line(p.text(), p.align() == Align.JUSTIFY ? Align.LEFT : p.align(), bold, 0);
      }
      case Sides sides -> {
        line(sides.left(), Align.LEFT, false, 0);
        line(sides.right(), Align.RIGHT, false, 0);
      }
      case Corner corner -> {
        int from = Math.max(0, (rules.length - 1) / 2);
        corner.lines().forEach(text -> line(text, Align.LEFT, false, from));
      }
      case Signature signature -> signature(signature);
      case Contact contact -> contact.lines().forEach(text -> line(text, Align.LEFT, false, 0));
      case Space space -> row += space.lines() >= 1 ? 1 : 0;
      case PageFoot foot -> line(foot.text(), Align.CENTER, false, 0);
      case NewPage turn -> {}
      case Drawing drawing -> line(drawing.words(), Align.LEFT, false, 0);
      case Table table -> table(table, only);
    }
  }

  private void line(String text, Align align, boolean bold, int from) {
    if (text.isEmpty()) {
      return;
    }
    int last = rules.length - 2;
    put(text, from, row, last, row, align, bold, profile.bodySize(), false);
    height(row, lines(text, bold, from, last, profile.bodySize()) * height(profile.bodySize()));
    row++;
  }

  private void signature(Signature signature) {
    for (String position : signature.position()) {
      line(position, Align.LEFT, false, 0);
    }
    line(signature.name(), Align.RIGHT, false, 0);
  }

  private void table(Table table, boolean only) {
    int[] columns = columns(table);
    if (table.hasCaptions()) {
      GridRow captions = TableFit.header(table, profile).rows().getFirst();
      row(captions, columns, row, 0, true);
      if (only) {
        sheet.repeatRows(row);
      }
      row++;
    }
    TableGrid grid = TableGrid.of(table.columns(), table.rows(), profile.sectionAlign());
    int first = row;
    for (int r = 0; r < grid.rows().size(); r++) {
      row(grid.rows().get(r), columns, first, r, false);
      row++;
    }
  }

  /** First sheet column of each table column, and the one behind the last. */
  private int[] columns(Table table) {
    int n = table.columns().size();
    double[] own = TableFit.rules(table.columns(), rules[rules.length - 1]);
    int[] places = new int[n + 1];
    for (int c = 1; c < n; c++) {
      int nearest = places[c - 1] + 1;
      for (int s = nearest; s <= rules.length - 1 - (n - c); s++) {
        if (Math.abs(rules[s] - own[c]) < Math.abs(rules[nearest] - own[c])) {
          nearest = s;
        }
      }
      places[c] = nearest;
    }
    places[n] = rules.length - 1;
    return places;
  }

  private void row(GridRow cells, int[] columns, int first, int r, boolean caption) {
    double height = height(profile.tableSize());
    for (Place place : cells.places()) {
      int left = columns[place.column()];
      int right = columns[place.column() + place.across()] - 1;
      int last = Math.max(first + place.lastRow(), first + r);
      put(
          place.text(),
          left,
          first + r,
          right,
          last,
          place.align(),
          place.bold() || caption && profile.boldTableHeader(),
          profile.tableSize(),
          true);
      if (place.lastRow() == r || caption) {
        int lines = lines(place.text(), place.bold(), left, right, profile.tableSize());
        height = Math.max(height, lines * height(profile.tableSize()));
      }
    }
    height(first + r, height);
  }

  private void put(
      String text,
      int left,
      int top,
      int right,
      int bottom,
      Align align,
      boolean bold,
      double size,
      boolean ruled) {
    if (!text.isEmpty()) {
      sheet.value(top, left, text);
    }
    StyleSetter style = sheet.range(top, left, bottom, right).style();
    style
        .fontName(profile.lettering().office())
        .fontSize(BigDecimal.valueOf(size))
        .wrapText(true)
        .verticalAlignment(ruled ? "top" : "center")
        .horizontalAlignment(
            DocxParagraph.justification(align == Align.JUSTIFY ? Align.LEFT : align));
    if (bold) {
      style.bold();
    }
    if (ruled) {
      style.borderStyle(BorderStyle.THIN);
    }
    style.set();
    if (right > left || bottom > top) {
      sheet.range(top, left, bottom, right).merge();
    }
  }

  private int lines(String text, boolean bold, int left, int right, double size) {
    Setting setting = new Setting(typeface, size, 1, 0);
    double column = (rules[right + 1] - rules[left]) * 0.93; // screens are less exact than paper
    return Math.max(1, LineBreaker.lines(text, bold, setting, column).size());
  }

  private double height(double size) {
    return typeface.lineHeight() * size + 1;
  }

  private void height(int at, double points) {
    sheet.rowHeight(at, Math.min(TALLEST_ROW, points + 2));
  }
}
