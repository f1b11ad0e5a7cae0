package mera.data.plan;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.Deadline.Occurrence;
import mera.data.plan.Deadline.Precision;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.CellText;
import mera.data.plan.Remark.Fix;
import mera.data.plan.Remark.Weight;
import org.jspecify.annotations.Nullable;

/** Deadlines outside the plan, before the order, on days off, after the report, on one day. */
final class DeadlineChecks {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})\\s+(\\p{L}{3,8})");

  private static final Pattern DUE_IN_TEXT =
      Pattern.compile("(?iu)еже(?:месячно|квартально)\\s+до\\s+\\d{1,2}(?:-го)?\\s+числа[^().;]*");

  private DeadlineChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    for (Node row : looked.rows()) {
      inText(looked, row, remarks);
      Deadline read = looked.deadline(row);
      if (read.kind() == DeadlineKind.INHERITED || row.deadline().isBlank()) {
        continue;
      }
      impossible(row, remarks);
      if (!read.recognised()) {
        continue;
      }
      period(looked, row, read, remarks);
      order(looked, row, read, remarks);
      daysOff(looked, row, read, remarks);
      report(looked, row, read, remarks);
    }
    sameDay(looked, remarks);
  }

  private static void impossible(Node row, List<Remark> remarks) {
    Matcher found = DAY_OF_MONTH.matcher(row.deadline());
    while (found.find()) {
      DeadlineWords.Month month =
          DeadlineWords.byName().get(found.group(2).toLowerCase(Locale.ROOT));
      if (month != null
          && Integer.parseInt(found.group(1)) > Month.of(month.number()).maxLength()) {
        remarks.add(
            Remark.of(
                "L02",
                Weight.MISTAKE,
                row,
                Field.DEADLINE,
                PlanChecks.name(row) + ": дня «" + found.group() + "» нет в календаре."));
      }
    }
  }

  /** Days and months outside the plan; whole years and school years may be longer than it. */
  private static void period(Looked looked, Node row, Deadline read, List<Remark> remarks) {
    PlanPeriod period = looked.plan().period();
    LocalDate start = read.start() == null ? read.end() : read.start();
    LocalDate end = read.end();
    boolean named = !read.occurrences().isEmpty() || read.kind() == DeadlineKind.YEAR;
    boolean due = read.recurrence() != null && read.recurrence().dueDay() > 0;
    if (!named || due || start == null || end == null) {
      return;
    }
    if (start.isBefore(period.from()) || end.isAfter(period.to())) {
      remarks.add(
          Remark.of(
              "L11",
              Weight.DOUBT,
              row,
              Field.DEADLINE,
              PlanChecks.name(row)
                  + ": срок «"
                  + row.deadline()
                  + "» выходит за срок плана ("
                  + period.printed()
                  + ")."));
    }
  }

  private static void order(Looked looked, Node row, Deadline read, List<Remark> remarks) {
    LocalDate date = looked.around().orderDate();
    LocalDate start = read.start();
    LocalDate end = read.end();
    if (date == null || end == null || read.occurrences().isEmpty()) {
      return;
    }
    if (!end.isAfter(date)) {
      remarks.add(
          Remark.of(
              "L12",
              Weight.MISTAKE,
              row,
              Field.DEADLINE,
              PlanChecks.name(row) + ": срок истёк к дате приказа " + DAY.format(date) + "."));
    } else if (start != null && start.isBefore(date) && read.recurrence() == null) {
      remarks.add(
          Remark.of(
              "L12",
              Weight.NOTE,
              row,
              Field.DEADLINE,
              PlanChecks.name(row) + ": срок начался до даты приказа " + DAY.format(date) + "."));
    }
  }

  private static void daysOff(Looked looked, Node row, Deadline read, List<Remark> remarks) {
    ProductionCalendar calendar = looked.around().calendar();
    for (Occurrence time : read.occurrences()) {
      if (time.precision() == Precision.DAY && calendar.isOff(time.end())) {
        LocalDate better = calendar.workingBefore(time.end());
        String sentence =
            PlanChecks.name(row)
                + ": "
                + DAY.format(time.end())
                + " – "
                + calendar.nameOf(time.end())
                + ".";
        Remark remark = Remark.of("L13", Weight.DOUBT, row, Field.DEADLINE, sentence);
        String text = moved(row.deadline(), time.end(), better);
        remarks.add(
            text == null
                ? remark
                : remark.with(
                    new Fix(
                        "Перенести на " + DAY.format(better),
                        List.of(new CellText(row.id(), Field.DEADLINE, text)))));
      }
    }
  }

  /** «Ежеквартально до 15 числа месяца, следующего за отчётным» among the words of a measure. */
  private static void inText(Looked looked, Node row, List<Remark> remarks) {
    ProductionCalendar calendar = looked.around().calendar();
    Matcher found = DUE_IN_TEXT.matcher(row.text());
    while (found.find()) {
      Deadline read = looked.plan().read(found.group(), looked.plan().period().from());
      List<String> off =
          read.occurrences().stream()
              .map(Occurrence::end)
              .filter(calendar::isOff)
              .map(DAY::format)
              .toList();
      if (!off.isEmpty()) {
        remarks.add(
            Remark.of(
                "L13",
                Weight.DOUBT,
                row,
                Field.MEASURE,
                PlanChecks.name(row)
                    + ": срок «"
                    + found.group()
                    + "» приходится на нерабочие дни: "
                    + String.join(", ", off)
                    + "."));
      }
    }
  }

  /** The text with another day; null where the day is not written in it as such. */
  static @Nullable String moved(String text, LocalDate from, LocalDate to) {
    String figures = DAY.format(from);
    if (text.contains(figures)) {
      return text.replace(figures, DAY.format(to));
    }
    Matcher found = DAY_OF_MONTH.matcher(text);
    while (found.find()) {
      DeadlineWords.Month month =
          DeadlineWords.byName().get(found.group(2).toLowerCase(Locale.ROOT));
      boolean same =
          month != null
              && month.number() == from.getMonthValue()
              && Integer.parseInt(found.group(1)) == from.getDayOfMonth();
      if (same && to.getYear() == from.getYear()) {
        String written =
            to.getMonth() == from.getMonth()
                ? to.getDayOfMonth() + " " + found.group(2)
                : new DeadlineForm.Day(to).text(new DeadlineForm.Style(false, false, false));
        return text.substring(0, found.start()) + written + text.substring(found.end());
      }
    }
    return null;
  }

  private static void report(Looked looked, Node row, Deadline read, List<Remark> remarks) {
    LocalDate last = looked.around().lastReport();
    boolean after =
        last != null
            && read.occurrences().stream()
                .anyMatch(time -> (time.start() == null ? time.end() : time.start()).isAfter(last));
    if (last != null && after) {
      remarks.add(
          Remark.of(
              "L14",
              Weight.DOUBT,
              row,
              Field.DEADLINE,
              PlanChecks.name(row)
                  + ": срок позже последнего отчёта "
                  + DAY.format(last)
                  + ", её исполнение в отчёт не попадёт."));
    }
  }

  /** Single days on which one party has several events. */
  private static void sameDay(Looked looked, List<Remark> remarks) {
    Map<String, List<Node>> events = new LinkedHashMap<>();
    for (Node row : looked.rows()) {
      Deadline read = looked.deadline(row);
      if (read.kind() == DeadlineKind.DATE && row.kind() == Node.Kind.MEASURE) {
        Node bearer = looked.merged().getOrDefault(Field.PARTIES, Map.of()).get(row.id());
        for (String key : (bearer == null ? row : bearer).partyKeys()) {
          events.computeIfAbsent(read.end() + " " + key, any -> new ArrayList<>()).add(row);
        }
      }
    }
    Map<String, List<Node>> told = new LinkedHashMap<>();
    events.forEach(
        (key, rows) -> {
          if (rows.size() > 1) {
            told.putIfAbsent(rows.toString(), rows);
          }
        });
    told.values()
        .forEach(
            rows ->
                remarks.add(
                    Remark.of(
                        "L15",
                        Weight.NOTE,
                        rows.get(1),
                        Field.DEADLINE,
                        "В один день у одного исполнителя: строки "
                            + String.join(", ", rows.stream().map(Node::number).toList())
                            + " ("
                            + rows.getFirst().deadline()
                            + ").")));
  }
}
