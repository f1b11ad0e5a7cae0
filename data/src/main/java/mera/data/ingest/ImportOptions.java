package mera.data.ingest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.result.Scale;
import mera.data.result.Work;

/**
 * What the analyst says beside the files.
 *
 * @param work the work of files that do not say it themselves; goes before what the name of a file
 *     seems to say, never before its content
 * @param format id of the {@link Format}; empty: recognised by content
 * @param mapping description of the files that no built-in format fits
 * @param password opens encrypted workbooks
 * @param scales scales known so far; their highest scores check the totals of files that name none
 * @param school login or name of the school of files that name none; goes before the file's name
 * @param year calendar year of files that do not say it: context data, ratings, lists
 */
public record ImportOptions(
    Optional<Work> work,
    Optional<String> format,
    Optional<Mapping> mapping,
    Optional<String> password,
    Map<Work, Scale> scales,
    Optional<String> school,
    Optional<Integer> year) {

  /** Nothing said: everything is recognised. */
  public static final ImportOptions NONE =
      new ImportOptions(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.empty(),
          Optional.empty());

  public ImportOptions {
    scales = Map.copyOf(scales);
  }

  /** The same with this work for files that do not say theirs. */
  public ImportOptions withWork(Work newWork) {
    return new ImportOptions(Optional.of(newWork), format, mapping, password, scales, school, year);
  }

  /** The same with this format for every file. */
  public ImportOptions withFormat(String id) {
    return new ImportOptions(work, Optional.of(id), mapping, password, scales, school, year);
  }

  /** The same with this description of unknown files. */
  public ImportOptions withMapping(Mapping newMapping) {
    return new ImportOptions(work, format, Optional.of(newMapping), password, scales, school, year);
  }

  /** The same with this password. */
  public ImportOptions withPassword(String newPassword) {
    return new ImportOptions(work, format, mapping, Optional.of(newPassword), scales, school, year);
  }

  /** The same, knowing these scales too; they go before the ones known so far. */
  public ImportOptions withScales(List<Scale> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Work, Scale> all = new LinkedHashMap<>(scales);
    more.forEach(scale -> all.put(scale.work(), scale));
    return new ImportOptions(work, format, mapping, password, all, school, year);
  }

  /** The same with this school, by login or name, for files that name none. */
  public ImportOptions withSchool(String loginOrName) {
    return new ImportOptions(
        work, format, mapping, password, scales, Optional.of(loginOrName), year);
  }

  /** The same with this year for files that do not say theirs. */
  public ImportOptions withYear(int newYear) {
    return new ImportOptions(work, format, mapping, password, scales, school, Optional.of(newYear));
  }
}
