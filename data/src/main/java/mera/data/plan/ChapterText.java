package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a chapter as plain text, as it is edited: a line is a paragraph, a line that begins
 * with a dash is an item of a list, and words in braces stand for what the program prints there.
 */
public final class ChapterText {

  /** The rows of the passport. */
  public static final String PASSPORT = "{паспорт}";

  /** The table of indicators. */
  public static final String TABLE = "{таблица показателей}";

  /** The table of measures. */
  public static final String PLAN = "{таблица плана}";

  /** The indicators as lines. */
  public static final String LIST = "{показатели}";

  /** The indicators as lines with their values. */
  public static final String VALUES = "{показатели со значениями}";

  private ChapterText() {}

  /** A stored text in the words of the analyst. */
  public static String shown(String text) {
    return text.replace(Indicator.LIST, LIST).replace(Indicator.VALUES, VALUES);
  }

  /** What the analyst wrote as it is stored. */
  public static String stored(String text) {
    return text.replace(LIST, Indicator.LIST).replace(VALUES, Indicator.VALUES);
  }

  /** The parts as text. */
  public static String write(List<Part> parts) {
    List<String> lines = new ArrayList<>();
    for (Part part : parts) {
      switch (part) {
        case Part.Passport any -> lines.add(PASSPORT);
        case Part.Chapter chapter -> lines.add(chapter.chapter());
        case Part.Text text -> lines.add(shown(text.text()));
        case Part.Items items -> items.list().forEach(item -> lines.add("– " + shown(item)));
        case Part.IndicatorTable any -> lines.add(TABLE);
        case Part.PlanTable any -> lines.add(PLAN);
        case Part.TitlePage any -> {}
      }
    }
    return String.join("\n", lines);
  }

  /**
   * The text as parts.
   *
   * @param programme gives the passport and the captions that the text only names
   */
  static List<Part> read(String text, Programme programme) {
    List<Part> parts = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      Optional<String> item = item(line);
      if (item.isPresent()) {
        items.add(stored(item.get()));
        continue;
      }
      flush(items, parts);
      parts.add(part(line, programme));
    }
    flush(items, parts);
    return parts;
  }

  private static Part part(String line, Programme programme) {
    return switch (line) {
      case PASSPORT -> new Part.Passport(programme.passport().orElse(List.of()));
      case TABLE -> new Part.IndicatorTable(programme.captions().orElse(Programme.CAPTIONS));
      case PLAN -> new Part.PlanTable(true);
      default -> new Part.Text(stored(line));
    };
  }

  private static Optional<String> item(String line) {
    for (String dash : List.of("– ", "- ", "— ", "• ")) {
      if (line.startsWith(dash)) {
        return Optional.of(line.substring(2).strip());
      }
    }
    return Optional.empty();
  }

  private static void flush(List<String> items, List<Part> parts) {
    if (!items.isEmpty()) {
      parts.add(new Part.Items(items));
      items.clear();
    }
  }
}
