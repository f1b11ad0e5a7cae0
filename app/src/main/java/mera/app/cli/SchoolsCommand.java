package mera.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(name = "schools", description = "реестр школ")
final class SchoolsCommand extends Command.OnFile {

  @Option(names = "--csv", paramLabel = "ФАЙЛ", description = "записать и в CSV")
  @Nullable Path csv;

  SchoolsCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    List<School> schools = workspace.schools();
    List<Map<String, @Nullable Object>> rows =
        schools.stream().map(SchoolsCommand::fields).toList();
    if (csv != null) {
      output().csv(csv, rows);
    }
    if (json) {
      output().json(rows);
      return DONE;
    }
    output()
        .table(
            List.of("Код", "Муниципалитет", "Школа", "Не участвует"),
            schools.stream()
                .map(
                    school ->
                        List.of(
                            school.code(),
                            school.municipality(),
                            school.name(),
                            school.exclusion() == null ? "" : school.exclusion()))
                .toList());
    return DONE;
  }

  private static Map<String, @Nullable Object> fields(School school) {
    return new Fields()
        .with("code", school.code())
        .with("login", school.login())
        .with("name", school.name())
        .with("municipality", school.municipality())
        .with("kind", school.kind())
        .with("exclusion", school.exclusion())
        .with("inn", school.inn())
        .with("ogeCode", school.ogeCode())
        .with("egeCode", school.egeCode())
        .with("mainCode", school.mainCode())
        .with("successorCode", school.successorCode())
        .map();
  }
}
