package mera.data.objectivity;

import java.util.List;
import java.util.Map;
import mera.data.result.Aggregate;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;

/**
 * What the working file holds and the signs look at.
 *
 * @param outcomes of first attempts, see {@link Outcome#of}
 * @param tallies classes behind the outcomes
 * @param aggregates what reports say; used where no pupils are known
 * @param means results of which only means are known; they serve comparisons
 * @param values official markers among them
 */
public record Facts(
    List<School> schools,
    List<Outcome> outcomes,
    List<Tally> tallies,
    List<Aggregate> aggregates,
    List<MeanResult> means,
    Map<Work, Scale> scales,
    List<SchoolValue> values) {}
