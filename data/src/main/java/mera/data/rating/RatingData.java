package mera.data.rating;

import java.util.List;
import java.util.Map;
import mera.data.result.Outcome;
import mera.data.school.School;
import mera.data.school.SchoolValue;

/**
 * What a rating looks at.
 *
 * @param year calendar year of the works
 * @param outcomes of all years; those of the year count
 * @param values imported values; those of the year count, else those without a year
 * @param clusters printed cluster of a school by its code; a school without one is compared with
 *     the region
 * @param previous zones of the year before, by code
 */
public record RatingData(
    int year,
    List<School> schools,
    List<Outcome> outcomes,
    List<SchoolValue> values,
    Map<String, String> clusters,
    Map<String, Zone> previous) {

  public RatingData {
    schools = List.copyOf(schools);
    outcomes = List.copyOf(outcomes);
    values = List.copyOf(values);
    clusters = Map.copyOf(clusters);
    previous = Map.copyOf(previous);
  }
}
