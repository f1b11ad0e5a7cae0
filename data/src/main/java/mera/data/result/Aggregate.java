package mera.data.result;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report says of a school, or of one of its classes, in a work: counts that somebody else
 * has made. Where the rows of the pupils are known too, those decide and this is compared with
 * them.
 *
 * @param schoolCode see {@link mera.data.school.School#code}
 * @param className class as normalised at reading; empty: the whole school
 */
public record Aggregate(String schoolCode, Work work, String className, Part part) {

  /** One kind of report. A school has at most one of each kind in a work and class. */
  public sealed interface Part permits MarkCounts, JournalCounts, ScoreCounts, TaskShares, Passed {

    /** Participants. */
    int n();
  }

  /** How many have which mark («Статистика по отметкам»); together they are all participants. */
  public record MarkCounts(Outcome.Marks marks) implements Part {
    @Override
    public int n() {
      return marks.two() + marks.three() + marks.four() + marks.five();
    }
  }

  /**
   * «Сравнение отметок с отметками по журналу».
   *
   * @param n all participants; those without a journal mark are in none of the three counts
   */
  public record JournalCounts(int n, Outcome.Journal journal) implements Part {}

  /**
   * «Распределение первичных баллов».
   *
   * @param scores without journal marks
   * @param max highest primary score
   */
  public record ScoreCounts(Histogram scores, int max) implements Part {
    @Override
    public int n() {
      return scores.participants();
    }
  }

  /** «Выполнение заданий». */
  public record TaskShares(int n, List<TaskShare> tasks) implements Part {
    public TaskShares {
      tasks = List.copyOf(tasks);
    }
  }

  /**
   * @param name «1», «9.2»
   * @param max highest points; 0 when the file does not say
   * @param percent of the highest points of all participants, 0…100 as printed
   */
  public record TaskShare(String name, int max, BigDecimal percent) {}

  /**
   * Results by thresholds, as regions print ЕГЭ.
   *
   * @param below participants who did not reach the minimum
   * @param high participants with 80–99 points; null when the source has none
   * @param best participants with 100 points; null when the source has none
   * @param mean mean score as printed; null when the source has none
   */
  public record Passed(
      int n, int below, @Nullable Integer high, @Nullable Integer best, @Nullable BigDecimal mean)
      implements Part {}

  /** The same of another school: after a mention was linked. */
  public Aggregate of(String code) {
    return new Aggregate(code, work, className, part);
  }
}
