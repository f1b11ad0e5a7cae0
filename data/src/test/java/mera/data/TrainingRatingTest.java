package mera.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mera.data.context.ContextMethod;
import mera.data.context.ContextReview;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.ingest.Progress;
import mera.data.order.OrderTemplate;
import mera.data.order.OrderTemplates;
import mera.data.plan.PlanTemplate;
import mera.data.plan.PlanTemplates;
import mera.data.rating.Constructors;
import mera.data.rating.RatedSchool;
import mera.data.rating.Rating;
import mera.data.rating.Zone;
import mera.data.training.Role;
import mera.data.training.TrainingRegion;
import mera.data.training.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The training region, which has results and a register but no context data. */
class TrainingRatingTest {

  @Test
  void schoolsThatAreDrawnLowAreRedAndWhatIsMissingIsSaid(@TempDir Path folder) throws Exception {
    Truth truth = TrainingRegion.write(folder.resolve("таблицы"));
    try (Workspace workspace = Workspace.create(folder.resolve("у.mera"), TrainingRegion.NAME)) {
      workspace.importFiles(List.of(folder.resolve("таблицы")), ImportRequest.USUAL, Progress.NONE);
      Rating rating = workspace.ratings().rate(Constructors.standard(), 2025);

      assertThat(rating.ranked()).hasSize(57);
      assertThat(rating.in(Zone.GREEN)).hasSize(14);
      // The margin keeps some that were red the year before.
      assertThat(rating.in(Zone.RED)).hasSizeBetween(14, 18);
      assertThat(rating.in(Zone.RED).stream().filter(one -> !one.held())).hasSize(14);
      List<String> low =
          truth.roles().entrySet().stream()
              .filter(one -> one.getValue() == Role.LOW)
              .map(Map.Entry::getKey)
              .sorted()
              .toList();
      assertThat(low).isNotEmpty();
      assertThat(rating.in(Zone.RED)).extracting(RatedSchool::schoolCode).containsAll(low);
      assertThat(rating.notes())
          .contains("Показатель «Не преодолели порог ГИА, РУ и МА»: данных нет ни у одной школы.");

      ContextReview review = workspace.ratings().context(ContextMethod.standard(), 2025);
      // Hard conditions explain a part of weak results, as in real regions, never all.
      assertThat(review.fit().orElseThrow().rSquared()).isBetween(0.1, 0.6);
      assertThat(review.index().known()).isEqualTo(50);
      assertThat(review.points()).allMatch(point -> point.result() != null);
      assertThat(
              review.clusters().sizes().keySet().stream()
                  .filter(name -> name.startsWith("Село"))
                  .collect(Collectors.toSet()))
          .isNotEmpty();
      assertThat(rating.ranked())
          .allMatch(one -> Objects.requireNonNull(one.rank()).best() <= one.rank().worst());
    }
  }

  @Test
  void aDraftOfAnOrderTakesTheDecidedTutors(@TempDir Path folder) throws Exception {
    TrainingRegion.write(folder.resolve("таблицы"));
    try (Workspace workspace = Workspace.create(folder.resolve("у.mera"), TrainingRegion.NAME)) {
      workspace.importFiles(List.of(folder.resolve("таблицы")), ImportRequest.USUAL, Progress.NONE);
      SchoolList list =
          workspace.approve(workspace.identify(LowShare.standard(), 2025), "Список 2025");
      String first = list.members().get(0).schoolCode();
      String second = list.members().get(1).schoolCode();
      String tutor =
          workspace
              .ratings()
              .rate(Constructors.standard(), 2025)
              .in(Zone.GREEN)
              .getFirst()
              .schoolCode();
      workspace.ratings().decide(first, tutor, "");
      workspace.ratings().decide(second, null, "");

      OrderTemplate template = OrderTemplates.byId("samara");
      Drafts drafts = Drafts.of(workspace);
      for (String id : template.plans()) {
        PlanTemplate plan = PlanTemplates.byId(id);
        workspace.add(drafts.plan(plan, plan.firstYear(2025)));
      }
      String order =
          drafts
              .order(template, workspace.lists(), workspace.plans(), Optional.empty(), List.of())
              .toString();
      assertThat(order).contains("schoolCode=" + first, "tutorCode=" + tutor);
      assertThat(order).doesNotContain("schoolCode=" + second + ", schoolName");
    }
  }
}
