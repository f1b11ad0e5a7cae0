package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mera.data.ImportRequest.Unmatched;
import mera.data.identify.Finding;
import mera.data.identify.LowShare;
import mera.data.identify.Status;
import mera.data.ingest.Content;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Progress;
import mera.data.ingest.Reading;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.Alias;
import mera.data.school.Decision;
import mera.data.school.Match;
import mera.data.school.Mention;
import mera.data.school.School;
import mera.data.training.TrainingRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that name schools by name: linked, decided, remembered, taken back. */
class WorkspaceMatchingTest {

  private static final String TOWN = "Городской округ Лесогорск";
  private static final Work MATHS = new Work(Exam.EGE, "математика", 11, 2025);
  private static final Mention FIRST = Mention.ofName("МБОУ СОШ 1", TOWN);
  private static final Mention LYCEUM = Mention.ofName("СОШ № 3 г. Лесогорск", TOWN);
  private static final Mention UNKNOWN = Mention.ofName("Вечерняя школа", "Пихтовский р-н");

  @TempDir Path folder;
  private Workspace workspace;
  private int files;

  @BeforeEach
  void create() throws Refusal {
    workspace = Workspace.create(folder.resolve("Область.mera"), "Лесогорская область");
    store(
        register(
            school("980001", "МБОУ «СОШ № 1» г. Лесогорск"),
            school("980003", "МБОУ «Лицей № 3» г. Лесогорск"),
            school("980004", "МБОУ «Гимназия № 4» г. Лесогорск")));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aSureSchoolIsLinkedAndTheOthersWaitWithTheirCandidates() throws Refusal {
    ImportReport report = store(results(FIRST, LYCEUM, UNKNOWN));

    assertThat(codes()).containsExactly("980001");
    assertThat(report.unlinked())
        .extracting(one -> one.mention().name())
        .containsExactly("СОШ № 3 г. Лесогорск", "Вечерняя школа");
    assertThat(report.unlinked().getFirst().candidates().getFirst().school().code())
        .isEqualTo("980003");
    assertThat(report.unlinked().getLast().candidates()).isEmpty();
    List<Problem> problems = report.files().getFirst().problems();
    assertThat(problems)
        .extracting(Problem::rule)
        .containsExactly("maybe-school", "unknown-school");
    assertThat(problems.getFirst().message())
        .contains("СОШ № 3 г. Лесогорск", "МБОУ «Лицей № 3» г. Лесогорск", "980003");
    assertThat(report.files().getFirst().counts().ignored()).isEqualTo(2);
  }

  @Test
  void whatWasLookedAtIsWhatIsStored() throws Refusal {
    Preview looked = preview(results(FIRST, LYCEUM));
    assertThat(looked.match(FIRST)).isEqualTo(new Match.Sure("980001", Match.Basis.NAME));
    assertThat(looked.match(LYCEUM)).isInstanceOf(Match.Maybe.class);
    assertThat(workspace.history()).hasSize(1);

    workspace.imports().store(looked, Map.of(LYCEUM.key(), Decision.link("980003")));

    assertThat(codes()).containsExactly("980001", "980003");
    assertThat(workspace.history()).hasSize(2);
  }

  @Test
  void aFileThatChangedBetweenLookingAndStoringIsLookedAtOnceMore() throws Refusal {
    Preview looked = preview(results(FIRST));
    workspace.undo();

    assertThatThrownBy(() -> workspace.imports().store(looked, Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("изменился");
    assertThat(workspace.imports().match(looked.files()).match(FIRST)).isEqualTo(new Match.None());
  }

  @Test
  void aDecisionIsRememberedForTheNextFileAndTakenBackByUndo() throws Refusal {
    store(results(LYCEUM), Map.of(LYCEUM.key(), Decision.link("980003")));
    assertThat(workspace.imports().aliases())
        .containsExactly(new Alias(LYCEUM.name(), LYCEUM.municipality(), "980003"));
    assertThat(preview(results(LYCEUM)).match(LYCEUM))
        .isEqualTo(new Match.Sure("980003", Match.Basis.DECISION));

    workspace.undo();

    assertThat(workspace.imports().aliases()).isEmpty();
    assertThat(preview(results(LYCEUM)).match(LYCEUM)).isInstanceOf(Match.Maybe.class);
  }

  @Test
  void aDecisionForOnceIsForgotten() throws Refusal {
    store(results(LYCEUM), Map.of(LYCEUM.key(), Decision.link("980003").once()));

    assertThat(codes()).containsExactly("980003");
    assertThat(workspace.imports().aliases()).isEmpty();
  }

  @Test
  void aSkippedSchoolIsSkippedNextTimeToo() throws Refusal {
    store(results(FIRST, UNKNOWN), Map.of(UNKNOWN.key(), Decision.skip()));
    ImportReport next = store(results(FIRST, UNKNOWN));

    assertThat(codes()).containsExactly("980001");
    assertThat(next.unlinked()).isEmpty();
    assertThat(next.files().getFirst().problems()).isEmpty();
    assertThat(next.files().getFirst().notes()).singleElement().asString().contains("пропущена");
  }

  @Test
  void aNewSchoolIsAddedOnceForAllItsSpellings() throws Refusal {
    Mention loud = Mention.ofName("ВЕЧЕРНЯЯ ШКОЛА", "Пихтовский район");
    store(
        results(UNKNOWN, loud),
        Map.of(UNKNOWN.key(), Decision.create(), loud.key(), Decision.create()));

    assertThat(workspace.schools()).hasSize(4);
    assertThat(workspace.school("new-1").map(School::name)).contains("Вечерняя школа");
    assertThat(preview(results(loud)).match(loud).sureCode()).isEqualTo("new-1");
  }

  @Test
  void createAddsUnknownSchoolsButNeverWhatMayBeOneOfTheRegister() throws Refusal {
    ImportReport report = new WorkspaceImportOf(results(LYCEUM, UNKNOWN)).keep(Unmatched.CREATE);

    assertThat(workspace.schools()).hasSize(4);
    assertThat(report.unlinked()).extracting(Unlinked::mention).containsExactly(LYCEUM);
  }

  @Test
  void failStoresNothingWhileASchoolWaits() {
    assertThatThrownBy(() -> new WorkspaceImportOf(results(FIRST, LYCEUM)).keep(Unmatched.FAIL))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("СОШ № 3 г. Лесогорск");
    assertThat(codes()).isEmpty();
  }

  @Test
  void aDecisionForACodeThatNobodyHasIsRefused() {
    assertThatThrownBy(() -> store(results(LYCEUM), Map.of(LYCEUM.key(), Decision.link("123456"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("123456");
  }

  @Test
  void aDecisionMayNameTheSchoolAsTheFileDoes() throws Refusal {
    ImportReport report =
        store(
            results(LYCEUM),
            Map.of(LYCEUM.name(), Decision.link("980003"), "Чужая", Decision.skip()));

    assertThat(codes()).containsExactly("980003");
    assertThat(report.unused()).containsExactly("Чужая");
  }

  @Test
  void theSameFileWithOtherDecisionsIsStoredOnceMoreInPlaceOfTheFirst() throws Refusal {
    Reading file = results(FIRST, LYCEUM);
    store(file);
    store(file, Map.of(LYCEUM.key(), Decision.link("980003")));
    assertThat(codes()).containsExactly("980001", "980003");
    assertThat(workspace.files()).hasSize(2);

    store(file, Map.of(LYCEUM.key(), Decision.link("980004")));
    assertThat(codes()).containsExactly("980001", "980004");

    workspace.undo();
    assertThat(codes()).containsExactly("980001", "980003");

    store(file, Map.of(LYCEUM.key(), Decision.skip()));
    assertThat(codes()).containsExactly("980001");
  }

  @Test
  void twoSpellingsOfOneSchoolAreNotAddedUp() throws Refusal {
    ImportReport report = store(results(FIRST, Mention.ofName("МБОУ «СОШ № 1»", TOWN)));

    assertThat(workspace.outcomes()).singleElement().extracting(Outcome::n).isEqualTo(10);
    assertThat(report.files().getFirst().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo("same-school");
              assertThat(problem.message()).contains("МБОУ СОШ 1", "МБОУ «СОШ № 1»");
            });
  }

  @Test
  void aRenamedSchoolIsFoundUnderItsEarlierName() throws Refusal {
    store(register(school("980001", "МБОУ «Лицей № 21» г. Лесогорск")));

    assertThat(workspace.imports().aliases())
        .containsExactly(new Alias("МБОУ «СОШ № 1» г. Лесогорск", TOWN, "980001"));
    assertThat(preview(results(FIRST)).match(FIRST).sureCode()).isEqualTo("980001");
    workspace.undo();
    assertThat(workspace.imports().aliases()).isEmpty();
  }

  @Test
  void theRenamingAndTheOldFileMayComeInOneImport() throws Refusal {
    store(register(school("980001", "МБОУ «Лицей № 21» г. Лесогорск")), results(FIRST));

    assertThat(codes()).containsExactly("980001");
  }

  @Test
  void aJoinedSchoolKeepsItsResultsAndTakesNoPartInTheSelection() throws Refusal {
    store(results(FIRST, Mention.ofName("Гимназия № 4", TOWN)));

    School joined = workspace.join("980001", "980004");

    assertThat(joined.successorCode()).isEqualTo("980004");
    assertThat(codes()).containsExactly("980001", "980004");
    assertThat(workspace.school("980001")).contains(joined);
    assertThat(workspace.identify(LowShare.standard(), 2025).findings())
        .filteredOn(finding -> finding.schoolCode().equals("980001"))
        .singleElement()
        .extracting(Finding::status)
        .isEqualTo(Status.EXCLUDED);
    assertThat(joined.exclusion()).isEqualTo("присоединена к МБОУ «Гимназия № 4» г. Лесогорск");

    store(register(school("980001", "МБОУ «СОШ № 1»")));
    assertThat(workspace.school("980001").map(School::successorCode)).contains("980004");

    workspace.undo();
    workspace.undo();
    assertThat(workspace.school("980001").map(School::takesPart)).contains(true);
    assertThat(workspace.school("980001").map(School::successorCode)).isEmpty();
  }

  @Test
  void aSchoolIsNotJoinedToItselfNorInAChain() throws Refusal {
    workspace.join("980001", "980004");

    assertThatThrownBy(() -> workspace.join("980003", "980003")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workspace.join("980003", "980001")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workspace.join("980004", "980003")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> workspace.join("980003", "000000")).isInstanceOf(Refusal.class);
  }

  @Test
  void filesAreLookedAtAndStoredWithoutReadingThemTwice() throws Exception {
    Path tables = folder.resolve("Таблицы");
    java.nio.file.Files.createDirectory(tables);
    TrainingRegion.write(tables);
    Preview looked = workspace.imports().look(List.of(tables), ImportOptions.NONE, Progress.NONE);
    try (Stream<Path> all = java.nio.file.Files.walk(tables)) {
      for (Path file : all.filter(java.nio.file.Files::isRegularFile).toList()) {
        java.nio.file.Files.delete(file);
      }
    }

    ImportReport report = workspace.imports().store(looked, Map.of());

    assertThat(report.entry()).isNotNull();
    assertThat(report.unlinked()).isEmpty();
    assertThat(looked.matches().values())
        .allSatisfy(match -> assertThat(match.sureCode()).isNotNull());
    assertThat(workspace.outcomes()).isNotEmpty();
  }

  /** The strict and the generous way of the command line. */
  private final class WorkspaceImportOf {
    private final Reading reading;

    WorkspaceImportOf(Reading reading) {
      this.reading = reading;
    }

    ImportReport keep(Unmatched unmatched) throws Refusal {
      return workspace.imports().store(preview(reading), Map.of(), unmatched, List.of());
    }
  }

  private ImportReport store(Reading... readings) throws Refusal {
    return workspace.imports().store(preview(readings), Map.of());
  }

  private ImportReport store(Reading reading, Map<String, Decision> decisions) throws Refusal {
    return workspace.imports().store(preview(reading), decisions);
  }

  private Preview preview(Reading... readings) {
    return Preview.of(
        workspace.position(),
        List.of(readings),
        workspace.schools(),
        workspace.imports().aliases());
  }

  private List<String> codes() {
    return workspace.outcomes().stream().map(Outcome::schoolCode).sorted().toList();
  }

  private static School school(String code, String name) {
    return School.named(code, "edu" + code, name, TOWN);
  }

  private Reading register(School... schools) {
    return reading(
        new Content(
            new LinkedHashSet<>(),
            List.of(schools),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  /** A report by name: ten participants of every school. */
  private Reading results(Mention... schools) {
    List<Aggregate> aggregates = new ArrayList<>();
    for (Mention school : schools) {
      aggregates.add(
          new Aggregate(
              school.key(), MATHS, "", new Aggregate.MarkCounts(new Outcome.Marks(5, 3, 1, 1))));
    }
    return reading(
        new Content(
            new LinkedHashSet<>(List.of(MATHS)),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            aggregates,
            List.of(),
            List.of(),
            List.of(schools)));
  }

  private Reading reading(Content content) {
    files++;
    long rows = content.schools().size() + content.aggregates().size();
    return new Reading(
        folder.resolve("Файл " + files + ".xlsx"),
        "0".repeat(60) + String.format(java.util.Locale.ROOT, "%04d", files),
        1,
        "test",
        new Reading.Counts(rows, rows, 0, 0, 0),
        content,
        List.of(),
        List.of());
  }
}
