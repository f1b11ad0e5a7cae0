package mera.data.rating;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A school in a rating.
 *
 * @param cluster printed cluster; empty when it is not known
 * @param scores indicators that there is data for, in the order of the constructor
 * @param coverage share 0…1 of the weight that has data
 * @param index weighted mean of the comparable numbers; null: «недостаточно данных»
 * @param place 1 is the best, equal schools share a place; 0 without an index
 * @param zone null without an index
 * @param held stays red only because of the margin: its index alone would give the zone above
 * @param previous zone of the year before; null: not known
 * @param rank null until it is simulated
 */
public record RatedSchool(
    String schoolCode,
    String name,
    String municipality,
    String cluster,
    List<Score> scores,
    BigDecimal coverage,
    @Nullable BigDecimal index,
    int place,
    @Nullable Zone zone,
    boolean held,
    @Nullable Zone previous,
    @Nullable RankInterval rank) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public RatedSchool(
      String schoolCode,
      String name,
      String municipality,
      String cluster,
      List<Score> scores,
      BigDecimal coverage,
      @Nullable BigDecimal index,
      int place,
      @Nullable Zone zone,
      boolean held,
      @Nullable Zone previous,
      @Nullable RankInterval rank) {
    this.schoolCode = schoolCode;
    this.name = name;
    this.municipality = municipality;
    this.cluster = cluster;
    this.scores = List.copyOf(scores);
    this.coverage = coverage;
    this.index = index;
    this.place = place;
    this.zone = zone;
    this.held = held;
    this.previous = previous;
    this.rank = rank;
  }

  /** The score of an indicator; empty where there is no data. */
  public Optional<Score> score(String indicator) {
    return scores.stream().filter(score -> score.indicator().equals(indicator)).findFirst();
  }

  /** Steps up from the zone of the year before: −2…2; 0 also where either is not known. */
  public int change() {
    return zone == null || previous == null ? 0 : zone.compareTo(previous);
  }

  RatedSchool standing(int newPlace, Zone newZone, boolean isHeld) {
    return new RatedSchool(
        schoolCode,
        name,
        municipality,
        cluster,
        scores,
        coverage,
        index,
        newPlace,
        newZone,
        isHeld,
        previous,
        rank);
  }

  RatedSchool ranked(@Nullable RankInterval interval) {
    return new RatedSchool(
        schoolCode,
        name,
        municipality,
        cluster,
        scores,
        coverage,
        index,
        place,
        zone,
        held,
        previous,
        interval);
  }
}
