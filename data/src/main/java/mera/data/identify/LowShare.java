package mera.data.identify;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import mera.data.problem.Refusal;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;

/**
 * Low is a work in which at least the share T of the participants did not get past the mark «2»
 * (ЕГЭ: the minimum; {@link Outcome#below} counts them). Rule R1: low in K works of the year; rule
 * R2: low in the same work the year before as well. The wording («не менее 30 % участников … по
 * двум и более оценочным процедурам …, а также по одной и той же оценочной процедуре») is that of
 * an inspection act of the Omsk Region, 2025.
 *
 * @param threshold T
 * @param works K, low works that meet R1
 * @param participants n, fewer participants are not judged
 * @param confidence one-sided, of the Wilson bound behind {@link Reliability}
 */
public record LowShare(
    Fraction threshold,
    int works,
    int participants,
    Combine combine,
    SameWork same,
    Fraction confidence,
    WorkScope scope)
    implements Method {

  /** T = 30 %, K = 2, n ≥ 5, R1 decides, one-sided confidence 90 %. */
  public static LowShare standard() {
    return new LowShare(
        new Fraction(3, 10),
        2,
        5,
        Combine.R1_ONLY,
        SameWork.PROCEDURE,
        new Fraction(9, 10),
        WorkScope.federal());
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
  public SortedMap<String, String> parameters() {
    return Collections.unmodifiableSortedMap(
        new TreeMap<>(
            Map.of(
                "T", threshold.printed(),
                "K", Integer.toString(works),
                "n", Integer.toString(participants),
                "combine", combine.name(),
                "same", same.name(),
                "confidence", confidence.printed(),
                "works", scope.printed())));
  }

  @Override
  public LowShare with(String key, String value) throws Refusal {
    Setting set = new Setting(this, key, value);
    return switch (key) {
      case "T" -> new LowShare(set.share(), works, participants, combine, same, confidence, scope);
      case "K" ->
          new LowShare(
              threshold, set.count(1, 100), participants, combine, same, confidence, scope);
      case "n" ->
          new LowShare(threshold, works, set.count(1, 1000), combine, same, confidence, scope);
      case "combine" ->
          new LowShare(
              threshold, works, participants, set.oneOf(Combine.class), same, confidence, scope);
      case "same" ->
          new LowShare(
              threshold,
              works,
              participants,
              combine,
              set.oneOf(SameWork.class),
              confidence,
              scope);
      case "confidence" ->
          new LowShare(threshold, works, participants, combine, same, set.confidence(), scope);
      case "works" ->
          new LowShare(threshold, works, participants, combine, same, confidence, set.works());
      default -> throw set.unknown();
    };
  }

  @Override
  public Identification identify(
      int year,
      List<School> schools,
      List<Outcome> outcomes,
      List<MeanResult> means,
      String snapshot) {
    Register register = new Register(schools);
    Set<Work> withoutScale = new TreeSet<>();
    Map<Work, ShareWork> shares = gather(year, outcomes, register, withoutScale);
    Verdict verdict = new Verdict.TwoYears(works, combine, true);
    return new Selection(this, year, register, shares.values(), verdict, same)
        .identification(snapshot, withoutScale);
  }

  private Map<Work, ShareWork> gather(
      int year, List<Outcome> outcomes, Register register, Set<Work> withoutScale) {
    double z = Wilson.oneSided(confidence.value());
    Map<Work, ShareWork> shares = new HashMap<>();
    for (Outcome outcome : outcomes) {
      Work work = outcome.work();
      boolean inYears = work.year() == year || work.year() == year - 1;
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
            .add(place, below, outcome.n());
      }
    }
    return shares;
  }
}
