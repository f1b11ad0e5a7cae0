package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mera.data.ImportRequest.Unmatched;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Progress;
import mera.data.ingest.SourceFile;
import mera.data.order.OrderTemplate;
import mera.data.order.OrderTemplates;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Outcome;
import mera.data.training.TrainingRegion;
import mera.data.training.Truth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

  private static final Comparator<Outcome> ORDER =
      Comparator.comparing(Outcome::work).thenComparing(Outcome::schoolCode);

  @TempDir static Path tables;
  private static Truth truth;

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeAll
  static void write() throws IOException {
    truth = TrainingRegion.write(tables);
  }

  @BeforeEach
  void create() throws Refusal {
    workspace = Workspace.create(folder.resolve("Учебный.mera"), TrainingRegion.NAME);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void everyCountOfTheTrainingRegionIsStoredExactlyAndSurvivesReopening() throws Refusal {
    importAll();
    workspace.close();
    workspace = Workspace.open(folder.resolve("Учебный.mera"));

    assertThat(workspace.outcomes().stream().sorted(ORDER))
        .containsExactlyElementsOf(truth.outcomes().stream().sorted(ORDER).toList());
    assertThat(workspace.schools()).containsExactlyInAnyOrderElementsOf(truth.schools());
    assertThat(workspace.years()).containsExactly(2024, 2025);
  }

  @Test
  void oneImportIsOneEntryAndUndoTakesAllOfItBack() throws Refusal {
    ImportReport report = importAll();

    assertThat(report.files()).hasSize(24);
    assertThat(workspace.history()).hasSize(1);
    workspace.undo();
    assertThat(workspace.outcomes()).isEmpty();
    assertThat(workspace.schools()).isEmpty();
    assertThat(workspace.files()).isEmpty();
    workspace.redo();
    assertThat(workspace.outcomes()).hasSize(truth.outcomes().size());
  }

  @Test
  void undoOfASecondImportRestoresWhatItReplaced() throws Exception {
    importAll();
    List<Outcome> before = workspace.outcomes();
    Path corrected = correctedFile();

    workspace.importFiles(List.of(corrected), ImportRequest.USUAL, Progress.NONE);
    assertThat(workspace.outcomes()).isNotEqualTo(before).hasSameSizeAs(before);
    workspace.undo();

    assertThat(workspace.outcomes()).isEqualTo(before);
  }

  /**
   * The mathematics of grade 4 of 2025 with other results: the file of another grade under its
   * name.
   */
  private Path correctedFile() throws IOException {
    Path source =
        Files.walk(tables)
            .filter(
                file ->
                    file.toString().contains("2024") && file.toString().contains("Математика 5"))
            .findFirst()
            .orElseThrow();
    Path copy =
        folder.resolve(source.getFileName().toString().replace("Математика 5", "Математика 6"));
    return Files.copy(source, copy);
  }

  @Test
  void theSameFileTwiceIsRefusedAndChangesNothing() throws Refusal {
    importAll();
    long position = workspace.position();

    assertThatThrownBy(this::importAll)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.EXISTS));
    assertThat(workspace.position()).isEqualTo(position);
  }

  @Test
  void aDryRunReportsEverythingAndStoresNothing() throws Refusal {
    ImportReport report =
        workspace.importFiles(
            List.of(tables),
            new ImportRequest(ImportOptions.NONE, Unmatched.SKIP, true),
            Progress.NONE);

    assertThat(report.entry()).isNull();
    assertThat(report.files()).hasSize(24);
    assertThat(workspace.history()).isEmpty();
  }

  @Test
  void schoolsThatTheRegisterDoesNotKnowAreLeftOutAndNamed() throws Refusal {
    ImportReport report =
        workspace.importFiles(List.of(oneWork()), ImportRequest.USUAL, Progress.NONE);

    assertThat(report.entry()).isNull();
    assertThat(report.files().getFirst().problems())
        .extracting(Problem::rule)
        .contains("unknown-school");
    assertThat(workspace.outcomes()).isEmpty();
  }

  @Test
  void unknownSchoolsAreAddedOnlyWhenAsked() throws Refusal {
    workspace.importFiles(
        List.of(oneWork()),
        new ImportRequest(ImportOptions.NONE, Unmatched.CREATE, false),
        Progress.NONE);

    assertThat(workspace.schools()).isNotEmpty();
    assertThat(workspace.outcomes())
        .allSatisfy(outcome -> assertThat(workspace.school(outcome.schoolCode())).isPresent());
  }

  @Test
  void anUnknownSchoolCanStopTheWholeImport() {
    assertThatThrownBy(
            () ->
                workspace.importFiles(
                    List.of(oneWork()),
                    new ImportRequest(ImportOptions.NONE, Unmatched.FAIL, false),
                    Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("нет в реестре");
    assertThat(workspace.schools()).isEmpty();
  }

  @Test
  void aCancelledImportStoresNothing() {
    Progress impatient =
        new Progress() {
          @Override
          public void rows(String file, long rows) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };

    assertThatThrownBy(() -> workspace.importFiles(List.of(tables), ImportRequest.USUAL, impatient))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("прерван");
    assertThat(workspace.history()).isEmpty();
    assertThat(workspace.outcomes()).isEmpty();
  }

  @Test
  void aBrokenFileInAFolderIsAProblemAndTheRestIsStored() throws Exception {
    Path mixed = Files.createDirectory(folder.resolve("Почта"));
    Files.copy(register(), mixed.resolve("Реестр школ.xlsx"));
    Files.writeString(mixed.resolve("ВПР.xlsx"), "это текст, а не книга");

    ImportReport report = workspace.importFiles(List.of(mixed), ImportRequest.USUAL, Progress.NONE);

    assertThat(report.hasProblems()).isTrue();
    assertThat(workspace.schools()).hasSameSizeAs(truth.schools());
  }

  @Test
  void aBrokenFileAloneIsRefusedAndStoresNothing() throws Exception {
    Path broken = Files.writeString(folder.resolve("ВПР.xlsx"), "это текст, а не книга");

    assertThatThrownBy(
            () -> workspace.importFiles(List.of(broken), ImportRequest.USUAL, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ВПР.xlsx");
    assertThat(workspace.history()).isEmpty();
  }

  @Test
  void theSourceFilesAreRememberedWithTheirCounts() throws Refusal {
    importAll();

    assertThat(workspace.files()).hasSize(24);
    assertThat(workspace.files())
        .allSatisfy(
            file ->
                assertThat(file.rows())
                    .isEqualTo(file.stored() + file.absent() + file.rejected() + file.ignored()));
    assertThat(workspace.files().stream().mapToInt(SourceFile::rejected).sum()).isEqualTo(3);
  }

  @Test
  void anApprovedListStaysAsItWasWhenTheDataChangeLater() throws Exception {
    importAll();
    Identification found = workspace.identify(LowShare.standard(), 2025);
    SchoolList approved = workspace.approve(found, "ШНОР 2025");

    workspace.importFiles(List.of(correctedFile()), ImportRequest.USUAL, Progress.NONE);

    SchoolList stored = workspace.list("L1");
    assertThat(stored).isEqualTo(approved);
    assertThat(stored.frozen()).isEqualTo(found);
    assertThat(stored.frozen().snapshot()).isNotEqualTo(workspace.snapshot());
  }

  @Test
  void equalDataHaveEqualSnapshotsAndUndoneDataToo() throws Exception {
    importAll();
    String before = workspace.snapshot();
    workspace.importFiles(List.of(correctedFile()), ImportRequest.USUAL, Progress.NONE);
    String changed = workspace.snapshot();
    workspace.undo();

    assertThat(changed).isNotEqualTo(before);
    assertThat(workspace.snapshot()).isEqualTo(before);
  }

  @Test
  void theSchoolAtExactlyThirtyPercentIsLow() throws Refusal {
    importAll();
    Identification found = workspace.identify(LowShare.standard(), 2025);

    assertThat(found.findings())
        .filteredOn(
            finding ->
                finding.reasons().stream()
                    .anyMatch(reason -> reason.n() == 20 && reason.low() == 6))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.status()).isIn(Status.LOW, Status.STEADY));
  }

  @Test
  void aYearWithoutResultsIsRefusedWithASentence() {
    assertThatThrownBy(() -> workspace.identify(LowShare.standard(), 2031))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2031");
  }

  @Test
  void changingOneMeasureWritesOneRowAndCanBeUndone() throws Refusal {
    Plan plan =
        workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026));
    Node node = plan.nodes().get(3);
    List<Node> nodes =
        plan.nodes().stream()
            .map(one -> one.id().equals(node.id()) ? node.withNumber("99.") : one)
            .toList();

    workspace.change(plan.withNodes(nodes), "Изменён номер меры");

    assertThat(workspace.plan("P1").nodes().get(3).number()).isEqualTo("99.");
    workspace.undo();
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @Test
  void aMeasureBetweenOthersStaysThereAndNothingElseChanges() throws Refusal {
    Plan plan =
        workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026));
    Plan more = plan;
    for (int i = 0; i < 15; i++) {
      more = PlanEdit.measure(more, plan.nodes().get(3).id()).plan();
      workspace.change(more, "Добавлена мера");
    }
    assertThat(workspace.plan("P1")).isEqualTo(more);
    assertThat(workspace.plans()).containsExactly(more);
    for (int i = 0; i < 15; i++) {
      workspace.undo();
    }
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @Test
  void rowsThatMoveKeepTheirOrderInTheFile() throws Refusal {
    Plan plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("zabaikalye"), 2026));

    Plan moved = PlanEdit.removed(plan, plan.nodes().getFirst().id()).plan();
    workspace.change(moved, "Удалена мера");

    assertThat(workspace.plan("P1")).isEqualTo(moved);
    workspace.undo();
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @Test
  void aRemovedPlanComesBackWithUndo() throws Refusal {
    Plan plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("samara"), 2026));

    workspace.remove(plan);

    assertThat(workspace.plans()).isEmpty();
    workspace.undo();
    assertThat(workspace.plans()).containsExactly(plan);
  }

  @Test
  void aPlanOfAnOrderIsNotRemoved() throws Refusal {
    OrderTemplate template = OrderTemplates.byId("zabaikalye");
    Plan plan =
        workspace.add(
            Drafts.of(workspace).plan(PlanTemplates.byId(template.plans().getFirst()), 2026));
    workspace.add(
        Drafts.of(workspace)
            .order(
                template,
                List.of(),
                List.of(plan),
                Optional.empty(),
                List.of("low", "risk", "bias")));

    assertThatThrownBy(() -> workspace.remove(plan))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("O1");
    assertThat(workspace.plans()).containsExactly(plan);
  }

  @Test
  void anUnknownPaperIsRefusedAndTheKnownOnesAreNamed() throws Refusal {
    workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("zabaikalye"), 2026));

    assertThatThrownBy(() -> workspace.plan("P9"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("P9")
        .hasMessageContaining("P1");
  }

  @Test
  void thereIsNothingToUndoInANewFile() {
    assertThatThrownBy(() -> workspace.undo()).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workspace.redo()).isInstanceOf(Refusal.class);
  }

  @Test
  void noPupilOfTheTablesCanBeFoundInTheFile() throws Exception {
    importAll();
    workspace.close();
    String bytes =
        new String(
            Files.readAllBytes(workspace.file()), java.nio.charset.StandardCharsets.ISO_8859_1);

    // Codes of pupils are all that the tables hold of them. The database writes its own numbers
    // in hexadecimal, and SHA-256 too: a code that stands alone is meant.
    assertThat(bytes).doesNotContainPattern("(?<![0-9a-f:])[48]0001(?![0-9a-f])");
    assertThat(workspace.file()).exists();
  }

  private ImportReport importAll() throws Refusal {
    return workspace.importFiles(List.of(tables), ImportRequest.USUAL, Progress.NONE);
  }

  private Path register() throws IOException {
    return find("Реестр");
  }

  private Path oneWork() throws Refusal {
    try {
      return find("Математика 4");
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static Path find(String part) throws IOException {
    try (var files = Files.walk(tables)) {
      return files
          .filter(file -> file.getFileName().toString().contains(part))
          .findFirst()
          .orElseThrow();
    }
  }
}
