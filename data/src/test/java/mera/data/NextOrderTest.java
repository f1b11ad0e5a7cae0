package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.data.document.PdfText;
import mera.data.order.Order;
import mera.data.order.OrderTemplates;
import mera.data.order.Point;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanShift;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «Как в прошлом году». */
class NextOrderTest {

  @TempDir Path folder;
  private Workspace workspace;
  private Plan plan;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Лесогорская область");
    plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("zabaikalye"), 2026));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Order lastYears() throws Refusal {
    Order order =
        workspace.add(
            Drafts.of(workspace)
                .order(
                    OrderTemplates.byId("zabaikalye"),
                    List.of(),
                    List.of(plan),
                    Optional.empty(),
                    List.of()));
    List<Point> points = new ArrayList<>(order.points());
    points.add(
        new Point(
            Point.Kind.REPORT,
            "Отчёт по приказу от 02.12.2025 № 15 и проекту на 2019–2024 годы прислать до 20 июня"
                + " 2026 года.",
            LocalDate.of(2026, 6, 20),
            List.of()));
    workspace.change(order.withPoints(points), "правка");
    return Orders.of(workspace).register("O1", LocalDate.of(2026, 2, 3), "12");
  }

  private Plan nextYears() throws Refusal {
    return workspace.add(
        PlanShift.of(plan, PlanShift.next(plan.period()), workspace.calendar()).after());
  }

  @Test
  void theYearsMoveTheDateIsBlankAndTheAppendixIsTheNewPlan() throws Exception {
    Order old = lastYears();
    Plan next = nextYears();

    NextOrder made = NextOrder.of(workspace, "O1");
    Order order = workspace.add(made.order());

    assertThat(order.isRegistered()).isFalse();
    assertThat(order.registration().date()).isNull();
    assertThat(order.planIds()).containsExactly("P2");
    assertThat(order.points()).hasSameSizeAs(old.points());
    Point report = order.points().getLast();
    assertThat(report.text())
        .isEqualTo(
            "Отчёт по приказу от 02.12.2025 № 15 и проекту на 2019–2024 годы прислать до 20 июня"
                + " 2027 года.");
    assertThat(report.due()).isEqualTo(LocalDate.of(2027, 6, 20));
    assertThat(made.lines())
        .contains("План P1 заменён планом P2: " + next.titleLine() + ".")
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Пункт " + order.points().size() + ": «…")
                    .contains("2026 года.» – «", "2027 года.».")
                    .doesNotContain("проекту на"));
    assertThat(String.join("\n", PdfText.texts(workspace.document(order))))
        .contains("2027")
        .doesNotContain("2026");
    assertThat(workspace.order("O1")).isEqualTo(old);
    workspace.undo();
    assertThat(workspace.orders()).containsExactly(old);
  }

  @Test
  void withoutANewPlanTheOldOneStaysAndThatIsTold() throws Exception {
    lastYears();
    NextOrder made = NextOrder.of(workspace, "O1");
    assertThat(made.order().planIds()).containsExactly("P1");
    assertThat(made.lines()).containsExactly("План P1 прежний: плана на новый срок в файле нет.");
  }

  @Test
  void anAmendingOrderIsNoModel() throws Exception {
    lastYears();
    String row = plan.nodes().getLast().id();
    workspace.change(PlanEdit.cell(plan, row, Field.DEADLINE, "до 1 марта").plan(), "правка");
    Order amending = Orders.of(workspace).amend("O1");

    assertThat(NextOrder.isModel(amending)).isFalse();
    assertThatThrownBy(() -> NextOrder.of(workspace, Objects.requireNonNull(amending.id())))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("O2");
  }

  @Test
  void anEmptyOrderHasRequisitesControlAndASignature() throws Exception {
    Order order =
        workspace.add(
            Drafts.of(workspace)
                .order(
                    OrderTemplates.byId("empty"),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of()));
    assertThat(order.appendices()).isEmpty();
    assertThat(order.points()).extracting(Point::kind).containsExactly(Point.Kind.CONTROL);
    assertThat(String.join("\n", PdfText.texts(workspace.document(order))))
        .contains("ПРИКАЗ", "Контроль за исполнением", "Министр");
    assertThat(OrderTemplates.offered())
        .hasSize(5)
        .last()
        .extracting(one -> one.id())
        .isEqualTo("empty");
  }
}
