package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mera.data.ingest.PaperTable.Cell;
import mera.data.ingest.PaperTable.Row;

/**
 * A table in tab-separated text. Excel puts cells with line breaks into quotes; Word just breaks
 * the line, so lines are put together until the row has as many cells as the first one.
 */
final class TextTable {

  /** How a line begins that goes on with a list or a sentence. */
  private static final Pattern GOES_ON = Pattern.compile("^(?:[-–—•*;,.)]|\\d+\\)|\\p{Ll})");

  private record Line(int number, List<String> cells) {}

  private TextTable() {}

  static PaperTable of(String text, String name) {
    List<String> above = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    int width = 0;
    Line open = null;
    for (Line line : lines(text)) {
      boolean tabs = line.cells().size() > 1;
      if (width == 0 && !tabs) {
        above.add(line.cells().getFirst());
        continue;
      }
      if (width == 0) {
        width = line.cells().size();
      }
      if (open != null && goesOn(open, line, width)) {
        open = joined(open, line);
        continue;
      }
      if (open != null) {
        rows.add(row(open));
      }
      open = line;
    }
    if (open != null) {
      rows.add(row(open));
    }
    rows.removeIf(row -> row.cells().stream().allMatch(cell -> cell.text().isEmpty()));
    return new PaperTable(name, above, rows, List.of(), false, false);
  }

  /** The cells as they are, line by line. */
  static PaperTable cells(String text, String name) {
    List<Row> rows = lines(text).stream().map(TextTable::row).toList();
    return new PaperTable(name, List.of(), rows, List.of(), false, false);
  }

  private static boolean goesOn(Line open, Line line, int width) {
    int cells = open.cells().size();
    if (cells > 1 && cells < width) {
      return cells + line.cells().size() - 1 <= width;
    }
    String first = line.cells().getFirst();
    return line.cells().size() == 1
        && cells == width
        && !first.isBlank()
        && GOES_ON.matcher(first.strip()).find();
  }

  private static Line joined(Line open, Line line) {
    List<String> cells = new ArrayList<>(open.cells());
    cells.set(cells.size() - 1, cells.getLast() + "\n" + line.cells().getFirst());
    cells.addAll(line.cells().subList(1, line.cells().size()));
    return new Line(open.number(), cells);
  }

  private static Row row(Line line) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < line.cells().size(); i++) {
      cells.add(new Cell(i, 1, 1, line.cells().get(i).strip()));
    }
    return new Row(line.number(), cells);
  }

  private static List<Line> lines(String text) {
    String clean = text.replace("\r\n", "\n").replace('\r', '\n').replace('\u000B', '\n');
    List<Line> lines = new ArrayList<>();
    List<String> cells = new ArrayList<>();
    int number = 1;
    int started = 1;
    int at = 0;
    while (at <= clean.length()) {
      int quoted = quotedEnd(clean, at);
      int end = quoted > 0 ? quoted : plainEnd(clean, at);
      String cell = clean.substring(at, end);
      number += (int) cell.chars().filter(c -> c == '\n').count();
      cells.add(quoted > 0 ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell);
      if (end >= clean.length() || clean.charAt(end) == '\n') {
        lines.add(new Line(started, List.copyOf(cells)));
        cells.clear();
        number++;
        started = number;
      }
      at = end + 1;
    }
    if (!lines.isEmpty() && lines.getLast().cells().equals(List.of(""))) {
      lines.removeLast();
    }
    return lines;
  }

  private static int plainEnd(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\t' && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /**
   * Behind the closing quote of a cell that Excel put into quotes; 0: the quote is the author's.
   */
  private static int quotedEnd(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '"') {
      return 0;
    }
    boolean needed = false;
    for (int i = at + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      needed |= c == '\n' || c == '\t';
      if (c == '"') {
        if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          needed = true;
          i++;
        } else {
          boolean closes = i + 1 == text.length() || "\t\n".indexOf(text.charAt(i + 1)) >= 0;
          return closes && needed ? i + 1 : 0;
        }
      }
    }
    return 0;
  }
}
