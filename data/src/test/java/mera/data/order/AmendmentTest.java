package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class AmendmentTest {

  private static final Plan PLAN = OrderPagesTest.PLAN;

  private static Order registered() throws Refusal {
    return OrderPagesTest.order()
        .withId("O1")
        .registered(LocalDate.of(2026, 12, 9), "375")
        .attached(Map.of("p1", PLAN));
  }

  private static String id(String number) {
    return PLAN.nodes().stream()
        .filter(node -> node.number().equals(number))
        .map(Node::id)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> points(Plan now) throws Refusal {
    Order amending = Amendment.of(registered(), Map.of("p1", now));
    return OrderPages.points(amending).stream()
        .map(point -> point.number() + " " + point.text())
        .toList();
  }

  @Test
  void anotherDeadlineIsAnotherTextOfOneColumn() throws Refusal {
    Plan now = PlanEdit.cell(PLAN, id("2.1."), Field.DEADLINE, "до 1 марта").plan();
    assertThat(points(now))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("1.1. в пункте 2.1 графу «")
                    .endsWith("» изложить в следующей редакции: «до 1 марта»."))
        .anySatisfy(text -> assertThat(text).startsWith("2. Контроль"));
    assertThat(points(now).getFirst())
        .startsWith("1. Внести в программу «ПРОГРАММА")
        .contains("утверждённую приказом от «9» декабря 2026 г. № 375-П")
        .endsWith("следующие изменения:");
  }

  @Test
  void newAndRemovedMeasuresAreSaidAndSoIsTheirNumbering() throws Refusal {
    Plan more = PlanEdit.measure(PLAN, id("2.1.")).plan();
    Node added = more.nodes().getLast();
    Plan named =
        PlanEdit.cell(
                more.withNodes(
                    more.nodes().stream()
                        .map(node -> node.equals(added) ? node.withNumber("2.2.") : node)
                        .toList()),
                added.id(),
                Field.MEASURE,
                "Провести совещание")
            .plan();
    assertThat(points(named))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("дополнить пунктом 2.2 следующего содержания: «2.2. Провести"));
    Plan less =
        PLAN.withNodes(
            PLAN.nodes().stream().filter(node -> !node.number().equals("2.1.")).toList());
    assertThat(points(less)).anySatisfy(text -> assertThat(text).contains("пункт 2.1 исключить"));
  }

  @Test
  void theNewOrderIsADraftWithTheHeadOfTheOldOne() throws Refusal {
    Plan now = PlanEdit.cell(PLAN, id("2.1."), Field.DEADLINE, "до 1 марта").plan();
    Order amending = Amendment.of(registered(), Map.of("p1", now));
    assertThat(amending.id()).isNull();
    assertThat(amending.isRegistered()).isFalse();
    assertThat(amending.appendices()).isEmpty();
    assertThat(amending.title())
        .isEqualTo("О внесении изменений в приказ от «9» декабря 2026 г. № 375-П");
    assertThat(amending.head()).isEqualTo(registered().head());
  }

  @Test
  void draftsAndUnchangedPlansAreRefused() throws Refusal {
    Order order = registered();
    assertThatThrownBy(() -> Amendment.of(order, Map.of("p1", PLAN)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("изменять нечего");
    assertThatThrownBy(() -> Amendment.of(order.unregistered(), Map.of("p1", PLAN)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("не зарегистрирован");
  }
}
