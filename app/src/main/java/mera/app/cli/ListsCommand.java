package mera.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import mera.data.ListPapers;
import mera.data.Workspace;
import mera.data.document.DataSheet;
import mera.data.document.Document;
import mera.data.document.Folder;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.identify.Finding;
import mera.data.identify.ListComparison;
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

  @Option(
      names = "--list",
      paramLabel = "СПИСОК",
      description = "какой список выгружать, например L2; без слова — последний")
  @Nullable String id;

  @Option(
      names = "--export",
      paramLabel = "ФАЙЛ",
      description = "книга XLSX: школы, основания, работы, правила, сравнение с прежним списком")
  @Nullable Path export;

  @Option(
      names = "--cards",
      paramLabel = "ПАПКА",
      description = "карточки школ списка в PDF: доли «2», история, признаки")
  @Nullable Path cards;

  @Option(names = "--compare", paramLabel = "СПИСОК", description = "сравнить с этим списком")
  @Nullable String other;

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
    if (export != null || cards != null || other != null) {
      return out(workspace, lists);
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

  private int out(Workspace workspace, List<SchoolList> lists) throws Refusal {
    if (lists.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "Утверждённых списков нет: сначала identify --save.");
    }
    SchoolList list = id == null ? lists.getLast() : workspace.list(id);
    ListPapers papers = new ListPapers(workspace);
    Fields fields = new Fields().with("list", list.id());
    if (export != null) {
      DataSheet.write(list.title(), papers.workbook(list), export);
      fields.with("export", export.toString());
      say("Книга записана: " + export);
    }
    if (cards != null) {
      fields.with("cards", cards(papers.cards(list), cards));
    }
    if (other != null) {
      compare(fields, ListComparison.of(workspace.list(other).frozen(), list.frozen()));
    }
    if (json) {
      output().json(fields.map());
    }
    return DONE;
  }

  private void say(String line) {
    if (!json) {
      output().line(line);
    }
  }

  private List<String> cards(SortedMap<String, Document> documents, Path folder) throws Refusal {
    Folder.make(folder);
    List<String> written = new ArrayList<>();
    for (Map.Entry<String, Document> card : documents.entrySet()) {
      Path file = folder.resolve(ListPapers.fileName(card.getKey()) + ".pdf");
      PdfWriter.write(card.getValue(), LayoutProfile.standard(), file);
      written.add(file.toString());
    }
    say("Карточек: " + written.size() + ", папка " + folder);
    return written;
  }

  private void compare(Fields fields, ListComparison compared) {
    fields
        .with("rules", compared.rules())
        .with("sameData", compared.sameData())
        .with("moves", compared.moves().stream().map(ListsCommand::fields).toList());
    compared.rules().forEach(this::say);
    for (ListComparison.Move move : compared.moves()) {
      say(
          move.kind().printed()
              + "  "
              + move.schoolCode()
              + "  "
              + move.name()
              + ", "
              + move.municipality()
              + " — "
              + move.why());
    }
  }

  private static Map<String, @Nullable Object> fields(ListComparison.Move move) {
    return new Fields()
        .with("code", move.schoolCode())
        .with("name", move.name())
        .with("move", move.kind().printed())
        .with("before", move.before() == null ? null : move.before().printed())
        .with("after", move.after() == null ? null : move.after().printed())
        .with("why", move.why())
        .map();
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
