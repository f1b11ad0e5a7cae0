package mera.app.text;

import mera.data.result.Work;

/** Names of works, short enough for a column. */
public final class Works {

  private Works() {}

  /** «ВПР · математика · 6 кл.». */
  public static String named(Work work) {
    return work.exam().printed()
        + " · "
        + work.subject()
        + (work.variant().isEmpty() ? "" : " (" + work.variant() + ")")
        + " · "
        + work.grade()
        + "\u00a0кл.";
  }
}
