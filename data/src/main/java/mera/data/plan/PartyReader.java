package mera.data.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the parties of a directory in the text of a cell. Longest known name first, so that commas
 * inside names and missing separators do no harm; quotes, letter case and ё do not matter.
 */
public final class PartyReader {

  private record Name(String text, String key) {}

  private PartyReader() {}

  /** Keys of the parties in the order in which they stand in the text, each once. */
  public static List<String> read(String raw, Map<String, Party> directory) {
    StringBuilder text = new StringBuilder(plain(raw));
    Map<Integer, String> found = new TreeMap<>();
    for (Name name : names(directory)) {
      for (int at = text.indexOf(name.text()); at >= 0; at = text.indexOf(name.text(), at + 1)) {
        int end = at + name.text().length();
        if (isEdge(text, at - 1) && isEdge(text, end)) {
          found.put(at, name.key());
          text.replace(at, end, "\0".repeat(end - at));
        }
      }
    }
    return found.values().stream().distinct().toList();
  }

  private static List<Name> names(Map<String, Party> directory) {
    List<Name> names = new ArrayList<>();
    directory.forEach(
        (key, party) ->
            Stream.of(party.shortName(), party.nom(), party.gen(), party.dat(), party.acc())
                .filter(Objects::nonNull)
                .map(PartyReader::plain)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.add(new Name(name, key))));
    names.sort(Comparator.comparingInt((Name name) -> -name.text().length()));
    return names;
  }

  private static boolean isEdge(CharSequence text, int at) {
    return at < 0 || at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
  }

  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[«»„“”\"]", "")
        .replaceAll("[\\s\\u00a0]+", " ")
        .strip();
  }
}
