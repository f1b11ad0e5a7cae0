package mera.data.context;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.school.School;

/**
 * Clusters by a rule that anybody can follow: town, settlement or village × size × programmes.
 *
 * @param sizes borders of the number of pupils by place; a place without borders is not divided
 * @param programmes do gymnasiums and lyceums make clusters of their own?
 */
public record ClusterRule(Map<Place, List<Integer>> sizes, boolean programmes) {

  public ClusterRule {
    sizes = Map.copyOf(sizes);
  }

  /** Villages are divided at 100 pupils; gymnasiums and lyceums of a town stand apart. */
  public static ClusterRule standard() {
    return new ClusterRule(Map.of(Place.VILLAGE, List.of(100)), true);
  }

  /** The clusters of the schools that have a context. */
  public Clusters of(List<School> schools, ContextIndex index) {
    Map<String, String> byCode = new HashMap<>();
    for (School school : schools) {
      SchoolContext context = index.schools().get(school.code());
      if (context != null) {
        byCode.put(school.code(), cluster(school, context));
      }
    }
    return new Clusters("по месту, численности и программам", byCode, null);
  }

  private String cluster(School school, SchoolContext context) {
    String kind = school.kind().toLowerCase(Locale.ROOT);
    boolean advanced = kind.contains("гимназ") || kind.contains("лице");
    if (programmes && advanced && context.place() == Place.TOWN) {
      return context.place().printed() + ", гимназии и лицеи";
    }
    return context.place().printed() + size(context);
  }

  private String size(SchoolContext context) {
    List<Integer> borders = sizes.getOrDefault(context.place(), List.of());
    Integer pupils = context.pupils();
    if (borders.isEmpty()) {
      return "";
    }
    if (pupils == null) {
      return ", численность не указана";
    }
    String words = ", от " + borders.getLast() + " учеников";
    for (int i = borders.size() - 1; i >= 0; i--) {
      if (pupils < borders.get(i)) {
        words =
            i == 0
                ? ", до " + borders.get(i) + " учеников"
                : ", от " + borders.get(i - 1) + " до " + borders.get(i) + " учеников";
      }
    }
    return words;
  }
}
