package mera.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.Plan;
import mera.data.plan.Risk;
import mera.data.plan.RiskMatrix;
import mera.data.plan.SchoolPlan;
import mera.data.risk.RiskProfile;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A school with its risks, the measures against them and the plan that was built.
 *
 * @param profile null: no questionnaire of the year
 * @param risks the activated ones
 * @param measures ids of the library that are in the plan to be built: ticked, else suggested
 * @param chosen were they ticked by the analyst?
 * @param plan null: not built yet
 * @param coverage activated factor → how many measures answer it: of the plan as it is now, else of
 *     those that would be in it; heavy ones first
 */
public record SchoolProgramme(
    School school,
    @Nullable RiskProfile profile,
    List<Risk> risks,
    List<String> measures,
    boolean chosen,
    @Nullable Plan plan,
    Map<Integer, Integer> coverage) {

  static SchoolProgramme of(
      School school,
      @Nullable RiskProfile profile,
      @Nullable List<String> ticked,
      @Nullable Plan plan,
      MeasureLibrary library) {
    List<Risk> risks = profile == null ? List.of() : SchoolPlans.risks(profile);
    List<String> measures =
        ticked == null
            ? SchoolPlan.suggested(risks, library)
            : ticked.stream().filter(id -> library.measure(id).isPresent()).toList();
    return new SchoolProgramme(
        school,
        profile,
        risks,
        measures,
        ticked != null,
        plan,
        coverage(risks, measures, plan, library));
  }

  private static Map<Integer, Integer> coverage(
      List<Risk> risks, List<String> measures, @Nullable Plan plan, MeasureLibrary library) {
    Map<Integer, Integer> coverage = new LinkedHashMap<>();
    if (plan != null) {
      RiskMatrix.of(plan, risks, library)
          .rows()
          .forEach((factor, rows) -> coverage.put(factor, rows.size()));
      return coverage;
    }
    risks.forEach(risk -> coverage.put(risk.factor(), 0));
    for (String id : measures) {
      for (int factor : library.measure(id).map(MeasureLibrary.Measure::risks).orElse(List.of())) {
        coverage.computeIfPresent(factor, (any, count) -> count + 1);
      }
    }
    return coverage;
  }

  /** Activated risks that no measure answers. */
  public List<Integer> uncovered() {
    return coverage.entrySet().stream()
        .filter(one -> one.getValue() == 0)
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Why no plan can be built now; empty: it can.
   *
   * @param again may a plan that is there be built anew?
   */
  public Optional<String> reasonToSkip(boolean again) {
    RiskProfile known = profile;
    if (known == null) {
      return Optional.of("рискового профиля нет: загрузите анкету школы");
    }
    if (risks.isEmpty()) {
      return Optional.of("ни один риск не выбран");
    }
    if (measures.isEmpty()) {
      return Optional.of("ни одна мера не отмечена");
    }
    return plan != null && !again ? Optional.of("план уже есть: " + plan.id()) : Optional.empty();
  }
}
