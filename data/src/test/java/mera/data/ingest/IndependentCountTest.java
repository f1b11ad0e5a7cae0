package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;

/** Our counts against a counter that shares nothing with our reader. */
class IndependentCountTest {

  @Test
  void aBareCounterOfTheWorkbooksFindsTheSameParticipantsAndMarks() throws Exception {
    Map<Work, Scale> scales = Sample.scales();
    int files = 0;
    for (String folder : List.of("ВПР 2024", "ВПР 2025")) {
      try (Stream<Path> list = Files.list(Sample.region().resolve(folder))) {
        for (Path file : list.toList()) {
          assertSameCounts(file, scales);
          files++;
        }
      }
    }
    assertThat(files).isEqualTo(21);
  }

  private static void assertSameCounts(Path file, Map<Work, Scale> scales) throws Exception {
    Reading reading =
        Import.read(
            file, ImportOptions.NONE.withScales(List.copyOf(scales.values())), Progress.NONE);
    assertThat(reading.works()).hasSize(1);
    Scale scale = Objects.requireNonNull(scales.get(reading.works().getFirst()));
    Map<String, String> ours = new TreeMap<>();
    for (Outcome o : Outcome.of(reading.tallies(), scales)) {
      Outcome.Marks m = o.knownMarks();
      ours.put(o.schoolCode(), List.of(o.n(), m.two(), m.three(), m.four(), m.five()).toString());
    }
    Map<String, String> theirs = new TreeMap<>();
    PlainCount.of(file, scale.max(), scale.min3(), scale.min4(), scale.min5())
        .forEach((code, n) -> theirs.put(code, java.util.Arrays.toString(n)));
    assertThat(theirs).as(file.toString()).isNotEmpty();
    assertThat(ours).as(file.toString()).isEqualTo(theirs);
  }
}
