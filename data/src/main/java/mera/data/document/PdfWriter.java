package mera.data.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mera.data.document.Document.Section;
import mera.data.problem.Refusal;

/** Prints a document as PDF: fonts embedded, the text can be searched and copied. */
public final class PdfWriter {

  private PdfWriter() {}

  /** What kind of PDF. */
  public enum Kind {
    /** PDF 1.7. */
    USUAL,
    /** PDF/A-1b, for archives. */
    ARCHIVE
  }

  /** Writes to the stream and leaves it open. Nothing is written unless all pages are made. */
  public static void write(Document document, LayoutProfile profile, OutputStream out)
      throws IOException {
    out.write(print(document, profile).pdf());
  }

  /** Makes the pages in memory: for looking at them before they go anywhere. */
  public static Printout print(Document document, LayoutProfile profile) {
    return print(document, profile, Kind.USUAL);
  }

  /** The same as PDF of this kind. */
  public static Printout print(Document document, LayoutProfile profile, Kind kind) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> firstPages = new ArrayList<>();
    List<Printout.End> ends;
    int last;
    try (Pages pages = new Pages(document, profile, kind, out)) {
      for (Section section : document.sections()) {
        pages.begin(section);
        firstPages.add(pages.number());
        Flow.draw(section.blocks(), pages);
      }
      ends = pages.ends();
      last = Math.max(1, pages.number());
    }
    return new Printout(out.toByteArray(), firstPages, ends, last);
  }

  /**
   * Writes the file, or leaves the folder as it was: what stood in the target before stays whole
   * until the new file is complete.
   *
   * @throws Refusal no such folder, no space, in use, a folder in place of the file
   */
  public static void write(Document document, LayoutProfile profile, Path target) throws Refusal {
    write(document, profile, Kind.USUAL, target);
  }

  /** The same as PDF of this kind. */
  public static void write(Document document, LayoutProfile profile, Kind kind, Path target)
      throws Refusal {
    SavedFile file = SavedFile.at(target, "PDF");
    file.fill(print(document, profile, kind).pdf());
  }
}
