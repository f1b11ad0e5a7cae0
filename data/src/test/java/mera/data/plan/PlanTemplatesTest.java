package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTemplatesTest {

  static Stream<PlanTemplate> templates() {
    return PlanTemplates.all().stream();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyTemplateBecomesAPlanWithoutALeftoverPlaceholder(PlanTemplate template) {
    Plan plan = template.make(new PlanStart(2026, TestPlans.REGION, Map.of()));
    assertThat(plan.toString()).doesNotContain("{" + "year").doesNotContain(".gen}");
    assertThat(plan.nodes()).isNotEmpty();
    assertThat(plan.nodes()).extracting(Node::text).noneMatch(text -> text.contains("{"));
    assertThat(plan.title()).isNotEmpty().noneMatch(line -> line.contains("{"));
    assertThat(plan.columns()).extracting(PlanColumn::field).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyNamedPartyOfATemplateIsRecognised(PlanTemplate template) {
    Plan plan = template.make(new PlanStart(2026, TestPlans.REGION, Map.of()));
    List<String> unrecognised =
        plan.nodes().stream()
            .filter(node -> !node.parties().isEmpty() && node.partyKeys().isEmpty())
            .map(node -> node.number() + " " + node.parties())
            .toList();
    assertThat(unrecognised).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyMergeOfATemplateReallyCoversItsRows(PlanTemplate template) {
    Plan plan = template.make(new PlanStart(2026, TestPlans.REGION, Map.of()));
    for (Node node : plan.nodes()) {
      node.merges()
          .forEach((field, rows) -> assertThat(plan.rowsCovered(node, field)).isEqualTo(rows));
    }
  }
}
