package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Passed;
import mera.data.result.Exam;
import mera.data.result.Outcome.Marks;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of marks by school or class that nobody has agreed upon. */
class MarkTableTest {

  private static final Work MA = new Work(Exam.DR, "математика", 7, 2025);

  @TempDir Path folder;

  private Reading read(String name, Object[]... rows) throws Exception {
    return Import.read(
        Tables.write(folder, name, page("Лист1", rows)), ImportOptions.NONE, Progress.NONE);
  }

  private static String key(String school) {
    return Mention.ofName(school, "Заречный муниципальный округ").key();
  }

  private static final Object[] TITLE =
      row("Диагностическая работа по математике, 7 класс, 2025 год. Заречный муниципальный округ");

  @Test
  void theTitleTellsTheWorkAndTheMunicipality() throws Exception {
    Reading reading =
        read(
            "таблица.xlsx",
            TITLE,
            row("школа", "класс", "писали", "«2»", "«3»", "«4»", "«5»", "средний балл"),
            row("СОШ № 1", "7А", 10, 1, 4, 3, 2, "3,60"),
            row("", "7Б", 5, "-", 2, 3, "", "3,6"),
            row("СОШ № 2", 7, 3, 3, 0, 0, 0, 2),
            row("СОШ № 3", 7, 0, 0, 0, 0, 0, ""),
            row("Итого по муниципалитету", "", 18, 4, 6, 6, 2));

    assertThat(reading.format()).isEqualTo("mark-table");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.works()).containsExactly(MA);
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate(key("СОШ № 1"), MA, "А", new MarkCounts(new Marks(1, 4, 3, 2))),
            new Aggregate(key("СОШ № 1"), MA, "Б", new MarkCounts(new Marks(0, 2, 3, 0))),
            new Aggregate(key("СОШ № 2"), MA, "", new MarkCounts(new Marks(3, 0, 0, 0))));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 3, 0, 0, 2));
  }

  @Test
  void aHeaderOverTwoRowsAndColumnsOfTheWorkAreUnderstood() throws Exception {
    Reading reading =
        read(
            "Контрольная работа 2025.xlsx",
            row(
                "Муниципалитет",
                "Школа",
                "Предмет",
                "Параллель",
                "Приняли участие",
                "Получили отметки"),
            row("", "", "", "", "", "2", "3", "4", "5"),
            row("Заречный муниципальный округ", "СОШ № 1", "Математика", 7, 4, 1, 1, 1, 1),
            row("", "", "Русский язык", 8, 4, 0, 2, 1, 1));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate(key("СОШ № 1"), MA, "", new MarkCounts(new Marks(1, 1, 1, 1))),
            new Aggregate(
                key("СОШ № 1"),
                new Work(Exam.DR, "русский язык", 8, 2025),
                "",
                new MarkCounts(new Marks(0, 2, 1, 1))));
  }

  @Test
  void perCentsAreTurnedBackOnlyWhereThatIsUnique() throws Exception {
    Reading reading =
        read(
            "таблица.xlsx",
            TITLE,
            row("школа", "писали", "«2», %", "«3», %", "«4», %", "«5», %"),
            row("СОШ № 1", 89, "12,36", "52,81", "26,97", "7,87"),
            row("СОШ № 2", 1000, 25, 25, 25, 25));

    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate(key("СОШ № 1"), MA, "", new MarkCounts(new Marks(11, 47, 24, 7))));
    assertThat(reading.problems()).extracting(p -> p.rule()).containsExactly("not-unique");
  }

  @Test
  void thoseBelowTheMinimumAreEnough() throws Exception {
    assertBelow("ЕГЭ 2025, русский язык", new Work(Exam.EGE, "русский язык", 11, 2025));
    assertBelow(
        "Диагностическая работа по русскому языку, 9 класс, 2025",
        new Work(Exam.DR, "русский язык", 9, 2025));
  }

  private void assertBelow(String title, Work work) throws Exception {
    Reading reading =
        read(
            "таблица.xlsx",
            row(title),
            row("Школа", "Участников", "Не преодолели порог", "Средний балл"),
            row("СОШ № 1", 12, 2, "54,5"),
            row("СОШ № 2", 12, 13, "54,5"));
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate(
                Mention.ofName("СОШ № 1", "").key(),
                work,
                "",
                new Passed(12, 2, null, null, new BigDecimal("54.5"))));
    assertThat(reading.problems()).extracting(p -> p.rule()).containsExactly("more-than-all");
  }

  @Test
  void whatDoesNotAddUpIsSaidAndNotStored() throws Exception {
    Reading reading =
        read(
            "таблица 2024.xlsx",
            TITLE,
            row("школа", "писали", "«2»", "«3»", "«4»", "«5»"),
            row("СОШ № 1", 10, 1, 4, 3, 3),
            row("СОШ № 2", "много", 1, 4, 3, 3),
            row("СОШ № 3", 2, 1, "один", 0, 0),
            row("СОШ № 4", 2, 1, 1, 0, 0),
            row("СОШ № 4", 2, 1, 1, 0, 0),
            row("Всего", 99, 1, 1, 1, 1));

    assertThat(reading.problems())
        .extracting(p -> p.rule() + " " + p.row())
        .containsExactly(
            "year-differs 0",
            "marks-not-sum 3",
            "no-number 4",
            "no-number 5",
            "school-twice 7",
            "total-differs 8");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(6, 1, 0, 4, 1));
  }

  @Test
  void aTableThatDoesNotSayItsWorkIsAsked() throws Exception {
    Object[] header = row("школа", "писали", "«2»", "«3»", "«4»", "«5»");
    Path file =
        Tables.write(folder, "таблица.xlsx", page("Лист1", header, row("СОШ № 1", 1, 1, 0, 0, 0)));
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--work");
    assertThat(Import.read(file, ImportOptions.NONE.withWork(MA), Progress.NONE).works())
        .containsExactly(MA);
  }

  @Test
  void aTableWithoutCountsIsNotTakenForOne() throws Exception {
    Path file =
        Tables.write(
            folder, "таблица.xlsx", page("Лист1", row("школа", "писали", "«2»", "«3»", "балл")));
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("не опознан");
  }
}
