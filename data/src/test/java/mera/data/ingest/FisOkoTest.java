package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ФИС ОКО «Индивидуальные результаты»: a frame, a header below it, group rows and pupils. */
class FisOkoTest {

  private static final Work RU_4 = new Work(Exam.VPR, "русский язык", 4, 2026);
  private static final String SCHOOL = "МБОУ «СОШ № 1» с. Примерное";

  @TempDir Path folder;

  private static Tables.Page report(Object[]... rows) {
    Tables.Page page =
        page(
            "РУ 4 Индивидуальные результаты",
            row("Индивидуальные результаты"),
            row(),
            row("ВПР 2026 Русский язык 4 класс"),
            row("Предмет:", "Русский язык"),
            row("Максимальный первичный балл:", 4),
            row("Дата:", "20.04.2026"),
            row("", "", "Уровень сложности задания", "", "", "", "Б", "П"),
            row(
                "ОО",
                "Муниципалитет",
                "Название ОО",
                "Код участника",
                "Класс",
                "Вариант",
                "1 (2б)",
                "10К1 (2 б)",
                "Первичный балл",
                "Отметка",
                "Отметка по журналу"));
    page.rows().addAll(Arrays.asList(rows));
    return page;
  }

  private static Object[] group(String login, int participants) {
    return row(SCHOOL + "(" + login + ") | Кол-во участников: " + participants);
  }

  private static Object[] pupil(
      String login, Object variant, Object p1, Object p2, Object total, Object mark, Object j) {
    return row(login, "Заречный округ", SCHOOL, 40001, 1, variant, p1, p2, total, mark, j);
  }

  private Reading read(ImportOptions options, Object[]... rows) throws Exception {
    return Import.read(Tables.write(folder, "2849657.xlsx", report(rows)), options, Progress.NONE);
  }

  @Test
  void theFrameTellsTheWorkAndGroupRowsAreNoPupils() throws Exception {
    Reading reading =
        read(
            ImportOptions.NONE,
            group("edu980001", 2),
            pupil("edu980001", 1, 2, 1, 3, 4, 4),
            pupil("edu980001", 2, 0, 1, 1, 2, 3),
            pupil("edu980001", "отсутствовал", "", "", 0, "", 3),
            group("ksh980002", 1),
            pupil("ksh980002", 1, 2, 2, 4, 5, ""));
    assertThat(reading.format()).isEqualTo("fis-oko-individual");
    assertThat(reading.works()).containsExactly(RU_4);
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(4, 3, 1, 0, 0));
    assertThat(reading.problems()).isEmpty();
    Tally first = reading.tallies().getFirst();
    assertThat(first.className()).isEqualTo("1");
    assertThat(first.tasks())
        .containsExactly(new TaskSum("1", 2, 2, 0), new TaskSum("10К1", 2, 2, 0));
    assertThat(reading.mentioned())
        .extracting(school -> school.key() + " " + school.login() + " " + school.name())
        .containsExactly("980001 edu980001 " + SCHOOL, "980002 ksh980002 " + SCHOOL);
  }

  @Test
  void theMaximumOfTheFrameDecidesAndTheContentGoesBeforeTheOption() throws Exception {
    ImportOptions options = ImportOptions.NONE.withWork(WorkName.parse("ВПР/математика/5/2020"));
    Reading reading = read(options, pupil("edu980001", 1, 4, 1, 5, 5, 5));
    assertThat(reading.works()).containsExactly(RU_4);
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("total-above-max");
  }

  @Test
  void aFileThatHasFewerPupilsThanItsGroupRowIsNoticed() throws Exception {
    Reading reading =
        read(
            ImportOptions.NONE,
            group("edu980001", 3),
            pupil("edu980001", 1, 2, 1, 3, 4, 4),
            pupil("edu980001", 1, 9, 9, 18, 5, 4));
    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.row())
        .containsExactly("total-above-max 11", "group-count 9");
    assertThat(reading.problems().getLast().message())
        .isEqualTo(
            "Строка 9: в заголовке школы участников 3, а строк 2 – похоже, файл неполный,"
                + " выгрузите его заново.");
  }

  @Test
  void aPrintedMarkThatTheScaleDoesNotGiveIsAProblem() throws Exception {
    Reading reading =
        read(
            ImportOptions.NONE.withScales(List.of(new Scale(RU_4, 4, 1, 2, 4, "проверка"))),
            pupil("edu980001", 1, 1, 1, 2, 4, 4),
            pupil("edu980001", 1, 1, 2, 3, 5, 4));
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("mark-not-by-scale");
    assertThat(reading.problems().getFirst().row()).isEqualTo(10);
    assertThat(reading.counts().stored()).isEqualTo(2);
  }

  @Test
  void twoWorksMayStandInTheSheetsOfOneBook() throws Exception {
    Tables.Page other = report(pupil("edu980001", 1, 2, 1, 3, 4, 4));
    other.rows().set(2, row("ВПР 2026 Математика (углублённый уровень) 8 класс"));
    Path file =
        Tables.write(
            folder,
            "отчёты.xlsx",
            report(pupil("edu980001", 1, 2, 1, 3, 4, 4)),
            new Tables.Page("МА 8", other.rows()));
    assertThat(Import.read(file, ImportOptions.NONE, Progress.NONE).works())
        .containsExactly(RU_4, new Work(Exam.VPR, "математика", 8, 2026, "углублённая"));
  }

  @Test
  void aReportWithoutItsHeaderIsRefusedByName() throws Exception {
    Path file = Tables.write(folder, "a.xlsx", page("Лист", row("Индивидуальные результаты")));
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "В файле «a.xlsx» не найдена строка заголовков вида «fis-oko-individual»: нужны"
                + " столбцы «ОО», «Вариант», «Первичный балл».");
  }
}
