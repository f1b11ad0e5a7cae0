package mera.app.schools;

import java.util.Optional;
import mera.app.figure.TwoShare;
import mera.data.identify.Wilson;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a school did in a work of the latest year, and a year earlier.
 *
 * @param work of the latest year, even when only the year before has results
 * @param n participants, 0: not written
 * @param share of mark «2»; null without marks
 * @param before a year earlier; null when unknown
 * @param region the same work in the whole region; null when unknown
 * @param low at or above the threshold of the rule
 */
public record WorkLine(
    Work work,
    int n,
    @Nullable TwoShare share,
    @Nullable TwoShare before,
    @Nullable TwoShare region,
    boolean low) {

  /** The two-sided 95 % interval of the share. */
  public Optional<Wilson> interval() {
    TwoShare known = share;
    return known == null
        ? Optional.empty()
        : Optional.of(
            Wilson.of(Math.toIntExact(known.two()), Math.toIntExact(known.all()), Wilson.Z95));
  }
}
