package mera.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.SchoolPlans;
import mera.data.SchoolProgramme;
import mera.data.Workspace;
import mera.data.document.Format;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code plan school}: plans of all listed schools from their activated risks. */
@CommandLine.Command(
    name = "school",
    description = "планы школ списка по их рисковым профилям, одним действием")
final class PlanSchoolCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год анкет и работ")
  int year;

  @Option(
      names = "--list",
      paramLabel = "СПИСОК",
      description = "школы этого списка, например L1; без слова – последнего списка года")
  @Nullable String list;

  @Option(names = "--school", paramLabel = "КОД", description = "только эта школа; можно повторить")
  List<String> schools = List.of();

  @Option(
      names = "--period",
      paramLabel = "СРОК",
      description = "срок планов: 2026, 2026/2027; без него – учебный год после работ")
  @Nullable String period;

  @Option(
      names = "--regional",
      paramLabel = "ПЛАН",
      description = "добавить меры этого плана, в которых школа участвует, например P1")
  @Nullable String regional;

  @Option(names = "--again", description = "построить заново и те планы, что уже есть")
  boolean again;

  @Option(names = "--dry-run", description = "показать риски и меры, ничего не сохранять")
  boolean dryRun;

  @Option(names = "--out", paramLabel = "ПАПКА", description = "напечатать планы в эту папку")
  @Nullable Path out;

  @Option(
      names = "--programmes",
      description = "печатать программы школ: план с титулом, паспортом и разделами")
  boolean programmes;

  @Option(names = "--format", paramLabel = "ВИД", description = "pdf или docx; без слова – pdf")
  String format = "pdf";

  PlanSchoolCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    List<String> codes = codes(workspace);
    SchoolPlans plans = workspace.schoolPlans();
    if (dryRun) {
      return look(plans, codes);
    }
    Format kind = format();
    PlanPeriod time = period == null ? PlanPeriod.schoolYear(year) : PlanCommand.period(period);
    SchoolPlans.Built built =
        plans.build(codes, new SchoolPlans.Request(year, time, regional, again));
    Map<String, SchoolProgramme> now = new LinkedHashMap<>();
    plans.look(codes, year).forEach(one -> now.put(one.school().code(), one));
    Map<String, Path> files =
        out == null
            ? Map.of()
            : programmes
                ? plans.printProgrammes(now.values(), kind, out)
                : SchoolPlans.print(now.values(), kind, out);
    if (json) {
      output().json(fields(built, now, files));
    } else {
      say(plans.library(), built, now);
    }
    boolean whole =
        built.skipped().isEmpty()
            && now.values().stream().allMatch(one -> one.uncovered().isEmpty());
    return whole ? DONE : PROBLEMS;
  }

  private List<String> codes(Workspace workspace) throws Refusal {
    List<String> listed =
        list != null || schools.isEmpty()
            ? workspace.support().listed(year, list == null ? null : workspace.list(list))
            : schools;
    List<String> codes =
        schools.isEmpty() ? listed : listed.stream().filter(schools::contains).toList();
    if (codes.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Школ нет: утвердите список школ с низкими результатами за "
              + year
              + " год или назовите школы словом --school.");
    }
    return codes;
  }

  private Format format() throws Refusal {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "pdf" -> Format.PDF;
      case "docx" -> Format.DOCX;
      default ->
          throw new Refusal(
              Refusal.Reason.IMPOSSIBLE,
              "Планы печатаются в pdf или docx, а не в «" + format + "».");
    };
  }

  private int look(SchoolPlans plans, List<String> codes) {
    MeasureLibrary library = plans.library();
    List<SchoolProgramme> all = plans.look(codes, year);
    if (json) {
      output().json(all.stream().map(one -> fields(one, library)).toList());
    } else {
      for (SchoolProgramme one : all) {
        String why = one.reasonToSkip(again).map(reason -> " — " + reason).orElse("");
        output().line(one.school().code() + "  " + one.school().name() + why);
        one.coverage()
            .forEach(
                (factor, count) ->
                    output()
                        .line(
                            "    "
                                + factor
                                + ". "
                                + library.factor(factor).name()
                                + ": "
                                + (count == 0 ? "мер нет" : "мер " + count)));
      }
    }
    return all.stream().allMatch(one -> one.uncovered().isEmpty() && one.profile() != null)
        ? DONE
        : PROBLEMS;
  }

  private void say(
      MeasureLibrary library, SchoolPlans.Built built, Map<String, SchoolProgramme> now) {
    built
        .made()
        .forEach(
            (school, plan) ->
                output().line(plan.id() + "  " + school.code() + "  " + school.name()));
    for (SchoolPlans.Skipped one : built.skipped()) {
      output().line("Без плана: " + one.schoolCode() + "  " + one.name() + " — " + one.reason());
    }
    for (SchoolProgramme one : now.values()) {
      for (int factor : one.uncovered()) {
        output()
            .line(
                "Риск без мер: "
                    + one.school().code()
                    + "  "
                    + one.school().name()
                    + " — "
                    + library.factor(factor).name());
      }
    }
    output()
        .line(
            "Построено планов: " + built.made().size() + ", пропущено: " + built.skipped().size());
  }

  private static Map<String, @Nullable Object> fields(
      SchoolPlans.Built built, Map<String, SchoolProgramme> now, Map<String, Path> files) {
    List<Map<String, @Nullable Object>> made = new ArrayList<>();
    built
        .made()
        .forEach(
            (school, plan) -> {
              SchoolProgramme one = now.get(school.code());
              made.add(
                  new Fields()
                      .with("id", plan.id())
                      .with("code", school.code())
                      .with("name", school.name())
                      .with("title", plan.titleLine())
                      .with("nodes", plan.nodes().size())
                      .with("uncovered", one == null ? List.of() : one.uncovered())
                      .map());
            });
    return new Fields()
        .with("made", made)
        .with(
            "skipped",
            built.skipped().stream()
                .map(
                    one ->
                        new Fields()
                            .with("code", one.schoolCode())
                            .with("name", one.name())
                            .with("reason", one.reason())
                            .map())
                .toList())
        .with("files", files.values().stream().map(Path::toString).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(SchoolProgramme one, MeasureLibrary library) {
    Plan plan = one.plan();
    return new Fields()
        .with("code", one.school().code())
        .with("name", one.school().name())
        .with("plan", plan == null ? null : plan.id())
        .with("skip", one.reasonToSkip(false).orElse(null))
        .with("uncovered", one.uncovered())
        .with(
            "risks",
            one.coverage().entrySet().stream()
                .map(
                    risk ->
                        new Fields()
                            .with("number", risk.getKey())
                            .with("title", library.factor(risk.getKey()).name())
                            .with("measures", risk.getValue())
                            .map())
                .toList())
        .with(
            "measures",
            one.measures().stream()
                .flatMap(id -> library.measure(id).stream())
                .map(
                    measure ->
                        new Fields()
                            .with("id", measure.id())
                            .with("risks", measure.risks())
                            .with("text", measure.text())
                            .map())
                .toList())
        .map();
  }
}
