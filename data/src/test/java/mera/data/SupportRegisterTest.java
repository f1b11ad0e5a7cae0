package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import mera.data.context.ContextMethod;
import mera.data.document.DataSheet;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfText;
import mera.data.document.PdfWriter;
import mera.data.ingest.PaperTable;
import mera.data.ingest.PaperTables;
import mera.data.ingest.Progress;
import mera.data.order.Appendix;
import mera.data.order.ListedSchool;
import mera.data.order.Order;
import mera.data.order.OrderStart;
import mera.data.order.OrderTemplates;
import mera.data.order.Pair;
import mera.data.plan.Extract;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.RegionNames;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.Agreement;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;
import mera.data.tutor.TutorRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of support in a working file: stored, undone, read, and where it goes. */
class SupportRegisterTest {

  private static final Agreement AGREED =
      new Agreement("5", LocalDate.of(2026, 9, 1), "Совместные уроки");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Придуманная область");
    StringBuilder register = new StringBuilder("Логин;Муниципалитет;Краткое наименование\n");
    for (int s = 1; s <= 6; s++) {
      register.append(String.format(Locale.ROOT, "edu98000%d;Округ;Школа № %d%n", s, s));
    }
    Path file = Files.writeString(folder.resolve("реестр.csv"), register);
    workspace.importFiles(List.of(file), ImportRequest.USUAL, Progress.NONE);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private SupportRegister register() {
    return workspace.support();
  }

  private static Support whole(String code, String tutor) {
    return new Support(code, tutor, false, "Ивина А.А.", "Лугова О.О.", AGREED, "");
  }

  private List<SupportLine> lines(String... listed) {
    return register()
        .lines(
            List.of(listed),
            TutorRule.standard(),
            workspace.ratings().context(ContextMethod.standard(), 2026));
  }

  @Test
  void aRowIsStoredChangedAndUndoneWithAnEntryThatSaysWhat() throws Refusal {
    register().keep(whole("980001", "980005"));
    register().keep(register().of("980001").withMentor("Ручьёва Е.В."));
    workspace.close();
    workspace = Workspace.open(folder.resolve("Рабочий.mera"));

    assertThat(register().all())
        .containsExactly(whole("980001", "980005").withMentor("Ручьёва Е.В."));
    assertThat(workspace.history().getLast().text())
        .isEqualTo("«Школа № 1»: методист-наставник Ручьёва Е.В.");
    workspace.undo();
    assertThat(register().of("980001")).isEqualTo(whole("980001", "980005"));
    workspace.undo();
    assertThat(register().all()).isEmpty();
    assertThat(register().of("980001").isEmpty()).isTrue();
  }

  @Test
  void everyPairGetsADraftOfItsAgreementWithBlanksForWhatIsNotKnown() throws Exception {
    assertThatThrownBy(() -> Agreements.write(lines("980001"), Format.DOCX, folder))
        .isInstanceOf(Refusal.class)
        .hasMessage(Agreements.NONE);
    register().keep(whole("980001", "980005"));
    register().keep(Support.none("980002").withTutor("980006"));
    List<SupportLine> lines = lines("980001", "980002", "980003");

    Map<String, Path> files = Agreements.write(lines, Format.DOCX, folder.resolve("договоры"));

    assertThat(files).containsOnlyKeys("980001", "980002");
    assertThat(files.values()).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(files.get("980001")).hasFileName("Договор – 980001 Школа № 1.docx");
    SupportLine first = lines.getFirst();
    School tutor = Objects.requireNonNull(first.tutor());
    String known =
        String.join(
            "\n", PdfText.texts(Agreements.document(first.school(), tutor, first.support())));
    assertThat(known)
        .contains(
            "ДОГОВОР О СЕТЕВОМ ВЗАИМОДЕЙСТВИИ № 5",
            "01.09.2026",
            "Школа № 1 (далее – Школа) в лице директора ________",
            "Школа № 5 (далее – Школа-тьютор)",
            "Предмет договора: Совместные уроки.",
            "Методист-наставник: Ивина А.А.");
    String open =
        String.join(
            "\n",
            PdfText.texts(
                Agreements.document(
                    new School(
                        "7",
                        "",
                        "Лицей",
                        "Округ",
                        "",
                        null,
                        null,
                        null,
                        null,
                        "Ельникова Анна Петровна",
                        null),
                    tutor,
                    Support.none("7"))));
    assertThat(open)
        .contains("№ ________", "от ________", "в лице директора Ельниковой А.П.", "А.П. Ельникова")
        .doesNotContain("Методист-наставник", "Куратор");
  }

  @Test
  void aRowThatHoldsNothingMoreIsTakenOutAndTheSameRowIsNoAction() throws Refusal {
    register().keep(Support.none("980001").withCurator("Лугова О.О."));
    int entries = workspace.history().size();
    register().keep(Support.none("980001").withCurator("Лугова О.О. "));
    assertThat(workspace.history()).hasSize(entries);

    register().keep(Support.none("980001"));
    assertThat(register().all()).isEmpty();
  }

  @Test
  void unknownSchoolsAndOnesThatHelpThemselvesAreRefused() {
    assertThatThrownBy(() -> register().keep(whole("980001", "980001")))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> register().keep(whole("980001", "980077")))
        .hasMessage("Школы с кодом «980077» в реестре нет.");
    assertThatThrownBy(() -> register().keep(Support.none("980001").withNote("я".repeat(1001))))
        .hasMessageContaining("больше 1000 знаков");
  }

  @Test
  void theDecisionOnTheTutorKeepsWhatElseIsKnown() throws Refusal {
    register().keep(whole("980001", "980005"));
    workspace.ratings().decide("980001", "980004", "");
    workspace.ratings().reopen("980001");

    assertThat(register().of("980001")).isEqualTo(whole("980001", "980005").opened());
    assertThat(workspace.ratings().tutorDecisions()).isEmpty();
  }

  @Test
  void everyListedSchoolHasALineAlsoWithoutResultsAndLeftRowsComeLast() throws Refusal {
    register().keep(whole("980001", "980005"));

    assertThat(lines("980003", "980002"))
        .extracting(line -> line.school().code(), SupportLine::listed, SupportLine::tutorName)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("980003", true, ""),
            org.assertj.core.groups.Tuple.tuple("980002", true, ""),
            org.assertj.core.groups.Tuple.tuple("980001", false, "Школа № 5"));
  }

  @Test
  void theWorkbookIsReadBackAndChangesNothing() throws Exception {
    register().keep(whole("980001", "980005"));
    register().keep(Support.none("980002").withTutor(null).withNote("вечерняя школа"));
    Path file = folder.resolve("Сопровождение.xlsx");
    DataSheet.write(
        "Сопровождение", SupportRegister.workbook(lines("980001", "980002", "980003")), file);

    SupportReading same = register().read("Сопровождение.xlsx", PaperTables.read(file));
    assertThat(same.problems()).isEmpty();
    assertThat(same.rows()).isEqualTo(3);
    assertThat(same.changed()).isEmpty();

    workspace.undo();
    workspace.undo();
    assertThat(register().keep(register().read("Сопровождение.xlsx", PaperTables.read(file))))
        .isEqualTo(2);
    assertThat(register().of("980001")).isEqualTo(whole("980001", "980005"));
    assertThat(register().of("980002").note()).isEqualTo("вечерняя школа");
    workspace.undo();
    assertThat(register().all()).isEmpty();
  }

  @Test
  void aTableOfAnotherHandIsReadByItsCaptionsAndWhatIsUnclearIsSaid() throws Exception {
    register().keep(whole("980004", "980005"));
    PaperTable table =
        PaperTables.pasted(
            """
            Сопровождение школ
            № п/п\tШкола\tШкола-тьютор\tНаставник\tДоговор №\tДата договора
            1\tШкола № 1\tШкола № 6\tРучьёва Е.В.\t№ 12\t3.10.2026
            2\tШкола № 2\tнет\t\t\t
            3\tШкола № 4\t–\t–\t\t31.02.2026
            4\tШкола № 9\tШкола № 6\t\t\t
            5\tШкола № 3\tШкола № 3\t\t\t
            """);

    SupportReading read = register().read("таблица", List.of(table));

    assertThat(read.changed())
        .containsExactly(
            new Support(
                "980001",
                "980006",
                false,
                "Ручьёва Е.В.",
                "",
                new Agreement("12", LocalDate.of(2026, 10, 3), ""),
                ""),
            Support.none("980002").withTutor(null),
            whole("980004", "980005").opened().withMentor(""));
    assertThat(read.problems())
        .extracting(Problem::rule)
        .containsExactly("agreement-date", "unknown-school", "tutor-is-self");
    assertThat(read.problems().get(1).message())
        .isEqualTo("Строка 6: школа «Школа № 9» не найдена в реестре: укажите код.");
  }

  @Test
  void aTableWithoutSupportIsRefusedWithASentence() {
    assertThatThrownBy(
            () -> register().read("т", List.of(PaperTables.pasted("Школа\tАдрес\nА\tБ\n"))))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("В «т» нет таблицы сопровождения");
  }

  private Order order(Map<String, List<ListedSchool>> lists) throws Refusal {
    Plan plan =
        workspace.add(Drafts.of(workspace).plan(mera.data.plan.PlanTemplates.byId("samara"), 2027));
    return workspace.add(
        OrderTemplates.byId("samara")
            .make(
                new OrderStart(
                    2027,
                    RegionNames.of("Придуманная область"),
                    Map.of(),
                    lists,
                    Map.of("samara", plan),
                    List.of())));
  }

  private static Appendix.OfPairs pairs(Order order) {
    return (Appendix.OfPairs)
        order.appendices().stream()
            .filter(Appendix.OfPairs.class::isInstance)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void theTableOfPairsOfAnOrderTakesTheRegister() throws Exception {
    ListedSchool one = new ListedSchool("980001", "Школа № 1", "Округ", null, "");
    ListedSchool two = new ListedSchool("980002", "Школа № 2", "Округ", null, "");
    Order order = order(Map.of("low", List.of(two, one), "risk", List.of()));
    String id = String.valueOf(order.id());
    register().keep(whole("980001", "980005"));
    register().keep(Support.none("980002").withMentor("Ивина А.А."));

    Order tutors = register().intoOrder(id, false).orElseThrow();
    assertThat(pairs(tutors).pairs()).extracting(Pair::schoolCode).containsExactly("980001");
    assertThat(register().intoOrder(id, false)).isEmpty();

    Order whole = register().intoOrder(id, true).orElseThrow();
    assertThat(pairs(whole).pairs())
        .extracting(Pair::schoolCode)
        .containsExactly("980002", "980001");
    Path pdf = folder.resolve("приказ.pdf");
    PdfWriter.write(workspace.document(whole), LayoutProfile.standard(), pdf);
    assertThat(PdfText.of(pdf).text().replaceAll("\\s+", " "))
        .contains("Методист- наставник")
        .contains("Лугова О.О.")
        .contains("№ 5 от 01.09.2026")
        .contains("Совместные уроки");
  }

  @Test
  void anOrderMadeNowHasTheRegisterInItsPairs() {
    assertThat(
            SupportPairs.pair(
                new ListedSchool("980001", "Школа № 1", "Округ", null, ""),
                whole("980001", "980005"),
                workspace.school("980005").orElseThrow()))
        .isEqualTo(
            new Pair(
                "980001",
                "Школа № 1",
                "Округ",
                "980005",
                "Школа № 5",
                "Ивина А.А.",
                "Лугова О.О.",
                "№ 5 от 01.09.2026",
                "Совместные уроки"));
  }

  @Test
  void anExtractGivesTheTutorsTheirRowsAndSaysWhoSupportsTheSchool() throws Exception {
    register().keep(whole("980001", "980005"));
    Plan plan =
        workspace.add(
            PlanReview.of(
                    "план.tsv",
                    List.of(
                        PaperTables.pasted(
                            "№\tМероприятия\tСроки\tОтветственные\n"
                                + "1.\tОткрытые уроки\tмарт\tШколы-тьюторы\n"
                                + "2.\tОтчёт\tмай\tОбразовательные организации\n")))
                .plan(PlanPeriod.years(2027, 2027), Map.of()));
    PlanExtracts extracts = PlanExtracts.of(workspace, String.valueOf(plan.id()));

    assertThat(extracts.named("980005").rowIds()).hasSize(2);
    Extract own = extracts.named("980001");
    assertThat(own.rowIds()).hasSize(1);
    Path pdf = folder.resolve("выписка.pdf");
    PdfWriter.write(mera.data.order.OrderPages.compose(own.plan()), LayoutProfile.standard(), pdf);
    assertThat(PdfText.of(pdf).text().replaceAll("\\s+", " "))
        .contains("Отчёт")
        .contains("Школа-тьютор: Школа № 5.")
        .contains("Методист-наставник: Ивина А.А.");
    assertThat(register().sentences("980005")).containsExactly("Школа-тьютор для: Школа № 1.");
  }
}
