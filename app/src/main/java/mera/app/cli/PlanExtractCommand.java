package mera.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.PlanExtracts;
import mera.data.Workspace;
import mera.data.document.Format;
import mera.data.plan.Extract;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan extract}: «в части касающейся», for one party or for all of them. */
@CommandLine.Command(name = "extract", description = "выписка из плана в части касающейся")
final class PlanExtractCommand extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер плана, например P1")
  String id = "";

  @Option(
      names = "--party",
      paramLabel = "КТО",
      description = "исполнитель: название, сокращение или код школы; без него – все исполнители")
  @Nullable String party;

  @Option(
      names = "--out",
      paramLabel = "ПУТЬ",
      description =
          "куда записать: файл .pdf, .docx или .xlsx для одного исполнителя, папка для всех")
  @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "ВИД",
      defaultValue = "pdf",
      description = "вид файлов в папке: pdf, docx или xlsx; без него pdf")
  String format = "pdf";

  PlanExtractCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    PlanExtracts extracts = PlanExtracts.of(workspace, id);
    String who = party;
    List<Extract> found = who == null ? extracts.all() : List.of(extracts.named(who));
    List<Path> files = print(found);
    if (json) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        rows.add(fields(found.get(i), files.isEmpty() ? null : files.get(i)));
      }
      output().json(who == null ? rows : rows.getFirst());
      return DONE;
    }
    for (Extract extract : found) {
      output().line(name(extract) + ": " + extract.rowIds().size());
    }
    return DONE;
  }

  private List<Path> print(List<Extract> extracts) throws Refusal {
    Path target = out;
    if (target == null) {
      return List.of();
    }
    if (party == null) {
      return PlanExtracts.write(extracts, target, format());
    }
    PlanExtracts.write(extracts.getFirst(), target);
    return List.of(target);
  }

  private Format format() throws Refusal {
    return Format.of(Path.of("выписка." + format), Format.PDF, Format.DOCX, Format.XLSX);
  }

  private static String name(Extract extract) {
    return PlanExtracts.name(extract);
  }

  private static Map<String, @Nullable Object> fields(Extract extract, @Nullable Path file) {
    Plan plan = extract.plan();
    return new Fields()
        .with("party", name(extract))
        .with("measures", extract.rowIds().size())
        .with(
            "rows",
            plan.nodes().stream()
                .filter(node -> extract.rowIds().contains(node.id()))
                .map(Node::number)
                .toList())
        .with("file", file == null ? null : file.toString())
        .map();
  }
}
