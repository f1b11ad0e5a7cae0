package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files at a time give what they give one by one. */
class BatchTest {

  @TempDir Path folder;

  private void fill() throws Exception {
    Tables.write(
        folder,
        "я-границы.xlsx",
        page(
            "1",
            row("год", "класс", "предмет", "макс", "с «3»", "с «4»", "с «5»"),
            row(2024, 4, "математика", 20, 6, 10, 15)));
    for (int file = 0; file < 12; file++) {
      Object[][] pupils = new Object[10 + 60 * (file % 3)][];
      for (int i = 0; i < pupils.length; i++) {
        pupils[i] = pupil(1, i % 2, i % 3, "А" + file, 2 + i % 4, i % 2 + i % 3 + file % 2);
      }
      Tables.write(folder, "МА 4 2024 часть " + (10 + file) + ".xlsx", protocol(pupils));
    }
  }

  @Test
  void readingsComeInTheOrderOfTheFilesAndAreTheSameAsOneByOne() throws Exception {
    fill();
    List<Reading> together = Import.readAll(List.of(folder), ImportOptions.NONE, Progress.NONE);
    ImportOptions known = ImportOptions.NONE.withScales(together.getFirst().scales());
    List<Reading> oneByOne = new ArrayList<>();
    for (Path file : Import.files(List.of(folder))) {
      oneByOne.add(Import.read(file, known, Progress.NONE));
    }
    assertThat(together).isEqualTo(oneByOne);
    assertThat(together).hasSize(13);
    assertThat(together.getLast().problems()).extracting(p -> p.rule()).contains("max-differs");
  }

  @Test
  void aCancelStopsAllOfThem() throws Exception {
    fill();
    AtomicInteger files = new AtomicInteger();
    Progress progress =
        new Progress() {
          @Override
          public void rows(String file, long rows) {
            files.incrementAndGet();
          }

          @Override
          public boolean cancelled() {
            return files.get() > 4;
          }
        };
    assertThatThrownBy(() -> Import.readAll(List.of(folder), ImportOptions.NONE, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(files.get()).isLessThan(13);
  }

  @Test
  void aFailureOfTheProgramIsNotTakenForABadFile() throws Exception {
    fill();
    Progress progress =
        new Progress() {
          @Override
          public void rows(String file, long rows) {
            if (file.contains("15")) {
              throw new IllegalStateException("a fault of our own");
            }
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    assertThatThrownBy(() -> Import.readAll(List.of(folder), ImportOptions.NONE, progress))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a fault of our own");
  }
}
