package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mera.data.ingest.PaperTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published plans, read from what an office would send, are the checked data cell by cell. */
class SeedPlanImportTest {

  private static final Map<Field, String> KEYS =
      Map.of(
          Field.NUMBER, "no",
          Field.MEASURE, "measure",
          Field.DEADLINE, "deadline",
          Field.PARTIES, "responsible",
          Field.RESULT, "result",
          Field.DOCUMENT, "document");

  private static PlanReview review(String id, String format) throws Exception {
    Path file = Seeds.plan(id + "." + format);
    return PlanReview.of(id + "." + format, PaperTables.read(file));
  }

  private static Plan plan(String id, String format) throws Exception {
    PlanReview review = review(id, format);
    PlanPeriod period = review.period().orElse(PlanPeriod.years(2026, 2026));
    return review.plan(period, Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "samara, docx", "samara, xlsx", "samara, tsv",
    "smolensk-2, docx", "smolensk-2, xlsx", "smolensk-2, tsv",
    "smolensk-3, docx", "smolensk-3, xlsx", "smolensk-3, tsv",
    "khanty-mansiysk, docx", "khanty-mansiysk, xlsx", "khanty-mansiysk, tsv",
    "zabaikalye, docx", "zabaikalye, xlsx", "zabaikalye, tsv"
  })
  void everyCellNumberSectionGroupAndMergeIsThere(String id, String format) throws Exception {
    JsonNode seed = Seeds.byId(Seeds.read("seed_rows.json").get("plans"), id);

    Plan plan = plan(id, format);

    assertThat(plan.columns().stream().map(c -> KEYS.get(c.field()) + " " + c.caption()))
        .containsExactlyElementsOf(
            Seeds.items(seed.get("columns")).stream()
                .map(c -> c.get("key").asText() + " " + c.get("caption").asText())
                .toList());
    assertThat(plan.sectionRows().name()).isEqualTo(seed.get("sectionRows").asText());
    assertThat(plan.numbering().name()).isEqualTo(seed.get("numbering").asText());
    boolean lines = !format.equals("tsv");
    if (lines) {
      assertThat(plan.orientation().name()).isEqualTo(seed.get("orientation").asText());
    }
    assertThat(plan.nodes().stream().map(node -> shape(plan, node, lines)).toList())
        .containsExactlyElementsOf(
            Seeds.items(seed.get("rows")).stream().map(row -> shape(row, lines)).toList());
  }

  /** Text files have their list items in one line. */
  private static String text(String cell, boolean lines) {
    return lines ? cell : cell.replace('\n', ' ');
  }

  private static String shape(Plan plan, Node node, boolean lines) {
    String group =
        plan.nodes().stream()
            .filter(n -> n.id().equals(node.parentId()) && n.kind() == Node.Kind.GROUP)
            .map(Node::number)
            .findFirst()
            .orElse("");
    Map<String, Object> cells = new TreeMap<>();
    KEYS.forEach((field, key) -> cells.put(key, text(node.cell(field), lines)));
    Map<String, Integer> merges = new TreeMap<>();
    node.merges().keySet().forEach(f -> merges.put(KEYS.get(f), plan.rowsCovered(node, f)));
    return node.kind() + " < " + group + " " + cells + " " + merges;
  }

  private static String shape(JsonNode row, boolean lines) {
    Map<String, Object> cells = new TreeMap<>();
    KEYS.values().forEach(key -> cells.put(key, text(row.path(key).asText(), lines)));
    Map<String, Integer> merges = new TreeMap<>();
    row.path("merged").fields().forEachRemaining(m -> merges.put(m.getKey(), m.getValue().asInt()));
    return row.get("kind").asText()
        + " < "
        + row.path("parent").asText()
        + " "
        + cells
        + " "
        + merges;
  }

  @ParameterizedTest
  @CsvSource({
    "samara, docx", "samara, xlsx",
    "smolensk-2, docx", "smolensk-2, xlsx",
    "khanty-mansiysk, docx", "khanty-mansiysk, xlsx",
    "zabaikalye, docx", "zabaikalye, xlsx"
  })
  void whatStandsAboveTheTableIsToldApart(String id, String format) throws Exception {
    JsonNode seed = Seeds.byId(Seeds.read("seed_rows.json").get("plans"), id);

    Plan plan = plan(id, format);

    assertThat(plan.title()).containsExactlyElementsOf(texts(seed.get("title")));
    Origin origin = Objects.requireNonNull(plan.origin());
    assertThat(origin.header()).containsExactlyElementsOf(texts(seed.get("headerBlock")));
    // The workbook of Samara was sent without the stamp.
    if (format.equals("docx")) {
      assertThat(origin.stamp()).containsExactlyElementsOf(texts(seed.get("approvalStamp")));
    }
  }

  @Test
  void thePeriodIsTheOneOfTitleDeadlinesOrHeader() throws Exception {
    List<String> periods = new ArrayList<>();
    for (String id : List.of("samara", "smolensk-2", "khanty-mansiysk", "zabaikalye")) {
      periods.add(review(id, "docx").period().orElseThrow().printed());
    }
    assertThat(periods)
        .containsExactly(
            "2022–2023 годы", "2019/2020 учебный год", "01.12.2019–31.12.2020", "2018 год");
    assertThat(review("khanty-mansiysk", "tsv").period().orElseThrow().from())
        .isEqualTo(LocalDate.of(2019, 12, 1));
  }

  private static List<String> texts(JsonNode list) {
    return Seeds.items(list).stream().map(JsonNode::asText).toList();
  }
}
