package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mera.app.figure.RibbonItem;
import mera.app.figure.RibbonItem.Shape;
import mera.app.figure.RibbonItem.Span;
import mera.data.document.Document;
import mera.data.plan.PlanPeriod;
import mera.data.plan.ProductionCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueTest {

  private static final PlanPeriod PERIOD = PlanPeriod.years(2027, 2027);

  private static final Due DAY = due("1", Shape.DAY, "2027-03-15", "2027-03-15", "ЦРО");
  private static final Due SPRING =
      due("2", Shape.STRETCH, "2027-02-01", "2027-04-30", "ЦРО", "Школы");
  private static final Due WEEK = due("3", Shape.STRETCH, "2027-03-29", "2027-04-02", "Школы");
  private static final Due ALWAYS = due("4", Shape.THROUGHOUT, "2027-01-01", "2027-12-31", "Школы");
  private static final Due NEVER = due("5", null, "", "", Due.NOBODY);
  private static final List<Due> ALL = List.of(NEVER, ALWAYS, WEEK, SPRING, DAY);

  private static Due due(
      String id, @Nullable Shape shape, String from, String to, String... parties) {
    RibbonItem item =
        shape == null
            ? null
            : new RibbonItem(
                id,
                id,
                shape,
                List.of(new Span(LocalDate.parse(from), LocalDate.parse(to))),
                false);
    return new Due(id, id, "Мера " + id, "", "", "Раздел", List.of(parties), item);
  }

  private static Load load() {
    return Load.of(ALL, PERIOD.from(), PERIOD.to());
  }

  @Test
  void aMeasureCountsOnceInEveryMonthInWhichItGoesOn() {
    Load load = load();
    assertThat(load.months()).hasSize(12).startsWith(YearMonth.of(2027, 1));
    Load.Line centre = load.lines().getLast();
    assertThat(centre.name()).isEqualTo("ЦРО");
    assertThat(load.months().stream().map(month -> centre.in(month).size()))
        .containsExactly(0, 1, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0);
    assertThat(load.all().in(YearMonth.of(2027, 3))).containsExactly(WEEK, SPRING, DAY);
  }

  @Test
  void aLineAccountsForAllItsMeasures() {
    for (Load.Line line : load().withAll()) {
      assertThat(line.dated().size() + line.throughout().size() + line.undated().size())
          .as(line.name())
          .isEqualTo(line.measures().size());
    }
    assertThat(load().all().measures()).hasSize(ALL.size());
    assertThat(load().all().undated()).containsExactly(NEVER);
    assertThat(load().lines().stream().map(Load.Line::name))
        .containsExactly(Due.NOBODY, "Школы", "ЦРО");
  }

  @Test
  void theLoadSaysTheSameAsTheRibbon() {
    Ribbon ribbon = Ribbon.of(ALL, PERIOD, Ribbon.By.PARTY);
    Load load = load();
    for (YearMonth month : load.months()) {
      assertThat(load.all().in(month)).hasSize(ribbon.load().getOrDefault(month, 0));
    }
    assertThat(ribbon.undated()).isEqualTo(load.all().undated());
    assertThat(Load.busy(Ribbon.BUSY)).isFalse();
    assertThat(Load.busy(Ribbon.BUSY + 1)).isTrue();
    assertThat(Load.step(0)).isZero();
  }

  @Test
  void theMonthHasWholeWeeksFromMondayWithItsDaysOff() {
    MonthGrid march = march();
    assertThat(march.days()).hasSize(35);
    assertThat(march.days().getFirst().date()).isEqualTo("2027-03-01");
    assertThat(march.days().getLast().date()).isEqualTo("2027-04-04");
    assertThat(march.days().getLast().inside()).isFalse();
    assertThat(day(march, "2027-03-08").off()).isTrue();
    assertThat(day(march, "2027-03-09").off()).isFalse();
  }

  @Test
  void shortMeasuresStandInTheirDaysAndLongOnesGoOn() {
    MonthGrid march = march();
    assertThat(day(march, "2027-03-15").due()).containsExactly(DAY);
    assertThat(day(march, "2027-03-15").going()).containsExactly(SPRING);
    assertThat(day(march, "2027-03-31").due()).containsExactly(WEEK);
    assertThat(day(march, "2027-03-15").all()).containsExactly(DAY, SPRING);
    assertThat(march.throughout()).containsExactly(ALWAYS);
    assertThat(day(march, "2027-03-15").said())
        .isEqualTo("понедельник, 15 марта 2027 года: 1\u00a0мера, идёт 1");
    assertThat(day(march, "2027-03-08").said()).contains(", выходной: мер нет");
  }

  @Test
  void theListOfAnExecutorGoesOnInTimeAndEndsWithWhatHasNoDate() {
    List<AgendaLine> lines = AgendaLine.all(ALL);
    assertThat(lines.stream().filter(line -> line.party().equals("Школы")).map(AgendaLine::due))
        .containsExactly(SPRING, WEEK, ALWAYS);
    assertThat(lines.stream().filter(AgendaLine::first)).hasSize(3);
    assertThat(lines.stream().map(AgendaLine::due)).contains(NEVER);
  }

  @Test
  void thePaperHasALineForEveryMeasureBelowItsExecutor() {
    Document.Table table =
        (Document.Table) AgendaPages.of("План", ALL).sections().getFirst().blocks().getLast();
    assertThat(
            table.rows().stream()
                .filter(Document.Row::section)
                .map(row -> row.cells().getFirst().text()))
        .containsExactly(Due.NOBODY, "Школы", "ЦРО");
    assertThat(table.rows().stream().filter(row -> !row.section())).hasSize(6);
  }

  @Test
  void whoIsHiddenTakesHisOwnMeasuresAlong() {
    List<Due> left = Due.without(ALL, Set.of("Школы"));
    assertThat(left.stream().map(Due::id)).containsExactly("5", "2", "1");
    assertThat(Due.parties(left)).containsExactly(Due.NOBODY, "ЦРО");
  }

  private static MonthGrid march() {
    return MonthGrid.of(YearMonth.of(2027, 3), ALL, ProductionCalendar.standard()::isOff);
  }

  private static MonthGrid.Day day(MonthGrid grid, String date) {
    return Objects.requireNonNull(grid.day(LocalDate.parse(date)).getFirst());
  }
}
