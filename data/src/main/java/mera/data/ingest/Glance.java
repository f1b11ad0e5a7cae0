package mera.data.ingest;

import java.util.Optional;
import mera.data.problem.Refusal;

/** Sees a file between its recognition and its reading, and may narrow what is read. */
interface Glance {

  /** Reads everything. */
  Glance ALL = (source, recognition) -> source;

  /**
   * @param recognition empty: no known layout
   * @return what is read
   */
  Source look(Source source, Optional<Recognition> recognition) throws Refusal;
}
