package mera.data.identify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import mera.data.result.MeanResult;
import mera.data.result.Work;

/**
 * For sources that give no more than means: low is a work in which the school lies in the bottom
 * share q of the schools with enough participants, so that the number of schools whose mean is not
 * higher (itself included) is at most q of them. Ties at the border are not low. Rules R1 and R2
 * are those of {@link LowShare}.
 *
 * @param bottom q
 * @param works K, low works that meet R1
 * @param participants n, schools with fewer are not ranked
 */
public record LowMean(
    Fraction bottom, int works, int participants, Combine combine, SameWork same, WorkScope scope)
    implements Method {

  /** Bottom 10 %, K = 2, n ≥ 10 (the usual minimum for ranks), all works. */
  public static LowMean standard() {
    return new LowMean(
        new Fraction(1, 10), 2, 10, Combine.R1_ONLY, SameWork.PROCEDURE, WorkScope.ALL);
  }

  @Override
  public String id() {
    return "low-mean";
  }

  @Override
  public String title() {
    return "Средний балл в низшей части ряда школ";
  }

  @Override
  public SortedMap<String, String> parameters() {
    return Collections.unmodifiableSortedMap(
        new TreeMap<>(
            Map.of(
                "q", bottom.printed(),
                "K", Integer.toString(works),
                "n", Integer.toString(participants),
                "combine", combine.name(),
                "same", same.name(),
                "works", scope.printed())));
  }

  @Override
  public LowMean with(String key, String value) throws Refusal {
    Setting set = new Setting(this, key, value);
    return switch (key) {
      case "q" -> new LowMean(set.share(), works, participants, combine, same, scope);
      case "K" -> new LowMean(bottom, set.count(1, 100), participants, combine, same, scope);
      case "n" -> new LowMean(bottom, works, set.count(1, 1000), combine, same, scope);
      case "combine" ->
          new LowMean(bottom, works, participants, set.oneOf(Combine.class), same, scope);
      case "same" ->
          new LowMean(bottom, works, participants, combine, set.oneOf(SameWork.class), scope);
      case "works" -> new LowMean(bottom, works, participants, combine, same, set.works());
      default -> throw set.unknown();
    };
  }

  @Override
  public Identification identify(int year, Material material) {
    Register register = new Register(material.schools());
    Map<Work, MeanWork> judged = new HashMap<>();
    for (MeanResult mean : material.means()) {
      Work work = mean.work();
      boolean inYears = work.year() == year || work.year() == year - 1;
      if (inYears && (judged.containsKey(work) || scope.includes(work))) {
        int place = register.place(mean.schoolCode());
        MeanWork of = judged.computeIfAbsent(work, key -> new MeanWork(this, key, register.size()));
        if (place != Register.NOWHERE) {
          of.add(place, mean);
        }
      }
    }
    Verdict verdict = new Verdict.TwoYears(works, combine, MoreRules.Failures.OFF, false);
    Sources sources = new Sources(year, material);
    return new Selection(
            this,
            year,
            register,
            judged.values(),
            verdict,
            same,
            (school, low, again) -> basis(sources.of(register.school(school).code()), low, again))
        .identification(material, List.of());
  }

  private Basis basis(List<Source> sources, int low, boolean again) {
    List<String> rules = new ArrayList<>();
    if (low >= works) {
      rules.add("R1");
    }
    if (again) {
      rules.add("R2");
    }
    return Basis.of(rules, sources);
  }
}
