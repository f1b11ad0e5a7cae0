package mera.data.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** The checked data of the model orders, which stands beside the checkout and is not part of it. */
public final class Seeds {

  private static final Path FIXTURES = Path.of("..", "..", "shared", "seeds", "fixtures");

  private static final Path PLANS = Path.of("..", "..", "shared", "seeds", "plans");

  private Seeds() {}

  /** A fixture; the test is skipped where there are none. */
  public static JsonNode read(String file) throws IOException {
    Path path = FIXTURES.resolve(file);
    Assumptions.assumeTrue(
        Files.exists(path), "the model orders are not beside the checkout: " + path);
    return new JsonMapper().readTree(Files.readString(path));
  }

  /** The rows of a table below its header; the test is skipped where there is none. */
  static List<List<String>> rows(String file) throws IOException {
    Path path = FIXTURES.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "no model orders beside the checkout: " + path);
    return Files.readAllLines(path).stream()
        .skip(1)
        .map(line -> List.of(line.split("\t", -1)))
        .toList();
  }

  /** A plan as an office would send it; the test is skipped where there are none. */
  public static Path plan(String file) {
    Path path = PLANS.resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "no model plans beside the checkout: " + path);
    return path;
  }

  /** The object with the id in a list of a fixture. */
  public static JsonNode byId(JsonNode list, String id) {
    return items(list).stream()
        .filter(item -> item.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public static List<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).toList();
  }
}
