package mera.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.settings.Settings;
import mera.data.Orders;
import mera.data.Workspace;
import mera.data.document.Document.Orientation;
import mera.data.order.Addressee;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.order.PointPlace;
import mera.data.plan.Field;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanShift;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderViewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();
  private final List<String> rows = new ArrayList<>();
  private final Stage stage = Fx.get(Stage::new);

  @AfterEach
  void hide() {
    Fx.run(stage::hide);
  }

  @Test
  void whatIsMissingLeadsToTheScreenWhereItIsMade() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      OrderScreen screen = screen(workspace);
      Framed.write("order-empty", screen.view());
      assertThat(((Button) screen.view().lookup("#compose")).isDisabled()).isTrue();

      Fx.run(
          () -> screen.view().lookupAll(".need-open").forEach(button -> ((Button) button).fire()));
      assertThat(desk.shown()).contains(Section.IDENTIFY, Section.PLANS);

      int needs = screen.view().lookupAll(".need-open").size();
      Fx.run(() -> ((CheckBox) screen.view().lookup(".check-box")).fire());
      Framed.show(screen.view());
      assertThat(screen.view().lookupAll(".need-open")).hasSize(needs - 1);
      swept("order-empty", screen.view());
    }
  }

  @Test
  void ctrlEnterComposesThenAddsAPointAndAltMovesIt() throws Exception {
    try (Workspace workspace = OrderFile.supplied(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      Framed.write("order-new", screen.view());

      Fx.run(() -> screen.primary().orElseThrow().run());
      Fx.run(screen::refresh);
      Framed.show(screen.view());
      Order composed = workspace.orders().getFirst();
      select(screen, new Block.OfPoint(PointPlace.of(0)));
      press(screen, KeyCode.ENTER, true, false);
      Framed.show(screen.view());
      assertThat(workspace.orders().getFirst().points()).hasSize(composed.points().size() + 1);
      TextArea text = (TextArea) screen.view().lookup("#point-text .text-area");
      assertThat(text.getText()).isEqualTo("________");

      type(text, "Назначить ответственных.");
      Fx.run(() -> tree(screen).requestFocus());
      assertThat(workspace.orders().getFirst().points().get(1).text())
          .isEqualTo("Назначить ответственных.");
      assertThat(((Label) screen.view().lookup("#point-printed")).getText())
          .isEqualTo("2. Назначить ответственных.");
      Framed.write("order-point", screen.view());

      press(screen, KeyCode.DOWN, false, true);
      assertThat(workspace.orders().getFirst().points().get(2).text())
          .isEqualTo("Назначить ответственных.");
      assertThat(tree(screen).getSelectionModel().getSelectedItem().getValue().words())
          .startsWith("3. Назначить");
      Fx.run(() -> Framed.show(screen.view()));
      fire(screen, "#point-remove");
      assertThat(workspace.orders().getFirst().points()).isEqualTo(composed.points());
    }
  }

  @Test
  void escBringsTheOldTextBackAndNothingIsStored() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      long before = workspace.position();
      TextArea title = (TextArea) screen.view().lookupAll(".text-area").toArray()[1];
      String stored = title.getText();
      assertThat(stored).isEqualTo(workspace.orders().getFirst().title());
      type(title, "О другом");
      Fx.run(
          () -> {
            title.fireEvent(key(KeyCode.ESCAPE, false, false));
            tree(screen).requestFocus();
          });
      assertThat(title.getText()).isEqualTo(stored);
      assertThat(workspace.position()).isEqualTo(before);
    }
  }

  @Test
  void dateAndNumberAreTypedOnceAndTheOrderIsLocked() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderScreen screen = screen(workspace);
      Fx.run(
          () -> {
            ((DatePicker) screen.view().lookup("#order-date")).getEditor().setText("27.11.2026");
            ((TextField) screen.view().lookup("#order-number")).setText("104");
          });
      Framed.write("order-draft", screen.view());
      fire(screen, "#register");
      Fx.run(screen::refresh);
      select(screen, new Block.OfPoint(PointPlace.of(2)));
      Framed.show(screen.view());

      Order stored = workspace.orders().getFirst();
      assertThat(stored.isRegistered()).isTrue();
      assertThat(screen.view().lookup("#register")).isNull();
      assertThat(((TextArea) screen.view().lookup("#point-text .text-area")).isEditable())
          .isFalse();
      assertThat(screen.view().lookup("#point-kind").isDisabled()).isTrue();
      press(screen, KeyCode.DOWN, false, true);
      Fx.run(() -> tree(screen).fireEvent(key(KeyCode.DELETE, false, false)));
      assertThat(workspace.orders().getFirst()).isEqualTo(stored);
      MenuButton orders = (MenuButton) screen.view().lookup("#orders");
      assertThat(orders.getText()).startsWith("O1  О поддержке");
      Framed.write("order-registered", screen.view());

      fire(screen, "#take-back");
      Fx.run(screen::refresh);
      assertThat(workspace.orders().getFirst().isRegistered()).isFalse();
      assertThat(screen.view().lookup("#register")).isNotNull();
    }
  }

  @Test
  void aClickOnThePageOpensWhatStandsThere() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderScreen screen = screen(workspace);
      click(screen, 0.34);
      assertThat(chosen(screen)).isInstanceOf(Block.OfPoint.class);
      click(screen, 0.06);
      assertThat(chosen(screen)).isEqualTo(new Block.Requisites());
      assertThat(place(screen)).startsWith("1 из ");
      press(screen, KeyCode.PAGE_DOWN, false, false);
      Framed.show(screen.view());
      click(screen, 0.2);
      assertThat(chosen(screen)).isEqualTo(new Block.OfAppendix(0));
    }
  }

  /** At a height of the page that is seen, 0…1. */
  private static void click(OrderScreen screen, double down) {
    Framed.show(screen.view());
    Fx.run(
        () -> {
          Node paper = screen.view().lookup(".paper");
          Point2D at = paper.localToScene(10, paper.getBoundsInLocal().getHeight() * down);
          paper.fireEvent(
              new MouseEvent(
                  MouseEvent.MOUSE_CLICKED,
                  at.getX(),
                  at.getY(),
                  at.getX(),
                  at.getY(),
                  MouseButton.PRIMARY,
                  1,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  false,
                  true,
                  null));
        });
  }

  @Test
  void thePagesFollowTheBlockTheButtonsAndTheKeys() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderScreen screen = screen(workspace);
      assertThat(place(screen)).startsWith("1 из ");
      press(screen, KeyCode.PAGE_DOWN, false, false);
      assertThat(place(screen)).startsWith("2 из ");
      fire(screen, "#page-back");
      assertThat(place(screen)).startsWith("1 из ");
      select(screen, new Block.OfAppendix(1));
      Framed.show(screen.view());
      assertThat(place(screen)).doesNotStartWith("1 из ");
      Framed.write("order-appendix", screen.view());
      select(screen, new Block.Signature());
      assertThat(place(screen)).startsWith("1 из ");
      Framed.show(screen.view());
      fire(screen, "#add-approval");
      Framed.show(screen.view());
      assertThat(workspace.orders().getFirst().approvals()).hasSize(1);
      fire(screen, "#add-visa");
      fire(screen, "#add-reader");
      Fx.run(() -> ((CheckBox) screen.view().lookup("#acting")).fire());
      Framed.show(screen.view());
      Order signed = workspace.orders().getFirst();
      assertThat(signed.sheets().visas()).hasSize(1);
      assertThat(signed.sheets().readers()).hasSize(1);
      assertThat(signed.signatory().printed().getFirst()).startsWith("И.о. начальника");
      Fx.run(() -> ((CheckBox) screen.view().lookup("#acting")).fire());
      assertThat(workspace.orders().getFirst().signatory().acting()).isEmpty();
      Fx.run(() -> ((CheckBox) screen.view().lookup("#acting")).fire());
      Framed.show(screen.view());
      Framed.write("order-signature", screen.view());
      fire(screen, "#zoom-in");
      fire(screen, "#zoom-fit");
      fire(screen, "#zoom-out");
      Framed.show(screen.view());
    }
  }

  @Test
  void whatIsBeingTypedStandsInTheSavedFile() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      TextArea title = (TextArea) screen.view().lookupAll(".text-area").toArray()[1];
      type(title, "О поддержке школ севера");
      press(screen, KeyCode.P, true, false);
      Framed.show(screen.view());
      fire(screen, "#save-pdf");
      assertThat(OrderModelTest.text(folder.resolve("Распоряжение O1, черновик.pdf")))
          .contains("О поддержке школ севера");
    }
  }

  @Test
  void ctrlPLeadsToThePaperAndAgainToThePrinter() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      press(screen, KeyCode.P, true, false);
      Framed.show(screen.view());
      assertThat(desk.printers().asked()).isEmpty();
      Fx.run(() -> ((CheckBox) screen.view().lookup("#mark")).fire());
      Framed.write("order-paper", screen.view());

      VBox parts = (VBox) screen.view().lookup("#parts");
      assertThat(parts.getChildren()).hasSize(3);
      Fx.run(() -> ((CheckBox) parts.getChildren().getFirst()).fire());
      press(screen, KeyCode.P, true, false);

      assertThat(desk.printers().asked()).containsExactly("Распоряжение O1, черновик");
      assertThat(desk.printers().printed().getFirst().text().replaceAll("\\s+", ""))
          .contains("ПРОЕКТ", "Приложение1")
          .doesNotContain("Контрольза");
    }
  }

  @Test
  void anotherOrderIsChosenAndANewOneCanBeBegunAndLeft() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderFile.add(workspace, "samara");
      OrderScreen screen = screen(workspace);
      MenuButton orders = (MenuButton) screen.view().lookup("#orders");
      assertThat(orders.getText()).startsWith("O2");
      Fx.run(() -> orders.getItems().getFirst().fire());
      assertThat(orders.getText()).startsWith("O1");

      fire(screen, "#order-new");
      Framed.show(screen.view());
      assertThat(screen.view().lookup("#orders")).isNull();
      fire(screen, "#compose-back");
      assertThat(screen.view().lookup("#orders")).isNotNull();

      Framed.show(screen.view());
      fire(screen, "#order-new");
      Node focused = Fx.get(() -> screen.view().getScene().getFocusOwner());
      assertThat(focused.getId()).isEqualTo("templates");
      Fx.run(() -> focused.fireEvent(key(KeyCode.ESCAPE, false, false)));
      assertThat(screen.view().lookup("#orders")).isNotNull();
    }
  }

  @Test
  void aNewOrderIsMadeLikeAnEarlierOneAndSaysWhatWouldChange() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      Orders.of(workspace).register("O1", LocalDate.of(2026, 2, 3), "12");
      Plan plan = workspace.plans().getFirst();
      Plan next =
          workspace.add(
              PlanShift.of(plan, PlanShift.next(plan.period()), workspace.calendar()).after());
      OrderScreen screen = screen(workspace);
      fire(screen, "#order-new");
      Framed.show(screen.view());
      ListView<?> samples = (ListView<?>) screen.view().lookup("#templates");
      assertThat(samples.getItems()).hasSize(6);
      Fx.run(() -> samples.getSelectionModel().selectFirst());
      Framed.show(screen.view());
      Framed.write("order-like", screen.view());
      assertThat(
              Fx.get(
                  () ->
                      screen.view().lookupAll(".label").stream()
                          .map(label -> ((Label) label).getText())
                          .toList()))
          .contains("План P1 заменён планом P2: " + next.titleLine() + ".");
      swept("order-like", screen.view());

      fire(screen, "#compose");

      assertThat(workspace.order("O2").planIds()).containsExactly("P2");
      assertThat(workspace.order("O2").isRegistered()).isFalse();
    }
  }

  @Test
  void nothingIsCutOrNamelessInSmallWindowsAndLargeFonts() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderScreen screen = screen(workspace);
      select(screen, new Block.OfPoint(new PointPlace(2, 2)));
      swept("order-point", screen.view());
      for (Block block :
          List.of(
              new Block.Requisites(),
              new Block.Preamble(),
              new Block.AllPoints(),
              new Block.Signature(),
              new Block.AllAppendices(),
              new Block.OfPoint(PointPlace.of(4)),
              new Block.OfAppendix(0),
              new Block.OfAppendix(1),
              new Block.Layout(),
              new Block.Paper(),
              new Block.Remarks())) {
        select(screen, block);
        Scene scene = scene(screen.view(), Settings.FIRST.withFontSteps(5));
        assertThat(Fx.get(() -> Sweep.clipped(scene))).as("%s", block).isEmpty();
        assertThat(Fx.get(() -> Sweep.nameless(scene.getRoot()))).as("%s", block).isEmpty();
      }
      Fx.run(() -> ((ToggleButton) screen.view().lookup("#view-pages")).fire());
      swept("order-pages", screen.view());
    }
  }

  @Test
  void theLookOfTheOrderIsChangedInItsForm() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      select(screen, new Block.Layout());
      enter(screen, "#layout-bodySize", "13");
      assertThat(workspace.orders().getFirst().profile().bodySize()).isEqualTo(13);
      enter(screen, "#layout-bodySize", "много");
      assertThat(desk.told()).anyMatch(told -> told.contains("«много» не подходит"));
      assertThat(workspace.orders().getFirst().profile().bodySize()).isEqualTo(13);
      Framed.write("order-layout", screen.view());
    }
  }

  @Test
  void aRemarkLeadsToWhereItIsMended() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      Order order = workspace.orders().getFirst();
      Plan plan = workspace.plan(order.planIds().getFirst());
      String row = plan.nodes().getLast().id();
      workspace.change(PlanEdit.cell(plan, row, Field.MEASURE, "Чтения «Лес").plan(), "Правка");
      workspace.change(order.withTitle("Приказ о школах"), "Правка");
      OrderScreen screen = screen(workspace);
      select(screen, new Block.Remarks());
      Framed.show(screen.view());
      Fx.run(
          () ->
              screen.view().lookupAll("#remarks .link").stream()
                  .map(Button.class::cast)
                  .filter(link -> link.getText().startsWith("приложение"))
                  .forEach(Button::fire));
      assertThat(rows).contains(plan.id() + " " + row);
      assertThat(desk.shown()).contains(Section.PLANS);

      select(screen, new Block.Remarks());
      Framed.show(screen.view());
      Fx.run(
          () ->
              screen.view().lookupAll("#remarks .link").stream()
                  .map(Button.class::cast)
                  .filter(link -> link.getText().equals("заголовок"))
                  .findFirst()
                  .orElseThrow()
                  .fire());
      Framed.show(screen.view());
      assertThat(screen.view().lookupAll(".h2"))
          .anySatisfy(title -> assertThat(((Label) title).getText()).isEqualTo("Реквизиты"));
    }
  }

  @Test
  void remarksAreListedAndAppendicesMove() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      select(screen, new Block.Remarks());
      VBox remarks = (VBox) screen.view().lookup("#remarks");
      assertThat(remarks.getChildren()).isNotEmpty();
      Framed.write("order-remarks", screen.view());

      int before = remarks.getChildren().size();
      fire(screen, "#remarks .small-button");
      select(screen, new Block.Remarks());
      assertThat(((VBox) screen.view().lookup("#remarks")).getChildren()).hasSize(before - 1);
      assertThat(workspace.orders().getFirst().silenced()).hasSize(1);
      Framed.show(screen.view());
      Fx.run(() -> ((CheckBox) screen.view().lookup("#silenced")).fire());
      assertThat(((VBox) screen.view().lookup("#remarks")).getChildren()).hasSize(before);

      select(screen, new Block.OfAppendix(0));
      fire(screen, "#appendix-down");
      assertThat(workspace.orders().getFirst().appendices().getFirst().ref()).isEqualTo("pairs");
      Framed.show(screen.view());
      select(screen, new Block.OfAppendix(0));
      Framed.show(screen.view());
      Fx.run(() -> ((CheckBox) screen.view().lookup("#appendix-across")).fire());
      assertThat(
              ((Appendix.OfPairs) workspace.orders().getFirst().appendices().getFirst())
                  .orientation())
          .isEqualTo(Orientation.LANDSCAPE);
      Framed.write("order-appendix-across", screen.view());
      select(screen, new Block.OfAppendix(1));
      fire(screen, "#appendix-remove");
      Order left = workspace.orders().getFirst();
      assertThat(left.appendices()).hasSize(1);
      assertThat(left.points().getFirst().text()).doesNotContain("{ref:");
    }
  }

  @Test
  void shortFormsAreDeclaredAfterALookAtThem() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      Order old = workspace.orders().getFirst();
      workspace.change(
          old.withPoints(
              old.points().stream()
                  .map(one -> one.withText(one.text().replace(" (далее – ЛИРО)", "")))
                  .toList()),
          "без сокращения");
      OrderScreen screen = screen(workspace);
      select(screen, new Block.Remarks());
      int entries = workspace.history().size();
      fire(screen, "#declare");
      assertThat(workspace.history()).hasSize(entries);
      Framed.write("order-declarations", screen.view());
      Framed.show(screen.view());
      fire(screen, "#declare-accept");

      assertThat(workspace.history()).hasSize(entries + 1);
      assertThat(workspace.orders().getFirst().points())
          .anyMatch(one -> one.text().contains("(далее – ЛИРО)"));
    }
  }

  @Test
  void aBasisIsAddedWithItsAliasAndAnAppendixFromTheMenu() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      select(screen, new Block.Preamble());
      fire(screen, "#basis-add");
      Framed.show(screen.view());
      enter(screen, "#basis-alias-1 .text-field", "приказ от 01.09.2026");
      assertThat(workspace.orders().getFirst().bases().getFirst().alias())
          .isEqualTo("приказ от 01.09.2026");
      assertThat(workspace.orders().getFirst().preamble()).startsWith("{basis:1}, в целях");
      Framed.write("order-basis", screen.view());

      select(screen, new Block.AllAppendices());
      MenuButton add = (MenuButton) screen.view().lookup("#appendix-add");
      Fx.run(
          () ->
              add.getItems().stream()
                  .filter(item -> item.getText().startsWith("Форма отчёта"))
                  .findFirst()
                  .orElseThrow()
                  .fire());
      Framed.show(screen.view());
      assertThat(workspace.orders().getFirst().appendices()).hasSize(3);
      Framed.write("order-report-form", screen.view());
      select(screen, new Block.AllAppendices());
      Framed.write("order-appendices", screen.view());
    }
  }

  @Test
  void formsAreProposedAndAskedWhereTheGenderDecides() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderScreen screen = screen(workspace);
      select(screen, new Block.OfPoint(PointPlace.of(3)));
      enter(screen, "#to-name", "Институт развития образования");
      enter(screen, "#to-person", "Кедрун Ю.М.");
      fire(screen, "#to-propose");
      Addressee asked = Objects.requireNonNull(workspace.orders().getFirst().points().get(3).to());
      assertThat(asked.printed()).isEqualTo("Институту развития образования");
      Framed.write("order-addressee", screen.view());
      Fx.run(() -> ((ToggleButton) screen.view().lookup("#to-male")).fire());
      Addressee to = Objects.requireNonNull(workspace.orders().getFirst().points().get(3).to());
      assertThat(to.printed()).isEqualTo("Институту развития образования (Кедруну Ю.М.)");
    }
  }

  @Test
  void aPartyOfTheDirectorySpeaksInItsOwnForms() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      Party party =
          Party.named(Party.Kind.INSTITUTE, "Институт роста")
              .withNom("Институт роста", "Института роста", "Институту роста", null)
              .withPerson(new Party.Person("Кедрова О.А.", "Кедровой О.А.", "Кедрову О.А."));
      workspace.directory().keep(null, party);
      OrderScreen screen = screen(workspace);
      select(screen, new Block.OfPoint(PointPlace.of(3)));
      MenuButton directory = (MenuButton) screen.view().lookup("#to-directory");
      Fx.run(() -> Event.fireEvent(directory, new Event(MenuButton.ON_SHOWING)));
      Fx.run(
          () ->
              directory.getItems().stream()
                  .filter(item -> item.getText().equals("Институт роста"))
                  .forEach(MenuItem::fire));
      Addressee to = Objects.requireNonNull(workspace.orders().getFirst().points().get(3).to());
      assertThat(to.printed()).isEqualTo("Институту роста (Кедровой О.А.)");
    }
  }

  private static void enter(OrderScreen screen, String id, String words) {
    Fx.run(
        () -> {
          TextField field = (TextField) screen.view().lookup(id);
          field.setText(words);
          field.fireEvent(key(KeyCode.ENTER, false, false));
        });
    Framed.show(screen.view());
  }

  /** Looks at the screen in all sizes that must hold, and keeps pictures of the large ones. */
  private static void swept(String name, Node view) {
    for (Settings settings :
        List.of(
            Settings.FIRST,
            Settings.FIRST.withSize(1024, 640),
            Settings.FIRST.withSize(1024, 640).withFontSteps(5),
            Settings.FIRST.withFontSteps(5),
            Settings.FIRST.withFontSteps(10))) {
      Scene scene = scene(view, settings);
      String size = settings.width() + "-" + settings.fontPercent();
      assertThat(Fx.get(() -> Sweep.clipped(scene))).as(size).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(scene.getRoot()))).as(size).isEmpty();
      if (view.lookup(".order-bar") instanceof Region bar) {
        assertThat(bar.getHeight()).as(size).isGreaterThanOrEqualTo(bar.prefHeight(-1));
      }
      Snapshots.write(name + "-" + size, scene.getRoot(), settings);
    }
  }

  /** With the room that navigation, header and status bar leave. */
  private static Scene scene(Node view, Settings settings) {
    return Fx.get(
        () -> {
          if (view.getParent() instanceof BorderPane old) {
            old.setCenter(null);
          }
          double em = 14.0 * settings.fontPercent() / 100;
          Region navigation = new Region();
          navigation.setMinWidth((settings.width() >= 92 * em ? 12 : 3.3) * em);
          Region header = new Region();
          header.setMinHeight(3.3 * em);
          Region status = new Region();
          status.setMinHeight(2 * em);
          BorderPane frame = new BorderPane(view);
          frame.setLeft(navigation);
          frame.setTop(header);
          frame.setBottom(status);
          Snapshots.laidOut(frame, settings);
          return Snapshots.laidOut(frame, settings);
        });
  }

  private OrderScreen screen(Workspace workspace) {
    desk.places().into(folder);
    OrderScreen screen =
        Fx.get(
            () -> new OrderScreen(desk.of(workspace), (plan, row) -> rows.add(plan + " " + row)));
    Fx.run(screen::refresh);
    Framed.show(screen.view());
    Framed.show(screen.view());
    return screen;
  }

  @SuppressWarnings("unchecked")
  private static TreeView<BlockLine> tree(OrderScreen screen) {
    return (TreeView<BlockLine>) screen.view().lookup("#blocks");
  }

  private static void select(OrderScreen screen, Block block) {
    Fx.run(
        () -> {
          TreeItem<BlockLine> item = find(tree(screen).getRoot(), block);
          tree(screen).getSelectionModel().select(Objects.requireNonNull(item));
        });
    Framed.show(screen.view());
  }

  private static Block chosen(OrderScreen screen) {
    return Fx.get(() -> tree(screen).getSelectionModel().getSelectedItem().getValue().block());
  }

  private static @Nullable TreeItem<BlockLine> find(TreeItem<BlockLine> from, Block block) {
    for (TreeItem<BlockLine> item : from.getChildren()) {
      if (item.getValue().block().equals(block)) {
        return item;
      }
      TreeItem<BlockLine> below = find(item, block);
      if (below != null) {
        return below;
      }
    }
    return null;
  }

  /** As by hand: into the field and the words; only a window in front has a focus. */
  private void type(TextArea field, String words) {
    Fx.run(
        () -> {
          stage.setScene(field.getScene());
          stage.show();
          stage.requestFocus();
          field.requestFocus();
          field.setText(words);
        });
    assertThat(field.isFocused()).isTrue();
  }

  private static void fire(OrderScreen screen, String id) {
    Fx.run(() -> ((Button) screen.view().lookup(id)).fire());
  }

  private static void press(OrderScreen screen, KeyCode code, boolean ctrl, boolean alt) {
    Fx.run(() -> tree(screen).fireEvent(key(code, ctrl, alt)));
  }

  private static KeyEvent key(KeyCode code, boolean ctrl, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, alt, false);
  }

  private static String place(OrderScreen screen) {
    return Fx.get(() -> ((Label) screen.view().lookup("#page-place")).getText());
  }
}
