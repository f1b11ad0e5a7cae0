package mera.data.rating;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an indicator counts: numerator and denominator over the works of its scope. */
public enum Take {
  /** Participants with mark «2» or below the minimum, of all with a known outcome. */
  @JsonProperty("low-share")
  LOW_SHARE("доля «2»"),
  /** Participants with marks «4» and «5», of all with marks. */
  @JsonProperty("high-share")
  HIGH_SHARE("доля «4» и «5»"),
  /** Points, of the highest possible points of all participants. */
  @JsonProperty("mean")
  MEAN("средний результат"),
  /** Participants whose mark is the journal mark, of all who have one. */
  @JsonProperty("journal")
  JOURNAL("соответствие отметкам журнала"),
  /** Participants, of participants and absent pupils. */
  @JsonProperty("participation")
  PARTICIPATION("участие"),
  /** A value of an imported rating or of context data, by its caption. */
  @JsonProperty("imported")
  IMPORTED("загруженное значение");

  private final String printed;

  Take(String printed) {
    this.printed = printed;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }

  /** Is it a share of pupils, whose chance error follows from their number? */
  boolean isShare() {
    return this != MEAN && this != IMPORTED;
  }
}
