package mera.app.cli;

import java.nio.file.Path;
import mera.data.PlanPlace;
import mera.data.PlanPrint;
import mera.data.Workspace;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "export", description = "план в PDF, DOCX, XLSX или календарь (.ics)")
final class PlanExport extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер плана в файле, например P1")
  String id = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "ФАЙЛ",
      description = "куда записать: имя на .pdf, .docx, .xlsx или .ics")
  Path out = Path.of("");

  PlanExport(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Plan plan = workspace.plan(id);
    PlanPrint.write(plan, PlanPlace.of(plan, workspace.orders()).date(plan), out);
    if (json) {
      output().json(new Fields().with("id", id).with("file", out.toString()).map());
    } else {
      output().line(out.toString());
    }
    return DONE;
  }
}
