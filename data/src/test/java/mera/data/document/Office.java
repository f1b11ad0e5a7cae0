package mera.data.document;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.librepdf.openpdf.fonts.Liberation;

/** LibreOffice, where it is installed: the judge of our DOCX. */
public final class Office {

  private static final int MINUTES = 3;

  private Office() {}

  /** Its program, if any. */
  public static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "soffice"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Converts to PDF in a profile of its own, so that nobody else's office is in the way.
   *
   * @return the PDF beside the document
   */
  public static Path pdf(Path docx) throws IOException, InterruptedException {
    Path folder = Objects.requireNonNull(docx.toAbsolutePath().getParent());
    Path fonts = fonts(folder);
    ProcessBuilder order =
        new ProcessBuilder(
                List.of(
                    program().orElseThrow().toString(),
                    "-env:UserInstallation=" + folder.resolve("office").toUri(),
                    "--headless",
                    "--convert-to",
                    "pdf",
                    "--outdir",
                    folder.toString(),
                    docx.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("office.log").toFile());
    order.environment().put("FONTCONFIG_FILE", fonts.toString());
    Process office = order.start();
    if (!office.waitFor(MINUTES, TimeUnit.MINUTES) || office.exitValue() != 0) {
      office.destroyForcibly();
      throw new IOException(Files.readString(folder.resolve("office.log")));
    }
    String name = String.valueOf(docx.getFileName());
    return folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
  }

  /** Texts that the office lost; letter-spaced words are read from its pages letter by letter. */
  public static List<String> missing(PdfText office, Document document) {
    String whole = PdfText.compact(office.text());
    return office.missing(document).stream()
        .filter(text -> !whole.contains(PdfText.compact(text)))
        .toList();
  }

  /** The office sees the letters of our own pages, whatever is installed. */
  private static Path fonts(Path folder) throws IOException {
    Path fonts = Files.createDirectories(folder.resolve("fonts"));
    for (String family : List.of("Serif", "Sans")) {
      for (String face : List.of("Regular", "Bold", "Italic", "BoldItalic")) {
        String name = "Liberation" + family + "-" + face + ".ttf";
        try (InputStream ttf = Liberation.class.getResourceAsStream("/liberation/" + name)) {
          Files.write(fonts.resolve(name), Objects.requireNonNull(ttf, name).readAllBytes());
        }
      }
    }
    return Files.writeString(
        folder.resolve("fonts.conf"),
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig><dir>"
            + fonts
            + "</dir><cachedir>"
            + folder.resolve("fontcache")
            + "</cachedir></fontconfig>");
  }
}
