package mera.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import mera.data.risk.RiskFactor;
import mera.data.risk.RiskMethod;
import mera.data.risk.RiskProfile;
import mera.data.risk.RiskValue;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "risks",
    description = "рисковые профили школ: значимость двенадцати факторов и выбранные риски")
final class RisksCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год анкет")
  int year;

  @Option(
      names = "--choose",
      paramLabel = "КОД=НОМЕРА",
      description = "риски, над которыми школа работает: 980012=2,10")
  List<String> choices = List.of();

  RisksCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    for (String text : choices) {
      Setting chosen = Setting.of(text, "980012=2,10");
      RiskProfile profile = profiles(workspace).get(chosen.key());
      if (profile == null) {
        throw refusal("Рискового профиля школы «" + chosen.key() + "» за " + year + " год нет.");
      }
      workspace.ratings().choose(profile.choose(factors(chosen.value())));
    }
    Map<String, RiskProfile> profiles = profiles(workspace);
    if (profiles.isEmpty()) {
      throw refusal("Рисковых профилей за " + year + " год в файле нет. Загрузите таблицу анкет.");
    }
    if (json) {
      output().json(profiles.values().stream().map(one -> fields(workspace, one)).toList());
    } else {
      profiles.values().forEach(one -> say(workspace, one));
    }
    return DONE;
  }

  private Map<String, RiskProfile> profiles(Workspace workspace) {
    return workspace.ratings().risks(RiskMethod.standard(), year);
  }

  private static List<RiskFactor> factors(String numbers) throws Refusal {
    List<RiskFactor> factors = new ArrayList<>();
    for (String number : numbers.split(",", -1)) {
      String digits = number.strip();
      if (!digits.matches("[1-9]|1[0-2]")) {
        throw refusal("Риска № «" + digits + "» нет: номера от 1 до 12.");
      }
      factors.add(RiskFactor.values()[Integer.parseInt(digits) - 1]);
    }
    return factors;
  }

  private static Refusal refusal(String sentence) {
    return new Refusal(Refusal.Reason.IMPOSSIBLE, sentence);
  }

  private void say(Workspace workspace, RiskProfile profile) {
    output().line(profile.schoolCode() + "  " + name(workspace, profile));
    for (RiskValue value : profile.values()) {
      output()
          .line(
              (profile.activated().contains(value.factor()) ? "  * " : "    ")
                  + value.factor().number()
                  + ". "
                  + value.factor().title()
                  + " — "
                  + value.significance().printed()
                  + (value.index() == null ? "" : ", " + value.index().toPlainString()));
    }
  }

  private static String name(Workspace workspace, RiskProfile profile) {
    return workspace.school(profile.schoolCode()).map(School::name).orElse("");
  }

  private static Map<String, @Nullable Object> fields(Workspace workspace, RiskProfile profile) {
    return new Fields()
        .with("code", profile.schoolCode())
        .with("name", name(workspace, profile))
        .with("year", profile.year())
        .with("chosen", profile.chosen())
        .with(
            "activated",
            profile.activated().stream().map(RiskFactor::number).collect(Collectors.toList()))
        .with(
            "factors",
            profile.values().stream()
                .map(
                    value ->
                        new Fields()
                            .with("number", value.factor().number())
                            .with("title", value.factor().title())
                            .with("index", value.index())
                            .with("significance", value.significance().printed())
                            .with("questions", value.questions())
                            .map())
                .toList())
        .map();
  }
}
