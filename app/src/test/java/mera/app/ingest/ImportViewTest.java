package mera.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Desk;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.settings.Settings;
import mera.app.work.HeldWork;
import mera.data.Workspace;
import mera.data.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void theKeysLeadFromFilesToTheNextStep() throws Exception {
    try (Workspace workspace = empty()) {
      ImportScreen screen = screen(desk.of(workspace), List.of(TrainingFile.tables()));
      Framed.write("import-empty", screen.view());

      primary(screen);
      assertThat(table(screen, "#files").getItems()).hasSize(24);
      Framed.write("import-files", screen.view());
      sweep(screen, "import-files");

      primary(screen);
      Framed.write("import-result", screen.view());
      sweep(screen, "import-result");
      assertThat(workspace.files()).hasSize(24);
      fire(screen.view(), "#tab-3");
      Framed.write("import-coverage", screen.view());

      Fx.run(() -> screen.primary().orElseThrow().run());
      assertThat(desk.shown()).containsExactly(Section.IDENTIFY);

      fire(screen.view(), "#more");
      Framed.show(screen.view());
      assertThat(table(screen, "#loaded").getItems()).hasSize(24);
      fire(screen.view(), "#tab-coverage");
      Framed.show(screen.view());
      assertThat(table(screen, "#coverage").getItems()).isNotEmpty();
      Framed.write("import-loaded", screen.view());
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void anUnknownTableIsDescribedInTheHeadsOfItsColumns() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportScreen screen =
          screen(desk.of(workspace), List.of(written(workspace), TrainingFile.tables()));
      primary(screen);
      Framed.write("import-files-question", screen.view());
      primary(screen);
      Framed.write("import-columns-guess", screen.view());

      Fx.run(
          () -> {
            TextField header = (TextField) screen.view().lookup("#header");
            header.setText("2");
            header.fireEvent(new ActionEvent());
          });
      choose(screen, "A", "Муниципалитет");
      choose(screen, "B", "Школа");
      choose(screen, "C", "Участников");
      choose(screen, "D", "Средний балл");
      Fx.run(
          () -> {
            WorkForm form = (WorkForm) screen.view().lookup("#work-1");
            ((ComboBox<String>) form.lookup(".subject")).getEditor().setText("математика");
            ((ComboBox<Integer>) form.lookup(".grade")).setValue(7);
            ((TextField) form.lookup(".year")).setText("2025");
            TextField max = (TextField) form.lookup(".max");
            max.setText("20");
            max.fireEvent(new ActionEvent());
          });
      Framed.write("import-columns", screen.view());
      sweep(screen, "import-columns");
      key(screen, "#sheet", KeyCode.F8);
      Framed.show(screen.view());
      assertThat(((TableView<?>) screen.view().lookup("#sheet")).getSelectionModel().isEmpty())
          .isFalse();

      primary(screen);
      Framed.write("import-schools", screen.view());
      sweep(screen, "import-schools");
      key(screen, "#schools-of-files", KeyCode.ENTER);
      key(screen, "#schools-of-files", KeyCode.DELETE);
      Framed.write("import-schools-decided", screen.view());
      fire(screen.view(), "#confirm-all");
      primary(screen);
      Framed.write("import-result-own", screen.view());
      assertThat(workspace.means()).isNotEmpty();
      assertThat(workspace.imports().mappings()).hasSize(1);
    }
  }

  @Test
  void leavingKeepsTheDraft() throws Exception {
    try (Workspace workspace = empty()) {
      ImportScreen screen = screen(desk.of(workspace), List.of(TrainingFile.tables()));
      primary(screen);
      fire(screen.view(), "#leave");
      Framed.write("import-left", screen.view());
      fire(screen.view(), "#resume");
      Framed.show(screen.view());
      assertThat(table(screen, "#files").getItems()).hasSize(24);
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
      assertThat(screen.primary()).isEmpty();

      fire(screen.view(), "#cancel");
      Fx.run(work::release);

      assertThat(screen.view().lookup("#choose-folder")).isNotNull();
      assertThat(desk.told()).singleElement().asString().contains("прерван");
    }
  }

  private static void primary(ImportScreen screen) {
    Fx.run(() -> screen.primary().orElseThrow().run());
    Framed.show(screen.view());
  }

  @SuppressWarnings("unchecked")
  private static void choose(ImportScreen screen, String letter, String words) {
    Fx.run(
        () -> {
          ComboBox<Object> list = (ComboBox<Object>) screen.view().lookup("#column-" + letter);
          list.setValue(
              list.getItems().stream()
                  .filter(item -> item.toString().equals(words))
                  .findFirst()
                  .orElseThrow());
        });
    Framed.show(screen.view());
  }

  private static void key(ImportScreen screen, String id, KeyCode code) {
    Fx.run(
        () ->
            screen
                .view()
                .lookup(id)
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    Framed.show(screen.view());
  }

  /** Nothing is cut and nothing is nameless, wide, narrow and large. */
  private static void sweep(ImportScreen screen, String name) {
    Parent view = (Parent) screen.view();
    for (Settings one :
        List.of(
            Settings.FIRST, Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      Scene scene = Snapshots.laidOut(view, one);
      Snapshots.laidOut(view, one);
      if (one.fontPercent() > 100) {
        Snapshots.write(name + "-150", view, one);
      }
      assertThat(Fx.get(() -> Sweep.clipped(scene))).as(name + " " + one).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(view))).as(name + " " + one).isEmpty();
    }
    Framed.show(view);
  }

  /** Two municipalities, names written in other ways than in the register, a total line. */
  private Path written(Workspace workspace) throws Exception {
    List<School> schools = workspace.schools();
    StringBuilder text = new StringBuilder("Контрольный срез;;;\nТер.;ОУ;Писало;Ср.\n");
    String before = "";
    for (int i = 0; i < 24; i++) {
      School school = schools.get(2 * i);
      String place = school.municipality().equals(before) ? "" : school.municipality();
      before = school.municipality();
      String name =
          i % 3 == 0
              ? school.name().replace("МБОУ", "").replace("МКОУ", "").replace("«", "").strip()
              : school.name();
      text.append(place + ";" + name + ";" + (i == 5 ? "н/д" : 10 + i) + ";1" + i % 9 + ",5\n");
    }
    text.append(before + ";Вечерняя (сменная) школа;7;9,5\nИтого;;300;12,1\n");
    return Files.writeString(folder.resolve("Контрольный срез.csv"), text.toString());
  }

  @Test
  void aCorrectedFileIsLoadedFromTheLastStepAndTakesThePlaceOfTheFirstOne() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      String login = workspace.schools().getFirst().login();
      String header = "логин школы;класс;вариант;всего баллов;балл за 1;балл за 2\n";
      Path file = folder.resolve("Проведение работы по химии, 8 класс. ВПР 2021.csv");
      String right = login + ";А;1;3;1;2\n";
      Files.writeString(file, header + right + login + ";А;1;нет;1;2\n");
      ImportScreen screen = screen(desk.of(workspace), List.of(file));
      primary(screen);
      primary(screen);
      Framed.write("import-result-rejected", screen.view());
      sweep(screen, "import-result-rejected");
      assertThat(participants(workspace)).isEqualTo(1);

      Files.writeString(file, header + right + right);
      fire(screen.view(), "#corrected");
      Framed.show(screen.view());
      primary(screen);

      assertThat(participants(workspace)).isEqualTo(2);
      workspace.undo();
      assertThat(participants(workspace)).isEqualTo(1);
    }
  }

  private static int participants(Workspace workspace) {
    return workspace.tallies().stream()
        .filter(tally -> tally.work().subject().equals("химия") && tally.work().year() == 2021)
        .mapToInt(tally -> tally.scores().participants())
        .sum();
  }

  private static TableView<?> table(ImportScreen screen, String id) {
    return (TableView<?>) screen.view().lookup(id);
  }

  private static void fire(Node view, String id) {
    Fx.run(() -> ((ButtonBase) view.lookup(id)).fire());
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

          @Override
          public Optional<Path> description() {
            return Optional.empty();
          }

          @Override
          public Optional<Path> target(String name) {
            return Optional.empty();
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
