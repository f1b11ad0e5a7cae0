package mera.app.cli;

import java.util.Map;
import mera.data.Workspace;
import mera.data.plan.Plan;
import mera.data.plan.PlanShift;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan shift}: the same plan for another period. */
@CommandLine.Command(name = "shift", description = "скопировать план на другой срок")
final class PlanShiftCommand extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер плана, например P1")
  String id = "";

  @Option(
      names = "--to",
      paramLabel = "СРОК",
      description = "новый срок: 2027, 2027-2028, 2027/2028; без него – следующий такой же длины")
  @Nullable String to;

  @Option(names = "--dry-run", description = "показать, что изменится, ничего не сохранять")
  boolean dryRun;

  PlanShiftCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Plan before = workspace.plan(id);
    PlanShift shift =
        PlanShift.of(
            before,
            to == null ? PlanShift.next(before.period()) : PlanCommand.period(to),
            workspace.calendar());
    Plan after = dryRun ? shift.after() : workspace.add(shift.after());
    if (json) {
      output()
          .json(
              new Fields()
                  .with("id", after.id())
                  .with("title", after.titleLine())
                  .with("nodes", after.nodes().size())
                  .with("from", after.period().from().toString())
                  .with("to", after.period().to().toString())
                  .with(
                      "differences",
                      shift.differences().stream().map(PlanShiftCommand::fields).toList())
                  .map());
      return DONE;
    }
    String stored = after.id();
    output().line((stored == null ? "" : stored + "  ") + after.titleLine());
    for (PlanShift.Difference one : shift.differences()) {
      String change = one.before().equals(one.after()) ? "" : " → «" + one.after() + "»";
      String note = one.note().isEmpty() ? "" : " (" + one.note() + ")";
      output().line(one.where() + ": «" + one.before() + "»" + change + note);
    }
    return DONE;
  }

  private static Map<String, @Nullable Object> fields(PlanShift.Difference one) {
    return new Fields()
        .with("row", one.rowId())
        .with("field", one.field() == null ? null : one.field().name())
        .with("where", one.where())
        .with("before", one.before())
        .with("after", one.after())
        .with("note", one.note())
        .map();
  }
}
