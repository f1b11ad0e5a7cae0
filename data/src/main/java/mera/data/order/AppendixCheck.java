package mera.data.order;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.order.OrderCheck.Looked;
import mera.data.plan.Node;
import mera.data.plan.Origin;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.Remark.Weight;

/** Headers and stamps (L01, L03), titles (L05), empty appendices, and the plans' own remarks. */
final class AppendixCheck {

  private static final Pattern NUMBER = Pattern.compile("№\\s*(\\d[\\p{L}\\d\\s/-]*)");
  private static final Pattern BLANK = Pattern.compile("_{3,}|от\\s+«?\\s*_+");
  private static final Pattern TYPED = Pattern.compile("(?iu)от\\s+«?\\d{1,2}.*№\\s*\\d");
  private static final Pattern APPROVES = Pattern.compile("(?iu)^об утверждении\\s+");

  private AppendixCheck() {}

  static void add(Looked looked, List<OrderRemark> remarks) {
    Order order = looked.order();
    Spot note = new Spot.Appendices("отметка приложения");
    order.appendixForm().header().forEach(line -> typed(order, note, line, remarks));
    for (int i = 0; i < order.appendices().size(); i++) {
      Appendix appendix = order.appendices().get(i);
      Spot spot = Spot.appendix(order, i);
      appendix.stamp().forEach(line -> typed(order, spot, line, remarks));
      switch (appendix) {
        case Appendix.OfPlan part -> plan(looked, spot, part.planId(), remarks);
        case Appendix.OfPlanPart part -> {
          part.title().forEach(line -> typed(order, spot, line, remarks));
          part(looked, spot, part, remarks);
        }
        case Appendix.OfLists part -> {
          part.title().forEach(line -> typed(order, spot, line, remarks));
          if (part.lists().isEmpty()) {
            remarks.add(empty(spot, "В приложении нет ни одного списка школ."));
          }
        }
        case Appendix.OfPairs part -> {
          part.title().forEach(line -> typed(order, spot, line, remarks));
          PairCheck.add(order, spot, part, remarks);
        }
      }
    }
  }

  /** Dates and numbers come from one place, never typed again. */
  private static void typed(Order order, Spot spot, String line, List<OrderRemark> remarks) {
    if (BLANK.matcher(line).find()) {
      remarks.add(
          OrderRemark.of(
              "L03",
              Weight.MISTAKE,
              spot,
              "В грифе пустые места «" + line.strip() + "»: поставьте {date} и {number}."));
    } else if (TYPED.matcher(line).find()) {
      String number = order.registration().number();
      boolean differs = number != null && !same(number(line), order.registration().printedNumber());
      remarks.add(
          OrderRemark.of(
              "L01",
              Weight.MISTAKE,
              spot,
              "Дата и номер вписаны вручную («"
                  + line.strip()
                  + "») и "
                  + (differs
                      ? "расходятся с приказом (№ " + order.registration().printedNumber() + ")"
                      : "могут разойтись с приказом")
                  + ": поставьте {date} и {number}."));
    }
  }

  private static String number(String line) {
    Matcher found = NUMBER.matcher(line);
    return found.find() ? found.group(1) : "";
  }

  private static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String number) {
    return number.replaceAll("[\\s\\u00a0–—-]+", "").toLowerCase(Locale.ROOT);
  }

  private static void plan(Looked looked, Spot spot, String id, List<OrderRemark> remarks) {
    Plan plan = looked.plans().get(id);
    if (plan == null) {
      remarks.add(empty(spot, "Плана «" + id + "» нет в рабочем файле: выберите другой."));
      return;
    }
    if (plan.nodes().stream().noneMatch(node -> node.kind() != Node.Kind.SECTION)) {
      remarks.add(empty(spot, "В плане нет ни одного мероприятия: добавьте их или уберите план."));
    }
    origin(looked.order(), spot, plan, remarks);
    title(looked.order().title(), plan.titleLine())
        .ifPresent(text -> remarks.add(OrderRemark.of("L05", Weight.NOTE, spot, text)));
    PlanChecks.of(plan, OrderCheck.around(looked.order(), looked.calendar())).stream()
        .filter(remark -> !remark.code().equals("L09"))
        .forEach(remark -> remarks.add(new OrderRemark(spot, remark)));
    remarks.addAll(TextCheck.glyphs(spot, plan));
  }

  /** The number above an imported plan is that of the order. */
  private static void origin(Order order, Spot spot, Plan plan, List<OrderRemark> remarks) {
    Origin origin = plan.origin();
    if (origin == null || order.registration().number() == null) {
      return;
    }
    String printed = order.registration().printedNumber();
    origin.header().stream()
        .map(AppendixCheck::number)
        .filter(number -> !number.isEmpty() && number.length() > 1 && !same(number, printed))
        .findFirst()
        .ifPresent(
            number ->
                remarks.add(
                    OrderRemark.of(
                        "L01",
                        Weight.DOUBT,
                        spot,
                        "В шапке файла № "
                            + number.strip()
                            + ", а у приказа № "
                            + printed
                            + ": печатается номер приказа.")));
  }

  /** What the order approves is called alike in its own title and above the appendix. */
  static Optional<String> title(String order, String plan) {
    Matcher approves = APPROVES.matcher(order.strip());
    if (!approves.find()) {
      return Optional.empty();
    }
    List<String> own = words(order.strip().substring(approves.end()));
    List<String> theirs = words(plan);
    if (own.isEmpty() || theirs.isEmpty() || !alike(own.getFirst(), theirs.getFirst())) {
      return Optional.empty();
    }
    for (int i = 1; i < Math.max(own.size(), theirs.size()); i++) {
      boolean both = i < own.size() && i < theirs.size();
      if (!both || !alike(own.get(i), theirs.get(i))) {
        return Optional.of(
            "Название в заголовке приказа и в приложении расходится: "
                + from(own, i)
                + " и "
                + from(theirs, i)
                + ".");
      }
    }
    return Optional.empty();
  }

  private static List<String> words(String text) {
    return List.of(text.strip().replaceAll("[.,;:]+(?=\\s|$)", "").split("[\\s\\u00a0]+"));
  }

  private static boolean alike(String one, String other) {
    String left = one.toLowerCase(Locale.ROOT).replace('ё', 'е');
    String right = other.toLowerCase(Locale.ROOT).replace('ё', 'е');
    int same = 0;
    while (same < Math.min(left.length(), right.length())
        && left.charAt(same) == right.charAt(same)) {
      same++;
    }
    return left.equals(right)
        || same >= Math.max(3, Math.min(left.length(), right.length()) - 3)
        || left.matches("г.*") && right.matches("г.*");
  }

  private static String from(List<String> words, int place) {
    if (place >= words.size()) {
      return "конец названия";
    }
    int end = Math.min(words.size(), place + 3);
    return "«"
        + String.join(" ", words.subList(place, end))
        + (end < words.size() ? " …" : "")
        + "»";
  }

  private static void part(
      Looked looked, Spot spot, Appendix.OfPlanPart part, List<OrderRemark> remarks) {
    Plan plan = looked.plans().get(part.planId());
    boolean extract = part.share() == Appendix.Share.EXTRACT;
    if (plan == null) {
      remarks.add(empty(spot, "Плана «" + part.planId() + "» нет в рабочем файле."));
    } else if (extract && plan.nodes().stream().noneMatch(n -> part.rows().contains(n.id()))) {
      remarks.add(empty(spot, "В выписке нет ни одного мероприятия: обновите её."));
    } else if (part.share() == Appendix.Share.INDICATORS && plan.indicators().isEmpty()) {
      remarks.add(empty(spot, "У плана «" + part.planId() + "» нет показателей."));
    }
  }

  private static OrderRemark empty(Spot spot, String sentence) {
    return OrderRemark.of("O04", Weight.MISTAKE, spot, sentence);
  }
}
