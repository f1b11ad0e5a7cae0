package mera.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mera.data.document.PdfText;
import mera.data.identify.Finding;
import mera.data.ingest.Progress;
import mera.data.order.Order;
import mera.data.order.OrderTemplates;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.Remark;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  @TempDir static Path folder;
  private static Demo.Summary summary;

  @BeforeAll
  static void run() throws Refusal {
    summary = new Demo(folder, step -> {}).run(OrderTemplates.all(), Progress.NONE);
  }

  @Test
  void fourOrdersArePrinted() {
    assertThat(summary.files()).hasSize(9).allSatisfy(file -> assertThat(file).exists());
    assertThat(summary.counts()).containsEntry("orders", 4).containsEntry("low", 8);
  }

  @Test
  void everyCellOfEveryPlanStandsInThePrintedOrder() throws Exception {
    try (Workspace workspace = Workspace.open(summary.workspace())) {
      for (Order order : workspace.orders()) {
        PdfText printed = PdfText.of(pdf(order));
        for (String id : order.planIds()) {
          List<String> cells = cells(workspace.plan(id));

          assertThat(cells).as(id).hasSizeGreaterThan(20);
          assertThat(printed.missing(cells)).as(id).isEmpty();
        }
        assertThat(printed.missing(workspace.document(order))).as(order.template()).isEmpty();
      }
    }
  }

  @Test
  void dateAndNumberOfAnOrderAreTheSameOnAllItsPages() throws Exception {
    try (Workspace workspace = Workspace.open(summary.workspace())) {
      for (Order order : workspace.orders()) {
        String text = PdfText.compact(PdfText.of(pdf(order)).text());
        String number = order.registration().printedNumber().replace(" ", "");
        int headers = order.appendixForm().header().isEmpty() ? 0 : order.appendices().size();

        assertThat(text.split("№" + number, -1).length - 1).isGreaterThanOrEqualTo(1 + headers);
      }
    }
  }

  @Test
  void noReportIsDueBeforeItsOrderIsSigned() throws Exception {
    try (Workspace workspace = Workspace.open(summary.workspace())) {
      for (Order order : workspace.orders()) {
        assertThat(Orders.of(workspace).check(order))
            .as(order.template())
            // Models leave a deadline or an executor open on purpose: that is said to the analyst.
            .filteredOn(remark -> !remark.code().equals("L08"))
            .noneMatch(remark -> remark.weight() == Remark.Weight.MISTAKE);
      }
    }
  }

  @Test
  void theListOfSchoolsInTheOrderIsTheApprovedList() throws Exception {
    try (Workspace workspace = Workspace.open(summary.workspace())) {
      Order order =
          workspace.orders().stream()
              .filter(one -> one.template().equals("smolensk"))
              .findFirst()
              .orElseThrow();
      String text = PdfText.compact(PdfText.of(pdf(order)).text());

      for (Finding finding : workspace.lists().getFirst().members()) {
        assertThat(text).contains(finding.name().replaceAll("\\s", ""));
      }
    }
  }

  @Test
  void aSecondExerciseDoesNotTouchTheFirst() throws Exception {
    byte[] before = Files.readAllBytes(summary.workspace());

    Demo.Summary second =
        new Demo(folder, step -> {}).run(List.of(OrderTemplates.byId("zabaikalye")), Progress.NONE);

    assertThat(second.workspace()).isNotEqualTo(summary.workspace());
    assertThat(Files.readAllBytes(summary.workspace())).isEqualTo(before);
  }

  private static Path pdf(Order order) {
    return summary.files().stream()
        .filter(file -> file.toString().endsWith(order.template() + ".pdf"))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(Plan plan) {
    return plan.nodes().stream().flatMap(node -> cells(plan, node)).toList();
  }

  private static java.util.stream.Stream<String> cells(Plan plan, Node node) {
    return plan.columns().stream()
        .map(column -> node.cell(column.field()))
        .filter(cell -> !cell.isEmpty());
  }
}
