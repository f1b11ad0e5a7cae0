package mera.data.order;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The approval stamp: its first word agrees with what is approved. */
final class Approval {

  private static final Pattern WORD = Pattern.compile("(?iu)^утвержд[её]н[аоы]?(?!\\p{L})");

  private Approval() {}

  /** «Утверждена» for «программа», «Утверждён» for «комплекс мер», «Утверждены» for «списки». */
  static String word(String noun) {
    String head = noun.strip().toLowerCase(Locale.ROOT).split("\\s+", 2)[0];
    if (head.endsWith("ые") || head.endsWith("ы") || head.endsWith("и")) {
      return "Утверждены";
    }
    if (head.endsWith("а") || head.endsWith("я")) {
      return "Утверждена";
    }
    return head.endsWith("о") || head.endsWith("е") ? "Утверждено" : "Утверждён";
  }

  /** The lines with the word of approval put right, in the letter case of the template. */
  static List<String> agree(List<String> stamp, String noun) {
    return stamp.stream().map(line -> agree(line, noun)).toList();
  }

  private static String agree(String line, String noun) {
    return WORD.matcher(line)
        .replaceFirst(
            found ->
                found.group().equals(found.group().toUpperCase(Locale.ROOT))
                    ? word(noun).toUpperCase(Locale.ROOT)
                    : word(noun));
  }
}
