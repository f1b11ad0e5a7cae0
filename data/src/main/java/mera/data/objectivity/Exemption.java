package mera.data.objectivity;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Why a high mean says nothing of a school: advanced teaching, or graduates whose exams confirm the
 * level (Rosobrnadzor, 2018). For one subject and year.
 */
final class Exemption {

  private final Map<String, String> reasons = new HashMap<>();

  /**
   * @param words in the kind or the name of an advanced school
   * @param exams standings in ОГЭ and ЕГЭ of the subject and year
   */
  Exemption(List<School> schools, List<String> words, List<Standing> exams, double z) {
    List<String> stems = words.stream().map(Exemption::folded).toList();
    for (School school : schools) {
      String name = folded(school.kind() + " " + school.name());
      if (stems.stream().anyMatch(name::contains)) {
        reasons.put(school.code(), "школа с углублённым обучением");
      } else if (exams.stream().anyMatch(exam -> reaches(exam.z(school.code()), z))) {
        reasons.put(school.code(), "уровень подтверждён ОГЭ или ЕГЭ");
      }
    }
  }

  private static boolean reaches(@Nullable Double own, double z) {
    return own != null && own >= z;
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  /** Russian words; null: not exempt. */
  @Nullable String of(String school) {
    return reasons.get(school);
  }
}
