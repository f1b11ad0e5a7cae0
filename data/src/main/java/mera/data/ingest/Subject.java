package mera.data.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of subjects: full Russian names in lower case, whatever a file writes. */
final class Subject {

  /** Variant of works with a scale of their own for advanced classes. */
  static final String ADVANCED = "углублённая";

  /** Stems as they stand in any case («по математике», «Русский язык»), and the name meant. */
  private static final List<Map.Entry<String, String>> STEMS =
      List.of(
          Map.entry("русск", "русский язык"),
          Map.entry("математик", "математика"),
          Map.entry("окружающ", "окружающий мир"),
          Map.entry("обществозна", "обществознание"),
          Map.entry("истори", "история"),
          Map.entry("биологи", "биология"),
          Map.entry("географи", "география"),
          Map.entry("информатик", "информатика"),
          Map.entry("физик", "физика"),
          Map.entry("хими", "химия"),
          Map.entry("литературн", "литературное чтение"),
          Map.entry("литератур", "литература"),
          Map.entry("английск", "английский язык"),
          Map.entry("немецк", "немецкий язык"),
          Map.entry("французск", "французский язык"),
          Map.entry("испанск", "испанский язык"),
          Map.entry("китайск", "китайский язык"),
          Map.entry("иностранн", "иностранный язык"));

  /** Two letters before the grade, as in names of ФИС ОКО sheets and files: «МА 4». */
  private static final Map<String, String> SHORT = Map.of("РУ", "русский язык", "МА", "математика");

  private Subject() {}

  /** The subject of a cell: a known name, or the text itself in lower case. */
  static String of(String text) {
    String lower = lower(text);
    for (Map.Entry<String, String> stem : STEMS) {
      if (lower.startsWith(stem.getKey())) {
        return stem.getValue();
      }
    }
    int bracket = lower.indexOf('(');
    return bracket > 0 ? lower.substring(0, bracket).strip() : lower;
  }

  /** {@link #ADVANCED}, if the text speaks of advanced classes; else empty. */
  static String variantOf(String text) {
    return lower(text).contains("углубл") ? ADVANCED : "";
  }

  /** The subject that the text speaks of. */
  static Optional<String> within(String text) {
    String lower = lower(text);
    return STEMS.stream()
        .filter(stem -> lower.contains(stem.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** All subjects that the text speaks of. */
  static Set<String> allWithin(String text) {
    String lower = lower(text);
    return STEMS.stream()
        .filter(stem -> lower.contains(stem.getKey()))
        .map(Map.Entry::getValue)
        .collect(Collectors.toSet());
  }

  /** The subject of these two letters. */
  static Optional<String> ofLetters(String letters) {
    return Optional.ofNullable(SHORT.get(letters.toUpperCase(Locale.ROOT)));
  }

  private static String lower(String text) {
    return Cells.oneLine(text).toLowerCase(Locale.ROOT);
  }
}
