package mera.data.ingest;

import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, from top to bottom. */
interface Rows extends AutoCloseable {

  /** The next row; null after the last one. */
  @Nullable Line next() throws Refusal;

  @Override
  void close();
}
