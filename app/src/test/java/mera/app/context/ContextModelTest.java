package mera.app.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import mera.app.TrainingFile;
import mera.app.frame.TestDesk;
import mera.data.Workspace;
import mera.data.context.Matrix;
import mera.data.context.Quadrant;
import mera.data.rating.Constructors;
import mera.data.rating.Indicator;
import mera.data.rating.Normal;
import mera.data.rating.OfferedIndicators;
import mera.data.rating.RatedSchool;
import mera.data.rating.Rating;
import mera.data.rating.Take;
import mera.data.rating.Zone;
import mera.data.rating.ZoneRule;
import mera.data.tutor.TutorCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  private ContextModel shown(Workspace workspace) {
    ContextModel model = new ContextModel(desk.of(workspace));
    model.refresh();
    return model;
  }

  private static Rating rating(ContextModel model) {
    return Objects.requireNonNull(model.rating().get());
  }

  private static Matrix matrix(ContextModel model) {
    return Objects.requireNonNull(model.matrix().get());
  }

  @Test
  void anIndicatorIsAddedFromStoredResultsOrAnImportedColumnAndTakenOut() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      OfferedIndicators offered = model.offered();
      Indicator participation =
          offered.counted().stream()
              .filter(one -> one.take() == Take.PARTICIPATION)
              .findFirst()
              .orElseThrow();
      String column = offered.columns().getFirst();

      model.add(participation);
      model.add(OfferedIndicators.column(model.constructor().get(), column, Indicator.Better.LESS));

      assertThat(rating(model).coverage()).containsKeys(participation.id(), "column-1");
      assertThat(rating(model).coverage().get(participation.id())).isGreaterThan(10);
      assertThat(rating(model).coverage().get("column-1")).isGreaterThanOrEqualTo(10);
      assertThat(model.offered().counted()).doesNotContain(participation);
      assertThat(model.offered().columns()).doesNotContain(column);
      model.drop(participation.id());
      model.drop("column-1");
      assertThat(model.constructor().get()).isEqualTo(Constructors.standard());
    }
  }

  @Test
  void theLastIndicatorStays() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      Constructors.standard().indicators().forEach(one -> model.drop(one.id()));

      assertThat(model.constructor().get().indicators()).hasSize(1);
      assertThat(desk.told())
          .containsExactly("refused: Конструктор не изменён: нет ни одного показателя.");
    }
  }

  @Test
  void movingALineMovesSchoolsBetweenTheFields() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      int all = model.listed().size();
      assertThat(all).isEqualTo(50);
      int sum = 0;
      for (Quadrant field : Quadrant.values()) {
        sum += model.size(field);
      }
      assertThat(sum).isEqualTo(all);
      model.quadrant().set(Quadrant.FIRST);
      int first = model.listed().size();
      assertThat(first).isBetween(1, 40);

      model.cut(matrix(model).context() - 5, matrix(model).result());
      assertThat(model.listed()).hasSizeLessThan(first);
      model.cutAtMedians();
      assertThat(model.listed()).hasSize(first);
      model.cut(100, 100);
      assertThat(model.listed()).hasSize(all);
      assertThat(model.listed().getFirst().knownResult())
          .isLessThanOrEqualTo(model.listed().getLast().knownResult());
    }
  }

  @Test
  void aWeightChangesTheIndexAtOnceAndThePlacesFollow() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      Rating before = rating(model);
      model.weigh("journal", 100);

      Rating after = rating(model);
      assertThat(after.constructor().indicators().get(3).weight()).isEqualByComparingTo("1.00");
      assertThat(after.schools()).isNotEqualTo(before.schools());
      assertThat(after.ranked()).allMatch(school -> school.rank() != null);
      model.zones(ZoneRule.quantiles("0.10", "0.25", "0"));
      assertThat(rating(model).in(Zone.RED)).hasSize(6);
    }
  }

  @Test
  void aScaleThatCannotBeMixedIsRefusedAndOneForAllIsTaken() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      model.scale(Normal.DEVIATION);
      assertThat(rating(model).constructor().indicators())
          .allMatch(one -> one.normal() == Normal.DEVIATION);
      model.weigh("journal", 0);
      assertThat(desk.told())
          .containsExactly("refused: Конструктор не изменён: вес должен быть больше нуля.");
    }
  }

  @Test
  void aBuiltInConstructorIsKeptAsACopyAndThenByItsOwnName() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      model.weigh("journal", 40);
      model.keep();
      model.refresh();
      model.weigh("journal", 50);
      model.keep();

      assertThat(workspace.ratings().constructors())
          .hasSize(Constructors.builtIn().size() + 1)
          .last()
          .satisfies(
              own -> {
                assertThat(own.id()).isEqualTo("own-1");
                assertThat(own.version()).isEqualTo(2);
                assertThat(own.indicators().get(3).weight()).isEqualByComparingTo("0.50");
              });
      assertThat(desk.changes()).isEqualTo(2);
    }
  }

  @Test
  void approvingFreezesTheZonesThatAreShown() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      model.approve();

      var kept = workspace.ratings().ratings().getFirst();
      assertThat(kept.zones()).isEqualTo(rating(model).zones());
      assertThat(kept.title()).isEqualTo("Итоги оценочных процедур, 2025 год");
      assertThat(desk.told().getLast()).startsWith("done: Утверждён рейтинг: 57");
    }
  }

  @Test
  void tutorsAreDecidedOneByOneOrAllAtOnceAndOpenedAgain() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      TutorCase first = model.tutors().getFirst();
      assertThat(first.decision()).isNull();
      model.decide(first, null);
      model.refresh();
      assertThat(model.tutors().getFirst().tutor()).isEmpty();
      long open = model.open();
      assertThat(open).isPositive();
      model.acceptAll();
      model.refresh();
      assertThat(model.open()).isZero();
      assertThat(desk.told()).contains("done: Приняты предложенные школы-тьюторы: " + open + ".");
      model.acceptAll();
      assertThat(desk.told().getLast()).startsWith("refused: Принимать нечего");
      model.reopen(model.tutors().getFirst());
      model.refresh();
      assertThat(model.tutors().getFirst().decision()).isNull();
    }
  }

  @Test
  void aSmallerCapacitySpreadsTheSchoolsOverMoreTutors() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      ContextModel model = shown(workspace);
      model.capacity().set(1);
      assertThat(model.tutors().stream().flatMap(one -> one.tutor().stream()))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void withoutContextDataThereIsNoMatrixButARating() throws Exception {
    try (Workspace workspace = TrainingFile.withoutContext(folder)) {
      ContextModel model = shown(workspace);
      assertThat(model.matrix().get()).isNull();
      assertThat(model.listed()).isEmpty();
      assertThat(rating(model).ranked()).extracting(RatedSchool::place).startsWith(1);
    }
  }

  @Test
  void anEmptyFileIsNoReasonToRefuse() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      ContextModel model = shown(workspace);
      assertThat(model.rating().get()).isNull();
      assertThat(desk.told()).isEmpty();
    }
  }
}
