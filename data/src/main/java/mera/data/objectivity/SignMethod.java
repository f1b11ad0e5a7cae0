package mera.data.objectivity;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.problem.Refusal;

/**
 * How signs of bias are looked for: a named, versioned set of all limits. Equal sets and equal data
 * give equal signs.
 *
 * @param id short stable word for scripts
 * @param version grows when a built-in set changes
 * @param title Russian name as shown
 * @param source what the set follows, in Russian
 * @param parameters values by key, all of {@link Parameter}
 */
public record SignMethod(
    String id, int version, String title, String source, SortedMap<String, String> parameters) {

  public SignMethod {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** Its {@link #id}, and the method of the lists that are made from signs. */
  public static final String ID = "vpr-signs";

  /** The set that the program ships with. */
  public static SignMethod standard() {
    Map<String, String> usual = new HashMap<>();
    for (Parameter parameter : Parameter.values()) {
      usual.put(parameter.key(), parameter.canonical(parameter.usual()).orElseThrow());
    }
    return new SignMethod(
        ID,
        1,
        "Признаки необъективности результатов ВПР",
        "алгоритм маркировки ФИОКО 2019 года (A, B, C), рекомендации ФИОКО 2026 года (J4, всплески),"
            + " остальные пороги — настройки программы",
        new TreeMap<>(usual));
  }

  /** The set that a frozen list was made by. */
  public static SignMethod of(SortedMap<String, String> frozen) throws Refusal {
    SignMethod method = standard();
    for (Map.Entry<String, String> one : frozen.entrySet()) {
      method = method.with(one.getKey(), one.getValue());
    }
    return method;
  }

  /** The same set with one value changed; refused for an unknown key or a bad value. */
  public SignMethod with(String key, String value) throws Refusal {
    Optional<Parameter> found = Parameter.of(key);
    if (found.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Нет параметра «" + key + "»: есть " + String.join(", ", parameters.keySet()) + ".");
    }
    Optional<String> canonical = found.get().canonical(value);
    if (canonical.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Параметр "
              + key
              + ": «"
              + value
              + "» не подходит, нужно: "
              + found.get().expected()
              + ".");
    }
    SortedMap<String, String> changed = new TreeMap<>(parameters);
    changed.put(key, canonical.get());
    return new SignMethod(id, version, title, source, changed);
  }

  /** Looks for the signs in the works of a year; those of other years serve comparisons. */
  public Objectivity judge(int year, Facts facts) {
    return new Review(this, year, facts).objectivity();
  }

  /** Is the sign looked for? */
  public boolean looksFor(SignKind kind) {
    String signs = text(Parameter.SIGNS);
    return signs.equals("все") || Parameter.parts(signs).contains(kind.id());
  }

  String text(Parameter parameter) {
    return Objects.requireNonNull(parameters.get(parameter.key()), parameter.key());
  }
}
