package mera.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import mera.data.PlanEvents;
import mera.data.Workspace;
import mera.data.document.CalendarFile;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.order.OrderPages;
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
    if (out.toString().toLowerCase(Locale.ROOT).endsWith(".ics")) {
      CalendarFile.write(PlanEvents.of(plan, plan.period().from()), out);
    } else {
      Format format = Format.of(out, Format.PDF, Format.DOCX, Format.XLSX);
      format.write(OrderPages.compose(plan), LayoutProfile.standard(), out);
    }
    if (json) {
      output().json(new Fields().with("id", id).with("file", out.toString()).map());
    } else {
      output().line(out.toString());
    }
    return DONE;
  }
}
