package mera.data.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind what a method says of a school.
 *
 * @param works of the year, those with few participants included
 * @param x pupils below in all works of the year together
 * @param n results in all works of the year together
 * @param rank among the schools by the share of all works together, 1 is the highest share; null
 *     without results
 * @param history what the rules say by year, the latest first
 */
public record SchoolFigures(
    String schoolCode,
    List<WorkFigures> works,
    int x,
    int n,
    @Nullable RankInterval rank,
    List<YearStatus> history) {

  public SchoolFigures {
    works = List.copyOf(works);
    history = List.copyOf(history);
  }

  /** Whether the school may leave the list after this year. */
  public Exit exit(int year) {
    return Exit.of(history, year);
  }
}
