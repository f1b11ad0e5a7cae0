package mera.app.order;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mera.app.frame.Desk;
import mera.app.print.PrintTicket;
import mera.app.print.Printers;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Steps;
import mera.data.PlanExtracts;
import mera.data.Workspace;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import mera.data.plan.Extract;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** «В части касающейся»: what each party of the order's plans has to do, for all at once. */
final class ExtractModel {

  private final Desk desk;
  private final PaperModel paper;
  private final Printers printers;

  /** What is done with one extract. */
  private interface Step {
    void on(Extract extract, LayoutProfile profile) throws Refusal;
  }

  ExtractModel(Desk desk, PaperModel paper, Printers printers) {
    this.desk = desk;
    this.paper = paper;
    this.printers = printers;
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

  /** Each is a job of the printer by itself, so that it begins on a fresh sheet. */
  void print() {
    paper
        .ticket("Выписки. " + paper.fileName(), 0)
        .map(PrintTicket::whole)
        .ifPresent(
            ticket ->
                desk.work()
                    .start(
                        "Печать выписок",
                        steps -> each(steps, (one, profile) -> print(one, profile, ticket)),
                        count -> paper.sent(ticket, counted(count), "Выписки в папку…", this::save),
                        desk.notices()::refused));
  }

  private void print(Extract one, LayoutProfile profile, PrintTicket ticket) throws Refusal {
    String title = "Выписка. " + PlanExtracts.name(one);
    byte[] pdf = PdfWriter.print(OrderPages.compose(one.plan()), profile).pdf();
    printers.print(title, pdf, ticket);
  }

  /** Writes them into one folder. */
  void save() {
    desk.places()
        .folder("Папка для выписок")
        .ifPresent(
            folder -> {
              Set<Path> taken = new HashSet<>();
              desk.work()
                  .start(
                      "Выписки",
                      steps -> each(steps, (one, profile) -> save(one, profile, folder, taken)),
                      count ->
                          desk.notices()
                              .next(
                                  "Сохранено в папке " + folder + ": " + counted(count) + ".",
                                  "Открыть папку",
                                  () -> desk.show(folder)),
                      desk.notices()::refused);
            });
  }

  private static void save(Extract one, LayoutProfile profile, Path folder, Set<Path> taken)
      throws Refusal {
    Path file = PlanExtracts.fileIn(folder, taken, PlanExtracts.name(one), Format.PDF);
    PdfWriter.write(OrderPages.compose(one.plan()), profile, file);
    taken.add(file);
  }

  /**
   * @return how many were done before the end or «Прервать»
   */
  private int each(Steps steps, Step step) throws Refusal {
    Order order = paper.stored();
    List<Extract> all = of(desk.workspace(), order);
    int done = 0;
    for (Extract extract : all) {
      if (steps.cancelled()) {
        return done;
      }
      steps.say(PlanExtracts.name(extract));
      steps.fraction((double) done / all.size());
      step.on(extract, order.profile());
      done++;
    }
    return done;
  }

  private static String counted(int count) {
    return Words.count(count, "выписка", "выписки", "выписок");
  }
}
