package mera.app.cli;

import java.nio.file.Path;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "new",
    description = "создать рабочий файл; существующий не перезаписывается")
final class NewCommand extends Command {

  @Option(
      names = {"-w", "--workspace"},
      required = true,
      paramLabel = "ФАЙЛ",
      description = "рабочий файл (.mera)")
  Path file = Path.of("");

  @Option(
      names = "--region",
      required = true,
      paramLabel = "НАЗВАНИЕ",
      description = "регион или муниципалитет")
  String region = "";

  NewCommand(Output output) {
    super(output);
  }

  @Override
  public Integer call() throws Refusal {
    Workspace.create(file, region).close();
    if (json) {
      output().json(new Fields().with("file", file.toString()).with("region", region).map());
    } else {
      output().line("Создан рабочий файл «" + file + "», " + region + ".");
    }
    return DONE;
  }
}
