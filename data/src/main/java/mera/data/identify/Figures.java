package mera.data.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Works out every number behind a list; slower than the list itself, for those who look closer. */
public final class Figures {

  /** Years that are pooled. */
  private static final int POOLED = 3;

  private final LowShare method;
  private final int year;
  private final Register register;
  private final Map<Work, ShareWork> shares;
  private final List<ShareWork> ofYear;

  private Figures(LowShare method, int year, Material material) {
    this.method = method;
    this.year = year;
    register = new Register(material.schools());
    shares = method.gather(year, POOLED, material, register, new TreeSet<>());
    ofYear =
        shares.values().stream()
            .filter(share -> share.work().year() == year)
            .sorted((one, other) -> one.work().compareTo(other.work()))
            .toList();
  }

  /**
   * The numbers of every school that takes part, by its code.
   *
   * @param year calendar year of the works
   */
  public static SortedMap<String, SchoolFigures> of(LowShare method, int year, Material material) {
    Figures figures = new Figures(method, year, material);
    Map<String, List<YearStatus>> histories = histories(method, year, material);
    Map<Work, boolean[]> significant = figures.significant();
    @Nullable RankInterval[] ranks = figures.ranks();
    SortedMap<String, SchoolFigures> bySchool = new TreeMap<>();
    for (int school = 0; school < figures.register.size(); school++) {
      if (figures.register.school(school).takesPart()) {
        String code = figures.register.school(school).code();
        bySchool.put(
            code,
            figures.school(
                school, significant, ranks[school], histories.getOrDefault(code, List.of())));
      }
    }
    return bySchool;
  }

  private static Map<String, List<YearStatus>> histories(
      LowShare method, int year, Material material) {
    SortedSet<Integer> years = new TreeSet<>();
    material.outcomes().forEach(outcome -> years.add(outcome.work().year()));
    Map<String, List<YearStatus>> histories = new HashMap<>();
    for (int one : years.headSet(year + 1).reversed()) {
      for (Finding finding : method.identify(one, material).findings()) {
        histories
            .computeIfAbsent(finding.schoolCode(), key -> new ArrayList<>())
            .add(
                new YearStatus(
                    one,
                    finding.formal(),
                    finding.basis().rules(),
                    finding.lowWorks(),
                    finding.works()));
      }
    }
    return histories;
  }

  private SchoolFigures school(
      int school,
      Map<Work, boolean[]> significant,
      @Nullable RankInterval rank,
      List<YearStatus> history) {
    List<WorkFigures> works = new ArrayList<>();
    int x = 0;
    int n = 0;
    for (ShareWork share : ofYear) {
      if (share.participants(school) > 0) {
        boolean[] found = Objects.requireNonNull(significant.get(share.work()));
        works.add(work(share, school, found[school]));
        x += share.below(school);
        n += share.participants(school);
      }
    }
    return new SchoolFigures(register.school(school).code(), works, x, n, rank, history);
  }

  private WorkFigures work(ShareWork share, int school, boolean significant) {
    int x = share.below(school);
    int n = share.participants(school);
    double threshold = method.threshold().value();
    double z = Wilson.oneSided(method.confidence().value());
    BetaPrior prior = share.prior();
    return new WorkFigures(
        share.work(),
        n,
        x,
        share.counted(school),
        share.counted(school) && share.low(school),
        Wilson.of(x, n, Wilson.Z95),
        Wilson.of(x, n, z).lower(),
        prior.mean(),
        prior.shrunk(x, n),
        prior.probability(x, n, threshold),
        Significance.exact(x, n, threshold),
        significant,
        change(share, school),
        pooled(share, school));
  }

  private @Nullable ShareChange change(ShareWork now, int school) {
    ShareWork before = shares.get(now.work().in(year - 1));
    return before == null || before.participants(school) == 0
        ? null
        : ShareChange.of(
            before.below(school),
            before.participants(school),
            now.below(school),
            now.participants(school));
  }

  private Pooled pooled(ShareWork now, int school) {
    List<Integer> x = new ArrayList<>();
    List<Integer> n = new ArrayList<>();
    List<Integer> max = new ArrayList<>();
    for (int back = 0; back < POOLED; back++) {
      ShareWork then = shares.get(now.work().in(year - back));
      x.add(then == null ? 0 : then.below(school));
      n.add(then == null ? 0 : then.participants(school));
      max.add(then == null ? 0 : then.max());
    }
    return Pooled.of(x, n, max);
  }

  /** By work and place: is the share above the threshold, counting that many were looked at? */
  private Map<Work, boolean[]> significant() {
    List<Double> p = new ArrayList<>();
    for (ShareWork share : ofYear) {
      for (int school = 0; school < register.size(); school++) {
        if (share.counted(school)) {
          p.add(
              Significance.exact(
                  share.below(school), share.participants(school), method.threshold().value()));
        }
      }
    }
    boolean[] found = Significance.benjaminiHochberg(p, Significance.FALSE_DISCOVERIES);
    Map<Work, boolean[]> byWork = new HashMap<>();
    int test = 0;
    for (ShareWork share : ofYear) {
      boolean[] schools = new boolean[register.size()];
      for (int school = 0; school < register.size(); school++) {
        schools[school] = share.counted(school) && found[test++];
      }
      byWork.put(share.work(), schools);
    }
    return byWork;
  }

  /** Ranks by the share of all works together; the zone is as long as the bare list. */
  private @Nullable RankInterval[] ranks() {
    int[] x = new int[register.size()];
    int[] n = new int[register.size()];
    int[] low = new int[register.size()];
    for (ShareWork share : ofYear) {
      for (int school = 0; school < register.size(); school++) {
        x[school] += share.below(school);
        n[school] += share.participants(school);
        low[school] += share.counted(school) && share.low(school) ? 1 : 0;
      }
    }
    int zone = 0;
    for (int works : low) {
      zone += works >= method.works() ? 1 : 0;
    }
    return RankInterval.of(
        BetaPrior.byMoments(x, n), x, n, zone, RankInterval.DRAWS, RankInterval.SEED);
  }
}
