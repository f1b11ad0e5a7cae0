package mera.data.objectivity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.Reason;
import mera.data.identify.Status;
import mera.data.result.Work;

/**
 * The list «с признаками»: the schools that the analyst resolved to bring in, as a list to freeze.
 */
public final class SignList {

  private SignList() {}

  /**
   * @param resolutions only those that bring a school in count
   * @param snapshot hash of the data
   */
  public static Identification of(
      Objectivity signs, Collection<Resolution> resolutions, String snapshot) {
    Set<Key> listed = new HashSet<>();
    for (Resolution one : resolutions) {
      if (one.kind() == Resolution.Kind.LISTED && one.work().year() == signs.year()) {
        listed.add(new Key(one.schoolCode(), one.work()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (SchoolSigns school : signs.schools()) {
      List<Reason> reasons =
          school.works().stream()
              .filter(work -> listed.contains(new Key(school.schoolCode(), work.work())))
              .map(SignList::reason)
              .toList();
      findings.add(finding(school, reasons));
    }
    SortedMap<String, Integer> counts = new TreeMap<>();
    counts.put("schools", findings.size());
    counts.put("takingPart", signs.counts().getOrDefault("takingPart", 0));
    for (Status status : List.of(Status.SIGN, Status.EXCLUDED, Status.NONE)) {
      counts.put(
          status.printed(),
          (int) findings.stream().filter(finding -> finding.status() == status).count());
    }
    return new Identification(
        signs.method().id(),
        signs.method().title(),
        signs.method().parameters(),
        signs.year(),
        snapshot,
        counts,
        findings,
        signs.withoutScale(),
        signs.notes());
  }

  private record Key(String school, Work work) {}

  private static Finding finding(SchoolSigns school, List<Reason> reasons) {
    return new Finding(
        school.schoolCode(),
        school.name(),
        school.municipality(),
        school.exclusion() != null
            ? Status.EXCLUDED
            : reasons.isEmpty() ? Status.NONE : Status.SIGN,
        null,
        reasons,
        school.exclusion(),
        reasons.size(),
        school.works().size());
  }

  private static Reason reason(WorkSigns work) {
    return new Reason(
        Reason.SIGNS, work.work(), work.n(), 0, null, null, null, null, null, null, 0, 0, 0);
  }
}
