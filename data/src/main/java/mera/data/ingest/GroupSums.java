package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import mera.data.ingest.Group.Kind;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.Part;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShares;
import org.jspecify.annotations.Nullable;

/**
 * Rows of regions and municipalities against the sum of the schools below them: a report that was
 * cut short or edited is found out so.
 */
final class GroupSums {

  private final Problems problems;
  private final @Nullable String sheet;
  private final int decimals;
  private final List<Integer> scores;
  private final List<Sum> sums = new ArrayList<>();

  /** The report prints counts, not only per cents. */
  private boolean hasCounts;

  /** Lines «Вся выборка»: of the country, nothing here can be compared with them. */
  private int wholes;

  private int municipalities;
  private int schools;

  /** A group and what its schools have together. */
  private static final class Sum {
    final ReportRow row;
    int schools;
    long n;
    long[] counts = new long[0];

    /** All schools so far have counts. */
    boolean whole = true;

    Sum(ReportRow row) {
      this.row = row;
    }
  }

  /**
   * @param decimals digits after the point that the report prints
   * @param scores primary score of each column, in a distribution of scores
   */
  GroupSums(Problems problems, @Nullable String sheet, int decimals, List<Integer> scores) {
    this.scores = scores;
    this.problems = problems;
    this.sheet = sheet;
    this.decimals = decimals;
  }

  /** A row of a region or municipality; the schools after it are its own. */
  void group(ReportRow row) {
    if (row.group().kind() == Kind.MUNICIPALITY) {
      municipalities++;
    }
    sums.add(new Sum(row));
  }

  /** A row of all participants in the country. */
  void whole() {
    wholes++;
  }

  /** Name of the municipality that the next school belongs to; empty when no row names one. */
  String municipality() {
    return sums.isEmpty() || sums.getLast().row.group().kind() != Kind.MUNICIPALITY
        ? ""
        : sums.getLast().row.group().name();
  }

  /**
   * A school below the last group.
   *
   * @param part what its row says; null when it cannot be used
   */
  void school(ReportRow row, @Nullable Part part) {
    schools++;
    Sum region = null;
    for (Sum sum : sums) {
      region = sum.row.group().kind() == Kind.REGION ? sum : region;
    }
    if (region != null) {
      add(region, row, part);
    }
    if (!sums.isEmpty() && sums.getLast() != region) {
      add(sums.getLast(), row, part);
    }
  }

  private void add(Sum sum, ReportRow row, @Nullable Part part) {
    sum.schools++;
    sum.n += Math.max(0, row.n());
    if (part == null) {
      sum.whole = false;
      return;
    }
    hasCounts |= part instanceof JournalCounts;
    long[] counts = counts(part);
    if (sum.counts.length == 0) {
      sum.counts = new long[counts.length];
    }
    for (int i = 0; i < counts.length; i++) {
      sum.counts[i] += counts[i];
    }
  }

  private long[] counts(Part part) {
    return switch (part) {
      case MarkCounts counts ->
          new long[] {
            counts.marks().two(),
            counts.marks().three(),
            counts.marks().four(),
            counts.marks().five()
          };
      case JournalCounts counts ->
          new long[] {
            counts.journal().lower(), counts.journal().equal(), counts.journal().higher()
          };
      case ScoreCounts counts ->
          scores.stream().mapToLong(score -> counts.scores().count(score)).toArray();
      case TaskShares shares -> new long[0];
      default -> throw new IllegalArgumentException(part.toString());
    };
  }

  /** After the last row. */
  void end() {
    if (schools == 1 && sums.size() > 0) {
      problems.note("В отчёте одна школа: строки региона и муниципалитета с ней не сверены.");
      return;
    }
    int checked = 0;
    for (Sum sum : sums) {
      boolean whole = sum.row.group().kind() == Kind.REGION && municipalities == 1;
      if (sum.schools > 0 && !whole) {
        check(sum);
        checked++;
      }
    }
    if (!sums.isEmpty()) {
      problems.note(
          "Строк «Вся выборка», региона и муниципалитетов: "
              + (wholes + sums.size())
              + ", это не школы; суммы школ сверены с "
              + checked
              + " из них.");
    }
  }

  private void check(Sum sum) {
    int printedSchools = Cells.whole(sum.row.schools());
    if (printedSchools >= 0 && printedSchools != sum.schools) {
      differs(sum, "школ", printedSchools, sum.schools, sum.row.schools());
    } else if (sum.row.n() != sum.n) {
      differs(sum, "участников", sum.row.n(), sum.n, sum.row.participants());
    } else if (sum.whole) {
      checkCounts(sum);
    }
  }

  private void checkCounts(Sum sum) {
    for (int i = 0; i < Math.min(sum.counts.length, sum.row.values().size()); i++) {
      String printed = sum.row.values().get(i);
      if (!agrees(printed, sum.counts[i], sum.n)) {
        problems.add(
            sheet,
            sum.row.number(),
            null,
            printed,
            "group-sum",
            "в строке "
                + sum.row.group().printed()
                + " стоит «"
                + printed
                + "», а у школ вместе "
                + sum.counts[i]
                + " из "
                + sum.n
                + " – проверьте отчёт в ФИС ОКО.");
        return;
      }
    }
  }

  private boolean agrees(String printed, long count, long all) {
    return hasCounts
        ? Cells.whole(printed) == count
        : ReportRow.percent(printed)
            .map(percent -> ReportPart.fits(count, all, percent, decimals))
            .orElse(false);
  }

  private void differs(Sum sum, String what, long printed, long added, String value) {
    problems.add(
        sheet,
        sum.row.number(),
        null,
        value,
        "group-sum",
        "в строке "
            + sum.row.group().printed()
            + " "
            + what
            + " "
            + printed
            + ", а в строках школ "
            + added
            + " – похоже, отчёт неполный, выгрузите его заново.");
  }
}
