package mera.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import mera.data.PlanPlace;
import mera.data.Workspace;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.PlanChecks.Around;
import mera.data.plan.Remark;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan check}: what the analyst should look at before a plan is printed. */
@CommandLine.Command(name = "check", description = "замечания к плану: сроки, номера, исполнители")
final class PlanCheckCommand extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер плана, например P1")
  String id = "";

  @Option(
      names = "--order-date",
      paramLabel = "ДАТА",
      description = "дата приказа, если плана ещё нет ни в одном приказе: 2026-12-09")
  @Nullable String orderDate;

  @Option(names = "--all", description = "и те замечания, которые для этого плана скрыты")
  boolean all;

  @Option(
      names = "--hide",
      paramLabel = "КЛЮЧ",
      description = "больше не показывать для этого плана; ключ – из --json")
  List<String> hidden = List.of();

  PlanCheckCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Plan plan = hide(workspace, workspace.plan(id));
    Around known = PlanPlace.of(plan, workspace.orders()).around(workspace.calendar());
    Around around = orderDate == null ? known : known.withDate(date(orderDate));
    List<Remark> remarks = all ? PlanChecks.all(plan, around) : PlanChecks.of(plan, around);
    if (json) {
      output()
          .json(
              new Fields()
                  .with("id", plan.id())
                  .with("title", plan.titleLine())
                  .with("remarks", remarks.stream().map(one -> fields(plan, one)).toList())
                  .map());
    } else {
      remarks.forEach(remark -> output().line(remark.code() + "  " + remark.sentence()));
    }
    return remarks.isEmpty() ? DONE : PROBLEMS;
  }

  private Plan hide(Workspace workspace, Plan plan) throws Refusal {
    if (hidden.isEmpty()) {
      return plan;
    }
    Plan changed = plan;
    for (String key : hidden) {
      changed = changed.withAnswers(changed.answers().silencing(key));
    }
    return workspace.change(changed, "Замечания к плану скрыты: " + String.join(", ", hidden));
  }

  private static LocalDate date(String text) throws Refusal {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Дату записывают так: 2026-12-09, а не «" + text + "».",
          wrong);
    }
  }

  private static Map<String, @Nullable Object> fields(Plan plan, Remark remark) {
    String row = remark.rowId();
    Remark.Fix fix = remark.fix();
    return new Fields()
        .with("code", remark.code())
        .with("weight", remark.weight().name())
        .with("key", remark.key())
        .with("row", row)
        .with("number", row == null ? null : plan.node(row).map(Node::number).orElse(null))
        .with("field", remark.field() == null ? null : remark.field().name())
        .with("message", remark.sentence())
        .with("fix", fix == null ? null : fix.label())
        .map();
  }
}
