package mera.app.cli;

import mera.data.Orders;
import mera.data.Workspace;
import mera.data.order.NumberedPoint;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "amend",
    description = "изменяющий приказ: что изменилось в планах после регистрации")
final class OrderAmend extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "зарегистрированный приказ, например O1")
  String id = "";

  OrderAmend(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Order order = Orders.of(workspace).amend(id);
    if (json) {
      output()
          .json(
              new Fields()
                  .with("id", order.id())
                  .with("title", order.title())
                  .with("appendices", order.appendices().size())
                  .map());
      return DONE;
    }
    output().line(order.id() + "  " + order.title());
    for (NumberedPoint point : OrderPages.points(order)) {
      output().line(point.number() + " " + point.text());
    }
    return DONE;
  }
}
