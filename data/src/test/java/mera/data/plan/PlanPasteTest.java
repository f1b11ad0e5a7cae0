package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mera.data.ingest.PaperTable;
import mera.data.ingest.PaperTables;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanPasteTest {

  private static final String TABLE =
      """
      №\tМероприятия\tСроки\tОтветственные
      1\tЧтение\t\t
      1.1\tЯрмарка уроков\tмай\tлицей
      1.2\tЧтения\tиюнь\tмузей
      2\tСчёт\t\t
      2.1\tТурнир\tиюль\tлицей
      """;

  private Plan plan;
  private List<String> ids;

  @BeforeEach
  void read() throws Refusal {
    plan =
        PlanReview.of("План", List.of(PaperTables.pasted(TABLE)))
            .plan(PlanPeriod.years(2026, 2026), Map.of());
    ids = plan.nodes().stream().map(Node::id).toList();
  }

  @Test
  void copiedCellsGoOverTheCellsFromTheChosenOneOn() {
    PlanPaste paste =
        PlanPaste.of(
            plan,
            ids.subList(1, 2),
            Field.DEADLINE,
            text("август\tшкола\n\"сентябрь,\nоктябрь\"\tлицей\r\n"));

    assertThat(column(paste.plan(), Field.DEADLINE))
        .containsExactly("", "август", "сентябрь,\nоктябрь", "", "июль");
    assertThat(column(paste.plan(), Field.PARTIES))
        .containsExactly("", "школа", "лицей", "", "лицей");
    assertThat(paste.cells()).isEqualTo(4);
    assertThat(paste.left()).isEmpty();
  }

  @Test
  void whatFindsNoPlaceIsTold() {
    PlanPaste paste =
        PlanPaste.of(
            plan, ids.subList(2, 3), Field.PARTIES, text("школа\tлишнее\nна разделе\nмузей\nниже"));

    assertThat(column(paste.plan(), Field.PARTIES))
        .containsExactly("", "лицей", "школа", "", "музей");
    assertThat(paste.left()).containsExactly("лишнее", "на разделе", "ниже");
  }

  @Test
  void oneCopiedCellFillsAllChosenRows() {
    PlanPaste paste = PlanPaste.of(plan, ids, Field.DEADLINE, text("в течение года"));

    assertThat(column(paste.plan(), Field.DEADLINE))
        .containsExactly("", "в течение года", "в течение года", "", "в течение года");
  }

  @Test
  void aMergedCellOfWordBecomesOneCellOfThePlanAndItsParagraphsStayInIt() {
    PlanPaste paste =
        PlanPaste.of(
            plan,
            ids.subList(1, 2),
            Field.DEADLINE,
            PaperTables.cells(
                "не\tчитается",
                """
                <html><head><style>td {color: red}</style></head><body><!--StartFragment-->
                <table border=1><tr><td><p>1 мая,</p><p>2&nbsp;июня</p></td>
                <td rowspan="2">Музей и&#32;лицей</td></tr>
                <tr><td>август</td></tr></table><!--EndFragment--></body></html>"""));

    assertThat(column(paste.plan(), Field.DEADLINE))
        .containsExactly("", "1 мая,\n2\u00a0июня", "август", "", "июль");
    assertThat(column(paste.plan(), Field.PARTIES))
        .containsExactly("", "Музей и лицей", "", "", "лицей");
    Node first = paste.plan().nodes().get(1);
    assertThat(paste.plan().rowsCovered(first, Field.PARTIES)).isEqualTo(2);
    assertThat(paste.plan().nodes().get(2).partyKeys()).isEmpty();
  }

  @Test
  void aCellIsFilledDownOverTheChosenRowsOrFromTheRowAbove() {
    assertThat(
            column(PlanPaste.down(plan, ids.subList(1, 5), Field.DEADLINE).plan(), Field.DEADLINE))
        .containsExactly("", "май", "май", "", "май");
    assertThat(
            column(PlanPaste.down(plan, ids.subList(4, 5), Field.DEADLINE).plan(), Field.DEADLINE))
        .containsExactly("", "май", "июнь", "", "июнь");
    assertThat(PlanPaste.down(plan, ids.subList(1, 2), Field.DEADLINE).plan()).isEqualTo(plan);
  }

  @Test
  void aRowIsPutInFrontOfAnotherOrFirstInASection() {
    Plan across = PlanEdit.before(plan, ids.get(4), ids.get(1)).orElseThrow().plan();
    assertThat(column(across, Field.MEASURE))
        .containsExactly("Чтение", "Турнир", "Ярмарка уроков", "Чтения", "Счёт");
    assertThat(across.node(ids.get(4)).orElseThrow().parentId()).isEqualTo(ids.getFirst());
    Plan first = PlanEdit.before(plan, ids.get(1), ids.get(3)).orElseThrow().plan();
    assertThat(column(first, Field.MEASURE))
        .containsExactly("Чтение", "Чтения", "Счёт", "Ярмарка уроков", "Турнир");
    assertThat(first.node(ids.get(1)).orElseThrow().parentId()).isEqualTo(ids.get(3));
    assertThat(
            column(
                PlanEdit.before(plan, ids.get(3), ids.get(0)).orElseThrow().plan(), Field.MEASURE))
        .startsWith("Счёт", "Турнир", "Чтение");
    assertThat(PlanEdit.before(plan, ids.get(0), ids.get(1))).isEmpty();
    assertThat(PlanEdit.before(plan, ids.get(3), ids.get(1))).isEmpty();
    assertThat(PlanEdit.before(plan, ids.get(1), ids.get(2))).isEmpty();
  }

  @Test
  void aMeasureBecomesTheSubMeasureOfTheOneAboveAndComesOutAgain() {
    Plan nested = PlanEdit.nested(plan, ids.get(2)).orElseThrow().plan();
    assertThat(nested.node(ids.get(2)).orElseThrow().parentId()).isEqualTo(ids.get(1));
    assertThat(column(nested, Field.NUMBER)).containsExactly("1", "1.1", "1.1.1", "2", "2.1");
    assertThat(nested.node(ids.get(1)).orElseThrow().kind()).isEqualTo(Node.Kind.GROUP);
    assertThat(PlanEdit.nested(nested, ids.get(2))).isEmpty();
    assertThat(column(PlanEdit.unnested(nested, ids.get(2)).orElseThrow().plan(), Field.NUMBER))
        .containsExactly("1", "1.1", "1.2", "2", "2.1");
    assertThat(PlanEdit.nested(plan, ids.get(1))).isEmpty();
    assertThat(PlanEdit.nested(plan, ids.get(4))).isEmpty();
    assertThat(PlanEdit.nested(plan, ids.get(3))).isEmpty();
    assertThat(PlanEdit.unnested(plan, ids.get(2))).isEmpty();
  }

  private static PaperTable text(String copied) {
    return PaperTables.cells(copied, "");
  }

  private static List<String> column(Plan plan, Field field) {
    return plan.nodes().stream().map(node -> node.cell(field)).toList();
  }
}
