package mera.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.Workspace;
import mera.data.order.Papers;
import mera.data.order.PartyUses;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.Unclaimed;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code plan parties}: who carries a plan out, and words of its cells that nobody claims. */
@CommandLine.Command(
    name = "parties",
    description = "исполнители плана, сколько у кого мероприятий, и нераспознанные слова")
final class PlanPartiesCommand extends Command.OnFile {

  @Parameters(paramLabel = "НОМЕР", description = "номер плана, например P1")
  String id = "";

  PlanPartiesCommand(Output output) {
    super(output);
  }

  /** A party with the rows where its own name stands; groups are not counted for their members. */
  private record Line(Party party, int measures) {}

  @Override
  int call(Workspace workspace) throws Refusal {
    Plan plan = workspace.plan(id);
    Papers papers = Papers.of(workspace.parties(), List.of(plan), List.of());
    Map<String, PartyUses> uses = PartyUses.in(papers);
    List<Line> lines = new ArrayList<>();
    papers
        .parties()
        .forEach(
            (key, party) -> {
              int measures = uses.getOrDefault(key, PartyUses.NONE).measures();
              if (measures > 0 && party.kind() != Party.Kind.NOBODY) {
                lines.add(new Line(party, measures));
              }
            });
    lines.sort((one, other) -> Integer.compare(other.measures(), one.measures()));
    List<Unclaimed> unclaimed = Unclaimed.in(List.of(plan), papers.parties());
    if (json) {
      output()
          .json(
              new Fields()
                  .with("id", id)
                  .with("parties", lines.stream().map(PlanPartiesCommand::fields).toList())
                  .with("unrecognised", unclaimed.stream().map(PlanPartiesCommand::fields).toList())
                  .map());
    } else {
      output()
          .table(
              List.of("Исполнитель", "Мероприятий", "Полное наименование"),
              lines.stream()
                  .map(
                      line ->
                          List.of(
                              line.party().name(),
                              String.valueOf(line.measures()),
                              line.party().nom()))
                  .toList());
      for (Unclaimed words : unclaimed) {
        output()
            .line(
                "Не распознано: «"
                    + words.text()
                    + "», "
                    + String.join(
                        "; ", words.places().stream().map(Unclaimed.Place::row).toList()));
      }
    }
    return unclaimed.isEmpty() ? DONE : PROBLEMS;
  }

  private static Map<String, @Nullable Object> fields(Line line) {
    return new Fields()
        .with("party", line.party().name())
        .with("name", line.party().nom())
        .with("kind", line.party().kind().name())
        .with("measures", line.measures())
        .map();
  }

  private static Map<String, @Nullable Object> fields(Unclaimed words) {
    return new Fields()
        .with("text", words.text())
        .with("rows", words.places().stream().map(Unclaimed.Place::row).toList())
        .map();
  }
}
