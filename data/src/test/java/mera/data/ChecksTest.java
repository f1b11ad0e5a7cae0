package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.data.document.DataSheet;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.ingest.Progress;
import mera.data.listing.SignSheets;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.SignMethod;
import mera.data.objectivity.Spread;
import mera.data.objectivity.WorkSigns;
import mera.data.order.ListedSchool;
import mera.data.problem.Refusal;
import mera.data.result.Outcome;
import mera.data.training.TrainingRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is resolved about signs is kept, taken back and frozen. */
class ChecksTest {

  @TempDir Path folder;

  private Workspace workspace;
  private Objectivity found;
  private SchoolSigns school;
  private WorkSigns work;

  @BeforeEach
  void open() throws Exception {
    Path tables = folder.resolve("tables");
    TrainingRegion.write(tables);
    workspace = Workspace.create(folder.resolve("a.mera"), TrainingRegion.NAME);
    workspace.importFiles(List.of(tables), ImportRequest.USUAL, Progress.NONE);
    found = workspace.checks().look(SignMethod.standard(), 2025);
    school = found.schools().getFirst();
    work = school.works().stream().filter(w -> w.label().callsForCheck()).findFirst().orElseThrow();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Resolution resolution(Resolution.Kind kind, String note) {
    return new Resolution(school.schoolCode(), work.work(), kind, note);
  }

  @Test
  void aResolutionTakesThePlaceOfTheOneBeforeAndIsUndone() throws Refusal {
    Resolution seen = resolution(Resolution.Kind.SEEN, "");
    Resolution listed = resolution(Resolution.Kind.LISTED, "Пояснение школы получено");
    workspace.checks().resolve(seen);
    workspace.checks().resolve(listed);
    assertThat(workspace.checks().resolutions()).containsExactly(listed);
    assertThat(workspace.history().getLast().text())
        .startsWith("«" + school.name() + "», ВПР")
        .endsWith("вынести в список, с пояснением");

    workspace.undo();
    assertThat(workspace.checks().resolutions()).containsExactly(seen);
    workspace.undo();
    assertThat(workspace.checks().resolutions()).isEmpty();
    workspace.redo();
    workspace.redo();
    assertThat(workspace.checks().resolutions()).containsExactly(listed);
  }

  @Test
  void backToOpenWithoutANoteLeavesNothing() throws Refusal {
    workspace.checks().resolve(resolution(Resolution.Kind.SEEN, ""));
    workspace.checks().resolve(resolution(Resolution.Kind.OPEN, ""));

    assertThat(workspace.checks().resolutions()).isEmpty();
  }

  @Test
  void signsStayWhatTheyWereAfterAResolution() throws Refusal {
    workspace.checks().resolve(resolution(Resolution.Kind.LISTED, ""));

    assertThat(workspace.checks().look(SignMethod.standard(), 2025)).isEqualTo(found);
  }

  @Test
  void onlySchoolsThatWereBroughtInStandInTheFrozenList() throws Refusal {
    assertThatThrownBy(() -> workspace.checks().approve(found, "С признаками"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("вынести в список");
    workspace.checks().resolve(resolution(Resolution.Kind.LISTED, ""));

    SchoolList list = workspace.checks().approve(found, "С признаками");

    assertThat(workspace.lists()).containsExactly(list);
    assertThat(list.members()).isEmpty();
    assertThat(list.signs()).extracting(Finding::schoolCode).containsExactly(school.schoolCode());
    assertThat(list.signs().getFirst().sentence())
        .startsWith("Признаки необъективности результатов в 1 работе из ")
        .endsWith("требует дополнительного анализа");
    assertThat(list.frozen().parameters()).isEqualTo(SignMethod.standard().parameters());
  }

  @Test
  void aListOfSignsStandsForNoListOfLowResults() throws Refusal {
    SchoolList low = workspace.approve(workspace.identify(LowShare.standard(), 2025), "ШНОР");
    workspace.checks().resolve(resolution(Resolution.Kind.LISTED, ""));
    SchoolList signs = workspace.checks().approve(found, "С признаками");

    List<String> members = low.members().stream().map(Finding::schoolCode).toList();
    assertThat(members).isNotEmpty();
    assertThat(workspace.ratings().listed(2025)).isEqualTo(members);
    ListChoice choice = ListChoice.of(workspace, "");
    assertThat(choice.lists()).containsExactly(low);
    assertThat(choice.schools(workspace)).isEqualTo(members);
    assertThat(Drafts.of(workspace).listed(List.of(low, signs), Optional.empty()).get("bias"))
        .extracting(ListedSchool::code)
        .containsExactly(school.schoolCode());
  }

  @Test
  void aFrozenListOfSignsIsMadeAgainBitForBitWhateverWasResolvedSince() throws Refusal {
    workspace.checks().resolve(resolution(Resolution.Kind.LISTED, ""));
    SchoolList list = workspace.checks().approve(found, "С признаками");
    workspace.checks().resolve(resolution(Resolution.Kind.SEEN, "пояснение получено"));

    assertThat(workspace.rerun(list)).isEqualTo(list.frozen());
    assertThat(workspace.figures(list)).isEmpty();
  }

  @Test
  void whatWasResolvedIsInTheHashOfAListOfSigns() throws Refusal {
    workspace.checks().resolve(resolution(Resolution.Kind.LISTED, ""));
    SchoolList before = workspace.checks().approve(found, "С признаками");
    workspace.checks().resolve(resolution(Resolution.Kind.LISTED, "пояснение получено"));
    SchoolList after = workspace.checks().approve(found, "С признаками");

    assertThat(after.frozen().findings()).isEqualTo(before.frozen().findings());
    assertThat(after.frozen().snapshot()).isNotEqualTo(before.frozen().snapshot());
    assertThat(before.frozen().snapshot()).isNotEqualTo(workspace.snapshot());
  }

  @Test
  void aListWithTheRuleOfNearThresholdIsMadeAgainBitForBit() throws Refusal {
    Outcome own =
        workspace.outcomes().stream()
            .filter(one -> one.schoolCode().equals(school.schoolCode()))
            .filter(one -> one.work().equals(work.work()))
            .findFirst()
            .orElseThrow();
    int above = 100 * Objects.requireNonNull(own.below()) / own.n() + 2;
    LowShare rule = LowShare.standard().with("T", above + "%").with("R6", "5%");
    Identification near = workspace.identify(rule, 2025);
    SchoolList list = workspace.approve(near, "Чуть ниже порога");

    assertThat(near.findings())
        .filteredOn(finding -> finding.basis().rules().contains("R6"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.status()).isNotEqualTo(Status.NONE));
    assertThat(workspace.rerun(list)).isEqualTo(list.frozen());
  }

  @Test
  void theSpreadHoldsEveryPupilOfTheWork() {
    Spread spread = Objects.requireNonNull(workspace.checks().spreads(2025).get(work.work()));

    assertThat(spread.school(school.schoolCode()))
        .satisfies(
            own -> {
              int pupils = 0;
              for (int count : own) {
                pupils += count;
              }
              assertThat(pupils).isEqualTo(work.n());
            });
    assertThat(spread.borders()).hasSize(3).isSorted();
    assertThat(spread.school("нет такой")).isEmpty();
  }

  @Test
  void theWorkbookHasEverySignWithItsNumbers() throws Refusal {
    workspace.checks().resolve(resolution(Resolution.Kind.SEEN, "Письмо"));

    List<DataSheet> sheets = SignSheets.of(found, workspace.checks().resolutions());

    assertThat(sheets)
        .extracting(DataSheet::name)
        .containsExactly("Школы", "Признаки", "Индекс", "Правила");
    long signs =
        found.schools().stream()
            .flatMap(one -> one.works().stream())
            .mapToLong(one -> one.signs().size())
            .sum();
    assertThat(sheets.get(1).rows()).hasSize((int) signs);
    assertThat(sheets.get(1).rows())
        .anySatisfy(row -> assertThat(row).contains(school.name(), "рассмотрено", "Письмо"));
    assertThat(sheets.get(3).rows().toString())
        .contains(Objectivity.NOTE)
        .contains(Objectivity.RESTRICTION);
    Path file = folder.resolve("Объективность.xlsx");
    DataSheet.write("Признаки", sheets, file);
    assertThat(file).isNotEmptyFile();
  }
}
