package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import mera.data.document.Document;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class AppendicesTest {

  private static final String SECOND = "2. Утвердить программу и пары школ (%s).";

  private static Order order() throws Refusal {
    return OrderPagesTest.order();
  }

  private static List<String> lines(Order order, int section) throws Refusal {
    Document document = OrderPages.compose(order, Map.of("p1", OrderPagesTest.PLAN));
    return OrderPagesTest.lines(document, section);
  }

  @Test
  void movingAnAppendixRenumbersReferencesAndHeaders() throws Refusal {
    Order moved = Appendices.move(order(), 2, -1);
    assertThat(moved.appendices())
        .extracting(Appendix::ref)
        .containsExactly("lists", "pairs", "plan");
    assertThat(lines(moved, 0)).contains(SECOND.formatted("Приложения № 3, № 2"));
    assertThat(lines(moved, 2).getFirst()).isEqualTo("Приложение № 2");
    assertThat(Appendices.move(order(), 0, -1)).isEqualTo(order());
  }

  @Test
  void removingAnAppendixTakesItsReferencesOutAndRenumbersTheRest() throws Refusal {
    Order left = Appendices.remove(order(), 0);
    assertThat(lines(left, 0))
        .contains("1. Утвердить списки школ.", SECOND.formatted("Приложения № 1, № 2"));
    Order one = Appendices.remove(left, 1);
    assertThat(lines(one, 0)).contains(SECOND.formatted("Приложение"));
    assertThat(lines(one, 1).getFirst()).isEqualTo("Приложение");
  }

  @Test
  void aSentenceThatNeedsTheReferenceForbidsTheRemoval() throws Refusal {
    Point bound =
        new Point(Point.Kind.ASSIGN, "Исполнить меры согласно {refs.dat:pairs}", null, List.of());
    Order order = order().withPoints(List.of(bound));
    assertThat(lines(order, 0)).contains("1. Исполнить меры согласно приложению № 3.");
    assertThatThrownBy(() -> Appendices.remove(order, 2))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("пункт 1.")
        .hasMessageEndingWith("измените этот текст.");
  }

  @Test
  void severalAppendicesInTheDativeAreARange() throws Refusal {
    Point all =
        new Point(
            Point.Kind.ASSIGN, "Исполнить согласно {refs.dat:lists,plan,pairs}", null, List.of());
    Point two = new Point(Point.Kind.ASSIGN, "Учесть {refs.dat:lists,pairs}", null, List.of());
    assertThat(lines(order().withPoints(List.of(all, two)), 0))
        .contains("1. Исполнить согласно приложениям № 1–3.", "2. Учесть приложениям № 1, № 3.");
  }

  @Test
  void aNewAppendixGetsANameOfItsOwn() throws Refusal {
    Order order = order();
    String ref = Appendices.freeRef(order);
    Appendix.OfPlan plan = new Appendix.OfPlan(ref, List.of(), "p1", "");
    Order more = Appendices.add(order, plan);
    assertThat(more.appendices()).hasSize(4);
    assertThat(Appendices.freeRef(more)).isNotEqualTo(ref);
    assertThat(lines(more, 4).getFirst()).isEqualTo("Приложение № 4");
  }
}
