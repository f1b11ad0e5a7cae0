package mera.app.order;

import java.util.ArrayList;
import java.util.List;
import mera.app.frame.Desk;
import mera.app.paper.Batch;
import mera.data.PlanExtracts;
import mera.data.Workspace;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import mera.data.plan.Extract;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** «В части касающейся»: what each party of the order's plans has to do, for all at once. */
final class ExtractModel {

  private static final Batch.Kind KIND = new Batch.Kind("Выписки", "выписка", "выписки", "выписок");

  private final PaperModel paper;
  private final Batch batch;

  ExtractModel(Desk desk, PaperModel paper) {
    this.paper = paper;
    batch = new Batch(desk, KIND, this::papers);
  }

  /** One of each plan for each party that has something to do; of a signed order as it was. */
  static List<Extract> of(Workspace workspace, Order order) throws Refusal {
    List<Extract> all = new ArrayList<>();
    for (String id : order.planIds()) {
      Plan attached = order.attached().get(id);
      Plan plan = attached == null ? workspace.plan(id) : attached;
      all.addAll(PlanExtracts.of(workspace, plan).all());
    }
    return List.copyOf(all);
  }

  private List<Batch.Paper> papers(Workspace workspace) throws Refusal {
    Order order = paper.stored();
    return of(workspace, order).stream()
        .map(
            one ->
                new Batch.Paper(
                    PlanExtracts.fileName(PlanExtracts.name(one)),
                    () -> OrderPages.compose(one.plan()),
                    order.profile()))
        .toList();
  }

  void print() {
    batch.print("Выписки. " + paper.fileName());
  }

  /** Writes them into one folder. */
  void save() {
    batch.save();
  }
}
