package mera.data.ingest;

import java.math.BigDecimal;
import java.util.List;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import mera.data.ingest.GridLine.Shown;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of OpenDocument that hold anything. Repeated blank rows and cells are passed
 * over, repeated full ones come as often as the file says, up to the size that spreadsheets have.
 */
final class OdsRows implements Rows {

  private final Xml xml;
  private final String name;
  private final @Nullable List<Region> regions;
  private final int tableDepth;
  private final GridLine line = new GridLine();
  private int row;
  private int repeats;
  private int column;
  private boolean hidden;
  private boolean ended;

  /**
   * @param xml stands at the start of the table
   * @param regions where merged cells are noted; null: they are not wanted
   */
  OdsRows(Xml xml, String name, @Nullable List<Region> regions) {
    this.xml = xml;
    this.name = name;
    this.regions = regions;
    this.tableDepth = xml.depth();
  }

  @Override
  public @Nullable Line next() throws Refusal {
    while (repeats > 0 || !ended) {
      if (repeats > 0) {
        xml.step();
        repeats--;
        row++;
        line.renumber(row);
        return line;
      }
      read();
    }
    return null;
  }

  /** The next row, or the end of the table. */
  private void read() throws Refusal {
    if (!xml.nextTag() || xml.isEnd("table") && xml.depth() == tableDepth) {
      ended = true;
      xml.finish();
    } else if (xml.isStart("table-row")) {
      row();
    } else if (xml.isStart() && isAside(xml.local())) {
      xml.skip();
    }
  }

  private static boolean isAside(String element) {
    return switch (element) {
      case "table-row-group", "table-header-rows", "table-rows" -> false;
      default -> true;
    };
  }

  private void row() throws Refusal {
    int times = Math.max(1, xml.attribute("number-rows-repeated", 1));
    String visibility = xml.attribute("visibility");
    hidden = "collapse".equals(visibility) || "filter".equals(visibility);
    line.start(row + 1, hidden);
    column = 0;
    while (xml.nextTag() && !xml.isEnd("table-row")) {
      if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
        cell();
      } else if (xml.isStart()) {
        xml.skip();
      }
    }
    if (line.isBlank()) {
      // A sheet is filled up with blank rows to its full size, and some programs go beyond it.
      row = Math.min(GridLine.MOST_ROWS, row + times);
    } else if (row + times > GridLine.MOST_ROWS) {
      throw damaged("rows");
    } else {
      repeats = times;
    }
  }

  private void cell() throws Refusal {
    int times = Math.max(1, xml.attribute("number-columns-repeated", 1));
    Value value = value();
    region();
    content(value);
    boolean blank = value.type().isEmpty() && xml.length() == 0 && !value.formula();
    if (!blank && column + times > GridLine.MOST_COLUMNS) {
      throw damaged("columns");
    }
    for (int i = 0; i < times && !blank; i++) {
      put(column + i, value);
    }
    column = Math.min(GridLine.MOST_COLUMNS, column + times);
  }

  /** What the attributes of a cell say. */
  private record Value(String type, @Nullable String value, boolean error, boolean formula) {}

  private Value value() {
    String type = "";
    String value = null;
    boolean error = false;
    boolean formula = false;
    for (int i = 0; i < xml.attributeCount(); i++) {
      String text = xml.attributeValue(i);
      switch (xml.attributeName(i)) {
        // Newer programs write the type twice, and «error» only in their own way.
        case "value-type" -> {
          error |= text.equals("error");
          type = text.equals("error") ? "string" : text;
        }
        case "value", "date-value", "time-value", "boolean-value", "string-value" -> value = text;
        case "formula" -> formula = true;
        default -> {}
      }
    }
    return new Value(type, value, error, formula);
  }

  private void region() {
    int columns = xml.attribute("number-columns-spanned", 1);
    int rows = xml.attribute("number-rows-spanned", 1);
    if (regions != null && (columns > 1 || rows > 1)) {
      regions.add(new Region(row + 1, row + rows, column, column + columns - 1));
    }
  }

  /** Collects the paragraphs of a cell; notes and drawings are no content. */
  private void content(Value value) throws Refusal {
    xml.startText();
    int outside = xml.depth();
    boolean paragraph = false;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.depth() == outside) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        paragraph |= start();
      } else if (xml.isEnd("p")) {
        paragraph = false;
      } else if (paragraph && Xml.isCharacters(event) && isText(value)) {
        xml.append();
      }
    }
  }

  /** An element in a cell; true when text begins. */
  private boolean start() throws Refusal {
    switch (xml.local()) {
      case "p" -> {
        if (xml.length() > 0) {
          xml.append('\n', 1);
        }
        return true;
      }
      case "s" -> xml.append(' ', Math.min(1000, Math.max(1, xml.attribute("c", 1))));
      case "tab" -> xml.append('\t', 1);
      case "line-break" -> xml.append('\n', 1);
      case "span", "a", "h" -> {}
      default -> xml.skip();
    }
    return false;
  }

  private static boolean isText(Value value) {
    return value.type().isEmpty() || value.type().equals("string");
  }

  private void put(int at, Value value) {
    String shown = Cells.stripped(xml.text());
    switch (value.type()) {
      case "float", "currency", "percentage" -> number(at, value);
      case "date" -> line.date(at, GridLine.isoDate(value.value() == null ? "" : value.value()));
      case "time" -> line.date(at, time(value.value()));
      case "boolean" -> line.text(at, "true".equals(value.value()) ? "ИСТИНА" : "ЛОЖЬ");
      default -> {
        boolean error =
            value.error() || value.formula() && shown.matches("#\\S+[!?]|Err:\\d+|#N/A");
        boolean nothing = value.type().isEmpty() && shown.isEmpty() && value.formula();
        if (error) {
          line.flaw(Flaw.error(at, shown));
        } else if (nothing) {
          line.flaw(Flaw.notComputed(at));
        } else {
          line.text(at, shown.isEmpty() && value.value() != null ? value.value() : shown);
        }
      }
    }
  }

  private void number(int at, Value value) {
    String text = value.value() == null ? "" : value.value();
    BigDecimal number = text.isEmpty() ? null : XlsxRows.exact(text);
    if (number == null) {
      line.flaw(value.formula() ? Flaw.notComputed(at) : Flaw.noNumber(at, text));
    } else if (number.scale() == 0 && Cells.whole(number) >= 0 && !value.type().startsWith("p")) {
      line.whole(at, Cells.whole(number));
    } else {
      boolean percent = value.type().equals("percentage");
      line.number(at, number, percent ? Shown.PERCENT : Shown.PLAIN, false);
    }
  }

  /** «PT09H05M00S» as 09:05:00. */
  private static String time(@Nullable String value) {
    String text = value == null ? "" : value;
    return text.matches("PT\\d+H\\d+M\\d+([.,]\\d+)?S")
        ? text.substring(2, text.length() - 1).replace('H', ':').replace('M', ':')
        : text;
  }

  private Refusal damaged(String what) {
    return Sentences.damaged(name, new ZipException(what));
  }

  @Override
  public void close() {
    xml.close();
  }
}
