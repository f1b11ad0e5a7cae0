package mera.data.identify;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import mera.data.problem.Refusal;
import mera.data.result.Attempt;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;

/**
 * Low is a work in which at least the share T of the participants did not get past the mark «2»
 * (ЕГЭ: the minimum; {@link Outcome#below} counts them). Rule R1: low in K works of the year; rule
 * R2: low in the same work the year before as well. The wording («не менее 30 % участников … по
 * двум и более оценочным процедурам …, а также по одной и той же оценочной процедуре») is that of
 * an inspection act of the Omsk Region, 2025. Further rules can be switched on: R2w (low in several
 * years), R3 (bottom part of the region), R4 (graduates below the minimum), R5 (lists of others),
 * R6 (just below T with signs of bias).
 *
 * @param threshold T
 * @param works K, low works that meet R1
 * @param participants n, fewer participants are not judged
 * @param confidence one-sided, of the Wilson bound behind {@link Reliability}
 * @param more the further rules and switches
 */
public record LowShare(
    Fraction threshold,
    int works,
    int participants,
    Combine combine,
    SameWork same,
    Fraction confidence,
    WorkScope scope,
    MoreRules more)
    implements Method {

  /** Subject of ЕГЭ that is written at two levels. */
  private static final String MATHEMATICS = "математика";

  /** T = 30 %, K = 2, n ≥ 5, R1 decides, one-sided confidence 90 %. */
  public static LowShare standard() {
    return new LowShare(
        new Fraction(3, 10),
        2,
        5,
        Combine.R1_ONLY,
        SameWork.PROCEDURE,
        new Fraction(9, 10),
        WorkScope.federal(),
        MoreRules.usual());
  }

  @Override
  public String id() {
    return "low-share";
  }

  @Override
  public String title() {
    return "Доля «2» не ниже порога";
  }

  @Override
  public Attempt attempt() {
    return more.attempt();
  }

  @Override
  public boolean asksForSigns() {
    return more.near() != null;
  }

  @Override
  public SortedMap<String, String> parameters() {
    SortedMap<String, String> parameters =
        new TreeMap<>(
            Map.of(
                "T", threshold.printed(),
                "K", Integer.toString(works),
                "n", Integer.toString(participants),
                "combine", combine.name(),
                "same", same.name(),
                "confidence", confidence.printed(),
                "works", scope.printed()));
    more.putInto(parameters);
    return Collections.unmodifiableSortedMap(parameters);
  }

  @Override
  public LowShare with(String key, String value) throws Refusal {
    Setting set = new Setting(this, key, value);
    Optional<MoreRules> changed = more.with(key, set);
    return changed.isPresent()
        ? new LowShare(
            threshold, works, participants, combine, same, confidence, scope, changed.get())
        : withOwn(key, set);
  }

  private LowShare withOwn(String key, Setting set) throws Refusal {
    Fraction share = key.equals("T") ? set.share() : threshold;
    int low = key.equals("K") ? set.count(1, 100) : works;
    int least = key.equals("n") ? set.count(1, 1000) : participants;
    Combine together = key.equals("combine") ? set.oneOf(Combine.class) : combine;
    SameWork again = key.equals("same") ? set.oneOf(SameWork.class) : same;
    Fraction sure = key.equals("confidence") ? set.confidence() : confidence;
    WorkScope of = key.equals("works") ? set.works() : scope;
    if (!parameters().containsKey(key)) {
      throw set.unknown();
    }
    return new LowShare(share, low, least, together, again, sure, of, more);
  }

  @Override
  public Identification identify(int year, Material material) {
    Register register = new Register(material.schools());
    Set<Work> withoutScale = new TreeSet<>();
    Map<Work, ShareWork> shares = gather(year, more.years(), material, register, withoutScale);
    OtherRules others =
        new OtherRules(
            this, year, register, shares.values(), new Sources(year, material), material.toCheck());
    Verdict verdict = new Verdict.TwoYears(works, combine, more.failures(), true);
    return new Selection(this, year, register, shares.values(), verdict, same, others::of)
        .identification(material, withoutScale);
  }

  /**
   * The shares of the year and of those before it.
   *
   * @param years how many years, the year itself included
   */
  Map<Work, ShareWork> gather(
      int year, int years, Material material, Register register, Set<Work> withoutScale) {
    double z = Wilson.oneSided(confidence.value());
    int first = year - years + 1;
    Map<Work, ShareWork> shares = new HashMap<>();
    for (Outcome outcome : material.outcomes()) {
      Work work = procedure(outcome.work());
      boolean inYears = first <= work.year() && work.year() <= year;
      if (!inYears || !(shares.containsKey(work) || scope.includes(work))) {
        continue;
      }
      Integer below = outcome.below();
      if (below == null) {
        withoutScale.add(work);
        continue;
      }
      int place = register.place(outcome.schoolCode());
      if (place != Register.NOWHERE) {
        shares
            .computeIfAbsent(work, key -> new ShareWork(this, key, register.size(), z))
            .add(place, below, outcome.n(), outcome.max());
      }
    }
    return shares;
  }

  /** The work as the rules count it: the levels of mathematics may be one procedure. */
  private Work procedure(Work work) {
    return more.oneMathematics()
            && work.exam() == Exam.EGE
            && work.subject().startsWith(MATHEMATICS)
        ? new Work(Exam.EGE, MATHEMATICS, work.grade(), work.year())
        : work;
  }
}
