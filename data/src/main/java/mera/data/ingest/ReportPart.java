package mera.data.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Part;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShare;
import mera.data.result.Aggregate.TaskShares;
import mera.data.result.Histogram;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import org.jspecify.annotations.Nullable;

/** Turns the cells of one group into counts, or says why that cannot be done. */
final class ReportPart {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> AGAINST_JOURNAL =
      List.of("Понизили", "Подтвердили", "Повысили");

  private final Problems problems;
  private final @Nullable String sheet;
  private final Header header;
  private final Format format;
  private final List<Integer> maxima;
  private final int max;
  private final int decimals;

  /**
   * @param maxima highest points of the tasks; 0 where the report does not say
   * @param max highest primary score by the frame; 0 where it does not say
   */
  ReportPart(
      Problems problems,
      @Nullable String sheet,
      Header header,
      List<Integer> maxima,
      int max,
      List<ReportRow> rows) {
    this.problems = problems;
    this.sheet = sheet;
    this.header = header;
    this.format = header.layout().format();
    this.maxima = maxima;
    this.max = max;
    this.decimals = decimals(rows);
  }

  /** Trailing zeros do not show in a cell: the whole report tells how exactly it prints. */
  private int decimals(List<ReportRow> rows) {
    int most = 0;
    for (ReportRow row : rows) {
      for (int i = isJournal() ? 3 : 0; i < row.values().size(); i++) {
        most = Math.max(most, row.percent(i).map(BigDecimal::scale).orElse(0));
      }
    }
    return Math.min(most, PercentCounts.MOST_DECIMALS);
  }

  private boolean isJournal() {
    return format == Format.FIS_OKO_JOURNAL || format == Format.FIS_OKO_JOURNAL_LONG;
  }

  /** Digits after the point that the report prints. */
  int decimals() {
    return decimals;
  }

  /** What the row says; null, with a problem, when it cannot be used. */
  @Nullable Part of(ReportRow row) {
    return isJournal()
        ? journal(row)
        : format == Format.FIS_OKO_TASKS ? tasks(row) : distribution(row);
  }

  private @Nullable Part distribution(ReportRow row) {
    List<BigDecimal> percents = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      Optional<BigDecimal> percent = percent(row, i);
      if (percent.isEmpty()) {
        return null;
      }
      percents.add(percent.get());
    }
    return switch (PercentCounts.of(row.n(), percents, decimals)) {
      case PercentCounts.Exact exact -> counted(row, exact.counts());
      case PercentCounts.NoCount none ->
          refused(
              row,
              none.cell(),
              "percent-no-count",
              "такой доли при " + row.n() + " участниках не бывает");
      case PercentCounts.NoSum none ->
          refused(row, -1, "percent-sum", "доли не складываются в " + row.n() + " участников");
      case PercentCounts.Several several ->
          refused(
              row,
              several.cell(),
              "percent-ambiguous",
              "по округлённым долям числа учеников не восстановить однозначно");
    };
  }

  private @Nullable Part counted(ReportRow row, List<Integer> counts) {
    if (format == Format.FIS_OKO_MARKS) {
      return new MarkCounts(new Marks(counts.get(0), counts.get(1), counts.get(2), counts.get(3)));
    }
    int highest = 0;
    for (int i = 0; i < counts.size(); i++) {
      int score = Cells.whole(header.tasks().get(i).name());
      highest = Math.max(highest, score);
      if (counts.get(i) > 0 && (score < 0 || max > 0 && score > max)) {
        return refused(row, i, "score-above-max", "такого первичного балла в работе нет");
      }
    }
    int most = max > 0 ? max : highest;
    int[] cells = new int[Histogram.JOURNAL_MARKS * (most + 1)];
    for (int i = 0; i < counts.size(); i++) {
      if (counts.get(i) > 0) {
        cells[Histogram.JOURNAL_MARKS * Cells.whole(header.tasks().get(i).name())] += counts.get(i);
      }
    }
    return new ScoreCounts(Histogram.of(cells), most);
  }

  private @Nullable Part tasks(ReportRow row) {
    List<TaskShare> shares = new ArrayList<>();
    for (int i = 0; i < row.values().size(); i++) {
      if (!ReportRow.isNothing(row.values().get(i))) {
        Optional<BigDecimal> percent = percent(row, i);
        if (percent.isEmpty()) {
          return null;
        }
        shares.add(new TaskShare(header.tasks().get(i).name(), maxima.get(i), percent.get()));
      }
    }
    return new TaskShares(row.n(), shares);
  }

  /** The per cent of a cell, 0…100; empty, with a problem, when it is none. */
  private Optional<BigDecimal> percent(ReportRow row, int value) {
    Optional<BigDecimal> percent = row.percent(value).filter(p -> p.compareTo(HUNDRED) <= 0);
    if (percent.isEmpty()) {
      refused(row, value, "no-percent", "доля не число от 0 до 100");
    }
    return percent;
  }

  private @Nullable Part journal(ReportRow row) {
    for (int i = 0; i < 3; i++) {
      if (row.whole(i) < 0) {
        return refused(row, i, "no-number", "число участников не указано или не целое");
      }
    }
    Journal journal = new Journal(row.whole(0), row.whole(1), row.whole(2));
    int marked = journal.lower() + journal.equal() + journal.higher();
    if (marked > row.n()) {
      return refused(
          row, -1, "journal-sum", "участников " + row.n() + ", а в трёх группах " + marked);
    }
    for (int i = 0; i < 3; i++) {
      checkPercent(row, i, marked);
    }
    return new JournalCounts(row.n(), journal);
  }

  /** The per cents are of the pupils who have a journal mark. */
  private void checkPercent(ReportRow row, int value, int marked) {
    String printed = row.values().get(value + 3);
    if (printed.isEmpty() || marked == 0) {
      return;
    }
    boolean fits =
        ReportRow.percent(printed)
            .map(percent -> fits(row.whole(value), marked, percent, decimals))
            .orElse(false);
    if (!fits) {
      problems.add(
          sheet,
          row.number(),
          AGAINST_JOURNAL.get(value),
          printed,
          "percent-differs",
          "доля «"
              + AGAINST_JOURNAL.get(value)
              + "» не равна "
              + row.whole(value)
              + " из "
              + marked
              + ", учтено число – сверьте строку с ФИС ОКО.");
    }
  }

  /**
   * Is this the per cent of {@code count} among {@code all}, up to half a unit of the last digit?
   */
  static boolean fits(long count, long all, BigDecimal percent, int decimals) {
    BigDecimal twice = BigDecimal.valueOf(200 * count).subtract(percent.multiply(two(all)));
    return twice.abs().movePointRight(decimals).compareTo(BigDecimal.valueOf(all)) <= 0;
  }

  private static BigDecimal two(long all) {
    return BigDecimal.valueOf(2 * all);
  }

  private @Nullable Part refused(ReportRow row, int value, String rule, String why) {
    List<Integer> columns = ReportRows.columns(header);
    boolean cell = value >= 0 && value < columns.size() && columns.get(value) >= 0;
    problems.add(
        sheet,
        row.number(),
        cell
            ? Cells.oneLine(header.cells().get(columns.get(value)))
            : header.layout().shown(Column.COUNT),
        value >= 0 ? row.values().get(value) : row.participants(),
        rule,
        why + ", школа не учтена – сверьте строку с ФИС ОКО.");
    return null;
  }
}
