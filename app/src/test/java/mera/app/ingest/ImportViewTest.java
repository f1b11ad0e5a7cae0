package mera.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import mera.app.Fx;
import mera.app.TrainingFile;
import mera.app.frame.Desk;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.work.HeldWork;
import mera.data.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void theButtonsLeadFromFilesToTheNextStep() throws Exception {
    Path strange = Files.writeString(folder.resolve("заметки.csv"), "раз;два\nтри;четыре\n");
    try (Workspace workspace = empty()) {
      ImportScreen screen = screen(desk.of(workspace), List.of(TrainingFile.tables(), strange));
      Framed.write("import-empty", screen.view());

      Fx.run(() -> screen.primary().orElseThrow().run());
      Framed.show(screen.view());
      assertThat(table(screen, "#files").getItems()).hasSize(23);
      Framed.write("import-checked", screen.view());

      fire(screen.view(), "#load");
      Framed.show(screen.view());
      Framed.write("import-done", screen.view());
      assertThat(workspace.files()).hasSize(22);

      Fx.run(() -> screen.primary().orElseThrow().run());
      assertThat(desk.shown()).containsExactly(Section.IDENTIFY);

      fire(screen.view(), "#more");
      Framed.show(screen.view());
      assertThat(table(screen, "#loaded").getItems()).hasSize(22);
      Framed.write("import-loaded", screen.view());
    }
  }

  @Test
  void problemsFollowTheChosenFile() throws Exception {
    Path strange = Files.writeString(folder.resolve("заметки.csv"), "раз;два\nтри;четыре\n");
    try (Workspace workspace = empty()) {
      ImportScreen screen =
          screen(desk.of(workspace), List.of(TrainingFile.tables().resolve("ВПР 2025"), strange));
      fire(screen.view(), "#choose-files");
      Framed.show(screen.view());
      int all = table(screen, "#problems").getItems().size();
      Fx.run(() -> table(screen, "#files").getSelectionModel().select(0));
      int one = table(screen, "#problems").getItems().size();
      Framed.write("import-one-file", screen.view());
      fire(screen.view(), "#all-problems");

      assertThat(one).isPositive().isLessThan(all);
      assertThat(table(screen, "#problems").getItems()).hasSize(all);

      Fx.run(() -> ((ToggleButton) screen.view().lookup("#create")).fire());
      assertThat(table(screen, "#problems").getItems()).hasSizeLessThan(all);

      ImportScreen large =
          screen(desk.of(workspace), List.of(TrainingFile.tables().resolve("ВПР 2025")));
      fire(large.view(), "#choose-files");
      Framed.writeLarge("import", large.view());
    }
  }

  @Test
  void whileFilesAreReadOnlyTheStopButtonIsThere() throws Exception {
    try (Workspace workspace = empty()) {
      HeldWork work = new HeldWork();
      ImportScreen screen = screen(desk.of(workspace, work), List.of(TrainingFile.tables()));
      fire(screen.view(), "#choose-folder");
      Framed.show(screen.view());
      Framed.write("import-reading", screen.view());
      assertThat(screen.view().lookup("#choose-folder")).isNull();

      fire(screen.view(), "#cancel");
      Fx.run(work::release);

      assertThat(screen.view().lookup("#choose-folder")).isNotNull();
      assertThat(desk.told()).singleElement().asString().contains("прерван");
    }
  }

  private static TableView<?> table(ImportScreen screen, String id) {
    return (TableView<?>) screen.view().lookup(id);
  }

  private static void fire(Node view, String id) {
    Fx.run(() -> ((Button) view.lookup(id)).fire());
  }

  private static ImportScreen screen(Desk desk, List<Path> chosen) {
    FileChoice choice =
        new FileChoice() {
          @Override
          public List<Path> files() {
            return chosen;
          }

          @Override
          public List<Path> folder() {
            return chosen;
          }
        };
    ImportScreen screen = Fx.get(() -> new ImportScreen(desk, choice));
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    return screen;
  }

  private Workspace empty() throws Exception {
    return Workspace.create(folder.resolve("a.mera"), "Лесогорская область");
  }
}
