package mera.app.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.control.DataTable;
import mera.app.figure.ScatterChart;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.identify.IdentifyScreen;
import mera.app.settings.Settings;
import mera.data.Workspace;
import mera.data.context.SchoolPoint;
import mera.data.rating.RatedSchool;
import mera.data.rating.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The leaves «Результаты и контекст», «Рейтинг и зоны» and «Школы-тьюторы». */
class ContextViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  /** The section with one of its tabs open. */
  private Node leaf(Workspace workspace, String tab) {
    Node view =
        Fx.get(
            () -> {
              IdentifyScreen screen = new IdentifyScreen(desk.of(workspace));
              screen.refresh();
              return screen.view();
            });
    Framed.show(view);
    fire(view, tab);
    Framed.show(view);
    return view;
  }

  private static void fire(Node view, String selector) {
    Fx.run(() -> ((ButtonBase) found(view, selector)).fire());
  }

  private static Node found(Node view, String selector) {
    return Objects.requireNonNull(view.lookup(selector), selector);
  }

  private static List<?> items(Node view, String selector) {
    return Fx.get(() -> List.copyOf(((DataTable<?>) found(view, selector)).getItems()));
  }

  private static void mouse(Node node, EventType<MouseEvent> type, Point2D at) {
    Point2D scene = node.localToScene(at);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            scene.getX(),
            scene.getY(),
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            false,
            false,
            true,
            null));
  }

  private static void press(Node node, KeyCode key, boolean alt) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, alt, false));
  }

  @Test
  void theMatrixIsDrawnItsLinesMoveByMouseAndKeysAndAFieldIsAList() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Node view = leaf(workspace, "#tab-context");
      ScatterChart chart = (ScatterChart) found(view, "#scatter");
      SchoolPoint lowest = (SchoolPoint) items(view, "#placed").getFirst();
      Fx.run(
          () ->
              mouse(
                  chart, MouseEvent.MOUSE_CLICKED, chart.place(lowest.schoolCode()).orElseThrow()));
      Framed.write("context", view);
      Framed.show(view);

      assertThat(((Label) found(view, "#fit")).getText()).startsWith("R² = ").contains(" по 50");
      assertThat(chart.getAccessibleText())
          .startsWith("На графике 50")
          .contains("Приоритет 1")
          .contains("Alt");
      int all = items(view, "#placed").size();
      fire(view, "#field-FIRST");
      Framed.show(view);
      int first = items(view, "#placed").size();
      assertThat(first).isBetween(1, all - 1);
      for (int step = 0; step < 8; step++) {
        Fx.run(() -> press(chart, KeyCode.LEFT, true));
        Fx.run(() -> press(chart, KeyCode.DOWN, true));
      }
      assertThat(items(view, "#placed").size()).isLessThan(first);

      Point2D crossing = Fx.get(chart::crossing);
      Fx.run(() -> mouse(chart, MouseEvent.MOUSE_PRESSED, crossing.add(0, 60)));
      Fx.run(() -> mouse(chart, MouseEvent.MOUSE_DRAGGED, new Point2D(5000, 60)));
      Fx.run(() -> mouse(chart, MouseEvent.MOUSE_RELEASED, new Point2D(5000, 60)));
      assertThat(Fx.get(chart::crossing).getX()).isGreaterThan(crossing.getX());
      fire(view, "#field-all");
      assertThat(items(view, "#placed")).hasSize(all);
      fire(view, "#leaf-action");
      Framed.show(view);
      assertThat(view.lookup("#tutors")).isNotNull();
    }
  }

  @Test
  void clustersByDataShowHowWellTheyStandApart() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Node view = leaf(workspace, "#tab-context");
      Fx.run(() -> ((ComboBox<?>) found(view, "#groups")).getSelectionModel().select(1));
      Framed.show(view);
      Framed.write("context-groups", view);
      assertThat(
              found(view, "#clusters").lookupAll(".label").stream()
                  .map(node -> String.valueOf(((Label) node).getText())))
          .anyMatch(words -> words.startsWith("силуэт "))
          .anyMatch(words -> words.startsWith("Группа 1"));
    }
  }

  @Test
  void aClickOnAFieldListsItsSchools() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Node view = leaf(workspace, "#tab-context");
      ScatterChart chart = (ScatterChart) found(view, "#scatter");
      Point2D corner =
          Fx.get(() -> new Point2D(chart.getWidth() - 20, chart.crossing().getY() + 90));
      Fx.run(() -> mouse(chart, MouseEvent.MOUSE_CLICKED, corner));
      assertThat(items(view, "#placed").size()).isLessThan(57);
      assertThat(((ToggleButton) found(view, "#field-SECOND")).isSelected()).isTrue();
    }
  }

  @Test
  void theRatingFollowsItsConstructorAndIsApprovedByCtrlEnter() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Node view = leaf(workspace, "#tab-rating");
      Framed.write("rating", view);
      Framed.show(view);
      List<?> before = items(view, "#rating");
      assertThat(before).hasSize(57);
      Fx.run(() -> ((Slider) found(view, "#weight-journal")).setValue(90));
      assertThat(items(view, "#rating")).isNotEqualTo(before);
      fire(view, "#zone-RED");
      assertThat(items(view, "#rating"))
          .isNotEmpty()
          .allMatch(one -> ((RatedSchool) one).zone() == Zone.RED);
      Fx.run(() -> ((ComboBox<?>) found(view, "#borders")).getSelectionModel().select(2));
      assertThat(items(view, "#rating").size()).isLessThan(14);
      fire(view, "#keep");
      assertThat(workspace.ratings().constructors()).hasSize(4);
      fire(view, "#leaf-action");
      assertThat(workspace.ratings().ratings()).hasSize(1);
    }
  }

  @Test
  void anotherConstructorHasItsOwnColumns() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Node view = leaf(workspace, "#tab-rating");
      Fx.run(() -> ((ComboBox<?>) found(view, "#constructor")).getSelectionModel().select(1));
      Framed.show(view);
      Framed.write("rating-points", view);
      DataTable<?> table = (DataTable<?>) found(view, "#rating");
      assertThat(table.getColumns().stream().map(column -> column.getText()))
          .contains("Доля «2» по ВПР", "В 2024");
    }
  }

  @Test
  void aTutorIsChosenWithItsReasonsInSight() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Node view = leaf(workspace, "#tab-tutors");
      Framed.write("tutors", view);
      Framed.show(view);
      assertThat(items(view, "#tutors")).isNotEmpty();
      Node choose =
          Fx.get(
              () ->
                  found(view, "#suggestions").lookupAll(".button").stream()
                      .filter(node -> String.valueOf(node.getId()).startsWith("choose-"))
                      .findFirst()
                      .orElseThrow());
      Fx.run(() -> ((ButtonBase) choose).fire());
      assertThat(workspace.ratings().tutorDecisions()).hasSize(1);
      assertThat(desk.changes()).isEqualTo(1);
      fire(view, "#leaf-action");
      assertThat(workspace.ratings().tutorDecisions().size()).isGreaterThan(1);
    }
  }

  @Test
  void whatIsMissingIsSaidWithAWayOut() throws Exception {
    try (Workspace workspace = TrainingFile.withoutContext(folder)) {
      Node view = leaf(workspace, "#tab-context");
      Framed.write("context-empty", view);
      fire(view, ".empty .button");
      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }

  @Test
  void inALargeFontOnePaneTakesThePlaceOfTheOther() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      for (String tab : List.of("context", "rating", "tutors")) {
        Framed.writeLarge(tab, leaf(workspace, "#tab-" + tab));
      }
      Node view = leaf(workspace, "#tab-rating");
      Framed.writeLarge("rating", view);
      fire(view, "#show-constructor");
      Framed.writeLarge("rating-constructor", view);
      assertThat(view.lookup("#weight-journal")).isNotNull();
      assertThat(view.lookup("#rating")).isNull();
    }
  }

  @Test
  void nothingIsCutOffInAnyWindowAndEveryControlHasAName() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      Settings small = Settings.FIRST.withSize(1024, 640);
      for (String tab : List.of("#tab-context", "#tab-rating", "#tab-tutors")) {
        Parent view = (Parent) leaf(workspace, tab);
        for (Settings one :
            List.of(
                Settings.FIRST, small, Settings.FIRST.withFontSteps(5), small.withFontSteps(5))) {
          for (String opened :
              List.of("", "#show-list", "#show-constructor", "#show-suggestions")) {
            Snapshots.laidOut(view, one);
            Node toggle = opened.isEmpty() ? view : view.lookup(opened);
            if (toggle instanceof ButtonBase button) {
              Fx.run(button::fire);
            }
            if (toggle != null) {
              Scene scene = Snapshots.laidOut(view, one);
              String where = tab + one.width() + "-" + one.fontPercent() + opened;
              Snapshots.write(where.replace('#', '-').substring(1), view, one);
              assertThat(Fx.get(() -> Sweep.clipped(scene))).as(where).isEmpty();
              assertThat(Fx.get(() -> Sweep.nameless(view))).as(where).isEmpty();
            }
          }
        }
      }
    }
  }
}
