package mera.data.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.ingest.PaperTable.Cell;
import mera.data.ingest.PaperTable.Row;

/**
 * The first table of what Word or Excel put on the clipboard as HTML: unlike their plain text it
 * tells merged cells, and paragraphs of a cell stay in the cell.
 */
final class HtmlTable {

  private static final Pattern SILENT =
      Pattern.compile("(?is)<!--.*?-->|<!\\[[^>]*>|<(style|script|head|xml)\\b.*?</\\1\\s*>");
  private static final Pattern TAG = Pattern.compile("(?s)<(/?)([a-zA-Z][\\w:]*)([^>]*)>");
  private static final Pattern SPAN =
      Pattern.compile("(?i)\\b(row|col)span\\s*=\\s*[\"']?\\s*(\\d{1,4})");
  private static final Pattern ENTITY = Pattern.compile("&(#x?[0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Set<String> BREAKS = Set.of("br", "p", "div", "li");
  private static final Map<String, String> NAMED =
      Map.of(
          "nbsp", "\u00a0", "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "laquo", "«", "raquo",
          "»", "ndash", "–", "mdash", "—", "shy", "");

  private final List<Row> rows = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private List<Cell> cells = new ArrayList<>();
  private String attributes = "";
  private boolean inCell;
  private int depth;
  private int row = -1;

  private HtmlTable() {}

  /** Empty where there is no table. */
  static Optional<PaperTable> of(String html, String name) {
    HtmlTable table = new HtmlTable();
    table.read(SILENT.matcher(html).replaceAll(""));
    return table.rows.isEmpty()
        ? Optional.empty()
        : Optional.of(new PaperTable(name, List.of(), table.rows, List.of(), false, true));
  }

  private void read(String html) {
    Matcher tag = TAG.matcher(html);
    int from = 0;
    while (tag.find()) {
      words(html.substring(from, tag.start()));
      from = tag.end();
      boolean closes = tag.group(1).equals("/");
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (name.equals("table")) {
        depth += closes ? -1 : 1;
        if (closes && depth == 0) {
          endRow();
          return;
        }
      } else if (depth == 1) {
        take(name, closes, tag.group(3));
      } else if (BREAKS.contains(name)) {
        text.append('\n');
      }
    }
    endRow();
  }

  private void take(String name, boolean closes, String said) {
    switch (name) {
      case "tr" -> {
        endRow();
        row += closes ? 0 : 1;
      }
      case "td", "th" -> {
        endCell();
        inCell = !closes;
        attributes = said;
      }
      default -> {
        if (BREAKS.contains(name)) {
          text.append('\n');
        }
      }
    }
  }

  /** Line breaks of the source are blanks. */
  private void words(String raw) {
    if (inCell) {
      text.append(decoded(raw.replaceAll("[ \\t\\r\\n]+", " ")));
    }
  }

  private static String decoded(String raw) {
    return ENTITY
        .matcher(raw)
        .replaceAll(
            found -> {
              String name = found.group(1);
              if (!name.startsWith("#")) {
                return Matcher.quoteReplacement(NAMED.getOrDefault(name, found.group()));
              }
              boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
              int sign = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
              return Character.isValidCodePoint(sign)
                  ? Matcher.quoteReplacement(Character.toString(sign))
                  : "";
            });
  }

  private void endCell() {
    if (inCell) {
      int column = 0;
      while (taken.contains(at(row, column))) {
        column++;
      }
      int wide = span("col");
      int high = span("row");
      for (int down = 0; down < high; down++) {
        for (int right = 0; right < wide; right++) {
          taken.add(at(row + down, column + right));
        }
      }
      String written =
          text.toString().replaceAll(" *\\n *", "\n").replaceAll("\\n{2,}", "\n").strip();
      cells.add(new Cell(column, wide, high, written));
    }
    text.setLength(0);
    inCell = false;
  }

  private void endRow() {
    endCell();
    if (!cells.isEmpty()) {
      rows.add(new Row(row + 1, cells));
      cells = new ArrayList<>();
    }
  }

  private int span(String side) {
    Matcher span = SPAN.matcher(attributes);
    while (span.find()) {
      if (span.group(1).equalsIgnoreCase(side)) {
        return Math.clamp(Integer.parseInt(span.group(2)), 1, 1000);
      }
    }
    return 1;
  }

  private static long at(int row, int column) {
    return ((long) row << 32) + column;
  }
}
