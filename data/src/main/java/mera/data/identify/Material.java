package mera.data.identify;

import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SourceList;

/**
 * Everything that a method may look at.
 *
 * @param outcomes with the choice among attempts that the method asks for, see {@link
 *     Method#attempt}
 * @param lists lists of schools that came from outside
 * @param values ratings among them, see {@link Source.Kind#RED_ZONE}
 * @param rulings decisions of the analyst
 * @param toCheck works of the year that call for a check of their signs of bias, by code of the
 *     school; empty for a method that does not ask, see {@link Method#asksForSigns}
 * @param snapshot hash of the data, frozen with the result
 */
public record Material(
    List<School> schools,
    List<Outcome> outcomes,
    List<MeanResult> means,
    List<SourceList> lists,
    List<SchoolValue> values,
    List<Ruling> rulings,
    Map<String, Set<Work>> toCheck,
    String snapshot) {

  /** For a method that does not ask for signs of bias. */
  public Material(
      List<School> schools,
      List<Outcome> outcomes,
      List<MeanResult> means,
      List<SourceList> lists,
      List<SchoolValue> values,
      List<Ruling> rulings,
      String snapshot) {
    this(schools, outcomes, means, lists, values, rulings, Map.of(), snapshot);
  }

  /** Results alone. */
  public Material(
      List<School> schools, List<Outcome> outcomes, List<MeanResult> means, String snapshot) {
    this(schools, outcomes, means, List.of(), List.of(), List.of(), snapshot);
  }
}
