package mera.data.identify;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import mera.data.result.Attempt;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.school.School;

/** A way to find schools, with all its parameters: the same method and data give the same list. */
public sealed interface Method permits LowShare, LowMean, HighLevel {

  /** Short stable word for scripts: «low-share», «low-mean», «high-level». */
  String id();

  /** Russian name as shown. */
  String title();

  /** All parameters as text, as frozen with a list and as {@link #with} reads them. */
  SortedMap<String, String> parameters();

  /** The same method with one parameter changed; refused for an unknown key or a bad value. */
  Method with(String key, String value) throws Refusal;

  /** The same method with several parameters changed. */
  default Method with(Map<String, String> changes) throws Refusal {
    Method changed = this;
    for (Map.Entry<String, String> one : changes.entrySet()) {
      changed = changed.with(one.getKey(), one.getValue());
    }
    return changed;
  }

  /** Which of several attempts at an exam the method looks at. */
  default Attempt attempt() {
    return Attempt.FIRST;
  }

  /** Does the method need to know which works call for a check of their signs of bias? */
  default boolean asksForSigns() {
    return false;
  }

  /**
   * Applies the method to the results of a year; those of the years before serve the rules that
   * look back, other years and other works are left alone.
   *
   * @param year calendar year of the works
   */
  Identification identify(int year, Material material);

  /** The same where there are only results. */
  default Identification identify(
      int year,
      List<School> schools,
      List<Outcome> outcomes,
      List<MeanResult> means,
      String snapshot) {
    return identify(year, new Material(schools, outcomes, means, snapshot));
  }

  /** All methods with their usual parameters. */
  static List<Method> all() {
    return List.of(LowShare.standard(), LowMean.standard(), HighLevel.standard());
  }

  /** The method of this id with its usual parameters. */
  static Method of(String id) throws Refusal {
    for (Method method : all()) {
      if (method.id().equals(id)) {
        return method;
      }
    }
    throw new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "Нет метода «"
            + id
            + "»: есть "
            + all().stream().map(Method::id).collect(Collectors.joining(", "))
            + ".");
  }
}
