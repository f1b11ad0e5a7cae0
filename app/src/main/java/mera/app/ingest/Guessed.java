package mera.app.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.data.ingest.Guess;
import mera.data.ingest.Mapping;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Preview.PageRow;
import mera.data.problem.Refusal;

/** The first description of a sheet that nobody has described. */
final class Guessed {

  private Guessed() {}

  /**
   * @param before the description of another sheet of the same file: works are taken from it
   */
  static MappingDraft on(Page page, MappingDraft before) {
    List<List<String>> rows = new ArrayList<>();
    for (PageRow row : page.rows()) {
      while (rows.size() < row.number() - 1) {
        rows.add(List.of());
      }
      rows.add(row.cells());
    }
    Optional<Mapping> guess = Mapping.guess(rows).map(Guess::mapping);
    if (guess.isPresent()) {
      try {
        return MappingDraft.of(guess.get(), page);
      } catch (Refusal none) {
        // Nothing is known of the columns then.
        return MappingDraft.empty(page);
      }
    }
    MappingDraft empty = MappingDraft.empty(page);
    return before.works().isEmpty() ? empty : empty.with(0, before.works().getFirst());
  }
}
