package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import mera.data.ingest.PaperTables;
import mera.data.plan.Risk.Significance;
import mera.data.school.School;
import org.junit.jupiter.api.Test;

class SchoolPlanTest {

  private static final MeasureLibrary LIBRARY = MeasureLibrary.standard();
  private static final PlanPeriod YEAR = PlanPeriod.years(2027, 2027);
  private static final School PINE =
      School.named("980001", "edu980001", "Сосновская школа", "Лесной");

  private static Plan plan(List<Risk> risks) {
    return SchoolPlan.of(PINE, risks, Optional.empty(), LIBRARY, YEAR);
  }

  @Test
  void theLibraryAnswersEachOfTheTwelveFactors() {
    assertThat(LIBRARY.factors())
        .extracting(MeasureLibrary.Factor::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    for (MeasureLibrary.Factor factor : LIBRARY.factors()) {
      assertThat(LIBRARY.against(factor.number())).as(factor.name()).hasSizeGreaterThan(3);
    }
  }

  @Test
  void everyDeadlineOfTheLibraryIsUnderstood() {
    assertThat(LIBRARY.measures())
        .allMatch(one -> DeadlineReader.read(one.deadline(), YEAR, YEAR.from()).recognised());
  }

  @Test
  void heavyRisksComeFirstWithMoreMeasuresAndLightOnesGetNone() {
    Plan plan =
        plan(
            List.of(
                new Risk(2, Significance.MEDIUM),
                new Risk(11, Significance.HIGH),
                new Risk(6, Significance.LOW)));

    List<Node> sections =
        plan.nodes().stream().filter(node -> node.kind() == Node.Kind.SECTION).toList();
    assertThat(sections)
        .extracting(Node::text)
        .containsExactly(LIBRARY.factor(11).purpose(), LIBRARY.factor(2).purpose());
    assertThat(plan.children(sections.get(0))).hasSize(4);
    assertThat(plan.children(sections.get(1))).hasSize(2);
    assertThat(plan.numbering().renumber(plan.nodes())).isEqualTo(plan.nodes());
  }

  @Test
  void aRiskWithoutAMeasureIsShownAsUncovered() {
    List<Risk> risks = List.of(new Risk(2, Significance.HIGH), new Risk(7, Significance.HIGH));
    Plan plan = plan(List.of(new Risk(2, Significance.HIGH)));

    assertThat(RiskMatrix.of(plan, risks, LIBRARY).uncovered()).containsExactly(7);

    Node row = plan.nodes().get(1);
    Plan linked = plan.withAnswers(plan.answers().linking(row.id(), List.of(7)));
    assertThat(RiskMatrix.of(linked, risks, LIBRARY).rows().get(7)).containsExactly(row.id());
  }

  @Test
  void theSchoolTakesPartInTheRegionalPlan() throws Exception {
    Map<String, Party> directory = new LinkedHashMap<>();
    directory.put("all", Party.named(Party.Kind.SCHOOLS, "школы района"));
    directory.put("pine", Party.named(Party.Kind.SCHOOL, "Сосновская школа"));
    Plan regional =
        PlanReview.of(
                "План",
                List.of(
                    PaperTables.pasted(
                        "№\tМероприятия\tСроки\tОтветственные\n"
                            + "1.\tСлёт учителей\tмай\tшколы района\n2.\tСверка\tмай\tархив\n")))
            .plan(YEAR, directory);
    Extract own = Extract.of(regional.withParties(directory), "pine", Roster.NONE);

    Plan plan =
        SchoolPlan.of(
            PINE, List.of(new Risk(1, Significance.MEDIUM)), Optional.of(own), LIBRARY, YEAR);

    assertThat(plan.nodes())
        .extracting(Node::text)
        .contains("Слёт учителей")
        .doesNotContain("Сверка");
  }
}
