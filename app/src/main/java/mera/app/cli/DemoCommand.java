package mera.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mera.data.Demo;
import mera.data.order.OrderTemplate;
import mera.data.order.OrderTemplates;
import mera.data.problem.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "demo",
    description = "вся работа на учебном регионе: таблицы, импорт, отбор, планы, приказы, PDF")
final class DemoCommand extends Command {

  @Option(names = "--out", paramLabel = "ПАПКА", description = "куда записать; без неё mera-demo")
  Path out = Path.of("mera-demo");

  @Option(
      names = "--order",
      paramLabel = "ШАБЛОН",
      description = "приказ по этому шаблону; all — все четыре")
  String order = "all";

  /** Seen by the start of the program; a command that runs here has no display. */
  @Option(names = "--window", description = "в окне, если есть графический экран")
  boolean window;

  DemoCommand(Output output) {
    super(output);
  }

  @Override
  public Integer call() throws Refusal {
    List<OrderTemplate> templates =
        order.equals("all") ? OrderTemplates.all() : List.of(OrderTemplates.byId(order));
    Demo.Summary summary =
        new Demo(out, step -> output().progress(step))
            .run(templates, ImportCommand.watching(output()));
    output().progressEnd();
    if (json) {
      output()
          .json(
              new Fields()
                  .with("workspace", summary.workspace().toString())
                  .with("files", summary.files().stream().map(Path::toString).toList())
                  .with("counts", summary.counts())
                  .with("seconds", summary.seconds())
                  .map());
    } else {
      say(summary);
    }
    return DONE;
  }

  private void say(Demo.Summary summary) {
    var counts = summary.counts();
    output()
        .line(
            "Учебный регион: школ "
                + counts.get("schools")
                + ", строк таблиц "
                + counts.get("rows")
                + ", замечаний при импорте "
                + counts.get("problems")
                + ".");
    output()
        .line(
            "Отбор: ШНОР "
                + counts.get("low")
                + ", зона риска "
                + counts.get("risk")
                + ", с признаком для дополнительного анализа "
                + counts.get("signs")
                + ".");
    output().line("Планов " + counts.get("plans") + ", приказов " + counts.get("orders") + ".");
    summary
        .seconds()
        .forEach(
            (step, seconds) ->
                output().line(String.format(Locale.of("ru"), "  %-16s %.1f с", step, seconds)));
    output().line("Записано:");
    summary.files().forEach(file -> output().line("  " + file.toAbsolutePath().normalize()));
  }
}
