package mera.app.identify;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.app.text.Words;
import mera.data.identify.Fraction;
import mera.data.identify.HighLevel;
import mera.data.identify.LowMean;
import mera.data.identify.LowShare;
import mera.data.identify.Method;

/**
 * A number of a method that a slider sets.
 *
 * @param key of the parameter
 * @param percent is the parameter a share? Then the ends are in percent
 */
record Knob(String key, String title, int from, int to, boolean percent) {

  /** The sliders of a method; the first is the threshold of the curve. */
  static List<Knob> of(Method method) {
    Knob works = new Knob("K", "Низких работ не менее", 1, 6, false);
    return switch (method) {
      case LowShare any ->
          List.of(
              new Knob("T", "Доля «2» не менее", 10, 50, true),
              works,
              new Knob("n", "Участников не менее", 1, 30, false),
              new Knob("confidence", "Надёжность вывода", 80, 99, true));
      case LowMean any ->
          List.of(
              new Knob("q", "Низшая часть ряда школ", 1, 30, true),
              works,
              new Knob("n", "Участников не менее", 1, 30, false));
      case HighLevel any ->
          List.of(
              new Knob("K", "Работ с признаком не менее", 1, 6, false),
              new Knob("n", "Участников не менее", 2, 50, false));
    };
  }

  /** Where the method stands; not always between the ends, a list may have been made elsewhere. */
  int value(Method method) {
    String text = Objects.requireNonNull(method.parameters().get(key));
    if (!percent) {
      return Integer.parseInt(text);
    }
    Optional<Fraction> share = Fraction.parse(text);
    return (int) Math.round(share.orElseThrow().value() * 100);
  }

  /** As the method reads it. */
  String setting(int value) {
    return percent ? new Fraction(value, 100).printed() : Integer.toString(value);
  }

  /** «30 %», «5». */
  String printed(int value) {
    return Words.number(value) + (percent ? "\u00a0%" : "");
  }
}
