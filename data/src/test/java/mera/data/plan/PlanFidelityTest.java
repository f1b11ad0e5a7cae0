package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The built-in plans have the structure of the published ones, and sentences of their own. */
class PlanFidelityTest {

  /** So many words in a row may not be the same as in a published plan. */
  private static final int RUN = 7;

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  /** Numbers of schools, years, and the number of a federal measure. */
  private static final Pattern NO_TARGET =
      Pattern.compile("№\\s*\\d+|(?<!\\d)20\\d\\d(?!\\d)|Мероприятия 2\\.2\\.");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+");
  private static final Map<Field, String> KEYS =
      new EnumMap<>(
          Map.of(
              Field.NUMBER, "no",
              Field.MEASURE, "measure",
              Field.DEADLINE, "deadline",
              Field.PARTIES, "responsible",
              Field.RESULT, "result",
              Field.DOCUMENT, "document"));

  private static JsonNode seed(String id) throws IOException {
    return Seeds.byId(Seeds.read("seed_rows.json").get("plans"), id);
  }

  private static Plan plan(String id, JsonNode seed) {
    int year = Integer.parseInt(seed.at("/period/from").asText().substring(0, 4));
    return PlanTemplates.read(id).make(new PlanStart(year, TestPlans.REGION, Map.of()));
  }

  private static String cell(JsonNode row, Field field) {
    return row.path(KEYS.getOrDefault(field, "")).asText();
  }

  @ParameterizedTest
  @CsvSource({
    "samara, samara",
    "smolensk-support, smolensk-2",
    "smolensk-objectivity, smolensk-3",
    "khanty-mansiysk, khanty-mansiysk",
    "zabaikalye, zabaikalye"
  })
  void columnsRowsNumbersAndMergesAreThoseOfTheModel(String id, String seedId) throws IOException {
    JsonNode seed = seed(seedId);
    Plan plan = plan(id, seed);
    assertThat(plan.columns())
        .extracting(column -> KEYS.get(column.field()))
        .containsExactlyElementsOf(
            Seeds.items(seed.get("columns")).stream().map(c -> c.get("key").asText()).toList());
    assertThat(plan.sectionRows().name()).isEqualTo(seed.get("sectionRows").asText());
    assertThat(plan.numbering().name()).isEqualTo(seed.get("numbering").asText());
    assertThat(plan.orientation().name()).isEqualTo(seed.get("orientation").asText());
    assertThat(plan.period().from()).isEqualTo(seed.at("/period/from").asText());
    assertThat(plan.period().to()).isEqualTo(seed.at("/period/to").asText());
    assertThat(plan.nodes().stream().map(node -> shape(plan, node)).toList())
        .containsExactlyElementsOf(
            Seeds.items(seed.get("rows")).stream().map(row -> shape(plan, row)).toList());
  }

  /** Kind, number, number of the group above, empty cells and merges of a row. */
  private static String shape(Plan plan, Node node) {
    String group =
        plan.nodes().stream()
            .filter(n -> n.id().equals(node.parentId()) && n.kind() == Node.Kind.GROUP)
            .map(Node::number)
            .findFirst()
            .orElse("");
    List<String> empty = new ArrayList<>();
    List<String> merges = new ArrayList<>();
    for (PlanColumn column : plan.columns()) {
      if (node.kind() != Node.Kind.SECTION && node.cell(column.field()).isEmpty()) {
        empty.add(column.field().name());
      }
      int rows = plan.rowsCovered(node, column.field());
      if (rows > 1) {
        merges.add(column.field() + "=" + rows);
      }
    }
    return "%s %s < %s empty %s merged %s"
        .formatted(node.kind(), node.number(), group, empty, merges);
  }

  private static String shape(Plan plan, JsonNode row) {
    String kind = row.get("kind").asText();
    List<String> empty = new ArrayList<>();
    List<String> merges = new ArrayList<>();
    for (PlanColumn column : plan.columns()) {
      if (!kind.equals("SECTION") && cell(row, column.field()).isEmpty()) {
        empty.add(column.field().name());
      }
      JsonNode merged = row.path("merged").path(KEYS.get(column.field()));
      if (!merged.isMissingNode()) {
        merges.add(column.field() + "=" + merged.asInt());
      }
    }
    return "%s %s < %s empty %s merged %s"
        .formatted(kind, row.path("no").asText(), row.path("parent").asText(), empty, merges);
  }

  @ParameterizedTest
  @CsvSource({
    "samara, samara",
    "smolensk-support, smolensk-2",
    "smolensk-objectivity, smolensk-3",
    "khanty-mansiysk, khanty-mansiysk",
    "zabaikalye, zabaikalye"
  })
  void theNumbersOfTheResultsAreThoseOfTheModel(String id, String seedId) throws IOException {
    JsonNode seed = seed(seedId);
    Plan plan = plan(id, seed);
    List<JsonNode> rows = Seeds.items(seed.get("rows"));
    for (int i = 0; i < rows.size(); i++) {
      Node node = plan.nodes().get(i);
      assertThat(numbers(node.result()))
          .as("result of %s", node.number())
          .isEqualTo(numbers(target(id, node, cell(rows.get(i), Field.RESULT))));
    }
  }

  /** The model names the schools of two agreements where our template gives their count. */
  private static String target(String id, Node node, String published) {
    return id.equals("khanty-mansiysk") && node.number().equals("4.7.") ? "2" : published;
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(NO_TARGET.matcher(text).replaceAll(""));
    while (matcher.find()) {
      numbers.add(matcher.group().replace(',', '.'));
    }
    return numbers;
  }

  @ParameterizedTest
  @CsvSource({
    "samara",
    "smolensk-support",
    "smolensk-objectivity",
    "khanty-mansiysk",
    "zabaikalye"
  })
  void theSentencesAreNotThoseOfThePublishedPlans(String id) throws IOException {
    Set<String> published = new HashSet<>();
    for (JsonNode seed : Seeds.items(Seeds.read("seed_rows.json").get("plans"))) {
      for (JsonNode row : Seeds.items(seed.get("rows"))) {
        published.addAll(runs(cell(row, Field.MEASURE)));
        published.addAll(runs(cell(row, Field.RESULT)));
      }
    }
    Set<String> shared = new TreeSet<>();
    for (Node node : PlanTemplates.read(id).make(start()).nodes()) {
      shared.addAll(runs(node.text()));
      shared.addAll(runs(node.result()));
    }
    shared.retainAll(published);
    assertThat(shared).isEmpty();
  }

  private static PlanStart start() {
    return new PlanStart(2026, TestPlans.REGION, Map.of());
  }

  private static List<String> runs(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    List<String> runs = new ArrayList<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + RUN)));
    }
    return runs;
  }
}
