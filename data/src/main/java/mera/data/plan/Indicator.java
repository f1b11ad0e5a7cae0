package mera.data.plan;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A target of the plan as a whole.
 *
 * @param number as printed
 * @param text what is measured: a share of what in what
 * @param target the value to be reached, as printed, such as {@code 100} or {@code 12,9}
 * @param unit such as {@code %}
 */
public record Indicator(String number, String text, String target, String unit) {

  /** Where it stands in the parts of a programme, all indicators of the plan are printed. */
  private static final String LIST = "{indicators}";

  /** Does the text take its indicators from the plan's list? */
  public static boolean isListedIn(String text) {
    return text.contains(LIST);
  }

  /**
   * A text of a programme as it is printed: one list of indicators feeds passport, chapters and
   * table.
   */
  public static String listed(String text, List<Indicator> indicators) {
    return isListedIn(text) ? text.replace(LIST, lines(indicators)) : text;
  }

  private static String lines(List<Indicator> indicators) {
    return indicators.stream()
        .map(Indicator::text)
        .filter(text -> !text.isEmpty())
        .map(text -> "– " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1))
        .collect(Collectors.joining(";\n"));
  }
}
