package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How much each executor has to do in each month. A measure counts once in every month in which it
 * is due or goes on; what goes on throughout and what has no date stands in columns of its own, so
 * that a line accounts for all its measures: dated + throughout + undated.
 *
 * @param lines by executor, in the order of their first measures; a measure with several executors
 *     stands in the line of each
 * @param all every measure once
 */
record Load(List<YearMonth> months, List<Line> lines, Line all) {

  /** Name of the line of all measures. */
  static final String ALL = "Все меры";

  /** The measures of an executor by their time. */
  record Line(
      String name,
      List<Due> measures,
      Map<YearMonth, List<Due>> byMonth,
      List<Due> dated,
      List<Due> throughout,
      List<Due> undated) {

    static Line of(String name, List<Due> measures) {
      Map<YearMonth, List<Due>> byMonth = new HashMap<>();
      measures.forEach(
          due ->
              due.months()
                  .forEach(
                      month -> byMonth.computeIfAbsent(month, key -> new ArrayList<>()).add(due)));
      return new Line(
          name,
          List.copyOf(measures),
          byMonth,
          measures.stream().filter(due -> !due.undated() && !due.throughout()).toList(),
          measures.stream().filter(Due::throughout).toList(),
          measures.stream().filter(Due::undated).toList());
    }

    /** What is due or goes on in the month. */
    List<Due> in(YearMonth month) {
      return byMonth.getOrDefault(month, List.of());
    }
  }

  /**
   * @param from the first month
   * @param to a day of the last month
   */
  static Load of(List<Due> measures, LocalDate from, LocalDate to) {
    Map<String, List<Due>> parties = new LinkedHashMap<>();
    measures.forEach(
        due ->
            due.parties()
                .forEach(name -> parties.computeIfAbsent(name, key -> new ArrayList<>()).add(due)));
    List<YearMonth> months =
        Stream.iterate(
                YearMonth.from(from),
                month -> !month.isAfter(YearMonth.from(to)),
                month -> month.plusMonths(1))
            .toList();
    return new Load(
        months,
        parties.keySet().stream()
            .map(name -> Line.of(name, Objects.requireNonNull(parties.get(name))))
            .toList(),
        Line.of(ALL, measures));
  }

  /** The lines of the executors, then that of all measures. */
  List<Line> withAll() {
    return Stream.concat(lines.stream(), Stream.of(all)).toList();
  }

  /** Too much for one month. */
  static boolean busy(int count) {
    return count > Ribbon.BUSY;
  }

  /** Step of the colour, 0 for none … 3; busy ones have a mark of their own. */
  static int step(int count) {
    return count == 0 ? 0 : count <= 2 ? 1 : count <= 4 ? 2 : 3;
  }
}
