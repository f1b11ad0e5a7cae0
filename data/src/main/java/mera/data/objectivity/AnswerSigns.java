package mera.data.objectivity;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import mera.data.identify.Fraction;
import mera.data.result.Tally;
import org.jspecify.annotations.Nullable;

/** T1, T1r, T2: which tasks were done, and whether pupils of a class did them alike. */
final class AnswerSigns implements Signs {

  /** A correlation over fewer tasks says nothing. */
  private static final int TASKS = 3;

  private final Limits limits;
  private final int n;

  /** Shares of the tasks in the region, 0…1. */
  private final Map<String, Double> region = new LinkedHashMap<>();

  private final Map<String, Profile> profiles = new HashMap<>();
  private final double easyFrom;
  private final double hardTo;
  private final @Nullable Double leastLikeness;
  private final @Nullable Double twinLimit;

  /**
   * What a school did in the tasks that it and the region know.
   *
   * @param own its shares, 0…1
   * @param usual those of the region
   * @param likeness their Pearson correlation; NaN where there is none
   */
  private record Profile(double[] own, double[] usual, double likeness) {

    static Profile of(Map<String, Evidence.Points> tasks, Map<String, Double> region) {
      double[] own = new double[tasks.size()];
      double[] usual = new double[tasks.size()];
      int at = 0;
      for (Map.Entry<String, Evidence.Points> task : tasks.entrySet()) {
        own[at] = task.getValue().share();
        usual[at++] = region.getOrDefault(task.getKey(), Double.NaN);
      }
      return new Profile(own, usual, at < TASKS ? Double.NaN : pearson(own, usual));
    }

    /** Mean difference from the region over some tasks; NaN without such tasks. */
    double difference(DoublePredicate tasks) {
      double sum = 0;
      int count = 0;
      for (int task = 0; task < own.length; task++) {
        if (tasks.test(usual[task])) {
          sum += own[task] - usual[task];
          count++;
        }
      }
      return count == 0 ? Double.NaN : sum / count;
    }
  }

  AnswerSigns(Limits limits, WorkResults results) {
    this.limits = limits;
    n = limits.count(Parameter.T1_N);
    profile(results);
    double[] shares = region.values().stream().mapToDouble(Double::doubleValue).toArray();
    boolean some = shares.length > 0;
    easyFrom = some ? Quantile.of(shares, limits.share(Parameter.T1_EASY_FROM).value()) : 1;
    hardTo = some ? Quantile.of(shares, limits.share(Parameter.T1_HARD_TO).value()) : 0;
    leastLikeness =
        results.limit(
            school -> school.n() >= n && !Double.isNaN(likeness(school)),
            this::likeness,
            limits.share(Parameter.T1R_PERCENTILE));
    int least = limits.count(Parameter.T2_N);
    twinLimit =
        Quantile.limit(
            results.schools().stream()
                .filter(Evidence::takesPart)
                .flatMap(school -> school.classes(least).stream())
                .mapToDouble(AnswerSigns::twins)
                .toArray(),
            limits.share(Parameter.T2_PERCENTILE));
  }

  private void profile(WorkResults results) {
    Map<String, Map<String, Evidence.Points>> tasks = new HashMap<>();
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Evidence school : results.schools()) {
      Map<String, Evidence.Points> own = school.tasks();
      if (!own.isEmpty()) {
        tasks.put(school.school(), own);
        own.forEach(
            (task, points) -> {
              double[] sum = sums.computeIfAbsent(task, name -> new double[2]);
              sum[0] += points.got();
              sum[1] += points.possible();
            });
      }
    }
    sums.forEach((task, sum) -> region.put(task, sum[0] / sum[1]));
    tasks.forEach((school, own) -> profiles.put(school, Profile.of(own, region)));
  }

  private double likeness(Evidence school) {
    Profile profile = profiles.get(school.school());
    return profile == null ? Double.NaN : profile.likeness();
  }

  private static double twins(Tally group) {
    return (double) group.twins() / group.scores().participants();
  }

  @Override
  public List<Sign> of(Evidence school) {
    Profile profile = profiles.get(school.school());
    int pupils = school.n();
    if (profile == null) {
      return signs(pupils, () -> "выполнение заданий неизвестно", school);
    }
    int least = n;
    if (pupils < least) {
      return signs(pupils, () -> Reasons.fewer(least), school);
    }
    if (profile.own().length < TASKS) {
      return signs(pupils, () -> "заданий меньше " + TASKS, school);
    }
    return List.of(unlikeRegion(profile, pupils), unlike(profile, pupils), twins(school));
  }

  private List<Sign> signs(int pupils, Supplier<String> why, Evidence school) {
    return List.of(
        Sign.notEvaluated(SignKind.T1, pupils, why),
        Sign.notEvaluated(SignKind.T1R, pupils, why),
        twins(school));
  }

  private Sign unlikeRegion(Profile profile, int pupils) {
    double easy = profile.difference(share -> share >= easyFrom);
    double hard = profile.difference(share -> share <= hardTo);
    if (Double.isNaN(easy) || Double.isNaN(hard)) {
      return Sign.notEvaluated(SignKind.T1, pupils, () -> "простых или сложных заданий нет");
    }
    double worse = limits.share(Parameter.T1_EASY).value();
    double better = limits.share(Parameter.T1_HARD).value();
    return Sign.judged(
        SignKind.T1,
        easy < -worse && hard > better,
        hard,
        better,
        pupils,
        () ->
            "Разность с регионом: простые задания "
                + Printed.percent(easy)
                + " (порог −"
                + Printed.percent(worse)
                + "), сложные "
                + Printed.percent(hard)
                + " (порог "
                + Printed.percent(better)
                + ")");
  }

  private static double pearson(double[] x, double[] y) {
    double meanX = 0;
    double meanY = 0;
    for (int i = 0; i < x.length; i++) {
      meanX += x[i] / x.length;
      meanY += y[i] / x.length;
    }
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
  }

  private Sign unlike(Profile profile, int pupils) {
    double likeness = profile.likeness();
    if (Double.isNaN(likeness)) {
      return Sign.notEvaluated(SignKind.T1R, pupils, () -> "все задания выполнены одинаково");
    }
    Double limit = leastLikeness;
    if (limit == null) {
      Fraction percentile = limits.share(Parameter.T1R_PERCENTILE);
      return Sign.notEvaluated(SignKind.T1R, pupils, () -> Reasons.fewSchools(percentile));
    }
    return Sign.judged(
        SignKind.T1R,
        likeness < limit,
        likeness,
        limit,
        pupils,
        () ->
            "Связь профиля заданий с региональным "
                + Printed.number(likeness, 2)
                + ", процентиль региона "
                + Printed.number(limit, 2));
  }

  private Sign twins(Evidence school) {
    int least = limits.count(Parameter.T2_N);
    Tally most = null;
    for (Tally group : school.classes(least)) {
      most = most == null || twins(group) > twins(most) ? group : most;
    }
    if (most == null) {
      boolean unknown = school.classes().isEmpty();
      return Sign.notEvaluated(
          SignKind.T2,
          school.n(),
          () -> unknown ? "работы участников неизвестны" : "в классах " + Reasons.fewer(least));
    }
    int pupils = most.scores().participants();
    Double limit = twinLimit;
    if (limit == null) {
      Fraction percentile = limits.share(Parameter.T2_PERCENTILE);
      return Sign.notEvaluated(SignKind.T2, pupils, () -> fewClasses(percentile));
    }
    double value = twins(most);
    return Sign.judged(
        SignKind.T2,
        value > limit,
        value,
        limit,
        pupils,
        () ->
            "Одинаковых работ в классе "
                + Printed.percent(value)
                + ", процентиль региона "
                + Printed.percent(limit));
  }

  private static String fewClasses(Fraction percentile) {
    return "в регионе меньше "
        + Printed.plural(Quantile.needed(percentile), "класса", "классов", "классов")
        + " с таким числом участников";
  }
}
