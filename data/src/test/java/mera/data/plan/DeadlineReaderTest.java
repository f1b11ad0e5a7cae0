package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineReaderTest {

  private static final PlanPeriod YEAR =
      new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), false);
  private static final PlanPeriod SCHOOL_YEAR =
      new PlanPeriod(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), true);
  private static final PlanPeriod TWO_YEARS =
      new PlanPeriod(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), false);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          19 апреля                        | DATE               | 2026-04-19 | 2026-04-19
          09.02.2026                       | DATE               | 2026-02-09 | 2026-02-09
          10-31 января                     | DATE_RANGE         | 2026-01-10 | 2026-01-31
          20 января — 15 февраля           | DATE_RANGE         | 2026-01-20 | 2026-02-15
          с 13.03.2026 по 18.03.2026       | DATE_RANGE         | 2026-03-13 | 2026-03-18
          до 30 марта                      | UNTIL              |            | 2026-03-30
          не позднее 30 марта 2027 года    | UNTIL              |            | 2027-03-30
          в срок до 31 августа 2026 г.     | UNTIL              |            | 2026-08-31
          с 1 сентября                     | OPEN_START         | 2026-09-01 | 2026-12-31
          Октябрь                          | MONTH              | 2026-10-01 | 2026-10-31
          в феврале                        | MONTH              | 2026-02-01 | 2026-02-28
          февраля                          | MONTH              | 2026-02-01 | 2026-02-28
          апрель–май                       | MONTH_RANGE        | 2026-04-01 | 2026-05-31
          Октябрь - ноябрь 2026            | MONTH_RANGE        | 2026-10-01 | 2026-11-30
          Декабрь 2026 - январь 2027       | MONTH_RANGE        | 2026-12-01 | 2027-01-31
          декабрь - январь 2027            | MONTH_RANGE        | 2026-12-01 | 2027-01-31
          Июнь, июль                       | MONTH_LIST         | 2026-06-01 | 2026-07-31
          Июнь 2026; октябрь 2026 г.       | MONTH_LIST         | 2026-06-01 | 2026-10-31
          4 квартал 2026 г.                | QUARTER            | 2026-10-01 | 2026-12-31
          III квартал                      | QUARTER            | 2026-07-01 | 2026-09-30
          2026 год                         | YEAR               | 2026-01-01 | 2026-12-31
          2026-2027 гг.                    | YEAR_RANGE         | 2026-01-01 | 2027-12-31
          В течение года                   | DURING_YEAR        | 2026-01-01 | 2026-12-31
          в течение всего периода          | DURING_PLAN        | 2026-01-01 | 2026-12-31
          Постоянно                        | CONTINUOUS         | 2026-01-01 | 2026-12-31
          Ежемесячно                       | PERIODIC           | 2026-01-01 | 2026-12-31
          1 раз в год (ноябрь)             | PERIODIC           | 2026-11-01 | 2026-11-30
          Ежегодно, сентябрь               | PERIODIC           | 2026-09-01 | 2026-09-30
          По плану работы ЛИРО             | BY_PLAN            | 2026-01-01 | 2026-12-31
          По спец. графику                 | BY_SCHEDULE        | 2026-01-01 | 2026-12-31
          По потребности школы             | ON_DEMAND          | 2026-01-01 | 2026-12-31
          """)
  void aTextIsReadAsItsKindAndDays(String text, DeadlineKind kind, LocalDate start, LocalDate end) {
    Deadline read = DeadlineReader.read(text, YEAR, LocalDate.of(2026, 1, 20));

    assertThat(read.kind()).isEqualTo(kind);
    assertThat(read.start()).isEqualTo(start);
    assertThat(read.end()).isEqualTo(end);
    assertThat(read.raw()).isEqualTo(text);
    assertThat(read.recognised()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'по мере сил и вдохновения когда-нибудь'",
    "'скоро'",
    "'19 апреля, кажется'",
    "'32 мая'"
  })
  void whatIsNotUnderstoodIsSaidSoAndNotGuessed(String text) {
    Deadline read = DeadlineReader.read(text, YEAR, LocalDate.of(2026, 1, 20));

    if (read.kind() != DeadlineKind.ON_DEMAND) {
      assertThat(read.kind()).isEqualTo(DeadlineKind.NONE);
      assertThat(read.notes()).contains(Deadline.UNRECOGNISED);
    }
  }

  @Test
  void anEmptyCellHasNothingToUnderstand() {
    Deadline read = DeadlineReader.read("", YEAR, LocalDate.of(2026, 1, 20));

    assertThat(read.kind()).isEqualTo(DeadlineKind.NONE);
    assertThat(read.recognised()).isTrue();
  }

  @Test
  void aMonthInATwoYearPlanIsAmbiguousAndTheFirstIsProposed() {
    Deadline read = DeadlineReader.read("Декабрь", TWO_YEARS, LocalDate.of(2025, 12, 9));

    assertThat(read.ambiguous()).isTrue();
    assertThat(read.start()).isEqualTo(LocalDate.of(2026, 12, 1));
  }

  @Test
  void aMonthOfASchoolYearLiesInItsOwnHalf() {
    assertThat(DeadlineReader.read("Октябрь", SCHOOL_YEAR, LocalDate.of(2026, 10, 1)).start())
        .isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(DeadlineReader.read("Май", SCHOOL_YEAR, LocalDate.of(2026, 10, 1)).start())
        .isEqualTo(LocalDate.of(2027, 5, 1));
  }

  @Test
  void aRangeAgainstTheSchoolYearIsTheOneAroundTheOrderAndIsAsked() {
    Deadline read = DeadlineReader.read("Июнь - октябрь", SCHOOL_YEAR, LocalDate.of(2026, 10, 14));

    assertThat(read.start()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(read.yearSource()).isEqualTo(Deadline.YearSource.ORDER_DATE);
    assertThat(read.ambiguous()).isTrue();
  }

  @Test
  void bracketsHoldReportsConditionsAndPlans() {
    Deadline report =
        DeadlineReader.read("В течение года (отчёт ежеквартально)", YEAR, YEAR.from());
    Deadline agreed =
        DeadlineReader.read(
            "В течение учебного года (по согласованию)", SCHOOL_YEAR, SCHOOL_YEAR.from());
    Deadline planned =
        DeadlineReader.read("В течение года (по отдельному плану)", YEAR, YEAR.from());

    assertThat(report.reporting()).isNotNull();
    assertThat(agreed.condition()).isEqualTo("по согласованию");
    assertThat(planned.planRef()).isEqualTo("отдельный план");
  }

  @Test
  void aReportAfterEachQuarterHasItsDays() {
    Deadline read =
        DeadlineReader.read(
            "ежеквартально до 15 числа месяца, следующего за отчётным", YEAR, YEAR.from());

    assertThat(read.occurrences())
        .extracting(Deadline.Occurrence::end)
        .containsExactly(
            LocalDate.of(2026, 4, 15),
            LocalDate.of(2026, 7, 15),
            LocalDate.of(2026, 10, 15),
            LocalDate.of(2027, 1, 15));
  }

  @Test
  void aMonthInTheGenitiveWithoutADayIsNoted() {
    assertThat(DeadlineReader.read("февраля", YEAR, YEAR.from()).notes()).isNotEmpty();
    assertThat(DeadlineReader.read("февраль", YEAR, YEAR.from()).notes()).isEmpty();
  }

  @Test
  void theDeadlinesOfThePublishedPlansAreReadAsThePeopleWhoCheckedThem() throws Exception {
    Path file = Path.of("..", "..", "shared", "seeds", "fixtures", "deadlines.tsv");
    assumeThat(file).as("the published plans lie beside the checkout only where given").exists();
    Map<String, PlanPeriod> periods =
        Map.of(
            "samara", period("2022-01-01", "2023-12-31", false),
            "smolensk-2", period("2019-09-01", "2020-08-31", true),
            "smolensk-3", period("2019-09-01", "2020-08-31", true),
            "khanty-mansiysk", period("2019-12-01", "2020-12-31", false),
            "zabaikalye", period("2018-01-01", "2018-12-31", false));
    Map<String, LocalDate> orders =
        Map.of(
            "samara", LocalDate.of(2021, 12, 9),
            "smolensk-2", LocalDate.of(2019, 10, 14),
            "smolensk-3", LocalDate.of(2019, 10, 14),
            "khanty-mansiysk", LocalDate.of(2019, 12, 4),
            "zabaikalye", LocalDate.of(2018, 1, 31));
    List<String> expected = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      expected.add(String.join(" | ", List.of(cells).subList(5, 15)) + " | " + cells[1]);
      read.add(
          printed(
                  DeadlineReader.read(
                      cells[1],
                      Objects.requireNonNull(periods.get(cells[0])),
                      Objects.requireNonNull(orders.get(cells[0]))))
              + " | "
              + cells[1]);
    }

    assertThat(read).hasSize(76).containsExactlyElementsOf(expected);
  }

  @Test
  void theDeadlinesInRunningTextOfTheModelOrdersAreReadAsThePeopleWhoCheckedThem()
      throws Exception {
    Map<String, PlanPeriod> periods =
        Map.of(
            "samara", period("2022-01-01", "2023-12-31", false),
            "smolensk", period("2019-09-01", "2020-08-31", true),
            "smolensk-2", period("2019-09-01", "2020-08-31", true),
            "khanty-mansiysk", period("2019-12-01", "2020-12-31", false),
            "zabaikalye", period("2018-01-01", "2018-12-31", false));
    Map<String, LocalDate> orders =
        Map.of(
            "samara", LocalDate.of(2021, 12, 9),
            "smolensk", LocalDate.of(2019, 10, 14),
            "smolensk-2", LocalDate.of(2019, 10, 14),
            "khanty-mansiysk", LocalDate.of(2019, 12, 4),
            "zabaikalye", LocalDate.of(2018, 1, 31));
    List<String> expected = new ArrayList<>();
    List<String> read = new ArrayList<>();
    for (List<String> row : Seeds.rows("deadlines_in_text.tsv")) {
      expected.add(String.join(" | ", row.subList(4, 14)) + " | " + row.get(2));
      read.add(
          printed(
                  DeadlineReader.read(
                      row.get(2),
                      Objects.requireNonNull(periods.get(row.get(0))),
                      Objects.requireNonNull(orders.get(row.get(0)))))
              + " | "
              + row.get(2));
    }

    assertThat(read).hasSize(22).containsExactlyElementsOf(expected);
  }

  private static PlanPeriod period(String from, String to, boolean school) {
    return new PlanPeriod(LocalDate.parse(from), LocalDate.parse(to), school);
  }

  private static String printed(Deadline read) {
    String occurrences =
        read.occurrences().stream()
            .map(one -> text(one.start()) + "/" + one.end())
            .collect(Collectors.joining("; "));
    String plan = read.planRef();
    return String.join(
        " | ",
        read.kind().name(),
        text(read.start()),
        text(read.end()),
        occurrences,
        read.recurrence() == null ? "" : read.recurrence().printed(),
        read.reporting() == null ? "" : read.reporting().printed(),
        text(read.condition()),
        plan == null ? "" : plan.isEmpty() ? "?" : plan,
        text(read.yearSource()),
        read.ambiguous() ? "yes" : "");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
