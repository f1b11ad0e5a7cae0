package mera.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.ImportReport;
import mera.data.ImportRequest;
import mera.data.ImportRequest.Unmatched;
import mera.data.Unlinked;
import mera.data.Workspace;
import mera.data.ingest.DecisionFile;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Mapping;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.ingest.WorkName;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.school.Candidate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@CommandLine.Command(
    name = "import",
    description = "загрузить таблицы: файлы и папки, одна запись журнала")
final class ImportCommand extends Command.OnFile {

  @Parameters(arity = "1..*", paramLabel = "ПУТЬ", description = "файлы и папки с таблицами")
  List<Path> paths = List.of();

  @Option(names = "--dry-run", description = "прочитать и показать, ничего не сохранять")
  boolean dryRun;

  @Option(
      names = "--format",
      paramLabel = "ВИД",
      description = "вид всех файлов, если он не распознан")
  @Nullable String format;

  @Option(
      names = "--work",
      paramLabel = "ВИД/ПРЕДМЕТ/КЛАСС/ГОД",
      description = "работа, если файл её не называет: ВПР/математика/4/2025")
  @Nullable String work;

  @Option(
      names = "--year",
      paramLabel = "ГОД",
      description = "год контекстных данных, рейтинга или перечня, если файл его не называет")
  @Nullable Integer year;

  @Option(
      names = "--map",
      paramLabel = "ФАЙЛ",
      description =
          "описание столбцов для файла неизвестного вида: файл YAML или название встроенного")
  @Nullable String mapping;

  @Option(names = "--password", paramLabel = "ПАРОЛЬ", description = "пароль защищённой книги")
  @Nullable String password;

  @Option(
      names = "--unmatched",
      paramLabel = "ЧТО",
      description = "школы не из реестра: skip — пропустить, create — добавить, fail — отказаться")
  String unmatched = "skip";

  @Option(
      names = "--match",
      paramLabel = "ФАЙЛ",
      description =
          "решения о школах: таблица из двух столбцов, ключ или название школы и её код, «новая»"
              + " или «пропустить»")
  @Nullable Path match;

  ImportCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    ImportReport report = workspace.importFiles(paths, request(), watching(output()));
    output().progressEnd();
    if (!report.unused().isEmpty()) {
      output()
          .message(
              "Решения не понадобились, таких школ в файлах нет: "
                  + String.join("; ", report.unused())
                  + ".");
    }
    if (json) {
      output()
          .json(
              new Fields()
                  .with("entry", report.entry())
                  .with("files", report.files().stream().map(ImportCommand::fields).toList())
                  .with("unmatched", report.unlinked().stream().map(ImportCommand::fields).toList())
                  .map());
    } else {
      report.files().forEach(file -> say(output(), file));
    }
    return report.hasProblems() ? PROBLEMS : DONE;
  }

  private ImportRequest request() throws Refusal {
    ImportOptions options = ImportOptions.NONE;
    if (work != null) {
      options = options.withWork(WorkName.parse(work));
    }
    if (year != null) {
      options = options.withYear(year);
    }
    if (format != null) {
      options = options.withFormat(format);
    }
    if (mapping != null) {
      options = options.withMapping(Mapping.read(Path.of(mapping)));
    }
    if (password != null) {
      options = options.withPassword(password);
    }
    ImportRequest request = new ImportRequest(options, unmatched(unmatched), dryRun);
    return match == null ? request : request.with(DecisionFile.read(match));
  }

  private static Unmatched unmatched(String word) throws Refusal {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "skip" -> Unmatched.SKIP;
      case "create" -> Unmatched.CREATE;
      case "fail" -> Unmatched.FAIL;
      default ->
          throw new Refusal(
              Refusal.Reason.IMPOSSIBLE,
              "--unmatched: есть skip, create и fail, а не «" + word + "».");
    };
  }

  /** Tells a person at a terminal how far the reading is. */
  static Progress watching(Output output) {
    return new Progress() {
      @Override
      public void rows(String file, long rows) {
        output.progress(file + ": строк " + rows);
      }

      @Override
      public boolean cancelled() {
        return false;
      }
    };
  }

  private static Map<String, @Nullable Object> fields(Unlinked school) {
    return new Fields()
        .with("key", school.mention().key())
        .with("name", school.mention().name())
        .with("municipality", school.mention().municipality())
        .with("candidates", school.candidates().stream().map(ImportCommand::fields).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Candidate candidate) {
    return new Fields()
        .with("code", candidate.school().code())
        .with("name", candidate.school().name())
        .with("score", candidate.score())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Reading file) {
    Reading.Counts counts = file.counts();
    return new Fields()
        .with("path", file.path().toString())
        .with("sha256", file.sha256())
        .with("format", file.format())
        .with("works", file.works().stream().map(work -> new Fields().with(work).map()).toList())
        .with("rows", counts.rows())
        .with("stored", counts.stored())
        .with("absent", counts.absent())
        .with("rejected", counts.rejected())
        .with("ignored", counts.ignored())
        .with("problems", file.problems().stream().map(Fields::of).toList())
        .with("notes", file.notes())
        .map();
  }

  private static void say(Output output, Reading file) {
    Reading.Counts counts = file.counts();
    output.line(
        file.path().getFileName()
            + ": "
            + file.format()
            + ", строк "
            + counts.rows()
            + ", принято "
            + counts.stored()
            + (counts.absent() == 0 ? "" : ", отсутствовали " + counts.absent())
            + (counts.rejected() == 0 ? "" : ", отклонено " + counts.rejected()));
    for (Problem problem : file.problems()) {
      output.line("  " + problem.message());
    }
    file.notes().forEach(note -> output.line("  " + note));
  }
}
