package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import mera.data.plan.Plan;
import mera.data.plan.ProductionCalendar;
import mera.data.plan.Remark;
import mera.data.plan.Remark.Weight;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderCheckTest {

  private static final Plan PLAN = OrderPagesTest.PLAN;

  /** Codes and places of the remarks that the change brings. */
  private static List<String> brought(UnaryOperator<Order> change) throws Refusal {
    List<Remark> before = check(OrderPagesTest.order()).stream().map(OrderRemark::remark).toList();
    return check(change.apply(OrderPagesTest.order())).stream()
        .filter(remark -> !before.contains(remark.remark()))
        .map(remark -> remark.code() + " " + remark.place())
        .toList();
  }

  private static List<OrderRemark> check(Order order) {
    return check(order, Map.of("p1", PLAN));
  }

  private static List<OrderRemark> check(Order order, Map<String, Plan> plans) {
    return OrderCheck.of(order, plans, ProductionCalendar.standard());
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
        "Приступить к работе до 05.06.2027 | L13 пункт 1",
        "Представить сведения в НОПРСТ | L09 пункт 1",
        "Представить сведения в ЦНПиР | L09 пункт 1",
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
        "Школам до 26 февраля 2027 года: 1) начать; 2) закончить",
        "Звонить по телефону (4000 55) 22803",
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
    assertThat(check(order, Map.of("p1", PLAN.withNodes(List.of()))))
        .anySatisfy(remark -> assertThat(remark.code()).isEqualTo("O04"));
    assertThat(check(order, Map.of()))
        .anySatisfy(
            remark -> {
              assertThat(remark.code()).isEqualTo("O04");
              assertThat(remark.weight()).isEqualTo(Weight.MISTAKE);
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
        .containsExactly("L21 пункт 5");
  }

  private static Point report(String text, LocalDate due) {
    return new Point(Point.Kind.REPORT, text, due, List.of());
  }

  private static final Point GATHERS =
      report(
          "Лесогорскому центру развития (далее – ЛЦР) представить в управление сводный отчёт",
          LocalDate.of(2027, 6, 24));

  @Test
  void whoGathersReportsHasTheTimeForIt() throws Refusal {
    assertThat(chain("Школам представить отчёт в ЛЦР", 10)).isEmpty();
    assertThat(chain("Школам представить отчёт в ЛЦР", 22)).containsExactly("DOUBT пункт 1");
    assertThat(chain("Школам направить в Лесогорский центр развития отчёт", 24))
        .containsExactly("MISTAKE пункт 1");
    assertThat(chain("Школам представить отчёт в управление", 24)).isEmpty();
  }

  private static List<String> chain(String lower, int day) throws Refusal {
    Order order =
        OrderPagesTest.order()
            .withPoints(List.of(GATHERS, report(lower, LocalDate.of(2027, 6, day))));
    return check(order).stream()
        .filter(remark -> remark.code().equals("O09"))
        .map(remark -> remark.weight() + " " + remark.place())
        .toList();
  }

  @Test
  void theDayInTheTextIsTheDayOfTheReport() throws Refusal {
    LocalDate due = LocalDate.of(2027, 6, 10);
    assertThat(brought(point(report("Школам отчитаться до 10 июня 2027 года", due)))).isEmpty();
    assertThat(brought(point(report("Школам отчитаться до 11.06.2027", due))))
        .containsExactly("O08 пункт 1");
  }

  @Test
  void aPersonInSeveralRolesIsNoted() throws Refusal {
    UnaryOperator<Order> responsible =
        point(
            new Point(
                Point.Kind.RESPONSIBILITY,
                "Ответственность возложить на А.Б. Соснину",
                null,
                List.of()));
    assertThat(brought(responsible)).containsExactly("L21 пункт 1");
    assertThat(brought(text("Центру (Берёзкину П.А.) начать работу"))).isEmpty();
  }

  @Test
  void aPersonNamedTwiceInOnePointIsSeen() throws Refusal {
    assertThat(brought(text("Директорам (Ольхиной Е.В., Ивину П.П., Ольхиной Е.В.) начать")))
        .containsExactly("L18 пункт 1");
  }

  private static UnaryOperator<Order> lists(List<ListedSchool> low, List<ListedSchool> risk) {
    return order -> order.withLists(Map.of("low", low, "risk", risk, "bias", low));
  }

  @Test
  void schoolsThatStandTwiceAreSeen() throws Refusal {
    ListedSchool one =
        new ListedSchool("1", "МБОУ СОШ № 1", "Еловский район", "Ельникова А.П.", "");
    ListedSchool two = new ListedSchool("2", "МБОУ СОШ № 2", "Еловский район", "Дубов П.А.", "");
    ListedSchool same = new ListedSchool("4", "МБОУ СОШ № 4", "Еловский район", "Дубов П.А.", "");
    assertThat(codes(lists(List.of(one), List.of(two)))).doesNotContain("L18", "O06");
    assertThat(codes(lists(List.of(one, two), List.of(two)))).contains("L18");
    assertThat(codes(lists(List.of(one, one), List.of()))).contains("L18");
    assertThat(codes(lists(List.of(two, same), List.of()))).contains("L18");
  }

  @Test
  void oneSchoolHasOneName() throws Refusal {
    ListedSchool one =
        new ListedSchool("1", "МБОУ «СОШ № 1»", "Еловский район", "Ельникова А.П.", "");
    assertThat(codes(lists(List.of(one), List.of()))).contains("L10");
    assertThat(codes(order -> order)).doesNotContain("L10");
  }

  private static List<String> codes(UnaryOperator<Order> change) throws Refusal {
    return check(change.apply(OrderPagesTest.order())).stream().map(OrderRemark::code).toList();
  }

  @Test
  void aWordInTwoSpellingsIsSeen() throws Refusal {
    assertThat(brought(text("Назначить тьюторов и проверить работу тьютеров")))
        .containsExactly("L10 пункт 1");
    assertThat(brought(text("Преобразовать и образовать, проведение и приведение"))).isEmpty();
  }

  private static List<String> pairs(Pair... pairs) throws Refusal {
    Order order = OrderPagesTest.order();
    int last = order.appendices().size() - 1;
    Appendix.OfPairs part = (Appendix.OfPairs) order.appendices().get(last);
    return check(order.withAppendix(last, part.withPairs(List.of(pairs)))).stream()
        .filter(remark -> remark.code().equals("O05"))
        .map(OrderRemark::sentence)
        .toList();
  }

  private static Pair pair(String school, String tutor) {
    return new Pair(school, "Школа " + school, "", tutor, "Лицей " + tutor);
  }

  @Test
  void tutorsAreOthersAndNotTooBusy() throws Refusal {
    assertThat(pairs(pair("1", "7"), pair("2", "7"))).isEmpty();
    assertThat(pairs()).containsExactly("Пары школ не назначены.");
    assertThat(pairs(pair("1", "1"))).containsExactly("Школа 1 назначена тьютором самой себе.");
    assertThat(pairs(pair("5", "2")))
        .containsExactly("Лицей 2 – тьютор, но сама нуждается в помощи.");
    assertThat(pairs(pair("1", "7"), pair("1", "7")))
        .containsExactly("Пара записана дважды: Школа 1 – Лицей 7.");
    assertThat(pairs(pair("1", "7"), pair("2", "7"), pair("4", "7")))
        .containsExactly("Один тьютор на много школ: Лицей 7, школ 3.");
  }

  @Test
  void orderAndAppendixCallWhatIsApprovedAlike() {
    assertThat(AppendixCheck.title("Об утверждении плана мер на 2027 год", "План мер на 2027 год"))
        .isEmpty();
    assertThat(AppendixCheck.title("О плане мер", "План мер в 2027 году")).isEmpty();
    assertThat(AppendixCheck.title("Об утверждении плана мер на 2027 год", "План мер в 2027 году"))
        .contains(
            "Название в заголовке приказа и в приложении расходится: «на 2027 год» и «в 2027"
                + " году».");
  }

  @Test
  void thePlansRemarksStandAmongTheOrders() throws Refusal {
    Order order = OrderPagesTest.order().registered(LocalDate.of(2027, 12, 20), "1");
    List<OrderRemark> late =
        check(order).stream().filter(remark -> remark.remark().rowId() != null).toList();
    assertThat(late).anySatisfy(remark -> assertThat(remark.code()).isEqualTo("L12"));
    assertThat(late)
        .allSatisfy(remark -> assertThat(remark.spot()).isInstanceOf(Spot.OfAppendix.class));
  }

  @Test
  void whatIsSilencedIsNotShownForThisOrder() throws Refusal {
    Order order = text("Школе «Сосна представить сведения").apply(OrderPagesTest.order());
    OrderRemark remark =
        check(order).stream().filter(one -> one.code().equals("L19")).findFirst().orElseThrow();
    Order silent = order.silencing(remark.key(), true);
    assertThat(check(silent)).doesNotContain(remark);
    assertThat(OrderCheck.all(silent, Map.of("p1", PLAN), ProductionCalendar.standard()))
        .contains(remark);
    assertThat(check(silent.silencing(remark.key(), false))).contains(remark);
  }
}
