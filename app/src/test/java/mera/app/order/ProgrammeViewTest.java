package mera.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.frame.Framed;
import mera.app.frame.TestDesk;
import mera.app.settings.Settings;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.plan.ChapterText;
import mera.data.plan.Part;
import mera.data.plan.Plan;
import mera.data.plan.Programme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a programme that is an appendix of an order. */
class ProgrammeViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();
  private final Stage stage = Fx.get(Stage::new);

  @AfterEach
  void hide() {
    Fx.run(stage::hide);
  }

  @Test
  void theTitlePageIsTypedAndTakenBack() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = programme(workspace);
      Framed.write("programme-title", screen.view());
      int entries = workspace.history().size();

      type(screen, "#programme-foot .text-field", "2031 год");
      assertThat(words(workspace).foot()).hasValue("2031 год");
      assertThat(workspace.history()).hasSize(entries + 1);
      assertThat(workspace.history().getLast().text()).contains("изменён титульный лист");

      workspace.undo();
      Fx.run(screen::refresh);
      Framed.show(screen.view());
      assertThat(field(screen, "#programme-foot .text-field").getText())
          .isEqualTo(words(workspace).foot().orElseThrow());
      swept(screen.view());
    }
  }

  @Test
  void aRowOfThePassportIsTypedAddedAndTakesItsIndicatorsFromTheList() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = programme(workspace);
      piece(screen, 1);
      Framed.write("programme-passport", screen.view());
      type(screen, "#passport-text-3 .text-area", "Рост результатов");
      assertThat(row(workspace, 3)).isEqualTo(new Part.Entry("Цель Программы", "Рост результатов"));

      fire(screen, "#passport-own-5");
      assertThat(row(workspace, 5).text()).doesNotContain("{").contains("– доля школ");
      Fx.run(screen::refresh);
      Framed.show(screen.view());
      assertThat(((TextArea) field(screen, "#passport-text-5 .text-area")).getText())
          .contains("– доля школ");

      MenuButton add = (MenuButton) screen.view().lookup("#passport-add");
      Fx.run(() -> add.getItems().getFirst().fire());
      assertThat(words(workspace).passport().orElseThrow().getLast().name())
          .isEqualTo("Основание для разработки");
      Fx.run(screen::refresh);
      Framed.show(screen.view());
      fire(screen, "#passport-remove-8");
      assertThat(words(workspace).passport().orElseThrow()).hasSize(8);
      swept(screen.view());
    }
  }

  @Test
  void anIndicatorIsChangedInOnePlace() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = programme(workspace);
      piece(screen, 2);
      Framed.write("programme-indicators", screen.view());
      type(screen, "#indicator-target .text-field", "не менее 12,9 % (10 школ)");
      assertThat(words(workspace).indicators().getFirst().target())
          .isEqualTo("не менее 12,9 % (10 школ)");
      assertThat(field(screen, "#indicator-target .text-field").getText())
          .isEqualTo("не менее 12,9 % (10 школ)");

      type(screen, "#indicator-due .text-field", "скоро");
      assertThat(desk.told().getLast())
          .isEqualTo("refused: Срок показателя «скоро» не понят. Напишите так: 31.12.2028.");
      type(screen, "#indicator-due .text-field", "1.6.2028");
      assertThat(words(workspace).indicators().getFirst().due()).isNotNull();

      int before = words(workspace).indicators().size();
      fire(screen, "#indicator-add");
      assertThat(words(workspace).indicators()).hasSize(before + 1);
      Framed.show(screen.view());
      fire(screen, "#indicator-remove");
      assertThat(words(workspace).indicators()).hasSize(before);
      Framed.write("programme-indicator", screen.view());
      swept(screen.view());
    }
  }

  @Test
  void aChapterIsTypedAddedMovedAndRemoved() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = programme(workspace);
      piece(screen, 4);
      Framed.write("programme-chapter", screen.view());
      Programme before = words(workspace);
      type(screen, "#chapter-text .text-area", "Абзац.\n– пункт;\n{таблица показателей}");
      assertThat(ChapterText.write(words(workspace).body(words(workspace).chapters().get(1))))
          .isEqualTo("Абзац.\n– пункт;\n{таблица показателей}");

      fire(screen, "#chapter-add");
      Framed.show(screen.view());
      assertThat(words(workspace).chapters().get(2).heading()).isEqualTo("Новый раздел");
      assertThat(((TextArea) field(screen, "#chapter-heading .text-area")).getText())
          .isEqualTo("Новый раздел");
      fire(screen, "#chapter-down");
      Framed.show(screen.view());
      assertThat(words(workspace).chapters().get(3).heading()).isEqualTo("Новый раздел");
      fire(screen, "#chapter-remove");
      assertThat(words(workspace).chapters()).hasSize(4);

      for (int i = 0; i < 4; i++) {
        workspace.undo();
      }
      assertThat(words(workspace)).isEqualTo(before);
      Fx.run(screen::refresh);
      Framed.show(screen.view());
      piece(screen, 5);
      assertThat(screen.view().lookup("#chapter-remove").isDisabled()).isTrue();
      swept(screen.view());
    }
  }

  @Test
  void aRegisteredProgrammeIsReadAndNotTyped() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      Orders.of(workspace).register("O1", LocalDate.of(2027, 1, 11), "12");
      OrderScreen screen = programme(workspace);
      piece(screen, 1);
      assertThat(field(screen, "#passport-text-3 .text-area").isEditable()).isFalse();
      assertThat(screen.view().lookup("#passport-add").isVisible()).isFalse();
    }
  }

  @Test
  void aPlanBecomesAProgramme() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "zabaikalye")) {
      OrderScreen screen = programme(workspace);
      Framed.write("programme-none", screen.view());
      fire(screen, "#programme-begin");
      Framed.show(screen.view());
      assertThat(words(workspace).chapters()).hasSize(4);
      assertThat(pieces(screen).getItems()).hasSize(7);
    }
  }

  private OrderScreen programme(Workspace workspace) {
    OrderScreen screen = Fx.get(() -> new OrderScreen(desk.of(workspace)));
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    Framed.show(screen.view());
    Fx.run(
        () -> {
          TreeView<?> tree = (TreeView<?>) screen.view().lookup("#blocks");
          TreeItem<?> all =
              tree.getRoot().getChildren().stream()
                  .filter(
                      item ->
                          ((BlockLine) Objects.requireNonNull(item.getValue()))
                              .block()
                              .equals(new Block.AllAppendices()))
                  .findFirst()
                  .orElseThrow();
          int at = tree.getRow(cast(all.getChildren().getFirst()));
          tree.getSelectionModel().select(at);
        });
    Framed.show(screen.view());
    return screen;
  }

  @SuppressWarnings("unchecked")
  private static <T> TreeItem<T> cast(TreeItem<?> item) {
    return (TreeItem<T>) item;
  }

  private static ListView<?> pieces(OrderScreen screen) {
    return (ListView<?>) screen.view().lookup("#programme-pieces");
  }

  private static void piece(OrderScreen screen, int place) {
    Fx.run(() -> pieces(screen).getSelectionModel().select(place));
    Framed.show(screen.view());
  }

  private static Plan plan(Workspace workspace) {
    return workspace.plans().getFirst();
  }

  private static Programme words(Workspace workspace) {
    return plan(workspace).programme();
  }

  private static Part.Entry row(Workspace workspace, int place) {
    return words(workspace).passport().orElseThrow().get(place);
  }

  private static TextInputControl field(OrderScreen screen, String id) {
    return (TextInputControl) screen.view().lookup(id);
  }

  private static void fire(OrderScreen screen, String id) {
    Fx.run(() -> ((Button) screen.view().lookup(id)).fire());
  }

  /** Typed, and left for the tree. */
  private void type(OrderScreen screen, String id, String words) {
    TextInputControl field = field(screen, id);
    Fx.run(
        () -> {
          stage.setScene(field.getScene());
          stage.show();
          stage.requestFocus();
          field.requestFocus();
          field.setText(words);
        });
    assertThat(field.isFocused()).isTrue();
    Fx.run(() -> screen.view().lookup("#blocks").requestFocus());
    Framed.show(screen.view());
  }

  private static void swept(Node view) {
    for (Settings settings :
        List.of(
            Settings.FIRST,
            Settings.FIRST.withSize(1024, 640),
            Settings.FIRST.withSize(1024, 640).withFontSteps(5))) {
      Scene scene = scene(view, settings);
      String size = settings.width() + "-" + settings.fontPercent();
      assertThat(Fx.get(() -> Sweep.clipped(scene))).as(size).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(scene.getRoot()))).as(size).isEmpty();
    }
  }

  private static Scene scene(Node view, Settings settings) {
    return Snapshots.laidOut(
        Fx.get(
            () -> {
              if (view.getParent() instanceof BorderPane old) {
                old.setCenter(null);
              }
              return new BorderPane(view);
            }),
        settings);
  }
}
