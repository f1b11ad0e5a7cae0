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
 * @param silenced keys of remarks that are not to be shown for this plan
 * @param deadlines text of a deadline → the times that are meant by it in this plan
 */
public record Answers(Set<String> silenced, Map<String, List<Deadline.Occurrence>> deadlines) {

  /** Nothing was said yet. */
  public static final Answers NONE = new Answers(Set.of(), Map.of());

  public Answers {
    silenced = Collections.unmodifiableSet(new LinkedHashSet<>(silenced));
    Map<String, List<Deadline.Occurrence>> copy = new LinkedHashMap<>();
    deadlines.forEach((text, times) -> copy.put(text, List.copyOf(times)));
    deadlines = Collections.unmodifiableMap(copy);
  }

  /** «Не показывать для этого плана». */
  public Answers silencing(String key) {
    Set<String> more = new LinkedHashSet<>(silenced);
    more.add(key);
    return new Answers(more, deadlines);
  }

  /** The remark is shown again. */
  public Answers showing(String key) {
    Set<String> fewer = new LinkedHashSet<>(silenced);
    fewer.remove(key);
    return new Answers(fewer, deadlines);
  }

  /** The reading of a deadline is confirmed, for every row that has this text. */
  public Answers confirming(String text, List<Deadline.Occurrence> times) {
    Map<String, List<Deadline.Occurrence>> more = new LinkedHashMap<>(deadlines);
    more.put(text.strip(), times);
    return new Answers(silenced, more);
  }
}
