package mera.data.tutor;

import java.util.Locale;
import mera.data.context.Place;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * What matters of a school for tutoring, on either side.
 *
 * @param pupils null: not known
 * @param result mean result in standard deviations; null: none of the year
 * @param resilient good results in difficult conditions
 * @param toCheck its results call for a check
 */
public record TutorSchool(
    School school,
    Place place,
    @Nullable Integer pupils,
    @Nullable Double result,
    boolean resilient,
    boolean toCheck) {

  /** СОШ, ООШ, Гимназия …: by the register, else by the name; empty when neither says it. */
  String kind() {
    if (!school.kind().isEmpty()) {
      return school.kind();
    }
    String name = school.name().toLowerCase(Locale.ROOT);
    for (String kind : new String[] {"СОШ", "ООШ", "НОШ", "Гимназия", "Лицей"}) {
      if (name.contains(kind.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    return "";
  }
}
