package mera.data.ingest;

import java.math.BigDecimal;
import java.util.zip.ZipException;
import mera.data.ingest.GridLine.Shown;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an Office Open XML workbook that hold anything. */
final class XlsxRows implements Rows {

  private final Xml xml;
  private final String name;
  private final String sheet;
  private final SharedTexts texts;
  private final CellFormats formats;
  private final boolean from1904;
  private final GridLine line = new GridLine();
  private int row;
  private int column;
  private boolean ended;

  XlsxRows(
      Xml xml,
      String name,
      String sheet,
      SharedTexts texts,
      CellFormats formats,
      boolean from1904) {
    this.xml = xml;
    this.name = name;
    this.sheet = sheet;
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
  }

  @Override
  public @Nullable Line next() throws Refusal {
    while (!ended) {
      if (!xml.nextTag()) {
        ended = true;
      } else if (isRow(xml)) {
        row();
        if (!line.isBlank()) {
          return line;
        }
      }
    }
    return null;
  }

  /** Does a row start here? Anchors of drawings have elements of this name too. */
  static boolean isRow(Xml xml) {
    return xml.depth() == 2 && xml.isStart("row");
  }

  private void row() throws Refusal {
    int number = row + 1;
    boolean hidden = false;
    for (int i = 0; i < xml.attributeCount(); i++) {
      String attribute = xml.attributeName(i);
      if (attribute.equals("r")) {
        number = Cells.whole(xml.attributeValue(i));
      } else if (attribute.equals("hidden")) {
        hidden = !"0".equals(xml.attributeValue(i)) && !"false".equals(xml.attributeValue(i));
      }
    }
    if (number > GridLine.MOST_ROWS || number < 1) {
      throw damaged("row " + number);
    }
    if (number <= row) {
      throw Sentences.wrongRows(name, sheet);
    }
    row = number;
    column = -1;
    line.start(row, hidden);
    while (xml.nextTag() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        cell();
      }
    }
  }

  private void cell() throws Refusal {
    int at = column + 1;
    int style = 0;
    String type = "n";
    for (int i = 0; i < xml.attributeCount(); i++) {
      String value = xml.attributeValue(i);
      switch (xml.attributeName(i)) {
        case "r" -> at = columnOf(value);
        case "s" -> style = Cells.whole(value);
        case "t" -> type = value;
        default -> {}
      }
    }
    if (at < 0 || at >= GridLine.MOST_COLUMNS) {
      throw damaged("column " + at);
    }
    column = at;
    content(type, style);
  }

  private void content(String type, int style) throws Refusal {
    boolean formula = false;
    boolean value = false;
    while (xml.nextTag() && !xml.isEnd("c")) {
      if (xml.isStart("v")) {
        xml.collect();
        value = take(type, style);
      } else if (xml.isStart("is")) {
        SharedTexts.collect(xml, "is");
        line.text(column, SharedTexts.text(xml));
        value = true;
      } else if (xml.isStart()) {
        formula |= xml.local().equals("f");
        xml.skip();
      }
    }
    if (formula && !value) {
      line.flaw(Flaw.notComputed(column));
    }
  }

  /** Takes the collected value; false when there is none. */
  private boolean take(String type, int style) throws Refusal {
    if (type.equals("str") || type.equals("inlineStr")) {
      line.text(column, SharedTexts.text(xml));
      return true;
    }
    if (xml.length() == 0) {
      return false;
    }
    switch (type) {
      case "s" -> {
        int index = xml.digits();
        if (!texts.has(index)) {
          throw damaged("text " + xml.text());
        }
        line.text(column, texts.get(index));
      }
      case "b" -> line.text(column, xml.text().equals("0") ? "ЛОЖЬ" : "ИСТИНА");
      case "e" -> line.flaw(Flaw.error(column, Cells.oneLine(xml.text())));
      case "d" -> line.date(column, GridLine.isoDate(xml.text()));
      default -> number(style);
    }
    return true;
  }

  private void number(int style) {
    Shown shown = style <= 0 ? formats.of(0) : formats.of(style);
    int whole = shown == Shown.PLAIN ? xml.digits() : -1;
    if (whole >= 0) {
      line.whole(column, whole);
      return;
    }
    String text = Cells.stripped(xml.text());
    BigDecimal number = exact(text);
    if (number == null) {
      line.flaw(Flaw.noNumber(column, text.length() > 40 ? text.substring(0, 40) : text));
    } else {
      line.number(column, number, shown, from1904);
    }
  }

  /** The number as it was typed; null if the text is none. */
  static @Nullable BigDecimal exact(String text) {
    try {
      double binary = Double.parseDouble(text);
      char last = text.charAt(text.length() - 1);
      if (Double.isNaN(binary) || Double.isInfinite(binary) || last > '9') {
        return null;
      }
      boolean plain = text.length() <= 16 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
      return plain ? new BigDecimal(text) : Cells.stored(binary);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** «AB12» is 27; −1 without letters. */
  private static int columnOf(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && column <= GridLine.MOST_COLUMNS; i++) {
      int letter = (reference.charAt(i) & ~0x20) - 'A';
      if (letter < 0 || letter > 25) {
        break;
      }
      column = 26 * column + letter + 1;
    }
    return column - 1;
  }

  /** «B2:D4»; null if it is none. */
  static @Nullable Region region(String reference) {
    int colon = reference.indexOf(':');
    String first = colon < 0 ? reference : reference.substring(0, colon);
    String last = reference.substring(colon + 1);
    int top = rowOf(first);
    int bottom = rowOf(last);
    boolean known = top > 0 && bottom >= top && columnOf(first) >= 0;
    return known ? new Region(top, bottom, columnOf(first), columnOf(last)) : null;
  }

  private static int rowOf(String reference) {
    int at = 0;
    while (at < reference.length() && !Character.isDigit(reference.charAt(at))) {
      at++;
    }
    return Cells.whole(reference.substring(at));
  }

  private Refusal damaged(String what) {
    return Sentences.damaged(name, new ZipException(what));
  }

  @Override
  public void close() {
    xml.close();
  }
}
