package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.ListComparison;
import mera.data.identify.ListComparison.Kind;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.MethodDifference;
import mera.data.identify.RuleSet;
import mera.data.identify.Ruling;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.training.TrainingRegion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets, decisions by hand, and lists that stay what they were. */
class WorkspaceListsTest {

  private static final LowShare RULES = LowShare.standard();
  private static final int YEAR = 2025;

  @TempDir static Path tables;
  @TempDir static Path ready;
  private static Path filled = Path.of("");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeAll
  static void write() throws IOException, Refusal {
    TrainingRegion.write(tables);
    filled = ready.resolve("filled.mera");
    try (Workspace workspace = Workspace.create(filled, TrainingRegion.NAME)) {
      workspace.importFiles(List.of(tables), ImportRequest.USUAL, Progress.NONE);
    }
  }

  @BeforeEach
  void open() throws IOException, Refusal {
    Path copy = folder.resolve("Учебный.mera");
    Files.copy(filled, copy);
    workspace = Workspace.open(copy);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Identification found() throws Refusal {
    return workspace.identify(RULES, YEAR);
  }

  private Finding member() throws Refusal {
    return found().with(Status.LOW).getFirst();
  }

  private Ruling exclusion(String code) {
    return new Ruling(
        code,
        Ruling.Effect.EXCLUDE,
        Ruling.Ground.MERGER,
        "школа закрывается",
        "постановление от 01.09.2025 № 12",
        YEAR,
        LocalDate.of(2025, 9, 15));
  }

  private void importCsv(String name, String text) throws IOException, Refusal {
    Path file = folder.resolve(name);
    Files.writeString(file, text, StandardCharsets.UTF_8);
    workspace.importFiles(List.of(file), ImportRequest.USUAL, Progress.NONE);
  }

  @Test
  void aFrozenListIsReproducedBitForBitWhateverHappenedSince() throws Refusal {
    SchoolList list = workspace.approve(found(), "ШНОР 2025");
    workspace.rulebook().rule(exclusion(member().schoolCode()));
    workspace.join(
        found().findings().getFirst().schoolCode(), found().findings().get(1).schoolCode());
    assertThat(found()).isNotEqualTo(list.frozen());
    SchoolList stored = workspace.list("L1");
    Identification again = workspace.rerun(stored);
    assertThat(again).isEqualTo(stored.frozen());
    assertThat(again.toString()).isEqualTo(list.frozen().toString());
    assertThat(workspace.figures(stored)).isEqualTo(workspace.figures(stored)).isNotEmpty();
  }

  @Test
  void aDecisionIsStoredUndoneAndLifted() throws Refusal {
    String code = member().schoolCode();
    int before = found().count(Status.LOW);
    workspace.rulebook().rule(exclusion(code));
    assertThat(found().count(Status.LOW)).isEqualTo(before - 1);
    assertThat(found().counts()).containsEntry("manual", 1);
    assertThat(workspace.history().getLast().text()).contains("исключена вручную: слияние");
    workspace.undo();
    assertThat(found().count(Status.LOW)).isEqualTo(before);
    workspace.redo();
    Ruling ruling = workspace.rulebook().ruling(code, YEAR).orElseThrow();
    workspace.rulebook().lift(ruling);
    assertThat(workspace.rulebook().rulings()).isEmpty();
    assertThat(found().count(Status.LOW)).isEqualTo(before);
  }

  @Test
  void aNewDecisionReplacesTheOneBefore() throws Refusal {
    String code = member().schoolCode();
    workspace.rulebook().rule(exclusion(code));
    Ruling in =
        new Ruling(
            code,
            Ruling.Effect.INCLUDE,
            Ruling.Ground.OTHER,
            "по просьбе школы",
            "",
            Ruling.ALWAYS,
            LocalDate.of(2025, 10, 1));
    workspace.rulebook().rule(in);
    assertThat(workspace.rulebook().rulings()).containsExactly(in);
  }

  @Test
  void aDecisionAboutAnUnknownSchoolIsRefused() {
    assertThatThrownBy(() -> workspace.rulebook().rule(exclusion("000000")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("в реестре нет");
    assertThat(workspace.rulebook().rulings()).isEmpty();
  }

  @Test
  void everythingThatAMethodReadsIsInTheSnapshot() throws IOException, Refusal {
    String code = member().schoolCode();
    String first = workspace.snapshot();
    workspace.rulebook().rule(exclusion(code));
    String ruled = workspace.snapshot();
    importCsv(
        "Маркеры необъективности 2025.csv",
        "Год;Логин;Муниципалитет;ОО;4 РУ;5МА;Количество маркеров\n2025;edu"
            + code
            + ";Район;Школа;1;0;1\n");
    String marked = workspace.snapshot();
    assertThat(List.of(first, ruled, marked)).doesNotHaveDuplicates();
    workspace.undo();
    workspace.undo();
    assertThat(workspace.snapshot()).isEqualTo(first);
  }

  @Test
  void versionsOfAListAreComparedWithTheReasons() throws Refusal {
    Identification before = found();
    String code = member().schoolCode();
    workspace.rulebook().rule(exclusion(code));
    Method stricter = RULES.with("T", "0.25");
    ListComparison compared = ListComparison.of(before, workspace.identify(stricter, YEAR));
    assertThat(compared.rules()).containsExactly("доля «2» не менее: 30 % → 25 %");
    assertThat(compared.sameData()).isFalse();
    assertThat(compared.moves())
        .filteredOn(move -> move.kind() == Kind.LEFT)
        .singleElement()
        .satisfies(
            move -> {
              assertThat(move.schoolCode()).isEqualTo(code);
              assertThat(move.why()).startsWith("исключена вручную: слияние или закрытие");
            });
    assertThat(compared.moves())
        .filteredOn(move -> move.kind() == Kind.ENTERED)
        .isNotEmpty()
        .allMatch(move -> move.why().contains("низких работ было"));
    assertThat(compared.moves()).anyMatch(move -> move.kind() == Kind.STAYED);
  }

  @Test
  void ruleSetsAreSavedByNameAndVersionAndComparedInWords() throws Refusal {
    RuleSet usual = workspace.rulebook().set("federal-30").orElseThrow();
    assertThat(usual.builtIn()).isTrue();
    assertThat(workspace.rulebook().of(found())).contains(usual);
    RuleSet own = workspace.rulebook().save(usual.copied("Правила 2026"));
    RuleSet changed =
        workspace
            .rulebook()
            .save(own.changed(own.rules().with("n", "10").with("attempts", "LATEST")));
    assertThat(changed.id()).isEqualTo("M1");
    assertThat(changed.printed()).isEqualTo("Правила 2026, версия 2");
    assertThat(workspace.rulebook().set("Правила 2026")).contains(changed);
    assertThat(
            MethodDifference.of(
                usual.method(), usual.parameters(), changed.method(), changed.parameters()))
        .containsExactly("попытки экзамена: первая → последняя", "участников не менее: 5 → 10");
    workspace.undo();
    assertThat(workspace.rulebook().set("M1")).contains(own);
    workspace.rulebook().remove(own);
    assertThat(workspace.rulebook().set("M1")).isEmpty();
  }

  @Test
  void builtInSetsAreNotChangedAndNamesAreTakenOnce() throws Refusal {
    Rulebook rules = workspace.rulebook();
    RuleSet usual = rules.sets().getFirst();
    assertThatThrownBy(() -> rules.save(usual)).hasMessageContaining("Встроенный");
    assertThatThrownBy(() -> rules.remove(usual)).hasMessageContaining("Встроенный");
    assertThatThrownBy(() -> rules.save(usual.copied(usual.title())))
        .hasMessageContaining("уже есть");
    assertThatThrownBy(() -> rules.save(usual.copied(" "))).hasMessageContaining("Назовите");
  }

  @Test
  void everyBuiltInSetIsAMethodThatRuns() throws Refusal {
    for (RuleSet set : RuleSet.builtInSets()) {
      assertThat(workspace.identify(set.rules(), YEAR).parameters()).isEqualTo(set.parameters());
    }
  }
}
