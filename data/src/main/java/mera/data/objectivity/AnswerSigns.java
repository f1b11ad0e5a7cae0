package mera.data.objectivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import mera.data.identify.Fraction;
import mera.data.result.Tally;
import org.jspecify.annotations.Nullable;

/** T1, T1r, T2: which tasks were done, and whether pupils of a class did them alike. */
final class AnswerSigns implements Signs {

  /** A correlation over fewer tasks says nothing. */
  private static final int TASKS = 3;

  private final SignMethod method;
  private final int n;
  private final Map<String, Double> region = new LinkedHashMap<>();
  private final double easyFrom;
  private final double hardTo;
  private final @Nullable Double leastLikeness;
  private final @Nullable Double twinLimit;

  AnswerSigns(SignMethod method, WorkResults results) {
    this.method = method;
    n = method.count(Parameter.T1_N);
    Map<String, Evidence.Points> sums = new LinkedHashMap<>();
    for (Evidence school : results.schools()) {
      school.tasks().forEach((task, points) -> sums.merge(task, points, Evidence.Points::plus));
    }
    sums.forEach((task, points) -> region.put(task, points.share()));
    double[] shares = region.values().stream().mapToDouble(Double::doubleValue).toArray();
    boolean some = shares.length > 0;
    easyFrom = some ? Quantile.of(shares, method.share(Parameter.T1_EASY_FROM).value()) : 1;
    hardTo = some ? Quantile.of(shares, method.share(Parameter.T1_HARD_TO).value()) : 0;
    leastLikeness =
        results.limit(
            school -> school.n() >= n && !Double.isNaN(likeness(school)),
            this::likeness,
            method.share(Parameter.T1R_PERCENTILE));
    int least = method.count(Parameter.T2_N);
    twinLimit =
        Quantile.limit(
            results.schools().stream()
                .filter(Evidence::takesPart)
                .flatMap(school -> school.classes(least).stream())
                .mapToDouble(AnswerSigns::twins)
                .toArray(),
            method.share(Parameter.T2_PERCENTILE));
  }

  private static double twins(Tally group) {
    return (double) group.twins() / group.scores().participants();
  }

  @Override
  public List<Sign> of(Evidence school) {
    List<Sign> signs = new ArrayList<>();
    if (school.tasks().size() < TASKS || school.n() < n) {
      String reason =
          school.tasks().isEmpty()
              ? "выполнение заданий неизвестно"
              : school.n() < n ? Reasons.fewer(n) : "заданий меньше " + TASKS;
      signs.add(Sign.notEvaluated(SignKind.T1, school.n(), reason));
      signs.add(Sign.notEvaluated(SignKind.T1R, school.n(), reason));
    } else {
      signs.add(profile(school));
      signs.add(unlike(school));
    }
    signs.add(twins(school));
    return signs;
  }

  private Sign profile(Evidence school) {
    double easy = difference(school, share -> share >= easyFrom);
    double hard = difference(school, share -> share <= hardTo);
    if (Double.isNaN(easy) || Double.isNaN(hard)) {
      return Sign.notEvaluated(SignKind.T1, school.n(), "простых или сложных заданий нет");
    }
    double worse = method.share(Parameter.T1_EASY).value();
    double better = method.share(Parameter.T1_HARD).value();
    return Sign.judged(
        SignKind.T1,
        easy < -worse && hard > better,
        hard,
        better,
        school.n(),
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

  /** Mean difference of the shares of school and region over tasks; NaN without such tasks. */
  private double difference(Evidence school, DoublePredicate tasks) {
    double sum = 0;
    int count = 0;
    for (Map.Entry<String, Evidence.Points> task : school.tasks().entrySet()) {
      double usual = region.getOrDefault(task.getKey(), Double.NaN);
      if (tasks.test(usual)) {
        sum += task.getValue().share() - usual;
        count++;
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  /** Pearson correlation of the task shares of school and region; NaN where there is none. */
  private double likeness(Evidence school) {
    int tasks = school.tasks().size();
    double[] own = new double[tasks];
    double[] usual = new double[tasks];
    int at = 0;
    for (Map.Entry<String, Evidence.Points> task : school.tasks().entrySet()) {
      own[at] = task.getValue().share();
      usual[at++] = region.getOrDefault(task.getKey(), Double.NaN);
    }
    return tasks < TASKS ? Double.NaN : pearson(own, usual);
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

  private Sign unlike(Evidence school) {
    double likeness = likeness(school);
    if (Double.isNaN(likeness)) {
      return Sign.notEvaluated(SignKind.T1R, school.n(), "все задания выполнены одинаково");
    }
    if (leastLikeness == null) {
      return Sign.notEvaluated(
          SignKind.T1R, school.n(), Reasons.fewSchools(method.share(Parameter.T1R_PERCENTILE)));
    }
    return Sign.judged(
        SignKind.T1R,
        likeness < leastLikeness,
        likeness,
        leastLikeness,
        school.n(),
        "Связь профиля заданий с региональным "
            + Printed.number(likeness, 2)
            + ", процентиль региона "
            + Printed.number(leastLikeness, 2));
  }

  private Sign twins(Evidence school) {
    int least = method.count(Parameter.T2_N);
    Fraction percentile = method.share(Parameter.T2_PERCENTILE);
    Tally most = null;
    for (Tally group : school.classes(least)) {
      most = most == null || twins(group) > twins(most) ? group : most;
    }
    if (most == null) {
      return Sign.notEvaluated(
          SignKind.T2,
          school.n(),
          school.classes().isEmpty()
              ? "работы участников неизвестны"
              : "в классах " + Reasons.fewer(least));
    }
    int pupils = most.scores().participants();
    if (twinLimit == null) {
      return Sign.notEvaluated(
          SignKind.T2,
          pupils,
          "в регионе меньше "
              + Printed.plural(Quantile.needed(percentile), "класса", "классов", "классов")
              + " с таким числом участников");
    }
    double value = twins(most);
    return Sign.judged(
        SignKind.T2,
        value > twinLimit,
        value,
        twinLimit,
        pupils,
        "Одинаковых работ в классе "
            + Printed.percent(value)
            + ", процентиль региона "
            + Printed.percent(twinLimit));
  }
}
