package mera.data.plan;

import java.util.List;
import java.util.Map;

/** Where a text names parties of a directory. */
public final class PartyText {

  private PartyText() {}

  /**
   * A name in a text.
   *
   * @param start place of its first letter
   * @param end place behind the last one
   */
  public record Span(String key, int start, int end) {}

  /** All names in their order, longest known name first; quotes, letter case and «ё» aside. */
  public static List<Span> spans(String text, Map<String, Party> directory) {
    return PartyReader.find(text, directory).stream()
        .map(found -> new Span(found.key(), found.start(), found.end()))
        .toList();
  }

  /** Are two spellings the same name? */
  public static boolean same(String one, String other) {
    return PlainText.of(one).text().equals(PlainText.of(other).text());
  }
}
