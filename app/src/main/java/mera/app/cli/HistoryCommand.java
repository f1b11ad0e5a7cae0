package mera.app.cli;

import java.util.List;
import java.util.Map;
import mera.data.HistoryEntry;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The journal: shown, taken back, brought back. */
final class HistoryCommand {

  private HistoryCommand() {}

  static List<Object> commands(Output output) {
    return List.of(new Show(output), new Undo(output), new Redo(output));
  }

  @CommandLine.Command(name = "history", description = "журнал действий")
  private static final class Show extends Command.OnFile {

    Show(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) {
      if (json) {
        output().json(workspace.history().stream().map(HistoryCommand::fields).toList());
        return DONE;
      }
      for (HistoryEntry entry : workspace.history()) {
        output()
            .line(
                entry.id()
                    + "  "
                    + entry.at().toString().replace('T', ' ')
                    + "  "
                    + entry.section()
                    + "  "
                    + entry.text()
                    + (entry.undone() ? "  (отменено)" : ""));
      }
      return DONE;
    }
  }

  @CommandLine.Command(name = "undo", description = "отменить последнее действие")
  private static final class Undo extends Command.OnFile {

    Undo(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      return say(this, "Отменено: ", workspace.undo());
    }
  }

  @CommandLine.Command(name = "redo", description = "вернуть отменённое действие")
  private static final class Redo extends Command.OnFile {

    Redo(Output output) {
      super(output);
    }

    @Override
    int call(Workspace workspace) throws Refusal {
      return say(this, "Возвращено: ", workspace.redo());
    }
  }

  private static int say(Command command, String word, HistoryEntry entry) {
    if (command.json) {
      command.output().json(fields(entry));
    } else {
      command.output().line(word + entry.text());
    }
    return Command.DONE;
  }

  private static Map<String, @Nullable Object> fields(HistoryEntry entry) {
    return new Fields()
        .with("id", entry.id())
        .with("time", entry.at().toString())
        .with("section", entry.section())
        .with("text", entry.text())
        .with("undone", entry.undone())
        .map();
  }
}
