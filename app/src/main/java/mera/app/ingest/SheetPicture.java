package mera.app.ingest;

import java.util.List;
import mera.app.ingest.MappingDraft.DraftWork;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One sheet as it will be read.
 *
 * @param sheets that may be chosen
 * @param draft what its columns mean; null: the program knows the layout
 * @param work what is asked of a file that does not say its work; null: nothing
 * @param counts rows of those in sight
 * @param whole are all rows in sight?
 */
record SheetPicture(
    FileLine file,
    Page page,
    List<String> sheets,
    @Nullable MappingDraft draft,
    @Nullable DraftWork work,
    List<Finding> findings,
    Reading.Counts counts,
    boolean whole) {

  /** Rows that cannot be loaded as they are, among those in sight. */
  long rejected() {
    return counts.rejected();
  }
}
