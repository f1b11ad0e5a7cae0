package mera.data.plan;

import java.util.Map;

/**
 * What a template needs to become a plan.
 *
 * @param firstYear calendar year in which the period begins
 * @param parties by key; they replace the parties of the template that have the same key
 */
public record PlanStart(int firstYear, RegionNames region, Map<String, Party> parties) {

  public PlanStart {
    parties = Map.copyOf(parties);
  }
}
