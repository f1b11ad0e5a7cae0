package mera.data.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the analyst has said of a plan beside its text.
 *
 * @param silenced keys of remarks that are not to be shown for this plan, see {@link Remark#key}
 * @param deadlines text of a deadline → the times that are meant by it in this plan
 * @param risks id of a measure → numbers of the risk factors that it answers
 */
public record Answers(
    Set<String> silenced,
    Map<String, List<Deadline.Occurrence>> deadlines,
    Map<String, List<Integer>> risks) {

  /** Nothing was said yet. */
  public static final Answers NONE = new Answers(Set.of(), Map.of(), Map.of());

  public Answers {
    silenced = Collections.unmodifiableSet(new LinkedHashSet<>(silenced));
    Map<String, List<Deadline.Occurrence>> times = new LinkedHashMap<>();
    deadlines.forEach((text, found) -> times.put(text, List.copyOf(found)));
    deadlines = Collections.unmodifiableMap(times);
    Map<String, List<Integer>> factors = new LinkedHashMap<>();
    risks.forEach((id, numbers) -> factors.put(id, List.copyOf(numbers)));
    risks = Collections.unmodifiableMap(factors);
  }

  /** «Не показывать для этого плана». */
  public Answers silencing(String key) {
    Set<String> more = new LinkedHashSet<>(silenced);
    more.add(key);
    return new Answers(more, deadlines, risks);
  }

  /** The remark is shown again. */
  public Answers showing(String key) {
    Set<String> fewer = new LinkedHashSet<>(silenced);
    fewer.remove(key);
    return new Answers(fewer, deadlines, risks);
  }

  /** The reading of a deadline is confirmed, for every row that has this text. */
  public Answers confirming(String text, List<Deadline.Occurrence> times) {
    Map<String, List<Deadline.Occurrence>> more = new LinkedHashMap<>(deadlines);
    more.put(text.strip(), times);
    return new Answers(silenced, more, risks);
  }

  /** The measure answers these risk factors. */
  public Answers linking(String rowId, List<Integer> factors) {
    Map<String, List<Integer>> more = new LinkedHashMap<>(risks);
    more.put(rowId, factors);
    return new Answers(silenced, deadlines, more);
  }
}
