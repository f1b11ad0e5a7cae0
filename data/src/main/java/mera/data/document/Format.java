package mera.data.document;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/** The files that a document can become; all carry the same text. */
public enum Format {
  PDF {
    @Override
    public void write(Document document, LayoutProfile profile, Path target) throws Refusal {
      PdfWriter.write(document, profile, target);
    }
  },
  DOCX {
    @Override
    public void write(Document document, LayoutProfile profile, Path target) throws Refusal {
      DocxWriter.write(document, profile, target);
    }
  },
  XLSX {
    @Override
    public void write(Document document, LayoutProfile profile, Path target) throws Refusal {
      XlsxWriter.write(document, profile, target);
    }
  };

  /**
   * Writes the file, or leaves the folder as it was.
   *
   * @throws Refusal no such folder, no space, in use, a folder in place of the file
   */
  public abstract void write(Document document, LayoutProfile profile, Path target) throws Refusal;

  /** The end of a file's name: «.pdf». */
  public String ending() {
    return "." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Told by the end of the name.
   *
   * @param allowed the formats that may be asked for here
   * @throws Refusal when it is none of them
   */
  public static Format of(Path target, Format... allowed) throws Refusal {
    String name = String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(allowed)
        .filter(format -> name.endsWith(format.ending()))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Reason.IMPOSSIBLE,
                    "«"
                        + target.getFileName()
                        + "»: по имени не понять, какой файл нужен; добавьте в конце "
                        + endings(allowed)
                        + "."));
  }

  /** «.pdf, .docx или .xlsx». */
  private static String endings(Format... formats) {
    int last = formats.length - 1;
    String first =
        Arrays.stream(formats, 0, last).map(Format::ending).collect(Collectors.joining(", "));
    return (first.isEmpty() ? "" : first + " или ") + formats[last].ending();
  }
}
