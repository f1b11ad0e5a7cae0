package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfText;
import mera.data.document.PdfText.Fragment;
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

  /** Above this line, in points, stands the number of the page and nothing else. */
  private static final double TOP = 56;

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
  void thePdfOfAPublishedPlanHasEveryCellInItsColumn(String id) throws Exception {
    samePdf(imported(id));
  }

  @ParameterizedTest
  @CsvSource({"DOCX", "XLSX"})
  void everyCellOfOurOwnPlanIsReadBack(Format format) throws Exception {
    same(own(), format);
  }

  @Test
  void thePdfOfOurOwnPlanHasEveryCellInItsColumn() throws Exception {
    samePdf(own());
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

  /** The cells of a column follow one another down the pages, and no word is lost or doubled. */
  private static void samePdf(Plan plan) throws Exception {
    PdfText pdf = PdfText.of(OrderPages.compose(plan));
    List<Fragment> words =
        pdf.fragments().stream()
            .filter(one -> one.y() > TOP && !one.font().contains("Bold"))
            .sorted(Comparator.comparing(Fragment::page).thenComparing(Fragment::y))
            .toList();
    List<Double> edges = edges(words, plan.columns().size() - 1);
    for (int place = 0; place < plan.columns().size(); place++) {
      PlanColumn column = plan.columns().get(place);
      int at = place;
      StringBuilder printed = new StringBuilder();
      words.stream()
          .filter(one -> column(edges, one) == at)
          .forEach(one -> printed.append(one.text()));
      String cells =
          plan.nodes().stream()
              .filter(node -> node.kind() != Node.Kind.SECTION)
              .map(node -> node.cell(column.field()))
              .collect(Collectors.joining());
      assertThat(PdfText.compact(printed.toString()))
          .as(column.caption())
          .isEqualTo(PdfText.compact(cells));
    }
    String bold =
        pdf.fragments().stream()
            .filter(one -> one.font().contains("Bold"))
            .map(Fragment::text)
            .collect(Collectors.joining());
    int from = 0;
    for (Node node : plan.nodes()) {
      if (node.kind() == Node.Kind.SECTION) {
        String title = PdfText.compact(node.text());
        from = PdfText.compact(bold).indexOf(title, from);
        assertThat(from).as(title).isNotNegative();
      }
    }
  }

  /** Left edges of the columns behind the numbers: texts begin there most often. */
  private static List<Double> edges(List<Fragment> words, int count) {
    Map<Long, Integer> starts = new TreeMap<>();
    words.stream()
        .filter(one -> !one.text().strip().matches("\\d+(?:\\.\\d+)*\\.?"))
        .forEach(one -> starts.merge(Math.round(one.x()), 1, Integer::sum));
    List<Map.Entry<Long, Integer>> most = new ArrayList<>(starts.entrySet());
    most.sort(Map.Entry.<Long, Integer>comparingByValue().reversed());
    return most.stream().limit(count).map(one -> (double) one.getKey()).sorted().toList();
  }

  private static int column(List<Double> edges, Fragment word) {
    int column = 0;
    while (column < edges.size() && word.x() > edges.get(column) - 2) {
      column++;
    }
    return column;
  }
}
