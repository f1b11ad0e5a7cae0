package mera.data.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the parties of a directory in the text of a cell. Longest known name first, so that commas
 * inside names and missing separators do no harm; quotes, letter case and ё do not matter.
 */
public final class PartyReader {

  private final List<Name> names;

  /** Keys of what is known to be nobody. */
  private final Set<String> nobody = new HashSet<>();

  private record Name(String text, String key) {}

  /**
   * A party in a text.
   *
   * @param start place of the first letter of its name
   * @param end place behind the last letter
   * @param opens a colon follows: the parties named behind it are meant instead
   */
  record Found(String key, int start, int end, boolean opens) {}

  /** A reader for many cells: the names of the directory are brought into order once. */
  PartyReader(Map<String, Party> directory) {
    names = names(directory);
    directory.forEach(
        (key, party) -> {
          if (party.kind() == Party.Kind.NOBODY) {
            nobody.add(key);
          }
        });
  }

  /**
   * Keys of the parties in the order in which they stand in the text, each once. A group that a
   * colon opens stands for those named behind it and is not meant itself.
   */
  public static List<String> read(String raw, Map<String, Party> directory) {
    return new PartyReader(directory).read(raw);
  }

  /** The same with this reader's directory. */
  List<String> read(String raw) {
    return find(raw).stream()
        .filter(found -> !found.opens())
        .map(Found::key)
        .filter(key -> !nobody.contains(key))
        .distinct()
        .toList();
  }

  static List<Found> find(String raw, Map<String, Party> directory) {
    return new PartyReader(directory).find(raw);
  }

  /** All parties in the order of the text. */
  List<Found> find(String raw) {
    PlainText plain = PlainText.of(raw);
    StringBuilder text = new StringBuilder(plain.text());
    TreeMap<Integer, Found> found = new TreeMap<>();
    for (Name name : names) {
      for (int at = text.indexOf(name.text()); at >= 0; at = text.indexOf(name.text(), at + 1)) {
        int end = at + name.text().length();
        if (isEdge(text, at - 1) && isEdge(text, end)) {
          int start = plain.places()[at];
          int behind = closed(raw, start, plain.endOf(end));
          found.put(at, new Found(name.key(), start, behind, opens(raw, behind)));
          text.replace(at, end, "\0".repeat(end - at));
        }
      }
    }
    List<Found> inOrder = new ArrayList<>(found.values());
    if (!inOrder.isEmpty() && inOrder.getLast().opens()) {
      Found last = inOrder.removeLast();
      inOrder.add(new Found(last.key(), last.start(), last.end(), false));
    }
    return inOrder;
  }

  /** Quotes do not belong to the comparison, but a name that opens one ends behind its closing. */
  private static int closed(String raw, int start, int end) {
    String name = raw.substring(start, end);
    long open =
        name.chars().filter(c -> c == '«').count() - name.chars().filter(c -> c == '»').count();
    int at = end;
    while (open > 0 && at < raw.length() && raw.charAt(at) == '»') {
      open--;
      at++;
    }
    return at;
  }

  /** Does a colon follow, quotes and blanks aside? */
  private static boolean opens(String raw, int end) {
    int at = end;
    while (at < raw.length() && (" \u00a0\"»”".indexOf(raw.charAt(at)) >= 0)) {
      at++;
    }
    return at < raw.length() && raw.charAt(at) == ':';
  }

  private static List<Name> names(Map<String, Party> directory) {
    List<Name> names = new ArrayList<>();
    directory.forEach(
        (key, party) ->
            party.spellings().stream()
                .map(spelling -> PlainText.of(spelling).text())
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.add(new Name(name, key))));
    names.sort(Comparator.comparingInt((Name name) -> -name.text().length()));
    return names;
  }

  private static boolean isEdge(CharSequence text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }
}
