package mera.data.ingest;

import java.util.Optional;
import mera.data.result.Work;

/**
 * What stands above the header of a ФИС ОКО report.
 *
 * @param max highest primary score, 0 where the frame does not tell
 */
record Frame(Optional<Work> work, int max) {

  static Frame of(Top top, int headerRow) {
    Optional<Work> work = Optional.empty();
    int max = 0;
    for (Top.TopRow row : top.rows()) {
      if (row.number() >= headerRow) {
        break;
      }
      work = work.or(() -> WorkName.inFrame(row.first()));
      if (row.caption().startsWith("максимальный первичный балл")) {
        max = row.cells().size() < 2 ? 0 : Math.max(0, Cells.whole(row.cells().get(1)));
      }
    }
    return new Frame(work, max);
  }
}
