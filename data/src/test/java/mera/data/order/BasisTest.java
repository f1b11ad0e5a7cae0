package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class BasisTest {

  private static final Basis LETTER =
      new Basis(
          Basis.Link.EXECUTING,
          "письмо",
          "Федеральной службы",
          LocalDate.of(2026, 7, 25),
          "10-58",
          "",
          "");
  private static final Basis ORDER =
      new Basis(
          Basis.Link.ACCORDING,
          "приказ",
          "Министерства",
          LocalDate.of(2026, 12, 2),
          "15",
          "О школах",
          "приказ № 15");

  @Test
  void theWordBeforeItDecidesTheCase() {
    assertThat(LETTER.printed())
        .isEqualTo("во исполнение письма Федеральной службы от 25.07.2026 № 10-58");
    assertThat(ORDER.printed())
        .isEqualTo(
            "в соответствии с приказом Министерства от 02.12.2026 № 15 «О школах»"
                + " (далее – приказ № 15)");
  }

  @Test
  void itBeginsThePreambleWithACapital() throws Refusal {
    Order order =
        OrderPagesTest.order()
            .withBases(List.of(LETTER, ORDER))
            .withPreamble("{basis:1}, {basis:2} {operative}");
    List<String> lines =
        OrderPagesTest.lines(OrderPages.compose(order, Map.of("p1", OrderPagesTest.PLAN)), 0);
    assertThat(lines)
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("Во исполнение письма")
                    .contains("№ 10-58, в соответствии с приказом")
                    .endsWith("приказываю:"));
  }

  @Test
  void aBasisThatIsNotThereIsRefused() throws Refusal {
    Order order = OrderPagesTest.order().withPreamble("{basis:3}");
    assertThatThrownBy(() -> OrderPages.compose(order, Map.of("p1", OrderPagesTest.PLAN)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("основание «3»");
  }

  @Test
  void anAddresseePrintsWhatIsStored() throws Refusal {
    Addressee to =
        new Addressee(
            "Институт развития", "Институту развития", "Ручьёва Е.В.", "Ручьёвой Е.В.", true);
    Point point = new Point(Point.Kind.ASSIGN, "{to} провести семинар", null, List.of(), to);
    Order order = OrderPagesTest.order().withPoints(List.of(point));
    assertThat(OrderPages.points(order).getFirst().text())
        .isEqualTo("Институту развития (Ручьёвой Е.В.) провести семинар.");
  }

  @Test
  void aBasisIsNamedFirstInThePreambleAndLeavesItWithoutATrace() throws Refusal {
    Order order = OrderPagesTest.order().withPreamble("В целях помощи школам");
    Order two = order.withBasisAdded(basis("письмо", "1")).withBasisAdded(basis("приказ", "2"));
    assertThat(two.preamble()).isEqualTo("{basis:2}, {basis:1}, в целях помощи школам");
    assertThat(new OrderText(two).fill(two.preamble()))
        .isEqualTo("на основании приказа № 2, на основании письма № 1, в целях помощи школам");

    Order one = two.withBasisRemoved(0);
    assertThat(one.preamble()).isEqualTo("{basis:1}, в целях помощи школам");
    assertThat(one.bases()).extracting(Basis::number).containsExactly("2");
    assertThat(one.withBasisRemoved(0).preamble()).isEqualTo("в целях помощи школам");
  }

  private static Basis basis(String kind, String number) {
    return new Basis(Basis.Link.ON_GROUND, kind, "", null, number, "", "");
  }
}
