package mera.data.context;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * In what conditions a school works.
 *
 * @param pupils of the school; null where no source says it
 * @param shares inputs of the index in per cent of the pupils
 * @param deviations of the inputs from the region in standard deviations, better conditions
 *     positive
 * @param index {@code 50 + 10·Σ w·z / Σ w}; null when too few inputs are known
 * @param conditions null without an index
 */
public record SchoolContext(
    String schoolCode,
    Place place,
    @Nullable Integer pupils,
    SortedMap<ContextInput, Double> shares,
    SortedMap<ContextInput, Double> deviations,
    @Nullable Double index,
    @Nullable Conditions conditions) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public SchoolContext(
      String schoolCode,
      Place place,
      @Nullable Integer pupils,
      SortedMap<ContextInput, Double> shares,
      SortedMap<ContextInput, Double> deviations,
      @Nullable Double index,
      @Nullable Conditions conditions) {
    this.schoolCode = schoolCode;
    this.place = place;
    this.pupils = pupils;
    this.shares = Collections.unmodifiableSortedMap(new TreeMap<>(shares));
    this.deviations = Collections.unmodifiableSortedMap(new TreeMap<>(deviations));
    this.index = index;
    this.conditions = conditions;
  }

  SchoolContext in(@Nullable Conditions quarter) {
    return new SchoolContext(schoolCode, place, pupils, shares, deviations, index, quarter);
  }
}
