package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mera.data.document.Document;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.document.Printout;
import mera.data.plan.TestPlans;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class OrderChangeTest {

  @Test
  void whatIsChangedIsPrintedAndTheRestStays() throws Refusal {
    Order order = OrderPagesTest.order();
    Order changed =
        order
            .withHead(
                order
                    .head()
                    .withIssuer(List.of("ДЕПАРТАМЕНТ", "ОБРАЗОВАНИЯ"))
                    .withKind("РАСПОРЯЖЕНИЕ")
                    .withPlace("г. Заозёрск"))
            .withTitle("О школах")
            .withPreamble("В целях поддержки")
            .withSignatory(new Signatory(List.of("Министр"), "В.Г. Кедров"))
            .withExecutor(null)
            .withApprovals(List.of());

    List<String> lines = OrderPagesTest.lines(compose(changed), 0);
    assertThat(lines)
        .startsWith("ДЕПАРТАМЕНТ", "ОБРАЗОВАНИЯ", "РАСПОРЯЖЕНИЕ", "г. Заозёрск")
        .contains("О школах", "В целях поддержки приказываю:")
        .endsWith("Министр / В.Г. Кедров");
    assertThat(changed.points()).isEqualTo(order.points());
    assertThat(changed.appendices()).isEqualTo(order.appendices());
  }

  @Test
  void anAppendixGetsItsStampAndItsTitles() throws Refusal {
    Order order = OrderPagesTest.order();
    Appendix.OfLists lists = (Appendix.OfLists) order.appendices().getFirst();
    Appendix.OfPairs pairs = (Appendix.OfPairs) order.appendices().get(2);
    Order changed =
        order
            .withAppendix(
                0,
                lists
                    .withTitle(List.of("Школы"))
                    .withListTitle(1, "Список второй")
                    .withStamp(List.of("Утверждено решением")))
            .withAppendix(1, order.appendices().get(1).withStamp(List.of()))
            .withAppendix(2, pairs.withTitle(List.of("Пары")).withStamp(List.of("Утверждён")));

    assertThat(OrderPagesTest.lines(compose(changed), 1))
        .contains("Утверждены решением", "Школы", "Список второй");
    assertThat(OrderPagesTest.lines(compose(changed), 2))
        .noneMatch(line -> line.contains("УТВЕРЖД"));
    assertThat(OrderPagesTest.lines(compose(changed), 3)).contains("Пары", "Утверждён");
    assertThat(changed.lists()).isEqualTo(order.lists());
  }

  @Test
  void anOrderIsRegisteredWhenItHasBothDateAndNumber() throws Refusal {
    Order order = OrderPagesTest.order();
    assertThat(order.isRegistered()).isFalse();
    assertThat(order.registered(LocalDate.of(2026, 11, 27), " ").isRegistered()).isFalse();
    assertThat(order.registered(LocalDate.of(2026, 11, 27), "104").isRegistered()).isTrue();
  }

  @Test
  void aSubPointWithoutAWordIsPrintedAsItsNumberAlone() throws Refusal {
    Point empty = new Point(Point.Kind.ASSIGN, " ", null, List.of());
    Point parent = new Point(Point.Kind.ASSIGN, "Центру", null, List.of(empty));
    assertThat(OrderPages.points(OrderPagesTest.order().withPoints(List.of(parent))))
        .extracting(point -> point.number() + " " + point.text())
        .containsExactly("1. Центру:", "1.1. ");
  }

  @Test
  void thePrintoutKnowsOnWhichPageEveryAppendixBegins() throws Refusal {
    Order order = OrderPagesTest.order();
    Printout printout = PdfWriter.print(compose(order), LayoutProfile.standard());

    assertThat(printout.firstPages()).hasSize(1 + order.appendices().size());
    assertThat(printout.firstPages()).startsWith(1).isSorted().doesNotHaveDuplicates();
    assertThat(new String(printout.pdf(), 0, 5, java.nio.charset.StandardCharsets.ISO_8859_1))
        .isEqualTo("%PDF-");
  }

  private static Document compose(Order order) throws Refusal {
    return OrderPages.compose(order, Map.of("p1", TestPlans.plan().withId("p1")));
  }
}
