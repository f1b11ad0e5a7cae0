package mera.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(name = "lists", description = "утверждённые списки и их школы")
final class ListsCommand extends Command.OnFile {

  @Option(names = "--csv", paramLabel = "ФАЙЛ", description = "записать школы списков и в CSV")
  @Nullable Path csv;

  ListsCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    List<SchoolList> lists = workspace.lists();
    if (csv != null) {
      output()
          .csv(
              csv,
              lists.stream()
                  .flatMap(list -> listed(list).stream().map(finding -> fields(list, finding)))
                  .toList());
    }
    if (json) {
      output().json(lists.stream().map(ListsCommand::fields).toList());
      return DONE;
    }
    for (SchoolList list : lists) {
      output().line(list.id() + "  " + list.title() + " (" + list.approvedAt().toLocalDate() + ")");
      for (Finding finding : listed(list)) {
        output()
            .line(
                "  "
                    + finding.schoolCode()
                    + "  "
                    + finding.name()
                    + ", "
                    + finding.municipality()
                    + " — "
                    + finding.status().printed());
      }
    }
    return DONE;
  }

  private static List<Finding> listed(SchoolList list) {
    return list.frozen().findings().stream()
        .filter(finding -> finding.status() != Status.NONE && finding.status() != Status.EXCLUDED)
        .toList();
  }

  private static Map<String, @Nullable Object> fields(SchoolList list) {
    return new Fields()
        .with("id", list.id())
        .with("title", list.title())
        .with("approved", list.approvedAt().toString())
        .with("method", list.frozen().method())
        .with("parameters", list.frozen().parameters())
        .with("snapshot", list.frozen().snapshot())
        .with("counts", list.frozen().counts())
        .with("schools", listed(list).stream().map(finding -> fields(list, finding)).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(SchoolList list, Finding finding) {
    return new Fields()
        .with("list", list.id())
        .with("code", finding.schoolCode())
        .with("name", finding.name())
        .with("municipality", finding.municipality())
        .with("status", finding.status().printed())
        .with("basis", finding.sentence())
        .map();
  }
}
