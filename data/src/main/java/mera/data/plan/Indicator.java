package mera.data.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A target of the plan as a whole. One list of them feeds passport, chapters and table.
 *
 * @param number as printed
 * @param text what is measured: a share of what
 * @param target the value to be reached, as printed, such as {@code 100} or {@code 12,9 % (10
 *     школ)}; what is understood of it is {@link #reading}
 * @param unit such as {@code %}, of a target that names none
 * @param note base or note, printed behind the text: {@code к общему числу школ}; may be empty
 * @param due when it is to be reached; null: with the end of the plan
 * @param rowId the measure that it belongs to; null: to the plan as a whole
 * @param baseline the value at the beginning, as printed; empty: not known
 */
public record Indicator(
    String number,
    String text,
    String target,
    String unit,
    String note,
    @Nullable LocalDate due,
    @Nullable String rowId,
    String baseline) {

  /** Where it stands in the parts of a programme, all indicators of the plan are printed. */
  static final String LIST = "{indicators}";

  /** The same with the value of each. */
  static final String VALUES = "{indicators.values}";

  @JsonCreator
  public Indicator {
    // Templates and files of an earlier program leave them out.
    target = target == null ? "" : target;
    unit = unit == null ? "" : unit;
    note = note == null ? "" : note;
    baseline = baseline == null ? "" : baseline;
  }

  /** One of the plan as a whole, due with its end. */
  public Indicator(String number, String text, String target, String unit) {
    this(number, text, target, unit, "", null, null, "");
  }

  Indicator withNumber(String changed) {
    return new Indicator(changed, text, target, unit, note, due, rowId, baseline);
  }

  Indicator withDue(@Nullable LocalDate changed) {
    return new Indicator(number, text, target, unit, note, changed, rowId, baseline);
  }

  /** The same with its words put through a step. */
  Indicator map(Function<String, String> step) {
    return new Indicator(
        number,
        step.apply(text),
        step.apply(target),
        unit,
        step.apply(note),
        due,
        rowId,
        step.apply(baseline));
  }

  /** What is measured with its base. */
  public String phrase() {
    return note.isEmpty() ? text : text + " " + note;
  }

  /** What is understood of the target. */
  public Target reading() {
    return Target.read(target, unit);
  }

  /** Target and unit as they stand where no caption says the unit. */
  public String printedTarget() {
    return withUnit(target);
  }

  /** The value at the beginning in the same way. */
  public String printedBaseline() {
    return withUnit(baseline);
  }

  private String withUnit(String value) {
    return unit.isEmpty() || value.isEmpty() ? value : value + " " + unit;
  }

  /** Does the text take its indicators from the plan's list? */
  public static boolean isListedIn(String text) {
    return text.contains(LIST) || text.contains(VALUES);
  }

  /**
   * A text of a programme as it is printed: one list of indicators feeds passport, chapters and
   * table.
   */
  public static String listed(String text, List<Indicator> indicators) {
    String printed = text;
    for (Map.Entry<String, Function<Indicator, String>> token :
        Map.<String, Function<Indicator, String>>of(
                LIST, Indicator::phrase, VALUES, Indicator::valued)
            .entrySet()) {
      if (printed.contains(token.getKey())) {
        printed = printed.replace(token.getKey(), lines(indicators, token.getValue()));
      }
    }
    return printed;
  }

  private String valued() {
    return target.isEmpty() ? phrase() : phrase() + " – " + printedTarget();
  }

  private static String lines(List<Indicator> indicators, Function<Indicator, String> words) {
    return indicators.stream()
        .filter(one -> !one.text().isEmpty())
        .map(words)
        .map(text -> "– " + text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1))
        .collect(Collectors.joining(";\n"));
  }
}
