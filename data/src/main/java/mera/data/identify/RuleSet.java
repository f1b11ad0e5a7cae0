package mera.data.identify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A method with all its parameters under a name, a version and the source that it follows: what a
 * list is defended by.
 *
 * @param id key in the working file («M1»), or of a built-in set; null until stored
 * @param version grows with every change that is saved
 * @param source what the set follows, in Russian
 * @param builtIn does the program ship with it? Then it is copied, never changed
 * @param method id of the method
 */
public record RuleSet(
    @Nullable String id,
    int version,
    String title,
    String source,
    boolean builtIn,
    String method,
    SortedMap<String, String> parameters) {

  public RuleSet(
      @Nullable String id,
      int version,
      String title,
      String source,
      boolean builtIn,
      String method,
      SortedMap<String, String> parameters) {
    this.id = id;
    this.version = version;
    this.title = title;
    this.source = source;
    this.builtIn = builtIn;
    this.method = method;
    this.parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  /** The sets that the program ships with, the usual one first. */
  public static List<RuleSet> builtInSets() {
    return List.of(
        builtIn(
            "federal-30",
            "Не менее 30 % «2» по двум работам",
            "формулировка акта проверки Омской области, 2025 год; полный текст федеральной методики"
                + " не опубликован",
            LowShare.standard(),
            Map.of()),
        builtIn(
            "federal-30-both",
            "30 % «2» по двум работам и второй год",
            "та же формулировка, «а также» понято как «и»",
            LowShare.standard(),
            Map.of("combine", "AND")),
        builtIn(
            "samara-2021",
            "Федеральный перечень, красная зона и 30 % «2»",
            "распоряжение Северного управления Самарской области от 09.12.2021 № 375-р: два"
                + " источника; порог — настройка программы",
            LowShare.standard(),
            Map.of("R5", "FEDERAL_AND_RED_ZONE")),
        builtIn(
            "altai-2022",
            "Низшие 10 % по двум видам работ",
            "приказ Республики Алтай от 11.05.2022 № 520: рейтинг по ЕГЭ, ОГЭ и ВПР; доля —"
                + " настройка программы",
            LowShare.standard(),
            Map.of("R3", "0.10")),
        builtIn(
            "window-2-3",
            "Два года из трёх",
            "настройка программы: устойчивость по окну лет",
            LowShare.standard(),
            Map.of("R2w", "2/3")),
        builtIn(
            "low-mean",
            LowMean.standard().title(),
            "настройка программы: для источников, где есть только средние баллы",
            LowMean.standard(),
            Map.of()),
        builtIn(
            "high-level",
            HighLevel.standard().title(),
            "алгоритм маркировки ФИОКО 2019 года, признак A",
            HighLevel.standard(),
            Map.of()));
  }

  private static RuleSet builtIn(
      String id, String title, String source, Method usual, Map<String, String> changes) {
    SortedMap<String, String> parameters = new TreeMap<>(usual.parameters());
    parameters.putAll(changes);
    return new RuleSet(id, 1, title, source, true, usual.id(), parameters);
  }

  /** A new set of the analyst's own. */
  public static RuleSet named(String title, String source, Method rules) {
    return new RuleSet(null, 1, title, source, false, rules.id(), rules.parameters());
  }

  /** The method as the set has it; refused when this program does not know it any more. */
  public Method rules() throws Refusal {
    return Method.of(method).with(parameters);
  }

  /** Is it exactly this method? */
  public boolean has(String otherMethod, SortedMap<String, String> otherParameters) {
    return method.equals(otherMethod) && parameters.equals(otherParameters);
  }

  /** A copy to be changed, under another name. */
  public RuleSet copied(String newTitle) {
    return new RuleSet(
        null, 1, newTitle, "копия набора «" + title + "»; " + source, false, method, parameters);
  }

  /** The next version of the same set. */
  public RuleSet changed(Method rules) {
    return new RuleSet(id, version + 1, title, source, builtIn, rules.id(), rules.parameters());
  }

  /** The same under the key that the working file gave it. */
  public RuleSet stored(String key) {
    return new RuleSet(key, version, title, source, builtIn, method, parameters);
  }

  /** «Правила 2026, версия 2». */
  public String printed() {
    return title + ", версия " + version;
  }

  /** The set that is exactly this method, the analyst's own before built-in ones. */
  public static Optional<RuleSet> of(
      List<RuleSet> sets, String method, SortedMap<String, String> parameters) {
    return sets.reversed().stream().filter(set -> set.has(method, parameters)).findFirst();
  }
}
