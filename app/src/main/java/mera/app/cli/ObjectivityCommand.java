package mera.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mera.app.text.Words;
import mera.data.Workspace;
import mera.data.objectivity.Group;
import mera.data.objectivity.Index;
import mera.data.objectivity.Label;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.Sign;
import mera.data.objectivity.SignMethod;
import mera.data.objectivity.State;
import mera.data.objectivity.WorkSigns;
import mera.data.problem.Refusal;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "objectivity",
    description = "признаки необъективности результатов ВПР: школа и работа")
final class ObjectivityCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год работ")
  int year;

  @Option(
      names = "--set",
      paramLabel = "КЛЮЧ=ЗНАЧЕНИЕ",
      description = "порог или другой параметр, например J1.share=0.40")
  List<String> settings = List.of();

  @Option(names = "--csv", paramLabel = "ФАЙЛ", description = "записать и в CSV, строка — признак")
  @Nullable Path csv;

  ObjectivityCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    SignMethod method = SignMethod.standard();
    for (String text : settings) {
      Setting setting = Setting.of(text, "J1.share=0.40");
      method = method.with(setting.key(), setting.value());
    }
    Objectivity found = workspace.checks().look(method, year);
    if (csv != null) {
      output().csv(csv, rows(found));
    }
    if (json) {
      output().json(fields(found));
    } else {
      say(found);
    }
    return found.withoutScale().isEmpty() ? DONE : PROBLEMS;
  }

  private void say(Objectivity found) {
    output().line(found.method().title() + ", " + found.year() + " год");
    for (Label label : Label.values()) {
      output().line("  " + label.printed() + ": " + found.counts().get(label.printed()));
    }
    output().line("Индекс объективности региона: " + index(found.region()));
    output()
        .table(
            List.of("Код", "Школа", "Муниципалитет", "Вывод", "На проверку", "Годы", "Признаки"),
            found.schools().stream()
                .filter(school -> !letters(school).isEmpty())
                .map(ObjectivityCommand::cells)
                .toList());
    for (Group group : Group.values()) {
      output().line(group.letter() + " — " + group.printed());
    }
    output().line("в — отметки выше ВПР: говорит об отметках в школе, не учитывается");
    found.notes().forEach(output()::line);
    output().line(Objectivity.NOTE + ". " + Objectivity.RESTRICTION + ".");
  }

  private static String index(Index index) {
    return index.schools() == 0
        ? "не оценивался"
        : Words.decimal(index.value(), 1)
            + " (с признаком официального алгоритма "
            + index.marked()
            + " из "
            + index.schools()
            + ")";
  }

  private static List<String> cells(SchoolSigns school) {
    return List.of(
        school.schoolCode(),
        school.name(),
        school.municipality(),
        school.label().printed(),
        String.valueOf(school.toCheck().size()),
        school.years().stream().map(String::valueOf).collect(Collectors.joining(", ")),
        letters(school));
  }

  /** «МА-4 УГ, РУ-5 в»: works with something found, few pupils left out. */
  private static String letters(SchoolSigns school) {
    List<String> works = new ArrayList<>();
    for (WorkSigns work : school.works()) {
      if (work.label() != Label.FEW) {
        String letters =
            work.groups().stream().map(Group::letter).collect(Collectors.joining())
                + (work.marksAboveResults() ? "в" : "");
        if (!letters.isEmpty()) {
          works.add(name(work.work()) + " " + letters);
        }
      }
    }
    return String.join(", ", works);
  }

  private static String name(Work work) {
    return work.subject().substring(0, 2).toUpperCase(Locale.ROOT) + "-" + work.grade();
  }

  private static Map<String, @Nullable Object> fields(Objectivity found) {
    return new Fields()
        .with("method", found.method().id())
        .with("version", found.method().version())
        .with("title", found.method().title())
        .with("source", found.method().source())
        .with("parameters", found.method().parameters())
        .with("year", found.year())
        .with("counts", found.counts())
        .with("index", fields(found.region()))
        .with(
            "municipalities",
            found.municipalities().stream().map(ObjectivityCommand::fields).toList())
        .with(
            "withoutScale",
            found.withoutScale().stream().map(w -> new Fields().with(w).map()).toList())
        .with("notes", found.notes())
        .with("note", Objectivity.NOTE)
        .with("restriction", Objectivity.RESTRICTION)
        .with("schools", found.schools().stream().map(ObjectivityCommand::fields).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Index index) {
    return new Fields()
        .with("municipality", index.name().isEmpty() ? null : index.name())
        .with("schools", index.schools())
        .with("marked", index.marked())
        .with("value", index.schools() == 0 ? null : index.value())
        .map();
  }

  private static Map<String, @Nullable Object> fields(SchoolSigns school) {
    return new Fields()
        .with("code", school.schoolCode())
        .with("name", school.name())
        .with("municipality", school.municipality())
        .with("exclusion", school.exclusion())
        .with("label", school.label().printed())
        .with("toCheck", school.toCheck().size())
        .with("years", school.years())
        .with("works", school.works().stream().map(ObjectivityCommand::fields).toList())
        .map();
  }

  /** Signs found and counted stand apart from what was within its limit or not looked at. */
  private static Map<String, @Nullable Object> fields(WorkSigns work) {
    return new Fields()
        .with(work.work())
        .with("n", work.n())
        .with("label", work.label().printed())
        .with("score", work.score())
        .with("groups", work.groups().stream().map(Group::letter).toList())
        .with("signs", signs(work, State.PRESENT))
        .with("notCounted", signs(work, State.NOT_COUNTED))
        .with("within", signs(work, State.ABSENT))
        .with("notEvaluated", signs(work, State.NOT_EVALUATED))
        .map();
  }

  private static List<Map<String, @Nullable Object>> signs(WorkSigns work, State state) {
    return work.signs().stream()
        .filter(sign -> sign.state() == state)
        .map(sign -> fields(new Fields(), sign).map())
        .toList();
  }

  private static Fields fields(Fields fields, Sign sign) {
    return fields
        .with("sign", sign.kind().id())
        .with("group", sign.kind().group().letter())
        .with("value", sign.value())
        .with("limit", sign.limit())
        .with("n", sign.n())
        .with("text", sign.sentence());
  }

  private static List<Map<String, @Nullable Object>> rows(Objectivity found) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (SchoolSigns school : found.schools()) {
      for (WorkSigns work : school.works()) {
        for (Sign sign : work.signs()) {
          Fields row =
              new Fields()
                  .with("code", school.schoolCode())
                  .with("name", school.name())
                  .with("municipality", school.municipality())
                  .with(work.work())
                  .with("label", work.label().printed())
                  .with("score", work.score())
                  .with("state", sign.state().printed());
          rows.add(fields(row, sign).map());
        }
      }
    }
    return rows;
  }
}
