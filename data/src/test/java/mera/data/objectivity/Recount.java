package mera.data.objectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mera.data.result.Exam;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;

/**
 * The signs written a second time, pupil by pupil and straight from the reference document, with
 * the usual limits: slow, without any of the program's formulas.
 */
final class Recount {

  private final Facts facts;

  /** What a sign has to be. */
  record Expected(boolean beyond, double value, double limit) {}

  Recount(Facts facts) {
    this.facts = facts;
  }

  /** Score and journal mark of every pupil of a work, by school. */
  Map<String, List<int[]>> pupils(Work work) {
    Map<String, List<int[]>> pupils = new TreeMap<>();
    for (Tally tally : facts.tallies()) {
      if (tally.work().equals(work)) {
        List<int[]> own = pupils.computeIfAbsent(tally.schoolCode(), c -> new ArrayList<>());
        for (int score = 0; score <= tally.scores().maxScore(); score++) {
          for (int journal : new int[] {0, 2, 3, 4, 5}) {
            for (int i = 0; i < tally.scores().count(score, journal); i++) {
              own.add(new int[] {score, journal});
            }
          }
        }
      }
    }
    return pupils;
  }

  private Scale scale(Work work) {
    return Objects.requireNonNull(facts.scales().get(work), work::printed);
  }

  private boolean takesPart(String code) {
    return facts.schools().stream().anyMatch(s -> s.code().equals(code) && s.takesPart());
  }

  /** A: lower end of the school's interval and upper end of the region's. */
  Map<String, Expected> level(Work work) {
    Map<String, List<int[]>> pupils = pupils(work);
    double[] region = interval(pupils.values().stream().flatMap(List::stream).toList());
    Map<String, Expected> expected = new TreeMap<>();
    pupils.forEach(
        (code, own) -> {
          if (own.size() >= 2) {
            double[] interval = interval(own);
            expected.put(code, new Expected(interval[0] > region[1], interval[0], region[1]));
          }
        });
    return expected;
  }

  static double[] interval(List<int[]> pupils) {
    double mean = pupils.stream().mapToInt(pupil -> pupil[0]).average().orElseThrow();
    double squares = 0;
    for (int[] pupil : pupils) {
      squares += (pupil[0] - mean) * (pupil[0] - mean);
    }
    double half = 1.96 * Math.sqrt(squares / (pupils.size() - 1)) / Math.sqrt(pupils.size());
    return new double[] {mean - half, mean + half};
  }

  /** B: rank correlation, and whether it is below zero. */
  Map<String, Expected> opposite(Work work) {
    Map<String, Expected> expected = new TreeMap<>();
    pupils(work)
        .forEach(
            (code, own) -> {
              List<int[]> marked = own.stream().filter(pupil -> pupil[1] > 0).toList();
              int[] scores = marked.stream().mapToInt(pupil -> pupil[0]).toArray();
              int[] journal = marked.stream().mapToInt(pupil -> pupil[1]).toArray();
              double r = pearson(ranks(scores), ranks(journal));
              if (marked.size() >= 3 && !Double.isNaN(r)) {
                expected.put(code, new Expected(r < -1e-12, r, 0));
              }
            });
    return expected;
  }

  /**
   * J1 (direction −1) and J2 (+1): share of pupils whose mark lies on that side of the journal's.
   */
  Map<String, Expected> journal(Work work, int direction, double least, double percentile) {
    Scale scale = scale(work);
    Map<String, Double> shares = new TreeMap<>();
    pupils(work)
        .forEach(
            (code, own) -> {
              List<int[]> marked = own.stream().filter(pupil -> pupil[1] > 0).toList();
              long there =
                  marked.stream()
                      .filter(p -> Integer.signum(scale.mark(p[0]) - p[1]) == direction)
                      .count();
              if (marked.size() >= 10) {
                shares.put(code, (double) there / marked.size());
              }
            });
    return beyond(shares, least, percentile, true);
  }

  /** J4: share of pupils two marks or more apart. */
  Map<String, Expected> gaps(Work work) {
    Scale scale = scale(work);
    Map<String, Double> shares = new TreeMap<>();
    pupils(work)
        .forEach(
            (code, own) -> {
              List<int[]> marked = own.stream().filter(pupil -> pupil[1] > 0).toList();
              long apart =
                  marked.stream().filter(p -> Math.abs(scale.mark(p[0]) - p[1]) >= 2).count();
              if (marked.size() >= 10) {
                shares.put(code, (double) apart / marked.size());
              }
            });
    return beyond(shares, 0.05, 0.95, false);
  }

  private Map<String, Expected> beyond(
      Map<String, Double> shares, double least, double percentile, boolean inclusive) {
    double[] limits =
        shares.entrySet().stream()
            .filter(entry -> takesPart(entry.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .toArray();
    Map<String, Expected> expected = new TreeMap<>();
    if (limits.length < Math.round(1 / (1 - percentile))) {
      return expected;
    }
    double limit = Math.max(least, percentile(limits, percentile));
    shares.forEach(
        (code, share) ->
            expected.put(
                code, new Expected(inclusive ? share >= limit : share > limit, share, limit)));
    return expected;
  }

  /** S1: highest z of the three borders, or Stouffer's. */
  Map<String, Expected> spikes(Work work) {
    Scale scale = scale(work);
    Map<String, List<int[]>> pupils = pupils(work);
    List<int[]> region = pupils.values().stream().flatMap(List::stream).toList();
    Map<String, Expected> expected = new TreeMap<>();
    pupils.forEach(
        (code, own) -> {
          double highest = Double.NEGATIVE_INFINITY;
          double sum = 0;
          int borders = 0;
          for (int c : new int[] {scale.min3(), scale.min4(), scale.min5()}) {
            double q = (double) between(region, c, c + 1) / between(region, c - 2, c + 1);
            double k = between(own, c - 2, c + 1);
            if (k * q * (1 - q) > 1) {
              double z = (between(own, c, c + 1) - k * q) / Math.sqrt(k * q * (1 - q));
              highest = Math.max(highest, z);
              sum += z;
              borders++;
            }
          }
          if (own.size() >= 20 && borders > 0) {
            double value = Math.max(highest, sum / Math.sqrt(borders));
            expected.put(code, new Expected(value > 2.58, value, 2.58));
          }
        });
    return expected;
  }

  private static long between(List<int[]> pupils, int from, int to) {
    return pupils.stream().filter(pupil -> pupil[0] >= from && pupil[0] <= to).count();
  }

  /** S3: nobody just below, a tenth at a border. */
  Map<String, Expected> empty(Work work) {
    Scale scale = scale(work);
    Map<String, Expected> expected = new TreeMap<>();
    pupils(work)
        .forEach(
            (code, own) -> {
              long below = 0;
              long most = 0;
              for (int c : new int[] {scale.min3(), scale.min4(), scale.min5()}) {
                below += between(own, c - 1, c - 1);
                most = Math.max(most, between(own, c, c));
              }
              if (own.size() >= 20) {
                expected.put(
                    code,
                    new Expected(
                        below == 0 && 10 * most >= own.size(), (double) most / own.size(), 0.10));
              }
            });
    return expected;
  }

  /** C: ratio of the parallel's shares of the maximum; the limit is left out. */
  Map<String, Expected> change(Work work) {
    Work before = new Work(Exam.VPR, work.subject(), work.grade() - 1, work.year() - 1);
    Map<String, List<int[]>> earlier = pupils(before);
    Map<String, Double> ratios = new TreeMap<>();
    pupils(work)
        .forEach(
            (code, own) -> {
              List<int[]> last = earlier.getOrDefault(code, List.of());
              if (own.size() >= 5 && last.size() >= 5) {
                ratios.put(
                    code, mean(last) / scale(before).max() / (mean(own) / scale(work).max()));
              }
            });
    double[] all =
        ratios.entrySet().stream()
            .filter(entry -> takesPart(entry.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .toArray();
    Map<String, Expected> expected = new TreeMap<>();
    if (all.length >= 4) {
      double first = percentile(all, 0.25);
      double third = percentile(all, 0.75);
      double reach = 3 * (third - first);
      ratios.forEach(
          (code, k) ->
              expected.put(
                  code, new Expected(k > third + reach || k < first - reach, k, Double.NaN)));
    }
    return expected;
  }

  private static double mean(List<int[]> pupils) {
    return pupils.stream().mapToInt(pupil -> pupil[0]).average().orElse(Double.NaN);
  }

  /** V3: variance below the first percentile. */
  Map<String, Expected> spread(Work work) {
    Map<String, Double> variances = new TreeMap<>();
    pupils(work)
        .forEach(
            (code, own) -> {
              if (own.size() >= 20) {
                double mean = mean(own);
                variances.put(
                    code,
                    own.stream().mapToDouble(p -> (p[0] - mean) * (p[0] - mean)).sum()
                        / (own.size() - 1));
              }
            });
    double[] all =
        variances.entrySet().stream()
            .filter(entry -> takesPart(entry.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .toArray();
    Map<String, Expected> expected = new TreeMap<>();
    if (all.length >= 100) {
      double limit = percentile(all, 0.01);
      variances.forEach((code, s) -> expected.put(code, new Expected(s < limit, s, limit)));
    }
    return expected;
  }

  /** Average ranks by counting who is smaller. */
  static double[] ranks(int[] values) {
    double[] ranks = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      int own = values[i];
      long smaller = Arrays.stream(values).filter(other -> other < own).count();
      long equal = Arrays.stream(values).filter(other -> other == own).count();
      ranks[i] = smaller + (equal + 1) / 2.0;
    }
    return ranks;
  }

  static double pearson(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - meanX) * (y[i] - meanY);
      xx += (x[i] - meanX) * (x[i] - meanX);
      yy += (y[i] - meanY) * (y[i] - meanY);
    }
    return xy / Math.sqrt(xx * yy);
  }

  /** ПРОЦЕНТИЛЬ.ВКЛ, by walking the sorted column. */
  static double percentile(double[] values, double share) {
    double[] sorted = Arrays.stream(values).sorted().toArray();
    double place = share * (sorted.length - 1);
    int low = (int) Math.floor(place + 1e-12);
    int high = Math.min(sorted.length - 1, low + 1);
    return sorted[low] + Math.max(0, place - low) * (sorted[high] - sorted[low]);
  }

  /** Schools that take part, by code. */
  List<String> codes() {
    return facts.schools().stream().filter(School::takesPart).map(School::code).toList();
  }
}
