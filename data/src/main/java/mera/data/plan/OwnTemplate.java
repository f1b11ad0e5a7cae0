package mera.data.plan;

import java.util.List;
import java.util.Set;

/**
 * A plan of the analyst that serves as a template: its columns with their captions, sections,
 * numbering and measures; the years of its texts and dates follow the period of the new plan.
 *
 * @param id within the working file: T1
 * @param name as the analyst calls it
 * @param plan under the same id; never printed itself
 */
public record OwnTemplate(String id, String name, Plan plan) implements PlanSample {

  public OwnTemplate {
    plan = plan.withId(id);
  }

  /**
   * The plan as a template; where it was imported from and what was silenced stays with the plan.
   */
  public static OwnTemplate of(String id, String name, Plan plan) {
    Answers said = new Answers(Set.of(), plan.answers().deadlines(), plan.answers().risks());
    return new OwnTemplate(
        id,
        name,
        plan.fresh(plan.title(), plan.period(), plan.indicators(), plan.parts()).withAnswers(said));
  }

  public OwnTemplate withName(String changed) {
    return new OwnTemplate(id, changed, plan);
  }

  public OwnTemplate withPlan(Plan changed) {
    return new OwnTemplate(id, name, changed);
  }

  @Override
  public String basis() {
    return "Ваш образец, сделан из плана на " + plan.period().printed();
  }

  @Override
  public List<PlanColumn> columns() {
    return plan.columns();
  }

  @Override
  public long measures() {
    return plan.nodes().size() - sections();
  }

  @Override
  public long sections() {
    return plan.nodes().stream().filter(node -> node.kind() == Node.Kind.SECTION).count();
  }

  @Override
  public PlanPeriod beginning(int year) {
    PlanPeriod own = plan.period();
    int years = year - own.from().getYear();
    return new PlanPeriod(own.from().plusYears(years), own.to().plusYears(years), own.schoolYear());
  }

  /** The region and its bodies are those of the plan; what the start says of them is not needed. */
  @Override
  public Plan make(PlanStart start) {
    return PlanShift.of(plan, beginning(start.firstYear()), ProductionCalendar.standard()).after();
  }
}
