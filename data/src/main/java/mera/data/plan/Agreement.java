package mera.data.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the items of a list agree with what opens it. Heuristic: knows the endings of infinitives, of
 * verbal nouns and of nouns in «-ция», nothing else.
 */
public final class Agreement {

  private static final Pattern DASH = Pattern.compile("^[-–—•]\\s*");
  private static final Pattern BREAK = Pattern.compile("[\\s,]");
  private static final Pattern INFINITIVE = Pattern.compile("(?iu)\\p{L}+(?:ть|ти|чь|ться|тись)");
  private static final Pattern NOUN = Pattern.compile("(?iu)\\p{L}+(?:ание|ение|тие)");
  private static final Pattern LOOSE_OBJECT =
      Pattern.compile(
          "(?iu)(?<!(?:по|на|в|о|об|за|через|про) )(?<!\\p{L})(\\p{L}{3,}[цс]ию)(?!\\p{L})");

  /** What an item begins with. */
  private enum Opening {
    VERB,
    NOUN,
    OTHER
  }

  private Agreement() {}

  /** A noun that governs an accusative: «Направление … информацию»; a sentence, or empty. */
  public static Optional<String> looseObject(String item) {
    String first = first(item);
    Matcher object = LOOSE_OBJECT.matcher(item);
    return NOUN.matcher(first).matches() && object.find()
        ? Optional.of(
            "«"
                + first
                + " … "
                + object.group(1)
                + "»: после существительного нужен родительный падеж.")
        : Optional.empty();
  }

  /**
   * Verbs after «обеспечить:», or verbs and nouns in one list; a sentence, or empty.
   *
   * @param opening the text that the list follows
   * @param called what the items are called in the plural: «подпункты»
   */
  public static Optional<String> mixed(String opening, List<String> items, String called) {
    List<Opening> openings = items.stream().map(Agreement::opening).toList();
    if (!openings.contains(Opening.VERB)) {
      return Optional.empty();
    }
    String head = opening.strip().replaceFirst("[:;.]+$", "").toLowerCase(Locale.ROOT);
    if (head.endsWith("обеспечить")) {
      return Optional.of(
          "После «обеспечить:» " + called + " начинаются с существительного, а здесь с глагола.");
    }
    String name = called.substring(0, 1).toUpperCase(Locale.ROOT) + called.substring(1);
    return openings.contains(Opening.NOUN)
        ? Optional.of(name + " начинаются то с глагола, то с существительного.")
        : Optional.empty();
  }

  private static Opening opening(String item) {
    String first = first(item);
    return INFINITIVE.matcher(first).matches()
        ? Opening.VERB
        : NOUN.matcher(first).matches() ? Opening.NOUN : Opening.OTHER;
  }

  /** The first word, behind the dash of a list. */
  private static String first(String item) {
    return BREAK.split(DASH.matcher(item.strip()).replaceFirst(""), 2)[0];
  }
}
