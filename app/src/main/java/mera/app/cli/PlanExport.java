package mera.app.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import mera.data.PlanPlace;
import mera.data.PlanPrint;
import mera.data.Workspace;
import mera.data.document.Glyphs;
import mera.data.plan.Field;
import mera.data.plan.Node;
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
    Set<String> lacking = lacking(plan);
    if (!lacking.isEmpty()) {
      output()
          .message(
              "Знаков нет в шрифте, в PDF вместо них будет □: " + String.join(" ", lacking) + ".");
    }
    PlanPrint.write(plan, PlanPlace.of(plan, workspace.orders()).date(plan), out);
    if (json) {
      output().json(new Fields().with("id", id).with("file", out.toString()).map());
    } else {
      output().line(out.toString());
    }
    return DONE;
  }

  private static Set<String> lacking(Plan plan) {
    Set<String> lacking = new TreeSet<>(Glyphs.lacking(plan.titleLine()));
    for (Node row : plan.nodes()) {
      for (Field field : Field.values()) {
        lacking.addAll(Glyphs.lacking(row.cell(field)));
      }
    }
    return lacking;
  }
}
