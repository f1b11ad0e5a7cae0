package mera.data.rating;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How values of an indicator become comparable numbers; more is always better after it. */
public enum Normal {
  /** Borders of the value give points: «до 75 % — 0, 75–85 % — 1 …». */
  @JsonProperty("points")
  POINTS("баллы по порогам"),
  /** {@code 100·(v − min)/(max − min)}, clipped at two quantiles of the schools (P5 and P95). */
  @JsonProperty("linear")
  LINEAR("линейно, 0–100"),
  /** {@code z = (v − mean)/sd}, mean and deviation weighted by participants. */
  @JsonProperty("z")
  DEVIATION("отклонение от среднего"),
  /** Percentile rank, {@code (worse + 0.5·equal)/N·100}. */
  @JsonProperty("rank")
  RANK("место среди школ, 0–100");

  private final String printed;

  Normal(String printed) {
    this.printed = printed;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }
}
