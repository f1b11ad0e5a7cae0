package mera.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.order.Point;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.plan.YearWords;
import mera.data.problem.Refusal;

/**
 * «Как в прошлом году»: an order of the file as the model of a new one. Date and number are blank,
 * its appendices are the newest plans of the same kind and the newest lists, its years have moved
 * with the plan; the documents that it rests on stay.
 *
 * @param order the draft, not stored yet
 * @param lines what differs from the model, a sentence each
 */
public record NextOrder(Order order, List<String> lines) {

  public NextOrder {
    lines = List.copyOf(lines);
  }

  /** May the order serve as a model? One that changes another order may not. */
  public static boolean isModel(Order order) {
    return order.points().stream().noneMatch(point -> point.kind() == Point.Kind.AMEND);
  }

  /**
   * The draft after the model of an order.
   *
   * @throws Refusal when there is no such order, or a plan of it is gone and none has followed
   */
  public static NextOrder of(Workspace workspace, String id) throws Refusal {
    Order old = workspace.order(id);
    if (!isModel(old)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Приказ " + id + " изменяет другой приказ: возьмите за образец тот, который он меняет.");
    }
    List<Plan> plans = workspace.plans();
    List<String> lines = new ArrayList<>();
    Map<String, String> bound = new LinkedHashMap<>();
    int by = 0;
    int last = year(old);
    for (String planId : old.planIds()) {
      Optional<Plan> stored =
          Optional.ofNullable(old.attached().get(planId))
              .or(() -> plans.stream().filter(plan -> planId.equals(plan.id())).findFirst());
      Plan before =
          stored.orElseThrow(
              () ->
                  new Refusal(
                      Refusal.Reason.INCOMPLETE,
                      "Плана "
                          + planId
                          + " из приказа "
                          + id
                          + " в файле больше нет: верните его в журнале."));
      Plan next = next(before, plans);
      bound.put(planId, Objects.requireNonNull(next.id()));
      lines.add(
          next.id().equals(planId)
              ? "План " + planId + " прежний: плана на новый срок в файле нет."
              : "План " + planId + " заменён планом " + next.id() + ": " + next.titleLine() + ".");
      by = Math.max(by, next.period().from().getYear() - before.period().from().getYear());
      last = Math.max(last, before.period().to().getYear());
    }
    if (old.planIds().isEmpty()) {
      by = Math.max(0, LocalDate.now().getYear() - year(old));
    }
    Order moved =
        moved(bound(old.unregistered(), bound), new YearWords(first(old), last, by), lines);
    Attachments.Refreshed newest = Attachments.of(workspace).refreshed(moved);
    lines.addAll(newest.lines());
    return new NextOrder(newest.order(), lines);
  }

  private static int year(Order order) {
    LocalDate date = order.registration().date();
    return date == null ? LocalDate.now().getYear() : date.getYear();
  }

  /** Orders speak of the results of the year before, too. */
  private static int first(Order order) {
    return year(order) - 1;
  }

  /** The plan that followed: of the same template or title, later; the same one where none is. */
  private static Plan next(Plan before, List<Plan> plans) {
    return plans.stream()
        .filter(plan -> plan.period().from().isAfter(before.period().from()))
        .filter(plan -> kin(before, plan))
        .max(Comparator.comparing(plan -> plan.period().from()))
        .orElse(before);
  }

  private static boolean kin(Plan one, Plan other) {
    return PlanTemplates.has(one.template()) && one.template().equals(other.template())
        || withoutYears(one).equals(withoutYears(other));
  }

  private static String withoutYears(Plan plan) {
    return plan.titleLine().replaceAll("\\d+", "").replaceAll("\\s+", " ").strip();
  }

  private static Order bound(Order order, Map<String, String> plans) {
    return order.withAppendices(
        order.appendices().stream().map(appendix -> bound(appendix, plans)).toList());
  }

  private static Appendix bound(Appendix appendix, Map<String, String> plans) {
    return switch (appendix) {
      case Appendix.OfPlan plan ->
          new Appendix.OfPlan(
              plan.ref(),
              plan.stamp(),
              plans.getOrDefault(plan.planId(), plan.planId()),
              plan.template());
      case Appendix.OfPlanPart part ->
          new Appendix.OfPlanPart(
              part.ref(),
              part.stamp(),
              part.title(),
              plans.getOrDefault(part.planId(), part.planId()),
              part.share(),
              part.party(),
              part.rows());
      case Appendix.OfLists lists -> lists;
      case Appendix.OfPairs pairs -> pairs;
    };
  }

  // ---- years ----

  private static Order moved(Order order, YearWords years, List<String> lines) {
    String title = moved(order.title(), "Заголовок", years, lines);
    String preamble = moved(order.preamble(), "Преамбула", years, lines);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < order.points().size(); i++) {
      points.add(moved(order.points().get(i), "Пункт " + (i + 1), years, lines));
    }
    List<Appendix> appendices = new ArrayList<>();
    for (int i = 0; i < order.appendices().size(); i++) {
      appendices.add(moved(order.appendices().get(i), "Приложение " + (i + 1), years, lines));
    }
    Order moved =
        order.withTitle(title).withPreamble(preamble).withPoints(points).withAppendices(appendices);
    for (String key : Set.copyOf(moved.silenced())) {
      moved = moved.silencing(key, false);
    }
    return moved;
  }

  private static String moved(String text, String where, YearWords years, List<String> lines) {
    String now = years.moved(text);
    if (!now.equals(text)) {
      lines.add(where + ": «" + around(text, now) + "» – «" + around(now, text) + "».");
    }
    return now;
  }

  /** The text from a little before the first difference to a little behind the last. */
  private static String around(String text, String other) {
    int from = 0;
    while (text.charAt(from) == other.charAt(from)) {
      from++;
    }
    int end = 0;
    while (text.charAt(text.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int first = text.lastIndexOf(' ', Math.max(0, from - 25)) + 1;
    int space = text.indexOf(' ', Math.min(text.length(), text.length() - end + 8));
    int last = space < 0 ? text.length() : space;
    return (first > 0 ? "…" : "")
        + text.substring(first, last).replaceAll("\\{[^{}]*\\}?", "…").replaceAll("\\s+", " ")
        + (last < text.length() ? "…" : "");
  }

  private static Point moved(Point point, String where, YearWords years, List<String> lines) {
    List<Point> sub = new ArrayList<>();
    for (int i = 0; i < point.sub().size(); i++) {
      sub.add(moved(point.sub().get(i), where + "." + (i + 1), years, lines));
    }
    LocalDate due = point.due();
    return point
        .withText(moved(point.text(), where, years, lines))
        .withDue(due == null ? null : due.plusYears(years.by()))
        .withSub(sub);
  }

  private static Appendix moved(
      Appendix appendix, String where, YearWords years, List<String> lines) {
    return switch (appendix) {
      case Appendix.OfLists lists -> {
        Appendix.OfLists now = lists.withTitle(moved(lists.title(), where, years, lines));
        for (int i = 0; i < lists.lists().size(); i++) {
          now = now.withListTitle(i, moved(lists.lists().get(i).title(), where, years, lines));
        }
        yield now;
      }
      case Appendix.OfPairs pairs -> pairs.withTitle(moved(pairs.title(), where, years, lines));
      case Appendix.OfPlanPart part -> part.withTitle(moved(part.title(), where, years, lines));
      case Appendix.OfPlan plan -> plan;
    };
  }

  private static List<String> moved(
      List<String> title, String where, YearWords years, List<String> lines) {
    return title.stream().map(line -> moved(line, where, years, lines)).toList();
  }
}
