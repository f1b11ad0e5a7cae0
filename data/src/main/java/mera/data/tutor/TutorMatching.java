package mera.data.tutor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Suggests a tutor school for each listed one: strong (results in the highest part of the region
 * and not below its mean), without signs of bias, not listed itself, not overloaded; the same
 * municipality, kind, size and place count for it. Nobody is suggested beyond the capacity, and
 * what was decided counts first.
 */
public final class TutorMatching {

  private static final double ALIKE = 1.5;
  private static final double NEAR = 2;

  private final TutorRule rule;
  private final Map<String, TutorSchool> schools = new LinkedHashMap<>();
  private final Set<String> listed;
  private final Map<String, Set<String>> neighbours;
  private final double border;
  private final Map<String, Integer> load = new HashMap<>();

  /**
   * @param schools all that are known
   * @param listed codes of the schools that need a tutor, in the order in which they choose
   * @param neighbours municipalities next to each other, as far as data says
   */
  public TutorMatching(
      TutorRule rule,
      Collection<TutorSchool> schools,
      Collection<String> listed,
      Map<String, Set<String>> neighbours) {
    this.rule = rule;
    schools.forEach(school -> this.schools.put(school.school().code(), school));
    this.listed = new LinkedHashSet<>(listed);
    this.neighbours = Map.copyOf(neighbours);
    double[] results =
        schools.stream()
            .filter(one -> one.school().takesPart() && one.result() != null)
            .mapToDouble(one -> Objects.requireNonNull(one.result()))
            .sorted()
            .toArray();
    border =
        results.length == 0
            ? Double.POSITIVE_INFINITY
            : Math.max(0, results[(int) Math.floor((1 - rule.strong()) * (results.length - 1))]);
  }

  /** The cases in the order of the list. */
  public List<TutorCase> cases(Collection<TutorDecision> decisions) {
    Map<String, TutorDecision> decided = new HashMap<>();
    decisions.forEach(decision -> decided.put(decision.schoolCode(), decision));
    for (String code : listed) {
      TutorDecision decision = decided.get(code);
      if (decision != null && decision.tutorCode() != null) {
        load.merge(decision.tutorCode(), 1, Integer::sum);
      }
    }
    List<TutorCase> cases = new ArrayList<>();
    for (String code : listed) {
      TutorSchool school = schools.get(code);
      if (school != null) {
        TutorDecision decision = decided.get(code);
        List<Suggestion> suggestions = suggestions(school, decision);
        if (decision == null && !suggestions.isEmpty()) {
          load.merge(suggestions.getFirst().tutor().school().code(), 1, Integer::sum);
        }
        cases.add(new TutorCase(school, suggestions, decision));
      }
    }
    return cases;
  }

  private List<Suggestion> suggestions(TutorSchool school, @Nullable TutorDecision decision) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (TutorSchool tutor : schools.values()) {
      boolean chosen = decision != null && tutor.school().code().equals(decision.tutorCode());
      if (chosen || mayHelp(tutor)) {
        suggestions.add(suggestion(school, tutor, chosen));
      }
    }
    return suggestions.stream()
        .sorted(
            Comparator.comparing(Suggestion::points)
                .reversed()
                .thenComparing(one -> -result(one.tutor()))
                .thenComparing(one -> one.tutor().school().code()))
        .limit(rule.options())
        .toList();
  }

  private static double result(TutorSchool school) {
    return school.result() == null ? Double.NEGATIVE_INFINITY : school.result();
  }

  private boolean mayHelp(TutorSchool tutor) {
    String code = tutor.school().code();
    return tutor.school().takesPart()
        && tutor.school().mainCode() == null
        && !listed.contains(code)
        && !tutor.toCheck()
        && (result(tutor) >= border || tutor.resilient())
        && load.getOrDefault(code, 0) < rule.capacity();
  }

  private Suggestion suggestion(TutorSchool school, TutorSchool tutor, boolean chosen) {
    List<String> reasons = new ArrayList<>();
    List<String> cautions = new ArrayList<>();
    int points = near(school, tutor, reasons, cautions);
    points += kind(school, tutor, reasons, cautions);
    points += size(school, tutor, reasons, cautions);
    if (school.place() == tutor.place()) {
      points++;
    }
    if (tutor.resilient()) {
      points += 2;
      reasons.add("высокие результаты в сложном контексте");
    } else if (result(tutor) >= border) {
      reasons.add("результаты выше, чем у большинства школ: " + signed(result(tutor)));
    }
    if (tutor.toCheck()) {
      cautions.add("результаты требуют дополнительного анализа");
    } else {
      reasons.add("признаков, требующих проверки, нет");
    }
    int held = load.getOrDefault(tutor.school().code(), 0);
    if (held > 0) {
      cautions.add("уже подобрано школ: " + held + " из " + rule.capacity());
    }
    return new Suggestion(tutor, chosen ? points + 1000 : points, reasons, cautions);
  }

  private int near(
      TutorSchool school, TutorSchool tutor, List<String> reasons, List<String> cautions) {
    String home = school.school().municipality();
    String other = tutor.school().municipality();
    if (home.equals(other)) {
      reasons.add("тот же муниципалитет");
      return 4;
    }
    if (neighbours.getOrDefault(home, Set.of()).contains(other)) {
      reasons.add("соседний муниципалитет");
      return 3;
    }
    cautions.add("другой муниципалитет: " + other);
    return 0;
  }

  private static int kind(
      TutorSchool school, TutorSchool tutor, List<String> reasons, List<String> cautions) {
    String own = school.kind();
    if (own.isEmpty() || tutor.kind().isEmpty()) {
      return 0;
    }
    if (own.equalsIgnoreCase(tutor.kind())) {
      reasons.add("тот же вид: " + own);
      return 3;
    }
    cautions.add("другой вид: " + tutor.kind());
    return 0;
  }

  private static int size(
      TutorSchool school, TutorSchool tutor, List<String> reasons, List<String> cautions) {
    Integer own = school.pupils();
    Integer other = tutor.pupils();
    if (own == null || other == null || own == 0 || other == 0) {
      return 0;
    }
    double ratio = (double) Math.max(own, other) / Math.min(own, other);
    String both = own + " и " + other;
    if (ratio <= NEAR) {
      reasons.add("близкая численность: " + both);
      return ratio <= ALIKE ? 2 : 1;
    }
    cautions.add("разная численность: " + both);
    return 0;
  }

  private static String signed(double result) {
    return String.format(Locale.forLanguageTag("ru"), "%+.2f", result).replace('-', '−');
  }
}
