package mera.data.objectivity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mera.data.identify.Fraction;
import mera.data.identify.WorkScope;
import org.jspecify.annotations.Nullable;

/** The parameters of a set, read from their text once: a region asks for them million times. */
final class Limits {

  private final SignMethod method;
  private final Map<Parameter, Integer> counts = new EnumMap<>(Parameter.class);
  private final Map<Parameter, Fraction> shares = new EnumMap<>(Parameter.class);
  private final Map<Parameter, Double> numbers = new EnumMap<>(Parameter.class);
  private final Map<SignKind, BigDecimal> weights;

  Limits(SignMethod method) {
    this.method = method;
    weights = Parameter.weights(method.text(Parameter.WEIGHTS));
    for (Parameter parameter : Parameter.values()) {
      String text = method.text(parameter);
      switch (parameter.kind()) {
        case COUNT -> counts.put(parameter, Integer.valueOf(text));
        case SHARE -> shares.put(parameter, Fraction.parse(text).orElseThrow());
        case NUMBER -> numbers.put(parameter, Double.valueOf(text));
        default -> {}
      }
    }
  }

  int count(Parameter parameter) {
    return known(counts.get(parameter), parameter);
  }

  Fraction share(Parameter parameter) {
    return known(shares.get(parameter), parameter);
  }

  double number(Parameter parameter) {
    return known(numbers.get(parameter), parameter);
  }

  boolean flag(Parameter parameter) {
    return method.text(parameter).equals("да");
  }

  WorkScope works(Parameter parameter) {
    return WorkScope.parse(method.text(parameter)).orElseThrow();
  }

  List<String> words(Parameter parameter) {
    return Parameter.parts(method.text(parameter));
  }

  /** What the sign adds to the score of a work. */
  BigDecimal weight(SignKind kind) {
    return weights.getOrDefault(kind, BigDecimal.ONE);
  }

  private static <T> T known(@Nullable T value, Parameter parameter) {
    if (value == null) {
      throw new IllegalArgumentException(parameter.key());
    }
    return value;
  }
}
