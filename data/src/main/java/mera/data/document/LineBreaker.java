package mera.data.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mera.data.document.Document.Run;
import mera.data.document.TextLine.Piece;
import mera.data.document.TextLine.Setting;

/**
 * Breaks text into lines as a word processor does without hyphenation: at blanks and after the
 * hyphen of a compound word. What is wider than the column breaks at no-break spaces, and where
 * there are none between two letters, so nothing ever leaves its column.
 */
final class LineBreaker {

  private static final double ROUNDING = 0.01;

  /** Nearer than this the width of balanced lines is not looked for, points. */
  private static final double FINENESS = 2;

  private final StringBuilder text = new StringBuilder();
  private final List<Run> styles = new ArrayList<>();
  private final Setting setting;
  private final double column;
  private final double indent;
  private final List<TextLine> lines = new ArrayList<>();

  /** Where each line begins in the text. */
  private final List<Integer> starts = new ArrayList<>();

  private LineBreaker(
      List<Run> runs,
      UnaryOperator<String> binding,
      Setting setting,
      double column,
      double indent) {
    this.setting = setting;
    this.column = column;
    this.indent = indent;
    for (Run run : runs) {
      String printable = setting.typeface().printable(binding.apply(run.text()));
      text.append(printable);
      for (int i = 0; i < printable.length(); i++) {
        styles.add(run);
      }
    }
  }

  /**
   * @param column width of the column, points
   * @param indent of the first line and of each after a break that was set, points
   * @return no lines for an empty text
   */
  static List<TextLine> lines(List<Run> runs, Setting setting, double column, double indent) {
    LineBreaker breaker = new LineBreaker(runs, Typography::bind, setting, column, indent);
    breaker.run();
    return breaker.lines;
  }

  /**
   * Lines of about the same width, as a title is broken by hand: as many as there must be, no last
   * word by itself and no line that ends with a preposition. Breaks that were set stay.
   */
  static List<TextLine> balanced(List<Run> runs, Setting setting, double column) {
    if (runs.size() != 1) {
      return even(runs, setting, column).lines;
    }
    return runs.getFirst()
        .text()
        .lines()
        .flatMap(line -> even(List.of(with(runs.getFirst(), line)), setting, column).lines.stream())
        .toList();
  }

  /**
   * The text with a line break wherever its balanced lines end; a line with characters that the
   * letters lack stays as it is.
   */
  static String broken(Run run, Setting setting, double column) {
    return run.text()
        .lines()
        .map(line -> even(List.of(with(run, line)), setting, column).cut(line))
        .collect(Collectors.joining("\n"));
  }

  private static Run with(Run run, String line) {
    return new Run(line, run.bold(), run.spaced());
  }

  private String cut(String line) {
    if (line.length() != text.length()) {
      return line;
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
      parts.add(line.substring(starts.get(i), end).strip());
    }
    return String.join("\n", parts);
  }

  private static LineBreaker even(List<Run> runs, Setting setting, double column) {
    LineBreaker widest = title(runs, setting, column);
    if (widest.lines.size() < 2) {
      return widest;
    }
    double narrow = column / 2;
    double wide = column;
    while (wide - narrow > FINENESS) {
      double middle = (narrow + wide) / 2;
      if (title(runs, setting, middle).lines.size() > widest.lines.size()) {
        narrow = middle;
      } else {
        wide = middle;
      }
    }
    return title(runs, setting, wide);
  }

  private static LineBreaker title(List<Run> runs, Setting setting, double column) {
    LineBreaker breaker = new LineBreaker(runs, Typography::bindTitle, setting, column, 0);
    breaker.run();
    return breaker;
  }

  /** Lines of plain text without an indent. */
  static List<TextLine> lines(String text, boolean bold, Setting setting, double column) {
    return lines(List.of(new Run(text, bold, false)), setting, column, 0);
  }

  /** Width at size 1 of the widest stretch that only breaks between two letters. */
  static double widestWord(String text, boolean bold, Typeface typeface) {
    String printable = typeface.printable(text);
    double widest = 0;
    double width = 0;
    for (int i = 0; i < printable.length(); i++) {
      char c = printable.charAt(i);
      if (c == ' ' || c == '\n' || c == Typography.NO_BREAK) {
        width = 0;
      } else {
        width += typeface.advance(c, bold);
        widest = Math.max(widest, width);
        if (breaksAfterHyphen(printable, i)) {
          width = 0;
        }
      }
    }
    return widest;
  }

  private void run() {
    int start = 0;
    while (start < text.length()) {
      start = line(start);
    }
  }

  /** Adds the line that begins at the index and returns where the next one begins. */
  private int line(int first) {
    int start = first;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    starts.add(start);
    double room = column - indent() + ROUNDING;
    int soft = -1; // end of the line if it breaks at the last good place
    int hard = -1; // the same for a no-break space
    double width = 0;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        add(start, i, true);
        return i + 1;
      }
      width += advance(i);
      if (c == ' ') {
        soft = i;
      } else if (width > room && i > start) {
        int end = soft > start ? soft : hard > start ? hard : i;
        add(start, end, false);
        return isBlank(end) ? end + 1 : end;
      } else if (c == Typography.NO_BREAK) {
        hard = i;
      } else if (breaksAfterHyphen(text, i)) {
        soft = i + 1;
      }
    }
    add(start, text.length(), true);
    return text.length();
  }

  private boolean isBlank(int i) {
    return i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == Typography.NO_BREAK);
  }

  /**
   * «нормативно-правовой» may break; «863-СД», «3-х», «как-то», «10-58-504» and «Ханты-Мансийск»
   * may not.
   */
  private static boolean breaksAfterHyphen(CharSequence text, int i) {
    if (text.charAt(i) != '-' || i < 2 || i + 3 >= text.length()) {
      return false;
    }
    return Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i - 2))
        && Character.isLetter(text.charAt(i + 1))
        && !Character.isUpperCase(text.charAt(i + 1))
        && Character.isLetter(text.charAt(i + 2))
        && Character.isLetter(text.charAt(i + 3));
  }

  private double advance(int i) {
    Run style = styles.get(i);
    double letter = setting.typeface().advance(text.charAt(i), style.bold());
    return (style.spaced() ? letter + setting.letterSpacing() : letter) * setting.size();
  }

  private void add(int start, int endWithBlanks, boolean last) {
    int end = endWithBlanks;
    while (end > start && isBlank(end - 1)) {
      end--;
    }
    List<Piece> pieces = new ArrayList<>();
    double width = 0;
    int from = start;
    for (int i = start; i < end; i++) {
      width += advance(i);
      if (i + 1 == end || styles.get(i + 1) != styles.get(i)) {
        Run style = styles.get(i);
        String part = text.substring(from, i + 1).replace(Typography.NO_BREAK, ' ');
        pieces.add(new Piece(part, style.bold(), style.spaced()));
        from = i + 1;
      }
    }
    lines.add(new TextLine(List.copyOf(pieces), width, indent(), last));
  }

  /** Of the line that comes next. */
  private double indent() {
    return lines.isEmpty() || lines.getLast().last() ? indent : 0;
  }
}
