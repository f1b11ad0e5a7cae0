package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mera.data.document.Document;
import mera.data.document.DocxText;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfText;
import mera.data.plan.ProductionCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders of an analyst in a hurry: whatever is in them is on the page. */
class HardOrderTest {

  private static final String LONG =
      "Заместитель начальника отдела сопровождения образовательных организаций с низкими "
          + "результатами обучения управления общего и дополнительного образования "
          + "Министерства образования и науки Лесогорской области по северному округу";

  @TempDir Path folder;

  private record Hard(String name, Order order) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Hard> orders() throws Exception {
    Order order = OrderPagesTest.order();
    Point point = new Point(Point.Kind.ASSIGN, "исполнить план", null, List.of());
    List<Point> many =
        IntStream.range(0, 60).mapToObj(n -> point.withSub(List.of(point, point))).toList();
    Signatory tall = new Signatory(List.of(LONG, LONG), "Константинопольский-Преображенский А.Б.");
    return Stream.of(
        new Hard("empty title", order.withTitle("")),
        new Hard("no points", order.withPoints(List.of())),
        new Hard("sixty points", order.withPoints(many)),
        new Hard("no signatory", order.withSignatory(new Signatory(List.of(), ""))),
        new Hard("long posts", order.withSignatory(tall).withApprovals(List.of(tall, tall, tall))),
        new Hard(
            "many approvals",
            order.withApprovals(IntStream.range(0, 40).mapToObj(n -> tall).toList())),
        new Hard("long visas", order.withSheets(new Order.Sheets(List.of(tall), List.of(tall)))),
        new Hard("no appendices", order.withPoints(List.of(point)).withAppendices(List.of())),
        new Hard(
            "pasted",
            order
                .withTitle("О «плане «поддержки» школ»\t\u00adи\u200b \ud83d\ude00")
                .withPoints(
                    List.of(
                        point.withText("одна\u00a0строка\r\nдругая\n\nтретья \ud83d\ude00"),
                        point.withText(""),
                        point.withText("слово".repeat(80))))),
        new Hard("long issuer", order.withHead(order.head().withIssuer(List.of(LONG.repeat(4))))),
        new Hard("no issuer", order.withHead(order.head().withIssuer(List.of()).withKind(""))),
        new Hard("registered", order.registered(LocalDate.of(2026, 12, 9), "5/".repeat(40))));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void everyLetterIsOnThePagesWhateverTheProfile(Hard hard) throws Exception {
    Document document = OrderPages.compose(hard.order(), Map.of("p1", OrderPagesTest.PLAN));
    String whole = String.join("", PdfText.texts(document));
    for (LayoutProfile profile : profiles()) {
      Path pdf = folder.resolve("order.pdf");
      Format.PDF.write(document, profile, pdf);
      Map<Integer, Integer> printed = letters(PdfText.of(pdf).text());
      letters(whole)
          .forEach(
              (letter, count) ->
                  assertThat(printed.getOrDefault(letter, 0))
                      .as(Character.toString(letter))
                      .isGreaterThanOrEqualTo(count));
      Path xlsx = folder.resolve("order.xlsx");
      Format.XLSX.write(document, profile, xlsx);
      assertThat(xlsx).isNotEmptyFile();
    }
    assertThat(PdfText.compact(String.join("", DocxText.of(document))))
        .isEqualTo(PdfText.compact(whole));
  }

  private static Map<Integer, Integer> letters(String text) {
    Map<Integer, Integer> counts = new HashMap<>();
    text.chars().filter(Character::isLetter).forEach(c -> counts.merge(c, 1, Integer::sum));
    return counts;
  }

  @Test
  void anEmptyPointIsItsNumberAloneAndAMistake() throws Exception {
    Point empty = new Point(Point.Kind.ASSIGN, " ", null, List.of());
    Point point = new Point(Point.Kind.ASSIGN, "исполнить", null, List.of(empty));
    Order order = OrderPagesTest.order().withPoints(List.of(empty, point));
    assertThat(OrderPages.points(order))
        .extracting(NumberedPoint::text)
        .containsExactly("", "Исполнить:", "");
    assertThat(
            OrderCheck.all(order, Map.of("p1", OrderPagesTest.PLAN), ProductionCalendar.standard()))
        .filteredOn(remark -> remark.sentence().startsWith("Пункт пуст"))
        .hasSize(2);
  }

  private static List<LayoutProfile> profiles() throws Exception {
    LayoutProfile usual = LayoutProfile.standard();
    LayoutProfile small = usual.with("bodySize", "7").with("floorSize", "6").with("tableSize", "7");
    LayoutProfile large = usual.with("bodySize", "24").with("tableSize", "24");
    for (String side : List.of("left", "right", "top", "bottom")) {
      large = large.with("portrait." + side, "60").with("landscape." + side, "60");
    }
    return List.of(usual, small, large.with("binding", "30"));
  }
}
