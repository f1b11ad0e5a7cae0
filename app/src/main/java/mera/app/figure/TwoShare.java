package mera.app.figure;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mera.data.result.Exam;
import mera.data.result.Outcome;

/**
 * Pupils with mark «2» among all participants, as counts; ordered by the exact share.
 *
 * @param all at least 1
 */
public record TwoShare(long two, long all) implements Comparable<TwoShare> {

  /** Of outcomes that have marks; empty without participants. */
  public static Optional<TwoShare> of(Collection<Outcome> outcomes) {
    List<Outcome> marked = outcomes.stream().filter(one -> one.marks() != null).toList();
    long two = marked.stream().mapToLong(one -> one.knownMarks().two()).sum();
    long all = marked.stream().mapToLong(Outcome::n).sum();
    return all == 0 ? Optional.empty() : Optional.of(new TwoShare(two, all));
  }

  /** Only the ВПР where there are any: a share over different exams says little. */
  public static List<Outcome> comparable(Collection<Outcome> outcomes) {
    List<Outcome> vpr = outcomes.stream().filter(one -> one.work().exam() == Exam.VPR).toList();
    return vpr.isEmpty() ? List.copyOf(outcomes) : vpr;
  }

  /** 0…1, for show. */
  public double share() {
    return (double) two / all;
  }

  @Override
  public int compareTo(TwoShare other) {
    return Long.compare(two * other.all, other.two * all);
  }
}
