package mera.data.rating;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import mera.data.identify.WorkScope;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a rating: value = numerator / denominator, better one way or the other.
 *
 * @param id short stable word
 * @param title Russian name as shown
 * @param works scope as {@link WorkScope} prints it; null for an imported value
 * @param caption caption of the imported value, or of its numerator; else null
 * @param per caption of the imported denominator («Общая численность обучающихся»); null: the value
 *     stands as it is
 * @param steps for {@link Normal#POINTS}, ascending borders; the last border that the value reaches
 *     gives the points
 * @param weight more than 0
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Indicator(
    String id,
    String title,
    Take take,
    @Nullable String works,
    @Nullable String caption,
    @Nullable String per,
    Better better,
    Normal normal,
    List<Step> steps,
    BigDecimal weight) {

  /** Which values are good. */
  public enum Better {
    @JsonProperty("more")
    MORE,
    @JsonProperty("less")
    LESS
  }

  /**
   * @param from value (a share 0…1, or an imported number as it stands) from which on the points
   *     count
   */
  public record Step(BigDecimal from, BigDecimal points) {}

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public Indicator(
      String id,
      String title,
      Take take,
      @Nullable String works,
      @Nullable String caption,
      @Nullable String per,
      Better better,
      Normal normal,
      List<Step> steps,
      BigDecimal weight) {
    this.id = id;
    this.title = title;
    this.take = take;
    this.works = works;
    this.caption = caption;
    this.per = per;
    this.better = better;
    this.normal = normal;
    this.steps = List.copyOf(steps);
    this.weight = weight;
    check();
  }

  private void check() {
    if (weight.signum() <= 0) {
      throw new IllegalArgumentException("вес должен быть больше нуля");
    }
    if (take == Take.IMPORTED ? caption == null : works == null) {
      throw new IllegalArgumentException(
          take == Take.IMPORTED ? "не назван столбец (caption)" : "не названы работы (works)");
    }
    if (works != null && WorkScope.parse(works).isEmpty()) {
      throw new IllegalArgumentException(
          "работы «" + works + "» не поняты, нужно: «ВПР/математика/4-8; ОГЭ/русский язык/9»");
    }
    if (normal == Normal.POINTS && steps.isEmpty()) {
      throw new IllegalArgumentException("нет порогов (steps)");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (steps.get(i).from().compareTo(steps.get(i - 1).from()) <= 0) {
        throw new IllegalArgumentException("пороги должны возрастать");
      }
    }
  }

  @JsonIgnore
  WorkScope scope() {
    return WorkScope.parse(Objects.requireNonNull(works)).orElseThrow();
  }

  /** «%» for shares, empty where only the source knows the unit. */
  public String unit() {
    return take == Take.IMPORTED ? "" : "%";
  }

  /** The same with another weight. */
  public Indicator weighing(BigDecimal other) {
    return new Indicator(id, title, take, works, caption, per, better, normal, steps, other);
  }

  /** The same, made comparable another way. */
  public Indicator scaled(Normal other) {
    return new Indicator(id, title, take, works, caption, per, better, other, steps, weight);
  }
}
