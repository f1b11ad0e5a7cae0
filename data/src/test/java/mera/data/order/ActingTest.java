package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** «И.о.»: who acts for the holder of a post. */
class ActingTest {

  private static final Signatory MINISTER = new Signatory(List.of("Министр"), "В.Г. Кедров");

  @Test
  void whoActsForTheMinisterSignsAsSuch() throws Refusal {
    Signatory acting = MINISTER.asActing().orElseThrow();
    assertThat(acting.printed()).containsExactly("И.о. министра");
    Order order = OrderPagesTest.order().withSignatory(acting);
    assertThat(
            OrderPagesTest.lines(OrderPages.compose(order, Map.of("p1", OrderPagesTest.PLAN)), 0))
        .contains("И.о. министра / В.Г. Кедров");
    assertThat(acting.asHolder()).isEqualTo(MINISTER);
  }

  @Test
  void onlyTheFirstLineOfALongPostIsDeclined() {
    Signatory head =
        new Signatory(List.of("Руководитель Лесного управления", "министерства"), "В.Г. Кедров");
    assertThat(head.asActing().orElseThrow().printed())
        .containsExactly("И.о. руководителя Лесного управления", "министерства");
  }

  @Test
  void aPostThatIsNotKnownIsLeftToTheAnalyst() {
    assertThat(new Signatory(List.of("Ёлка-палка 5"), "В.Г. Кедров").asActing()).isEmpty();
    assertThat(new Signatory(List.of(), "В.Г. Кедров").asActing()).isEmpty();
  }

  @Test
  void whatIsWrittenByHandStands() {
    Signatory acting = MINISTER.asActing().orElseThrow();
    Signatory edited = acting.withPrinted(List.of("Исполняющий обязанности", "министра"));
    assertThat(edited.printed()).containsExactly("Исполняющий обязанности", "министра");
    assertThat(edited.position()).containsExactly("Министр");
  }

  @ParameterizedTest
  @CsvSource({
    "Директор школы, DATIVE, false, Директору школы",
    "Директор школы, DATIVE, true, и.о. директора школы",
    "Начальник отдела, ACCUSATIVE, true, и.о. начальника отдела"
  })
  void anActingAddresseeStandsInTheGenitive(String post, Case in, boolean acting, String form) {
    assertThat(Addressee.propose(post, in, acting)).contains(form);
  }

  /** As the fourth point of the order from Samara: «директорам, и.о. директора школ …». */
  @Test
  void aPointSpeaksToWhoActsForADirector() throws Refusal {
    Addressee to =
        new Addressee(
            "Директор школы", "и.о. директора школы", "Ивняк П.А.", "Ивняку П.А.", true, true);
    Point point = new Point(Point.Kind.ASSIGN, "{to} разработать программу", null, List.of(), to);
    Order order = OrderPagesTest.order().withPoints(List.of(point));
    assertThat(OrderPages.points(order).getFirst().text())
        .isEqualTo("И.о. директора школы (Ивняку П.А.) разработать программу.");
  }

  @Test
  void itIsKeptInTheFileAndOlderFilesHaveNone() throws Exception {
    JsonMapper json = new JsonMapper();
    Signatory acting = MINISTER.asActing().orElseThrow();
    assertThat(json.readValue(json.writeValueAsString(acting), Signatory.class)).isEqualTo(acting);
    assertThat(
            json.readValue(
                "{\"position\":[\"Министр\"],\"name\":\"В.Г. Кедров\"}", Signatory.class))
        .isEqualTo(MINISTER);
    String old =
        "{\"name\":\"Школа\",\"form\":\"Школе\",\"person\":\"\",\"personForm\":\"\",\"brackets\":true}";
    assertThat(json.readValue(old, Addressee.class).acting()).isFalse();
  }
}
