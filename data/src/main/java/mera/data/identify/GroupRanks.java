package mera.data.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.data.result.Exam;

/** All schools ranked by their share of «2» in all works of one kind together. */
final class GroupRanks {

  private final Exam exam;
  private final long[] low;
  private final long[] n;
  private final int[] rank;
  private final int of;
  private final int most;

  private GroupRanks(Exam exam, long[] low, long[] n, int[] rank, int of, int most) {
    this.exam = exam;
    this.low = low;
    this.n = n;
    this.rank = rank;
    this.of = of;
    this.most = most;
  }

  /**
   * @param schools how many places there are
   * @param participants results that a school must have
   * @param bottom part of the ranked schools that is the bottom
   */
  static GroupRanks of(
      Exam exam, List<ShareWork> works, int schools, int participants, Fraction bottom) {
    long[] low = new long[schools];
    long[] n = new long[schools];
    List<Integer> ranked = new ArrayList<>();
    for (int school = 0; school < schools; school++) {
      for (ShareWork work : works) {
        low[school] += work.below(school);
        n[school] += work.participants(school);
      }
      if (n[school] >= participants) {
        ranked.add(school);
      }
    }
    // The highest share first; products of whole numbers compare shares exactly.
    ranked.sort((a, b) -> Long.compare(low[b] * n[a], low[a] * n[b]));
    int[] rank = new int[schools];
    int last = ranked.size() - 1;
    for (int place = last; place >= 0; place--) {
      int school = ranked.get(place);
      int below = place == last ? school : ranked.get(place + 1);
      boolean tie = place < last && low[school] * n[below] == low[below] * n[school];
      rank[school] = tie ? rank[below] : place + 1;
    }
    return new GroupRanks(exam, low, n, rank, ranked.size(), bottom.floorOf(ranked.size()));
  }

  /** The rank of a school of the bottom part; a tie at the border falls out of it as a whole. */
  Optional<GroupRank> ifInBottom(int school) {
    return rank[school] == 0 || rank[school] > most
        ? Optional.empty()
        : Optional.of(
            new GroupRank(
                exam, Math.toIntExact(n[school]), Math.toIntExact(low[school]), rank[school], of));
  }
}
