package mera.data.identify;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An approved list: an identification frozen whole, whatever happens to the data afterwards.
 *
 * @param id key in the working file; null until stored
 * @param title as the analyst named it
 */
public record SchoolList(
    @Nullable String id, String title, Identification frozen, LocalDateTime approvedAt) {

  /** Methods that look for signs of bias: the level sign alone, and all signs together. */
  private static final Set<String> OF_SIGNS = Set.of("high-level", "vpr-signs");

  /** Does it name schools with signs of bias? Then it says nothing of low results. */
  @JsonIgnore
  public boolean isOfSigns() {
    return OF_SIGNS.contains(frozen.method());
  }

  /** The schools with low results, the steady ones first. */
  public List<Finding> members() {
    return frozen.findings().stream()
        .filter(finding -> finding.status() == Status.STEADY || finding.status() == Status.LOW)
        .toList();
  }

  /** The schools of the risk zone. */
  public List<Finding> riskZone() {
    return frozen.with(Status.RISK);
  }

  /** The schools with a sign that calls for a closer look. */
  public List<Finding> signs() {
    return frozen.with(Status.SIGN);
  }

  /** The same list under the key that the working file gave it. */
  public SchoolList stored(String key) {
    return new SchoolList(key, title, frozen, approvedAt);
  }
}
