package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mera.data.document.PdfText;
import mera.data.plan.Indicator;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.PlanStart;
import mera.data.plan.PlanTemplates;
import mera.data.plan.RegionNames;
import org.junit.jupiter.api.Test;

/** A programme with passport, chapters and table of indicators. */
class ProgrammePagesTest {

  private static Plan samara() throws Exception {
    return PlanTemplates.byId("samara")
        .make(new PlanStart(2027, RegionNames.of("Придуманная область"), Map.of()));
  }

  private static Plan with(Plan plan, List<Indicator> indicators) {
    return new Plan(
        plan.id(),
        plan.template(),
        plan.kind(),
        plan.title(),
        plan.period(),
        plan.numbering(),
        plan.sectionRows(),
        plan.orientation(),
        plan.columns(),
        plan.parties(),
        indicators,
        plan.parts(),
        plan.nodes());
  }

  @Test
  void oneListOfIndicatorsFeedsThePassportAndTheTable() throws Exception {
    Plan plan = with(samara(), List.of(new Indicator("1", "Доля придуманных школ", "42", "%")));

    String text = PdfText.of(OrderPages.compose(plan)).text().replaceAll("\\s+", " ");

    assertThat(text)
        .contains("показателям: – доля придуманных школ")
        .contains("1 Доля придуманных школ 42")
        .doesNotContain("{")
        .doesNotContain("Доля директоров");
  }

  @Test
  void thePassportThatTakesItsIndicatorsFromTheListIsNoDoubt() throws Exception {
    assertThat(PlanChecks.of(samara(), PlanChecks.Around.NOTHING))
        .extracting(remark -> remark.code())
        .doesNotContain("L17");
  }
}
