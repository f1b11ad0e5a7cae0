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

  /** «МА-6», for a narrow column; the whole name belongs into a tooltip. */
  public static String brief(Work work) {
    return letters(work.subject()) + "-" + work.grade();
  }

  /** «РУ», «МА». */
  public static String letters(String subject) {
    return subject.substring(0, Math.min(2, subject.length())).toUpperCase(Words.RUSSIAN);
  }
}
