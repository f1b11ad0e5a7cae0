package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.settings.Settings;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.OwnTemplate;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanTemplate;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanViewTest {

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanScreen screen;

  @BeforeEach
  void open() throws Refusal {
    workspace = TrainingFile.listed(folder);
    desk = new FakeDesk(workspace);
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aFileWithoutPlansOffersTheTemplatesAndMakesTheChosenOne() {
    show();
    Framed.write("plan-empty", screen.view());
    Fx.run(() -> ((RadioButton) find("#template-zabaikalye")).fire());
    Fx.run(() -> screen.primary().orElseThrow().run());

    assertThat(workspace.plans())
        .singleElement()
        .extracting(Plan::template)
        .isEqualTo("zabaikalye");
    assertThat(workspace.plans().getFirst().period().from().getYear()).isEqualTo(2026);
    lay();
    assertThat(find("#plan")).isNotNull();
  }

  @Test
  void aSecondPlanIsMadeFromTheBarAndBothCanBeChosen() throws Refusal {
    add("samara");
    show();
    Fx.run(() -> menu("#plan-menu", "Новый план из образца").fire());
    lay();
    Framed.write("plan-templates", screen.view());
    Fx.run(() -> button("#back").fire());
    assertThat(find("#plan")).isNotNull();
    Fx.run(() -> menu("#plan-menu", "Новый план из образца").fire());
    Fx.run(() -> button("#create-plan").fire());
    assertThat(workspace.plans()).hasSize(2);
    ComboBox<?> plans = (ComboBox<?>) find("#plans");
    assertThat(plans.getItems()).hasSize(2);
    Fx.run(() -> plans.getSelectionModel().select(0));
    assertThat(screen.model().plan().orElseThrow().id()).isEqualTo("P1");
  }

  @Test
  void theTableHasTheColumnsOfThePlanAndItsSectionsAsBranches() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    PlanTable table = table();
    assertThat(table.getColumns())
        .extracting(TreeTableColumn::getText)
        .containsExactlyElementsOf(plan.columns().stream().map(PlanColumn::caption).toList());
    assertThat(table.getExpandedItemCount()).isEqualTo(plan.nodes().size());
    assertThat(table.getRoot().getChildren())
        .hasSize((int) plan.nodes().stream().filter(n -> n.parentId() == null).count());
    assertThat(Fx.get(table::copied)).startsWith("№\tНаименование мероприятия\t");
  }

  @Test
  void keysOfTheTableChangeThePlanAndTheEyeFollows() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    choose(measure(plan, 1));
    press(table(), KeyCode.INSERT, false, false);
    String added = Objects.requireNonNull(screen.model().chosen().get());
    assertThat(plan.node(added)).isEmpty();
    assertThat(table().getSelectionModel().getSelectedItem().getValue().id()).isEqualTo(added);
    press(table(), KeyCode.DELETE, false, false);
    Fx.run(
        () ->
            Event.fireEvent(
                table(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.D, true, true, false, false)));
    press(table(), KeyCode.UP, false, true);
    press(table(), KeyCode.DOWN, false, true);
    assertThat(workspace.plan("P1").nodes()).hasSize(plan.nodes().size() + 1);
    assertThat(desk.done()).singleElement().asString().startsWith("Удалена мера");
    assertThat(workspace.history().getLast().text()).startsWith("Перемещена мера");
  }

  @Test
  void cellsAreChosenWithTheArrowsFilledDownAndPasted() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    Node first = measure(plan, 1);
    Node second = measure(plan, 2);
    choose(first);
    press(table(), KeyCode.RIGHT, false, false);
    assertThat(table().current()).isEqualTo(Field.DEADLINE);
    lay();
    Framed.write("plan-cell", screen.view());
    int row = Fx.get(() -> table().getSelectionModel().getSelectedIndex());
    Fx.run(() -> table().getSelectionModel().selectIndices(row, row + 1));
    press(table(), KeyCode.D, true, false);
    assertThat(deadline(second)).isEqualTo(first.deadline());

    Fx.run(
        () -> {
          table().getSelectionModel().clearAndSelect(row);
          ClipboardContent content = new ClipboardContent();
          content.putString("до 1 мая\tЛИРО\nдо 2 июня\tРЦОКО\n");
          Clipboard.getSystemClipboard().setContent(content);
        });
    int before = workspace.history().size();
    press(table(), KeyCode.V, true, false);
    assertThat(deadline(first)).isEqualTo("до 1 мая");
    assertThat(deadline(second)).isEqualTo("до 2 июня");
    assertThat(workspace.plan("P1").node(second.id()).orElseThrow().partyKeys()).hasSize(1);
    assertThat(workspace.history()).hasSize(before + 1);
    press(table(), KeyCode.LEFT, false, false);
    assertThat(table().current()).isEqualTo(Field.MEASURE);
  }

  @Test
  void aRowIsDraggedInFrontOfAnother() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    Node moved = measure(plan, 4);
    Fx.run(() -> screen.model().rows().drag(moved.id(), measure(plan, 0).id()));
    assertThat(measure(workspace.plan("P1"), 0).id()).isEqualTo(moved.id());
    assertThat(workspace.history().getLast().text()).startsWith("Перемещена мера");
  }

  private String deadline(Node node) throws Refusal {
    return workspace.plan("P1").node(node.id()).orElseThrow().deadline();
  }

  @Test
  void theEditorShowsWhatIsUnderstoodAndEnterStoresIt() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    Node node = measure(plan, 1);
    choose(node);
    press(table(), KeyCode.F2, false, false);
    lay();
    TextInputControl deadline = (TextInputControl) find("#cell-deadline");
    Fx.run(() -> deadline.setText("до 30 мая 2026 года"));
    assertThat(chips()).contains("до 30.05.2026");
    Fx.run(() -> deadline.setText("как получится"));
    assertThat(chips()).contains("не понято");
    lay();
    Framed.write("plan-editing", screen.view());
    press(deadline, KeyCode.ENTER, false, false);
    assertThat(workspace.plan("P1").node(node.id()).orElseThrow().deadline())
        .isEqualTo("как получится");
    assertThat(screen.model().chosen().get()).isEqualTo(measure(plan, 2).id());
    choose(node);

    TextInputControl parties = (TextInputControl) find("#cell-parties");
    Fx.run(() -> parties.setText("ЛИРО, РЦОКО"));
    press(parties, KeyCode.TAB, false, false);
    assertThat(workspace.plan("P1").node(node.id()).orElseThrow().partyKeys()).hasSize(2);
    Fx.run(() -> parties.setText("никто"));
    press(parties, KeyCode.ESCAPE, false, false);
    assertThat(workspace.plan("P1").node(node.id()).orElseThrow().parties())
        .isEqualTo("ЛИРО, РЦОКО");
  }

  @Test
  void wordsThatWereTypedCountWhenAnotherRowIsChosen() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    choose(measure(plan, 0));
    Fx.run(() -> ((TextInputControl) find("#cell-measure")).setText("Новое мероприятие"));
    choose(measure(plan, 3));
    assertThat(workspace.plan("P1").node(measure(plan, 0).id()).orElseThrow().text())
        .isEqualTo("Новое мероприятие");
    assertThat(((TextInputControl) find("#cell-measure")).getText())
        .isEqualTo(measure(plan, 3).text());
  }

  @Test
  void wordsForOnePlanNeverReachAnother() throws Refusal {
    Plan first = add("smolensk-support");
    Plan second = add("smolensk-support");
    show();
    Fx.run(() -> screen.model().choose(first));
    choose(measure(first, 0));
    Fx.run(() -> ((TextInputControl) find("#cell-measure")).setText("Только для первого"));
    Fx.run(() -> screen.model().choose(second));
    choose(measure(second, 4));
    assertThat(workspace.plan("P2").nodes().equals(second.nodes())).isTrue();
    assertThat(workspace.plan("P1").node(measure(first, 0).id()).orElseThrow().text())
        .isEqualTo("Только для первого");
  }

  @Test
  void theRowsStayClosedAndChosenThroughAChange() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    Fx.run(() -> table().getRoot().getChildren().getLast().setExpanded(false));
    choose(measure(plan, 1));
    Fx.run(() -> screen.model().rows().addMeasure());
    assertThat(table().getRoot().getChildren().getLast().isExpanded()).isFalse();
  }

  @Test
  void titleNumbersAndRemovalStandInTheSidePanel() throws Refusal {
    add("khanty-mansiysk");
    show();
    Fx.run(() -> menu("#plan-menu", "Название, столбцы и срок плана").fire());
    lay();
    Framed.write("plan-card", screen.view());
    Fx.run(() -> ((TextInputControl) find("#plan-title")).setText("КОМПЛЕКС МЕР\nгорода"));
    Fx.run(() -> button("#rename-plan").fire());
    assertThat(workspace.plan("P1").title()).containsExactly("КОМПЛЕКС МЕР", "города");
    Fx.run(() -> screen.model().rows().edit("P1", "n2", Field.NUMBER, "77."));
    Fx.run(() -> action("Перенумеровать").fire());
    lay();
    Framed.write("plan-numbers", screen.view());
    Fx.run(() -> button("#renumber").fire());
    assertThat(workspace.plan("P1").node("n2").orElseThrow().number()).isNotEqualTo("77.");
    Fx.run(() -> menu("#plan-menu", "Название, столбцы и срок плана").fire());
    Fx.run(() -> button("#remove-plan").fire());
    assertThat(workspace.plans()).isEmpty();
  }

  @Test
  void thePdfGoesWhereTheUserSaysAndTheMainActionIsTheOrder() throws Refusal {
    add("smolensk-objectivity");
    Path file = folder.resolve("план.pdf");
    desk.places().into(folder).types("план.pdf");
    show();
    Fx.run(() -> menu("#files", "В PDF").fire());
    assertThat(file).isNotEmptyFile();
    assertThat(desk.places().proposed()).singleElement().asString().endsWith(".pdf");
    Fx.run(() -> button("#compose").fire());
    assertThat(desk.shown()).containsExactly(Section.ORDERS);
  }

  @Test
  void theChecksStandBesideTheTreeAndF8GoesThroughThem() throws Refusal {
    Plan plan = add("zabaikalye");
    show();
    choose(measure(plan, 0));
    press(find("#show-checks"), KeyCode.F8, false, false);
    lay();
    ListView<?> checks = (ListView<?>) find("#checks");
    assertThat(checks.getItems()).isEqualTo(screen.model().remarks().shown());
    assertThat(button("#show-checks").getText()).isEqualTo("" + checks.getItems().size());
    Framed.write("plan-checks", screen.view());
    press(checks, KeyCode.DELETE, false, false);
    assertThat(workspace.plan("P1").answers().silenced()).hasSize(1);
    Fx.run(() -> ((ButtonBase) find("#silenced")).fire());
    lay();
    assertThat(checks.getItems()).hasSize(screen.model().remarks().shown().size() + 1);
    Fx.run(() -> screen.model().remarks().step(1));
    press(checks, KeyCode.ENTER, false, false);
    assertThat(find("#cell-measure")).isNotNull();
  }

  @Test
  void aFigureAnswersAnUnclearDeadlineAndTheNextIsAsked() throws Refusal {
    Plan plan = add("samara");
    show();
    for (int i = 0; i < 3; i++) {
      String text = List.of("Декабрь", "Март", "Май").get(i);
      String id = measure(plan, i).id();
      Fx.run(() -> screen.model().rows().edit("P1", id, Field.DEADLINE, text));
    }
    Fx.run(() -> button("#clear-deadlines").fire());
    lay();
    Framed.write("plan-deadlines", screen.view());
    ListView<?> questions = (ListView<?>) find("#questions");
    int before = questions.getItems().size();
    Fx.run(
        () ->
            Event.fireEvent(
                questions,
                new KeyEvent(
                    KeyEvent.KEY_TYPED, "2", "", KeyCode.UNDEFINED, false, false, false, false)));
    assertThat(questions.getItems()).hasSize(before - 1);
    assertThat(workspace.plan("P1").answers().deadlines()).hasSize(1);
    Fx.run(() -> button("#confirm-all").fire());
    assertThat(questions.getItems()).isEmpty();
  }

  @Test
  void thePlanGoesIntoEveryKindOfFile() throws Refusal {
    add("smolensk-support");
    desk.places().into(folder);
    show();
    MenuButton files = (MenuButton) find("#files");
    Fx.run(() -> files.getItems().forEach(MenuItem::fire));
    assertThat(desk.places().proposed())
        .hasSize(4)
        .allSatisfy(name -> assertThat(folder.resolve(name)).isNotEmptyFile());
    assertThat(desk.next().getLast()).contains("без даты остались");
    press(table(), KeyCode.E, true, false);
    assertThat(desk.places().proposed().getLast()).endsWith(".xlsx");
  }

  @Test
  void aPlanIsKeptAsATemplateNamedUsedAndRemoved() throws Refusal {
    Plan plan = add("smolensk-support");
    show();
    Fx.run(() -> menu("#plan-menu", "Сохранить как образец для новых планов").fire());
    Fx.run(() -> menu("#plan-menu", "Новый план из образца").fire());
    lay();
    Fx.run(
        () -> {
          ((TextInputControl) find("#name-T1")).setText("Наш план");
          button("#rename-T1").fire();
        });
    lay();
    assertThat(workspace.templates().own())
        .extracting(OwnTemplate::name)
        .containsExactly("Наш план");
    Framed.write("plan-own-template", screen.view());
    Fx.run(
        () -> {
          ((RadioButton) find("#template-T1")).fire();
          button("#create-plan").fire();
        });
    assertThat(workspace.plans()).hasSize(2);
    assertThat(workspace.plan("P2").nodes()).isEqualTo(plan.nodes());
    lay();
    Fx.run(() -> menu("#plan-menu", "Новый план из образца").fire());
    lay();
    Fx.run(() -> button("#remove-T1").fire());
    lay();
    assertThat(find("#template-T1")).isNull();
    assertThat(((RadioButton) find("#template-samara")).isSelected()).isTrue();
    assertThat(workspace.plans()).hasSize(2);
  }

  @Test
  void nothingIsCutInSmallWindowsAndLargeFonts() throws Refusal {
    for (PlanTemplate template : PlanTemplates.all()) {
      add(template.id());
    }
    show();
    sweep("plan", () -> {});
    sweep("plan-row", () -> action("Править строку").fire());
    sweep("plan-checks", () -> button("#show-checks").fire());
    sweep("plan-card", () -> menu("#plan-menu", "Название, столбцы и срок плана").fire());
    workspace.templates().keep(workspace.plan("P1"), "");
    sweep("plan-templates", () -> menu("#plan-menu", "Новый план из образца").fire());
  }

  @Test
  void theScreenIsDrawn() throws Refusal {
    for (String id : List.of("smolensk-support", "samara", "zabaikalye", "khanty-mansiysk")) {
      add(id);
    }
    show();
    Framed.write("plan-wide", screen.view());
    Fx.run(() -> screen.model().choose(workspace.plan("P1")));
    lay();
    choose(measure(workspace.plan("P1"), 2));
    Framed.write("plan", screen.view());
    Fx.run(() -> screen.model().choose(workspace.plan("P3")));
    lay();
    Framed.write("plan-merged", screen.view());
  }

  @Test
  void aPlanOfTenThousandRowsHasCellsOnlyForWhatIsSeen() throws Refusal {
    Plan small = Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026);
    Node node = measure(small, 0);
    List<Node> many = new ArrayList<>();
    for (int i = 1; i <= 10_000; i++) {
      many.add(
          new Node(
              "n" + i,
              null,
              Node.Kind.MEASURE,
              i + ".",
              node.text() + " " + i,
              node.deadline(),
              node.parties(),
              node.partyKeys(),
              "",
              "",
              Map.of()));
    }
    workspace.add(small.withNodes(many));
    show();
    Fx.run(() -> screen.model().chosen().set("n9000"));
    lay();
    assertThat(table().getExpandedItemCount()).isEqualTo(10_000);
    assertThat(Fx.get(() -> table().lookupAll(".tree-table-row-cell"))).hasSizeBetween(5, 60);
    assertThat(Fx.get(() -> table().getSelectionModel().getSelectedIndex())).isEqualTo(8999);
  }

  private void sweep(String name, Fx.Step open) {
    for (Settings one :
        List.of(
            Settings.FIRST,
            Settings.FIRST.withSize(1024, 640),
            Settings.FIRST.withFontSteps(5),
            Settings.FIRST.withFontSteps(10))) {
      Snapshots.laidOut((Parent) screen.view(), one);
      if (find("#back") == null) {
        Fx.run(open);
      }
      Scene scene = Snapshots.laidOut((Parent) screen.view(), one);
      assertThat(Fx.get(() -> Sweep.clipped(scene)))
          .as(name + " " + one.width() + " " + one.fontPercent())
          .isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless((Parent) screen.view()))).isEmpty();
      Snapshots.write(
          name + "-" + one.width() + "-" + one.fontPercent(), (Parent) screen.view(), one);
    }
  }

  private Plan add(String template) throws Refusal {
    return workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId(template), 2025));
  }

  private void show() {
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
    Fx.run(screen::refresh);
    lay();
  }

  private void lay() {
    Framed.show(screen.view());
  }

  private PlanTable table() {
    return (PlanTable) find("#plan");
  }

  private javafx.scene.Node find(String selector) {
    return Fx.get(() -> screen.view().lookup(selector));
  }

  private ButtonBase button(String selector) {
    return (ButtonBase) find(selector);
  }

  private ButtonBase action(String words) {
    return (ButtonBase)
        Fx.get(
            () ->
                screen.view().lookupAll(".button").stream()
                    .filter(node -> words.equals(node.getAccessibleText()))
                    .findFirst()
                    .orElseThrow());
  }

  private MenuItem menu(String id, String words) {
    return ((MenuButton) find(id))
        .getItems().stream()
            .filter(item -> item.getText().startsWith(words))
            .findFirst()
            .orElseThrow();
  }

  private List<String> chips() {
    return Fx.get(
        () ->
            screen.view().lookupAll(".cell-field .chip").stream()
                .map(javafx.scene.Node::getAccessibleText)
                .toList());
  }

  private void choose(Node node) {
    Fx.run(() -> screen.model().chosen().set(node.id()));
    lay();
  }

  private static Node measure(Plan plan, int place) {
    return plan.nodes().stream()
        .filter(node -> node.kind() == Node.Kind.MEASURE)
        .skip(place)
        .findFirst()
        .orElseThrow();
  }

  private static void press(javafx.scene.Node node, KeyCode code, boolean ctrl, boolean alt) {
    Fx.run(
        () ->
            Event.fireEvent(
                node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, ctrl, alt, false)));
  }
}
