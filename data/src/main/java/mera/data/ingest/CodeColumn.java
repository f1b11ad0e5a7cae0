package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A column of codes. Spreadsheet programs turn codes into numbers and dates: what is no code any
 * more is left out with a problem, what may have lost zeros at its beginning is told.
 */
final class CodeColumn {

  /** Shorter codes are numbered as schools are, so that their lengths say nothing. */
  private static final int SHORTEST = 4;

  private final Problems problems;
  private final @Nullable String sheet;
  private final String caption;
  private final Map<Integer, Integer> lengths = new TreeMap<>();
  private final List<Short> numbers = new ArrayList<>();

  /** A code that is stored as a number. */
  private record Short(int row, String code) {}

  /**
   * @param caption of the column, for messages
   */
  CodeColumn(Problems problems, @Nullable String sheet, String caption) {
    this.problems = problems;
    this.sheet = sheet;
    this.caption = caption;
  }

  /** The code without blanks; empty where there is none that could be trusted. */
  String code(Line line, int column) {
    String code = Cells.withoutBlanks(line.text(column));
    if (line.isDate(column)) {
      left(line, code, "code-is-date", "код стал датой");
      return "";
    }
    if (Cells.isExponent(code)) {
      left(line, code, "code-is-number", "код стал числом с потерей цифр");
      return "";
    }
    if (!code.isEmpty() && code.chars().allMatch(Character::isDigit)) {
      lengths.merge(code.length(), 1, Integer::sum);
      if (line.isNumber(column) && numbers.size() < 10 * Problems.SHOWN) {
        numbers.add(new Short(line.number(), code));
      }
    }
    return code;
  }

  private void left(Line line, String value, String rule, String what) {
    problems.add(
        sheet,
        line.number(),
        caption,
        value,
        rule,
        "в столбце «"
            + caption
            + "» "
            + what
            + ", он не учтён – задайте столбцу текстовый формат и введите код заново.");
  }

  /** All codes are seen: which ones are shorter than nearly all others? */
  void end() {
    int all = lengths.values().stream().mapToInt(Integer::intValue).sum();
    int usual =
        lengths.entrySet().stream()
            .filter(entry -> entry.getValue() * 5 >= all * 4 && entry.getKey() >= SHORTEST)
            .mapToInt(Map.Entry::getKey)
            .findFirst()
            .orElse(0);
    for (Short number : numbers) {
      if (number.code().length() < usual) {
        problems.add(
            sheet,
            number.row(),
            caption,
            number.code(),
            "lost-zeros",
            "код короче других, в которых цифр "
                + usual
                + ": похоже, потеряны нули в начале, он взят как есть – сверьте его и задайте"
                + " столбцу «"
                + caption
                + "» текстовый формат.");
      }
    }
  }
}
