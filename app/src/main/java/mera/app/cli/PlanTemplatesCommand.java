package mera.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.Templates;
import mera.data.Workspace;
import mera.data.plan.PlanSample;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** {@code plan templates}: those of the program, and with a working file the analyst's own ones. */
@CommandLine.Command(
    name = "templates",
    description = "шаблоны планов; с рабочим файлом и свои: создать, назвать, удалить")
final class PlanTemplatesCommand extends Command {

  @Option(
      names = {"-w", "--workspace"},
      paramLabel = "ФАЙЛ",
      description = "рабочий файл (.mera); без него только шаблоны программы")
  @Nullable Path file;

  @ArgGroup Change change = new Change();

  @Option(names = "--name", paramLabel = "НАЗВАНИЕ", description = "как назвать свой шаблон")
  @Nullable String name;

  /** At most one of these. */
  static final class Change {

    @Option(names = "--from", paramLabel = "ПЛАН", description = "создать шаблон из плана P1")
    @Nullable String from;

    @Option(names = "--rename", paramLabel = "ШАБЛОН", description = "назвать T1 иначе: --name")
    @Nullable String rename;

    @Option(names = "--remove", paramLabel = "ШАБЛОН", description = "удалить свой шаблон T1")
    @Nullable String remove;

    boolean isNone() {
      return from == null && rename == null && remove == null;
    }
  }

  PlanTemplatesCommand(Output output) {
    super(output);
  }

  @Override
  public Integer call() throws Refusal {
    Path given = file;
    if (given == null) {
      if (!change.isNone()) {
        throw new Refusal(
            Refusal.Reason.INCOMPLETE, "Свои шаблоны хранит рабочий файл: укажите его, -w ФАЙЛ.");
      }
      show(PlanTemplates.all());
      return DONE;
    }
    try (Workspace workspace = Workspace.open(given)) {
      if (change.isNone()) {
        show(workspace.templates().all());
      } else {
        show(List.of(changed(workspace)));
      }
    }
    return DONE;
  }

  private PlanSample changed(Workspace workspace) throws Refusal {
    Templates templates = workspace.templates();
    String said = name == null ? "" : name;
    if (change.from != null) {
      return templates.keep(workspace.plan(change.from), said);
    }
    return change.rename != null
        ? templates.rename(change.rename, said)
        : templates.remove(String.valueOf(change.remove));
  }

  private void show(List<? extends PlanSample> samples) {
    if (json) {
      output().json(samples.stream().map(PlanTemplatesCommand::fields).toList());
      return;
    }
    output()
        .table(
            List.of("Шаблон", "Название", "Образец"),
            samples.stream().map(one -> List.of(one.id(), one.name(), one.basis())).toList());
  }

  private static Map<String, @Nullable Object> fields(PlanSample one) {
    return new Fields()
        .with("id", one.id())
        .with("name", one.name())
        .with("basis", one.basis())
        .map();
  }
}
