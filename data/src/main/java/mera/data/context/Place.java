package mera.data.context;

import java.util.Optional;
import java.util.regex.Pattern;
import mera.data.school.School;

/** Where a school lies. */
public enum Place {
  TOWN("Город"),
  SETTLEMENT("Посёлок"),
  VILLAGE("Село"),
  UNKNOWN("Место не указано");

  private static final Pattern IN_TOWN = Pattern.compile("(?<!\\p{L})(?:г\\.|город) ?\\p{Lu}");
  private static final Pattern IN_SETTLEMENT =
      Pattern.compile("(?<!\\p{L})(?:пгт|р\\. ?п|рп|п\\. ?г\\. ?т)(?!\\p{L})");
  private static final Pattern IN_VILLAGE =
      Pattern.compile(
          "(?<!\\p{L})(?:с|д|п|пос|ст|х|дер|аул)\\. ?\\p{Lu}"
              + "|(?<!\\p{L})(?:село|деревня|станица|хутор) \\p{Lu}");

  private final String printed;

  Place(String printed) {
    this.printed = printed;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }

  /** Does a question ask where the school lies? */
  static Optional<String> asked(String question) {
    return question.contains("где расположен") || question.startsWith("расположение")
        ? Optional.of(question)
        : Optional.empty();
  }

  /** «1. Столица субъекта РФ», «Город», «3. посёлок городского типа», «сельского типа». */
  static Optional<Place> answered(String text) {
    String plain = ContextInput.plain(text);
    if (plain.contains("городского типа") || plain.contains("рабочий поселок")) {
      return Optional.of(SETTLEMENT);
    }
    if (plain.contains("сельск") || plain.contains("село") || plain.contains("деревн")) {
      return Optional.of(VILLAGE);
    }
    return plain.contains("столица") || plain.contains("город")
        ? Optional.of(TOWN)
        : Optional.empty();
  }

  /** As far as the name of the school tells: «… г. Лесогорск», «… с. Ольховка». */
  static Optional<Place> named(School school) {
    String name = school.name();
    if (IN_SETTLEMENT.matcher(name).find()) {
      return Optional.of(SETTLEMENT);
    }
    if (IN_TOWN.matcher(name).find()) {
      return Optional.of(TOWN);
    }
    return IN_VILLAGE.matcher(name).find() ? Optional.of(VILLAGE) : Optional.empty();
  }
}
