package mera.app.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.SchoolProgramme;
import mera.data.Workspace;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.Plan;
import mera.data.risk.RiskFactor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «Программы школ» as the analyst uses it. */
class SchoolPlanViewTest {

  @TempDir Path folder;
  private Workspace workspace;
  private FakeDesk desk;
  private SchoolPlanPart part;
  private Node view;
  private final List<Plan> opened = new ArrayList<>();

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
    desk.places().into(folder);
    part = Fx.get(() -> new SchoolPlanPart(desk.desk(), opened::add));
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

  private void buildAll() {
    Fx.run(() -> part.leaf().primary().get().orElseThrow().run());
  }

  @Test
  void aSchoolGetsWordsOfItsOwnAndGivesThemBack() {
    buildAll();
    SchoolProgramme built =
        part.model().shown().stream().filter(one -> one.plan() != null).findFirst().orElseThrow();
    Fx.run(() -> part.model().chosen().set(built.school().code()));
    Framed.show(view);
    fire("#own-words");
    Plan spoken = part.model().school().map(SchoolProgramme::plan).orElseThrow();
    assertThat(spoken.kind()).isEqualTo("программа");
    assertThat(spoken.parts()).isNotEmpty();
    Framed.write("programmes-own-words", view);
    Framed.show(view);
    fire("#own-words");
    Plan bare = part.model().school().map(SchoolProgramme::plan).orElseThrow();
    assertThat(bare.parts()).isEmpty();
    assertThat(bare.kind()).isEqualTo("план");
    assertThat(bare.nodes()).isEqualTo(spoken.nodes());
  }

  private List<SchoolProgramme> schools() {
    return Fx.get(() -> List.copyOf(part.model().shown()));
  }

  private SchoolProgramme ready() {
    return schools().stream()
        .filter(one -> one.reasonToSkip(true).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private SchoolProgramme now(SchoolProgramme before) {
    return schools().stream()
        .filter(one -> one.school().equals(before.school()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void allPlansAreBuiltByOneActionAndOneOfThemIsOpened() throws Exception {
    int entries = workspace.history().size();
    buildAll();

    long possible = schools().stream().filter(one -> one.plan() != null).count();
    assertThat(possible).isPositive().isEqualTo(workspace.plans().size());
    assertThat(workspace.history()).hasSize(entries + 1);
    assertThat(desk.done()).last().asString().startsWith("Построено: ").contains("Открыть план");
    desk.takeNextStep();
    assertThat(opened).extracting(Plan::id).containsExactly("P1");

    buildAll();
    assertThat(desk.refused()).last().asString().contains("план уже есть: P");
    workspace.undo();
    assertThat(workspace.plans()).isEmpty();
  }

  @Test
  void aTickTakenAwayShowsTheRiskAsUncoveredUntilTheSuggestionHoldsAgain() {
    SchoolProgramme one = ready();
    Fx.run(() -> part.model().chosen().set(one.school().code()));
    int risk = one.risks().getFirst().factor();
    for (String id : one.measures()) {
      Framed.show(view);
      Node box = view.lookup("#measure-" + id);
      if (box instanceof CheckBox tick
          && workspace.schoolPlans().library().measure(id).orElseThrow().risks().contains(risk)) {
        Fx.run(tick::fire);
      }
    }

    assertThat(now(one).uncovered()).contains(risk);
    assertThat(RiskTable.words(now(one), RiskFactor.values()[risk - 1])).endsWith("мер нет");
    Framed.write("programmes-uncovered", view);
    Framed.show(view);
    fire("#suggest-again");
    assertThat(now(one).uncovered()).isEmpty();
    assertThat(now(one).chosen()).isFalse();
  }

  @Test
  void onePlanIsBuiltBuiltAnewAndOpened() {
    SchoolProgramme one = ready();
    Fx.run(() -> part.model().chosen().set(one.school().code()));
    Framed.show(view);
    fire("#build-one");
    assertThat(workspace.plans()).hasSize(1);
    Fx.run(() -> part.model().period().set("2027"));
    fire("#build-one");
    assertThat(workspace.plans()).hasSize(1);
    assertThat(workspace.plans().getFirst().titleLine()).endsWith("на 2027 год");
    fire("#open-plan");
    assertThat(opened).containsExactlyElementsOf(workspace.plans());

    Fx.run(() -> part.model().period().set("когда-нибудь"));
    fire("#build-one");
    assertThat(desk.refused()).last().asString().startsWith("Срок планов «когда-нибудь» не понят");
  }

  @Test
  void thePlansArePrintedIntoAFolder() throws Exception {
    MenuButton print = (MenuButton) found("#print-plans");
    Fx.run(() -> print.getItems().getFirst().fire());
    assertThat(desk.refused()).last().asString().startsWith("Печатать нечего");

    buildAll();
    Fx.run(() -> print.getItems().getFirst().fire());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(one -> one.toString().endsWith(".pdf")))
          .hasSize(workspace.plans().size());
    }
  }

  @Test
  void aMeasureOfTheLibraryIsChangedAddedAndTakenOut() throws Exception {
    fire("#show-library");
    Framed.write("library", view);
    Framed.show(view);
    Fx.run(() -> ((TextInputControl) found("#measure-text")).setText("Своими словами"));
    fire("#save-measure");
    assertThat(workspace.schoolPlans().library().measures().getFirst().text())
        .isEqualTo("Своими словами");

    fire("#new-measure");
    Fx.run(
        () -> {
          ((TextInputControl) found("#measure-text")).setText("Вечер семей");
          ((CheckBox) found("#link-10")).setSelected(true);
        });
    fire("#save-measure");
    assertThat(desk.refused()).isEmpty();
    assertThat(workspace.schoolPlans().library().measure("u1").orElseThrow().risks())
        .containsExactly(10);
    Fx.run(() -> ((ComboBox<?>) found("#library-risk")).getSelectionModel().select(10));
    Framed.show(view);
    fire("#remove-measure");
    assertThat(workspace.schoolPlans().library().measure("u1")).isEmpty();
    fire("#restore-library");
    assertThat(workspace.schoolPlans().library()).isEqualTo(MeasureLibrary.standard());
  }

  @Test
  void aMeasureWithoutARiskIsRefused() {
    fire("#show-library");
    fire("#new-measure");
    Fx.run(() -> ((TextInputControl) found("#measure-text")).setText("Вечер семей"));
    fire("#save-measure");

    assertThat(desk.refused()).last().asString().startsWith("Мера не связана ни с одним риском");
  }

  @Test
  void picturesInBothThemesAndSizes() {
    buildAll();
    Framed.write("programmes", view);
    show();
    Framed.writeLarge("programmes", view);
    fire("#show-library");
    Framed.writeLarge("library", view);
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
      fire("#show-library");
      Scene library = Snapshots.laidOut((Parent) view, settings);
      assertThat(Fx.get(() -> Sweep.clipped(library))).isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless(library.getRoot()))).isEmpty();
    }
  }

  @Test
  void theWordsOfAllProgrammesAreTypedSeenAndPrinted() throws Exception {
    buildAll();
    SchoolProgramme one = ready();
    Fx.run(() -> part.model().chosen().set(one.school().code()));
    fire("#show-words");
    Framed.write("school-words", view);
    assertThat(((Label) found("#words-sample")).getText()).contains(one.school().name());

    Fx.run(
        () ->
            part.model()
                .words()
                .change("название", old -> old.withTitle(List.of("Дорожная карта", "{школа}"))));
    Framed.show(view);
    assertThat(workspace.schoolPlans().words().title()).startsWith("Дорожная карта");
    assertThat(((Label) found("#words-sample")).getText())
        .startsWith("Дорожная карта\n" + one.school().name());
    assertThat(found("#words-restore").isVisible()).isTrue();
    Fx.run(() -> ((ListView<?>) found("#programme-pieces")).getSelectionModel().select(1));
    Framed.write("school-words-passport", view);

    Fx.run(() -> ((MenuButton) found("#print-plans")).getItems().get(2).fire());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .anyMatch(name -> name.startsWith("Программа – ") && name.endsWith(".pdf"));
    }

    fire("#words-restore");
    assertThat(workspace.schoolPlans().isReworded()).isFalse();
    fire("#show-library");
    assertThat(view.lookup("#school-words")).isNull();
  }
}
