package mera.app.cli;

import java.nio.file.Path;
import mera.data.Workspace;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.order.OrderPages;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(name = "export", description = "план в PDF, DOCX или XLSX")
final class PlanExport extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер плана в файле, например P1")
  String id = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "ФАЙЛ",
      description = "куда записать: имя на .pdf, .docx или .xlsx")
  Path out = Path.of("");

  PlanExport(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Format format = Format.of(out, Format.PDF, Format.DOCX, Format.XLSX);
    format.write(OrderPages.compose(workspace.plan(id)), LayoutProfile.standard(), out);
    if (json) {
      output().json(new Fields().with("id", id).with("file", out.toString()).map());
    } else {
      output().line(out.toString());
    }
    return DONE;
  }
}
