package mera.app.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.order.Appendix;
import mera.data.order.OrderTemplates;
import mera.data.plan.PlanTemplates;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «Сопровождение» as the analyst uses it. */
class SupportViewTest {

  @TempDir Path folder;
  private Workspace workspace;
  private FakeDesk desk;
  private SupportPart part;
  private Node view;

  @BeforeEach
  void open() throws Exception {
    workspace = TrainingFile.listed(folder);
    show();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void show() {
    desk = new FakeDesk(workspace);
    desk.places().into(folder).types("с.xlsx").reads(folder.resolve("с.xlsx"));
    part = Fx.get(() -> new SupportPart(desk.desk()));
    desk.whenChanged(() -> part.model().refresh());
    Fx.run(() -> part.model().refresh());
    view = part.leaf().view();
    Framed.show(view);
  }

  private Node found(String selector) {
    return Objects.requireNonNull(view.lookup(selector), selector);
  }

  private void fire(String selector) {
    Fx.run(() -> ((ButtonBase) found(selector)).fire());
  }

  private TableView<?> table() {
    return (TableView<?>) found("#support");
  }

  private List<SupportLine> lines() {
    return Fx.get(() -> List.copyOf(part.model().shown()));
  }

  private Support support(int row) {
    return workspace.support().of(lines().get(row).school().code());
  }

  private static void press(Node node, KeyCode key, boolean ctrl) {
    Event.fireEvent(
        node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, ctrl, false, false));
  }

  private void select(int row, Cell cell) {
    Fx.run(() -> selected(row, cell));
  }

  private <R> void selected(int row, Cell cell) {
    @SuppressWarnings("unchecked")
    TableView<R> table = (TableView<R>) table();
    table.getSelectionModel().clearAndSelect(row, table.getColumns().get(cell.ordinal() + 2));
  }

  private void type(String text, KeyCode end) {
    Framed.show(view);
    Fx.run(
        () -> {
          TextField field = (TextField) found("#support-field");
          field.setText(text);
          press(field, end, false);
        });
    Framed.show(view);
  }

  @Test
  void aCellIsTypedIntoFromTheKeyboardAndTheNextRowIsChosen() {
    select(0, Cell.MENTOR);
    Fx.run(() -> press(table(), KeyCode.F2, false));
    type("Ивина А.А., методист", KeyCode.ENTER);

    assertThat(support(0).mentor()).isEqualTo("Ивина А.А., методист");
    assertThat(part.model().chosen().get()).isEqualTo(lines().get(1).school().code());
    assertThat(desk.changes()).isEqualTo(1);

    Fx.run(() -> press(table(), KeyCode.D, true));
    assertThat(support(1).mentor()).isEqualTo("Ивина А.А., методист");
    Fx.run(() -> press(table(), KeyCode.DELETE, false));
    assertThat(support(1).mentor()).isEmpty();
    assertThat(support(1).isEmpty()).isTrue();
  }

  @Test
  void escapeLeavesACellAsItWasAndAWrongDayIsSaid() {
    select(0, Cell.DATE);
    Fx.run(() -> press(table(), KeyCode.ENTER, false));
    type("31.02.2026", KeyCode.ESCAPE);
    assertThat(desk.refused()).isEmpty();

    Fx.run(() -> part.model().type(lines().getFirst().school().code(), Cell.DATE, "31.02.2026"));
    assertThat(desk.refused())
        .containsExactly("Дату договора записывают так: 01.09.2026, а не «31.02.2026».");
    assertThat(workspace.support().all()).isEmpty();
  }

  @Test
  void tabGoesOnToTheNextCell() {
    select(0, Cell.NUMBER);
    Fx.run(() -> press(table(), KeyCode.ENTER, false));
    type("№ 12", KeyCode.TAB);
    type("1.9.2026", KeyCode.ENTER);

    assertThat(support(0).agreement().printed()).isEqualTo("№ 12 от 01.09.2026");
  }

  @Test
  void aTutorIsTypedByNameOrCodeOrTakenFromTheSuggestions() {
    SupportLine line = lines().getFirst();
    var tutor = line.suggestions().getFirst().tutor().school();
    String code = line.school().code();
    Fx.run(() -> part.model().type(code, Cell.TUTOR, tutor.name()));
    assertThat(support(0).tutorCode()).isEqualTo(tutor.code());
    Fx.run(() -> part.model().type(code, Cell.TUTOR, "нет"));
    assertThat(support(0).decision()).isPresent();
    assertThat(support(0).tutorCode()).isNull();
    Fx.run(() -> part.model().type(code, Cell.TUTOR, ""));
    assertThat(support(0).isEmpty()).isTrue();
    Fx.run(() -> part.model().type(code, Cell.TUTOR, "Школа за морем"));
    assertThat(desk.refused()).last().asString().contains("в реестре нет");

    Fx.run(() -> part.model().chosen().set(code));
    Framed.show(view);
    fire("#take-" + tutor.code());
    assertThat(support(0).tutorCode()).isEqualTo(tutor.code());
  }

  @Test
  void cellsFromASpreadsheetArePastedAsOneAction() {
    List<String> codes = lines().stream().map(line -> line.school().code()).toList();
    int entries = workspace.history().size();
    Fx.run(
        () ->
            part.model()
                .paste(codes, Cell.MENTOR, "Ивина А.А.\tЛугова О.О.\nРучьёва Е.В.\tЛугова О.О.\n"));

    assertThat(workspace.history()).hasSize(entries + 1);
    assertThat(support(0).curator()).isEqualTo("Лугова О.О.");
    assertThat(support(1).mentor()).isEqualTo("Ручьёва Е.В.");
  }

  @Test
  void suggestionsAreAcceptedWhereNothingIsDecided() throws Exception {
    Fx.run(() -> part.leaf().primary().get().orElseThrow().run());

    assertThat(lines())
        .allSatisfy(
            line -> assertThat(line.support().tutorOpen()).isEqualTo(line.suggestions().isEmpty()));
    assertThat(desk.done()).hasSize(1);
    workspace.undo();
    assertThat(workspace.support().all()).isEmpty();
  }

  @Test
  void theTableGoesToExcelAndComesBack() throws Exception {
    String code = lines().getFirst().school().code();
    Fx.run(() -> part.model().type(code, Cell.MENTOR, "Ивина А.А."));
    fire("#export-support");
    workspace.undo();
    assertThat(workspace.support().of(code).isEmpty()).isTrue();
    fire("#read-support");

    assertThat(workspace.support().of(code).mentor()).isEqualTo("Ивина А.А.");
    assertThat(desk.done()).last().asString().startsWith("Из таблицы взято: 1");
  }

  @Test
  void theAgreementsOfAllPairsAreWrittenIntoAFolder() throws Exception {
    fire("#agreements");
    assertThat(desk.refused()).last().asString().startsWith("Договоров нет");
    Fx.run(() -> part.leaf().primary().get().orElseThrow().run());
    long pairs = lines().stream().filter(line -> line.tutor() != null).count();

    fire("#agreements");

    assertThat(pairs).isPositive();
    assertThat(folder.toFile().list((any, name) -> name.startsWith("Договор – ")))
        .hasSize((int) pairs);
    assertThat(desk.next()).last().asString().startsWith("Сохранено в папке ");
  }

  @Test
  void theRegisterGoesIntoTheAppendixOfAnOrder() throws Exception {
    var drafts = Drafts.of(workspace);
    var plan = workspace.add(drafts.plan(PlanTemplates.byId("samara"), 2026));
    var order =
        workspace.add(
            drafts.order(
                OrderTemplates.byId("samara"),
                workspace.lists(),
                List.of(plan),
                Optional.empty(),
                List.of("risk")));
    String code = lines().getFirst().school().code();
    Fx.run(() -> part.model().type(code, Cell.MENTOR, "Ивина А.А."));
    MenuButton menu = (MenuButton) found("#into-order");
    assertThat(menu.getItems()).hasSize(2);
    Fx.run(() -> menu.getItems().getLast().fire());

    Appendix.OfPairs pairs =
        (Appendix.OfPairs)
            workspace.order(String.valueOf(order.id())).appendices().stream()
                .filter(Appendix.OfPairs.class::isInstance)
                .findFirst()
                .orElseThrow();
    assertThat(pairs.pairs()).anyMatch(pair -> pair.mentor().equals("Ивина А.А."));
    assertThat(desk.done()).last().asString().contains("Открыть приказ");
  }

  @Test
  void onlyLinesWithRemarksAreShownOnRequestAndTheFilterFindsPeople() {
    String code = lines().getFirst().school().code();
    Fx.run(() -> part.model().type(code, Cell.CURATOR, "Лугова О.О."));
    Fx.run(() -> part.model().filter().set("лугова"));
    assertThat(lines()).hasSize(1);
    Fx.run(() -> part.model().filter().set(""));
    fire("#remarked");
    assertThat(lines()).isNotEmpty().allMatch(line -> !line.remarks().isEmpty());
  }

  @Test
  void picturesInBothThemesAndSizes() {
    Fx.run(() -> part.leaf().primary().get().orElseThrow().run());
    String code = lines().getFirst().school().code();
    Fx.run(() -> part.model().type(code, Cell.MENTOR, "Ивина А.А., методист"));
    Fx.run(() -> part.model().type(code, Cell.CURATOR, "Лугова О.О."));
    Fx.run(() -> part.model().type(code, Cell.NUMBER, "12"));
    Fx.run(() -> part.model().type(code, Cell.SUBJECT, "Совместные уроки математики"));
    Framed.write("support", view);
    show();
    Framed.writeLarge("support", view);
  }

  @Test
  void nothingIsCutOffAndEveryControlHasAName() {
    for (Settings settings :
        List.of(
            Settings.FIRST, Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      show();
      Scene scene = Snapshots.laidOut((Parent) view, settings);
      assertThat(Fx.get(() -> Sweep.clipped(scene))).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(scene.getRoot()))).isEmpty();
    }
  }
}
