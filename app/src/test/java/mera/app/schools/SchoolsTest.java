package mera.app.schools;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import mera.app.Fx;
import mera.app.TrainingFile;
import mera.app.control.DataTable;
import mera.app.figure.TwoShare;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.print.FakePrinters;
import mera.data.Workspace;
import mera.data.identify.Status;
import mera.data.result.Outcome;
import mera.data.risk.RiskMethod;
import mera.data.risk.RiskProfile;
import mera.data.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchoolsTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void theTableHasEverySchoolWithItsStatusAndShare() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsModel model = shown(workspace);

      assertThat(model.shown()).hasSameSizeAs(workspace.schools());
      var members = workspace.lists().getFirst().members();
      assertThat(model.shown())
          .filteredOn(row -> row.status() == Status.LOW || row.status() == Status.STEADY)
          .extracting(row -> row.school().code())
          .containsExactlyInAnyOrderElementsOf(
              members.stream().map(finding -> finding.schoolCode()).toList());
      SchoolRow first = model.shown().getFirst();
      List<Outcome> own =
          workspace.outcomes().stream()
              .filter(o -> o.schoolCode().equals(first.school().code()))
              .filter(o -> o.work().year() == 2025)
              .toList();
      assertThat(first.works()).isEqualTo(own.size());
      assertThat(first.share()).isEqualTo(TwoShare.of(own).orElse(null));
    }
  }

  @Test
  void theFilterTakesYoForYeAndAnyOrderOfWords() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      SchoolsModel model = shown(workspace);
      model.filter().set("заозерск");
      int found = model.shown().size();
      model.filter().set("ЗАОЗЁРСК");

      assertThat(found).isPositive().isLessThan(workspace.schools().size());
      assertThat(model.shown()).hasSize(found);
      assertThat(model.subtitle().get()).isEqualTo("показано " + found + " из 60");
      model.filter().set("нет такой школы");
      assertThat(model.shown()).isEmpty();
    }
  }

  @Test
  void aWorkShowsTheRegionAndTheYearBefore() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsModel model = shown(workspace);
      String steady =
          workspace.lists().getFirst().frozen().with(Status.STEADY).getFirst().schoolCode();
      model
          .chosen()
          .set(
              model.shown().stream()
                  .filter(row -> row.school().code().equals(steady))
                  .findFirst()
                  .orElseThrow());

      assertThat(model.lines()).isNotEmpty();
      assertThat(model.lines()).anyMatch(WorkLine::low);
      assertThat(model.lines())
          .allSatisfy(
              line -> {
                assertThat(line.before()).isNotNull();
                assertThat(line.region()).isNotNull();
                TwoShare share = Objects.requireNonNull(line.share());
                assertThat(line.interval())
                    .hasValueSatisfying(
                        interval ->
                            assertThat(share.share())
                                .isBetween(interval.lower(), interval.upper()));
              });
    }
  }

  @Test
  void anEmptyFileSendsToTheImport() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      SchoolsScreen screen = screen(workspace);
      Framed.show(screen.view());
      Framed.write("schools-empty", screen.view());

      Fx.run(() -> ((Button) screen.view().lookup(".button")).fire());

      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }

  @Test
  void nothingFoundOffersToResetTheFilter() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      SchoolsScreen screen = screen(workspace);
      Framed.show(screen.view());
      Fx.run(() -> ((TextField) screen.view().lookup("#filter")).setText("щщщ"));
      Framed.show(screen.view());
      Framed.write("schools-nothing", screen.view());

      Fx.run(() -> ((Button) screen.view().lookup(".empty .button")).fire());

      DataTable<?> table = (DataTable<?>) screen.view().lookup("#schools");
      assertThat(table.getItems()).hasSize(60);
    }
  }

  @Test
  void theChosenRowFillsTheCardAndIsCopiedWithHeadings() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsScreen screen = screen(workspace);
      Framed.show(screen.view());
      DataTable<?> table = (DataTable<?>) screen.view().lookup("#schools");
      DataTable<?> works = (DataTable<?>) screen.view().lookup("#works");
      int row = steadyRow(workspace);
      Fx.run(() -> table.getSelectionModel().clearAndSelect(row));

      String copied = Fx.get(table::copied);
      assertThat(copied.lines()).hasSize(2);
      assertThat(copied).startsWith("Код\tШкола\tМуниципалитет\tСписок\tРабот\t«2», %\n");
      assertThat(copied).contains("ШНОР");
      assertThat(works.getItems()).hasSize(10);
      Framed.write("schools", screen.view());
      Fx.run(() -> ((ToggleButton) screen.view().lookup("#passport")).fire());
      Framed.write("schools-passport", screen.view());

      SchoolsScreen large = screen(workspace);
      Framed.writeLarge("schools", large.view());
    }
  }

  @Test
  void aTabTellsSignsContextListsAndRisksWithTheirSources() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsScreen screen = screen(workspace);
      SchoolDetails details = Objects.requireNonNull(screen.model().details().get());
      String asked = details.risks().profiles().keySet().iterator().next();
      choose(screen, asked);
      Framed.show(screen.view());

      for (String tab : List.of("signs", "context", "risks", "support")) {
        Fx.run(() -> ((ToggleButton) screen.view().lookup("#" + tab)).fire());
        Framed.show(screen.view());
        Framed.write("schools-" + tab, screen.view());
      }

      assertThat(details.signs(asked).getFirst().caption()).startsWith("Результаты ВПР 2025");
      assertThat(details.context(asked))
          .extracting(Fact::caption)
          .contains("Индекс условий (ИСБШ)");
      List<SchoolRisks.Line> lines = details.risks().lines(asked);
      assertThat(lines).hasSize(12);
      assertThat(lines)
          .filteredOn(line -> line.significance() != null)
          .isNotEmpty()
          .allSatisfy(line -> assertThat(line.source()).contains("Рисковые профили"));
    }
  }

  @Test
  void risksAreChosenInTheWindowAndTheChoiceIsUndone() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsScreen screen = screen(workspace);
      SchoolRisks risks = Objects.requireNonNull(screen.model().details().get()).risks();
      String code =
          risks.profiles().keySet().stream()
              .filter(one -> risks.lines(one).stream().anyMatch(SchoolsTest::canBeChosen))
              .findFirst()
              .orElseThrow();
      SchoolRisks.Line free =
          risks.lines(code).stream().filter(SchoolsTest::canBeChosen).findFirst().orElseThrow();
      choose(screen, code);
      Framed.show(screen.view());
      Fx.run(() -> ((ToggleButton) screen.view().lookup("#risks")).fire());
      Framed.show(screen.view());
      CheckBox box = (CheckBox) screen.view().lookup("#risk-" + free.factor().number());

      Fx.run(box::fire);

      assertThat(profile(workspace, risks.year(), code).chosen()).isTrue();
      assertThat(profile(workspace, risks.year(), code).activated()).contains(free.factor());
      workspace.undo();
      assertThat(profile(workspace, risks.year(), code).chosen()).isFalse();
    }
  }

  private static RiskProfile profile(Workspace workspace, int year, String code) {
    return Objects.requireNonNull(workspace.ratings().risks(RiskMethod.standard(), year).get(code));
  }

  private static boolean canBeChosen(SchoolRisks.Line line) {
    return line.significance() != null && !line.activated() && !line.obligatory();
  }

  private static void choose(SchoolsScreen screen, String code) {
    Fx.run(
        () ->
            screen
                .model()
                .chosen()
                .set(
                    screen.model().shown().stream()
                        .filter(row -> row.school().code().equals(code))
                        .findFirst()
                        .orElseThrow()));
  }

  @Test
  void anEmptyTabSaysWhatToLoad() throws Exception {
    try (Workspace workspace = TrainingFile.withoutContext(folder)) {
      SchoolsScreen screen = screen(workspace);
      Framed.show(screen.view());
      Fx.run(() -> ((ToggleButton) screen.view().lookup("#risks")).fire());
      Framed.show(screen.view());
      Framed.write("schools-no-risks", screen.view());

      Fx.run(() -> ((Button) screen.view().lookup(".empty .button")).fire());

      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }

  @Test
  void theCardsOfAllSelectedSchoolsAreOneFile() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsScreen screen = screen(workspace);
      Framed.show(screen.view());
      DataTable<?> table = (DataTable<?>) screen.view().lookup("#schools");
      Fx.run(() -> table.getSelectionModel().clearAndSelect(0));
      Fx.run(() -> ((Button) screen.view().lookup("#save-card")).fire());
      Fx.run(() -> table.getSelectionModel().selectRange(0, 3));
      Fx.run(() -> ((Button) screen.view().lookup("#save-card")).fire());

      String first = workspace.schools().getFirst().code();
      assertThat(folder.resolve("Карточка " + first + ".pdf")).isNotEmptyFile();
      assertThat(folder.resolve("Карточки школ.pdf")).isNotEmptyFile();
      assertThat(desk.told())
          .containsExactly(
              "next: Записан файл «Карточка " + first + ".pdf». [Открыть]",
              "next: Записан файл «Карточки школ.pdf». [Открыть]");
    }
  }

  @Test
  void everySelectedSchoolGetsItsCardOnASheetOfItsOwn() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsScreen screen = screen(workspace);
      Framed.show(screen.view());
      DataTable<?> table = (DataTable<?>) screen.view().lookup("#schools");
      Fx.run(() -> table.getSelectionModel().clearAndSelect(0));
      Fx.run(() -> table.getSelectionModel().selectRange(0, 2));
      Fx.run(() -> ((Button) screen.view().lookup("#print-card")).fire());

      List<School> schools = workspace.schools();
      assertThat(desk.printers().printed())
          .extracting(FakePrinters.Sheaf::title)
          .containsExactly(
              "Карточка " + schools.get(0).code(), "Карточка " + schools.get(1).code());
      assertThat(desk.printers().printed().getFirst().text())
          .contains(schools.getFirst().code(), "Основа:");
      assertThat(desk.told().getFirst())
          .isEqualTo(
              "next: На принтер «Кабинет 12» отправлено: 2\u00a0карточки. [Карточки в папку…]");
      assertThat(folder.resolve("Карточка " + schools.getFirst().code() + ".pdf")).exists();
    }
  }

  @Test
  void withoutAPrinterTheCardsGoIntoAFolder() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      SchoolsScreen screen = screen(workspace);
      desk.printers().remove();
      Fx.run(() -> screen.model().printCards());

      String code = workspace.schools().getFirst().code();
      assertThat(desk.told().getFirst()).contains("Принтера нет", "[Карточки в папку…]");
      assertThat(folder.resolve("Карточка " + code + ".pdf")).isNotEmptyFile();
    }
  }

  private static int steadyRow(Workspace workspace) {
    String code = workspace.lists().getFirst().frozen().with(Status.STEADY).getFirst().schoolCode();
    return workspace.schools().stream().map(school -> school.code()).toList().indexOf(code);
  }

  private SchoolsScreen screen(Workspace workspace) {
    desk.places().into(folder);
    SchoolsScreen screen = Fx.get(() -> new SchoolsScreen(desk.of(workspace)));
    Fx.run(screen::refresh);
    return screen;
  }

  private SchoolsModel shown(Workspace workspace) {
    desk.places().into(folder);
    SchoolsModel model = new SchoolsModel(desk.of(workspace));
    model.refresh();
    return model;
  }
}
