package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mera.app.figure.RibbonItem;
import mera.app.figure.RibbonLane;
import mera.app.text.Words;
import mera.data.plan.PlanPeriod;

/**
 * A plan laid out in time.
 *
 * @param undated measures whose printed deadline names no time, in printed order
 * @param load measures that are due in a month or go on in it, each counted once a month; what goes
 *     on throughout is not counted
 */
record Ribbon(
    LocalDate from,
    LocalDate to,
    List<RibbonLane> lanes,
    List<Due> undated,
    Map<YearMonth, Integer> load,
    int dated) {

  /** More measures in one month than this are pointed at. */
  static final int BUSY = 7;

  /** What the lanes are. */
  enum By {
    PARTY,
    SECTION
  }

  /** All lanes of the plan in sight. */
  static Ribbon of(PlanPicture picture, By by) {
    return of(Due.all(picture), Objects.requireNonNull(picture.plan()).period(), by);
  }

  /**
   * @param measures in printed order
   * @param period of the plan; the ribbon is at least as long
   */
  static Ribbon of(List<Due> measures, PlanPeriod period, By by) {
    Map<String, List<RibbonItem>> lanes = new LinkedHashMap<>();
    List<Due> undated = new ArrayList<>();
    Map<YearMonth, Integer> load = new TreeMap<>();
    LocalDate from = period.from();
    LocalDate to = period.to();
    int dated = 0;
    for (Due due : measures) {
      List<String> names = by == By.SECTION ? List.of(due.section()) : due.parties();
      names.forEach(name -> lanes.computeIfAbsent(name, key -> new ArrayList<>()));
      RibbonItem item = due.item();
      if (item == null) {
        undated.add(due);
        continue;
      }
      dated++;
      names.forEach(name -> Objects.requireNonNull(lanes.get(name)).add(item));
      due.months().forEach(month -> load.merge(month, 1, Integer::sum));
      if (!due.throughout()) {
        from = due.first().isBefore(from) ? due.first() : from;
        to = due.last().isAfter(to) ? due.last() : to;
      }
    }
    return new Ribbon(
        from.withDayOfMonth(1),
        YearMonth.from(to).atEndOfMonth(),
        lanes.entrySet().stream().map(one -> lane(one.getKey(), one.getValue())).toList(),
        List.copyOf(undated),
        load,
        dated);
  }

  private static RibbonLane lane(String name, List<RibbonItem> items) {
    return new RibbonLane(
        name.isEmpty() ? "Без раздела" : name,
        Words.count(items.size(), "мера", "меры", "мер"),
        items);
  }

  /** «13 мер с датой, без даты 3, больше 7 мер в месяц: апрель, май». */
  String summary() {
    String busy =
        load.entrySet().stream()
            .filter(one -> one.getValue() > BUSY)
            .map(one -> Words.month(one.getKey()))
            .collect(Collectors.joining(", "));
    return Words.count(dated, "мера", "меры", "мер")
        + " со сроком, без даты "
        + Words.number(undated.size())
        + (busy.isEmpty() ? "" : ". Больше " + BUSY + "\u00a0мер в месяц: " + busy)
        + ".";
  }
}
