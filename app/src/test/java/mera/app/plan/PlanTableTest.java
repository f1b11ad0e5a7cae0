package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.frame.Framed;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Numbering;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The table of a plan by its keys alone, and its filter. */
class PlanTableTest {

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanScreen screen;
  private Plan plan;

  @BeforeEach
  void open() throws Refusal {
    workspace = Workspace.create(folder.resolve("Лесогорская область.mera"), "Лесогорская область");
    plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026));
    desk = new FakeDesk(workspace);
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
    Fx.run(screen::refresh);
    lay();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void whatIsTypedTakesThePlaceOfTheTextAndEnterGoesDown() throws Refusal {
    choose(measure(1));
    press(table(), KeyCode.RIGHT);
    type(table(), "м");
    TextInputControl deadline = (TextInputControl) find("#cell-deadline");
    assertThat(deadline.getText()).isEqualTo("м");
    Fx.run(() -> deadline.appendText("ай"));
    press(deadline, KeyCode.ENTER);

    assertThat(stored(measure(1)).deadline()).isEqualTo("май");
    assertThat(screen.model().chosen().get()).isEqualTo(measure(2).id());
    assertThat(table().current()).isEqualTo(Field.DEADLINE);
    assertThat(workspace.history().getLast().text()).startsWith("Изменён срок");
  }

  @Test
  void escapeLeavesTheTextThatWasTypedOver() throws Refusal {
    choose(measure(1));
    type(table(), "х");
    TextInputControl text = (TextInputControl) find("#cell-measure");
    assertThat(text.getText()).isEqualTo("х");
    press(text, KeyCode.ESCAPE);
    assertThat(text.getText()).isEqualTo(measure(1).text());
    assertThat(stored(measure(1))).isEqualTo(measure(1));
    assertThat(screen.model().chosen().get()).isEqualTo(measure(1).id());
  }

  @Test
  void typingOverACellThatASectionDoesNotHaveChangesNothing() throws Refusal {
    choose(plan.nodes().getFirst());
    press(table(), KeyCode.RIGHT);
    type(table(), "м");
    press(table(), KeyCode.BACK_SPACE);
    assertThat(workspace.plan("P1")).isEqualTo(plan);
    assertThat(((TextInputControl) find("#cell-measure")).getText())
        .isEqualTo(plan.nodes().getFirst().text());
  }

  @Test
  void enterHomeAndEndGoFromCellToCell() {
    choose(measure(1));
    press(table(), KeyCode.ENTER);
    assertThat(screen.model().chosen().get()).isEqualTo(measure(2).id());
    shifted(table(), KeyCode.ENTER);
    assertThat(screen.model().chosen().get()).isEqualTo(measure(1).id());
    press(table(), KeyCode.END);
    assertThat(table().current()).isEqualTo(Field.PARTIES);
    press(table(), KeyCode.HOME);
    assertThat(table().current()).isEqualTo(Field.NUMBER);
    ctrl(table(), KeyCode.END);
    assertThat(screen.model().chosen().get()).isEqualTo(plan.nodes().getLast().id());
    ctrl(table(), KeyCode.HOME);
    assertThat(screen.model().chosen().get()).isEqualTo(plan.nodes().getFirst().id());
  }

  @Test
  void tabNestsAMeasureAndShiftTabTakesItOutAgain() throws Refusal {
    choose(measure(1));
    press(table(), KeyCode.TAB);
    assertThat(stored(measure(1)).parentId()).isEqualTo(measure(0).id());
    assertThat(workspace.history().getLast().text()).endsWith("вложена в меру выше");
    shifted(table(), KeyCode.TAB);
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @Test
  void cellsOfWordArePastedWithTheirMergedCells() throws Refusal {
    choose(measure(1));
    press(table(), KeyCode.RIGHT);
    Fx.run(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(
                    Map.of(
                        DataFormat.PLAIN_TEXT,
                        "май\tЛИРО\nиюнь\t\n",
                        DataFormat.HTML,
                        "<table><tr><td>май</td><td rowspan=2>ЛИРО</td></tr>"
                            + "<tr><td>июнь</td></tr></table>")));
    ctrl(table(), KeyCode.V);
    assertThat(stored(measure(2)).deadline()).isEqualTo("июнь");
    assertThat(stored(measure(2)).parties()).isEmpty();
    assertThat(stored(measure(1)).merges()).containsEntry(Field.PARTIES, 2);
  }

  @Test
  void theFilterKeepsTheRowsAndWhoeverStepsToAHiddenRowEndsIt() {
    TreeItem<PlanRow> item = item(measure(1));
    ctrl(table(), KeyCode.F);
    TextInputControl filter = (TextInputControl) find("#filter");
    Fx.run(() -> filter.setText("курс"));
    List<PlanRow> found = Fx.get(screen.model()::found);
    lay();
    Framed.write("plan-filter", screen.view());
    assertThat(table().getExpandedItemCount()).isEqualTo(found.size()).isLessThan(20);
    assertThat(((Label) find("#found")).getText())
        .isEqualTo("Строк " + found.size() + " из " + plan.nodes().size());
    Node hidden =
        plan.nodes().stream()
            .filter(node -> found.stream().noneMatch(row -> row.id().equals(node.id())))
            .findFirst()
            .orElseThrow();
    choose(hidden);
    assertThat(filter.getText()).isEmpty();
    assertThat(table().getExpandedItemCount()).isEqualTo(plan.nodes().size());
    assertThat(item(measure(1))).isSameAs(item);
  }

  @Test
  void aWordThatNoRowHasSaysSoAndEscapeShowsTheRowsAgain() {
    ctrl(table(), KeyCode.F);
    TextInputControl filter = (TextInputControl) find("#filter");
    Fx.run(() -> filter.setText("ъъъ"));
    lay();
    Framed.write("plan-filter-nothing", screen.view());
    assertThat(table().getExpandedItemCount()).isZero();
    press(filter, KeyCode.ESCAPE);
    assertThat(table().getExpandedItemCount()).isEqualTo(plan.nodes().size());
  }

  @Test
  void rowsThatDidNotChangeAreLeftAloneByAnEdit() throws Refusal {
    TreeItem<PlanRow> other = item(measure(3));
    PlanRow before = other.getValue();
    Fx.run(() -> screen.model().rows().edit("P1", measure(1).id(), Field.MEASURE, "Новый текст"));
    assertThat(item(measure(3))).isSameAs(other);
    assertThat(other.getValue()).isSameAs(before);
    assertThat(item(measure(1)).getValue().cell(Field.MEASURE)).isEqualTo("Новый текст");
    assertThat(stored(measure(1)).text()).isEqualTo("Новый текст");
  }

  @Test
  void columnsAreNamedMovedTurnedOffAndBroughtBackByUndo() throws Refusal {
    Fx.run(
        () ->
            ((MenuButton) find("#plan-menu"))
                .getItems().stream()
                    .filter(item -> item.getText().startsWith("Название, столбцы"))
                    .forEach(MenuItem::fire));
    lay();
    Framed.write("plan-columns", screen.view());
    TextField caption = (TextField) find("#column-deadline-caption");
    Fx.run(
        () -> {
          caption.setText("Когда");
          caption.getOnAction().handle(new ActionEvent());
        });
    assertThat(captions()).contains("Когда");
    Fx.run(() -> ((CheckBox) find("#column-parties-shown")).fire());
    assertThat(workspace.plan("P1").columns())
        .extracting(PlanColumn::field)
        .containsExactly(Field.NUMBER, Field.MEASURE, Field.DEADLINE);
    assertThat(stored(measure(1)).parties()).isEqualTo(measure(1).parties());
    Fx.run(() -> ((CheckBox) find("#column-result-shown")).fire());
    assertThat(captions())
        .containsExactly("№", "Наименование мероприятия", "Когда", "Ожидаемый результат");
    assertThat(((CheckBox) find("#column-measure-shown")).isDisabled()).isTrue();
    workspace.undo();
    workspace.undo();
    workspace.undo();
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @Test
  void dotsGoAndTheOrderOfNumbersChangesInThePanelOfNumbers() throws Refusal {
    ctrlShift(table(), KeyCode.R);
    lay();
    Framed.write("plan-numbering", screen.view());
    Fx.run(() -> ((CheckBox) find("#number-dot")).fire());
    assertThat(stored(measure(1)).number()).isEqualTo("2");
    Fx.run(() -> scheme().setValue(Numbering.HIERARCHICAL));
    assertThat(workspace.plan("P1").numbering()).isEqualTo(Numbering.HIERARCHICAL);
    workspace.undo();
    workspace.undo();
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Numbering> scheme() {
    return (ComboBox<Numbering>) find("#numbering");
  }

  private List<String> captions() throws Refusal {
    return workspace.plan("P1").columns().stream().map(PlanColumn::caption).toList();
  }

  private TreeItem<PlanRow> item(Node node) {
    return Fx.get(
        () -> {
          PlanTable table = table();
          for (int i = 0; i < table.getExpandedItemCount(); i++) {
            if (table.getTreeItem(i).getValue().id().equals(node.id())) {
              return table.getTreeItem(i);
            }
          }
          throw new AssertionError("not in sight: " + node.id());
        });
  }

  private void lay() {
    Framed.show(screen.view());
  }

  private PlanTable table() {
    return (PlanTable) find("#plan");
  }

  private javafx.scene.Node find(String selector) {
    return Objects.requireNonNull(Fx.get(() -> screen.view().lookup(selector)), selector);
  }

  private void choose(Node node) {
    Fx.run(() -> screen.model().chosen().set(node.id()));
    lay();
  }

  private Node measure(int place) {
    return plan.nodes().stream()
        .filter(node -> node.kind() == Node.Kind.MEASURE)
        .skip(place)
        .findFirst()
        .orElseThrow();
  }

  private Node stored(Node node) throws Refusal {
    return workspace.plan("P1").node(node.id()).orElseThrow();
  }

  private static void press(javafx.scene.Node node, KeyCode code) {
    fire(node, KeyEvent.KEY_PRESSED, "", code, false, false);
  }

  private static void shifted(javafx.scene.Node node, KeyCode code) {
    fire(node, KeyEvent.KEY_PRESSED, "", code, true, false);
  }

  private static void ctrl(javafx.scene.Node node, KeyCode code) {
    fire(node, KeyEvent.KEY_PRESSED, "", code, false, true);
  }

  private static void ctrlShift(javafx.scene.Node node, KeyCode code) {
    fire(node, KeyEvent.KEY_PRESSED, "", code, true, true);
  }

  private static void type(javafx.scene.Node node, String text) {
    fire(node, KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED, false, false);
  }

  private static void fire(
      javafx.scene.Node node,
      javafx.event.EventType<KeyEvent> kind,
      String text,
      KeyCode code,
      boolean shift,
      boolean ctrl) {
    Fx.run(
        () -> Event.fireEvent(node, new KeyEvent(kind, text, "", code, shift, ctrl, false, false)));
  }
}
