package mera.data.plan;

import java.util.List;

/** What a new plan can be made from: a template of the program, or one of the analyst's own. */
public sealed interface PlanSample permits PlanTemplate, OwnTemplate {

  String id();

  /** As shown in the list of templates. */
  String name();

  /** Where its structure comes from, as a sentence without a full stop. */
  String basis();

  List<PlanColumn> columns();

  /** How many measures and sub-measures it has. */
  long measures();

  long sections();

  /** The time of a plan that begins in the given calendar year. */
  PlanPeriod beginning(int year);

  /**
   * The year in which a plan begins that answers results of a year: plans that begin in autumn
   * begin in the same year, others in the next.
   */
  default int firstYear(int resultsYear) {
    return beginning(resultsYear).from().getMonthValue() > 7 ? resultsYear : resultsYear + 1;
  }

  /** A fresh plan with the sample's own numbers and without an id. */
  Plan make(PlanStart start);
}
