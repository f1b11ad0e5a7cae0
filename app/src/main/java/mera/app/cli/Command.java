package mera.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import picocli.CommandLine.Option;

/** What the commands share: where they speak, and whether they speak JSON. */
abstract class Command implements Callable<Integer> {

  /** Done. */
  static final int DONE = 0;

  /** Done, but with problems that the output lists. */
  static final int PROBLEMS = 1;

  @Option(names = "--json", description = "вывести один документ JSON")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "эта справка")
  boolean help;

  private final Output output;

  Command(Output output) {
    this.output = output;
  }

  final Output output() {
    return output;
  }

  @Override
  public abstract Integer call() throws Refusal;

  /** A command that works on a working file. */
  abstract static class OnFile extends Command {

    @Option(
        names = {"-w", "--workspace"},
        required = true,
        paramLabel = "ФАЙЛ",
        description = "рабочий файл (.mera)")
    Path file = Path.of("");

    OnFile(Output output) {
      super(output);
    }

    @Override
    public final Integer call() throws Refusal {
      try (Workspace workspace = Workspace.open(file)) {
        workspace
            .kept()
            .ifPresent(old -> output().message("Файл обновлён, прежний сохранён рядом: " + old));
        return call(workspace);
      }
    }

    abstract int call(Workspace workspace) throws Refusal;
  }
}
