package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, names of classes and names of works as people write them. */
class WordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "18|18", "' 18\u00a0'|18", "'1 083'|1083", "18,0|18", "18.00|18", "''|-1", "'  '|-1",
        "18,5|-2", "-3|-2", "X|-2", "1.0.0|-2", "999999999|999999999", "1234567890|-2", ",5|-2"
      })
  void wholeNumbersAreReadFromText(String text, int number) {
    assertThat(Cells.whole(text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"18,18", "18.0,18", "1.8E1,18", "18.5,-2", "-1,-2", "0,0", "12345678901,-2"})
  void wholeNumbersAreReadFromNumbers(BigDecimal cell, int number) {
    assertThat(Cells.whole(cell)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"67,13|67.13", "1 083,5|1083.5", "20|20", "''|", "-|", "1,2,3|", "1e5|", "много|"})
  void decimalsAreReadWithACommaOrAPoint(String text, BigDecimal number) {
    assertThat(Cells.decimal(text).orElse(null)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4А|А",
        "а|А",
        "'\"А\"'|А",
        "' 4 А '|А",
        "4-а|А",
        "4 «Б»|Б",
        "1|1",
        "4|4",
        "НЕТ|''",
        "нет|''",
        "''|''",
        "10A|А",
        "А1|А1"
      })
  void classNamesAreMadeEqual(String written, String name) {
    assertThat(ClassName.normal(written)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Форма сбора результатов Математика 4 класс ВПР 2024.xlsx|математика|4|2024",
        "Проведение работы по биологии, 6 класс. ВПР 2021.xlsx|биология|6|2021",
        "Проведение работы по русскому языку, 8 класс. ВПР 2022.xlsx|русский язык|8|2022",
        "ВПР_2023_РУ_5.xlsx|русский язык|5|2023",
        "окружающий мир 4 кл 2022.xlsx|окружающий мир|4|2022"
      })
  void theNameOfAFileTellsItsWork(String file, String subject, int grade, int year) {
    assertThat(WorkName.inFileName(file)).contains(new Work(Exam.VPR, subject, grade, year));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Математика 4 класс.xlsx", "ВПР 2024 4 класс.xlsx", "Математика ВПР 2024.xlsx"})
  void aNameThatTellsTooLittleTellsNothing(String file) {
    assertThat(WorkName.inFileName(file)).isEmpty();
  }

  @Test
  void aWorkIsParsedFromTheWordsOfTheCommandLine() throws Exception {
    assertThat(WorkName.parse("ВПР/математика/4/2024"))
        .isEqualTo(new Work(Exam.VPR, "математика", 4, 2024));
    assertThat(WorkName.parse("др/Биология/7/2025/углублённая"))
        .isEqualTo(new Work(Exam.DR, "биология", 7, 2025, "углублённая"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ВПР",
        "ВПР/математика/4",
        "КР/математика/4/2024",
        "ВПР//4/2024",
        "ВПР/математика/44/2024",
        "ВПР/математика/4/24",
        "ВПР/математика/4/2024/а/б"
      })
  void anotherWritingOfAWorkIsRefused(String text) {
    assertThatThrownBy(() -> WorkName.parse(text))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("ВПР/математика/4/2024");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|И ещё 1 замечание", "2|И ещё 2 замечания", "5|И ещё 5 замечаний",
        "11|И ещё 11 замечаний", "21|И ещё 21 замечание", "112|И ещё 112 замечаний"
      })
  void theRestOfTheProblemsIsCountedInGoodRussian(int more, String start) {
    Problems problems = new Problems("a.xlsx");
    for (int i = 0; i < Problems.SHOWN + more; i++) {
      problems.add("Лист", "rule", "сообщение.");
    }
    assertThat(problems.list().getLast().message()).startsWith(start + " того же рода");
  }
}
