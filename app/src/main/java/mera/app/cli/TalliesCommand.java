package mera.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.app.text.Words;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(name = "tallies", description = "что хранится: школа и работа")
final class TalliesCommand extends Command.OnFile {

  @Option(names = "--year", paramLabel = "ГОД", description = "только этот год")
  @Nullable Integer year;

  @Option(names = "--csv", paramLabel = "ФАЙЛ", description = "записать и в CSV")
  @Nullable Path csv;

  TalliesCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    workspace.outcomes().stream()
        .filter(outcome -> year == null || outcome.work().year() == year)
        .map(TalliesCommand::fields)
        .forEach(rows::add);
    workspace.means().stream()
        .filter(mean -> year == null || mean.work().year() == year)
        .map(TalliesCommand::fields)
        .forEach(rows::add);
    if (csv != null) {
      output().csv(csv, rows);
    }
    if (json) {
      output().json(rows);
      return DONE;
    }
    output()
        .table(
            List.of(
                "Код",
                "Работа",
                "Участников",
                "«2»",
                "«3»",
                "«4»",
                "«5»",
                "Средний",
                "Отсутств.",
                "Отклонено"),
            rows.stream().map(TalliesCommand::cells).toList());
    return DONE;
  }

  private static Map<String, @Nullable Object> fields(Outcome outcome) {
    Outcome.Marks marks = outcome.marks();
    Outcome.Journal journal = outcome.journal();
    return new Fields()
        .with("code", outcome.schoolCode())
        .with(outcome.work())
        .with("n", outcome.n())
        .with(
            "marks",
            marks == null
                ? null
                : new Fields()
                    .with("2", marks.two())
                    .with("3", marks.three())
                    .with("4", marks.four())
                    .with("5", marks.five())
                    .map())
        .with(
            "journal",
            journal == null
                ? null
                : new Fields()
                    .with("lower", journal.lower())
                    .with("equal", journal.equal())
                    .with("higher", journal.higher())
                    .map())
        .with("below", outcome.below())
        .with("sum", outcome.scores() == null ? null : outcome.sum())
        .with("mean", Double.isNaN(outcome.mean()) ? null : outcome.mean())
        .with("max", outcome.max())
        .with("absent", outcome.absent())
        .with("rejected", outcome.rejected())
        .map();
  }

  private static Map<String, @Nullable Object> fields(MeanResult mean) {
    return new Fields()
        .with("code", mean.schoolCode())
        .with(mean.work())
        .with("n", mean.n())
        .with("marks", null)
        .with("journal", null)
        .with("below", null)
        .with("sum", null)
        .with("mean", mean.mean())
        .with("max", mean.max())
        .with("absent", 0)
        .with("rejected", 0)
        .map();
  }

  private static List<String> cells(Map<String, @Nullable Object> row) {
    List<String> cells = new ArrayList<>();
    cells.add(String.valueOf(row.get("code")));
    cells.add(
        row.get("kind")
            + " "
            + row.get("subject")
            + " "
            + row.get("grade")
            + " кл. "
            + row.get("year"));
    cells.add(String.valueOf(row.get("n")));
    Object marks = row.get("marks");
    for (String mark : List.of("2", "3", "4", "5")) {
      cells.add(marks instanceof Map<?, ?> counts ? String.valueOf(counts.get(mark)) : "—");
    }
    Object mean = row.get("mean");
    cells.add(mean instanceof Number number ? Words.decimal(number.doubleValue(), 2) : "—");
    cells.add(String.valueOf(row.get("absent")));
    cells.add(String.valueOf(row.get("rejected")));
    return cells;
  }
}
