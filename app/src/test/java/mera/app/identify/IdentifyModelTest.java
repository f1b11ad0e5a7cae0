package mera.app.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mera.app.FakeDesk;
import mera.app.TrainingFile;
import mera.app.figure.ThresholdCurve.Step;
import mera.app.frame.Section;
import mera.app.identify.IdentifyModel.Extent;
import mera.app.identify.SelectionRow.Move;
import mera.app.work.HeldWork;
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.HighLevel;
import mera.data.identify.Identification;
import mera.data.identify.LowMean;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.ingest.Progress;
import mera.data.result.Exam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentifyModelTest {

  @TempDir Path folder;

  @Test
  void theScreenOpensWithWhatTheUsualRulesFind() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      Identification expected = workspace.identify(LowShare.standard(), 2025);

      assertThat(model.found()).contains(expected);
      assertThat(model.year().get()).isEqualTo(2025);
      assertThat(model.shown())
          .extracting(SelectionRow::finding)
          .containsExactlyElementsOf(
              expected.findings().stream().filter(IdentifyModelTest::isMarked).toList());
      assertThat(model.chosen().get()).isEqualTo(model.shown().getFirst());
      assertThat(picture(model).baseline()).isEmpty();
    }
  }

  @Test
  void aMovedThresholdIsComparedWithTheUsualRulesAndNamesWhoMoved() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      int usual = picture(model).size();
      model.set("T", "0.20");

      SelectionPicture lower = picture(model);
      assertThat(lower.size()).isGreaterThan(usual);
      assertThat(lower.moved(Move.ENTERED)).isEqualTo(lower.size() - usual);
      assertThat(lower.moved(Move.LEFT)).isZero();
      assertThat(CounterCard.sentence(lower))
          .startsWith("Попадёт школ в список " + lower.size() + ", было " + usual + ", +");
      model.extent().set(Extent.MOVED);
      assertThat(model.shown()).hasSize(lower.size() - usual);

      model.reset();
      assertThat(picture(model).size()).isEqualTo(usual);
      assertThat(model.extent().get()).isEqualTo(Extent.LISTED);
    }
  }

  @Test
  void theCurveIsWhatTheMethodFindsAtEachThreshold() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      Curve curve = Objects.requireNonNull(model.curve().get());

      assertThat(curve.steps()).hasSize(41);
      assertThat(curve.steps().get(20)).isEqualTo(new Step("30\u00a0%", picture(model).size()));
      assertThat(curve.steps()).extracting(Step::schools).isSortedAccordingTo((a, b) -> b - a);
      model.set("T", "0.45");
      assertThat(curve.steps().get(35).schools()).isEqualTo(picture(model).size());
      assertThat(model.curve().get()).isSameAs(curve);
      model.set("K", "1");
      assertThat(model.curve().get()).isNotSameAs(curve);
      assertThat(Objects.requireNonNull(model.curve().get()).steps().get(35).schools())
          .isEqualTo(picture(model).size());
    }
  }

  @Test
  void whileOneComputationRunsOnlyTheNewestParametersWait() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      HeldWork work = new HeldWork();
      IdentifyModel model = new IdentifyModel(new FakeDesk(workspace, work).desk());
      model.refresh();
      model.set("T", "0.10");
      model.set("T", "0.20");
      model.set("T", "0.40");
      int[] pictures = {0};
      model.picture().subscribe((before, now) -> pictures[0]++);
      work.release();

      assertThat(pictures[0]).isEqualTo(2);
      assertThat(model.found().orElseThrow().parameters()).containsEntry("T", "0.40");
    }
  }

  @Test
  void aListIsApprovedOnceAndUndoneToTheFormerView() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      desk.whenChanged(model::refresh);
      SelectionPicture before = picture(model);
      model.title().set("Школы для наставников");
      model.primary().orElseThrow().run();

      SchoolList list = workspace.lists().getFirst();
      assertThat(workspace.lists()).hasSize(1);
      assertThat(list.title()).isEqualTo("Школы для наставников");
      assertThat(list.frozen()).isEqualTo(workspace.identify(LowShare.standard(), 2025));
      assertThat(desk.done())
          .containsExactly(
              "Утверждён список: "
                  + list.members().size()
                  + " ШНОР, "
                  + list.riskZone().size()
                  + " в зоне риска. [Построить планы]");
      desk.takeNextStep();
      model.primary().orElseThrow().run();
      assertThat(desk.shown()).containsExactly(Section.PLANS, Section.PLANS);
      assertThat(workspace.lists()).hasSize(1);

      workspace.undo();
      model.refresh();
      assertThat(picture(model)).isEqualTo(before);
      assertThat(model.isApproved()).isFalse();
    }
  }

  @Test
  void withAnApprovedListTheNextIsComparedWithIt() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      assertThat(model.isApproved()).isTrue();
      assertThat(model.title().get()).isEqualTo("Школы 2025 года");
      assertThat(picture(model).moved(Move.ENTERED) + picture(model).moved(Move.LEFT)).isZero();

      model.set("T", "0.45");
      SelectionPicture stricter = picture(model);
      assertThat(stricter.moved(Move.LEFT)).isPositive();
      assertThat(model.isApproved()).isFalse();
      assertThat(stricter.outdated()).isEmpty();
    }
  }

  @Test
  void changedDataMakeAnApprovedListOutdated() throws Exception {
    Path tables = TrainingFile.tables();
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      load(
          workspace,
          tables.resolve("Реестр школ.xlsx"),
          tables.resolve("Шкалы ВПР.xlsx"),
          tables.resolve("ВПР 2025"));
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      assertThat(model.found().orElseThrow().notes())
          .containsExactly("Нет результатов 2024 года: правило двух лет не проверено.");
      model.approve();
      model.refresh();
      assertThat(picture(model).outdated()).isEmpty();

      load(workspace, tables.resolve("ВПР 2024"));
      model.refresh();
      assertThat(picture(model).outdated()).isPresent();
      assertThat(model.isApproved()).isFalse();
      model.approve();
      model.refresh();
      assertThat(picture(model).outdated()).isEmpty();
      assertThat(workspace.lists()).hasSize(2);
    }
  }

  private static void load(Workspace workspace, Path... paths) throws Exception {
    workspace.importFiles(List.of(paths), ImportRequest.USUAL, Progress.NONE);
  }

  @Test
  void aBlankTitleIsRefusedAndNothingIsStored() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      model.title().set("  ");
      model.approve();

      assertThat(desk.refused()).containsExactly("Назовите список, чтобы утвердить его.");
      assertThat(workspace.lists()).isEmpty();
    }
  }

  @Test
  void withoutResultsOfTheMethodThereIsNothingToApprove() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      model.use("low-mean");
      model.approve();

      assertThat(desk.refused()).singleElement().asString().startsWith("Утверждать нечего: ");
      assertThat(workspace.lists()).isEmpty();
    }
  }

  @Test
  void theTitleOfTheAnalystStaysWhenParametersChange() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      model.year().set(2024);
      assertThat(model.title().get()).endsWith("2024 год");
      model.title().set("Мой список");
      model.year().set(2025);
      assertThat(model.title().get()).isEqualTo("Мой список");
      assertThat(model.subtitle().get()).isEqualTo("результаты 2025 года");
    }
  }

  @Test
  void everyMethodHasItsSlidersAndItsCurve() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      for (Method method : List.of(LowMean.standard(), HighLevel.standard())) {
        model.use(method.id());
        assertThat(model.method().get()).isEqualTo(method);
        Identification found = model.found().orElseThrow();
        assertThat(found).isEqualTo(workspace.identify(method, 2025));
        Curve curve = Objects.requireNonNull(model.curve().get());
        Knob knob = Knob.of(method).getFirst();
        assertThat(curve.steps().get(knob.value(method) - knob.from()).schools())
            .isEqualTo(SelectionPicture.members(found).size());
        for (Knob one : Knob.of(method)) {
          model.set(one.key(), one.setting(one.to()));
          assertThat(one.value(model.method().get())).isEqualTo(one.to());
        }
      }
    }
  }

  @Test
  void worksAreTakenOutButNotTheLast() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      List<WorkGroup> groups = picture(model).groups();
      groups.stream().skip(1).forEach(group -> model.include(group, false));
      assertThat(model.found().orElseThrow().findings())
          .flatExtracting(Finding::reasons)
          .extracting(reason -> reason.work().subject())
          .containsOnly(groups.getFirst().subject());
      Method before = model.method().get();
      model.include(groups.getFirst(), false);
      assertThat(desk.refused()).hasSize(1);
      assertThat(model.method().get()).isEqualTo(before);
      assertThat(groups.getFirst().exam()).isEqualTo(Exam.VPR);
    }
  }

  @Test
  void aSchoolFromTheChartIsShownWhateverHidIt() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      String quiet = model.found().orElseThrow().with(Status.NONE).getFirst().schoolCode();
      model.filter().set("щщщ");
      assertThat(model.shown()).isEmpty();
      model.find(quiet);

      assertThat(model.shown()).extracting(SelectionRow::code).contains(quiet);
      assertThat(Objects.requireNonNull(model.chosen().get()).code()).isEqualTo(quiet);
    }
  }

  @Test
  void theRulesOfAnApprovedListCanBeTakenAgain() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      LowShare rules = LowShare.standard().with("T", "0.35").with("K", "1");
      workspace.approve(workspace.identify(rules, 2024), "Список 2024 года");
      IdentifyModel model = shown(new FakeDesk(workspace));
      SchoolList list = picture(model).lists().getFirst();
      assertThat(ListsPane.rules(list.frozen()))
          .startsWith("Доля «2» не ниже порога, 2024 год. Доля «2» не менее 35\u00a0%; ");
      model.useRulesOf(list);

      assertThat(model.method().get()).isEqualTo(rules);
      assertThat(model.found().orElseThrow().year()).isEqualTo(2024);
      assertThat(model.isApproved()).isTrue();
    }
  }

  @Test
  void anEmptyFileHasNothingToApproveAndSendsToTheImport() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      assertThat(model.primary()).isEmpty();
      assertThat(model.found()).isEmpty();
      model.openImport();
      assertThat(desk.shown()).containsExactly(Section.IMPORT);
      assertThat(desk.refused()).isEmpty();
    }
  }

  private static boolean isMarked(Finding finding) {
    return finding.status() != Status.NONE && finding.status() != Status.EXCLUDED;
  }

  private static SelectionPicture picture(IdentifyModel model) {
    return Objects.requireNonNull(model.picture().get());
  }

  private static IdentifyModel shown(FakeDesk desk) {
    IdentifyModel model = new IdentifyModel(desk.desk());
    model.refresh();
    return model;
  }
}
