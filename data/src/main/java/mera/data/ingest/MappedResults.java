package mera.data.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.result.Aggregate;
import mera.data.result.Outcome.Journal;
import mera.data.result.Outcome.Marks;
import org.jspecify.annotations.Nullable;

/** What a row of a mapped table says of one work, or a problem. */
final class MappedResults {

  private static final List<Meaning> MARKS =
      List.of(Meaning.TWO, Meaning.THREE, Meaning.FOUR, Meaning.FIVE);
  private static final List<Meaning> PERCENTS =
      List.of(
          Meaning.PERCENT_TWO, Meaning.PERCENT_THREE, Meaning.PERCENT_FOUR, Meaning.PERCENT_FIVE);
  private static final List<Meaning> JOURNAL =
      List.of(Meaning.LOWER, Meaning.EQUAL, Meaning.HIGHER);

  private final Problems problems;
  private final @Nullable String sheet;

  MappedResults(Problems problems, @Nullable String sheet) {
    this.problems = problems;
    this.sheet = sheet;
  }

  /** One row and the columns of one work. */
  record Row(Line line, MappedWork work, Map<Meaning, Integer> at, Set<String> empty) {

    boolean has(Meaning meaning) {
      return at.containsKey(meaning);
    }

    String text(Meaning meaning) {
      return text(at.getOrDefault(meaning, -1));
    }

    private String text(int column) {
      String text = line.text(column);
      return !empty.isEmpty() && empty.contains(Cells.caption(text)) ? "" : text;
    }

    int participants() {
      return Cells.whole(text(Meaning.PARTICIPANTS));
    }

    /** The whole number of the cell, nothing written being 0. */
    int whole(Meaning meaning) {
      return isNothing(text(meaning)) ? 0 : Cells.whole(text(meaning));
    }

    boolean saysNothing() {
      return participants() == 0 || at.values().stream().allMatch(i -> isNothing(text(i)));
    }
  }

  static boolean isNothing(String text) {
    return text.isEmpty() || text.equals("-") || text.equals("–") || text.equals("—");
  }

  /** The parts of a report; null when the row cannot be used. */
  @Nullable List<Aggregate.Part> parts(Row row) {
    int n = row.participants();
    if (n < 0) {
      noNumber(row, Meaning.PARTICIPANTS);
      return null;
    }
    List<Aggregate.Part> parts = new ArrayList<>();
    boolean right =
        (!row.has(Meaning.TWO) || marks(row, n, parts))
            && (row.has(Meaning.TWO) || !row.has(Meaning.PERCENT_TWO) || percents(row, n, parts))
            && (!row.has(Meaning.BELOW) && !row.has(Meaning.PERCENT_BELOW) || passed(row, n, parts))
            && (!row.has(Meaning.LOWER) || journal(row, n, parts));
    return right ? parts : null;
  }

  private boolean marks(Row row, int n, List<Aggregate.Part> parts) {
    int[] x = wholes(row, MARKS);
    if (x.length == 0) {
      return false;
    }
    int sum = x[0] + x[1] + x[2] + x[3];
    if (sum != n) {
      problem(
          row.line(),
          row.work().column(Meaning.PARTICIPANTS),
          row.text(Meaning.PARTICIPANTS),
          "marks-not-sum",
          "всего отметок "
              + sum
              + ", а участников "
              + n
              + ", результат не учтён – исправьте строку.");
      return false;
    }
    parts.add(new Aggregate.MarkCounts(new Marks(x[0], x[1], x[2], x[3])));
    return true;
  }

  private boolean percents(Row row, int n, List<Aggregate.Part> parts) {
    List<BigDecimal> percents = new ArrayList<>();
    for (Meaning meaning : PERCENTS) {
      Optional<BigDecimal> percent = percent(row, meaning);
      if (percent.isEmpty()) {
        noNumber(row, meaning);
        return false;
      }
      percents.add(percent.get());
    }
    Optional<List<Integer>> counts = PercentCounts.only(n, percents);
    if (counts.isEmpty()) {
      notUnique(row, Meaning.PERCENT_TWO);
      return false;
    }
    List<Integer> x = counts.get();
    parts.add(new Aggregate.MarkCounts(new Marks(x.get(0), x.get(1), x.get(2), x.get(3))));
    return true;
  }

  private static Optional<BigDecimal> percent(Row row, Meaning meaning) {
    String text = row.text(meaning).replace("%", "");
    return isNothing(text) ? Optional.of(BigDecimal.ZERO) : Cells.decimal(text);
  }

  private boolean passed(Row row, int n, List<Aggregate.Part> parts) {
    int below = row.has(Meaning.BELOW) ? row.whole(Meaning.BELOW) : belowByPercent(row, n);
    if (below < 0 || below > n) {
      if (row.has(Meaning.BELOW)) {
        noNumber(row, Meaning.BELOW);
      } else {
        notUnique(row, Meaning.PERCENT_BELOW);
      }
      return false;
    }
    parts.add(
        new Aggregate.Passed(
            n,
            below,
            row.has(Meaning.HIGH) ? whole(row.text(Meaning.HIGH)) : null,
            row.has(Meaning.BEST) ? whole(row.text(Meaning.BEST)) : null,
            Cells.decimal(row.text(Meaning.MEAN)).orElse(null)));
    return true;
  }

  private static @Nullable Integer whole(String text) {
    int whole = Cells.whole(text);
    return whole < 0 ? null : Integer.valueOf(whole);
  }

  private static int belowByPercent(Row row, int n) {
    return percent(row, Meaning.PERCENT_BELOW)
        .flatMap(
            percent ->
                PercentCounts.only(n, List.of(percent, BigDecimal.valueOf(100).subtract(percent))))
        .map(List::getFirst)
        .orElse(Line.OTHER);
  }

  private boolean journal(Row row, int n, List<Aggregate.Part> parts) {
    int[] x = wholes(row, JOURNAL);
    if (x.length == 0 || x[0] + x[1] + x[2] > n) {
      if (x.length > 0) {
        noNumber(row, Meaning.PARTICIPANTS);
      }
      return false;
    }
    parts.add(new Aggregate.JournalCounts(n, new Journal(x[0], x[1], x[2])));
    return true;
  }

  /** The whole numbers of these cells; none of them when one is none. */
  private int[] wholes(Row row, List<Meaning> meanings) {
    int[] numbers = new int[meanings.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = row.whole(meanings.get(i));
      if (numbers[i] < 0) {
        noNumber(row, meanings.get(i));
        return new int[0];
      }
    }
    return numbers;
  }

  /** The mean score where it is a result of its own; null without one, or with a problem. */
  @Nullable BigDecimal mean(Row row, List<Aggregate.Part> parts) {
    boolean own = parts.stream().noneMatch(Aggregate.Passed.class::isInstance);
    if (!row.has(Meaning.MEAN) || !own || row.work().max() == 0) {
      return null;
    }
    Optional<BigDecimal> mean = Cells.decimal(row.text(Meaning.MEAN));
    if (mean.isEmpty()) {
      noNumber(row, Meaning.MEAN);
      return null;
    }
    if (mean.get().compareTo(BigDecimal.valueOf(row.work().max())) > 0) {
      problem(
          row.line(),
          row.work().column(Meaning.MEAN),
          row.text(Meaning.MEAN),
          "mean-above-max",
          "средний балл больше наибольшего ("
              + row.work().max()
              + "), результат не учтён – сверьте его с источником.");
      return null;
    }
    return mean.get();
  }

  private void noNumber(Row row, Meaning meaning) {
    problem(
        row.line(),
        row.work().column(meaning),
        row.text(meaning),
        "no-number",
        "в столбце «"
            + meaning.words()
            + "» нет подходящего числа, результат не учтён – исправьте ячейку.");
  }

  private void notUnique(Row row, Meaning meaning) {
    problem(
        row.line(),
        row.work().column(meaning),
        row.text(meaning),
        "not-unique",
        "по процентам нельзя однозначно восстановить число участников, результат не учтён –"
            + " попросите таблицу с числами.");
  }

  void problem(Line line, String column, @Nullable String value, String rule, String message) {
    problems.add(
        sheet,
        line.number(),
        column,
        value == null || value.isEmpty() ? null : value,
        rule,
        message);
  }
}
