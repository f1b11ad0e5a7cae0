package mera.app.ingest;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import mera.data.Imports;
import mera.data.ingest.Format;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Intake;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.Preview;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.problem.Refusal;
import mera.data.result.Scale;
import org.jspecify.annotations.Nullable;

/** Reads the files of an import, and those again of which something else is said. */
final class Survey {

  /** Rows of an unknown table that are looked at. */
  static final int ROWS = 40;

  private final Imports imports;
  private final Progress progress;

  Survey(Imports imports, Progress progress) {
    this.imports = imports;
    this.progress = progress;
  }

  /**
   * @param before files that were read already
   * @param fresh files and folders that come in addition
   * @param common what holds for files that nothing is said of
   * @param said what is said anew of files among the former ones
   */
  List<FileDraft> read(
      List<FileDraft> before, List<Path> fresh, ImportOptions common, Map<Path, ImportOptions> said)
      throws Refusal {
    Map<Path, ImportOptions> own = new LinkedHashMap<>();
    Map<Path, FileDraft> drafts = new LinkedHashMap<>();
    before.forEach(draft -> drafts.put(draft.path(), draft));
    drafts.forEach((path, draft) -> own.put(path, draft.said()));
    own.putAll(said);
    SequencedSet<Path> changed = new LinkedHashSet<>(said.keySet());
    changed.addAll(fresh);
    List<Scale> scales =
        before.stream()
            .filter(draft -> !changed.contains(draft.path()))
            .flatMap(draft -> draft.reading().scales().stream())
            .toList();
    List<Reading> readings =
        imports.read(new Intake(List.copyOf(changed), common.withScales(scales), own), progress);
    if (!before.isEmpty()
        && bearOnOthers(Stream.concat(formers(before, said), readings.stream()))) {
      SequencedSet<Path> all = new LinkedHashSet<>(drafts.keySet());
      all.addAll(fresh);
      readings = imports.read(new Intake(List.copyOf(all), common, own), progress);
    }
    List<KnownMapping> known = imports.mappings();
    for (Reading reading : readings) {
      ImportOptions options = own.getOrDefault(reading.path(), common);
      FileDraft former = drafts.get(reading.path());
      drafts.put(reading.path(), draft(reading, options, former, known));
    }
    return List.copyOf(drafts.values());
  }

  private static Stream<Reading> formers(List<FileDraft> before, Map<Path, ImportOptions> said) {
    return before.stream().filter(draft -> said.containsKey(draft.path())).map(FileDraft::reading);
  }

  /** Scales check other files, the sittings of an exam are counted over all protocols. */
  private static boolean bearOnOthers(Stream<Reading> readings) {
    Collection<String> formats = List.of(Format.SCALES.id(), Format.GIA_PROTOCOL.id());
    return readings.anyMatch(reading -> formats.contains(reading.format()));
  }

  private FileDraft draft(
      Reading reading, ImportOptions said, @Nullable FileDraft former, List<KnownMapping> known)
      throws Refusal {
    if (said.mapping().isPresent() && former != null) {
      return new FileDraft(reading, said, former.seen(), former.known(), false);
    }
    FileDraft plain = new FileDraft(reading, said, Optional.empty(), false, false);
    if (!List.of("unknown-format", "incomplete").contains(plain.refused())) {
      return plain;
    }
    Optional<Preview> seen = seen(reading.path(), said);
    Optional<KnownMapping.Offer> offer =
        seen.flatMap(pages -> KnownMapping.offer(known, plain.name(), pages.pages()));
    if (plain.refused().equals("incomplete") || offer.isEmpty()) {
      return new FileDraft(reading, said, seen, false, false);
    }
    ImportOptions mapped = said.withMapping(offer.get().mapping());
    Reading again =
        imports.read(new Intake(List.of(reading.path()), mapped, Map.of()), progress).getFirst();
    return new FileDraft(again, mapped, seen, true, !offer.get().yearKnown());
  }

  private static Optional<Preview> seen(Path file, ImportOptions said) {
    try {
      return Optional.of(Import.preview(file, said, ROWS));
    } catch (Refusal unreadable) {
      // The reading already says why.
      return Optional.empty();
    }
  }
}
