package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mera.data.document.Document;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

/** The sheets of visas and of those who read the order. */
class SheetPagesTest {

  private static final Signatory LAWYER = new Signatory(List.of("Юрист"), "Д.Е. Ивняк");
  private static final Signatory DIRECTOR = new Signatory(List.of("Директор", "лицея"), "П.А. Ива");

  private static Document pages(Order order) throws Refusal {
    return OrderPages.compose(order, Map.of("p1", OrderPagesTest.PLAN));
  }

  @Test
  void withoutAnybodyThereAreNoSheets() throws Refusal {
    Order order = OrderPagesTest.order();
    assertThat(SheetPages.names(order)).isEmpty();
    assertThat(pages(order).sections()).hasSize(1 + order.appendices().size());
  }

  @Test
  void theSheetsStandBehindTheAppendices() throws Refusal {
    Order order =
        OrderPagesTest.order()
            .withSheets(new Order.Sheets(List.of(LAWYER), List.of(DIRECTOR, LAWYER)));
    Document draft = pages(order);
    int last = draft.sections().size() - 1;
    assertThat(SheetPages.names(order)).containsExactly("Лист согласования", "Лист ознакомления");
    assertThat(OrderPagesTest.lines(draft, last - 1))
        .containsExactly(
            "Лист согласования",
            "к проекту приказа",
            "«О поддержке школ на 2026–2027 годы»",
            "1 | Юрист | Д.Е. Ивняк |  |  | ");
    Document registered = pages(order.registered(LocalDate.of(2026, 12, 9), "5"));
    assertThat(OrderPagesTest.lines(registered, last - 1))
        .element(1)
        .asString()
        .startsWith("к приказу от ");
    assertThat(OrderPagesTest.lines(registered, last))
        .contains("1 | Директор лицея | П.А. Ива |  | ", "2 | Юрист | Д.Е. Ивняк |  | ");
  }

  @Test
  void quotesWithinTheQuotedTitleAreOfAnotherKind() throws Refusal {
    Order order =
        OrderPagesTest.order()
            .withTitle("О программе «Поддержка»")
            .withSheets(new Order.Sheets(List.of(LAWYER), List.of()));
    Document document = pages(order);
    assertThat(OrderPagesTest.lines(document, document.sections().size() - 1))
        .contains("«О программе „Поддержка“»");
  }

  @Test
  void theyAreKeptInTheFile() throws Exception {
    JsonMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();
    Order order =
        OrderPagesTest.order().withSheets(new Order.Sheets(List.of(LAWYER), List.of(DIRECTOR)));
    assertThat(json.readValue(json.writeValueAsString(order), Order.class)).isEqualTo(order);
  }
}
