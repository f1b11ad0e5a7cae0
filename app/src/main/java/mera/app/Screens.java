package mera.app;

import java.util.List;
import mera.app.frame.Desk;
import mera.app.frame.Screen;
import mera.app.history.HistoryScreen;
import mera.app.identify.IdentifyScreen;
import mera.app.ingest.ImportScreen;
import mera.app.order.OrderScreen;
import mera.app.overview.OverviewScreen;
import mera.app.plan.PlanScreen;
import mera.app.schools.SchoolsScreen;

/** The screens of the program. */
final class Screens {

  private Screens() {}

  static List<Screen> of(Desk desk) {
    PlanScreen plans = new PlanScreen(desk);
    return List.of(
        new OverviewScreen(desk),
        new SchoolsScreen(desk),
        new ImportScreen(desk),
        new IdentifyScreen(desk),
        plans,
        new OrderScreen(desk, plans::look),
        new HistoryScreen(desk));
  }
}
