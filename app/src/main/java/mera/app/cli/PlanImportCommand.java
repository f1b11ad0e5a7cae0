package mera.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.Workspace;
import mera.data.ingest.PaperTables;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.SourceRow;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plan import}: a plan that somebody wrote in Word or Excel. */
@CommandLine.Command(
    name = "import",
    description = "загрузить план из документа Word, книги Excel или текста с табуляцией")
final class PlanImportCommand extends Command.OnFile {

  @Parameters(paramLabel = "ПЛАН", description = "файл .docx, .xlsx или .tsv")
  Path source = Path.of("");

  @Option(
      names = "--period",
      paramLabel = "СРОК",
      description = "срок плана, если файл его не называет: 2026, 2026-2027, 2026/2027")
  @Nullable String period;

  @Option(names = "--dry-run", description = "прочитать и показать, ничего не сохранять")
  boolean dryRun;

  PlanImportCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    PlanReview review =
        PlanReview.of(String.valueOf(source.getFileName()), PaperTables.read(source));
    Plan read = review.plan(period(review), workspace.parties());
    Plan plan = dryRun ? read : workspace.addImported(read);
    if (json) {
      output().json(fields(review, plan));
    } else {
      say(review, plan);
    }
    return problems(review).isEmpty() ? DONE : PROBLEMS;
  }

  /** What is doubtful; the period of the file is not, once the analyst names one. */
  private List<Problem> problems(PlanReview review) {
    return review.problems().stream()
        .filter(problem -> period == null || !problem.rule().equals(PlanReview.PERIOD))
        .toList();
  }

  private PlanPeriod period(PlanReview review) throws Refusal {
    return period == null
        ? review
            .period()
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Reason.INCOMPLETE,
                        "В файле нет ни одного года, поэтому срок плана неизвестен. Укажите"
                            + " --period, например --period 2026."))
        : PlanCommand.period(period);
  }

  private Map<String, @Nullable Object> fields(PlanReview review, Plan plan) {
    return new Fields()
        .with("id", plan.id())
        .with("title", plan.titleLine())
        .with("nodes", plan.nodes().size())
        .with("from", plan.period().from().toString())
        .with("to", plan.period().to().toString())
        .with("problems", problems(review).stream().map(Fields::of).toList())
        .with("rows", review.rows().stream().map(PlanImportCommand::fields).toList())
        .with("otherTables", review.otherTables())
        .map();
  }

  private static Map<String, @Nullable Object> fields(SourceRow row) {
    return new Fields()
        .with("row", row.number())
        .with("fate", row.fate().name())
        .with("note", row.note())
        .map();
  }

  private void say(PlanReview review, Plan plan) {
    String id = plan.id();
    output().line((id == null ? "" : id + "  ") + plan.titleLine());
    output().line("Срок: " + plan.period().printed() + ", строк плана: " + plan.nodes().size());
    List<SourceRow> told = review.rows().stream().filter(row -> !row.note().isEmpty()).toList();
    told.forEach(
        row ->
            output()
                .line("Строка " + row.number() + ": " + row.fate().shown() + ", " + row.note()));
    problems(review).forEach(problem -> output().line(problem.message()));
  }
}
