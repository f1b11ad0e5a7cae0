package mera.data.plan;

import java.util.Map;

/** The fictional plan that the tests of this and the neighbouring package share. */
public final class TestPlans {

  public static final RegionNames REGION =
      new RegionNames("Лесогорская область", "Лесогорской области", "Лесогорской области");

  private TestPlans() {}

  public static Plan plan() {
    return template().make(new PlanStart(2026, REGION, Map.of()));
  }

  static PlanTemplate template() {
    return PlanTemplates.read("test-plan");
  }
}
