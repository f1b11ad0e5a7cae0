package mera.app.objectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.settings.Settings;
import mera.data.Workspace;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectivityViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  private ObjectivityPart part(Workspace workspace) {
    desk.places().into(folder);
    ObjectivityPart part = Fx.get(() -> new ObjectivityPart(desk.of(workspace)));
    Fx.run(part.model()::refresh);
    Framed.show(part.leaf().view());
    return part;
  }

  @Test
  void theArrowsMoveOverTheCellsAndSpaceLooksAtOne() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityPart part = part(workspace);
      Node view = part.leaf().view();
      TableView<?> matrix = (TableView<?>) Objects.requireNonNull(view.lookup("#matrix"));
      SignsCell first = chosen(part);
      assertThat(words(view, "#cell .h2")).isEqualTo(first.school().name());

      press(matrix, KeyCode.RIGHT);
      SignsCell second = chosen(part);
      assertThat(second.school()).isEqualTo(first.school());
      assertThat(second.signs().work()).isNotEqualTo(first.signs().work());
      press(matrix, KeyCode.DOWN);
      assertThat(chosen(part).school()).isNotEqualTo(first.school());
      press(matrix, KeyCode.UP);
      press(matrix, KeyCode.LEFT);
      assertThat(chosen(part).signs().work()).isEqualTo(first.signs().work());

      press(matrix, KeyCode.SPACE);
      Fx.run(part.model()::refresh);
      assertThat(workspace.checks().resolutions())
          .containsExactly(
              new Resolution(
                  first.school().schoolCode(), first.signs().work(), Resolution.Kind.SEEN, ""));
      assertThat(((ToggleButton) view.lookup("#state-seen")).isSelected()).isTrue();
      Framed.write("objectivity", view);
    }
  }

  @Test
  void theWordsOfTheRuleStandOnTheScreen() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      Node view = part(workspace).leaf().view();
      assertThat(words(view, "#signs-words"))
          .contains(Objectivity.NOTE)
          .contains(Objectivity.RESTRICTION);
      assertThat(words(view, "#signs-legend")).contains("У уровень").contains("М официальный");
      assertThat(words(view, "#caution")).startsWith("Доля «2» ").contains("могут быть завышены");
      assertThat(view.lookup("#scores").getAccessibleText()).contains("отметка «3»: школа ");
    }
  }

  @Test
  void aLimitIsChangedByKeyboardAndTheMatrixFollows() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityPart part = part(workspace);
      Node view = part.leaf().view();
      fire(view, "#show-limits");
      Framed.show(view);
      String before = words(view, "#limits-outcome");
      TextField groups = (TextField) view.lookup("#limit-groups");
      Fx.run(
          () -> {
            groups.setText("1");
            groups.fireEvent(new ActionEvent());
          });
      Framed.show(view);
      assertThat(words(view, "#limits-outcome")).isNotEqualTo(before).contains("вошло");
      Framed.write("objectivity-limits", view);
      Framed.show(view);
      fire(view, "#reset-limits");
      assertThat(words(view, "#limits-outcome")).isEqualTo(before);
      Fx.run(
          () -> {
            groups.setText("ноль");
            groups.fireEvent(new ActionEvent());
          });
      assertThat(groups.getText()).isEqualTo("2");
    }
  }

  @Test
  void aStateChosenInTheCellIsKept() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityPart part = part(workspace);
      Node view = part.leaf().view();
      fire(view, "#state-listed");
      Fx.run(part.model()::refresh);
      TextField note = (TextField) view.lookup("#sign-note");
      Fx.run(
          () -> {
            note.setText("Просить пояснение");
            note.fireEvent(new ActionEvent());
          });
      assertThat(workspace.checks().resolutions().getFirst().note()).isEqualTo("Просить пояснение");
      fire(view, "#signs-listed");
      Framed.show(view);
      assertThat(((TableView<?>) view.lookup("#matrix")).getItems()).hasSize(1);
    }
  }

  @Test
  void nothingFoundOffersAWayOutAndAnEmptyFileTheImport() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      Node view = part(workspace).leaf().view();
      fire(view, "#signs-listed");
      Framed.show(view);
      fire(view, "#show-all-signs");
      Framed.show(view);
      assertThat(((TableView<?>) view.lookup("#matrix")).getItems()).hasSize(60);
      Framed.write("objectivity-all", view);
    }
    try (Workspace workspace = Workspace.create(folder.resolve("b.mera"), "Лесогорская область")) {
      Node view = part(workspace).leaf().view();
      Framed.write("objectivity-empty", view);
      fire(view, ".empty .button");
      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }

  @Test
  void anExplanationIsAskedForWithADraftOfALetter() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ObjectivityPart part = part(workspace);
      Node view = part.leaf().view();
      String code = chosen(part).school().schoolCode();
      MenuButton request = (MenuButton) Objects.requireNonNull(view.lookup("#request"));

      assertThat(request.isDisabled()).isFalse();
      Fx.run(() -> request.getItems().forEach(MenuItem::fire));

      assertThat(folder.resolve("Запрос пояснения " + code + ".docx")).isNotEmptyFile();
      assertThat(folder.resolve("Запрос пояснения " + code + ".pdf")).isNotEmptyFile();
      assertThat(desk.told())
          .containsExactly(
              "next: Записан проект письма «Запрос пояснения " + code + ".docx». [Открыть]",
              "next: Записан проект письма «Запрос пояснения " + code + ".pdf». [Открыть]");
    }
  }

  @Test
  void nothingIsCutOffInAnyWindowAndEveryControlHasAName() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      Parent view = (Parent) part(workspace).leaf().view();
      Settings small = Settings.FIRST.withSize(1024, 640);
      for (Settings one :
          List.of(
              Settings.FIRST,
              small,
              Settings.FIRST.withFontSteps(5),
              small.withFontSteps(5),
              Settings.FIRST.withFontSteps(10))) {
        for (String opened : List.of("", "#show-cell", "#show-limits")) {
          Scene scene = Snapshots.laidOut(view, one);
          if (!opened.isEmpty() && !((ToggleButton) view.lookup(opened)).isSelected()) {
            fire(view, opened);
          }
          Snapshots.laidOut(view, one);
          String where = "objectivity-" + one.width() + "-" + one.fontPercent() + opened;
          Snapshots.write(where.replace('#', '-'), view, one);
          assertThat(Fx.get(() -> Sweep.clipped(scene))).as(where).isEmpty();
          assertThat(Fx.get(() -> Sweep.nameless(view))).as(where).isEmpty();
        }
      }
    }
  }

  private static SignsCell chosen(ObjectivityPart part) {
    return Objects.requireNonNull(Fx.get(() -> part.model().chosen().get()));
  }

  private static String words(Node view, String id) {
    return ((Label) Objects.requireNonNull(view.lookup(id), id)).getText();
  }

  private static void fire(Node view, String id) {
    Fx.run(() -> ((ButtonBase) Objects.requireNonNull(view.lookup(id), id)).fire());
  }

  private static void press(Node node, KeyCode code) {
    Fx.run(
        () ->
            Event.fireEvent(
                node,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }
}
