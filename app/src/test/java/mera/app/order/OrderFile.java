package mera.app.order;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mera.app.TrainingFile;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.identify.HighLevel;
import mera.data.order.Order;
import mera.data.order.OrderTemplate;
import mera.data.order.OrderTemplates;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;

/** The training region with lists, plans and orders. */
final class OrderFile {

  private OrderFile() {}

  /** Both lists and the plans of the template. */
  static Workspace supplied(Path folder, String template) throws Refusal {
    Workspace workspace = TrainingFile.listed(folder);
    int year = workspace.years().last();
    workspace.approve(workspace.identify(HighLevel.standard(), year), "Признаки");
    for (String id : OrderTemplates.byId(template).plans()) {
      workspace.add(
          Drafts.of(workspace)
              .plan(PlanTemplates.byId(id), PlanTemplates.byId(id).firstYear(year)));
    }
    return workspace;
  }

  /** The same with the order. */
  static Workspace ordered(Path folder, String template) throws Refusal {
    Workspace workspace = supplied(folder, template);
    add(workspace, template);
    return workspace;
  }

  static Order add(Workspace workspace, String template) throws Refusal {
    OrderTemplate draft = OrderTemplates.byId(template);
    return workspace.add(
        Drafts.of(workspace)
            .order(draft, workspace.lists(), workspace.plans(), Optional.empty(), List.of()));
  }
}
