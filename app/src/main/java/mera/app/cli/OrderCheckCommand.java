package mera.app.cli;

import java.util.List;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.order.OrderRemark;
import mera.data.plan.Remark.Weight;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "check", description = "замечания к приказу перед подписью")
final class OrderCheckCommand extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер приказа в файле, например O1")
  String id = "";

  OrderCheckCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    List<OrderRemark> remarks = Orders.of(workspace).check(workspace.order(id));
    if (json) {
      output()
          .json(
              remarks.stream()
                  .map(
                      remark ->
                          new Fields()
                              .with("rule", remark.code())
                              .with("weight", remark.weight().name())
                              .with("place", remark.place())
                              .with("message", remark.sentence())
                              .with("key", remark.key())
                              .map())
                  .toList());
    } else if (remarks.isEmpty()) {
      output().line("Замечаний нет.");
    } else {
      output()
          .table(
              List.of("Правило", "Важность", "Где", "Замечание"),
              remarks.stream()
                  .map(
                      remark ->
                          List.of(remark.code(), weight(remark), remark.place(), remark.sentence()))
                  .toList());
    }
    boolean serious = remarks.stream().anyMatch(remark -> remark.weight() != Weight.NOTE);
    return serious ? PROBLEMS : DONE;
  }

  private static String weight(OrderRemark remark) {
    return switch (remark.weight()) {
      case MISTAKE -> "ошибка";
      case DOUBT -> "сомнение";
      case NOTE -> "к сведению";
    };
  }
}
