package mera.data.objectivity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mera.data.objectivity.Recount.Expected;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;

/**
 * The rest of the signs written a second time, straight from the reference document and with the
 * usual limits. The classes of a school are one here: a school has one tally a work.
 */
final class FurtherRecount {

  private final Facts facts;
  private final Recount recount;

  FurtherRecount(Facts facts) {
    this.facts = facts;
    recount = new Recount(facts);
  }

  private List<Tally> tallies(Work work) {
    return facts.tallies().stream().filter(tally -> tally.work().equals(work)).toList();
  }

  private Scale scale(Work work) {
    return Objects.requireNonNull(facts.scales().get(work), work::printed);
  }

  /** J3: 95 % with the mark of the journal, in a region that has at most 75 %. */
  Map<String, Expected> equal(Work work) {
    Scale scale = scale(work);
    int all = 0;
    int same = 0;
    Map<String, int[]> bySchool = new TreeMap<>();
    for (Map.Entry<String, List<int[]>> school : recount.pupils(work).entrySet()) {
      int[] counts = new int[2];
      for (int[] pupil : school.getValue()) {
        if (pupil[1] > 0) {
          counts[0]++;
          counts[1] += scale.mark(pupil[0]) == pupil[1] ? 1 : 0;
        }
      }
      all += counts[0];
      same += counts[1];
      bySchool.put(school.getKey(), counts);
    }
    Map<String, Expected> expected = new TreeMap<>();
    for (Map.Entry<String, int[]> school : bySchool.entrySet()) {
      int[] counts = school.getValue();
      if (counts[0] >= 20 && 4 * same <= 3 * all) {
        expected.put(
            school.getKey(),
            new Expected(20 * counts[1] >= 19 * counts[0], (double) counts[1] / counts[0], 0.95));
      }
    }
    return expected;
  }

  /** V4: all wrote, no «2», more than 80 % have «4» or «5», fewer than 55 % in the region. */
  Map<String, Expected> highMarks(Work work) {
    Scale scale = scale(work);
    int pupils = 0;
    int high = 0;
    for (List<int[]> own : recount.pupils(work).values()) {
      for (int[] pupil : own) {
        pupils++;
        high += scale.mark(pupil[0]) >= 4 ? 1 : 0;
      }
    }
    Map<String, Expected> expected = new TreeMap<>();
    for (Tally tally : tallies(work)) {
      int n = 0;
      int two = 0;
      int top = 0;
      for (int[] pupil : recount.pupils(work).getOrDefault(tally.schoolCode(), List.of())) {
        n++;
        two += scale.mark(pupil[0]) == 2 ? 1 : 0;
        top += scale.mark(pupil[0]) >= 4 ? 1 : 0;
      }
      if (n >= 20) {
        boolean all = two == 0 && tally.absent() == 0;
        expected.put(
            tally.schoolCode(),
            new Expected(
                all && 10 * top > 8 * n && 100 * high < 55 * pupils, (double) top / n, 0.80));
      }
    }
    return expected;
  }

  /** V2: as C, but one and a half interquartile ranges. */
  Map<String, Expected> change(Work work, Work before) {
    Map<String, List<int[]>> earlier = recount.pupils(before);
    Map<String, Double> ratios = new TreeMap<>();
    recount
        .pupils(work)
        .forEach(
            (code, now) -> {
              List<int[]> last = earlier.getOrDefault(code, List.of());
              if (now.size() >= 5 && last.size() >= 5) {
                ratios.put(code, share(last, before) / share(now, work));
              }
            });
    double[] known =
        recount.codes().stream()
            .filter(ratios::containsKey)
            .mapToDouble(code -> ratios.getOrDefault(code, Double.NaN))
            .toArray();
    double first = Recount.percentile(known, 0.25);
    double third = Recount.percentile(known, 0.75);
    double reach = 1.5 * (third - first);
    Map<String, Expected> expected = new TreeMap<>();
    ratios.forEach(
        (code, k) ->
            expected.put(
                code, new Expected(k < first - reach || k > third + reach, k, Double.NaN)));
    return expected;
  }

  private double share(List<int[]> pupils, Work work) {
    long sum = 0;
    for (int[] pupil : pupils) {
      sum += pupil[0];
    }
    return (double) sum / pupils.size() / scale(work).max();
  }

  /** Share of the maximum of each task: of one school, or of all. */
  private static Map<String, Double> shares(List<Tally> tallies) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (Tally tally : tallies) {
      int pupils = 0;
      for (int score = 0; score <= tally.scores().maxScore(); score++) {
        pupils += tally.scores().count(score);
      }
      for (TaskSum task : tally.tasks()) {
        double[] sum = sums.computeIfAbsent(task.name(), name -> new double[2]);
        sum[0] += task.sum();
        sum[1] += task.max() * (pupils - task.notTaught());
      }
    }
    Map<String, Double> shares = new LinkedHashMap<>();
    sums.forEach((name, sum) -> shares.put(name, sum[0] / sum[1]));
    return shares;
  }

  /** T1: simple tasks 3 points worse, hard ones 10 points better than the region. */
  Map<String, Expected> profile(Work work) {
    Map<String, Double> region = shares(tallies(work));
    double[] all = region.values().stream().mapToDouble(Double::doubleValue).toArray();
    double easyFrom = Recount.percentile(all, 0.66);
    double hardTo = Recount.percentile(all, 0.33);
    Map<String, Expected> expected = new TreeMap<>();
    for (Tally tally : tallies(work)) {
      List<Double> easy = new ArrayList<>();
      List<Double> hard = new ArrayList<>();
      shares(List.of(tally))
          .forEach(
              (name, own) -> {
                double usual = region.getOrDefault(name, Double.NaN);
                if (usual >= easyFrom) {
                  easy.add(own - usual);
                }
                if (usual <= hardTo) {
                  hard.add(own - usual);
                }
              });
      if (tally.scores().participants() >= 20) {
        expected.put(
            tally.schoolCode(),
            new Expected(mean(easy) < -0.03 && mean(hard) > 0.10, mean(hard), 0.10));
      }
    }
    return expected;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  /** T1r: correlation of the tasks with the region's below its first percentile. */
  Map<String, Expected> likeness(Work work) {
    Map<String, Double> region = shares(tallies(work));
    double[] usual = region.values().stream().mapToDouble(Double::doubleValue).toArray();
    Map<String, Double> likeness = new TreeMap<>();
    for (Tally tally : tallies(work)) {
      Map<String, Double> own = shares(List.of(tally));
      double[] values =
          region.keySet().stream().mapToDouble(name -> own.getOrDefault(name, 0.0)).toArray();
      if (tally.scores().participants() >= 20) {
        likeness.put(tally.schoolCode(), Recount.pearson(values, usual));
      }
    }
    double[] known =
        recount.codes().stream()
            .filter(likeness::containsKey)
            .mapToDouble(code -> likeness.getOrDefault(code, Double.NaN))
            .toArray();
    Map<String, Expected> expected = new TreeMap<>();
    if (known.length >= 100) {
      double limit = Recount.percentile(known, 0.01);
      likeness.forEach((code, r) -> expected.put(code, new Expected(r < limit, r, limit)));
    }
    return expected;
  }

  /** V1: standing in the work minus standing in the exam, each among schools of ten and more. */
  Map<String, Expected> exam(Work work, Work exam) {
    Map<String, Double> here = standings(work);
    Map<String, Double> there = standings(exam);
    Map<String, Expected> expected = new TreeMap<>();
    here.forEach(
        (code, z) -> {
          Double later = there.get(code);
          if (later != null) {
            expected.put(code, new Expected(z - later > 1.5, z - later, 1.5));
          }
        });
    return expected;
  }

  private Map<String, Double> standings(Work work) {
    Map<String, Double> means = new TreeMap<>();
    recount
        .pupils(work)
        .forEach(
            (code, own) -> {
              if (own.size() >= 10) {
                means.put(code, own.stream().mapToInt(pupil -> pupil[0]).average().orElseThrow());
              }
            });
    double middle = means.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double variance =
        means.values().stream().mapToDouble(m -> Math.pow(m - middle, 2)).sum()
            / (means.size() - 1);
    Map<String, Double> z = new TreeMap<>();
    means.forEach((code, mean) -> z.put(code, (mean - middle) / Math.sqrt(variance)));
    return z;
  }

  /** S2: highest excess over the curve, borders first at which the region has none. */
  Map<String, Expected> curve(Work work) {
    Scale scale = scale(work);
    int[] borders = {scale.min3(), scale.min4(), scale.min5()};
    Map<String, List<int[]>> pupils = recount.pupils(work);
    double[] everybody =
        counts(pupils.values().stream().flatMap(List::stream).toList(), scale.max());
    Map<String, Expected> expected = new TreeMap<>();
    pupils.forEach(
        (code, own) -> {
          double[] counts = counts(own, scale.max());
          double counted = Double.NEGATIVE_INFINITY;
          double highest = Double.NEGATIVE_INFINITY;
          boolean stands = false;
          for (int border : borders) {
            double[] spike = spike(counts, border);
            boolean here = isSpike(spike);
            stands |= here;
            highest = Math.max(highest, spike[0]);
            if (here && !isSpike(spike(everybody, border))) {
              counted = Math.max(counted, spike[0]);
            }
          }
          if (own.size() >= 20) {
            expected.put(
                code, new Expected(stands, Double.isInfinite(counted) ? highest : counted, 0.03));
          }
        });
    return expected;
  }

  private static boolean isSpike(double[] spike) {
    return spike[0] > 0.03 && spike[1] > 0.03 && spike[2] > 3;
  }

  private static double[] counts(List<int[]> pupils, int max) {
    double[] counts = new double[max + 1];
    pupils.forEach(pupil -> counts[pupil[0]]++);
    return counts;
  }

  /** Excess, gap and z beside a border. */
  private static double[] spike(double[] counts, int border) {
    double n = 0;
    for (double count : counts) {
      n += count;
    }
    double[] fitted = fitted(counts, border);
    double above = fitted[border] + fitted[border + 1];
    double below = fitted[border - 1] + fitted[border - 2];
    double excess = counts[border] + counts[border + 1] - above;
    return new double[] {
      excess / n, (below - counts[border - 1] - counts[border - 2]) / n, excess / Math.sqrt(above)
    };
  }

  /**
   * The same curve by climbing the likelihood: Newton's steps, halved while they lead downwards,
   * from a level line, with Cramer's rule.
   */
  private static double[] fitted(double[] counts, int border) {
    double[] beta = {0, 0, 0};
    double likelihood = likelihood(counts, border, beta);
    for (int round = 0; round < 200; round++) {
      double[][] h = new double[3][3];
      double[] g = new double[3];
      for (int score = 0; score < counts.length; score++) {
        if (score < border - 2 || score > border + 1) {
          double mu = Math.exp(log(beta, score));
          for (int i = 0; i < 3; i++) {
            g[i] += (counts[score] - mu) * Math.pow(score / 10.0, i);
            for (int j = 0; j < 3; j++) {
              h[i][j] += mu * Math.pow(score / 10.0, i + j);
            }
          }
        }
      }
      double size = 1;
      double[] next = beta;
      do {
        next = new double[3];
        for (int i = 0; i < 3; i++) {
          next[i] = beta[i] + size * cramer(h, g, i);
        }
        size /= 2;
      } while (!(likelihood(counts, border, next) >= likelihood - 1e-12) && size > 1e-9);
      beta = next;
      likelihood = likelihood(counts, border, beta);
    }
    double[] fitted = new double[counts.length];
    for (int score = 0; score < fitted.length; score++) {
      fitted[score] = Math.exp(log(beta, score));
    }
    return fitted;
  }

  private static double log(double[] beta, int score) {
    return beta[0] + beta[1] * score / 10.0 + beta[2] * score / 10.0 * score / 10.0;
  }

  private static double likelihood(double[] counts, int border, double[] beta) {
    double sum = 0;
    for (int score = 0; score < counts.length; score++) {
      if (score < border - 2 || score > border + 1) {
        double log = log(beta, score);
        sum += counts[score] * log - Math.exp(log);
      }
    }
    return sum;
  }

  private static double cramer(double[][] h, double[] g, int column) {
    double[][] replaced = new double[3][];
    for (int row = 0; row < 3; row++) {
      replaced[row] = h[row].clone();
      replaced[row][column] = g[row];
    }
    return determinant(replaced) / determinant(h);
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
