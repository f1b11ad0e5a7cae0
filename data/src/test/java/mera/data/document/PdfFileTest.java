package mera.data.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Section;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFileTest {

  private static final Document NOTE =
      new Document(
          "Записка",
          List.of(new Section(Orientation.PORTRAIT, List.of(Paragraph.body("Ёлки у школы № 5.")))));

  @TempDir Path folder;

  @Test
  void replacesTheOldFileAndLeavesNothingElse() throws Exception {
    Path target = Files.writeString(folder.resolve("план.pdf"), "старое");
    PdfWriter.write(NOTE, LayoutProfile.standard(), target);
    assertThat(PdfText.of(target).text()).contains("Ёлки у школы № 5.");
    assertThat(names()).containsExactly("план.pdf");
  }

  @Test
  void writesThroughALink() throws Exception {
    Path real = Files.writeString(folder.resolve("real.pdf"), "");
    Path link = folder.resolve("link.pdf");
    try {
      Files.createSymbolicLink(link, real);
    } catch (IOException | UnsupportedOperationException e) {
      abort("no links here");
    }
    PdfWriter.write(NOTE, LayoutProfile.standard(), link);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(PdfText.of(real).text()).contains("Ёлки");
  }

  @Test
  void refusesAMissingFolder() {
    Refusal refusal = refusal(folder.resolve("нет такой").resolve("план.pdf"));
    assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUND);
    assertThat(refusal).hasMessageContaining("нет такой");
  }

  @Test
  void refusesAFolderInPlaceOfAFile() throws IOException {
    Path target = Files.createDirectory(folder.resolve("план.pdf"));
    assertThat(refusal(target).reason()).isEqualTo(Reason.IMPOSSIBLE);
    assertThat(target).isEmptyDirectory();
  }

  @Test
  void refusesANameThatTheDiskCannotHold() throws IOException {
    Refusal refusal = refusal(folder.resolve("п".repeat(300) + ".pdf"));
    assertThat(refusal.reason()).isEqualTo(Reason.IMPOSSIBLE);
    assertThat(names()).isEmpty();
  }

  @Test
  void saysThatThereIsNoSpace() {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no device that is always full here");
    Refusal refusal = refusal(full);
    assertThat(refusal.reason()).isEqualTo(Reason.NO_SPACE);
    assertThat(refusal).hasMessageContaining("на диске нет места").hasMessageContaining("«full»");
    assertThat(Files.isRegularFile(full)).isFalse();
  }

  @Test
  void leavesAReadOnlyFileAlone() throws IOException {
    Path target = Files.writeString(folder.resolve("план.pdf"), "старое");
    assumeTrue(target.toFile().setWritable(false), "no read-only files here");
    assumeFalse(Files.isWritable(target), "this user may write everything");
    assertThat(refusal(target).reason()).isEqualTo(Reason.IN_USE);
    assertThat(target).hasContent("старое");
  }

  @Test
  void refusesAFolderThatMayNotBeWritten() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(closed.toFile().setWritable(false), "no read-only folders here");
    assumeFalse(Files.isWritable(closed), "this user may write everything");
    Refusal refusal = refusal(closed.resolve("план.pdf"));
    assertThat(refusal.reason()).isEqualTo(Reason.NO_SPACE);
    assertThat(refusal).hasMessageContaining("запрещена");
  }

  @Test
  void documentsMayBeWrittenAtTheSameTime() {
    Document plan = LongPlan.document();
    List<List<String>> missing =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                n -> {
                  try {
                    return PdfText.of(plan).missing(plan);
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                })
            .toList();
    assertThat(missing).allSatisfy(texts -> assertThat(texts).isEmpty());
  }

  private Refusal refusal(Path target) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class, () -> PdfWriter.write(NOTE, LayoutProfile.standard(), target));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).endsWith(".");
    return refusal;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
