package mera.app.objectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import mera.app.TrainingFile;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.objectivity.ObjectivityModel.Extent;
import mera.data.Workspace;
import mera.data.objectivity.Parameter;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SignKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectivityModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  private ObjectivityModel model(Workspace workspace) {
    desk.places().into(folder);
    ObjectivityModel model = new ObjectivityModel(desk.of(workspace));
    model.refresh();
    return model;
  }

  private static SignsPicture picture(ObjectivityModel model) {
    return Objects.requireNonNull(model.picture().get());
  }

  private static SignsCell chosen(ObjectivityModel model) {
    return Objects.requireNonNull(model.chosen().get());
  }

  @Test
  void schoolsWithSomethingFoundAreShownAndTheMostSeriousIsChosen() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      assertThat(model.year().get()).isEqualTo(2025);
      assertThat(model.shown()).isNotEmpty().allMatch(SignsRow::stands);
      assertThat(chosen(model).signs().label().callsForCheck()).isTrue();
      assertThat(picture(model).rows()).hasSize(60);
      model.extent().set(Extent.CHECK);
      assertThat(model.shown()).hasSize((int) picture(model).toCheck());
      model.extent().set(Extent.ALL);
      assertThat(model.shown()).hasSize(60);
      model.filter().set("такой школы нет");
      assertThat(model.shown()).isEmpty();
    }
  }

  @Test
  void aChangedLimitShowsAtOnceWhoEntersAndLeaves() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      long usual = picture(model).toCheck();
      model.set(Parameter.GROUPS, "1");
      long loose = picture(model).toCheck();
      assertThat(loose).isGreaterThan(usual);
      assertThat(picture(model).moved())
          .isEqualTo(new SignsPicture.Moved((int) (loose - usual), 0));
      model.set(Parameter.GROUPS, "6");
      assertThat(picture(model).moved()).isEqualTo(new SignsPicture.Moved(0, (int) usual));
      model.reset();
      assertThat(picture(model).moved()).isEqualTo(SignsPicture.Moved.NONE);
      assertThat(picture(model).toCheck()).isEqualTo(usual);
    }
  }

  @Test
  void aValueThatMakesNoSenseIsRefusedAndChangesNothing() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      model.set(Parameter.N, "много");
      assertThat(desk.told().getLast()).startsWith("refused: Параметр n: «много»");
      assertThat(model.method().get().parameters()).containsEntry("n", "20");
    }
  }

  @Test
  void signsCanBeLeftOutButNotAll() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      model.look(SignKind.S1, false);
      assertThat(model.looksFor(SignKind.S1)).isFalse();
      assertThat(chosen(model).signs().signs()).noneMatch(sign -> sign.kind() == SignKind.S1);
      model.look(SignKind.S1, true);
      assertThat(model.method().get().parameters()).containsEntry("signs", "все");
      for (SignKind kind : SignKind.values()) {
        model.look(kind, false);
      }
      assertThat(desk.told().getLast())
          .isEqualTo("refused: Без признаков искать нечего: оставьте хотя бы один.");
      assertThat(model.looksFor(SignKind.M1)).isTrue();
    }
  }

  @Test
  void spaceLooksAtACellAndTakesItBack() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      model.toggleSeen();
      model.refresh();
      assertThat(chosen(model).resolution().kind()).isEqualTo(Resolution.Kind.SEEN);
      assertThat(desk.told().getLast()).endsWith(": рассмотрено.");
      workspace.undo();
      model.refresh();
      assertThat(chosen(model).resolution().kind()).isEqualTo(Resolution.Kind.OPEN);
    }
  }

  @Test
  void theListOfTheSchoolsThatWereBroughtInIsFrozenOnce() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      model.approve();
      assertThat(desk.told().getLast()).startsWith("refused: В список не вынесена ни одна школа");
      model.resolve(Resolution.Kind.LISTED);
      model.note("Письмо школе");
      model.refresh();
      model.extent().set(Extent.LISTED);
      assertThat(model.shown()).hasSize(1);
      model.primary().orElseThrow().run();
      assertThat(desk.told().getLast())
          .isEqualTo("done: Утверждён список с признаками: 1\u00a0школа.");
      assertThat(workspace.lists().getFirst().signs()).hasSize(1);
      model.refresh();
      model.approve();
      assertThat(desk.told().getLast()).startsWith("refused: Этот список уже утверждён");
      assertThat(workspace.lists()).hasSize(1);
    }
  }

  @Test
  void theWorkbookIsWrittenAndOffered() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityModel model = model(workspace);
      model.export();
      Path file = folder.resolve("Объективность 2025.xlsx");
      assertThat(file).isNotEmptyFile();
      assertThat(desk.places().shown()).containsExactly(file);
    }
  }

  @Test
  void withoutResultsThereIsNothingButTheWayToTheImport() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      ObjectivityModel model = model(workspace);
      assertThat(model.found()).isEmpty();
      assertThat(model.primary()).isEmpty();
      model.openImport();
      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }
}
