package mera.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.Ratings;
import mera.data.Workspace;
import mera.data.context.ContextMethod;
import mera.data.problem.Refusal;
import mera.data.tutor.Suggestion;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorDecision;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

@CommandLine.Command(
    name = "tutors",
    description = "школы-тьюторы для школ списка: предложения с основаниями и решения")
final class TutorsCommand extends Command.OnFile {

  @Option(names = "--year", required = true, paramLabel = "ГОД", description = "год работ")
  int year;

  @Option(
      names = "--capacity",
      paramLabel = "ЧИСЛО",
      description = "сколько школ может быть у одного тьютора")
  int capacity = TutorRule.standard().capacity();

  @Option(
      names = "--accept",
      description = "принять первые предложения школам, по которым решения нет")
  boolean accept;

  @Option(
      names = "--decide",
      paramLabel = "КОД=КОД",
      description = "школа=тьютор; «школа=нет» — без школы-тьютора")
  List<String> decisions = List.of();

  TutorsCommand(Output output) {
    super(output);
  }

  @Override
  int call(Workspace workspace) throws Refusal {
    Ratings ratings = workspace.ratings();
    if (capacity < 1 || capacity > 50) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "У тьютора может быть от 1 до 50 школ: --capacity 2.");
    }
    for (String text : decisions) {
      Setting decided = Setting.of(text, "980012=980001");
      ratings.decide(
          decided.key(), decided.value().equalsIgnoreCase("нет") ? null : decided.value(), "");
    }
    List<TutorCase> cases = cases(ratings);
    if (accept && ratings.acceptAll(cases) > 0) {
      cases = cases(ratings);
    }
    if (json) {
      output().json(cases.stream().map(TutorsCommand::fields).toList());
    } else {
      say(cases);
    }
    return cases.stream().allMatch(one -> one.tutor().isPresent() || one.decision() != null)
        ? DONE
        : PROBLEMS;
  }

  private List<TutorCase> cases(Ratings ratings) {
    return ratings.tutors(
        TutorRule.standard().holding(capacity),
        year,
        ratings.context(ContextMethod.standard(), year));
  }

  private void say(List<TutorCase> cases) {
    for (TutorCase one : cases) {
      output()
          .line(
              one.listed().school().code()
                  + "  "
                  + one.listed().school().name()
                  + ", "
                  + one.listed().school().municipality()
                  + " — "
                  + state(one));
      for (Suggestion suggestion : one.suggestions()) {
        List<String> words = new ArrayList<>(suggestion.reasons());
        suggestion.cautions().forEach(caution -> words.add("! " + caution));
        output()
            .line(
                "    "
                    + suggestion.tutor().school().code()
                    + "  "
                    + suggestion.tutor().school().name()
                    + ": "
                    + String.join("; ", words));
      }
    }
  }

  private static String state(TutorCase one) {
    TutorDecision decision = one.decision();
    if (decision == null) {
      return one.suggestions().isEmpty() ? "подходящих школ нет" : "не решено";
    }
    return decision.tutorCode() == null ? "без школы-тьютора" : "решено: " + decision.tutorCode();
  }

  private static Map<String, @Nullable Object> fields(TutorCase one) {
    TutorDecision decision = one.decision();
    return new Fields()
        .with("code", one.listed().school().code())
        .with("name", one.listed().school().name())
        .with("municipality", one.listed().school().municipality())
        .with("decided", decision != null)
        .with("tutor", one.tutor().orElse(null))
        .with("note", decision == null ? null : decision.note())
        .with(
            "suggestions",
            one.suggestions().stream()
                .map(
                    suggestion ->
                        new Fields()
                            .with("code", suggestion.tutor().school().code())
                            .with("name", suggestion.tutor().school().name())
                            .with("municipality", suggestion.tutor().school().municipality())
                            .with("reasons", suggestion.reasons())
                            .with("cautions", suggestion.cautions())
                            .map())
                .toList())
        .map();
  }
}
