package mera.data.identify;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import mera.data.result.Outcome;
import mera.data.result.Work;

/**
 * The level sign of the ФИОКО algorithm of 2019, sign (A): a work is marked when the lower end of
 * the school's confidence interval of the mean primary score lies above the upper end of the
 * region's. It marks good schools too (13–18 % of the schools of a real region), so it says no more
 * than «требует дополнительного анализа».
 *
 * @param works K, marked works that make the sign
 * @param participants n, fewer participants are not judged
 * @param t quantile of the interval as an exact decimal, 1.96 for 95 %
 */
public record HighLevel(int works, int participants, BigDecimal t, WorkScope scope)
    implements Method {

  /** K = 2, n ≥ 20, 95 %, ВПР of grades 4 and 5. */
  public static HighLevel standard() {
    return new HighLevel(2, 20, new BigDecimal("1.96"), WorkScope.level());
  }

  @Override
  public String id() {
    return "high-level";
  }

  @Override
  public String title() {
    return "Средний балл выше регионального";
  }

  @Override
  public SortedMap<String, String> parameters() {
    return Collections.unmodifiableSortedMap(
        new TreeMap<>(
            Map.of(
                "K", Integer.toString(works),
                "n", Integer.toString(participants),
                "t", t.toPlainString(),
                "works", scope.printed())));
  }

  @Override
  public HighLevel with(String key, String value) throws Refusal {
    Setting set = new Setting(this, key, value);
    return switch (key) {
      case "K" -> new HighLevel(set.count(1, 100), participants, t, scope);
      case "n" -> new HighLevel(works, set.count(2, 1000), t, scope);
      case "t" -> new HighLevel(works, participants, set.quantile(), scope);
      case "works" -> new HighLevel(works, participants, t, set.works());
      default -> throw set.unknown();
    };
  }

  /** The quantile as the interval uses it. */
  double quantile() {
    return t.doubleValue();
  }

  @Override
  public Identification identify(int year, Material material) {
    Register register = new Register(material.schools());
    Map<Work, LevelWork> levels = new HashMap<>();
    for (Outcome outcome : material.outcomes()) {
      Work work = outcome.work();
      if (work.year() == year
          && outcome.scores() != null
          && (levels.containsKey(work) || scope.includes(work))) {
        LevelWork level =
            levels.computeIfAbsent(work, key -> new LevelWork(this, key, register.size()));
        level.addToRegion(outcome);
        int place = register.place(outcome.schoolCode());
        if (place != Register.NOWHERE) {
          level.add(place, outcome);
        }
      }
    }
    return new Selection(this, year, register, levels.values(), new Verdict.Sign(works), null, null)
        .identification(material, List.of());
  }
}
