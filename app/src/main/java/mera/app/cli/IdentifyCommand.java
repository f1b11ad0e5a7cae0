package mera.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.GroupRank;
import mera.data.identify.Identification;
import mera.data.identify.Method;
import mera.data.identify.Reason;
import mera.data.identify.RuleSet;
import mera.data.identify.Ruling;
import mera.data.identify.SchoolList;
import mera.data.identify.Source;
import mera.data.identify.Status;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "identify",
    description = "отбор школ по методу; --save утверждает список")
final class IdentifyCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год работ")
  int year;

  @Option(
      names = "--method",
      paramLabel = "МЕТОД",
      description =
          "low-share (доля «2»), low-mean (средние баллы), high-level (признак уровня) или набор"
              + " правил по id или названию: federal-30, samara-2021, altai-2022, «Правила 2026»")
  String method = "low-share";

  @Option(
      names = "--set",
      paramLabel = "КЛЮЧ=ЗНАЧЕНИЕ",
      description = "параметр метода, например T=0.30")
  List<String> settings = List.of();

  @Option(
      names = "--save",
      paramLabel = "НАЗВАНИЕ",
      description = "утвердить список под этим названием")
  @Nullable String title;

  IdentifyCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Optional<RuleSet> set = workspace.rulebook().set(method);
    Method chosen = set.isPresent() ? set.get().rules() : Method.of(method);
    for (String text : settings) {
      Setting setting = Setting.of(text, "T=0.30");
      chosen = chosen.with(setting.key(), setting.value());
    }
    Identification found = workspace.identify(chosen, year);
    SchoolList saved = title == null ? null : workspace.approve(found, title);
    if (json) {
      output().json(fields(found, workspace.rulebook().of(found), saved));
    } else {
      say(found, saved);
    }
    return found.withoutScale().isEmpty() ? DONE : PROBLEMS;
  }

  private void say(Identification found, @Nullable SchoolList saved) {
    output().line(found.title() + ", " + found.year() + " год");
    found.counts().forEach((name, count) -> output().line("  " + name + ": " + count));
    for (Finding finding : found.findings()) {
      if (finding.status() != Status.NONE && finding.status() != Status.EXCLUDED) {
        output()
            .line(
                String.format(
                    Locale.ROOT,
                    "%s  %s, %s — %s. %s",
                    finding.schoolCode(),
                    finding.name(),
                    finding.municipality(),
                    finding.status().printed(),
                    finding.sentence()));
      }
    }
    found.notes().forEach(output()::line);
    if (saved != null) {
      output().line("Список утверждён: " + saved.id());
    }
  }

  static Map<String, @Nullable Object> fields(
      Identification found, Optional<RuleSet> set, @Nullable SchoolList saved) {
    Fields fields =
        new Fields()
            .with("method", found.method())
            .with("parameters", found.parameters())
            .with("ruleSet", set.map(IdentifyCommand::fields).orElse(null))
            .with("year", found.year())
            .with("snapshot", found.snapshot())
            .with("counts", found.counts())
            .with(
                "withoutScale",
                found.withoutScale().stream().map(w -> new Fields().with(w).map()).toList())
            .with("notes", found.notes());
    if (saved != null) {
      fields.with("id", saved.id()).with("title", saved.title());
    }
    return fields
        .with("schools", found.findings().stream().map(IdentifyCommand::fields).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(RuleSet set) {
    return new Fields()
        .with("id", set.id())
        .with("version", set.version())
        .with("title", set.title())
        .with("source", set.source())
        .with("builtIn", set.builtIn())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Ruling ruling) {
    return new Fields()
        .with("decision", ruling.effect() == Ruling.Effect.INCLUDE ? "include" : "exclude")
        .with("reason", ruling.reason())
        .with("document", ruling.document())
        .with("year", ruling.year() == Ruling.ALWAYS ? null : ruling.year())
        .with("date", ruling.date().toString())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Source source) {
    return new Fields()
        .with("kind", source.kind().printed())
        .with("title", source.title())
        .with("year", source.year() == 0 ? null : source.year())
        .map();
  }

  private static Map<String, @Nullable Object> fields(GroupRank rank) {
    return new Fields()
        .with("kind", rank.exam().printed())
        .with("n", rank.n())
        .with("low", rank.low())
        .with("rank", rank.rank())
        .with("of", rank.of())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Finding finding) {
    return new Fields()
        .with("code", finding.schoolCode())
        .with("name", finding.name())
        .with("municipality", finding.municipality())
        .with("status", finding.status().printed())
        .with("reliability", finding.reliability() == null ? null : finding.reliability().printed())
        .with("exclusion", finding.exclusion())
        .with("lowWorks", finding.lowWorks())
        .with("works", finding.works())
        .with("formal", finding.formal().printed())
        .with("rules", finding.basis().rules())
        .with("manual", finding.ruling() == null ? null : fields(finding.ruling()))
        .with("sources", finding.basis().sources().stream().map(IdentifyCommand::fields).toList())
        .with("bottom", finding.basis().ranks().stream().map(IdentifyCommand::fields).toList())
        .with("lowYears", finding.basis().lowYears())
        .with("failures", finding.basis().failures().stream().map(IdentifyCommand::fields).toList())
        .with("reasons", finding.reasons().stream().map(IdentifyCommand::fields).toList())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Reason reason) {
    return new Fields()
        .with("rule", reason.rule())
        .with(reason.work())
        .with("n", reason.n())
        .with("low", reason.low())
        .with("share", reason.share())
        .with("lower", reason.lower())
        .with("upper", reason.upper())
        .with("bound", reason.bound())
        .with("probability", reason.probability())
        .with("mean", reason.mean())
        .with("rank", reason.rank() == 0 ? null : reason.rank())
        .with("of", reason.of() == 0 ? null : reason.of())
        .map();
  }
}
