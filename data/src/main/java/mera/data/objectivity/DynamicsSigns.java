package mera.data.objectivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** C, V2, V1: the same pupils a year before or after. */
final class DynamicsSigns implements Signs {

  private final Limits limits;
  private final Map<String, Double> ratios = new HashMap<>();
  private final Map<String, String> missing = new HashMap<>();
  private final double first;
  private final double third;
  private final boolean quartiles;
  private final Standing here;
  private final Standing later;
  private final int year;

  /**
   * @param before the same parallel a year earlier; null when there are no results of it
   * @param later standing in ОГЭ of the next year, for grade 8
   */
  DynamicsSigns(Limits limits, WorkResults results, @Nullable WorkResults before, Standing later) {
    this.limits = limits;
    this.later = later;
    year = results.work().year();
    here = new Standing(results, List.of(), limits.count(Parameter.V1_N));
    List<Double> counted = new ArrayList<>();
    Map<String, Evidence> earlier = new HashMap<>();
    if (before != null) {
      before.schools().forEach(school -> earlier.put(school.school(), school));
    }
    for (Evidence school : results.schools()) {
      String reason = ratio(earlier.get(school.school()), school);
      if (reason != null) {
        missing.put(school.school(), reason);
      } else if (school.takesPart()) {
        counted.add(ratios.getOrDefault(school.school(), Double.NaN));
      }
    }
    double[] values = counted.stream().mapToDouble(Double::doubleValue).toArray();
    quartiles = values.length >= 4;
    first = quartiles ? Quantile.of(values, 0.25) : Double.NaN;
    third = quartiles ? Quantile.of(values, 0.75) : Double.NaN;
  }

  /** Keeps K of the school, or says why there is none. */
  private @Nullable String ratio(@Nullable Evidence before, Evidence now) {
    int least = limits.count(Parameter.C_N);
    if (before == null) {
      return "нет результатов этой параллели за " + (year - 1) + " год";
    }
    if (before.scored() == 0 || now.scored() == 0) {
      return "первичные баллы неизвестны";
    }
    if (before.scored() < least || now.scored() < least) {
      return Reasons.fewer(least);
    }
    if (before.max() == 0 || now.max() == 0) {
      return Reasons.NO_SCALE;
    }
    if (now.mean() == 0) {
      return "средний балл равен нулю";
    }
    ratios.put(now.school(), before.mean() / before.max() / (now.mean() / now.max()));
    return null;
  }

  @Override
  public List<Sign> of(Evidence school) {
    return List.of(
        change(SignKind.C, Parameter.C_IQR, school),
        change(SignKind.V2, Parameter.V2_IQR, school),
        exam(school));
  }

  private Sign change(SignKind kind, Parameter range, Evidence school) {
    Double ratio = ratios.get(school.school());
    if (ratio == null) {
      return Sign.notEvaluated(
          kind, school.n(), () -> missing.getOrDefault(school.school(), Reasons.NO_PUPILS));
    }
    if (!quartiles) {
      return Sign.notEvaluated(kind, school.n(), () -> "в регионе меньше 4 школ с обеими работами");
    }
    double reach = limits.number(range) * (third - first);
    double low = first - reach;
    double high = third + reach;
    boolean rise = ratio < low;
    return Sign.judged(
        kind,
        rise || ratio > high,
        ratio,
        rise || ratio < (first + third) / 2 ? low : high,
        school.scored(),
        () ->
            "Результат параллели за прошлый год к нынешнему: K "
                + Printed.number(ratio, 2)
                + ", границы "
                + Printed.number(low, 2)
                + "–"
                + Printed.number(high, 2)
                + (rise ? ", резкий рост" : ratio > high ? ", резкий спад" : ""));
  }

  private Sign exam(Evidence school) {
    Double own = here.z(school.school());
    Double after = later.z(school.school());
    if (own == null || after == null) {
      return Sign.notEvaluated(
          SignKind.V1,
          school.n(),
          () ->
              own == null
                  ? Reasons.fewer(limits.count(Parameter.V1_N))
                  : "нет сопоставимых результатов ОГЭ " + (year + 1) + " года");
    }
    double limit = limits.number(Parameter.V1_Z);
    return Sign.judged(
        SignKind.V1,
        own - after > limit,
        own - after,
        limit,
        school.n(),
        () ->
            "Положение среди школ: ВПР z "
                + Printed.number(own, 2)
                + ", ОГЭ следующего года z "
                + Printed.number(after, 2)
                + ", порог разности "
                + Printed.number(limit, 2));
  }
}
