package mera.data.rating;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mera.data.identify.WorkScope;
import mera.data.rating.Indicator.Better;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;

/**
 * What a constructor could count beside what it counts already: the takes of stored results by kind
 * of works, and the imported columns that are numbers.
 *
 * @param counted from stored results
 * @param columns captions of imported columns, in order; which values of them are good the analyst
 *     says, see {@link #column}
 */
public record OfferedIndicators(List<Indicator> counted, List<String> columns) {

  /** Columns of fewer schools are notes, not indicators. */
  private static final int LEAST_SCHOOLS = 10;

  private static final BigDecimal WEIGHT = new BigDecimal("0.10");

  public OfferedIndicators {
    counted = List.copyOf(counted);
    columns = List.copyOf(columns);
  }

  /** For the data of a year. */
  public static OfferedIndicators of(
      Constructor constructor,
      int year,
      Collection<Outcome> outcomes,
      Collection<SchoolValue> values) {
    Normal normal = constructor.indicators().getFirst().normal();
    List<Indicator> counted = new ArrayList<>();
    for (Exam exam : Exam.values()) {
      Set<Work> works = new TreeSet<>();
      outcomes.stream()
          .map(Outcome::work)
          .filter(work -> work.year() == year && work.exam() == exam)
          .forEach(works::add);
      if (!works.isEmpty()) {
        for (Take take : Take.values()) {
          if (isOf(take, exam)
              && constructor.indicators().stream().noneMatch(i -> same(i, take, works))) {
            counted.add(counted(take, exam, works, normal));
          }
        }
      }
    }
    return new OfferedIndicators(counted, columns(constructor, year, values));
  }

  /** Journal marks and absent pupils are known of ВПР alone. */
  private static boolean isOf(Take take, Exam exam) {
    return switch (take) {
      case JOURNAL, PARTICIPATION -> exam == Exam.VPR;
      case IMPORTED -> false;
      default -> true;
    };
  }

  /** Does it count the same over works of the same kind? */
  private static boolean same(Indicator known, Take take, Set<Work> works) {
    return known.take() == take
        && take != Take.IMPORTED
        && works.stream().anyMatch(known.scope()::includes);
  }

  private static Indicator counted(Take take, Exam exam, Set<Work> works, Normal normal) {
    Map<String, TreeSet<Integer>> grades = new TreeMap<>();
    works.forEach(
        work -> grades.computeIfAbsent(work.subject(), key -> new TreeSet<>()).add(work.grade()));
    List<String> ranges = new ArrayList<>();
    grades.forEach(
        (subject, in) ->
            ranges.add(exam.printed() + "/" + subject + "/" + in.first() + "-" + in.last()));
    String scope = WorkScope.parse(String.join("; ", ranges)).orElseThrow().printed();
    String title = take.printed();
    return new Indicator(
        "added-"
            + take.name().toLowerCase(Locale.ROOT).replace('_', '-')
            + "-"
            + exam.name().toLowerCase(Locale.ROOT),
        title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + ", " + exam.printed(),
        take,
        scope,
        null,
        null,
        take == Take.LOW_SHARE ? Better.LESS : Better.MORE,
        normal,
        List.of(),
        WEIGHT);
  }

  private static List<String> columns(
      Constructor constructor, int year, Collection<SchoolValue> values) {
    Set<String> taken = new HashSet<>();
    constructor.indicators().forEach(one -> taken.add(String.valueOf(one.caption())));
    Map<String, Set<String>> schools = new TreeMap<>();
    for (SchoolValue value : values) {
      if (value.topic() != Topic.MARKER
          && (value.year() == year || value.year() == 0)
          && value.text().matches("-?\\d{1,9}([.,]\\d{1,6})?")) {
        schools
            .computeIfAbsent(value.indicator(), caption -> new HashSet<>())
            .add(value.schoolCode());
      }
    }
    return schools.entrySet().stream()
        .filter(column -> column.getValue().size() >= LEAST_SCHOOLS)
        .map(Map.Entry::getKey)
        .filter(caption -> !taken.contains(caption))
        .toList();
  }

  /** The indicator of an imported column. */
  public static Indicator column(Constructor constructor, String caption, Better better) {
    int number = 1;
    Set<String> taken = new HashSet<>();
    constructor.indicators().forEach(one -> taken.add(one.id()));
    while (taken.contains("column-" + number)) {
      number++;
    }
    return new Indicator(
        "column-" + number,
        caption,
        Take.IMPORTED,
        null,
        caption,
        null,
        better,
        constructor.indicators().getFirst().normal(),
        List.of(),
        WEIGHT);
  }
}
