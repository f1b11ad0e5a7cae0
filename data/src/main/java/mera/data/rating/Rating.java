package mera.data.rating;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.school.School;

/**
 * A constructor applied to the data of a year. {@code index = Σ weight·normal / Σ weight} over the
 * indicators that a school has data for, if they carry enough of the weight.
 *
 * @param schools that take part, the best first, those without an index last
 * @param coverage of each indicator: schools that have a value, by id
 * @param notes Russian sentences about what could not be counted
 */
public record Rating(
    Constructor constructor,
    int year,
    List<RatedSchool> schools,
    SortedMap<String, Integer> coverage,
    List<String> notes) {

  /** Digits after the point: schools whose indices agree in them are equal. */
  static final int INDEX_DIGITS = 8;

  private static final Comparator<RatedSchool> ORDER =
      Comparator.comparing(
              RatedSchool::index,
              Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder().reversed()))
          .thenComparing(RatedSchool::municipality)
          .thenComparing(RatedSchool::name)
          .thenComparing(RatedSchool::schoolCode);

  public Rating {
    schools = List.copyOf(schools);
    notes = List.copyOf(notes);
  }

  /** Rates the schools that take part in the selection. */
  public static Rating of(Constructor constructor, RatingData data) {
    Map<String, Map<String, Measured>> measured = new LinkedHashMap<>();
    SortedMap<String, Integer> coverage = new TreeMap<>();
    List<School> rated = data.schools().stream().filter(School::takesPart).toList();
    for (Indicator indicator : constructor.indicators()) {
      Map<String, Measured> values = Measuring.of(indicator, data, constructor.participants());
      values.keySet().retainAll(rated.stream().map(School::code).toList());
      measured.put(indicator.id(), values);
      coverage.put(indicator.id(), values.size());
    }
    Scales scales = new Scales(constructor, data.clusters(), measured);
    List<RatedSchool> schools = new ArrayList<>();
    for (School school : rated) {
      schools.add(rated(constructor, data, school, measured, scales));
    }
    List<RatedSchool> placed = placed(constructor.zones(), schools);
    return new Rating(
        constructor, data.year(), placed, coverage, notes(constructor, placed, coverage));
  }

  private static RatedSchool rated(
      Constructor constructor,
      RatingData data,
      School school,
      Map<String, Map<String, Measured>> measured,
      Scales scales) {
    List<Score> scores = new ArrayList<>();
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (Indicator indicator : constructor.indicators()) {
      Measured value = measured.getOrDefault(indicator.id(), Map.of()).get(school.code());
      if (value != null) {
        BigDecimal normal = scales.of(indicator, school.code()).normal(value.value());
        scores.add(new Score(indicator.id(), value, normal, indicator.weight()));
        weight = weight.add(indicator.weight());
        sum = sum.add(indicator.weight().multiply(normal));
      }
    }
    BigDecimal all = constructor.weight();
    boolean enough = weight.compareTo(constructor.coverage().multiply(all)) >= 0;
    BigDecimal index =
        enough
            ? sum.divide(weight, MathContext.DECIMAL128)
                .setScale(INDEX_DIGITS, RoundingMode.HALF_EVEN)
            : null;
    return new RatedSchool(
        school.code(),
        school.name(),
        school.municipality(),
        data.clusters().getOrDefault(school.code(), ""),
        scores,
        weight.divide(all, MathContext.DECIMAL32),
        index,
        0,
        null,
        false,
        data.previous().get(school.code()),
        null);
  }

  private static List<RatedSchool> placed(ZoneRule rule, List<RatedSchool> schools) {
    List<RatedSchool> sorted = schools.stream().sorted(ORDER).toList();
    Zoning zoning =
        new Zoning(
            rule,
            sorted.stream()
                .flatMap(school -> Optional.ofNullable(school.index()).stream())
                .toList());
    List<RatedSchool> placed = new ArrayList<>();
    int place = 0;
    BigDecimal above = null;
    for (RatedSchool school : sorted) {
      BigDecimal index = school.index();
      if (index == null) {
        placed.add(school);
      } else {
        place = index.equals(above) ? place : placed.size() + 1;
        above = index;
        boolean held = zoning.holds(index, school.previous());
        placed.add(school.standing(place, held ? Zone.RED : zoning.bare(index), held));
      }
    }
    return placed;
  }

  private static List<String> notes(
      Constructor constructor, List<RatedSchool> schools, SortedMap<String, Integer> coverage) {
    List<String> notes = new ArrayList<>();
    for (Indicator indicator : constructor.indicators()) {
      if (coverage.getOrDefault(indicator.id(), 0) == 0) {
        notes.add("Показатель «" + indicator.title() + "»: данных нет ни у одной школы.");
      }
    }
    long without = schools.stream().filter(school -> school.index() == null).count();
    if (without > 0) {
      notes.add(
          "Недостаточно данных для индекса: "
              + without
              + " из "
              + schools.size()
              + " школ (нужно не меньше "
              + constructor.coverage().movePointRight(2).stripTrailingZeros().toPlainString()
              + " % веса).");
    }
    if (constructor.zones().kind() == ZoneRule.Kind.QUANTILES && schools.size() - without < 8) {
      notes.add("Школ с индексом меньше восьми: зоны по долям школ мало что говорят.");
    }
    return notes;
  }

  /** The schools that have an index, the best first. */
  public List<RatedSchool> ranked() {
    return schools.stream().filter(school -> school.index() != null).toList();
  }

  /** The schools of a zone, the best first. */
  public List<RatedSchool> in(Zone zone) {
    return schools.stream().filter(school -> school.zone() == zone).toList();
  }

  /** The place of one school; empty where the rating has no such school. */
  public Optional<RatedSchool> school(String code) {
    return schools.stream().filter(school -> school.schoolCode().equals(code)).findFirst();
  }

  /** Zones by code, of the schools that have one. */
  public Map<String, Zone> zones() {
    Map<String, Zone> zones = new HashMap<>();
    ranked()
        .forEach(school -> zones.put(school.schoolCode(), Objects.requireNonNull(school.zone())));
    return zones;
  }

  /** Share of the red zone in each cluster: red schools and all, by printed cluster. */
  public SortedMap<String, RedShare> clusters() {
    SortedMap<String, RedShare> clusters = new TreeMap<>();
    for (RatedSchool school : ranked()) {
      if (!school.cluster().isEmpty()) {
        int red = school.zone() == Zone.RED ? 1 : 0;
        clusters.merge(school.cluster(), new RedShare(red, 1), RedShare::plus);
      }
    }
    return clusters;
  }

  /** Red schools of so many. */
  public record RedShare(int red, int all) {
    private RedShare plus(RedShare other) {
      return new RedShare(red + other.red, all + other.all);
    }
  }

  /** The same with how sure the places are. */
  public Rating with(Map<String, RankInterval> intervals) {
    return new Rating(
        constructor,
        year,
        schools.stream().map(one -> one.ranked(intervals.get(one.schoolCode()))).toList(),
        coverage,
        notes);
  }
}
