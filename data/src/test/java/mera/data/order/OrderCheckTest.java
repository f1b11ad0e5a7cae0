package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mera.data.order.Remark.Weight;
import mera.data.plan.Plan;
import mera.data.plan.ProductionCalendar;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderCheckTest {

  private static final Plan PLAN = OrderPagesTest.PLAN;

  private static final ProductionCalendar CALENDAR = ProductionCalendar.standard();

  /** Codes and places of the remarks that the change brings. */
  private static List<String> brought(UnaryOperator<Order> change) throws Refusal {
    List<Remark> before = check(OrderPagesTest.order());
    return check(change.apply(OrderPagesTest.order())).stream()
        .filter(remark -> !before.contains(remark))
        .map(remark -> remark.rule() + " " + remark.place())
        .toList();
  }

  private static List<Remark> check(Order order) {
    return OrderCheck.of(order, Map.of("p1", PLAN), CALENDAR);
  }

  private static UnaryOperator<Order> point(Point point) {
    return order -> order.withPoints(Points.insert(order.points(), PointPlace.of(0), point));
  }

  private static UnaryOperator<Order> text(String text) {
    return point(new Point(Point.Kind.ASSIGN, text, null, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Школам до 31.02.2027 представить сведения | L02 пункт 1",
        "Школам до 31 июня 2027 года представить сведения | L02 пункт 1",
        "Школам («Сосна» представить сведения | L19 пункт 1",
        "Школе «Сосна представить сведения | L19 пункт 1",
        "Исполнить меры ({ref:gone}) | L04 текст",
        "Представить сведения в НОПРСТ | L09 пункт 1",
        "Утвердить план (далее – Дорожная карта) | L09 пункт 1",
        "Представить сведения 中 | O07 пункт 1",
      })
  void aSlipInATextIsSeen(String text, String remark) throws Refusal {
    assertThat(brought(text(text))).containsExactly(remark);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Школам до 28 февраля 2027 года: 1) начать; 2) закончить",
        "ГБУ «Центр «Сосна» представить сведения",
        "Провести ВПР и ОГЭ",
      })
  void whatIsUsualIsNotRemarked(String text) throws Refusal {
    assertThat(brought(text(text))).isEmpty();
  }

  @Test
  void datesOfReportsAreLookedAt() throws Refusal {
    LocalDate saturday = LocalDate.of(2027, 6, 5);
    Point report = new Point(Point.Kind.REPORT, "Центру отчитаться", saturday, List.of());
    assertThat(brought(point(report))).contains("L13 пункт 1");
    assertThat(
            brought(order -> point(report).apply(order).registered(LocalDate.of(2027, 7, 1), "1")))
        .contains("L12 пункт 1");
  }

  @Test
  void nounsAndVerbsDoNotMixAfterAProvidingWord() throws Refusal {
    Point noun = new Point(Point.Kind.ASSIGN, "Направление в отдел информацию", null, List.of());
    Point verb = new Point(Point.Kind.ASSIGN, "представить отчёт", null, List.of());
    Point all = new Point(Point.Kind.ASSIGN, "Школам обеспечить", null, List.of(noun, verb));
    assertThat(brought(point(all))).containsExactlyInAnyOrder("L23 пункт 1.1", "L23 пункт 1");
  }

  @Test
  void typedDatesAndBlanksInStampsAreErrors() throws Refusal {
    assertThat(
            brought(
                order ->
                    order.withAppendix(
                        0,
                        order
                            .appendices()
                            .getFirst()
                            .withStamp(List.of("Утверждены приказом", "от _____ № _____")))))
        .containsExactly("L03 приложение № 1");
    assertThat(
            brought(
                order ->
                    order.withAppendix(
                        0,
                        order
                            .appendices()
                            .getFirst()
                            .withStamp(List.of("Утверждены", "от 09.12.2026 № 7")))))
        .containsExactly("L01 приложение № 1");
  }

  @Test
  void withoutControlTitleAndSignatoryNothingIsSigned() throws Refusal {
    assertThat(
            brought(
                order ->
                    order
                        .withTitle("")
                        .withSignatory(new Signatory(List.of(), ""))
                        .withPoints(
                            order.points().stream()
                                .filter(point -> point.kind() != Point.Kind.CONTROL)
                                .toList())))
        .contains("O01 заголовок", "O02 подпись", "L22 текст");
  }

  @Test
  void anEmptyPlanAndAPlanThatIsNotThereAreErrors() throws Refusal {
    Order order = OrderPagesTest.order();
    assertThat(OrderCheck.of(order, Map.of("p1", PLAN.withNodes(List.of())), CALENDAR))
        .anySatisfy(remark -> assertThat(remark.rule()).isEqualTo("O04"));
    assertThat(OrderCheck.of(order, Map.of(), CALENDAR))
        .anySatisfy(
            remark -> {
              assertThat(remark.rule()).isEqualTo("O04");
              assertThat(remark.weight()).isEqualTo(Weight.ERROR);
            });
  }

  @Test
  void anAppendixThatNobodyNamesIsSeen() throws Refusal {
    assertThat(brought(order -> order.withPoints(order.points().subList(1, order.points().size()))))
        .contains("L04 приложение № 1");
  }

  @Test
  void otherYearsInTheTitleAreSeen() throws Refusal {
    assertThat(brought(order -> order.withTitle("О школах в 2019 году")))
        .containsExactly("L05 приложение № 2");
  }

  @Test
  void theControllerWhoApprovesIsNoted() throws Refusal {
    assertThat(
            brought(
                order ->
                    order.withApprovals(
                        List.of(new Signatory(List.of("Заместитель"), "А.Б. Соснина")))))
        .containsExactly("L21 контроль");
  }
}
