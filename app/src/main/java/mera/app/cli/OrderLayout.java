package mera.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import mera.data.Workspace;
import mera.data.document.LayoutProfile;
import mera.data.document.LayoutProfiles;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "layout",
    description = "оформление приказа: профиль и отдельные свойства")
final class OrderLayout extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер приказа в файле, например O1")
  String id = "";

  @Option(names = "--profile", paramLabel = "ПРОФИЛЬ", description = "gost-2025 или gost-2016")
  @Nullable String profile;

  @Option(
      names = "--set",
      paramLabel = "СВОЙСТВО=ЗНАЧЕНИЕ",
      description = "например bodySize=13, portrait.left=30, tableHeader=NUMBERS_ONLY")
  Map<String, String> values = new LinkedHashMap<>();

  OrderLayout(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Order order = workspace.order(id);
    LayoutProfile layout = profile == null ? order.profile() : LayoutProfiles.byId(profile);
    if (!values.isEmpty()) {
      layout = layout.own("Своё оформление");
      for (Map.Entry<String, String> value : values.entrySet()) {
        layout = layout.with(value.getKey(), value.getValue());
      }
    }
    if (profile != null || !values.isEmpty()) {
      workspace.change(
          order.withLayout(layout), "Приказ " + id + ": оформление «" + layout.name() + "»");
    }
    if (json) {
      output().json(layout);
    } else {
      output().line(id + "  " + layout.name() + ", версия " + layout.version());
    }
    return DONE;
  }
}
