package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.school.Mention;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import mera.data.school.SourceList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Context data, official markers, ratings and lists of schools. */
class SchoolTablesTest {

  @TempDir Path folder;

  private Reading read(String name, Tables.Page... pages) throws Exception {
    return Import.read(Tables.write(folder, name, pages), ImportOptions.NONE, Progress.NONE);
  }

  private static List<String> values(Reading reading) {
    return reading.content().values().stream()
        .map(
            value ->
                value.schoolCode()
                    + "|"
                    + value.year()
                    + "|"
                    + value.indicator()
                    + "|"
                    + value.text())
        .toList();
  }

  private static Object[] base(Object... answers) {
    Object[] cells = new Object[6 + answers.length];
    System.arraycopy(
        row(
            "edu980001",
            98,
            "reg980000 | Придуманная область",
            "reg98_m001 | Заречный  округ",
            "edu980001 | МБОУ «СОШ № 1»",
            "01.02.2025 15:29:12"),
        0,
        cells,
        0,
        6);
    System.arraycopy(answers, 0, cells, 6, answers.length);
    return cells;
  }

  private static Object[] captions(Object... questions) {
    Object[] cells = base(questions);
    System.arraycopy(
        row("Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки"),
        0,
        cells,
        0,
        6);
    return cells;
  }

  @Test
  void contextDataOfBothSheetsAreJoinedAndPersonsLeftOut() throws Exception {
    Reading reading =
        read(
            "Контекстные данные.xlsx",
            page(
                "Общая информация об ОО",
                captions(
                    "1. ПОЛНОЕ наименование ОО",
                    "3. ФИО руководителя",
                    "4. Телефон",
                    "5. E-mail",
                    "6. ИНН",
                    "7. Код ОГЭ",
                    "8. Код ЕГЭ",
                    "12. Почтовый индекс",
                    "13. Адрес"),
                base(
                    "МБОУ «СОШ № 1»",
                    "Имярекова Анна Ивановна",
                    "+7 (39800) 5-28-88",
                    "a@school.invalid",
                    9866050953L,
                    "101001",
                    "нет",
                    "981092",
                    "Имяреков Пётр Ильич")),
            page(
                "ОБРАЗОВАТЕЛЬНАЯ ДЕЯТЕЛЬНОСТЬ ОО",
                captions(
                    "17.1. Реализуется начальное общее образование",
                    "18. Общая численность обучающихся",
                    "26.1. Доля, %"),
                base("Да", 302, "26,8")));
    assertThat(reading.format()).isEqualTo("context-2022");
    assertThat(values(reading))
        .containsExactly(
            "980001|2025|1. ПОЛНОЕ наименование ОО|МБОУ «СОШ № 1»",
            "980001|2025|6. ИНН|9866050953",
            "980001|2025|7. Код ОГЭ|101001",
            "980001|2025|8. Код ЕГЭ|нет",
            "980001|2025|12. Почтовый индекс|981092",
            "980001|2025|17.1. Реализуется начальное общее образование|Да",
            "980001|2025|18. Общая численность обучающихся|302",
            "980001|2025|26.1. Доля, %|26.8");
    assertThat(reading.mentioned())
        .containsExactly(
            new Mention(
                "980001",
                "edu980001",
                "101001",
                null,
                "9866050953",
                "МБОУ «СОШ № 1»",
                "Заречный округ"));
    assertThat(reading.toString()).doesNotContain("Имяреков", "39800", "school.invalid");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 1, 0, 0, 0));
    assertThat(reading.notes())
        .containsExactly(
            "Личные данные не взяты из столбцов: «3. ФИО руководителя», «4. Телефон», «5. E-mail»,"
                + " «13. Адрес».");
  }

  @Test
  void aSchoolThatSentItsAnswersTwiceCountsWithTheLaterOnes() throws Exception {
    Object[] later = base("Да", "Да", "Нет", 310);
    later[5] = "03.02.2025 10:00:00";
    Reading reading =
        read(
            "данные.xlsx",
            page(
                "Лист",
                captions("17.1. Начальное", "17.2. Основное", "17.3. Среднее", "18. Численность"),
                later,
                base("Да", "Да", "Нет", 302)));
    assertThat(values(reading)).contains("980001|2025|18. Численность|310");
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("school-twice");
  }

  @Test
  void contextDataOf2021AreOneSheetAndTheYearIsAskedFor() throws Exception {
    Tables.Page page =
        page(
            "Сбор контекстных данных об ОО и",
            row(
                "логин",
                "Код региона",
                "Название ОО",
                "Адрес",
                "ФИО директора",
                "Телефон",
                "e-mail",
                "Организационно-правовая форма ОО",
                "4 класс Классов/групп",
                "4 класс Обучающихся",
                "5 класс Классов/групп",
                "5 класс Обучающихся"),
            row(
                "sch980001",
                98,
                "СОШ № 1",
                "с. Примерное",
                "Имярек",
                "1",
                "б",
                "казённое",
                2,
                40,
                1,
                23));
    Path file = Tables.write(folder, "сбор.xlsx", page);
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--year");
    Reading reading = Import.read(file, ImportOptions.NONE.withYear(2021), Progress.NONE);
    assertThat(reading.format()).isEqualTo("context-2021");
    assertThat(values(reading))
        .containsExactly(
            "980001|2021|Адрес|с. Примерное",
            "980001|2021|Организационно-правовая форма ОО|казённое",
            "980001|2021|4 класс Классов/групп|2",
            "980001|2021|4 класс Обучающихся|40",
            "980001|2021|5 класс Классов/групп|1",
            "980001|2021|5 класс Обучающихся|23");
    assertThat(reading.toString()).doesNotContain("Имярек");
  }

  @Test
  void markersAreReadWithNothingForNoMarkerAndTheirNumberChecked() throws Exception {
    Reading reading =
        read(
            "bias.xlsx",
            page(
                "Признаки",
                row("Год", "Логин", "Муниципалитет", "ОО", "4 РУ", "5МА", "Количество маркеров"),
                row("2023", "sch980001", "Округ", "Школа", "", 1, 1),
                row("2024", "edu980001", "Округ", "Школа", 1, 0, 2),
                row("2024", "edu980002", "Округ", "Школа", "да", 0, 1),
                row("Итого", "", "", "", 1, 1, 4)));
    assertThat(reading.format()).isEqualTo("markers");
    assertThat(reading.content().values())
        .containsExactly(
            new SchoolValue("980001", Topic.MARKER, 2023, "4 РУ", "0"),
            new SchoolValue("980001", Topic.MARKER, 2023, "5 МА", "1"),
            new SchoolValue("980001", Topic.MARKER, 2024, "4 РУ", "1"),
            new SchoolValue("980001", Topic.MARKER, 2024, "5 МА", "0"));
    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.row())
        .containsExactly("marker-count 3", "no-marker 4");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(4, 2, 0, 1, 1));
  }

  private static Tables.Page rating(String title) {
    return page(
        "Рейтинг",
        row(title),
        row(),
        row(
            "Место",
            "Муниципалитет",
            "Логин",
            "Образовательная организация",
            "Доля «2», %",
            "Итоговый балл",
            "Зона"),
        row(1, "Округ", "edu980001", "Школа № 1", "5,4", 90.11, "зелёная"),
        row("", "", "", "Школа № 2", 7, 80, "красная"),
        row("Итого", "", "", "", 6, 85, ""));
  }

  @Test
  void aRatingKeepsItsOwnIndicatorsAndASchoolWithoutLoginByName() throws Exception {
    Reading reading = read("рейтинг.xlsx", rating("Рейтинг школ, 2025 год"));
    assertThat(reading.format()).isEqualTo("rating");
    assertThat(values(reading))
        .containsExactly(
            "980001|2025|Место|1",
            "980001|2025|Доля «2», %|5.4",
            "980001|2025|Итоговый балл|90.11",
            "980001|2025|Зона|зелёная",
            "name:Округ|Школа № 2|2025|Доля «2», %|7",
            "name:Округ|Школа № 2|2025|Итоговый балл|80",
            "name:Округ|Школа № 2|2025|Зона|красная");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 2, 0, 0, 1));
  }

  @Test
  void theYearOfTheTitleGoesBeforeTheOneOfTheFileName() throws Exception {
    Reading reading = read("рейтинг 2024.xlsx", rating("Рейтинг школ, 2025 год"));
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("title-differs");
    assertThat(reading.content().values()).allMatch(value -> value.year() == 2025);
  }

  @Test
  void aListOfNamesKeepsItsOrderAndFillsMunicipalitiesDown() throws Exception {
    Reading reading =
        read(
            "перечень.xlsx",
            page(
                "Лист1",
                row("Перечень организаций,"),
                row("имеющих низкие результаты, 2025 год"),
                row("Придуманная область"),
                row(),
                row("№", "Муниципалитет", "Наименование ОО"),
                row(1, "Заречный округ", "МБОУ «СОШ № 1»"),
                row(2, "", "МБОУ «СОШ № 2»"),
                row("Дальний муниципальный район"),
                row(3, "", "МБОУ «СОШ № 1»"),
                row(4, "", "МБОУ «СОШ № 1»"),
                row("* по итогам двух лет")));
    assertThat(reading.format()).isEqualTo("school-list");
    assertThat(reading.content().lists())
        .containsExactly(
            new SourceList(
                "Перечень организаций, имеющих низкие результаты, 2025 год, Придуманная область",
                2025,
                List.of(
                    new SourceList.Entry(
                        "name:Заречный округ|МБОУ «СОШ № 1»", "МБОУ «СОШ № 1»", "Заречный округ"),
                    new SourceList.Entry(
                        "name:Заречный округ|МБОУ «СОШ № 2»", "МБОУ «СОШ № 2»", "Заречный округ"),
                    new SourceList.Entry(
                        "name:Дальний муниципальный район|МБОУ «СОШ № 1»",
                        "МБОУ «СОШ № 1»",
                        "Дальний муниципальный район"))));
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("school-twice");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(6, 3, 0, 1, 2));
  }

  @Test
  void aListMayNameSchoolsByLoginOrTaxpayerNumber() throws Exception {
    Reading reading =
        read(
            "список.xlsx",
            page(
                "Лист1",
                row("Школы красной зоны"),
                row("Логин", "ИНН", "Муниципалитет", "Наименование ОО"),
                row("edu980001", "", "Округ", "Школа № 1"),
                row("", 9866050953L, "Округ", "Школа № 2")));
    assertThat(reading.content().lists().getFirst().entries())
        .extracting(SourceList.Entry::schoolCode)
        .containsExactly("980001", "inn:9866050953");
    assertThat(reading.content().lists().getFirst().year()).isZero();
  }

  @Test
  void aTableOfLoginsAndNamesStaysARegisterAndKeepsSizesOfSchools() throws Exception {
    Reading reading =
        read(
            "Реестр.xlsx",
            page(
                "Реестр",
                row("№", "Логин", "Муниципалитет", "Наименование ОО", "Численность обучающихся"),
                row(1, "edu980001", "Округ", "Школа № 1", 302),
                row("", "", "Округ", "", 302),
                row("Итого", "", "", "", 302)));
    assertThat(reading.format()).isEqualTo("register");
    assertThat(reading.schools()).hasSize(1);
    assertThat(reading.content().values())
        .containsExactly(new SchoolValue("980001", Topic.CONTEXT, 0, SchoolValue.PUPILS, "302"));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 1, 0, 0, 2));
    assertThat(reading.notes())
        .containsExactly(
            "Итоги, примечания и другие строки без школы не учтены, лист «Реестр»: строки 3, 4.",
            "Не использованы столбцы: «№».");
  }

  @Test
  void totalsAndNotesUnderPupilsAreNoPupils() throws Exception {
    Reading reading =
        read(
            Tables.MA_4_2024,
            Tables.protocol(
                Tables.pupil(1, 1, 2, "А", 4, 3),
                row("Итого", "", "", "", "", "", "", "", 1, 2, "", "", "", 3),
                row("Примечание: выгружено 17.03.2024")));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 1, 0, 0, 2));
  }
}
