package mera.data.risk;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The factors that a school works on in a year: «активированные» risks. */
public record RiskChoice(String schoolCode, int year, SortedSet<RiskFactor> factors) {

  public RiskChoice {
    factors = Collections.unmodifiableSortedSet(new TreeSet<>(factors));
  }
}
