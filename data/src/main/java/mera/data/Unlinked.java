package mera.data;

import java.util.List;
import mera.data.school.Candidate;
import mera.data.school.Mention;

/**
 * A school of the files that waits for a decision; its results were left out.
 *
 * @param candidates schools of the register that it may be, the best first; empty: the register has
 *     nothing like it
 */
public record Unlinked(Mention mention, List<Candidate> candidates) {
  public Unlinked {
    candidates = List.copyOf(candidates);
  }
}
