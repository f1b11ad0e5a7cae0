package mera.data.school;

import org.jspecify.annotations.Nullable;

/**
 * A spelling that is known to mean a school: as the analyst decided, or an earlier name of the
 * register.
 *
 * @param name as a file wrote it, or the key of a {@link Mention} that has a code
 * @param municipality as the file wrote it; empty when it had none
 * @param schoolCode see {@link School#code}; null: none of the register («Пропустить»)
 */
public record Alias(String name, String municipality, @Nullable String schoolCode) {

  /** What is remembered when this mention is decided. */
  public static Alias of(Mention mention, @Nullable String schoolCode) {
    return mention.isNamed()
        ? new Alias(mention.name(), mention.municipality(), schoolCode)
        : new Alias(mention.key(), "", schoolCode);
  }

  /** Equal for aliases of which only one can count. */
  public String key() {
    boolean code = name.matches("(oge|ege|inn):.+|\\d{6}");
    return code ? name : key(SchoolName.of(name), MunicipalityName.of(municipality));
  }

  static String key(SchoolName name, MunicipalityName municipality) {
    return name.key() + "|" + municipality;
  }
}
