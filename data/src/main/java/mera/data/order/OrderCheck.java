package mera.data.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.order.Remark.Weight;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.ProductionCalendar;
import org.jspecify.annotations.Nullable;

/** Reads an order as a careful lawyer of the office would, before it is signed. */
public final class OrderCheck {

  private static final Pattern ATTACHED = Pattern.compile("(?iu)(?<!\\p{L})прилага(?:ем|ю)");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private static final Pattern SURNAME =
      Pattern.compile("\\p{Lu}\\.\\s?\\p{Lu}\\.\\s?(\\p{Lu}\\p{Ll}+)");

  private final Order order;
  private final Map<String, Plan> plans;
  private final ProductionCalendar calendar;
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, String> texts;

  private OrderCheck(Order order, Map<String, Plan> plans, ProductionCalendar calendar) {
    this.order = order;
    this.plans = plans;
    this.calendar = calendar;
    texts = texts(order);
  }

  /**
   * All remarks, in the order of the paper.
   *
   * @param plans by id; those of its appendices that are there
   * @param calendar days off, as the analyst has them
   */
  public static List<Remark> of(Order order, Map<String, Plan> plans, ProductionCalendar calendar) {
    OrderCheck check = new OrderCheck(order, plans, calendar);
    check.requisites();
    check.texts.forEach((place, text) -> check.remarks.addAll(TextCheck.of(place, text)));
    check.grammar();
    check.clauses();
    check.dates();
    check.references();
    check.appendices();
    check.lists();
    check.remarks.addAll(Abbreviations.check(order, plans));
    return List.copyOf(check.remarks);
  }

  /** Place → text as it is stored, the places in the order of the paper. */
  static Map<String, String> texts(Order order) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("заголовок", order.title());
    texts.put("преамбула", order.preamble());
    for (int i = 0; i < order.points().size(); i++) {
      Point point = order.points().get(i);
      texts.put("пункт " + (i + 1), point.text());
      for (int j = 0; j < point.sub().size(); j++) {
        texts.put("пункт " + (i + 1) + "." + (j + 1), point.sub().get(j).text());
      }
    }
    return texts;
  }

  private void add(String rule, Weight weight, String place, String text) {
    remarks.add(new Remark(rule, weight, place, text));
  }

  private void requisites() {
    String title = order.title().strip();
    if (title.isEmpty()) {
      add("O01", Weight.ERROR, "заголовок", "Заголовка нет: ГОСТ Р 7.0.97-2025 требует его.");
    } else if (!title.matches("(?su)(?:О|Об|Обо) .*")) {
      add(
          "O01",
          Weight.WARNING,
          "заголовок",
          "Заголовок отвечает на вопрос «о чём»: «О …», «Об …».");
    }
    if (order.head().issuer().stream().allMatch(String::isBlank)) {
      add("O02", Weight.ERROR, "бланк", "Не указан орган, который издаёт документ.");
    }
    Signatory signatory = order.signatory();
    if (signatory.name().isBlank() || signatory.position().stream().allMatch(String::isBlank)) {
      add("O02", Weight.ERROR, "подпись", "Укажите должность и фамилию того, кто подписывает.");
    }
    if (order.registration().date() == null && order.registration().number() != null) {
      add("O02", Weight.WARNING, "дата", "Номер есть, а даты нет: внесите дату.");
    }
  }

  /** L23: after «обеспечить:» nouns and verbs do not mix, and a noun asks for the genitive. */
  private void grammar() {
    for (int i = 0; i < order.points().size(); i++) {
      Point point = order.points().get(i);
      remarks.addAll(TextCheck.list("пункт " + (i + 1), point));
    }
  }

  private void clauses() {
    List<Point> all = new ArrayList<>();
    order
        .points()
        .forEach(
            point -> {
              all.add(point);
              all.addAll(point.sub());
            });
    if (all.isEmpty()) {
      add("O03", Weight.ERROR, "текст", "В приказе нет ни одного пункта.");
      return;
    }
    if (all.stream().noneMatch(point -> point.kind() == Point.Kind.CONTROL)) {
      add(
          "L22",
          Weight.WARNING,
          "текст",
          "Нет пункта о контроле: добавьте его или так и задумано.");
    }
    boolean amends = all.stream().anyMatch(point -> point.kind() == Point.Kind.AMEND);
    if (!amends && all.stream().noneMatch(point -> point.kind() == Point.Kind.REPORT)) {
      add("L22", Weight.NOTE, "текст", "Нет пункта об отчёте: никто не узнает, что сделано.");
    }
    control(all);
  }

  /** L21: who controls should not be the one who is controlled. */
  private void control(List<Point> all) {
    for (Point point : all) {
      if (point.kind() != Point.Kind.CONTROL) {
        continue;
      }
      for (Signatory approval : order.approvals()) {
        if (names(point, approval.name())) {
          add(
              "L21",
              Weight.NOTE,
              "контроль",
              approval.name() + " контролирует исполнение и согласует документ.");
        }
      }
      for (Point other : all) {
        Matcher surname = SURNAME.matcher(printed(point));
        while (other.kind() == Point.Kind.RESPONSIBILITY && surname.find()) {
          if (printed(other).contains(surname.group(1))) {
            add(
                "L21",
                Weight.NOTE,
                "контроль",
                "Контролирует тот же, кто отвечает за исполнение: " + surname.group() + ".");
          }
        }
      }
    }
  }

  private static String printed(Point point) {
    Addressee to = point.to();
    return to == null ? point.text() : point.text().replace("{to}", to.printed());
  }

  private static boolean names(Point point, String name) {
    if (name.isBlank()) {
      return false;
    }
    String surname = PersonName.of(name).surname();
    String stem =
        surname.substring(0, Math.max(Math.min(3, surname.length()), surname.length() - 2));
    return printed(point).contains(stem);
  }

  /** L12, L13, L14: when reports are due. */
  private void dates() {
    LocalDate last = null;
    for (int i = 0; i < order.points().size(); i++) {
      Point point = order.points().get(i);
      last = due("пункт " + (i + 1), point, last);
      for (int j = 0; j < point.sub().size(); j++) {
        last = due("пункт " + (i + 1) + "." + (j + 1), point.sub().get(j), last);
      }
    }
    if (last != null) {
      afterReport(last);
    }
  }

  private @Nullable LocalDate due(String place, Point point, @Nullable LocalDate last) {
    LocalDate due = point.due();
    if (due == null) {
      return last;
    }
    LocalDate date = order.registration().date();
    if (date != null && due.isBefore(date)) {
      add(
          "L12",
          Weight.ERROR,
          place,
          "Срок " + day(due) + " раньше даты приказа " + day(date) + ".");
    }
    if (calendar.isOff(due)) {
      add(
          "L13",
          Weight.WARNING,
          place,
          "Срок " + day(due) + " — не рабочий день: " + calendar.nameOf(due) + ".");
    }
    return last == null || due.isAfter(last) ? due : last;
  }

  private void afterReport(LocalDate last) {
    plans.forEach((id, plan) -> afterReport(last, id, plan));
  }

  private void afterReport(LocalDate last, String id, Plan plan) {
    long late =
        plan.nodes().stream()
            .filter(node -> node.kind() != Node.Kind.SECTION)
            .map(node -> plan.deadline(node, plan.period().from()))
            .filter(
                deadline ->
                    deadline.occurrences().stream()
                        .anyMatch(one -> one.start() != null && one.start().isAfter(last)))
            .count();
    if (late > 0) {
      add(
          "L14",
          Weight.NOTE,
          place(order, id),
          "После последнего отчёта (" + day(last) + ") остаются мероприятия: " + late + ".");
    }
  }

  /** Where a plan is printed: «приложение № 2». */
  static String place(Order order, String planId) {
    for (int i = 0; i < order.appendices().size(); i++) {
      if (order.appendices().get(i) instanceof Appendix.OfPlan part
          && part.planId().equals(planId)) {
        return appendix(order, i);
      }
    }
    return "план " + planId;
  }

  private static String day(LocalDate date) {
    return DateForm.NUMERIC.print(date);
  }

  /** L04: what is announced is there, and what is there is announced. */
  private void references() {
    String all = String.join("\n", texts.values());
    Set<String> named = new HashSet<>();
    Matcher matcher = Pattern.compile("\\{refs?(?:\\.dat)?:([^{}]*)\\}").matcher(all);
    while (matcher.find()) {
      for (String ref : matcher.group(1).split(",", -1)) {
        named.add(ref.strip());
      }
    }
    boolean attached = ATTACHED.matcher(all).find();
    if (attached && order.appendices().size() > 1) {
      add(
          "L04",
          Weight.WARNING,
          "текст",
          "Приложений несколько, а в тексте «прилагаемый»: назовите номер приложения.");
    }
    for (int i = 0; i < order.appendices().size(); i++) {
      String ref = order.appendices().get(i).ref();
      if (!named.remove(ref) && !(attached && order.appendices().size() == 1)) {
        add("L04", Weight.WARNING, appendix(i), "На приложение нет ссылки ни в одном пункте.");
      }
    }
    for (String ref : new TreeSet<>(named)) {
      add(
          "L04",
          Weight.ERROR,
          "текст",
          "Есть ссылка на приложение «" + ref + "», а такого приложения нет.");
    }
    if (!order.appendices().isEmpty() && order.appendixForm().header().isEmpty()) {
      add("L04", Weight.NOTE, "приложения", "У приложений нет отметки «Приложение … к приказу …».");
    }
  }

  private String appendix(int place) {
    return appendix(order, place);
  }

  private static String appendix(Order order, int place) {
    return order.appendices().size() == 1 ? "приложение" : "приложение № " + (place + 1);
  }

  private void appendices() {
    for (String line : order.appendixForm().header()) {
      typed("L01", "отметка приложения", line);
    }
    for (int i = 0; i < order.appendices().size(); i++) {
      Appendix appendix = order.appendices().get(i);
      String place = appendix(i);
      appendix.stamp().forEach(line -> typed("L01", place, line));
      switch (appendix) {
        case Appendix.OfPlan part -> {
          Plan plan = plans.get(part.planId());
          if (plan == null) {
            add("O04", Weight.ERROR, place, "Плана «" + part.planId() + "» нет в рабочем файле.");
          } else {
            plan(place, plan);
          }
        }
        case Appendix.OfLists part -> part.title().forEach(line -> typed("L01", place, line));
        case Appendix.OfPairs part -> pairs(place, part);
        case Appendix.OfPlanPart part -> planPart(place, part);
      }
    }
  }

  private void planPart(String place, Appendix.OfPlanPart part) {
    part.title().forEach(line -> typed("L01", place, line));
    Plan plan = plans.get(part.planId());
    boolean extract = part.share() == Appendix.Share.EXTRACT;
    if (plan == null) {
      add("O04", Weight.ERROR, place, "Плана «" + part.planId() + "» нет в рабочем файле.");
    } else if (extract && plan.nodes().stream().noneMatch(n -> part.rows().contains(n.id()))) {
      add("O04", Weight.ERROR, place, "В выписке нет ни одного мероприятия: обновите её.");
    } else if (part.share() == Appendix.Share.INDICATORS && plan.indicators().isEmpty()) {
      add("O04", Weight.ERROR, place, "У плана «" + part.planId() + "» нет показателей.");
    }
  }

  /** L01, L03: dates and numbers come from one place, never typed again. */
  private void typed(String rule, String place, String line) {
    if (line.matches("(?su).*(?:_{3,}|от\\s+«?\\s*_+).*")) {
      add(
          "L03",
          Weight.ERROR,
          place,
          "В грифе пустые места «" + line.strip() + "»: поставьте {date} и {number}.");
    } else if (line.matches("(?su).*от\\s+«?\\d{1,2}.*№\\s*\\d.*")) {
      add(
          rule,
          Weight.ERROR,
          place,
          "Дата и номер вписаны вручную («"
              + line.strip()
              + "») и могут разойтись с приказом: поставьте {date} и {number}.");
    }
  }

  private void plan(String place, Plan plan) {
    if (plan.nodes().stream().noneMatch(node -> node.kind() != Node.Kind.SECTION)) {
      add("O04", Weight.ERROR, place, "В плане нет ни одного мероприятия.");
    }
    Set<String> own = years(order.title());
    Set<String> theirs = years(plan.titleLine());
    if (!own.isEmpty() && !theirs.isEmpty() && !own.equals(theirs)) {
      add(
          "L05",
          Weight.WARNING,
          place,
          "Годы в заголовке приказа ("
              + String.join(", ", own)
              + ") и приложения ("
              + String.join(", ", theirs)
              + ") различаются.");
    }
    remarks.addAll(TextCheck.glyphs(place, plan));
    PlanChecks.ofIndicators(plan)
        .forEach(remark -> add(remark.code(), Weight.WARNING, place, remark.sentence()));
  }

  private static Set<String> years(String text) {
    Set<String> years = new TreeSet<>();
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      years.add(matcher.group());
    }
    return years;
  }

  private void pairs(String place, Appendix.OfPairs part) {
    Set<String> weak = new HashSet<>();
    part.pairs().forEach(pair -> weak.add(pair.schoolCode()));
    for (Pair pair : part.pairs()) {
      if (pair.schoolCode().equals(pair.tutorCode())) {
        add("O05", Weight.ERROR, place, pair.schoolName() + " назначена тьютором самой себе.");
      } else if (weak.contains(pair.tutorCode())) {
        add(
            "O05",
            Weight.WARNING,
            place,
            pair.tutorName() + " — тьютор, но сама нуждается в помощи.");
      }
    }
    if (part.pairs().isEmpty()) {
      add("O05", Weight.WARNING, place, "Пары школ не назначены.");
    }
  }

  /** L18: a school in two lists is told to do the same twice. */
  private void lists() {
    Map<String, String> seen = new LinkedHashMap<>();
    Set<String> twice = new TreeSet<>();
    order
        .lists()
        .forEach(
            (use, schools) -> {
              for (ListedSchool school : schools) {
                String before = seen.putIfAbsent(school.code(), use);
                if (before != null
                    && !before.equals(use)
                    && !use.equals("bias")
                    && !before.equals("bias")) {
                  twice.add(school.name());
                }
              }
            });
    if (!twice.isEmpty()) {
      add(
          "L18",
          Weight.NOTE,
          "списки школ",
          "В двух списках сразу: " + String.join(", ", twice) + ".");
    }
    String all = String.join("\n", texts.values());
    Matcher matcher = Pattern.compile("\\{directors\\.dat:([^{}]*)\\}").matcher(all);
    while (matcher.find()) {
      List<ListedSchool> schools =
          Optional.ofNullable(order.lists().get(matcher.group(1))).orElse(List.of());
      List<String> unknown =
          schools.stream()
              .filter(school -> school.director() == null || school.director().isBlank())
              .map(ListedSchool::name)
              .toList();
      if (!unknown.isEmpty()) {
        add(
            "O06",
            Weight.WARNING,
            "списки школ",
            "Директор неизвестен, в приказе останется прочерк: "
                + String.join(", ", unknown)
                + ".");
      }
    }
  }
}
