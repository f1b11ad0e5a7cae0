package mera.data.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of one school and why.
 *
 * @param reliability null where the method does not weigh it or the status needs none
 * @param reasons works of the year first, then those of the year before; empty without low works
 * @param exclusion why the school takes no part; null: takes part
 * @param lowWorks works of the year that are low (or have the sign)
 * @param works works of the year with enough participants to be judged
 */
public record Finding(
    String schoolCode,
    String name,
    String municipality,
    Status status,
    @Nullable Reliability reliability,
    List<Reason> reasons,
    @Nullable String exclusion,
    int lowWorks,
    int works) {

  public Finding {
    reasons = List.copyOf(reasons);
  }

  /** The finding in one Russian sentence without a full stop. */
  public String sentence() {
    return Sentence.of(this);
  }
}
