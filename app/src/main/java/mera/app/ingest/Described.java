package mera.app.ingest;

import java.util.Optional;
import mera.app.ingest.MappingDraft.DraftWork;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.Mapping;
import mera.data.ingest.Preview.Page;
import org.jspecify.annotations.Nullable;

/**
 * What the analyst says of the columns of one file.
 *
 * @param table the description of an unknown table; null: the file needs none
 * @param work the work of a file that does not say it; null: it is not asked for
 * @param remembered is the description for the next files of this kind too?
 * @param visited has the analyst seen it?
 */
record Described(
    @Nullable Table table, @Nullable DraftWork work, boolean remembered, boolean visited) {

  /** Nothing said. */
  static final Described NOTHING = new Described(null, null, true, false);

  /**
   * A description and what it describes.
   *
   * @param page the rows of the sheet without any description
   */
  record Table(MappingDraft draft, Page page) {

    Mapping mapping(String file) {
      return draft.mapping(file, page);
    }
  }

  Described with(@Nullable Table newTable) {
    return new Described(newTable, work, remembered, visited);
  }

  Described with(MappingDraft draft, Page page) {
    return with(new Table(draft, page));
  }

  Described with(DraftWork newWork) {
    return new Described(table, newWork, remembered, visited);
  }

  Described remembered(boolean on) {
    return new Described(table, work, on, visited);
  }

  Described seen() {
    return new Described(table, work, remembered, true);
  }

  @Nullable MappingDraft draft() {
    return table == null ? null : table.draft();
  }

  /** Can the file be read with it? */
  boolean isAnswered() {
    return table != null && visited && table.draft().isWhole() || work != null && work.isNamed();
  }

  /** What is said of the file with it. */
  ImportOptions said(FileDraft file) {
    if (table != null) {
      return file.said().withMapping(table.mapping(file.name()));
    }
    return work == null || !work.isNamed()
        ? file.said()
        : file.said().withWork(work.work()).withYear(work.work().year());
  }

  /** The description that the next files of the same header should get. */
  Optional<KnownMapping> known(String file) {
    return table != null && table.draft().isWhole() && visited && remembered
        ? KnownMapping.of(table.mapping(file), table.page())
        : Optional.empty();
  }
}
