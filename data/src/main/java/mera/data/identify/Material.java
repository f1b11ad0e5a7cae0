package mera.data.identify;

import java.util.List;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
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
 * @param snapshot hash of the data, frozen with the result
 */
public record Material(
    List<School> schools,
    List<Outcome> outcomes,
    List<MeanResult> means,
    List<SourceList> lists,
    List<SchoolValue> values,
    List<Ruling> rulings,
    String snapshot) {

  /** Results alone. */
  public Material(
      List<School> schools, List<Outcome> outcomes, List<MeanResult> means, String snapshot) {
    this(schools, outcomes, means, List.of(), List.of(), List.of(), snapshot);
  }
}
