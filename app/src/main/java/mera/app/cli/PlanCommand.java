package mera.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Deadline;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanSample;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan}: templates, new, import, show, and what the commands of plans share. */
@CommandLine.Command(
    name = "plan",
    description = "планы мероприятий",
    synopsisSubcommandLabel = "ЧТО")
final class PlanCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "эта справка")
  boolean help;

  static List<Object> commands(Output output) {
    return List.of(
        new PlanTemplatesCommand(output),
        new New(output),
        new PlanImportCommand(output),
        new Show(output),
        new PlanCheckCommand(output),
        new PlanPartiesCommand(output),
        new PlanExtractCommand(output),
        new PlanShiftCommand(output),
        new PlanSchoolCommand(output),
        new PlanExport(output));
  }

  /** What the analyst writes as the time of a plan. */
  static PlanPeriod period(String text) throws Refusal {
    return PlanPeriod.parse(text)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Reason.IMPOSSIBLE,
                    "Срок плана записывают так: 2026, 2026-2027, 2026/2027 или"
                        + " 2026-12..2027-12, а не «"
                        + text
                        + "»."));
  }

  @CommandLine.Command(name = "new", description = "план из шаблона")
  private static final class New extends Command.OnFile {

    @Option(
        names = "--template",
        required = true,
        paramLabel = "ШАБЛОН",
        description = "шаблон плана: samara, свой T1; см. plan templates")
    String template = "";

    @Option(
        names = "--year",
        paramLabel = "ГОД",
        description = "год начала плана; без него следует за годом последних результатов")
    @Nullable Integer year;

    New(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      PlanSample chosen = workspace.templates().byId(template);
      if (year == null && workspace.years().isEmpty()) {
        throw new Refusal(
            Refusal.Reason.INCOMPLETE,
            "В файле нет результатов, поэтому год начала плана неизвестен. Укажите --year.");
      }
      int firstYear = year == null ? chosen.firstYear(workspace.years().last()) : year;
      Plan plan = workspace.add(Drafts.of(workspace).plan(chosen, firstYear));
      long measures =
          plan.nodes().stream().filter(node -> node.kind() != Node.Kind.SECTION).count();
      if (json) {
        output()
            .json(
                new Fields()
                    .with("id", plan.id())
                    .with("title", plan.titleLine())
                    .with("nodes", plan.nodes().size())
                    .with("problems", List.of())
                    .map());
      } else {
        output().line(plan.id() + "  " + plan.titleLine() + ", мероприятий: " + measures);
      }
      return DONE;
    }
  }

  @CommandLine.Command(name = "show", description = "план целиком; без номера — перечень планов")
  private static final class Show extends Command.OnFile {

    @Parameters(arity = "0..1", paramLabel = "НОМЕР", description = "номер плана, например P1")
    @Nullable String id;

    Show(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      if (id == null) {
        showAll(workspace.plans());
        return DONE;
      }
      Plan plan = workspace.plan(id);
      if (json) {
        output().json(fields(plan));
        return DONE;
      }
      output().line(plan.titleLine());
      for (Node node : plan.nodes()) {
        List<String> cells = new ArrayList<>();
        plan.columns().forEach(column -> cells.add(node.cell(column.field())));
        output().line(String.join(" | ", cells).replace('\n', ' '));
      }
      return DONE;
    }

    private void showAll(List<Plan> plans) {
      if (json) {
        output()
            .json(
                plans.stream()
                    .map(
                        plan ->
                            new Fields()
                                .with("id", plan.id())
                                .with("title", plan.titleLine())
                                .map())
                    .toList());
      } else {
        plans.forEach(plan -> output().line(plan.id() + "  " + plan.titleLine()));
      }
    }
  }

  private static Map<String, @Nullable Object> fields(Plan plan) {
    return new Fields()
        .with("id", plan.id())
        .with("title", plan.titleLine())
        .with("template", plan.template())
        .with("from", plan.period().from().toString())
        .with("to", plan.period().to().toString())
        .with("columns", plan.columns().stream().map(column -> column.caption()).toList())
        .with("nodes", plan.nodes().stream().map(node -> fields(plan, node)).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Plan plan, Node node) {
    return new Fields()
        .with("id", node.id())
        .with("parent", node.parentId())
        .with("kind", node.kind().name())
        .with("number", node.number())
        .with("text", node.text())
        .with("deadline", deadline(plan, node))
        .with("parties", parties(plan, node))
        .with("responsible", node.parties())
        .with("result", node.result())
        .with("document", node.document())
        .map();
  }

  private static Map<String, @Nullable Object> deadline(Plan plan, Node node) {
    // The order's date is not known here; a plan is usually approved when its period begins.
    Deadline read = plan.deadline(node, plan.period().from());
    return new Fields()
        .with("raw", node.deadline())
        .with("kind", read.kind().name())
        .with("start", text(read.start()))
        .with("end", text(read.end()))
        .with(
            "occurrences",
            read.occurrences().stream()
                .map(
                    one ->
                        new Fields()
                            .with("start", text(one.start()))
                            .with("end", text(one.end()))
                            .with("precision", one.precision().name())
                            .map())
                .toList())
        .with("recurrence", read.recurrence() == null ? null : read.recurrence().printed())
        .with("condition", read.condition())
        .with("planRef", read.planRef())
        .with("ambiguous", read.ambiguous())
        .with("notes", read.notes())
        .map();
  }

  private static @Nullable String text(@Nullable Object date) {
    return date == null ? null : date.toString();
  }

  private static List<String> parties(Plan plan, Node node) {
    return plan.partiesOf(node).stream()
        .map(key -> plan.parties().get(key))
        .map(party -> party == null ? "" : party.name())
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
