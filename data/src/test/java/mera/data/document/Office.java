package mera.data.document;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

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
    Process office =
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
            .redirectOutput(folder.resolve("office.log").toFile())
            .start();
    if (!office.waitFor(MINUTES, TimeUnit.MINUTES) || office.exitValue() != 0) {
      office.destroyForcibly();
      throw new IOException(Files.readString(folder.resolve("office.log")));
    }
    String name = String.valueOf(docx.getFileName());
    return folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".pdf");
  }
}
