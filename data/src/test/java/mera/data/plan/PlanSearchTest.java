package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.ingest.PaperTables;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanSearchTest {

  private static final String TABLE =
      """
      №\tМероприятия\tСроки\tОтветственные
      1\tЧтение\t\t
      1.1\tЯрмарка уроков\tмай\tлицей
      1.2\tЧтения у ёлки\tдекабрь\tмузей
      2\tСчёт\t\t
      2.1\tТурнир\tмай\tлицей
      """;

  private Plan plan;

  @BeforeEach
  void read() throws Refusal {
    plan =
        PlanReview.of("План", List.of(PaperTables.pasted(TABLE)))
            .plan(PlanPeriod.years(2026, 2026), Map.of());
  }

  @Test
  void rowsAreFoundByAnyCellWithTheSectionsAbove() {
    assertThat(found("май")).containsExactly("Чтение", "Ярмарка уроков", "Счёт", "Турнир");
    assertThat(found("Елк")).containsExactly("Чтение", "Чтения у ёлки");
  }

  @Test
  void everyWordHasToStandInTheRow() {
    assertThat(found("лицей ярм")).containsExactly("Чтение", "Ярмарка уроков");
    assertThat(found("лицей декабрь")).isEmpty();
    assertThat(found(" ")).hasSize(5);
  }

  @Test
  void theTextOfAMergedCellStandsInEveryRowThatItCovers() {
    List<Node> rows = new ArrayList<>(plan.nodes());
    rows.set(1, rows.get(1).withMerge(Field.PARTIES, 2));
    rows.set(2, rows.get(2).withCell(Field.PARTIES, ""));
    plan = plan.withNodes(rows);
    assertThat(found("лицей елки")).containsExactly("Чтение", "Чтения у ёлки");
  }

  private List<String> found(String words) {
    var ids = PlanSearch.of(plan).rows(words);
    return plan.nodes().stream().filter(node -> ids.contains(node.id())).map(Node::text).toList();
  }
}
