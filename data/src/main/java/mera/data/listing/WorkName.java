package mera.data.listing;

import mera.data.result.Work;

/** Names of works where the year is plain. */
final class WorkName {

  private WorkName() {}

  /** «ВПР, математика, 6 класс». */
  static String of(Work work) {
    return work.exam().printed()
        + ", "
        + work.subject()
        + (work.variant().isEmpty() ? "" : " (" + work.variant() + ")")
        + ", "
        + work.grade()
        + " класс";
  }
}
