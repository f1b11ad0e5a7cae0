package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class PlanTemplateTest {

  private static Node node(Plan plan, String number) {
    return plan.nodes().stream().filter(n -> n.number().equals(number)).findFirst().orElseThrow();
  }

  @Test
  void placeholdersBecomeTheYearsAndTheRegion() {
    Plan plan = TestPlans.plan();
    assertThat(plan.titleLine())
        .isEqualTo("ПРОГРАММА поддержки школ Лесогорской области на 2026–2027 годы");
    assertThat(node(plan, "1.1.").deadline()).isEqualTo("декабрь 2026 года – январь 2027 года");
    assertThat(plan.period())
        .isEqualTo(new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), false));
  }

  @Test
  void aFreshPlanKeepsTheGapsOfTheTemplateAndNumbersTheSectionsItself() {
    assertThat(TestPlans.plan().nodes())
        .extracting(Node::number)
        .containsExactly("1.", "1.1.", "1.3.", "1.3.1", "1.3.2", "2.", "2.1.");
  }

  @Test
  void renumberingClosesTheGaps() {
    List<Node> nodes = TestPlans.plan().nodes();
    assertThat(Numbering.SECTION_ITEM.renumber(nodes))
        .extracting(Node::number)
        .containsExactly("1.", "1.1.", "1.2.", "1.2.1.", "1.2.2.", "2.", "2.1.");
    assertThat(Numbering.CONTINUOUS.renumber(nodes))
        .extracting(Node::number)
        .containsExactly("", "1.", "2.", "2.1.", "2.2.", "", "3.");
    assertThat(Numbering.HIERARCHICAL.renumber(nodes.subList(1, 5)))
        .extracting(Node::number)
        .containsExactly("1.", "2.", "2.1.", "2.2.");
  }

  @Test
  void theTreeIsSectionGroupMeasure() {
    Plan plan = TestPlans.plan();
    Node group = node(plan, "1.3.");
    assertThat(group.kind()).isEqualTo(Node.Kind.GROUP);
    assertThat(plan.children(group)).extracting(Node::text).containsExactly("весенняя", "осенняя");
    assertThat(plan.node(String.valueOf(group.parentId())).orElseThrow().text())
        .isEqualTo("Начало");
    assertThat(plan.nodes()).extracting(Node::id).doesNotHaveDuplicates();
  }

  @Test
  void partiesAreRecognisedFromPlaceholdersAndFromWords() {
    Plan plan = TestPlans.plan();
    assertThat(node(plan, "1.1.").parties()).isEqualTo("Управление, Центр");
    assertThat(node(plan, "1.1.").partyKeys()).containsExactly("office", "centre");
    assertThat(node(plan, "2.1.").parties()).isEqualTo("Школы");
    assertThat(node(plan, "1.3.2").partyKeys()).containsExactly("centre", "schools");
  }

  @Test
  void aMergedCellAnswersForTheRowsThatItCovers() {
    Plan plan = TestPlans.plan();
    Node group = node(plan, "1.3.");
    assertThat(plan.rowsCovered(group, Field.RESULT)).isEqualTo(3);
    assertThat(plan.covering(node(plan, "1.3.2"), Field.RESULT)).isEqualTo(group);
    assertThat(plan.partiesOf(node(plan, "1.3.1"))).containsExactly("office");
    assertThat(plan.partiesOf(node(plan, "1.3.2"))).containsExactly("centre", "schools");
    assertThat(plan.covering(node(plan, "1.1."), Field.RESULT)).isEqualTo(node(plan, "1.1."));
  }

  @Test
  void aMergeThatReachesTooFarNeverHidesText() {
    Plan plan = TestPlans.plan();
    List<Node> nodes = plan.nodes().subList(1, 5);
    Node first = nodes.getFirst();
    Node greedy =
        new Node(
            first.id(),
            null,
            first.kind(),
            first.number(),
            first.text(),
            first.deadline(),
            first.parties(),
            first.partyKeys(),
            first.result(),
            first.document(),
            Map.of(Field.RESULT, 9, Field.DOCUMENT, 9));
    Plan changed =
        plan.withNodes(
            List.of(greedy, nodes.get(1), nodes.get(2), nodes.get(3), plan.nodes().get(5)));
    assertThat(changed.rowsCovered(greedy, Field.RESULT)).isEqualTo(1);
    assertThat(changed.rowsCovered(greedy, Field.DOCUMENT)).isEqualTo(4);
  }

  @Test
  void theAnalystsOwnPartyReplacesTheOneOfTheTemplate() {
    Party own = new Party(Party.Kind.INSTITUTE, "Институт", null, null, null, null, null);
    Plan plan =
        TestPlans.template().make(new PlanStart(2030, TestPlans.REGION, Map.of("centre", own)));
    assertThat(node(plan, "1.1.").parties()).isEqualTo("Управление, Институт");
    assertThat(plan.parties().get("centre")).isEqualTo(own);
    assertThat(plan.parties().keySet()).containsExactly("office", "centre", "schools");
  }

  @Test
  void anUnknownOrRepeatedKeyOfATemplateFails() throws Exception {
    assertThat(read(yaml()).id()).isEqualTo("test-plan");
    assertThatThrownBy(() -> read(yaml() + "colour: red\n"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> read(yaml() + "kind: план\n"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("kind");
  }

  @Test
  void anUnknownPlaceholderFails() {
    Placeholders words = Placeholders.of(2026, TestPlans.REGION, Map.of());
    assertThatThrownBy(() -> words.fill("для {nobody.dat}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody.dat");
    assertThat(
            words.fill("{year-1} {year} {year+2} {schoolyear} {ref:a}", n -> n.startsWith("ref")))
        .isEqualTo("2025 2026 2028 2026/2027 {ref:a}");
  }

  @Test
  void anUnknownTemplateIsRefusedWithTheNamesOfThoseThatExist() {
    assertThatThrownBy(() -> PlanTemplates.byId("nowhere"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("smolensk-support");
  }

  @Test
  void theFourPeriodsBeginAndEndOnTheirDays() {
    assertThat(PeriodLength.SCHOOL_YEAR.beginning(2019))
        .isEqualTo(new PlanPeriod(LocalDate.of(2019, 9, 1), LocalDate.of(2020, 8, 31), true));
    assertThat(PeriodLength.YEAR.beginning(2018))
        .isEqualTo(new PlanPeriod(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31), false));
    assertThat(PeriodLength.THIRTEEN_MONTHS.beginning(2019))
        .isEqualTo(new PlanPeriod(LocalDate.of(2019, 12, 1), LocalDate.of(2020, 12, 31), false));
  }

  private static String yaml() throws IOException {
    try (InputStream stream = PlanTemplate.class.getResourceAsStream("template/test-plan.yaml")) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static PlanTemplate read(String yaml) {
    return TemplateFile.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), PlanTemplate.class);
  }
}
