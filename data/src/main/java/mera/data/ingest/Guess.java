package mera.data.ingest;

import java.util.List;
import java.util.Optional;

/**
 * A first proposal of a mapping, for a person to check.
 *
 * @param mapping what is proposed; parts of its works that nothing tells are empty or 0
 * @param workKnown is every work of it complete?
 */
public record Guess(Mapping mapping, List<GuessedColumn> columns, boolean workKnown) {

  /**
   * @param meaning what it seems to hold; empty: nothing that is known
   * @param work index in {@link Mapping#works}; −1 for what holds for the whole row
   * @param confidence 0…1
   */
  public record GuessedColumn(
      int index, String caption, Optional<Meaning> meaning, int work, double confidence) {}

  public Guess {
    columns = List.copyOf(columns);
  }
}
