package mera.data.ingest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds no value which could be trusted.
 *
 * @param column from 0
 * @param value what the cell shows, if that says anything
 * @param rule word for scripts, as in a problem
 * @param message sentence without the number of the row
 */
record Flaw(int column, @Nullable String value, String rule, String message) {

  /** What spreadsheet programs write for an error; any other text may be a name. */
  private static final Pattern ERROR =
      Pattern.compile(
          "#(N/A|DIV/0!|REF!|NAME\\?|VALUE!|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|Н/Д|ДЕЛ/0!"
              + "|ССЫЛКА!|ИМЯ\\?|ЗНАЧ!|ЧИСЛО!|ПУСТО!|ПЕРЕНОС!)|Err:\\d{3}|Ошибка:\\d{3}");

  static Flaw error(int column, String value) {
    boolean known = ERROR.matcher(value).matches();
    return new Flaw(
        column,
        known ? value : null,
        "error-cell",
        "в ячейке "
            + letters(column)
            + (known ? " ошибка " + value : " ошибка")
            + " вместо значения, она не учтена – исправьте формулу в Excel и загрузите файл снова.");
  }

  static Flaw notComputed(int column) {
    return new Flaw(
        column,
        null,
        "no-cached-value",
        "в ячейке "
            + letters(column)
            + " формула без вычисленного значения, она не учтена – откройте файл в Excel и"
            + " сохраните.");
  }

  static Flaw noNumber(int column, String value) {
    return new Flaw(
        column,
        value,
        "error-cell",
        "в ячейке "
            + letters(column)
            + " записано не число, хотя она числовая, она не учтена – исправьте её.");
  }

  /** The column as spreadsheet programs name it: A, B, … XFD. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }
}
