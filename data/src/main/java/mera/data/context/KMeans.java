package mera.data.context;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.Clusterable;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.MultiKMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/**
 * Clusters by k-means++ on the deviations of the context inputs (Hipparchus), the best of ten
 * starts under a fixed seed; an input that a school has no data for counts as the region's mean.
 */
public final class KMeans {

  private static final long SEED = 20_260_901;
  private static final int STARTS = 10;
  private static final int ITERATIONS = 200;
  private static final int LEAST_K = 3;
  private static final int MOST_K = 6;

  private KMeans() {}

  private record Point(String code, double index, double[] getPoint) implements Clusterable {
    @Override
    public double[] getPoint() {
      return getPoint;
    }
  }

  /** As many clusters, 3…6, as stand apart best; empty for fewer schools than would fill them. */
  public static Optional<Clusters> best(ContextIndex index) {
    Clusters best = null;
    for (int k = LEAST_K; k <= MOST_K; k++) {
      Optional<Clusters> now = of(index, k);
      if (now.isPresent() && (best == null || silhouette(now.get()) > silhouette(best))) {
        best = now.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private static double silhouette(Clusters clusters) {
    return Objects.requireNonNull(clusters.silhouette());
  }

  /** So many clusters of the schools that have an index; empty for fewer than 4k schools. */
  public static Optional<Clusters> of(ContextIndex index, int k) {
    List<Point> points = points(index);
    if (points.size() < 4 * k) {
      return Optional.empty();
    }
    KMeansPlusPlusClusterer<Point> once =
        new KMeansPlusPlusClusterer<>(k, ITERATIONS, new EuclideanDistance(), new Well19937c(SEED));
    List<List<Point>> groups = new ArrayList<>();
    for (CentroidCluster<Point> cluster :
        new MultiKMeansPlusPlusClusterer<>(once, STARTS).cluster(points)) {
      if (!cluster.getPoints().isEmpty()) {
        groups.add(cluster.getPoints());
      }
    }
    groups.sort(Comparator.comparingDouble(KMeans::mean));
    Map<String, String> byCode = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      String name =
          String.format(
              Locale.forLanguageTag("ru"),
              "Группа %d, индекс контекста %.1f",
              i + 1,
              mean(groups.get(i)));
      groups.get(i).forEach(point -> byCode.put(point.code(), name));
    }
    return Optional.of(
        new Clusters("k-средних по показателям контекста", byCode, silhouette(groups)));
  }

  private static List<Point> points(ContextIndex index) {
    List<Point> points = new ArrayList<>();
    for (SchoolContext school : index.schools().values()) {
      Double known = school.index();
      if (known != null) {
        points.add(
            new Point(
                school.schoolCode(),
                known,
                index.used().stream()
                    .mapToDouble(input -> school.deviations().getOrDefault(input, 0.0))
                    .toArray()));
      }
    }
    return points;
  }

  private static double mean(List<Point> group) {
    return group.stream().mapToDouble(Point::index).average().orElse(0);
  }

  /**
   * Mean silhouette (P. J. Rousseeuw 1987): {@code s = (b − a)/max(a, b)}, a the mean distance to
   * the own group, b to the nearest other one; a school alone in its group has 0.
   */
  private static double silhouette(List<List<Point>> groups) {
    double sum = 0;
    int points = 0;
    for (List<Point> own : groups) {
      for (Point point : own) {
        double nearest = Double.POSITIVE_INFINITY;
        for (List<Point> other : groups) {
          if (other != own) {
            nearest = Math.min(nearest, distances(point, other) / other.size());
          }
        }
        if (own.size() > 1) {
          double inside = distances(point, own) / (own.size() - 1);
          double longer = Math.max(inside, nearest);
          sum += longer == 0 ? 0 : (nearest - inside) / longer;
        }
        points++;
      }
    }
    return sum / points;
  }

  private static double distances(Point from, List<Point> to) {
    EuclideanDistance distance = new EuclideanDistance();
    return to.stream()
        .mapToDouble(point -> distance.compute(from.getPoint(), point.getPoint()))
        .sum();
  }
}
