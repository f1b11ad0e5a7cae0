package mera.data.rating;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An approved rating: frozen with its constructor, whatever happens to data and constructor
 * afterwards. Its zones are those of the year before for the next one.
 *
 * @param id key in the working file; null until stored
 * @param constructor as YAML
 * @param constructorId id of it
 * @param snapshot hash of the results that it was computed from
 */
public record KeptRating(
    @Nullable String id,
    String title,
    int year,
    String constructorId,
    String constructor,
    String snapshot,
    LocalDateTime approvedAt,
    List<Place> places) {

  /** A school with an index, the best first. */
  public record Place(
      String schoolCode,
      String name,
      String municipality,
      int place,
      BigDecimal index,
      Zone zone) {}

  /** Freezes a rating. */
  public static KeptRating of(Rating rating, String title, String snapshot, LocalDateTime at) {
    return new KeptRating(
        null,
        title,
        rating.year(),
        rating.constructor().id(),
        Constructors.write(rating.constructor()),
        snapshot,
        at,
        rating.ranked().stream()
            .map(
                school ->
                    new Place(
                        school.schoolCode(),
                        school.name(),
                        school.municipality(),
                        school.place(),
                        Objects.requireNonNull(school.index()),
                        Objects.requireNonNull(school.zone())))
            .toList());
  }

  /** The same under the key that the working file gave it. */
  public KeptRating stored(String key) {
    return new KeptRating(
        key, title, year, constructorId, constructor, snapshot, approvedAt, places);
  }

  /** Zones by code. */
  public Map<String, Zone> zones() {
    Map<String, Zone> zones = new HashMap<>();
    places.forEach(place -> zones.put(place.schoolCode(), place.zone()));
    return zones;
  }
}
