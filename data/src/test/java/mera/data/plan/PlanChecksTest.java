package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mera.data.ingest.PaperTables;
import mera.data.plan.PlanChecks.Around;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanChecksTest {

  private static final String HEADER = "№\tМероприятия\tСроки\tОтветственные\tРезультат\n";

  private static Plan plan(String rows) {
    try {
      return PlanReview.of("План", List.of(PaperTables.pasted(HEADER + rows)))
          .plan(PlanPeriod.years(2026, 2026), Map.of());
    } catch (Refusal impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Around around(@Nullable LocalDate order, @Nullable LocalDate report) {
    return new Around(order, "", report, Set.of(), ProductionCalendar.standard());
  }

  private static List<Remark> remarks(Plan plan, String code) {
    return PlanChecks.of(plan, around(null, null)).stream()
        .filter(remark -> remark.code().equals(code))
        .toList();
  }

  private static Remark only(Plan plan, String code) {
    List<Remark> remarks = remarks(plan, code);
    assertThat(remarks).hasSize(1);
    return remarks.getFirst();
  }

  private static Plan fixed(Plan plan, Remark remark) {
    return Objects.requireNonNull(remark.fix()).applied(plan);
  }

  @Test
  void aPlanInOrderHasNoRemarks() {
    Plan plan =
        plan("1.\tЯрмарка уроков\t15 апреля\tлицей\tафиша\n2.\tЧтения\tмай\tлицей\tсборник\n");

    assertThat(PlanChecks.of(plan, around(LocalDate.of(2026, 1, 12), null))).isEmpty();
  }

  @Test
  void yearsOfTheOrderAndOfThePlanAreCompared() {
    Plan plan = plan("1.\tА\tмай\tлицей\tx\n").withTitle(List.of("План на 2026 год"));
    Around order =
        new Around(null, "О плане на 2025 год", null, Set.of(), ProductionCalendar.standard());
    Around same =
        new Around(null, "О плане на 2026 год", null, Set.of(), ProductionCalendar.standard());

    assertThat(PlanChecks.of(plan, order))
        .filteredOn(remark -> remark.code().equals("L05"))
        .singleElement()
        .extracting(Remark::sentence)
        .isEqualTo(
            "В заголовке приказа – 2025, в названии плана – 2026: проверьте, об одном ли они.");
    assertThat(PlanChecks.of(plan, same)).noneMatch(remark -> remark.code().equals("L05"));
    assertThat(remarks(plan, "L05")).isEmpty();
  }

  @Test
  void aVerbalNounAsksForTheGenitive() {
    Plan plan =
        plan(
            "1.\tНаправление в департамент информацию\tмай\tлицей\tx\n"
                + "2.\tНаправление информации в организацию\tмай\tлицей\tx\n");

    Remark wrong = only(plan, "L23");

    assertThat(wrong.sentence())
        .isEqualTo(
            "Строка 1.: «Направление … информацию»: после существительного нужен"
                + " родительный падеж.");
    assertThat(wrong.field()).isEqualTo(Field.MEASURE);
  }

  @Test
  void theItemsOfAGroupBeginAlike() {
    Plan plan =
        plan(
            "1.\tШколам обеспечить:\tмай\tлицей\tx\n"
                + "1.1.\t- провести чтения\tмай\tлицей\tx\n"
                + "1.2.\t- проведение ярмарки\tмай\tлицей\tx\n"
                + "2.\tЛицею:\tмай\tлицей\tx\n"
                + "2.1.\t- проведение чтений\tмай\tлицей\tx\n"
                + "2.2.\t- обсуждение книг\tмай\tлицей\tx\n");

    assertThat(only(plan, "L23").sentence())
        .isEqualTo(
            "Строка 1.: после «обеспечить:» подмеры начинаются с существительного, а здесь с"
                + " глагола.");
  }

  @Test
  void aGapInTheNumbersIsToldAndRenumberingClosesIt() {
    Plan plan = plan("1.\tА\tмай\tлицей\tx\n3.\tБ\tмай\tлицей\tx\n");

    Remark gap = only(plan, "L06");

    assertThat(gap.sentence()).isEqualTo("Перед номером 3. ожидался 2.");
    assertThat(fixed(plan, gap).nodes()).extracting(Node::number).containsExactly("1.", "2.");
    assertThat(remarks(fixed(plan, gap), "L06")).isEmpty();
  }

  @Test
  void dotsThatComeAndGoAreSetEverywhere() {
    Plan plan = plan("1.\tА\tмай\tлицей\tx\n2\tБ\tмай\tлицей\tx\n3.\tВ\tмай\tлицей\tx\n");

    assertThat(fixed(plan, only(plan, "L07")).nodes())
        .extracting(Node::number)
        .containsExactly("1.", "2.", "3.");
  }

  @Test
  void emptyCellsAreToldButNotThoseThatAreMergedOrInherited() {
    Plan plan =
        plan(
            "1.\tА\t\tлицей\tx\n2.\tБ\tмай\t\tx\n"
                + "3.\tСеминары:\tмай\tлицей\tпроведены\n3.1.\tВ\t\t\t\n3.2.\tГ\t\t\t\n");

    assertThat(remarks(plan, "L08"))
        .extracting(Remark::sentence)
        .containsExactly("Строка 1.: нет срока.", "Строка 2.: нет исполнителя.");
  }

  @Test
  void abbreviationsAreDeclaredOnceAndBeforeUse() {
    Plan plan =
        plan(
            "1.\tА\tмай\tЦентр оценки (далее – ЦОК)\tx\n"
                + "2.\tБ\tмай\tЦОК, ЛМЦ\tx\n3.\tВ\tмай\tЦентр оценки (далее – ЦОК)\tx\n"
                + "4.\tГ\tмай\tЦНПиР\tx\n");

    assertThat(remarks(plan, "L09"))
        .extracting(Remark::sentence)
        .containsExactly(
            "Сокращение «ЦОК» введено дважды: первый раз – строка 1.",
            "Сокращение «ЛМЦ» нигде не расшифровано, впервые – строка 2.",
            "Сокращение «ЦНПиР» нигде не расшифровано, впервые – строка 4.");
  }

  @Test
  void oneDeadlineInTwoSpellingsIsWrittenAlike() {
    Plan plan =
        plan(
            "1.\tА\tПо спец. графику\tлицей\tx\n2.\tБ\tПо специальному графику\tлицей\tx\n"
                + "3.\tВ\tпо специальному графику\tлицей\tx\n");

    Remark remark = only(plan, "L10");

    assertThat(fixed(plan, remark).nodes().getFirst().deadline())
        .isEqualTo("По специальному графику");
  }

  @Test
  void deadlinesOutsideThePlanAndATitleOfAnotherYearAreTold() {
    Plan plan = plan("1.\tА\tмарт 2027\tлицей\tx\n").withTitle(List.of("План на 2027 год"));

    assertThat(remarks(plan, "L11")).hasSize(2);
  }

  @Test
  void whatIsOverBeforeTheOrderIsAMistakeAndWhatHasBegunIsANote() {
    Plan plan = plan("1.\tА\t10-20 января\tлицей\tx\n2.\tБ\t20 января - 15 февраля\tлицей\tx\n");

    assertThat(PlanChecks.of(plan, around(LocalDate.of(2026, 1, 30), null)))
        .extracting(remark -> remark.code() + " " + remark.weight() + " " + remark.rowId())
        .contains("L12 MISTAKE n1", "L12 NOTE n2");
  }

  @Test
  void aDayOffIsToldWithTheWorkingDayBeforeIt() {
    Plan plan =
        plan(
            "1.\tА\tдо 12 июня\tлицей\tx\n2.\tБ\t16.05.2026\tлицей\tx\n3.\tВ\t9 марта\tлицей\tx\n");

    List<Remark> off = remarks(plan, "L13");

    assertThat(off)
        .extracting(Remark::sentence)
        .containsExactly(
            "Строка 1.: 12.06.2026 – праздничный день.",
            "Строка 2.: 16.05.2026 – суббота.",
            "Строка 3.: 09.03.2026 – нерабочий день.");
    assertThat(fixed(plan, off.get(0)).nodes().getFirst().deadline()).isEqualTo("до 11 июня");
    assertThat(fixed(plan, off.get(1)).nodes().get(1).deadline()).isEqualTo("15.05.2026");
  }

  @Test
  void aDayThatIsInNoCalendarIsAMistake() {
    assertThat(only(plan("1.\tА\t31 сентября\tлицей\tx\n"), "L02").sentence())
        .isEqualTo("Строка 1.: дня «31 сентября» нет в календаре.");
  }

  @Test
  void whatComesAfterTheLastReportIsTold() {
    Plan plan = plan("1.\tА\tмай\tлицей\tx\n2.\tБ\tоктябрь\tлицей\tx\n");

    assertThat(PlanChecks.of(plan, around(null, LocalDate.of(2026, 6, 15))))
        .filteredOn(remark -> remark.code().equals("L14"))
        .extracting(Remark::rowId)
        .containsExactly("n2");
  }

  @Test
  void aSecondTimeAfterTheLastReportIsToldToo() {
    Plan plan = plan("1.\tА\tиюнь 2026; октябрь 2026 г.\tлицей\tx\n");

    assertThat(PlanChecks.of(plan, around(null, LocalDate.of(2026, 6, 15))))
        .anyMatch(remark -> remark.code().equals("L14"));
  }

  @Test
  void aDueDayInTheWordsOfAMeasureIsLookedAt() {
    Plan plan =
        plan(
            "1.\tОтчёт (ежеквартально до 4 числа месяца, следующего за отчётным)\tв течение"
                + " года\tлицей\tx\n2.\tОтчёт (ежеквартально до 15 числа месяца, следующего за"
                + " отчётным)\tв течение года\tлицей\tx\n");

    assertThat(remarks(plan, "L13"))
        .extracting(Remark::sentence)
        .containsExactly(
            "Строка 1.: срок «ежеквартально до 4 числа месяца, следующего за отчётным» приходится"
                + " на нерабочие дни: 04.04.2026, 04.07.2026, 04.10.2026,"
                + " 04.01.2027.");
  }

  @Test
  void oneSchoolInTwoSpellingsIsToldAlsoWhereTheResultNamesIt() {
    Plan two = plan("1.\tА\tмай\tМБОУ «СОШ № 5»\tдоговор с МБОУ СОШ № 5\n");
    Plan one = plan("1.\tА\tмай\tМБОУ «СОШ № 5»\tдоговор с МБОУ «СОШ № 5»\n");

    assertThat(remarks(two, "L10")).hasSize(1);
    assertThat(remarks(one, "L10")).isEmpty();
  }

  private static Plan programme(Part... parts) {
    Plan plan = plan("1.\tА\tмай\tлицей\tx\n");
    return new Plan(
        null,
        "",
        "программа",
        List.of("Программа"),
        plan.period(),
        plan.numbering(),
        plan.sectionRows(),
        plan.orientation(),
        plan.columns(),
        Map.of(),
        List.of(new Indicator("1", "Доля школ", "5", "%"), new Indicator("2", "Число", "7", "")),
        List.of(parts),
        plan.nodes(),
        null,
        Answers.NONE);
  }

  @Test
  void chaptersOfAProgrammeAreNumberedAlike() {
    Part first = new Part.Chapter("Раздел I. Цели");
    assertThat(remarks(programme(first, new Part.Chapter("Раздел II. Меры")), "L07")).isEmpty();
    assertThat(only(programme(first, new Part.Chapter("II. Меры")), "L07").sentence())
        .isEqualTo("Главы озаглавлены по-разному: со словом «раздел» 1, без него 1.");
  }

  @Test
  void yearsInTheChaptersAreThoseOfThePlan() {
    assertThat(remarks(programme(new Part.Text("Меры на 2026 – 2026 годы")), "L11")).isEmpty();
    assertThat(only(programme(new Part.Text("Меры на 2025 – 2026 годы")), "L11").sentence())
        .isEqualTo("В тексте – «2025 – 2026 годы», а срок плана – 2026 год: «Меры на …».");
  }

  @Test
  void twoEventsOfOnePartyOnOneDayAreTold() {
    Plan plan =
        plan(
            "1.\tА\t14 мая\tлицей\tx\n2.\tБ\t14 мая\tлицей, центр\tx\n3.\tВ\t14 мая\tинтернат\tx\n");

    assertThat(only(plan, "L15").sentence()).contains("строки 1., 2.");
  }

  @Test
  void aNumberInTheResultIsComparedWithTheSubMeasures() {
    Plan plan =
        plan(
            "1.\tВстречи:\t\t\tпроведены 3 районных вебинара\n"
                + "1.1.\tвебинар о чтении\t5 мая\tлицей\t\n1.2.\tвебинар о числах\t6 мая\tлицей\t\n");

    assertThat(only(plan, "L16").sentence()).contains("3").contains("2");
  }

  @Test
  void aQuoteOrBracketWithoutItsPairIsAMistake() {
    Plan plan =
        plan("1.\tЧтения «Лес\tмай\tлицей\tx\n2.\t1) первое; 2) второе\tмай\tлицей (центр\tx\n");

    assertThat(remarks(plan, "L19"))
        .extracting(Remark::sentence)
        .containsExactly("Строка 1.: кавычка « без пары.", "Строка 2.: скобка ( без пары.");
  }

  @Test
  void aPlanThatIsNotNamedIsAskedFor() {
    assertThat(remarks(plan("1.\tА\tПо плану\tлицей\tx\n2.\tБ\tпо плану лицея\tлицей\tx\n"), "L20"))
        .extracting(Remark::rowId)
        .containsExactly("n1");
  }

  @Test
  void aRemarkThatIsSilencedIsNotShownForThisPlan() {
    Plan plan = plan("1.\tА\tПо плану\tлицей\tx\n");
    Remark remark = only(plan, "L20");

    Plan silent = plan.withAnswers(plan.answers().silencing(remark.key()));

    assertThat(remarks(silent, "L20")).isEmpty();
    assertThat(PlanChecks.all(silent, Around.NOTHING)).contains(remark);
    assertThat(remarks(silent.withAnswers(silent.answers().showing(remark.key())), "L20"))
        .hasSize(1);
  }

  @Test
  void theSlipsOfTheModelPlansAreFound() throws Exception {
    assertThat(seed("smolensk-2", LocalDate.of(2019, 10, 14), null))
        .contains("L06 10.", "L08 1.", "L10 13.", "L12 2.", "L12 3.", "L12 4.", "L01");
    assertThat(seed("samara", LocalDate.of(2021, 12, 9), null))
        .contains("L03", "L08 3.4.", "L20 3.4.", "L20 4.2.", "L11 1.1.");
    assertThat(seed("zabaikalye", LocalDate.of(2018, 1, 31), null))
        .contains(
            "L02",
            "L07 3.1",
            "L08 6.",
            "L12 1.",
            "L12 2.",
            "L12 11.",
            "L13 6.",
            "L13 7.",
            "L13 12.",
            "L15 16.4.",
            "L15 17.2",
            "L15 17.5",
            "L16 16.",
            "L19 1.");
    assertThat(seed("khanty-mansiysk", LocalDate.of(2019, 12, 4), LocalDate.of(2020, 6, 20)))
        .contains("L08 5.1.", "L10 4.7.", "L14 1.1.", "L14 6.3.");
  }

  private static List<String> seed(String id, LocalDate order, @Nullable LocalDate report)
      throws Exception {
    PlanReview review = PlanReview.of(id, PaperTables.read(Seeds.plan(id + ".docx")));
    Plan plan =
        review.plan(review.period().orElseThrow(), SeedParties.of(id.replaceFirst("-\\d$", "")));
    List<String> found = new ArrayList<>();
    for (Remark remark : PlanChecks.of(plan, around(order, report))) {
      String row = remark.rowId();
      found.add(
          (remark.code() + " " + (row == null ? "" : plan.node(row).orElseThrow().number()))
              .strip());
    }
    return found;
  }
}
