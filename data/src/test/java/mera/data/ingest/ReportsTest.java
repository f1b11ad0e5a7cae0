package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShare;
import mera.data.result.Aggregate.TaskShares;
import mera.data.result.Exam;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ФИС ОКО reports with one row, or one block of rows, a group of participants. */
class ReportsTest {

  private static final Work RU_4 = new Work(Exam.VPR, "русский язык", 4, 2026);
  private static final String FIRST = "МБОУ «СОШ № 1»(edu980001)";
  private static final String SECOND = "МБОУ «СОШ № 2»(edu980002)";
  private static final String DISTRICT = "Заречный муниципальный округ(reg98_m001)";

  @TempDir Path folder;

  private static Tables.Page report(String sheet, String title, Object[] header, Object[]... rows) {
    Tables.Page page =
        page(
            sheet,
            row(title),
            row(),
            row("ВПР 2026 Русский язык 4 класс"),
            row("Предмет:", "Русский язык"),
            row("Максимальный первичный балл:", 3),
            row("Дата:", "20.04.2026"),
            row(),
            header);
    page.rows().addAll(Arrays.asList(rows));
    return page;
  }

  private static Tables.Page marks(Object[]... rows) {
    return report(
        "РУ 4 Статистика по отметкам",
        "Статистика по отметкам",
        row("Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5),
        rows);
  }

  private static Tables.Page journal(Object[]... rows) {
    return report(
        "РУ 4 Сравнение отметок с отметк",
        "Сравнение отметок с отметками по журналу",
        row(
            "Группы участников",
            "Кол-во участников\n(всего)",
            "Понизили (Отметка < Отметка по журналу) %",
            "Понизили (Отметка < Отметка по журналу) Кол-во участников",
            "Подтвердили (Отметка = Отметке по журналу) %",
            "Подтвердили (Отметка = Отметке по журналу) Кол-во участников",
            "Повысили (Отметка > Отметка по журналу) %",
            "Повысили (Отметка > Отметка по журналу) Кол-во участников"),
        rows);
  }

  private Reading read(Tables.Page... pages) throws Exception {
    return Import.read(
        Tables.write(folder, "2849657.xlsx", pages), ImportOptions.NONE, Progress.NONE);
  }

  private static List<String> rules(Reading reading) {
    return reading.problems().stream()
        .map(problem -> problem.rule() + " " + problem.row())
        .toList();
  }

  @Test
  void sharesOfMarksBecomeCountsAndGroupsAboveSchoolsAreNone() throws Exception {
    Reading reading =
        read(
            marks(
                row("Вся выборка", 35589, 1722202, 5.06, 32.92, 44.33, 17.69),
                row("Придуманная область", 2, 12, 25, 50, 25, 0),
                row(DISTRICT, 2, 12, 25, 50, 25, 0),
                row(FIRST, "", 9, 33.33, 33.33, 33.33, 0),
                row(SECOND, "", 3, 0, 100, 0, 0)));
    assertThat(reading.format()).isEqualTo("fis-oko-marks");
    assertThat(reading.works()).containsExactly(RU_4);
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate("980001", RU_4, "", new MarkCounts(new Marks(3, 3, 3, 0))),
            new Aggregate("980002", RU_4, "", new MarkCounts(new Marks(0, 3, 0, 0))));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 2, 0, 0, 3));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.mentioned())
        .extracting(school -> school.login() + "|" + school.name() + "|" + school.municipality())
        .containsExactly(
            "edu980001|МБОУ «СОШ № 1»|Заречный муниципальный округ",
            "edu980002|МБОУ «СОШ № 2»|Заречный муниципальный округ");
    assertThat(reading.notes())
        .containsExactly(
            "Строк «Вся выборка», региона и муниципалитетов: 3, это не школы; суммы школ сверены с 1"
                + " из них.");
  }

  @Test
  void reportsWithoutMarksAreNamedAndAnswered() throws Exception {
    for (String title :
        List.of("Достижение планируемых результатов", "Выполнение заданий группами участников")) {
      Tables.Page page =
          report(
              title.substring(0, 20),
              title,
              row("Номер задания", "Блоки ПООП обучающийся научится", "Макс балл", "РФ"),
              row("1", "Умение", 2, 51.2));
      assertThatThrownBy(() -> read(page))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("«" + title + "»")
          .hasMessageContaining("ничего не взято");
    }
  }

  @Test
  void aShareThatIsNoCountLeavesOnlyThatSchoolOut() throws Exception {
    Reading reading =
        read(
            marks(
                row(FIRST, "", 10, 12.36, 52.81, 26.97, 7.87),
                row(SECOND, "", 3, 0, 66.67, 0, 0),
                row("МБОУ «СОШ № 3»(edu980003)", "", 3, 0, 100, 0, 0)));
    assertThat(rules(reading)).containsExactly("percent-no-count 9", "percent-sum 10");
    Problem first = reading.problems().getFirst();
    assertThat(first.column()).isEqualTo("2");
    assertThat(first.value()).isEqualTo("12.36");
    assertThat(reading.content().aggregates())
        .extracting(Aggregate::schoolCode)
        .containsExactly("980003");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 1, 0, 2, 0));
  }

  @Test
  void roundedSharesWithSeveralAnswersAreNotGuessed() throws Exception {
    Reading reading = read(marks(row(FIRST, "", 2501, 10.4, 39.6, 40.3, 9.7)));
    assertThat(rules(reading)).containsExactly("percent-ambiguous 9");
    assertThat(reading.content().isEmpty()).isTrue();
  }

  @Test
  void aMunicipalityThatIsNotTheSumOfItsSchoolsIsNamed() throws Exception {
    Reading reading =
        read(
            marks(
                row(DISTRICT, 3, 12, 25, 50, 25, 0),
                row(FIRST, "", 9, 33.33, 33.33, 33.33, 0),
                row(SECOND, "", 3, 0, 100, 0, 0),
                row("Другой район(reg98_m002)", 2, 7, 0, 100, 0, 0),
                row("Школа(edu980003)", "", 3, 0, 100, 0, 0),
                row("Школа(edu980004)", "", 3, 0, 100, 0, 0)));
    assertThat(rules(reading)).containsExactly("group-sum 9", "group-sum 12");
    assertThat(reading.problems().getFirst().message())
        .isEqualTo(
            "Строка 9: в строке муниципалитета «Заречный муниципальный округ» школ 3, а в строках"
                + " школ 2 – похоже, отчёт неполный, выгрузите его заново.");
    assertThat(reading.counts().stored()).isEqualTo(4);
  }

  @Test
  void comparisonWithTheJournalIsReadFromOneRowAGroup() throws Exception {
    Reading reading =
        read(
            journal(
                row("Придуманная область", 12, 18.18, 2, 54.55, 6, 27.27, 3),
                row(DISTRICT, 12, 18.18, 2, 54.55, 6, 27.27, 3),
                row(FIRST, 9, 12.5, 1, 62.5, 5, 25, 2),
                row(SECOND, 3, 33.33, 1, 33.33, 1, 33.33, 1)));
    assertThat(reading.format()).isEqualTo("fis-oko-journal");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.content().aggregates())
        .extracting(Aggregate::part)
        .containsExactly(
            new JournalCounts(9, new Journal(1, 5, 2)), new JournalCounts(3, new Journal(1, 1, 1)));
  }

  @Test
  void aShareThatIsNotThatOfItsCountIsAProblemAndTheCountIsTaken() throws Exception {
    Reading reading = read(journal(row(FIRST, 9, 13.5, 1, 62.5, 5, 25, 2)));
    assertThat(rules(reading)).containsExactly("percent-differs 9");
    assertThat(reading.content().aggregates())
        .extracting(Aggregate::part)
        .containsExactly(new JournalCounts(9, new Journal(1, 5, 2)));
  }

  @Test
  void comparisonWithTheJournalIsReadFromBlocksOfOlderYears() throws Exception {
    Reading reading =
        read(
            report(
                "РУ 4 Сравнение отметок с отметк",
                "Сравнение отметок с отметками по журналу",
                row("Группы участников", "Кол-во участников", "%"),
                row(FIRST),
                row("Понизили (Отметка < Отметка по журналу)", 1, 12.5),
                row("Подтвердили (Отметка = Отметке по журналу)", 5, 62.5),
                row("Повысили (Отметка > Отметка по журналу)", 2, 25),
                row("Всего", 8, 100),
                row(SECOND),
                row("Понизили (Отметка < Отметка по журналу)", 1, 100),
                row("Всего", 1, 100)));
    assertThat(reading.format()).isEqualTo("fis-oko-journal-long");
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate("980001", RU_4, "", new JournalCounts(8, new Journal(1, 5, 2))));
    assertThat(rules(reading)).containsExactly("block-incomplete 14");
  }

  @Test
  void aDistributionOfScoresIsNoTableOfMarks() throws Exception {
    Reading reading =
        read(
            report(
                "РУ 4 Распределение первичных ба",
                "Распределение первичных баллов",
                row("Группы участников", "Кол-во ОО", "Кол-во участников", 3, 2, 1, 0),
                row(DISTRICT, 1, 8, 12.5, 25, 62.5, 0),
                row(FIRST, "", 8, 12.5, 25, 62.5, "")));
    assertThat(reading.format()).isEqualTo("fis-oko-scores");
    ScoreCounts scores = (ScoreCounts) reading.content().aggregates().getFirst().part();
    assertThat(scores.max()).isEqualTo(3);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(score -> scores.scores().count(score))
        .containsExactly(0, 5, 2, 1);
  }

  @Test
  void tasksHaveTheirHighestPointsFromTheRowUnderTheHeader() throws Exception {
    Reading reading =
        read(
            report(
                "РУ 4 Выполнение заданий",
                "Выполнение заданий",
                row("Группы участников", "Кол-во ОО", "Кол-во участников", "1", "2.1"),
                row("Макс балл", "", "", 1, 2),
                row(FIRST, "", 8, 62.5, 43.75),
                row(SECOND, "", 8, 162.5, 43.75)));
    assertThat(reading.format()).isEqualTo("fis-oko-tasks");
    assertThat(reading.content().aggregates())
        .extracting(Aggregate::part)
        .containsExactly(
            new TaskShares(
                8,
                List.of(
                    new TaskShare("1", 1, new BigDecimal("62.5")),
                    new TaskShare("2.1", 2, new BigDecimal("43.75")))));
    assertThat(rules(reading)).containsExactly("no-percent 11");
  }

  @Test
  void aFileOrSheetThatSpeaksOfAnotherWorkIsAProblemAndTheHeadingCounts() throws Exception {
    Path file =
        Tables.write(
            folder,
            "Статистика МА 4 2025.xlsx",
            new Tables.Page("РУ 5 Статистика", marks(row(FIRST, "", 3, 0, 100, 0, 0)).rows()));
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    assertThat(reading.works()).containsExactly(RU_4);
    assertThat(reading.problems())
        .extracting(Problem::message)
        .containsExactly(
            "В заголовке отчёта «ВПР, русский язык, 4 класс, 2026», а имя файла говорит:"
                + " математика, 2025 год. Учтено как в заголовке отчёта – проверьте, тот ли это"
                + " файл.",
            "В заголовке отчёта «ВПР, русский язык, 4 класс, 2026», а имя листа говорит: 5 класс."
                + " Учтено как в заголовке отчёта – проверьте, тот ли это файл.");
  }

  @Test
  void aTitleOfAnotherReportIsAProblemAndTheColumnsCount() throws Exception {
    Tables.Page page = marks(row(FIRST, "", 3, 0, 100, 0, 0));
    page.rows().set(0, row("Выполнение заданий"));
    Reading reading = read(page);
    assertThat(reading.format()).isEqualTo("fis-oko-marks");
    assertThat(rules(reading)).containsExactly("title-differs 0");
  }

  @Test
  void columnsMayStandInAnyOrderAndTheHeaderFarDown() throws Exception {
    Tables.Page page =
        page(
            "Лист1",
            row("Отчёт"),
            row("ВПР 2026 Русский язык 4 класс"),
            row(),
            row(),
            row(),
            row(),
            row(),
            row(),
            row(),
            row(),
            row(),
            row(),
            row(
                "5",
                "Отметка 4",
                "Комментарий",
                "3",
                "2",
                "Кол-во участников",
                "Группы участников"),
            row(0, 0, "", 100, 0, 3, FIRST),
            row("Примечание: без детей с ОВЗ"),
            row(0, 0, "", 100, 0, 3, "МБОУ «СОШ № 1»(edu980001)"));
    Reading reading = read(page);
    assertThat(reading.content().aggregates())
        .containsExactly(new Aggregate("980001", RU_4, "", new MarkCounts(new Marks(0, 3, 0, 0))));
    assertThat(rules(reading)).containsExactly("school-twice 16");
    assertThat(reading.notes())
        .containsExactly(
            "Итоги, примечания и другие строки без школы не учтены, лист «Лист1»: строки 15.",
            "Не использованы столбцы: «Комментарий».");
  }

  @Test
  void aReportOfOneSchoolIsNotComparedWithItsMunicipality() throws Exception {
    Reading reading =
        read(
            marks(
                row("Придуманная область", 560, 30216, 13.44, 44.15, 36.28, 6.14),
                row(DISTRICT, 47, 3162, 13.57, 46.9, 33.65, 5.88),
                row(FIRST, "", 89, 12.36, 52.81, 26.97, 7.87)));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes()).hasSize(1);
  }
}
