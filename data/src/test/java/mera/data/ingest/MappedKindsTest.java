package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Passed;
import mera.data.result.Exam;
import mera.data.result.MeanResult;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping describes aggregates of any kind, rows of pupils, and every key of a school. */
class MappedKindsTest {

  private static final Work MA = new Work(Exam.DR, "математика", 7, 2025);
  private static final Work RU = new Work(Exam.DR, "русский язык", 8, 2025);

  @TempDir Path folder;

  private Mapping mapping(String yaml) throws Exception {
    Path file = folder.resolve("столбцы.yaml");
    Files.writeString(file, yaml);
    return Mapping.read(file);
  }

  private Reading read(String yaml, Object[]... rows) throws Exception {
    Path file = Tables.write(folder, "т.xlsx", page("Лист1", rows));
    ImportOptions options = ImportOptions.NONE.withFormat("mapping").withMapping(mapping(yaml));
    return Import.read(file, options, Progress.NONE);
  }

  private static final String HEAD = "{kind: ДР, subject: математика, grade: 7, year: 2025, ";

  @Test
  void countsOfMarksByClassUnderAMunicipalityWrittenOnce() throws Exception {
    Reading reading =
        read(
            """
            fill: [Район, Школа]
            school: {name: Школа, municipality: Район}
            class: Класс
            works: [%s participants: n, two: A2, three: A3, four: A4, five: A5, mean: Балл, max: 20}]
            """
                .formatted(HEAD),
            row("Район", "Школа", "Класс", "n", "A2", "A3", "A4", "A5", "Балл"),
            row("Заречный", "СОШ № 1", "7А", 4, 1, 1, 1, 1, "12,5"),
            row("", "", "7Б", 3, "-", 1, 1, 1, ""),
            row("Всего", "", "", 7, 1, 2, 2, 2, ""),
            row("Горный", "СОШ № 1", "7А", 4, 1, 1, 1, 2, "12,5"));

    String key = Mention.ofName("СОШ № 1", "Заречный").key();
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate(key, MA, "А", new MarkCounts(new Marks(1, 1, 1, 1))),
            new Aggregate(key, MA, "Б", new MarkCounts(new Marks(0, 1, 1, 1))));
    assertThat(reading.means())
        .containsExactly(new MeanResult(key, MA, 4, new BigDecimal("12.5"), 20));
    assertThat(reading.problems()).extracting(Problem::rule).contains("marks-not-sum");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(4, 2, 0, 1, 1));
  }

  @Test
  void aTotalThatIsNotTheSumOfTheRowsIsTold() throws Exception {
    Reading reading =
        read(
            """
            school: {oge: Код}
            skip: ["Итого"]
            works: [%s participants: n, two: A2, three: A3, four: A4, five: A5}]
            """
                .formatted(HEAD),
            row("Код", "n", "A2", "A3", "A4", "A5"),
            row("101001", 4, 1, 1, 1, 1),
            row("101002", 3, 0, 1, 1, 1),
            row("Всего", 7, 1, 2, 2, 2),
            row("Итого", 9, 1, 2, 2, 2));

    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.rule()).isEqualTo("total-differs");
              assertThat(problem.value()).isEqualTo("9");
              assertThat(problem.message())
                  .isEqualTo(
                      "Строка 5: итог в столбце «n» не равен сумме строк над ним (7) – проверьте,"
                          + " все ли строки в файле.");
            });
    assertThat(reading.content().aggregates()).hasSize(2);
  }

  @Test
  void perCentsBelowTheMinimumAndTheJournal() throws Exception {
    Reading reading =
        read(
            """
            school: {oge: Код}
            works: [%s participants: n, twoPercent: p2, threePercent: p3, fourPercent: p4, fivePercent: p5,
              belowPercent: ниже, high: '80', best: '100', mean: балл, lower: понизили, equal: подтв, higher: повысили}]
            """
                .formatted(HEAD),
            row(
                "Код",
                "n",
                "p2",
                "p3",
                "p4",
                "p5",
                "ниже",
                "80",
                "100",
                "балл",
                "понизили",
                "подтв",
                "повысили"),
            row("101001", 89, "12,36%", "52,81", "26,97", "7,87", "3,37", 2, "-", 54, 10, 70, 5),
            row("101002", 1000, "25", "25", "25", "25", "3,37", 2, "-", 54, 10, 70, 5));

    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate("oge:101001", MA, "", new MarkCounts(new Marks(11, 47, 24, 7))),
            new Aggregate("oge:101001", MA, "", new Passed(89, 3, 2, null, new BigDecimal("54"))),
            new Aggregate("oge:101001", MA, "", new JournalCounts(89, new Journal(10, 70, 5))));
    assertThat(reading.mentioned()).containsExactly(Mention.ofOge("101001", "", ""));
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("not-unique");
  }

  @Test
  void aRowSpeaksOfTheWorkThatItsSubjectNames() throws Exception {
    Reading reading =
        read(
            """
            school: {inn: ИНН, ege: Код}
            subject: Предмет
            grade: Параллель
            works:
              - {kind: ДР, subject: математика, grade: 7, year: 2025, participants: n, below: b}
              - {kind: ДР, subject: русский язык, grade: 8, year: 2025, participants: n, below: b}
            """,
            row("ИНН", "Код", "Предмет", "Параллель", "n", "b"),
            row("9800000001", "", "по математике", 7, 5, 1),
            row("9800000001", "", "Русский язык", 8, 6, 2),
            row("9800000001", "", "Русский язык", 5, 6, 2),
            row("", "201001", "Математика", "", 7, 3));

    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate("inn:9800000001", MA, "", new Passed(5, 1, null, null, null)),
            new Aggregate("inn:9800000001", RU, "", new Passed(6, 2, null, null, null)),
            new Aggregate("ege:201001", MA, "", new Passed(7, 3, null, null, null)));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(4, 3, 0, 0, 1));
  }

  @Test
  void rowsOfPupilsAreFolded() throws Exception {
    Reading reading =
        read(
            """
            school: {code: Логин}
            class: Класс
            absent: {column: Вариант, word: отсутств}
            works: [%s total: Балл, journal: Журнал, max: 20}]
            """
                .formatted(HEAD),
            row("Логин", "Класс", "Вариант", "Балл", "Журнал"),
            row("edu980012", "7А", 1, 12, 4),
            row("edu980012", "7А", 1, 0, ""),
            row("edu980012", "7А", "Отсутствовал", 0, 4),
            row("edu980012", "7А", 1, 21, 4),
            row("edu980012", "7А", "", "", ""));

    assertThat(reading.tallies()).hasSize(1);
    assertThat(reading.tallies().getFirst().scores().count(12, 4)).isEqualTo(1);
    assertThat(reading.tallies().getFirst().scores().participants()).isEqualTo(2);
    assertThat(reading.tallies().getFirst().absent()).isEqualTo(1);
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 2, 1, 1, 1));
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("total-above-max");
  }

  private static final String FULL =
      """
      name: "Работа: «осень»"
      charset: windows-1251
      delimiter: ";"
      sheet: "Итоги"
      header: 3
      headerRows: 2
      skip: ["Итого", 57]
      fill: ["Район"]
      school: {code: Код, oge: ОГЭ, ege: ЕГЭ, inn: ИНН, name: Школа, municipality: Район}
      class: Класс
      subject: Предмет
      grade: "7"
      absent: {column: Вариант, word: отсутствовал}
      works:
        - {kind: ДР, subject: математика, grade: 7, year: 2025, variant: углублённая, participants: n, two: E, three: F,
           four: G, five: H, below: "не: справились", mean: I, max: 20}
        - {kind: ВПР, subject: математика, grade: 7, year: 2025, total: J, journal: K}
      """;

  @Test
  void aMappingIsWrittenForColleaguesAndReadBackEqual() throws Exception {
    Mapping mapping = mapping(FULL);
    Path file = folder.resolve("коллегам.yaml");
    mapping.write(file);
    assertThat(Mapping.read(file)).isEqualTo(mapping);
    for (String id : Mapping.BUILT_IN) {
      Mapping.builtIn(id).write(file);
      assertThat(Mapping.read(file)).isEqualTo(Mapping.builtIn(id));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "school: {municipality: Р}\nworks: [%s participants: A, below: B}]",
        "school: {code: К}\nworks: [%s participants: A}]",
        "school: {code: К}\nworks: [%s participants: A, two: B}]",
        "school: {code: К}\nworks: [%s participants: A, twoPercent: B, threePercent: C}]",
        "school: {code: К}\nworks: [%s participants: A, lower: B}]",
        "school: {code: К}\nworks: [%s below: B}]",
        "school: {code: К}\nabsent: {column: B}\nworks: [%s total: B}]"
      })
  void aMappingThatCannotBeReadByIsRefused(String yaml) {
    assertThatThrownBy(() -> mapping(yaml.formatted(HEAD)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Файл соответствия «столбцы.yaml»: ");
  }

  @Test
  void headersOfOneShapeAreRememberedAsOne() {
    String shape = Mapping.shape(List.of("Школа", "", "Писали", "Балл 2024"));
    assertThat(Mapping.shape(List.of(" школа:", "писали", "балл  2025"))).isEqualTo(shape);
    assertThat(Mapping.shape(List.of("Школа", "Балл 2024", "Писали"))).isNotEqualTo(shape);
    assertThat(shape).hasSize(64);
  }

  @Test
  void columnsAreGuessedFromTheirCaptionsAndNumbers() {
    Guess guess =
        Mapping.guess(
                List.of(
                    List.of("Сведения о диагностических работах, 7 класс, 2025 год"),
                    List.of(
                        "Муниципалитет", "Школа", "Директор", "Математика", "", "Русский язык", ""),
                    List.of("", "", "", "Писали", "Средний балл", "Писали", "Средний балл"),
                    List.of("Заречный", "СОШ № 1", "Иванов", "10", "12,5", "десять", "3"),
                    List.of("", "СОШ № 2", "Петров", "10", "12,5", "11", "3")))
            .orElseThrow();

    assertThat(guess.workKnown()).isTrue();
    Mapping mapping = guess.mapping();
    assertThat(mapping.headerRow()).isEqualTo(2);
    assertThat(mapping.headerRows()).isEqualTo(2);
    assertThat(mapping.fillDown()).containsExactly("Муниципалитет");
    assertThat(mapping.works())
        .extracting(work -> work.work().printed() + " " + work.columns().get(Meaning.PARTICIPANTS))
        .containsExactly(
            "ДР, математика, 7 класс, 2025 Математика Писали",
            "ДР, русский язык, 7 класс, 2025 Русский язык Писали");
    assertThat(guess.columns().get(2).meaning()).isEmpty();
    assertThat(guess.columns().get(1).confidence()).isGreaterThan(0.9);
  }

  @Test
  void nothingIsGuessedFromATableOfNumbers() {
    assertThat(Mapping.guess(List.of(List.of("1", "2", "3"), List.of("4", "5", "6")))).isEmpty();
    assertThat(Mapping.guess(List.of())).isEmpty();
  }
}
