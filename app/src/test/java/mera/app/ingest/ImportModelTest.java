package mera.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mera.app.TrainingFile;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.ingest.ImportModel.Phase;
import mera.app.work.HeldWork;
import mera.data.ImportRequest.Unmatched;
import mera.data.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void choosingStoresNothingAndLoadingStoresWhatWasShown() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables()));

      assertThat(model.phase().get()).isEqualTo(Phase.READY);
      assertThat(model.files()).hasSize(22).allMatch(file -> file.state().isUsable());
      assertThat(workspace.files()).isEmpty();
      Total shown = Objects.requireNonNull(model.total().get());

      model.load();

      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(model.total().get()).isEqualTo(shown);
      assertThat(workspace.files()).hasSize(22);
      assertThat(workspace.files().stream().mapToLong(file -> file.stored()).sum())
          .isEqualTo(shown.stored());
      assertThat(desk.told()).singleElement().asString().startsWith("done: Загружено: ");
      assertThat(desk.changes()).isEqualTo(1);
      model.goOn();
      assertThat(desk.shown()).containsExactly(Section.IDENTIFY);
    }
  }

  @Test
  void theSameFilesAreNotOfferedAgain() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables()));

      assertThat(model.files()).hasSize(22).allMatch(file -> file.state() == FileLine.State.SAME);
      assertThat(model.canLoad()).isFalse();
      model.load();
      assertThat(model.phase().get()).isEqualTo(Phase.READY);
    }
  }

  @Test
  void schoolsOutsideTheRegisterAreLeftOutUntilTheyAreAllowed() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(oneWork()));
      long without = Objects.requireNonNull(model.total().get()).stored();
      assertThat(model.problems()).anyMatch(problem -> problem.rule().equals("unknown-school"));

      model.unmatched().set(Unmatched.CREATE);

      assertThat(without).isZero();
      assertThat(Objects.requireNonNull(model.total().get()).stored()).isPositive();
      model.load();
      assertThat(workspace.schools()).isNotEmpty();
    }
  }

  @Test
  void anUndoneImportCanBeStoredOnceMore() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables().resolve("Реестр школ.xlsx")));
      model.load();
      assertThat(model.canUndo()).isTrue();

      model.undo();
      model.refresh();

      assertThat(workspace.schools()).isEmpty();
      assertThat(model.phase().get()).isEqualTo(Phase.READY);
      assertThat(model.canLoad()).isTrue();
    }
  }

  @Test
  void afterTheRegisterAloneResultsAreWanted() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables().resolve("Реестр школ.xlsx")));
      model.load();

      model.goOn();

      assertThat(desk.shown()).isEmpty();
      assertThat(model.phase().get()).isEqualTo(Phase.CHOOSE);
      assertThat(model.loaded()).hasSize(1);
    }
  }

  @Test
  void aRefusalIsToldAndTheFormerFilesStay() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables().resolve("Реестр школ.xlsx")));
      model.choose(List.of(folder.resolve("нет такого.xlsx")));

      assertThat(desk.told()).singleElement().asString().startsWith("refused: ");
      assertThat(model.phase().get()).isEqualTo(Phase.READY);
      model.load();
      assertThat(workspace.schools()).hasSize(60);
    }
  }

  @Test
  void aStoppedReadingStoresNothing() throws Exception {
    try (Workspace workspace = empty()) {
      HeldWork work = new HeldWork();
      ImportModel model = new ImportModel(desk.of(workspace, work));
      model.choose(List.of(TrainingFile.tables()));
      assertThat(model.phase().get()).isEqualTo(Phase.READING);

      model.cancel();
      work.release();

      assertThat(model.phase().get()).isEqualTo(Phase.CHOOSE);
      assertThat(desk.told()).containsExactly("refused: Импорт прерван, ничего не записано.");
    }
  }

  @Test
  void aFileOfAnotherKindIsNamedAndDoesNotStopTheOthers() throws Exception {
    Path strange = Files.writeString(folder.resolve("заметки.csv"), "раз;два\nтри;четыре\n");
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(strange, TrainingFile.tables().resolve("Реестр школ.xlsx")));

      assertThat(model.files())
          .extracting(FileLine::state)
          .contains(FileLine.State.READY, FileLine.State.UNKNOWN);
      assertThat(model.canLoad()).isTrue();
      FileLine unknown =
          model.files().stream()
              .filter(file -> file.state() == FileLine.State.UNKNOWN)
              .findFirst()
              .orElseThrow();
      model.chosen().set(unknown);
      assertThat(model.problems()).hasSize(1).allMatch(p -> p.file().equals("заметки.csv"));
    }
  }

  private static Path oneWork() throws Exception {
    try (var files = Files.walk(TrainingFile.tables().resolve("ВПР 2025"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private Workspace empty() throws Exception {
    return Workspace.create(folder.resolve("a.mera"), "Лесогорская область");
  }
}
