package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.ingest.PaperTables;
import mera.data.order.OrderPages;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is printed of an imported plan, read again, is the plan. Only the spaces that typography
 * makes unbreakable in print count as spaces.
 */
class PlanReadBackTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "samara, DOCX", "samara, XLSX",
    "smolensk-2, DOCX", "smolensk-2, XLSX",
    "smolensk-3, DOCX", "smolensk-3, XLSX",
    "khanty-mansiysk, DOCX", "khanty-mansiysk, XLSX",
    "zabaikalye, DOCX", "zabaikalye, XLSX"
  })
  void everyCellOfAPublishedPlanIsReadBack(String id, Format format) throws Exception {
    same(imported(id), format);
  }

  @ParameterizedTest
  @ValueSource(strings = {"samara", "smolensk-2", "smolensk-3", "khanty-mansiysk", "zabaikalye"})
  void thePdfOfAPublishedPlanRulesEveryCellOverItsRowsAndColumns(String id) throws Exception {
    PrintedCells.compare(imported(id));
  }

  @ParameterizedTest
  @CsvSource({"DOCX", "XLSX"})
  void everyCellOfOurOwnPlanIsReadBack(Format format) throws Exception {
    same(own(), format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "samara",
        "smolensk-support",
        "smolensk-objectivity",
        "khanty-mansiysk",
        "zabaikalye"
      })
  void thePdfOfOurOwnPlansRulesEveryCellOverItsRowsAndColumns(String id) throws Exception {
    Plan plan = PlanTemplates.byId(id).make(new PlanStart(2026, TestPlans.REGION, Map.of()));
    PrintedCells.compare(plan.fresh(plan.title(), plan.period(), List.of(), List.of()));
  }

  @Test
  void thePdfOfMergedCellsThatGoOnOverPagesIsTheSame() throws Exception {
    Plan plan = own();
    assertThat(plan.nodes().stream().map(node -> plan.rowsCovered(node, Field.RESULT)).toList())
        .contains(7, 6, 4);
    int longer = PrintedCells.compare(longTexts(plan));
    assertThat(longer).isGreaterThan(PrintedCells.compare(plan)).isGreaterThan(5);
  }

  /** Every measure says the same five times, so that rows and merged cells do not fit on a page. */
  private static Plan longTexts(Plan plan) {
    return plan.withNodes(
        plan.nodes().stream()
            .map(
                node ->
                    node.withCell(
                        Field.MEASURE, String.join(" ", Collections.nCopies(5, node.text()))))
            .toList());
  }

  private static Plan imported(String id) throws Exception {
    PlanReview review = PlanReview.of(id, PaperTables.read(Seeds.plan(id + ".docx")));
    return review.plan(review.period().orElseThrow(), Map.of());
  }

  /** Merged cells, a gap in the numbers, dots that come and go, lines in a cell. */
  private static Plan own() throws Refusal {
    Plan plan =
        PlanTemplates.byId("zabaikalye").make(new PlanStart(2026, TestPlans.REGION, Map.of()));
    Node row = plan.nodes().getFirst();
    Plan changed =
        PlanEdit.cell(plan, row.id(), Field.RESULT, "1) перечень;\n2) справка – 12,9 % школ")
            .plan();
    return PlanEdit.cell(changed, plan.nodes().get(1).id(), Field.NUMBER, "17").plan();
  }

  private void same(Plan plan, Format format) throws Exception {
    Path file = folder.resolve("план" + format.ending());
    format.write(OrderPages.compose(plan), LayoutProfile.standard(), file);

    PlanReview review = PlanReview.of(file.getFileName().toString(), PaperTables.read(file));
    Plan back = review.plan(plan.period(), Map.of());

    assertThat(spaced(String.join(" ", back.title())))
        .isEqualTo(spaced(String.join(" ", plan.title())));
    assertThat(back.columns())
        .extracting(PlanColumn::field, PlanColumn::caption)
        .containsExactlyElementsOf(
            plan.columns().stream().map(one -> tuple(one.field(), one.caption())).toList());
    assertThat(back.nodes()).hasSameSizeAs(plan.nodes());
    for (int i = 0; i < plan.nodes().size(); i++) {
      assertThat(shape(back, back.nodes().get(i))).isEqualTo(shape(plan, plan.nodes().get(i)));
    }
  }

  private static String spaced(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ').replace('\n', ' ');
  }

  private static String shape(Plan plan, Node node) {
    Map<Field, String> cells = new EnumMap<>(Field.class);
    Map<Field, Integer> merges = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      cells.put(field, node.cell(field).replace('\u00a0', ' ').replace('\u202f', ' '));
      if (plan.rowsCovered(node, field) > 1) {
        merges.put(field, plan.rowsCovered(node, field));
      }
    }
    String parent = node.parentId();
    String above = parent == null ? "" : plan.node(parent).orElseThrow().text();
    return node.kind() + " < " + above + " " + cells + " " + merges;
  }
}
