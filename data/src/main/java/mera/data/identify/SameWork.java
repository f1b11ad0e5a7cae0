package mera.data.identify;

import mera.data.result.Work;

/** Which work of the year before is «одна и та же оценочная процедура». */
public enum SameWork {
  /** The same kind, grade and subject, written by other children. */
  PROCEDURE("R2"),
  /** The same kind and subject one grade lower: the same children. */
  COHORT("R2-cohort");

  private final String rule;

  SameWork(String rule) {
    this.rule = rule;
  }

  /** Name of rule R2 in a reason. */
  String rule() {
    return rule;
  }

  /** The work of the year before with which this one is compared. */
  Work before(Work work) {
    int grade = this == COHORT ? work.grade() - 1 : work.grade();
    return new Work(work.exam(), work.subject(), grade, work.year() - 1, work.variant());
  }
}
