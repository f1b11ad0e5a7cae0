package mera.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.Drafts;
import mera.data.NextOrder;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.identify.SchoolList;
import mera.data.order.Appendix;
import mera.data.order.NumberedPoint;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import mera.data.order.OrderTemplate;
import mera.data.order.OrderTemplates;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code order}: templates, new, register, show, print, check, layout, amend. */
@CommandLine.Command(
    name = "order",
    description = "приказы и распоряжения",
    synopsisSubcommandLabel = "ЧТО")
final class OrderCommand {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "эта справка")
  boolean help;

  static List<Object> commands(Output output) {
    return List.of(
        new Templates(output),
        new New(output),
        new Register(output),
        new Show(output),
        new OrderPrint(output),
        new OrderCheckCommand(output),
        new OrderLayout(output),
        new OrderAmend(output));
  }

  @CommandLine.Command(name = "templates", description = "шаблоны приказов")
  private static final class Templates extends Command {

    Templates(Output output) {
      super(output);
    }

    @Override
    public Integer call() {
      List<OrderTemplate> all = OrderTemplates.offered();
      if (json) {
        output()
            .json(
                all.stream()
                    .map(
                        template ->
                            new Fields()
                                .with("id", template.id())
                                .with("name", template.name())
                                .with("basis", template.basis())
                                .with("plans", template.plans())
                                .with("lists", template.listUses())
                                .map())
                    .toList());
      } else {
        output()
            .table(
                List.of("Шаблон", "Название", "Планы", "Образец"),
                all.stream()
                    .map(
                        template ->
                            List.of(
                                template.id(),
                                template.name(),
                                String.join(", ", template.plans()),
                                template.basis()))
                    .toList());
      }
      return DONE;
    }
  }

  @CommandLine.Command(
      name = "new",
      description = "приказ из шаблона, утверждённых списков и планов")
  private static final class New extends Command.OnFile {

    @Option(
        names = "--template",
        required = true,
        paramLabel = "ШАБЛОН",
        description = "шаблон приказа; приказ этого файла, например O1, – как в прошлом году")
    String template = "";

    @Option(
        names = "--list",
        paramLabel = "НОМЕР",
        description = "утверждённый список; без него все")
    List<String> lists = List.of();

    @Option(
        names = "--plan",
        paramLabel = "НОМЕР",
        description = "план; без него последние подходящие")
    List<String> plans = List.of();

    @Option(
        names = "--municipality",
        paramLabel = "НАЗВАНИЕ",
        description = "только школы муниципалитета")
    @Nullable String municipality;

    @Option(
        names = "--empty",
        paramLabel = "СПИСОК",
        description = "этот список пуст: low, risk или bias; в приказе будет «Школ нет.»")
    List<String> empty = List.of();

    New(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      boolean like = workspace.orders().stream().anyMatch(order -> template.equals(order.id()));
      if (like) {
        NextOrder next = NextOrder.of(workspace, template);
        return stored(workspace.add(next.order()), next.lines());
      }
      List<SchoolList> chosenLists = new ArrayList<>();
      for (String id : lists) {
        chosenLists.add(workspace.list(id));
      }
      List<Plan> chosenPlans = new ArrayList<>();
      for (String id : plans) {
        chosenPlans.add(workspace.plan(id));
      }
      Order order =
          workspace.add(
              Drafts.of(workspace)
                  .order(
                      OrderTemplates.byId(template),
                      lists.isEmpty() ? workspace.lists() : chosenLists,
                      plans.isEmpty() ? workspace.plans() : chosenPlans,
                      Optional.ofNullable(municipality),
                      empty));
      return stored(order, List.of());
    }

    private int stored(Order order, List<String> changes) {
      if (json) {
        output()
            .json(
                new Fields()
                    .with("id", order.id())
                    .with("title", order.title())
                    .with("appendices", order.appendices().size())
                    .with("changes", changes)
                    .with("problems", List.of())
                    .map());
      } else {
        output().line(order.id() + "  " + order.title());
        changes.forEach(output()::line);
      }
      return DONE;
    }
  }

  @CommandLine.Command(name = "register", description = "внести дату и номер приказа")
  private static final class Register extends Command.OnFile {

    @Parameters(paramLabel = "НОМЕР", description = "номер приказа в файле, например O1")
    String id = "";

    @Option(names = "--date", required = true, paramLabel = "ДАТА", description = "2026-12-09")
    String date = "";

    @Option(
        names = "--number",
        required = true,
        paramLabel = "НОМЕР",
        description = "номер приказа")
    String number = "";

    Register(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      Order order = Orders.of(workspace).register(id, date(date), number);
      if (json) {
        output().json(new Fields().with("id", id).with("date", date).with("number", number).map());
      } else {
        output().line(id + "  " + date + " № " + order.registration().printedNumber());
      }
      return DONE;
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
  }

  @CommandLine.Command(
      name = "show",
      description = "приказ целиком; без номера — перечень приказов")
  private static final class Show extends Command.OnFile {

    @Parameters(
        arity = "0..1",
        paramLabel = "НОМЕР",
        description = "номер приказа в файле, например O1")
    @Nullable String id;

    Show(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      List<Order> orders = id == null ? workspace.orders() : List.of(workspace.order(id));
      if (json) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Order order : orders) {
          rows.add(fields(order));
        }
        output().json(id == null ? rows : rows.getFirst());
        return DONE;
      }
      for (Order order : orders) {
        output().line(order.id() + "  " + order.head().kind() + "  " + order.title());
        if (id != null) {
          output().line(order.preamble());
          for (NumberedPoint point : OrderPages.points(order)) {
            output().line(point.number() + " " + point.text());
          }
        }
      }
      return DONE;
    }
  }

  private static Map<String, @Nullable Object> fields(Order order) throws Refusal {
    return new Fields()
        .with("id", order.id())
        .with("template", order.template())
        .with("kind", order.head().kind())
        .with("title", order.title())
        .with(
            "date",
            order.registration().date() == null ? null : order.registration().date().toString())
        .with("number", order.registration().number())
        .with("preamble", order.preamble())
        .with(
            "points",
            OrderPages.points(order).stream()
                .map(
                    point ->
                        new Fields()
                            .with("number", point.number())
                            .with("kind", point.kind().name())
                            .with("text", point.text())
                            .with("due", point.due() == null ? null : point.due().toString())
                            .map())
                .toList())
        .with("plans", order.planIds())
        .with("appendices", order.appendices().stream().map(OrderCommand::fields).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Appendix appendix) {
    Fields fields = new Fields().with("ref", appendix.ref());
    switch (appendix) {
      case Appendix.OfPlan plan -> fields.with("kind", "PLAN").with("plan", plan.planId());
      case Appendix.OfPlanPart part ->
          fields
              .with("kind", part.share().name())
              .with("plan", part.planId())
              .with("party", part.party().isEmpty() ? null : part.party());
      case Appendix.OfLists lists ->
          fields
              .with("kind", "SCHOOL_LISTS")
              .with("lists", lists.lists().stream().map(Appendix.Titled::use).toList());
      case Appendix.OfPairs pairs ->
          fields
              .with("kind", "PAIRS")
              .with(
                  "pairs",
                  pairs.pairs().stream()
                      .map(
                          pair ->
                              new Fields()
                                  .with("school", pair.schoolCode())
                                  .with("tutor", pair.tutorCode())
                                  .with("mentor", pair.mentor())
                                  .with("curator", pair.curator())
                                  .with("agreement", pair.agreement())
                                  .with("subject", pair.subject())
                                  .map())
                      .toList());
    }
    return fields.map();
  }
}
