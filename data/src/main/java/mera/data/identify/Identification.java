package mera.data.identify;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import mera.data.result.Work;

/**
 * A method applied to the results of a year: everything needed to print the list, to defend it and
 * to compute it again.
 *
 * @param method id of the method
 * @param title its Russian name
 * @param parameters its parameters as text
 * @param year calendar year of the works
 * @param snapshot hash of the data it was computed from
 * @param counts schools: {@code schools}, {@code takingPart}, {@code withoutResults} (take part but
 *     have no work with enough participants), {@code manual} (decided by the analyst), and the
 *     printed name of each status
 * @param findings one a school, most serious status first, then by municipality and name
 * @param withoutScale works that were left out because no scale says what a «2» is
 * @param notes Russian sentences about what could not be looked at
 */
public record Identification(
    String method,
    String title,
    SortedMap<String, String> parameters,
    int year,
    String snapshot,
    SortedMap<String, Integer> counts,
    List<Finding> findings,
    List<Work> withoutScale,
    List<String> notes) {

  public Identification {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    findings = List.copyOf(findings);
    withoutScale = List.copyOf(withoutScale);
    notes = List.copyOf(notes);
  }

  /** How many schools have this status. */
  public int count(Status status) {
    return counts.getOrDefault(status.printed(), 0);
  }

  /** The findings of one status, in order. */
  public List<Finding> with(Status status) {
    return findings.stream().filter(finding -> finding.status() == status).toList();
  }

  /** The method that made it; refused when this program does not know it any more. */
  public Method rules() throws Refusal {
    return Method.of(method).with(parameters);
  }
}
