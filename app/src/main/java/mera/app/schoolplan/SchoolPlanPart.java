package mera.app.schoolplan;

import java.util.Optional;
import java.util.function.Consumer;
import mera.app.frame.Desk;
import mera.app.frame.Leaf;
import mera.data.plan.Plan;

/** The leaf «Программы школ» with its model. */
public final class SchoolPlanPart {

  private final SchoolPlanModel model;
  private final Leaf leaf;

  /**
   * @param opener brings a plan into sight
   */
  public SchoolPlanPart(Desk desk, Consumer<Plan> opener) {
    model = new SchoolPlanModel(desk, opener);
    leaf =
        new Leaf(
            "Программы школ",
            "tab-programmes",
            new SchoolPlanView(model),
            "Построить планы школ",
            () -> Optional.of(model::buildAll),
            model::refresh);
  }

  public Leaf leaf() {
    return leaf;
  }

  /** For tests: what the view shows. */
  public SchoolPlanModel model() {
    return model;
  }
}
