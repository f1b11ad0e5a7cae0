package mera.data.school;

/**
 * What a source says of a school beside its results: one cell of context data, of a list of
 * official markers or of a rating.
 *
 * @param schoolCode see {@link School#code}
 * @param year calendar year that the source speaks of
 * @param indicator caption as the source has it, in one line: «18. Общая численность обучающихся»,
 *     «4 РУ», «Зона»
 * @param text the value as printed; numbers with a decimal point
 */
public record SchoolValue(String schoolCode, Topic topic, int year, String indicator, String text) {

  /** Indicator of the size of a school in the register. */
  public static final String PUPILS = "Численность обучающихся";

  /** Indicator of where a school lies, in the register. */
  public static final String PLACE = "Расположение";

  /** What kind of source it is. */
  public enum Topic {
    /** Сбор контекстных данных об ОО. */
    CONTEXT,
    /**
     * Official marker of bias: the indicator is grade and subject («4 РУ»), the value «1» or «0».
     */
    MARKER,
    /** A rating: indicators, total («Итоговый балл»), place and zone. */
    RATING,
    /** Risk factors of a school (РПШ): an index 0…100, a significance, or answers to questions. */
    RISK
  }

  /** The same of another school: after a mention was linked. */
  public SchoolValue of(String code) {
    return new SchoolValue(code, topic, year, indicator, text);
  }
}
