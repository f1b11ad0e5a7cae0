package mera.data.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mera.data.order.OrderCheck.Looked;
import mera.data.plan.PartySplit;
import mera.data.plan.ProductionCalendar;
import mera.data.plan.Remark.Weight;
import org.jspecify.annotations.Nullable;

/** When reports are due: L12, L13; that one who gathers them has the time to (§ report chains). */
final class ReportCheck {

  /** A gatherer needs as many working days between what is gathered and the own report. */
  private static final int GAP = 3;

  private static final String TOWARDS =
      "(?iu)(?<!\\p{L})(?:в|во|представить|предоставить|направить|представлять|предоставлять"
          + "|направлять)\\s+(?:адрес\\s+)?";
  private static final Pattern NAME_ENDS =
      Pattern.compile("(?u)[:(,;]|(?<!\\p{L})\\p{Ll}+(?:ть|ти|чь|ться|тись)(?!\\p{L})");
  private static final Pattern RECOMMENDED =
      Pattern.compile("(?iu)^(?:рекомендовать|обязать|поручить)\\s+");
  private static final int NAME_WORDS = 4;

  private ReportCheck() {}

  /**
   * A report that a point asks for.
   *
   * @param names how the order calls the body that reports
   */
  private record Duty(Spot spot, String text, Set<String> names, LocalDate due) {

    /** Does this report go to the body that makes the other one? */
    boolean feeds(Duty upper) {
      return !upper.names.equals(names)
          && upper.names.stream()
              .anyMatch(
                  name -> Pattern.compile(TOWARDS + Stems.pattern(name)).matcher(text).find());
    }
  }

  static void add(Looked looked, List<OrderRemark> remarks) {
    Order order = looked.order();
    List<Duty> duties = new ArrayList<>();
    for (PointPlace place : OrderTexts.places(order)) {
      Point point = Points.at(order.points(), place).orElseThrow();
      Spot spot = new Spot.OfPoint(place);
      String text = OrderTexts.printed(point);
      List<LocalDate> said = TextCheck.untilDays(text);
      LocalDate due = point.due();
      if (due != null && !said.isEmpty() && !said.contains(due)) {
        remarks.add(
            OrderRemark.of(
                "O08",
                Weight.MISTAKE,
                spot,
                "В тексте срок " + day(said.getFirst()) + ", а в поле «Срок» – " + day(due) + "."));
      }
      Set<LocalDate> days = new LinkedHashSet<>(said);
      if (due != null) {
        days.add(due);
        duties.add(new Duty(spot, text, names(order, place), due));
      }
      days.forEach(one -> day(looked, spot, one, remarks));
    }
    chains(duties, looked.calendar(), remarks);
  }

  private static void day(Looked looked, Spot spot, LocalDate due, List<OrderRemark> remarks) {
    LocalDate date = looked.order().registration().date();
    if (date != null && due.isBefore(date)) {
      remarks.add(
          OrderRemark.of(
              "L12",
              Weight.MISTAKE,
              spot,
              "Срок " + day(due) + " раньше даты приказа " + day(date) + "."));
    }
    if (looked.calendar().isOff(due)) {
      remarks.add(
          OrderRemark.of(
              "L13",
              Weight.DOUBT,
              spot,
              "Срок "
                  + day(due)
                  + " – выходной день, рабочий перед ним – "
                  + day(looked.calendar().workingBefore(due))
                  + "."));
    }
  }

  private static void chains(
      List<Duty> duties, ProductionCalendar calendar, List<OrderRemark> remarks) {
    for (Duty upper : duties) {
      for (Duty lower : duties) {
        if (lower == upper || !lower.feeds(upper)) {
          continue;
        }
        long gap = workingDays(lower.due(), upper.due(), calendar);
        if (!upper.due().isAfter(lower.due())) {
          remarks.add(
              OrderRemark.of(
                  "O09",
                  Weight.MISTAKE,
                  upper.spot(),
                  "Сводный отчёт – до "
                      + day(upper.due())
                      + ", а отчёты для него – только до "
                      + day(lower.due())
                      + " ("
                      + lower.spot().words()
                      + ")."));
        } else if (gap < GAP) {
          remarks.add(
              OrderRemark.of(
                  "O09",
                  Weight.DOUBT,
                  upper.spot(),
                  "На сводный отчёт остаётся рабочих дней: "
                      + gap
                      + ". Отчёты для него – до "
                      + day(lower.due())
                      + " ("
                      + lower.spot().words()
                      + ")."));
        }
      }
    }
  }

  private static long workingDays(LocalDate from, LocalDate to, ProductionCalendar calendar) {
    return from.isAfter(to)
        ? 0
        : from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> !calendar.isOff(day)).count();
  }

  /** Who is spoken to: the addressee, the beginning of the text, what the text calls them. */
  private static Set<String> names(Order order, PointPlace place) {
    Set<String> names = new LinkedHashSet<>();
    Point own = Points.at(order.points(), place).orElseThrow();
    @Nullable Point parent = place.isSub() ? order.points().get(place.point()) : null;
    for (Point point : parent == null ? List.of(own) : List.of(parent, own)) {
      Addressee to = point.to();
      if (to != null && !to.name().isBlank()) {
        names.add(to.name().strip());
      }
    }
    String text = OrderTexts.printed(parent == null ? own : parent);
    names.addAll(PartySplit.declared(beginning(text)));
    String phrase = phrase(text);
    if (!phrase.isEmpty()) {
      names.add(phrase);
    }
    return names;
  }

  /** What is declared behind the name, not somewhere in the duty. */
  private static String beginning(String text) {
    var verb = Pattern.compile("(?u)(?<!\\p{L})\\p{Ll}+(?:ть|ти)(?!\\p{L})").matcher(text);
    return verb.find() ? text.substring(0, verb.start()) : text;
  }

  private static String phrase(String text) {
    String bare = RECOMMENDED.matcher(text.strip()).replaceFirst("");
    var end = NAME_ENDS.matcher(bare);
    String name = end.find() ? bare.substring(0, end.start()) : bare;
    List<String> words = List.of(name.strip().split("[\\s\\u00a0]+"));
    return words.size() < 2
        ? ""
        : words.stream().limit(NAME_WORDS).collect(Collectors.joining(" "));
  }

  private static String day(LocalDate date) {
    return DateForm.NUMERIC.print(date);
  }
}
