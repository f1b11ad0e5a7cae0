package mera.data.school;

import org.jspecify.annotations.Nullable;

/**
 * A school as one file names it, before it is linked with the register.
 *
 * @param key what the results of the file carry as school code until then: the six digits of the
 *     login where there is one, else {@code oge:…}, {@code ege:…}, {@code inn:…} or {@code name:…}
 * @param login login in ФИС ОКО; null when the file has none
 * @param ogeCode code in the ОГЭ protocols; null when the file has none
 * @param egeCode code in the ЕГЭ protocols; null when the file has none
 * @param inn taxpayer number; null when the file has none
 * @param name as the file writes it; empty when it has none
 * @param municipality as the file writes it; empty when it has none
 */
public record Mention(
    String key,
    @Nullable String login,
    @Nullable String ogeCode,
    @Nullable String egeCode,
    @Nullable String inn,
    String name,
    String municipality) {

  /** A school that is named by its login: linked by the digits, whatever its name. */
  public static Mention ofLogin(String code, String login, String name, String municipality) {
    return new Mention(code, login, null, null, null, name, municipality);
  }

  /** A school that is named by its code in the ОГЭ protocols. */
  public static Mention ofOge(String ogeCode, String name, String municipality) {
    return new Mention("oge:" + ogeCode, null, ogeCode, null, null, name, municipality);
  }

  /** A school that is named by its code in the ЕГЭ protocols. */
  public static Mention ofEge(String egeCode, String name, String municipality) {
    return new Mention("ege:" + egeCode, null, null, egeCode, null, name, municipality);
  }

  /** A school that is known by its name only. */
  public static Mention ofName(String name, String municipality) {
    return new Mention(
        "name:" + municipality + "|" + name, null, null, null, null, name, municipality);
  }

  /** Is the name all that the file says of it? */
  public boolean isNamed() {
    return key.startsWith("name:");
  }

  /** The school as the file has it, for the register. */
  public School asSchool(String code) {
    return new School(
        code,
        login == null ? code : login,
        name.isEmpty() ? code : name,
        municipality,
        "",
        null,
        inn,
        ogeCode,
        egeCode,
        null,
        null);
  }
}
