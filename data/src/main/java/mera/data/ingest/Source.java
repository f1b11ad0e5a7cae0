package mera.data.ingest;

import java.nio.file.Path;
import java.util.Optional;
import mera.data.result.BuiltInScales;
import mera.data.result.Scale;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** One file while it is being read. */
record Source(
    Path file,
    String name,
    Book book,
    ImportOptions options,
    Problems problems,
    RowCounts counts,
    Pace pace,
    Sittings sittings) {

  /** The same file through another book. */
  Source with(Book other) {
    return new Source(file, name, other, options, problems, counts, pace, sittings);
  }

  /** The scale of the work: one that was passed in, or the built-in one. */
  @Nullable Scale scale(Work work) {
    Scale passed = options.scales().get(work);
    return passed == null ? BuiltInScales.of(work).orElse(null) : passed;
  }

  /** The work that the analyst named, else the one in the name of the file. */
  Optional<Work> workBesideContent() {
    return options.work().or(() -> WorkName.inFileName(name));
  }

  /** Name of a sheet in problems; null where there are no sheets. */
  static @Nullable String sheetName(Top top) {
    return top.name().isEmpty() ? null : top.name();
  }
}
