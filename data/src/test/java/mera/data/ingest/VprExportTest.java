package mera.data.ingest;

import static mera.data.ingest.Tables.MA_4_2024;
import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static mera.data.ingest.Tables.pupilOf;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Histogram;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quirks of the exports of pupil rows, each in a workbook of a few invented rows. */
class VprExportTest {

  private static final Work MA_4 = new Work(Exam.VPR, "математика", 4, 2024);

  @TempDir Path folder;

  private Reading read(Object[]... pupils) throws Exception {
    Path file = Tables.write(folder, MA_4_2024, protocol(pupils));
    return Import.read(file, ImportOptions.NONE, Progress.NONE);
  }

  private Tally only(Object[]... pupils) throws Exception {
    Reading reading = read(pupils);
    assertThat(reading.tallies()).hasSize(1);
    return reading.tallies().getFirst();
  }

  private static List<String> rules(Reading reading) {
    return reading.problems().stream().map(Problem::rule).toList();
  }

  @Test
  void pupilsFoldIntoOneTallyOfTheirClass() throws Exception {
    Reading reading = read(pupil(1, 1, 2, "4А", 5, 3), pupil(2, 0, 1, "4А", 3, 1));
    assertThat(reading.format()).isEqualTo("vpr-2022");
    assertThat(reading.works()).containsExactly(MA_4);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(2, 2, 0, 0, 0));
    int[] cells = new int[4 * Histogram.JOURNAL_MARKS];
    cells[3 * Histogram.JOURNAL_MARKS + 4] = 1;
    cells[Histogram.JOURNAL_MARKS + 2] = 1;
    assertThat(reading.tallies())
        .containsExactly(
            new Tally(
                "980001",
                MA_4,
                "А",
                Histogram.of(cells),
                List.of(new TaskSum("1", 1, 1, 0), new TaskSum("2", 2, 3, 0)),
                0,
                0,
                0));
  }

  @Test
  void theSchoolIsNamedAsInTheCompositeCells() throws Exception {
    Reading reading = read(pupil(1, 1, 2, "А", 5, 3), pupil(1, 1, 1, "А", 5, 2));
    assertThat(reading.mentioned()).hasSize(1);
    assertThat(reading.mentioned().getFirst().login()).isEqualTo("edu980001");
    assertThat(reading.mentioned().getFirst().name()).isEqualTo("МБОУ «СОШ № 1» с. Примерное");
    assertThat(reading.mentioned().getFirst().municipality()).isEqualTo("Заречный округ");
  }

  @Test
  void anAbsentPupilIsNoParticipantWhateverTheTotalSays() throws Exception {
    Tally tally =
        only(
            pupil("отсутствовал", "", "", "А", 4, 0),
            pupil("Отсутствовал ", "", "", "А", 4, 3),
            pupil(1, 0, 0, "А", 4, 0));
    assertThat(tally.absent()).isEqualTo(2);
    assertThat(tally.scores().participants()).isEqualTo(1);
    assertThat(tally.scores().count(0, 4)).isEqualTo(1);
  }

  @Test
  void aTotalAboveTheMaximumIsAProblemNotAResult() throws Exception {
    Reading reading = read(pupil(1, 1, 2, "А", 5, 30), pupil(1, 1, 2, "А", 5, 3));
    assertThat(reading.tallies().getFirst().rejected()).isEqualTo(1);
    assertThat(reading.tallies().getFirst().scores().participants()).isEqualTo(1);
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(2, 1, 0, 1, 0));
    Problem problem = reading.problems().getFirst();
    assertThat(problem.rule()).isEqualTo("total-above-max");
    assertThat(problem.file()).isEqualTo(MA_4_2024);
    assertThat(problem.sheet()).isEqualTo("Протокол");
    assertThat(problem.row()).isEqualTo(2);
    assertThat(problem.column()).isEqualTo("Итого баллов");
    assertThat(problem.value()).isEqualTo("30");
    assertThat(problem.message())
        .isEqualTo(
            "Строка 2: итоговый балл больше наибольшего (3), строка не учтена – сверьте её с"
                + " протоколом школы.");
  }

  @Test
  void theLetterXInAnyAlphabetAndNotTaughtTopicsAreZeroPoints() throws Exception {
    Tally tally =
        only(
            pupil(1, "X", 2, "А", 3, 2),
            pupil(1, "x", 1, "А", 3, 1),
            pupil(1, "Х", 1, "А", 3, 1),
            pupil(1, "х", 1, "А", 3, 1),
            pupil(1, 1, "не пройд.", "А", 3, 1));
    assertThat(tally.scores().participants()).isEqualTo(5);
    assertThat(tally.tasks()).containsExactly(new TaskSum("1", 1, 1, 0), new TaskSum("2", 2, 5, 1));
  }

  @Test
  void aTaskCellThatSaysSomethingElseIsDoubtedAndCountsAsZero() throws Exception {
    Reading reading = read(pupil(1, "?", 2, "А", 3, 2));
    assertThat(reading.tallies().getFirst().scores().count(2)).isEqualTo(1);
    assertThat(rules(reading)).containsExactly("unknown-points");
    assertThat(reading.problems().getFirst().value()).isEqualTo("?");
  }

  @Test
  void theTotalCountsWhereItIsNotTheSumOfTheTasks() throws Exception {
    Reading reading = read(pupil(1, 1, 1, "А", 3, 3));
    assertThat(reading.tallies().getFirst().scores().count(3)).isEqualTo(1);
    assertThat(rules(reading)).containsExactly("total-not-sum");
  }

  @Test
  void pointsAboveTheMaximumOfATaskAreDoubted() throws Exception {
    Reading reading = read(pupil(1, 2, 0, "А", 3, 2));
    assertThat(reading.tallies().getFirst().scores().count(2)).isEqualTo(1);
    assertThat(rules(reading)).containsExactly("points-above-max");
  }

  @Test
  void aPresentPupilWithoutATotalIsRejected() throws Exception {
    Reading reading = read(pupil(1, 1, 1, "А", 3, ""), pupil(1, 1, 1, "А", 3, "два"));
    assertThat(reading.tallies().getFirst().rejected()).isEqualTo(2);
    assertThat(rules(reading)).containsExactly("no-total", "no-total");
  }

  @Test
  void onlyTwoToFiveAreJournalMarks() throws Exception {
    Reading reading =
        read(
            pupil(1, 1, 0, "А", "нет отметки", 1),
            pupil(1, 1, 0, "А", "", 1),
            pupil(1, 1, 0, "А", "4 ", 1),
            pupil(1, 1, 0, "А", 1, 1),
            pupil(1, 1, 0, "А", 6, 1));
    Histogram scores = reading.tallies().getFirst().scores();
    assertThat(scores.count(1, 0)).isEqualTo(4);
    assertThat(scores.count(1, 4)).isEqualTo(1);
    assertThat(rules(reading)).containsExactly("unknown-journal-mark", "unknown-journal-mark");
  }

  @Test
  void classNamesOfOneClassMeetInOneTally() throws Exception {
    Reading reading =
        read(
            pupil(1, 1, 0, "4А", 3, 1),
            pupil(1, 1, 1, "1", 3, 2),
            pupil(1, 1, 0, "а", 3, 1),
            pupil(1, 1, 2, "\"А\"", 3, 3),
            pupil(1, 0, 2, " 4 А ", 3, 2),
            pupil(1, 0, 2, 1, 3, 2),
            pupil(1, 0, 0, "НЕТ", 3, 0));
    assertThat(reading.tallies()).extracting(Tally::className).containsExactly("А", "1", "");
    assertThat(reading.tallies())
        .extracting(tally -> tally.scores().participants())
        .containsExactly(4, 2, 1);
  }

  @Test
  void numbersStoredAsTextWithBlanksAreNumbers() throws Exception {
    Tally tally = only(pupil("1", "1", "2\u00a0", "А", "\u00a05", " 3 "));
    assertThat(tally.scores().count(3, 5)).isEqualTo(1);
    assertThat(tally.tasks().get(1).sum()).isEqualTo(2);
  }

  @Test
  void pupilsWithTheSamePointsInEveryTaskAreTwinsWithinTheirClass() throws Exception {
    Reading reading =
        read(
            pupil(1, 1, 2, "А", 3, 3),
            pupil(1, 1, 2, "А", 4, 3),
            pupil(1, 0, 1, "А", 4, 1),
            pupil(1, 1, 0, "А", 4, 1),
            pupil(1, 0, 1, "Б", 4, 1),
            pupil("отсутствовал", 0, 1, "Б", 4, 0));
    assertThat(reading.tallies()).extracting(Tally::twins).containsExactly(2, 0);
  }

  @Test
  void preparedRowsWithoutAPupilAreIgnoredAndCounted() throws Exception {
    Reading reading =
        read(
            pupil(1, 1, 2, "А", 3, 3),
            pupil("", "", "", "", "", 0),
            pupil("", "", "", "", "", ""),
            row());
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 1, 0, 0, 2));
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void classesMayAlternate() throws Exception {
    Reading reading =
        read(
            pupilOf("edu980001", 1, 1, 2, "А", 3, 3),
            pupilOf("edu980002", 1, 1, 2, "А", 3, 3),
            pupilOf("edu980001", 1, 1, 1, "А", 3, 2));
    assertThat(reading.tallies())
        .extracting(t -> t.schoolCode() + " " + t.scores().participants())
        .containsExactly("980001 2", "980002 1");
  }

  @Test
  void aRowWithoutALoginIsRejected() throws Exception {
    Object[] pupil = pupil(1, 1, 2, "А", 3, 3);
    pupil[4] = "МБОУ «СОШ № 1»";
    Reading reading = read(pupil, pupil(1, 1, 2, "А", 3, 3));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(2, 1, 0, 1, 0));
    assertThat(rules(reading)).containsExactly("no-school");
    assertThat(reading.problems().getFirst().value()).isNull();
  }

  @Test
  void columnsAreFoundByCaptionInAnyOrderAndBelowTitleLines() throws Exception {
    Path file =
        Tables.write(
            folder,
            MA_4_2024,
            page(
                "Лист1",
                row("Выгрузка"),
                row(),
                row("Итого баллов", "2 (2б)", "Школа", "1 (1б)", " вариант ", "Муниципалитет"),
                row(2, 1, "edu980007 | МБОУ ООШ с. Дальнее", 1, 2, "reg98_m002 | Дальний округ")));
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    Tally tally = reading.tallies().getFirst();
    assertThat(tally.schoolCode()).isEqualTo("980007");
    assertThat(tally.scores().count(2, 0)).isEqualTo(1);
    assertThat(tally.tasks()).containsExactly(new TaskSum("2", 2, 1, 0), new TaskSum("1", 1, 1, 0));
    assertThat(rules(reading)).containsExactly("no-column", "no-column");
  }

  @Test
  void theWorkComesFromTheOptionBeforeTheName() throws Exception {
    Path file = Tables.write(folder, MA_4_2024, protocol(pupil(1, 1, 2, "А", 5, 3)));
    Work said = WorkName.parse("впр/Русский язык/5/2023");
    assertThat(Import.read(file, ImportOptions.NONE.withWork(said), Progress.NONE).works())
        .containsExactly(new Work(Exam.VPR, "русский язык", 5, 2023));
  }

  @Test
  void aFileThatDoesNotSayItsWorkIsRefused() throws Exception {
    Path file = Tables.write(folder, "выгрузка.xlsx", protocol(pupil(1, 1, 2, "А", 5, 3)));
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INCOMPLETE))
        .hasMessageContaining("«выгрузка.xlsx»")
        .hasMessageContaining("ВПР/математика/4/2024");
  }

  @Test
  void aScaleOfAnotherMaximumIsAProblem() throws Exception {
    Path file = Tables.write(folder, MA_4_2024, protocol(pupil(1, 1, 2, "А", 5, 3)));
    ImportOptions options =
        ImportOptions.NONE.withScales(List.of(new Scale(MA_4, 20, 6, 10, 15, "проверка")));
    assertThat(rules(Import.read(file, options, Progress.NONE))).containsExactly("max-differs");
  }

  @Test
  void neitherNamesNorPupilCodesReachAProblem() throws Exception {
    Object[] shifted = pupil(1, "Имярекова", "Анна", "Имярекова", "Имярекова", "Имярекова");
    Object[] code = pupil(1, "4012", "4012", "А", "40123456", "40001");
    Reading reading = read(shifted, code, pupil(1, "Анна", 2, "А", "Анна", 2));
    assertThat(reading.problems()).isNotEmpty();
    assertThat(reading.problems().toString())
        .doesNotContain("Имярек")
        .doesNotContain("Анна")
        .doesNotContain("40123456")
        .doesNotContain("40001");
  }

  @Test
  void ofManyEqualProblemsTwoHundredAreShownAndTheRestCounted() throws Exception {
    List<Object[]> pupils = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      pupils.add(pupil(1, 1, 2, "А", 5, 99));
    }
    Reading reading = read(pupils.toArray(Object[][]::new));
    assertThat(reading.problems()).hasSize(201);
    Problem last = reading.problems().getLast();
    assertThat(last.rule()).isEqualTo("total-above-max");
    assertThat(last.row()).isZero();
    assertThat(last.message())
        .isEqualTo("И ещё 4800 замечаний того же рода в этом файле: исправьте причину.");
    assertThat(reading.counts().rejected()).isEqualTo(5000);
  }

  @Test
  void aCancelledReadingStopsBetweenRows() throws Exception {
    List<Object[]> pupils = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      pupils.add(pupil(1, 1, 2, "А", 5, 3));
    }
    Path file = Tables.write(folder, MA_4_2024, protocol(pupils.toArray(Object[][]::new)));
    List<Long> told = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void rows(String name, long rows) {
            assertThat(name).isEqualTo(MA_4_2024);
            told.add(rows);
          }

          @Override
          public boolean cancelled() {
            return !told.isEmpty();
          }
        };
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, progress))
        .isInstanceOf(CancellationException.class);
    assertThat(told).hasSize(1);
    assertThat(Import.read(file, ImportOptions.NONE, Progress.NONE).counts().stored())
        .isEqualTo(2000);
  }

  @Test
  void theExportOf2021IsReadThoughEveryCellIsText() throws Exception {
    Path file = text2021();
    Work work = new Work(Exam.VPR, "биология", 6, 2024);
    ImportOptions options =
        ImportOptions.NONE.withScales(List.of(new Scale(work, 28, 12, 18, 24, "проверка")));
    Reading reading = Import.read(file, options, Progress.NONE);
    assertThat(reading.format()).isEqualTo("vpr-2021");
    assertThat(reading.works()).containsExactly(work);
    Tally tally = reading.tallies().getFirst();
    assertThat(tally.schoolCode()).isEqualTo("980001");
    assertThat(tally.className()).isEqualTo("А");
    assertThat(tally.scores().count(3, 4)).isEqualTo(1);
    assertThat(tally.absent()).isEqualTo(1);
    assertThat(tally.rejected()).isEqualTo(1);
    assertThat(tally.tasks()).containsExactly(new TaskSum("1", 0, 1, 0), new TaskSum("2", 0, 2, 0));
    assertThat(reading.mentioned().getFirst().municipality()).isEqualTo("Заречный округ");
    assertThat(rules(reading)).containsExactly("total-above-max");
  }

  @Test
  void withoutAScaleTheTotalsOfThe2021ExportCannotBeChecked() throws Exception {
    Reading reading = Import.read(text2021(), ImportOptions.NONE, Progress.NONE);
    assertThat(reading.tallies().getFirst().scores().count(29)).isEqualTo(1);
    assertThat(rules(reading)).containsExactly("unknown-max");
  }

  private Path text2021() throws Exception {
    return Tables.write(
        folder,
        "Проведение работы по биологии, 6 класс. ВПР 2024.xlsx",
        page(
            "Sheet",
            row(
                "логин школы",
                "регион",
                "номер обучающегося",
                "код обучающегося",
                "отметка за предыдущую четверть/триместр",
                "пол",
                "класс",
                "вариант",
                "всего баллов",
                "балл за 1",
                "балл за 2"),
            row("sch980001", "Заречный округ", "1", "60001", "4", "м", "\"А\"", "1", "3", "1", "2"),
            row("sch980001", "Заречный округ", "2", "60002", "4", "м", "а", "отсутствовал", "0"),
            row(
                "sch980001",
                "Заречный округ",
                "3",
                "60003",
                "4",
                "м",
                "6А",
                "1",
                "29",
                "15",
                "14")));
  }

  @Test
  void messagesAreWrittenWithTheDigitsOfTheFileWhateverTheLocale() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      Reading reading = read(pupil(1, 1, 2, "А", 5, 30));
      assertThat(reading.problems().getFirst().message()).startsWith("Строка 2: ");
    } finally {
      Locale.setDefault(before);
    }
  }
}
