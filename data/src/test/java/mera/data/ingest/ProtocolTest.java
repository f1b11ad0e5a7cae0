package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Attempt;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Outcome.Marks;
import mera.data.result.Tally;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protocols of РИС ГИА in all their layouts, with invented pupils. */
class ProtocolTest {

  private static final Work MA = new Work(Exam.OGE, "математика", 9, 2025);
  private static final Work RU = new Work(Exam.OGE, "русский язык", 9, 2025);

  private static final Object[] TITLE = row("Протокол проверки результатов");
  private static final Object[] REGION = row("98 - Придуманная область");
  private static final Object[] BLANK = row("");
  private static final Object[] DENSE =
      row(
          "№",
          "Код ОО",
          "Класс",
          "Код ППЭ",
          "Аудитория",
          "Код участника/регистрации",
          "Фамилия",
          "Имя",
          "Отчество",
          "Серия",
          "Номер",
          "Ответы в краткой форме",
          "Ответы в развернутой форме",
          "Первичный балл",
          "Оценка");

  @TempDir Path folder;

  private static Object[] pupil(
      int number, String surname, String className, Object total, Object mark) {
    return row(
        number,
        "101001",
        className,
        "0101",
        "0001",
        "9810" + number,
        surname,
        "Илья",
        "Ильич",
        "9800",
        "55" + surname.length() + "771",
        "++-+",
        "1(2)0(2)",
        total,
        mark);
  }

  private Reading read(String name, Tables.Page... pages) throws Exception {
    return Import.read(Tables.write(folder, name, pages), ImportOptions.NONE, Progress.NONE);
  }

  private static List<String> rules(Reading reading) {
    return reading.problems().stream().map(Problem::rule).toList();
  }

  @Test
  void blocksOfOneSheetAreWorksOfTheirOwn() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            page(
                "Протокол",
                TITLE,
                REGION,
                row("02 - Математика 2025.06.03"),
                BLANK,
                DENSE,
                pupil(1, "Первый", "9А", 12, 3),
                pupil(2, "Второй", "9А", 5, 2),
                pupil(3, "Третьев", "9Б", 22, 5),
                row("Средние", "", "", "", "", "", "", "", "", "", "", "", "", 13, 3.33),
                BLANK,
                row("09 - Русский язык 2025.06.09"),
                BLANK,
                DENSE,
                pupil(1, "Первый", "9А", 20, 3)));

    assertThat(reading.format()).isEqualTo("gia-protocol");
    assertThat(reading.works()).containsExactly(MA, RU);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(4, 4, 0, 0, 0));
    assertThat(reading.tallies())
        .extracting(Tally::schoolCode, Tally::work, Tally::className, Tally::marks)
        .containsExactly(
            tuple("oge:101001", MA, "А", new Marks(1, 1, 0, 0)),
            tuple("oge:101001", MA, "Б", new Marks(0, 0, 0, 1)),
            tuple("oge:101001", RU, "А", new Marks(0, 1, 0, 0)));
    assertThat(reading.tallies().getFirst().scores().sum()).isEqualTo(17);
    assertThat(reading.mentioned())
        .singleElement()
        .extracting(m -> m.ogeCode())
        .isEqualTo("101001");
  }

  @Test
  void aBlockGoesOnInTheNextSheetWithoutAHeader() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            page(
                "1",
                TITLE,
                row("02 - Математика 2025.06.03"),
                DENSE,
                pupil(1, "Первый", "9А", 12, 3)),
            page(
                "2",
                pupil(2, "Второй", "9А", 5, 2),
                row("Средние", "", "", "", "", "", "", "", "", "", "", "", "", 8.5, 2.5)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tallies())
        .singleElement()
        .extracting(Tally::marks)
        .isEqualTo(new Marks(1, 1, 0, 0));
  }

  @Test
  void aSparseReportIsReadByItsCaptions() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            page(
                "Протокол",
                TITLE,
                row("02 - Математика 2025.06.03"),
                row(
                    "№",
                    "Код ОО",
                    "Класс",
                    "",
                    "Код ППЭ",
                    "",
                    "Аудитория",
                    "",
                    "Код МСУ",
                    "",
                    "Фамилия",
                    "",
                    "Имя",
                    "Отчество",
                    "Задания с кратким ответом",
                    "",
                    "",
                    "Задания с развёрнутым ответом",
                    "Первичный балл",
                    "",
                    "Оценка"),
                row(
                    1, 101001, "9А", "", "0102", "", "0002", "", 101, "", "Первый", "", "Илья",
                    "Ильич", "++-", "", "", "0(2)", 19, "", 4),
                row(
                    2, 101001, "9А", "", "0102", "", "0002", "", 101, "", "Первый", "", "Илья",
                    "Ильич", "++-", "", "", "0(2)", 9, "", 3)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tallies())
        .as("namesakes of one day are two")
        .singleElement()
        .extracting(Tally::marks)
        .isEqualTo(new Marks(0, 1, 1, 0));
  }

  @Test
  void aNormalisedTableTakesItsExamFromTheNameOfTheFile() throws Exception {
    Path file = folder.resolve("02_2025.06.03.csv");
    Files.writeString(
        file,
        "\ufeffColumnName;SchoolCode;ClassCode;StationCode;AuditoriumCode;GovernmentCell;SurnameCell;NameCell;SecondNameCell;DocumentSeriesCode;DocumentNumberCode;TestResultBCell;TestResultCCell;PrimaryMark;Mark5\n"
            + "1;101001;9А;0101;0001;101;Первый;Илья;Ильич;9800;550771;++-;1(2);12;3\n"
            + "2;101002;9;0101;0001;101;Второй;Илья;Ильич;9800;550772;++-;1(2);5;2\n");
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.works()).containsExactly(MA);
    assertThat(reading.tallies())
        .extracting(t -> t.schoolCode() + t.className())
        .containsExactly("oge:101001А", "oge:101002");
  }

  @Test
  void aNumberOfASubjectThatMeansDifferentThingsIsAsked() throws Exception {
    Path file = folder.resolve("12_2025.06.03.csv");
    Files.writeString(
        file,
        "ColumnName;SchoolCode;ClassCode;SurnameCell;NameCell;SecondNameCell;PrimaryMark;Mark5\n"
            + "1;101001;9А;Первый;Илья;Ильич;12;3\n");
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--work");
    Work work = new Work(Exam.OGE, "обществознание", 9, 2025);
    assertThat(Import.read(file, ImportOptions.NONE.withWork(work), Progress.NONE).works())
        .containsExactly(work);
  }

  @Test
  void afterAppealsTheCurrentResultsCount() throws Exception {
    Reading reading =
        read(
            "после апелляций.xlsx",
            page(
                "Лист1",
                row("Протокол"),
                row(
                    "№",
                    "Код ОО",
                    "Класс",
                    "Код ППЭ",
                    "Аудитория",
                    "Фамилия",
                    "Имя",
                    "Отчество",
                    "Экзамен",
                    "апелляция",
                    "Исходные",
                    "",
                    "Текущие",
                    ""),
                row(
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "Первичный балл",
                    "Оценка",
                    "Первичный балл",
                    "Оценка"),
                row(
                    1,
                    101001,
                    "9А",
                    "0101",
                    "0001",
                    "Первый",
                    "Илья",
                    "Ильич",
                    "Математика(2025.06.03)",
                    "да",
                    7,
                    2,
                    8,
                    3),
                row(
                    2,
                    101001,
                    "9А",
                    "0101",
                    "0001",
                    "Второй",
                    "Илья",
                    "Ильич",
                    "Русский язык(2025.06.09)",
                    "да",
                    22,
                    3,
                    23,
                    4)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.tallies())
        .extracting(t -> t.work().subject() + t.marks() + t.scores().sum())
        .containsExactly(
            "математика" + new Marks(0, 1, 0, 0) + 8, "русский язык" + new Marks(0, 0, 1, 0) + 23);
  }

  private static Tables.Page day(String name, String exam, Object[]... pupils) {
    Tables.Page page = page(name, TITLE, row(exam), DENSE);
    page.rows().addAll(List.of(pupils));
    return page;
  }

  @Test
  void theFirstAndTheLatestAttemptAreBothCounted() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            day("1", "02 - Математика 2025.06.30", pupil(1, "Второй", "9А", 9, 3)),
            day(
                "2",
                "02 - Математика 2025.06.03",
                pupil(1, "Первый", "9А", 12, 3),
                pupil(2, "Второй", "9А", 5, 2)));

    assertThat(reading.tallies())
        .extracting(t -> t.attempt() + " " + t.marks())
        .containsExactly("FIRST " + new Marks(1, 1, 0, 0), "LATEST " + new Marks(0, 2, 0, 0));
    assertThat(below(reading.tallies(), Attempt.FIRST)).isEqualTo(1);
    assertThat(below(reading.tallies(), Attempt.LATEST)).isZero();
    assertThat(reading.counts().stored()).isEqualTo(3);
  }

  private static int below(List<Tally> tallies, Attempt attempt) {
    return Outcome.of(tallies, List.of(), Map.of(), attempt).getFirst().knownMarks().two();
  }

  @Test
  void daysInTwoFilesOfOneCallAreOneExam() throws Exception {
    Path main =
        Tables.write(
            folder,
            "а.xlsx",
            day(
                "1",
                "02 - Математика 2025.06.03",
                pupil(1, "Первый", "9А", 12, 3),
                pupil(2, "Второй", "9А", 5, 2)));
    Path reserve =
        Tables.write(
            folder,
            "б.xlsx",
            day(
                "1",
                "02 - Математика 2025.06.30",
                pupil(1, "Второй", "9А", 9, 3),
                pupil(2, "Третьев", "9А", 9, 3)));
    List<Reading> readings =
        Import.readAll(List.of(main, reserve), ImportOptions.NONE, Progress.NONE);

    assertThat(readings.getFirst().tallies())
        .extracting(t -> t.attempt() + " " + t.marks())
        .containsExactly("FIRST " + new Marks(1, 2, 0, 0), "LATEST " + new Marks(0, 3, 0, 0));
    assertThat(readings.getLast().tallies()).isEmpty();
    assertThat(readings.getLast().notes()).anyMatch(note -> note.contains("«а.xlsx»"));
  }

  @Test
  void whoWasAbsentOnceAndCameLaterWasNotAbsent() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            day(
                "1",
                "02 - Математика 2025.06.03",
                pupil(1, "Первый", "9А", "неявка", "неявка"),
                pupil(2, "Второй", "9А", "Не явился", "")),
            day("2", "02 - Математика 2025.06.30", pupil(1, "Второй", "9А", 9, 3)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 1, 2, 0, 0));
    assertThat(reading.tallies())
        .singleElement()
        .satisfies(t -> assertThat(t.absent()).isEqualTo(1));
  }

  @Test
  void annulledResultsAndRowsWithoutAMarkDoNotCount() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            day(
                "1",
                "02 - Математика 2025.06.03",
                pupil(1, "Первый", "9А", 12, 3),
                pupil(2, "Второй", "9А", "удалён с экзамена", ""),
                pupil(3, "Третьев", "9А", 10, "аннулирован"),
                pupil(4, "Четвёртов", "9А", 10, ""),
                pupil(5, "Пятов", "9А", "", 4),
                row(
                    6, "", "9А", "", "", "", "Шестов", "Илья", "Ильич", "9800", "550771", "", "", 4,
                    2),
                pupil(9, "Девятов", "9А", 15, 4)));

    assertThat(reading.counts()).isEqualTo(new Reading.Counts(7, 2, 0, 3, 2));
    assertThat(rules(reading)).containsExactly("no-mark", "no-total", "no-school", "rows-missing");
    assertThat(reading.tallies())
        .singleElement()
        .satisfies(t -> assertThat(t.rejected()).isEqualTo(2));
    assertThat(reading.notes()).anyMatch(note -> note.contains("аннулированным"));
    assertThat(reading.toString()).doesNotContain("Шестов", "Четвёртов", "550771");
  }

  @Test
  void aMeanThatDoesNotFitTellsThatRowsAreMissing() throws Exception {
    Reading reading =
        read(
            "протокол.xlsx",
            day(
                "1",
                "02 - Математика 2025.06.03",
                pupil(1, "Первый", "9А", 12, 3),
                row("Средние", "", "", "", "", "", "", "", "", "", "", "", "", 14.21, 3)));
    assertThat(rules(reading)).containsExactly("mean-differs");
  }

  private static final Object[] EGE =
      row(
          "№",
          "Код ППЭ",
          "Код ОО",
          "Класс",
          "Код ООП",
          "Профиль",
          "Фамилия",
          "Имя",
          "Отчество",
          "Вариант",
          "Код участника",
          "№ бланка",
          "Ответы в краткой форме",
          "Ответы в развернутой форме",
          "Первичный балл",
          "Итоговый балл");

  private static Object[] graduate(int number, String surname, Object primary, Object score) {
    return row(
        number,
        "0101",
        "201001",
        "11А",
        "1",
        "",
        surname,
        "Илья",
        "Ильич",
        "301",
        "98" + number,
        "77",
        "++-",
        "1(2)",
        primary,
        score);
  }

  @Test
  void theUnifiedExamCountsTestScoresBelowTheMinimum() throws Exception {
    Reading reading =
        read(
            "ЕГЭ.xlsx",
            page(
                "Протокол",
                TITLE,
                row("02 - Математика профильная 2025.05.27"),
                EGE,
                graduate(1, "Первый", 5, 26),
                graduate(2, "Второй", 6, 27),
                graduate(3, "Третьев", 30, 100),
                row("22 - Математика базовая 2025.05.27"),
                EGE,
                graduate(1, "Четвёртов", 5, 2),
                graduate(2, "Пятов", 18, 5)));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.mentioned())
        .singleElement()
        .extracting(m -> m.key())
        .isEqualTo("ege:201001");
    List<Outcome> outcomes = Outcome.of(reading.tallies(), List.of(), Map.of(), Attempt.FIRST);
    assertThat(outcomes)
        .extracting(o -> o.work().printed() + " " + o.n() + " " + o.below())
        .containsExactly(
            "ЕГЭ, математика (базовая), 11 класс, 2025 2 1",
            "ЕГЭ, математика (профильная), 11 класс, 2025 3 1");
    assertThat(outcomes.getLast().marks()).isNull();
    assertThat(outcomes.getLast().sum()).isEqualTo(153);
  }

  @Test
  void anotherExamOfTheSameStageIsLeftOut() throws Exception {
    Reading reading =
        read(
            "ГВЭ.xlsx",
            day("1", "52 - Математика ГВЭ 2025.06.03", pupil(1, "Первый", "9А", 12, 3)));
    assertThat(reading.tallies()).isEmpty();
    assertThat(reading.counts().ignored()).isEqualTo(1);
    assertThat(reading.notes()).anyMatch(note -> note.contains("ГВЭ"));
  }
}
