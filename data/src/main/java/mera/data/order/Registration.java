package mera.data.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Date and number of an order. Everything that prints them asks here, so the order and its
 * appendices cannot differ.
 *
 * @param date null until registration
 * @param number null until registration; without the suffix
 * @param datePrefix such as «от »; may be empty
 * @param numberSuffix such as «-р»; may be empty
 */
public record Registration(
    @Nullable LocalDate date,
    @Nullable String number,
    DateForm form,
    String datePrefix,
    String numberSuffix) {

  private static final String BLANK = "________";

  /** The date without its prefix; a line to write on before registration. */
  public String printedDate() {
    return date == null ? BLANK : form.print(date);
  }

  /** The number without «№»; a line to write on before registration. */
  public String printedNumber() {
    if (number == null || number.isBlank()) {
      return BLANK;
    }
    return number.endsWith(numberSuffix) ? number : number + numberSuffix;
  }

  String dateLine() {
    return (date == null ? "от " : datePrefix) + printedDate();
  }

  String numberLine() {
    return "№ " + printedNumber();
  }
}
