package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The lines above a plan's table, told apart.
 *
 * @param kind noun for the document, from the title
 */
record PlanHead(
    List<String> header, List<String> stamp, List<String> title, String kind, List<String> other) {

  private static final Pattern APPENDIX = Pattern.compile("(?iuU)^приложение\\b.{0,20}$");
  private static final Pattern STAMP = Pattern.compile("(?iuU)^утвержд[её]н[аоы]?\\b");
  private static final Pattern DATED = Pattern.compile("(?iuU)^от\\b.*(?:№|N\\b|\\d{4})");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?iuU)^(?:программа|план|перечень|комплекс мер|комплексный план|мероприятия"
              + "|дорожная карта|план-график|«?дорожная карта»?|п\\s?л\\s?а\\s?н\\b)");
  private static final Pattern TITLE_ENDS =
      Pattern.compile(
          "(?iuU)^(?:20\\d\\d\\s*(?:год|г\\.?)?|раздел\\b.*|глава\\b.*|[IVX]+\\.\\s.*)$");

  private static final int MOST_HEADER_LINES = 8;

  /** What was found so far. */
  private static final class Lines {
    private final List<String> header = new ArrayList<>();
    private final List<String> stamp = new ArrayList<>();
    private final List<String> title = new ArrayList<>();
    private final List<String> other = new ArrayList<>();
  }

  static PlanHead of(List<String> above) {
    Lines found = new Lines();
    int at = 0;
    int appendix = lastAppendix(above);
    for (; at < appendix; at++) {
      keep(found.other, above.get(at));
    }
    if (appendix < above.size()) {
      at = block(above, at, found.header);
    }
    for (; at < above.size(); at++) {
      String line = above.get(at).strip();
      if (found.title.isEmpty() && found.stamp.isEmpty() && STAMP.matcher(line).find()) {
        at = block(above, at, found.stamp) - 1;
      } else if (found.title.isEmpty() && TITLE.matcher(line).find()) {
        at = title(above, at, found.title) - 1;
      } else {
        keep(found.other, line);
      }
    }
    if (found.title.isEmpty()) {
      takeLast(found);
    }
    return new PlanHead(found.header, found.stamp, found.title, kind(found.title), found.other);
  }

  /** Without a title that begins as titles do, the lines right above the table are it. */
  private static void takeLast(Lines found) {
    while (!found.other.isEmpty() && found.title.size() < 4) {
      found.title.addFirst(found.other.removeLast());
    }
  }

  private static int lastAppendix(List<String> above) {
    for (int i = above.size() - 1; i >= 0; i--) {
      if (APPENDIX.matcher(above.get(i).strip()).find()) {
        return i;
      }
    }
    return 0;
  }

  /** A header or stamp ends with the line of date and number, or with an empty line. */
  private static int block(List<String> above, int start, List<String> into) {
    int at = start;
    boolean appendix = APPENDIX.matcher(above.get(at).strip()).find();
    if (!appendix && !STAMP.matcher(above.get(at).strip()).find()) {
      return at;
    }
    while (at < above.size() && into.size() < MOST_HEADER_LINES && !above.get(at).isBlank()) {
      String line = above.get(at).strip();
      if (at > start && (TITLE.matcher(line).find() || STAMP.matcher(line).find())) {
        return at;
      }
      into.add(line);
      at++;
      if (DATED.matcher(line).find() || line.matches("(?iuU)^от\\s*_+.*")) {
        return at;
      }
    }
    return at;
  }

  private static int title(List<String> above, int start, List<String> into) {
    int at = start;
    while (at < above.size() && !above.get(at).isBlank()) {
      String line = above.get(at).strip();
      if (at > start && TITLE_ENDS.matcher(line).find()) {
        return at;
      }
      into.add(line);
      at++;
    }
    return at;
  }

  private static void keep(List<String> lines, String line) {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
  }

  private static String kind(List<String> title) {
    String text = String.join(" ", title).toLowerCase(Locale.ROOT);
    for (String noun : List.of("программа", "комплекс мер", "перечень", "дорожная карта")) {
      if (text.startsWith(noun)) {
        return noun;
      }
    }
    return "план";
  }
}
