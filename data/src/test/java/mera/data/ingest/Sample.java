package mera.data.ingest;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Work;

/** The synthetic region beside the checkout; tests that need it are skipped where it is absent. */
final class Sample {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  private Sample() {}

  static Path file(String name) {
    Path file = SAMPLES.resolve(name);
    assumeThat(file).as("the samples lie beside the checkout only where they were given").exists();
    return file;
  }

  static Path region() {
    return file("region-60");
  }

  static JsonNode truth() {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file("region-60.truth.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The works of the truth file that are ВПР. */
  static Work work(JsonNode tally) {
    return new Work(
        Exam.of(tally.path("kind").asText()).orElseThrow(),
        tally.path("subject").asText(),
        tally.path("grade").asInt(),
        tally.path("year").asInt());
  }

  static Map<Work, Scale> scales() throws Refusal {
    return Import.read(file("region-60/Шкалы ВПР.xlsx"), ImportOptions.NONE, Progress.NONE)
        .scales()
        .stream()
        .collect(Collectors.toMap(Scale::work, Function.identity()));
  }

  static Map<String, Outcome> byKey(Collection<Outcome> outcomes) {
    Map<String, Outcome> byKey = new TreeMap<>();
    outcomes.forEach(o -> byKey.put(key(o.schoolCode(), o.work()), o));
    return byKey;
  }

  static String key(String code, Work work) {
    return code + " " + work.printed();
  }
}
