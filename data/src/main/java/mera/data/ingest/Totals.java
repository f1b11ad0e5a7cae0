package mera.data.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lines «Итого», «Всего»: never stored, but compared with the rows above them. */
final class Totals {

  private static final List<String> WORDS =
      List.of("итого", "всего", "средние", "среднее", "в среднем");

  private final Problems problems;
  private final @Nullable String sheet;
  private final List<Counted> columns;
  private final long[] group;
  private final long[] all;
  private int lines;

  /** A column of counts and its caption. */
  record Counted(int column, String caption) {}

  Totals(Problems problems, @Nullable String sheet, List<Counted> columns) {
    this.problems = problems;
    this.sheet = sheet;
    this.columns = columns;
    group = new long[columns.size()];
    all = new long[columns.size()];
  }

  /** Does one of the first cells of the row say so? */
  static boolean is(Line line) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < line.width() && cells.size() < 3; i++) {
      if (!line.text(i).isEmpty()) {
        cells.add(line.text(i));
      }
    }
    return is(cells);
  }

  /** The same of a row of texts. */
  static boolean is(List<String> cells) {
    return cells.stream()
        .filter(cell -> !cell.isEmpty())
        .limit(3)
        .map(cell -> cell.toLowerCase(Locale.ROOT))
        .anyMatch(cell -> WORDS.stream().anyMatch(cell::startsWith));
  }

  /** Does the first text of the row begin a line of sums, which means are not? */
  static boolean isSum(Line line) {
    for (int i = 0; i < line.width(); i++) {
      String text = line.text(i).toLowerCase(Locale.ROOT);
      if (!text.isEmpty()) {
        return text.startsWith("итого") || text.startsWith("всего");
      }
    }
    return false;
  }

  /** A row of a school or class. */
  void add(Line line) {
    for (int i = 0; i < columns.size(); i++) {
      int value = Math.max(0, line.whole(columns.get(i).column()));
      group[i] += value;
      all[i] += value;
    }
  }

  /** A row of totals: of the rows since the last one, or of all rows. */
  void compare(Line line) {
    lines++;
    if (!differs(line, group).isEmpty() && !differs(line, all).isEmpty()) {
      String caption = differs(line, Arrays.stream(group).sum() > 0 ? group : all);
      problems.add(
          sheet,
          line.number(),
          caption,
          printed(line, caption),
          "total-differs",
          "итог в столбце «"
              + caption
              + "» не равен сумме строк над ним ("
              + sum(caption)
              + ") – проверьте, все ли строки в файле.");
    }
    Arrays.fill(group, 0);
  }

  private String printed(Line line, String caption) {
    return columns.stream()
        .filter(column -> column.caption().equals(caption))
        .map(column -> line.text(column.column()))
        .findFirst()
        .orElse("");
  }

  private long sum(String caption) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).caption().equals(caption)) {
        return group[i] > 0 ? group[i] : all[i];
      }
    }
    return 0;
  }

  private String differs(Line line, long[] sums) {
    for (int i = 0; i < sums.length; i++) {
      int printed = line.whole(columns.get(i).column());
      if (printed >= 0 && printed != sums[i]) {
        return columns.get(i).caption();
      }
    }
    return "";
  }

  /** After the last row. */
  void end() {
    if (lines > 0) {
      problems.note(
          "Строки с итогами («Всего», «Итого») сверены с суммами и не загружены: " + lines + ".");
    }
  }
}
