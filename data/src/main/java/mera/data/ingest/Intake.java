package mera.data.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.result.Scale;

/**
 * The files of an import and what the analyst says of each.
 *
 * @param paths files, folders, archives
 * @param common what holds for all files that nothing is said of
 * @param own what is said of one file in place of it
 */
public record Intake(List<Path> paths, ImportOptions common, Map<Path, ImportOptions> own) {

  public Intake {
    paths = List.copyOf(paths);
    own = Map.copyOf(own);
  }

  /** What holds for this file. */
  ImportOptions of(Path file) {
    return own.getOrDefault(file, common).withScales(List.copyOf(common.scales().values()));
  }

  /** The same with these scales known too. */
  Intake withScales(List<Scale> scales) {
    return new Intake(paths, common.withScales(scales), own);
  }
}
