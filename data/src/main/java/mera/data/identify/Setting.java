package mera.data.identify;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;

/** Reads the value of one parameter of a method, or refuses it in one sentence. */
record Setting(Method method, String key, String value) {

  int count(int from, int to) throws Refusal {
    String digits = value.strip();
    if (digits.matches("\\d{1,6}")) {
      int count = Integer.parseInt(digits);
      if (from <= count && count <= to) {
        return count;
      }
    }
    throw bad("целое число от " + from + " до " + to);
  }

  /** A share that is neither 0 nor 1. */
  Fraction share() throws Refusal {
    return Fraction.parse(value)
        .filter(share -> share.numerator() > 0 && share.numerator() < share.denominator())
        .orElseThrow(() -> bad("доля между 0 и 1 или проценты, например 0.30 или 30%"));
  }

  /** One-sided confidence: below one half it would not confirm anything. */
  Fraction confidence() throws Refusal {
    return Fraction.parse(value)
        .filter(share -> share.value() >= 0.5 && share.value() <= 0.999)
        .orElseThrow(() -> bad("вероятность от 0.50 до 0.999, например 0.90"));
  }

  /** A quantile of the normal distribution, exact as written. */
  BigDecimal quantile() throws Refusal {
    String digits = value.strip().replace(',', '.');
    if (digits.matches("[0-9](\\.\\d{1,6})?") && new BigDecimal(digits).signum() > 0) {
      return new BigDecimal(digits);
    }
    throw bad("число больше 0 и меньше 10, например 1.96");
  }

  WorkScope works() throws Refusal {
    return WorkScope.parse(value)
        .orElseThrow(() -> bad("работы вида «ВПР/математика/4-8; ОГЭ/русский язык/9» или «все»"));
  }

  /** Is a rule switched off? */
  boolean isOff() {
    return value.strip().equalsIgnoreCase("нет") || value.strip().equalsIgnoreCase("off");
  }

  /** «2/3»: in two years of three. */
  MoreRules.Window window() throws Refusal {
    if (value.strip().matches("[1-5]/[2-5]")) {
      MoreRules.Window window =
          new MoreRules.Window(value.strip().charAt(0) - '0', value.strip().charAt(2) - '0');
      if (window.met() <= window.years()) {
        return window;
      }
    }
    throw bad("лет из скольких, например 2/3, или «нет»");
  }

  <E extends Enum<E>> E oneOf(Class<E> type) throws Refusal {
    E[] values = type.getEnumConstants();
    Optional<E> found =
        Arrays.stream(values).filter(e -> e.name().equalsIgnoreCase(value.strip())).findFirst();
    return found.orElseThrow(
        () -> bad(Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "))));
  }

  private Refusal bad(String expected) {
    return new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "Параметр " + key + ": «" + value + "» не подходит, нужно: " + expected + ".");
  }

  Refusal unknown() {
    return new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "У метода «"
            + method.id()
            + "» нет параметра «"
            + key
            + "»: есть "
            + String.join(", ", method.parameters().keySet())
            + ".");
  }
}
