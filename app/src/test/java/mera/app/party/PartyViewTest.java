package mera.app.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.Directory.Entry;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.ingest.PaperTables;
import mera.data.plan.Field;
import mera.data.plan.Members;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «Исполнители» as the analyst uses it. */
class PartyViewTest {

  @TempDir Path folder;
  private Workspace workspace;
  private FakeDesk desk;
  private PartyPart part;
  private Node view;

  @BeforeEach
  void open() throws Exception {
    workspace = TrainingFile.listed(folder);
    Plan plan = Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026);
    Plan typed =
        PlanEdit.cell(plan, plan.nodes().get(2).id(), Field.PARTIES, "ЛИРО, координационный совет")
            .plan();
    workspace.add(typed);
    show();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void show() {
    desk = new FakeDesk(workspace);
    desk.places().into(folder).types("и.xlsx");
    part = Fx.get(() -> new PartyPart(desk.desk()));
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
    Framed.show(view);
  }

  private void type(String selector, String text) {
    Fx.run(() -> ((TextInputControl) found(selector)).setText(text));
  }

  private String typed(String selector) {
    return Fx.get(() -> ((TextInputControl) found(selector)).getText());
  }

  private void press(String selector, KeyCode key) {
    Fx.run(
        () ->
            Event.fireEvent(
                found(selector),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false)));
    Framed.show(view);
  }

  private Entry entry(String name) {
    return workspace.directory().view().entries().stream()
        .filter(one -> one.party().spellings().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private void choose(String name) {
    String key = entry(name).key();
    Fx.run(() -> part.model().chosen().set(key));
    Framed.show(view);
  }

  private void press(String words, boolean begins) {
    Fx.run(
        () ->
            view.lookupAll(".button").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(
                    one ->
                        begins
                            ? String.valueOf(one.getAccessibleText()).startsWith(words)
                            : words.equals(one.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words))
                .fire());
    Framed.show(view);
  }

  @Test
  void everyPartyOfTheFileStandsInTheTableAndTheFilterFindsItsOtherSpellings() {
    TableView<?> table = (TableView<?>) found("#parties");
    assertThat(table.getItems()).hasSameSizeAs(workspace.directory().view().entries());
    Fx.run(() -> part.model().filter().set("ручьёва"));
    assertThat(Fx.get(() -> List.copyOf(part.model().shown())))
        .extracting(one -> one.party().name())
        .containsExactly("ЛИРО");
  }

  @Test
  void aPartyIsWrittenFromTheKeyboardAndItsCasesAreProposedUntilTheyAreSaved() {
    press("#parties", KeyCode.INSERT);
    type("#party-nom", "Комитет по делам школ");
    type("#party-person", "Ивова А.А.");
    type("#party-post", "председатель");
    fire("#party-propose");
    assertThat(typed("#case-body-dative")).isEqualTo("Комитету по делам школ");
    assertThat(typed("#case-person-accusative")).isEqualTo("Ивову А.А.");
    assertThat(typed("#case-post-dative")).isEqualTo("председателю");
    assertThat(found("#case-body-dative").getStyleClass()).contains("proposed");
    int entries = workspace.history().size();

    fire("#party-save");

    assertThat(workspace.history()).hasSize(entries + 1);
    Party stored = entry("Комитет по делам школ").party();
    assertThat(stored.dative()).isEqualTo("Комитету по делам школ");
    assertThat(Objects.requireNonNull(stored.person()).dative()).isEqualTo("Ивовой А.А.");
    assertThat(part.model().chosen().get()).isEqualTo(entry("Комитет по делам школ").key());
    assertThat(found("#case-body-dative").getStyleClass()).doesNotContain("proposed");
  }

  @Test
  void whoGoesToAnotherPartyKeepsWhatWasTypedButNotWhatWasOnlyProposed() {
    choose("ЛИРО");
    Party before = entry("ЛИРО").party();
    type("#case-body-genitive", "");
    type("#case-body-dative", "");
    type("#party-aliases", "Институт\nИРО");
    fire("#party-propose");
    type("#case-body-genitive", "Института");
    choose("РЦОКО");

    Party stored = entry("ЛИРО").party();
    assertThat(stored.aliases()).containsExactly("Институт", "ИРО");
    assertThat(stored.gen()).isEqualTo("Института");
    assertThat(stored.dat()).isNull();
    assertThat(stored.acc()).isEqualTo(before.acc());

    int entries = workspace.history().size();
    choose("ЛИРО");
    choose("РЦОКО");
    assertThat(workspace.history()).hasSize(entries);
  }

  @Test
  void theGenderIsAskedWhereTheSurnameDoesNotTellIt() {
    choose("ЛИРО");
    type("#party-person", "Личкун Т.Н.");
    for (String in : List.of("genitive", "dative", "accusative")) {
      type("#case-person-" + in, "");
    }
    fire("#party-propose");
    assertThat(found("#party-gender").isVisible()).isTrue();
    assertThat(typed("#case-person-dative")).isEmpty();
    fire("#party-male");
    assertThat(typed("#case-person-dative")).isEqualTo("Личкуну Т.Н.");
    fire("#party-female");
    assertThat(typed("#case-person-dative")).isEqualTo("Личкун Т.Н.");
    fire("#party-save");

    Party.Person head = Objects.requireNonNull(entry("ЛИРО").party().person());
    assertThat(head.female()).isTrue();
    assertThat(head.dat()).isEqualTo("Личкун Т.Н.");
  }

  @Test
  void escapeBringsBackWhatIsStored() {
    choose("ЛИРО");
    type("#party-short", "Другое");
    press("#party-short", KeyCode.ESCAPE);
    assertThat(typed("#party-short")).isEqualTo("ЛИРО");
  }

  @Test
  void aUsedPartyIsNotDeletedAndAnUnusedOneIs() {
    choose("ЛИРО");
    press("#parties", KeyCode.DELETE);
    assertThat(desk.refused()).last().asString().contains("«ЛИРО» удалить нельзя");
    press("#parties", KeyCode.INSERT);
    type("#party-nom", "Лишний отдел");
    fire("#party-save");
    press("#parties", KeyCode.DELETE);
    assertThat(workspace.parties().values()).noneMatch(one -> one.nom().equals("Лишний отдел"));
    assertThat(desk.done()).last().isEqualTo("Исполнитель «Лишний отдел» удалён.");
  }

  @Test
  @SuppressWarnings("unchecked")
  void twoEntriesOfTheSamePartyAreMerged() {
    choose("РЦОКО");
    int parties = workspace.directory().view().entries().size();
    Fx.run(
        () -> {
          ComboBox<Entry> same = (ComboBox<Entry>) found("#party-same");
          same.setValue(
              same.getItems().stream()
                  .filter(one -> one.party().name().equals("ЛИРО"))
                  .findFirst()
                  .orElseThrow());
        });
    fire("#party-merge");
    assertThat(workspace.directory().view().entries()).hasSize(parties - 1);
    assertThat(entry("РЦОКО").party().name()).isEqualTo("ЛИРО");
    assertThat(part.model().chosen().get()).isEqualTo(entry("ЛИРО").key());
  }

  @Test
  @SuppressWarnings("unchecked")
  void wordsThatNobodyClaimsAreAnsweredBesideTheTable() throws Exception {
    assertThat(Fx.get(() -> ((Labeled) found("#party-asking")).getText()))
        .isEqualTo("Не распознано 1");
    fire("#party-asking");
    Fx.run(
        () -> {
          ComboBox<Entry> link = (ComboBox<Entry>) found(".link-choice");
          link.setValue(
              link.getItems().stream()
                  .filter(one -> one.party().name().equals("РЦОКО"))
                  .findFirst()
                  .orElseThrow());
        });
    press("Связать: координационный совет", false);
    assertThat(entry("РЦОКО").party().aliases()).contains("координационный совет");
    workspace.undo();

    Fx.run(() -> part.model().refresh());
    Framed.show(view);
    press("Не исполнитель: координационный совет", false);
    assertThat(workspace.directory().view().nobody()).containsExactly("координационный совет");
    press("Спросить снова", true);
    press("Новый исполнитель: координационный совет", false);
    assertThat(entry("координационный совет").uses().measures()).isPositive();
    assertThat(workspace.directory().view().unclaimed()).isEmpty();
  }

  @Test
  @SuppressWarnings("unchecked")
  void aGroupIsMadeOfAListAndOfNamedParties() {
    choose("ОО");
    String named = entry("РЦОКО").party().name();
    Fx.run(
        () -> {
          ((CheckBox) found("#members-every")).setSelected(false);
          ((ComboBox<String>) found("#members-list")).setValue("L1");
          ComboBox<Entry> more = (ComboBox<Entry>) found("#members-add");
          more.setValue(
              more.getItems().stream()
                  .filter(one -> one.party().name().equals(named))
                  .findFirst()
                  .orElseThrow());
        });
    fire("#members-take");
    fire("#party-save");
    Members members = entry("ОО").party().members();
    assertThat(members.listId()).isEqualTo("L1");
    assertThat(members.everySchool()).isFalse();
    assertThat(members.keys()).containsExactly(entry("РЦОКО").key());
  }

  @Test
  void theDirectoryGoesToExcel() {
    fire("#export-parties");
    assertThat(folder.resolve("и.xlsx")).satisfies(file -> assertThat(Files.exists(file)).isTrue());
    assertThat(desk.next()).hasSize(1);
  }

  @Test
  void anEmptyFileSaysWhatWillStandHereAndTakesTheFirstParty() throws Exception {
    workspace.undo();
    show();
    assertThat(view.lookup("#parties")).isNull();
    Framed.write("parties-empty", view);
    Framed.show(view);
    press("Новый исполнитель", true);
    type("#party-nom", "Отдел образования");
    fire("#party-save");
    assertThat(workspace.parties().values()).extracting(Party::nom).contains("Отдел образования");
  }

  @Test
  void picturesInBothThemesAndSizes() throws Exception {
    choose("ЛИРО");
    type("#party-person", "Личкун Т.Н.");
    for (String in : List.of("genitive", "dative", "accusative")) {
      type("#case-person-" + in, "");
      type("#case-body-" + in, "");
    }
    fire("#party-propose");
    Framed.write("parties", view);
    Framed.show(view);
    Fx.run(() -> ((ScrollPane) found(".scroll-pane")).setVvalue(0.5));
    Framed.write("parties-cases", view);
    show();
    Framed.writeLarge("parties", view);
    // Now that it is narrow, the card takes the place of the table.
    Fx.run(() -> ((ButtonBase) found("#show-party")).fire());
    Framed.writeLarge("parties-card", view);
    imported();
    show();
    fire("#party-asking");
    Framed.write("parties-asked", view);
    show();
    Framed.writeLarge("parties-asked", view);
    Fx.run(() -> ((ButtonBase) found("#party-asking")).fire());
    Framed.writeLarge("parties-asked", view);
  }

  private void imported() throws Refusal {
    PlanReview review =
        PlanReview.of(
            "План",
            List.of(
                PaperTables.pasted(
                    "№\tМероприятие\tСрок\tОтветственные\n"
                        + "1.\tСовещание\tмай 2027\tСовет отцов, школы района\n"
                        + "2.\tСеминар\tмай 2027\tвсе заинтересованные\n")));
    workspace.addImported(review.plan(PlanPeriod.years(2027, 2027), workspace.parties()));
  }

  @Test
  void whatAnImportFoundIsConfirmedOrDismissed() throws Exception {
    imported();
    show();
    fire("#party-asking");
    press("Не исполнитель: все заинтересованные", false);
    assertThat(workspace.directory().view().nobody()).containsExactly("все заинтересованные");
    press("Верно: Совет отцов", false);
    assertThat(workspace.directory().view().guessed()).hasSize(1);
    assertThat(entry("Совет отцов").party().guessed()).isFalse();
  }

  @Test
  void nothingIsCutOffAndEveryControlHasAName() {
    for (Settings settings :
        List.of(
            Settings.FIRST, Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      for (boolean asking : List.of(false, true)) {
        show();
        Fx.run(() -> part.model().asking().set(asking));
        Scene scene = Snapshots.laidOut((Parent) view, settings);
        assertThat(Fx.get(() -> Sweep.clipped(scene))).isEmpty();
        assertThat(Fx.get(() -> Sweep.nameless(scene.getRoot()))).isEmpty();
      }
    }
  }
}
