package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mera.data.document.Format;
import mera.data.document.PdfText;
import mera.data.ingest.PaperTables;
import mera.data.ingest.Progress;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.MeasureLibrary.Measure;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.problem.Refusal;
import mera.data.risk.RiskChoice;
import mera.data.risk.RiskFactor;
import mera.data.school.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plans of single schools: from the risks of a questionnaire to stored plans. */
class SchoolPlansTest {

  private static final List<String> LISTED = List.of("980002", "980001", "980003");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Придуманная область");
    StringBuilder register = new StringBuilder("Логин;Муниципалитет;Краткое наименование\n");
    for (int s = 1; s <= 4; s++) {
      register.append(String.format(Locale.ROOT, "edu98000%d;Округ;Школа № %d%n", s, s));
    }
    imported("реестр.csv", register.toString());
    imported(
        "РПШ 2026.csv",
        """
        Рисковые профили школ, 2026 год
        Логин;Образовательная организация;Дефицит педагогических кадров;Низкая учебная мотивация обучающихся;12. Низкий уровень вовлечённости родителей
        edu980001;Школа № 1;72,5;40;10
        edu980002;Школа № 2;средняя;высокая;средняя
        """);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private void imported(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    workspace.importFiles(List.of(file), ImportRequest.USUAL, Progress.NONE);
  }

  private SchoolPlans plans() {
    return workspace.schoolPlans();
  }

  private SchoolProgramme look(String code) {
    return plans().look(List.of(code), 2026).getFirst();
  }

  private School school(String code) {
    return workspace.school(code).orElseThrow();
  }

  @Test
  void allListedSchoolsGetTheirPlansInOneActionThatIsUndoneAtOnce() throws Refusal {
    int entries = workspace.history().size();

    SchoolPlans.Built built = plans().build(LISTED, SchoolPlans.Request.usual(2026));

    assertThat(built.made().keySet()).extracting(School::code).containsExactly("980002", "980001");
    assertThat(built.skipped())
        .extracting(SchoolPlans.Skipped::schoolCode, SchoolPlans.Skipped::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "980003", "рискового профиля нет: загрузите анкету школы"));
    assertThat(workspace.history()).hasSize(entries + 1);
    assertThat(workspace.history().getLast().text()).isEqualTo("Построены планы школ: 2");
    assertThat(workspace.plans()).containsExactlyElementsOf(built.made().values());
    assertThat(workspace.plan("P1").titleLine()).contains("Школа № 2").contains("2026/2027");

    workspace.undo();
    assertThat(workspace.plans()).isEmpty();
    assertThat(plans().plans(2026)).isEmpty();
    workspace.redo();
    assertThat(plans().plans(2026).keySet()).containsExactlyInAnyOrder("980001", "980002");
  }

  @Test
  void onlyActivatedRisksAreAnsweredHeavyOnesFirst() throws Refusal {
    Plan plan =
        plans()
            .build(List.of("980002"), SchoolPlans.Request.usual(2026))
            .made()
            .get(school("980002"));

    MeasureLibrary library = MeasureLibrary.standard();
    assertThat(Objects.requireNonNull(plan).nodes())
        .filteredOn(node -> node.kind() == Node.Kind.SECTION)
        .extracting(Node::text)
        .containsExactly(library.factor(10).purpose(), library.factor(2).purpose());

    workspace
        .ratings()
        .choose(
            new RiskChoice(
                "980002",
                2026,
                new java.util.TreeSet<>(List.of(RiskFactor.MOTIVATION, RiskFactor.PARENTS))));
    assertThat(look("980002").risks())
        .extracting(risk -> risk.factor())
        .containsExactlyInAnyOrder(10, 12);
  }

  @Test
  void aPlanThatIsThereStaysUntilItIsWantedAnewAndThenKeepsItsId() throws Refusal {
    plans().build(LISTED, SchoolPlans.Request.usual(2026));
    SchoolPlans.Built again = plans().build(LISTED, SchoolPlans.Request.usual(2026));
    assertThat(again.made()).isEmpty();
    assertThat(again.skipped())
        .extracting(SchoolPlans.Skipped::reason)
        .startsWith("план уже есть: P1", "план уже есть: P2");

    SchoolPlans.Built anew =
        plans()
            .build(LISTED, new SchoolPlans.Request(2026, PlanPeriod.years(2027, 2027), null, true));
    assertThat(anew.made().values()).extracting(Plan::id).containsExactly("P1", "P2");
    assertThat(workspace.plan("P1").titleLine()).endsWith("на 2027 год");
    workspace.undo();
    assertThat(workspace.plan("P1").titleLine()).endsWith("2026/2027 учебный год");
  }

  @Test
  void aRemovedPlanIsBuiltAgainUnderAnotherId() throws Refusal {
    plans().build(List.of("980001"), SchoolPlans.Request.usual(2026));
    workspace.remove(workspace.plan("P1"));

    assertThat(look("980001").plan()).isNull();
    plans().build(List.of("980001"), SchoolPlans.Request.usual(2026));
    assertThat(look("980001").plan()).isEqualTo(workspace.plan("P2"));
  }

  @Test
  void tickedMeasuresAreThePlanAndARiskWithoutThemShowsAsUncovered() throws Refusal {
    SchoolProgramme suggested = look("980001");
    assertThat(suggested.uncovered()).isEmpty();
    assertThat(suggested.chosen()).isFalse();
    assertThat(suggested.coverage().keySet()).containsExactly(2, 10);

    List<String> onlyStaff =
        suggested.measures().stream().filter(id -> !measure(id).risks().contains(10)).toList();
    plans().choose(school("980001"), 2026, onlyStaff);
    assertThat(look("980001").chosen()).isTrue();
    assertThat(look("980001").uncovered()).containsExactly(10);

    plans().build(List.of("980001"), SchoolPlans.Request.usual(2026));
    Plan plan = workspace.plan("P1");
    assertThat(plan.nodes())
        .filteredOn(node -> node.kind() == Node.Kind.MEASURE)
        .extracting(Node::text)
        .containsExactlyElementsOf(onlyStaff.stream().map(id -> measure(id).text()).toList());
    assertThat(look("980001").uncovered()).containsExactly(10);

    plans().suggest(school("980001"), 2026);
    assertThat(look("980001").measures()).isEqualTo(suggested.measures());
    workspace.undo();
    assertThat(look("980001").measures()).isEqualTo(onlyStaff);
  }

  private Measure measure(String id) {
    return plans().library().measure(id).orElseThrow();
  }

  @Test
  void nothingTickedIsAReasonToBuildNothing() throws Refusal {
    plans().choose(school("980001"), 2026, List.of());

    assertThat(plans().build(List.of("980001"), SchoolPlans.Request.usual(2026)).skipped())
        .extracting(SchoolPlans.Skipped::reason)
        .containsExactly("ни одна мера не отмечена");
  }

  @Test
  void theSchoolTakesPartInTheRegionalPlan() throws Exception {
    Plan regional =
        workspace.add(
            PlanReview.of(
                    "план.tsv",
                    List.of(
                        PaperTables.pasted(
                            "№\tМероприятия\tСроки\tОтветственные\n"
                                + "1.\tОткрытые уроки\tмарт\tОбразовательные организации\n"
                                + "2.\tСвод\tмай\tИнститут развития\n")))
                .plan(PlanPeriod.years(2026, 2026), Map.of()));
    plans()
        .build(
            List.of("980001"),
            new SchoolPlans.Request(2026, PlanPeriod.schoolYear(2026), regional.id(), false));

    assertThat(workspace.plan("P2").nodes())
        .extracting(Node::text)
        .contains("Участие в мероприятиях регионального плана", "Открытые уроки")
        .doesNotContain("Свод");
  }

  @Test
  void theLibraryIsChangedAddedToCutAndBroughtBackByUndo() throws Refusal {
    Measure shipped = MeasureLibrary.standard().measures().getFirst();
    Measure changed =
        new Measure(
            shipped.id(), List.of(2, 1), "Своими словами", "октябрь", "директор", "акт", "акт");
    plans().keep(changed);
    Measure own =
        plans().keep(new Measure("", List.of(12), "Вечер семей", "май", "директор", "", ""));
    plans().remove(MeasureLibrary.standard().measures().get(1));

    assertThat(own.id()).isEqualTo("u1");
    assertThat(plans().library().measures().getFirst()).isEqualTo(changed);
    assertThat(plans().library().against(12)).contains(own);
    assertThat(plans().library().measures())
        .hasSameSizeAs(MeasureLibrary.standard().measures())
        .doesNotContain(MeasureLibrary.standard().measures().get(1));

    workspace.undo();
    assertThat(plans().library().measures()).contains(MeasureLibrary.standard().measures().get(1));
    plans().remove(own);
    assertThat(plans().library().measure("u1")).isEmpty();
    assertThat(plans().keep(own.withId("")).id()).isEqualTo("u2");
    plans().restore();
    assertThat(plans().library()).isEqualTo(MeasureLibrary.standard());
    assertThat(plans().isChanged()).isFalse();
  }

  @Test
  void aMeasureWithoutTextOrRiskIsRefused() {
    assertThatThrownBy(() -> plans().keep(new Measure("", List.of(1), " ", "", "", "", "")))
        .hasMessageStartingWith("У меры нет текста");
    assertThatThrownBy(() -> plans().keep(new Measure("", List.of(), "Мера", "", "", "", "")))
        .hasMessageStartingWith("Мера не связана ни с одним риском");
  }

  @Test
  void plansArePrintedIntoFilesNamedAfterTheSchool() throws Exception {
    plans().build(LISTED, SchoolPlans.Request.usual(2026));
    List<Path> files =
        List.copyOf(
            SchoolPlans.print(plans().look(LISTED, 2026), Format.PDF, folder.resolve("планы"))
                .values());

    assertThat(files)
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly("План – 980002 Школа № 2.pdf", "План – 980001 Школа № 1.pdf");
    String text = PdfText.of(files.getFirst()).text().replaceAll("\\s+", " ");
    for (Node node : workspace.plan("P1").nodes()) {
      assertThat(text.replace(" ", "")).contains(node.number().replace(" ", ""));
    }
    assertThat(text).contains("Школа № 2");
  }
}
