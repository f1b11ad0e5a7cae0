package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.ingest.PaperTables;
import mera.data.plan.SourceRow.Fate;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fictional plans with the structures and the damage that offices send. */
class PlanImportTest {

  private static final String HEADER = "№ п/п\tМероприятия\tСроки\tОтветственные\tРезультат\n";

  @TempDir Path folder;

  private static PlanReview pasted(String text) throws Refusal {
    return PlanReview.of("вставка", List.of(PaperTables.pasted(text)));
  }

  private static Plan plan(PlanReview review) {
    return review.plan(PlanPeriod.years(2027, 2027), Map.of());
  }

  private static List<String> fates(PlanReview review) {
    return review.rows().stream().map(row -> row.number() + " " + row.fate()).toList();
  }

  @Test
  void repeatedHeadersAndColumnNumbersAreDroppedAndSaidSo() throws Refusal {
    PlanReview review =
        pasted(
            HEADER
                + "1\t2\t3\t4\t5\n"
                + "1.\tЯрмарка уроков\tмарт\tлицей\tафиша\n"
                + "№ п/п\tМероприятия\tСроки\tОтветственные\tРезультат\n"
                + "2.\tЧтения\tмай\tлицей\tсборник\n");

    assertThat(fates(review))
        .containsExactly(
            "1 HEADER", "2 COLUMN_NUMBERS", "3 MEASURE", "4 HEADER_AGAIN", "5 MEASURE");
    assertThat(plan(review).nodes())
        .extracting(Node::text)
        .containsExactly("Ярмарка уроков", "Чтения");
  }

  @Test
  void aRowTornByAPageBreakIsPutTogetherAndTheAnalystIsTold() throws Refusal {
    PlanReview review =
        pasted(
            HEADER
                + "1.\tКруглый стол для\tЕжегодно,\tлицей,\tпротокол\n"
                + "\tучителей физики\tсентябрь\tгимназия\tвстречи\n");

    Node node = plan(review).nodes().getFirst();
    assertThat(node.text()).isEqualTo("Круглый стол для учителей физики");
    assertThat(node.deadline()).isEqualTo("Ежегодно, сентябрь");
    assertThat(node.parties()).isEqualTo("лицей, гимназия");
    assertThat(node.result()).isEqualTo("протокол встречи");
    assertThat(review.problems()).extracting(Problem::rule).contains("plan-row-joined");
  }

  @Test
  void theAnalystDecidesOtherwiseAboutARow() throws Refusal {
    PlanReview review =
        pasted(HEADER + "1.\tЯрмарка\tмарт\tлицей\tафиша\n\tчтения вслух\tмай\t\t\n");

    assertThat(plan(review).nodes()).hasSize(1);
    assertThat(plan(review.deciding(3, Fate.MEASURE)).nodes())
        .extracting(Node::text)
        .containsExactly("Ярмарка", "чтения вслух");
    assertThat(plan(review.deciding(3, Fate.LEFT_OUT)).nodes())
        .extracting(Node::deadline)
        .containsExactly("март");
  }

  @Test
  void numberedSectionsAndTheirMeasuresAreFound() throws Refusal {
    Plan plan =
        plan(
            pasted(
                HEADER
                    + "1. Кадры\t\t\t\t\n1.1.\tСтажировки\tмарт\tлицей\tотчёт\n"
                    + "2. Данные\t\t\t\t\n2.1.\tСбор форм\tмай\tлицей\tсвод\n"));

    assertThat(plan.numbering()).isEqualTo(Numbering.SECTION_ITEM);
    assertThat(plan.sectionRows()).isEqualTo(SectionRows.ONE_CELL);
    assertThat(plan.nodes())
        .extracting(node -> node.kind() + " " + node.number() + " " + node.text())
        .containsExactly(
            "SECTION 1. Кадры",
            "MEASURE 1.1. Стажировки",
            "SECTION 2. Данные",
            "MEASURE 2.1. Сбор форм");
    assertThat(plan.nodes().get(1).parentId()).isEqualTo(plan.nodes().getFirst().id());
  }

  @Test
  void sectionsWithoutNumbersAndAGapInTheNumbersAreKept() throws Refusal {
    Plan plan =
        plan(
            pasted(
                HEADER
                    + "Работа с кадрами\t\t\t\t\n1.\tСтажировки\tмарт\tлицей\tотчёт\n"
                    + "Работа с данными\t\t\t\t\n3.\tСбор форм\tмай\tлицей\tсвод\n"));

    assertThat(plan.numbering()).isEqualTo(Numbering.CONTINUOUS);
    assertThat(plan.sectionRows()).isEqualTo(SectionRows.ONE_CELL_UNNUMBERED);
    assertThat(plan.nodes()).extracting(Node::number).containsExactly("", "1.", "", "3.");
  }

  @Test
  void aGroupHasItsChildrenAndTheResultBelongsToAllOfThem() throws Refusal {
    Plan plan =
        plan(
            pasted(
                HEADER
                    + "1.\tСеминары:\t\t\tпроведены два семинара\n"
                    + "1.1\t- для директоров\t5 марта\tлицей\t\n1.2.\t- для завучей\t6 мая\tлицей\t\n"
                    + "2.\tКонкурс\tмай\tлицей\tприказ\n"));

    Node group = plan.nodes().getFirst();
    assertThat(plan.numbering()).isEqualTo(Numbering.HIERARCHICAL);
    assertThat(group.kind()).isEqualTo(Node.Kind.GROUP);
    assertThat(plan.children(group)).extracting(Node::number).containsExactly("1.1", "1.2.");
    assertThat(plan.rowsCovered(group, Field.RESULT)).isEqualTo(3);
    assertThat(plan.rowsCovered(group, Field.PARTIES)).isEqualTo(1);
  }

  @Test
  void columnsStandInTheOrderOfTheSourceUnderItsCaptions() throws Refusal {
    Plan plan =
        plan(
            pasted(
                "N п/п\tСодержание деятельности\tИсполнители\tСрок (период)\tОжидаемый эффект\tПримечание\n"
                    + "1\tДень открытых уроков\tлицей\tапрель\tвидео\tна сайте\n"));

    assertThat(plan.columns())
        .extracting(PlanColumn::field)
        .containsExactly(
            Field.NUMBER,
            Field.MEASURE,
            Field.PARTIES,
            Field.DEADLINE,
            Field.RESULT,
            Field.DOCUMENT);
    assertThat(plan.columns().getLast().caption()).isEqualTo("Примечание");
    assertThat(plan.nodes().getFirst().document()).isEqualTo("на сайте");
  }

  @Test
  void aColumnThatHasNoPlaceIsAddedToTheLastOneAndTold() throws Refusal {
    PlanReview review =
        pasted(
            "№\tМероприятие\tСрок\tДокумент\tСумма, руб.\n1.\tЗакупка приборов\tмай\tдоговор\t10 000\n");

    assertThat(plan(review).nodes().getFirst().document())
        .isEqualTo("договор\nСумма, руб.: 10 000");
    assertThat(review.problems())
        .filteredOn(problem -> problem.rule().equals("plan-column"))
        .extracting(Problem::column)
        .containsExactly("Сумма, руб.");
  }

  @Test
  void cellsWithLineBreaksFromExcelAndFromWordStayCells() throws Refusal {
    String excel = "1.\t\"Сбор:\n- форм;\n- \"\"эссе\"\"\"\tмай\tлицей\tсвод\n";
    String word = "2.\tЧтения:\n- прозы;\n- стихов\tмай\tлицей\tсвод\n- второй лист\n";

    Plan plan = plan(pasted(HEADER + excel + word));

    assertThat(plan.nodes())
        .extracting(Node::text)
        .containsExactly("Сбор:\n- форм;\n- \"эссе\"", "Чтения:\n- прозы;\n- стихов");
    assertThat(plan.nodes().get(1).result()).isEqualTo("свод\n- второй лист");
  }

  @Test
  void titleHeaderAndStampAboveTheTableAreToldApart() throws Refusal {
    PlanReview review =
        pasted(
            "Приложение № 3\nк приказу управления\nот 09.10.2026 № 12-у\n"
                + "Утверждён приказом управления\nот ____ № ____\n"
                + "План мероприятий\nна 2026/2027 учебный год\n"
                + HEADER
                + "1.\tЯрмарка\tоктябрь\tлицей\tафиша\n");
    Plan plan = plan(review);
    Origin origin = java.util.Objects.requireNonNull(plan.origin());

    assertThat(plan.title()).containsExactly("План мероприятий", "на 2026/2027 учебный год");
    assertThat(review.period()).contains(PlanPeriod.schoolYear(2026));
    assertThat(origin.header())
        .containsExactly("Приложение № 3", "к приказу управления", "от 09.10.2026 № 12-у");
    assertThat(origin.stamp()).containsExactly("Утверждён приказом управления", "от ____ № ____");
  }

  @Test
  void aDeadlineThatIsNotUnderstoodStaysAndIsTold() throws Refusal {
    PlanReview review = pasted(HEADER + "1.\tЯрмарка\tкогда зацветёт липа\tлицей\tафиша\n");

    assertThat(plan(review).nodes().getFirst().deadline()).isEqualTo("когда зацветёт липа");
    assertThat(review.problems()).extracting(Problem::rule).contains("plan-deadline");
  }

  @Test
  void aTextFileOfAnOlderOfficeIsReadInItsOwnLetters() throws Exception {
    Path file = folder.resolve("план.tsv");
    Files.write(
        file,
        (HEADER + "1.\tЁлка\tдекабрь\tлицей\tотчёт\n").getBytes(Charset.forName("windows-1251")));

    Plan plan = plan(PlanReview.of("план.tsv", PaperTables.read(file)));

    assertThat(plan.nodes().getFirst().text()).isEqualTo("Ёлка");
    assertThat(plan.title()).containsExactly("план");
  }

  @Test
  void aFileWithoutAPlanIsRefusedWithTheReason() throws Exception {
    Path file = folder.resolve("список.tsv");
    Files.writeString(file, "Код\tШкола\n980001\tЛицей\n", StandardCharsets.UTF_8);

    assertThatThrownBy(() -> PlanReview.of("список.tsv", PaperTables.read(file)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("нет таблицы плана");
    assertThatThrownBy(() -> PaperTables.read(folder.resolve("нет.docx")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("не найден");
  }

  @Test
  void partiesThatNobodyKnowsGetKeysAndDeclaredAbbreviationsAreTheirShortNames() throws Refusal {
    Plan plan =
        plan(
            pasted(
                HEADER
                    + "1.\tЯрмарка\tмарт\tЛесной центр оценки качества (далее – ЛЦОК), лицеи\tафиша\n"
                    + "2.\tЧтения\tмай\tЛЦОК\tсборник\n"));

    assertThat(plan.partiesOf(plan.nodes().get(1))).hasSize(1);
    assertThat(plan.partiesOf(plan.nodes().get(0)))
        .hasSize(2)
        .containsAll(plan.partiesOf(plan.nodes().get(1)));
    assertThat(plan.parties().values()).extracting(Party::name).containsExactly("ЛЦОК", "лицеи");
  }
}
