package mera.data.rating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A rating as a named, versioned set of parameters: indicators with their weights, what is done
 * with missing data, and the zones. Equal sets and equal data give equal ratings.
 *
 * @param id short stable word for scripts
 * @param version grows when a set changes
 * @param title Russian name as shown
 * @param source what the set follows, in Russian
 * @param coverage share of the weight that a school must have data for, else «недостаточно данных»
 * @param participants fewer pupils give no value of an indicator
 * @param clip share of the schools cut off at both ends by {@link Normal#LINEAR}
 * @param within what {@link Normal#DEVIATION} and {@link Normal#RANK} compare a school with
 * @param zones where the zones begin
 */
public record Constructor(
    String id,
    int version,
    String title,
    String source,
    BigDecimal coverage,
    int participants,
    BigDecimal clip,
    Within within,
    ZoneRule zones,
    List<Indicator> indicators) {

  /** What a school is compared with. */
  public enum Within {
    REGION,
    /** Schools of like conditions. */
    CLUSTER
  }

  public Constructor {
    indicators = List.copyOf(indicators);
    if (indicators.isEmpty()) {
      throw new IllegalArgumentException("нет ни одного показателя");
    }
    Set<String> ids = new HashSet<>();
    for (Indicator one : indicators) {
      if (!ids.add(one.id())) {
        throw new IllegalArgumentException("показатель «" + one.id() + "» стоит дважды");
      }
    }
    long deviations = indicators.stream().filter(i -> i.normal() == Normal.DEVIATION).count();
    if (deviations > 0 && deviations < indicators.size()) {
      throw new IllegalArgumentException(
          "отклонения от среднего нельзя складывать с баллами: выберите одно приведение для всех");
    }
    if (coverage.signum() <= 0 || coverage.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException("охват веса — доля от 0 до 1");
    }
    if (clip.signum() < 0 || clip.compareTo(new BigDecimal("0.4")) > 0) {
      throw new IllegalArgumentException("отсечение — доля от 0 до 0.4");
    }
    if (participants < 1) {
      throw new IllegalArgumentException("участников должно быть не меньше 1");
    }
  }

  /** The same with every indicator changed. */
  public Constructor each(UnaryOperator<Indicator> change) {
    return with(indicators.stream().map(change).toList());
  }

  /** The same of other indicators. */
  public Constructor with(List<Indicator> others) {
    return new Constructor(
        id, version, title, source, coverage, participants, clip, within, zones, others);
  }

  /** The same with other zones. */
  public Constructor zoned(ZoneRule others) {
    return new Constructor(
        id, version, title, source, coverage, participants, clip, within, others, indicators);
  }

  /** A copy for the analyst to change, under a name of its own. */
  public Constructor named(String newId, int newVersion, String newTitle) {
    return new Constructor(
        newId,
        newVersion,
        newTitle,
        source,
        coverage,
        participants,
        clip,
        within,
        zones,
        indicators);
  }

  /** Sum of all weights. */
  @JsonIgnore
  public BigDecimal weight() {
    return indicators.stream().map(Indicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
