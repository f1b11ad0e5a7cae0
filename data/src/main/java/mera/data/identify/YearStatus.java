package mera.data.identify;

import java.util.List;

/**
 * What the rules say of a school in one year.
 *
 * @param status by the rules alone
 * @param rules codes of the rules that are met
 * @param works works with enough participants; 0: the year says nothing
 */
public record YearStatus(int year, Status status, List<String> rules, int lowWorks, int works) {

  public YearStatus {
    rules = List.copyOf(rules);
  }

  /** Is rule R1 or R2 met? */
  boolean isLow() {
    return rules.contains("R1") || rules.contains("R2");
  }
}
