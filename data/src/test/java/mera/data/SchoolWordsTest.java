package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mera.data.document.Format;
import mera.data.document.PdfText;
import mera.data.ingest.Progress;
import mera.data.order.Order;
import mera.data.order.OrderTemplates;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Programme;
import mera.data.plan.ProgrammeEdit;
import mera.data.plan.SchoolWords;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of the schools' programmes: shipped, typed anew, printed. */
class SchoolWordsTest {

  private static final List<String> LISTED = List.of("980002", "980001");

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Придуманная область");
    imported(
        "реестр.csv",
        """
        Логин;Муниципалитет;Краткое наименование
        edu980001;Округ;Школа № 1
        edu980002;Округ;Школа № 2
        """);
    imported(
        "РПШ 2026.csv",
        """
        Рисковые профили школ, 2026 год
        Логин;Образовательная организация;Дефицит педагогических кадров;Низкая учебная мотивация обучающихся;12. Низкий уровень вовлечённости родителей
        edu980001;Школа № 1;72,5;40;10
        edu980002;Школа № 2;средняя;высокая;средняя
        """);
    workspace.schoolPlans().build(LISTED, SchoolPlans.Request.usual(2026));
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

  private String printed(String code) throws Exception {
    Map<String, Path> files =
        plans().printProgrammes(plans().look(LISTED, 2026), Format.PDF, folder.resolve("п"));
    return PdfText.of(Objects.requireNonNull(files.get(code))).text().replaceAll("\\s+", " ");
  }

  @Test
  void everySchoolGetsItsOwnNamesAndFigures() throws Exception {
    assertThat(printed("980002"))
        .contains("ПРОГРАММА повышения качества образования Школа № 2 на 2026/2027 учебный год")
        .contains("выбрано рисков: 2.")
        .contains("– Дефицит педагогических кадров")
        .contains("– доля мероприятий Программы, выполненных в срок")
        .contains("Мероприятия")
        .doesNotContain("{");
    assertThat(printed("980001")).contains("Школа № 1 (Округ)").contains("всего 6.");
  }

  private SchoolProgramme school(String code) {
    return plans().look(List.of(code), 2026).getFirst();
  }

  @Test
  void oneSchoolMayHaveWordsOfItsOwnAndKeepsThemWhenItsPlanIsBuiltAnew() throws Exception {
    Plan spoken = plans().speak(school("980002"));
    workspace.change(
        spoken.withProgramme(
            ProgrammeEdit.body(spoken.programme(), 4, "Школа отвечает сама за себя.")),
        "правка");
    plans().say("раздел 5", old -> ProgrammeEdit.body(old, 4, "Отвечает отдел."));

    assertThat(printed("980002"))
        .contains("Школа отвечает сама за себя.", "выбрано рисков: 2.")
        .doesNotContain("Отвечает отдел.", "{");
    assertThat(printed("980001")).contains("Отвечает отдел.");

    plans()
        .build(
            List.of("980002"),
            new SchoolPlans.Request(2026, PlanPeriod.schoolYear(2026), null, true));
    assertThat(printed("980002")).contains("Школа отвечает сама за себя.");

    Map<String, Path> bare =
        SchoolPlans.print(List.of(school("980002")), Format.PDF, folder.resolve("планы"));
    assertThat(PdfText.of(Objects.requireNonNull(bare.get("980002"))).text())
        .contains("План мероприятий")
        .doesNotContain("ПРОГРАММА", "Школа отвечает");

    plans().silence(school("980002"));
    assertThat(printed("980002")).contains("Отвечает отдел.");
    workspace.undo();
    assertThat(printed("980002")).contains("Школа отвечает сама за себя.");
  }

  @Test
  void theProgrammeOfASchoolIsAnAppendixOfAnOrder() throws Exception {
    Plan plan = plans().speak(school("980002"));
    Order order =
        Drafts.of(workspace)
            .order(OrderTemplates.byId("empty"), List.of(), List.of(), Optional.empty(), List.of());
    Attachments.Offer offer =
        Attachments.of(workspace).offers(order).stream()
            .filter(one -> one.name().startsWith("План " + plan.id() + ":"))
            .findFirst()
            .orElseThrow();

    String text =
        String.join("\n", PdfText.texts(workspace.document(Attachments.attach(order, offer))));

    assertThat(text)
        .contains("Утвердить программу (Приложение)", "ПРОГРАММА", "выбрано рисков: 2.")
        .doesNotContain("{");
  }

  @Test
  void ownWordsReplaceOursAndAreTakenBackByOneStep() throws Exception {
    int entries = workspace.history().size();
    plans().say("раздел 5", old -> ProgrammeEdit.body(old, 4, "Отвечает директор {директор}."));

    assertThat(plans().isReworded()).isTrue();
    assertThat(workspace.history()).hasSize(entries + 1);
    assertThat(workspace.history().getLast().text()).isEqualTo("Программы школ: раздел 5");
    assertThat(printed("980001")).contains("Отвечает директор ________.");

    workspace.undo();
    assertThat(plans().words()).isEqualTo(SchoolWords.standard());
    workspace.redo();
    plans().restoreWords();
    assertThat(plans().words()).isEqualTo(SchoolWords.standard());
    assertThat(plans().isReworded()).isFalse();
  }

  @Test
  void wordsInBracesThatNobodyKnowsAreRefused() {
    Programme before = plans().words();

    assertThatThrownBy(
            () -> plans().say("паспорт", old -> ProgrammeEdit.entry(old, 0, "Имя", "{шкла}")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Что напечатать вместо «{шкла}», неизвестно. Можно: {школа}, ");
    assertThat(plans().words()).isEqualTo(before);
    assertThat(SchoolWords.unknown(before)).isEmpty();
  }

  @Test
  void aPlanWithoutItsWordsIsPrintedAsBefore() throws Exception {
    Map<String, Path> files =
        SchoolPlans.print(plans().look(LISTED, 2026), Format.PDF, folder.resolve("планы"));
    assertThat(PdfText.of(Objects.requireNonNull(files.get("980001"))).text())
        .doesNotContain("Паспорт");
    assertThat(workspace.plan("P1").period()).isEqualTo(PlanPeriod.schoolYear(2026));
  }
}
