package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import mera.data.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files of folders are read, and in which order. */
class FilesTest {

  @TempDir Path folder;

  private void fill() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("ВПР 2024"));
    Tables.write(
        folder,
        "я-школы.xlsx",
        page(
            "1",
            row("Логин", "Муниципалитет", "Краткое наименование"),
            row("edu980001", "О", "Ш")));
    Tables.write(
        folder,
        "ю-границы.xlsx",
        page(
            "1",
            row("год", "класс", "предмет", "макс", "с «3»", "с «4»", "с «5»"),
            row(2024, 4, "математика", 3, 1, 2, 3)));
    Tables.write(inner, "б МА 4 2024.xlsx", protocol(pupil(1, 1, 2, "А", 5, 3)));
    Tables.write(inner, "а МА 4 2024.xlsx", protocol(pupil(1, 1, 2, "А", 5, 3)));
    Files.writeString(inner.resolve("~$а МА 4 2024.xlsx"), "lock");
    Files.writeString(inner.resolve(".скрытый.xlsx"), "hidden");
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git").resolve("config"), "hidden");
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> String.valueOf(file.getFileName())).toList();
  }

  @Test
  void foldersAreWalkedRegistersFirstThenScalesThenTheRestByName() throws Exception {
    fill();
    assertThat(names(Import.files(List.of(folder))))
        .containsExactly("я-школы.xlsx", "ю-границы.xlsx", "а МА 4 2024.xlsx", "б МА 4 2024.xlsx");
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws Exception {
    fill();
    Path file = folder.resolve("я-школы.xlsx");
    assertThat(names(Import.files(List.of(file, folder, file)))).hasSize(4);
  }

  @Test
  void scalesOfTheFolderCheckTheResultsAfterThem() throws Exception {
    fill();
    Tables.write(
        folder,
        "ю-границы.xlsx",
        page(
            "1",
            row("год", "класс", "предмет", "макс", "с «3»", "с «4»", "с «5»"),
            row(2024, 4, "математика", 20, 6, 10, 15)));
    List<Reading> readings = Import.readAll(List.of(folder), ImportOptions.NONE, Progress.NONE);
    assertThat(readings.getLast().problems())
        .extracting(Problem::rule)
        .containsExactly("max-differs");
  }

  @Test
  void aReadingKnowsTheDigestAndSizeOfItsFile() throws Exception {
    fill();
    Path file = folder.resolve("я-школы.xlsx");
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    byte[] bytes = Files.readAllBytes(file);
    assertThat(reading.size()).isEqualTo(bytes.length);
    assertThat(reading.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }
}
