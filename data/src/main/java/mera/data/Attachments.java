package mera.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.document.Document.Orientation;
import mera.data.identify.SchoolList;
import mera.data.order.Appendices;
import mera.data.order.Appendix;
import mera.data.order.Appendix.Column;
import mera.data.order.Appendix.Content;
import mera.data.order.Appendix.Share;
import mera.data.order.Case;
import mera.data.order.Declension;
import mera.data.order.ListedSchool;
import mera.data.order.Order;
import mera.data.order.Pair;
import mera.data.order.Point;
import mera.data.plan.Extract;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

/** What a working file has that can be attached to an order, and what of it has changed since. */
public final class Attachments {

  private final Workspace workspace;

  private Attachments(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Of an open file. */
  public static Attachments of(Workspace workspace) {
    return new Attachments(workspace);
  }

  /**
   * Something that can be attached.
   *
   * @param name «План P2: План мероприятий», «Список: школы зоны риска»
   * @param appendix without a ref and a stamp
   * @param schools of the list that it prints, by use
   * @param kind of the point that names it
   * @param point what the order would say of it
   */
  public record Offer(
      String name,
      Appendix appendix,
      Map<String, List<ListedSchool>> schools,
      Point.Kind kind,
      String point) {}

  /** All of them: plans and their parts, lists, pairs; a list that is approved or in the order. */
  public List<Offer> offers(Order order) {
    List<Offer> offers = new ArrayList<>();
    for (Plan plan : workspace.plans()) {
      offers.addAll(ofPlan(plan));
    }
    Map<String, List<ListedSchool>> lists = new LinkedHashMap<>(order.lists());
    newest(order).forEach(lists::putIfAbsent);
    lists.forEach((use, schools) -> offers.add(ofList(use, schools)));
    List<ListedSchool> low = lists.getOrDefault("low", List.of());
    if (!low.isEmpty()) {
      offers.add(ofPairs(pairs(low, lists)));
    }
    return List.copyOf(offers);
  }

  private List<Offer> ofPlan(Plan plan) {
    String id = Objects.requireNonNull(plan.id());
    String title = String.join(" ", plan.title());
    List<Offer> offers = new ArrayList<>();
    offers.add(
        offer(
            "План " + id + ": " + title,
            new Appendix.OfPlan("", List.of(), id, plan.template()),
            Point.Kind.APPROVE,
            "Утвердить " + approved(plan)));
    if (!plan.indicators().isEmpty()) {
      offers.add(
          offer(
              "Показатели плана " + id,
              part(id, Share.INDICATORS, List.of("Целевые показатели"), "", List.of()),
              Point.Kind.APPROVE,
              "Утвердить целевые показатели"));
    }
    offers.add(
        offer(
            "Форма отчёта по плану " + id,
            part(id, Share.REPORT, List.of("Отчёт о выполнении мероприятий"), "", List.of()),
            Point.Kind.APPROVE,
            "Утвердить форму отчёта о выполнении мероприятий"));
    for (Extract extract : PlanExtracts.of(workspace, plan).all()) {
      String party = PlanExtracts.name(extract);
      offers.add(
          offer(
              "Выписка из плана " + id + ": " + party,
              part(id, Share.EXTRACT, List.of(), extract.partyKey(), extract.rowIds()),
              Point.Kind.EXTRACT,
              "Выполнить план мероприятий в части касающейся: " + party));
    }
    return offers;
  }

  /** «программу», «комплекс мер», «план мероприятий». */
  private static String approved(Plan plan) {
    String kind = plan.kind().strip().toLowerCase(Locale.ROOT);
    return kind.equals("план")
        ? "план мероприятий"
        : Declension.of(kind, Case.ACCUSATIVE).orElse(kind);
  }

  private static Appendix part(
      String plan, Share share, List<String> title, String party, List<String> rows) {
    return new Appendix.OfPlanPart("", List.of(), title, plan, share, party, rows);
  }

  private static Offer offer(String name, Appendix appendix, Point.Kind kind, String point) {
    return new Offer(name, appendix, Map.of(), kind, point);
  }

  private static Offer ofList(String use, List<ListedSchool> schools) {
    String title = title(use);
    Appendix appendix =
        new Appendix.OfLists(
            "",
            List.of(),
            Orientation.PORTRAIT,
            List.of(),
            List.of(new Appendix.Titled(use, title)),
            List.of(
                new Column(Content.NUMBER, "№"),
                new Column(Content.MUNICIPALITY, "Муниципальное образование"),
                new Column(Content.SCHOOL, "Наименование организации")));
    return new Offer(
        "Список: " + title + " (" + schools.size() + ")",
        appendix,
        Map.of(use, schools),
        Point.Kind.APPROVE,
        "Утвердить список: " + title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1));
  }

  private static Offer ofPairs(List<Pair> pairs) {
    Appendix appendix =
        new Appendix.OfPairs(
            "",
            List.of(),
            Orientation.PORTRAIT,
            List.of("Перечень школ-тьюторов"),
            List.of(
                new Column(Content.NUMBER, "№"),
                new Column(Content.SCHOOL, "Школа с низкими образовательными результатами"),
                new Column(Content.TUTOR, "Школа-тьютор")),
            pairs);
    return offer(
        "Пары: школа и тьютор (" + pairs.size() + ")",
        appendix,
        Point.Kind.APPROVE,
        "Утвердить перечень школ-тьюторов");
  }

  /** How a list is called by its use. */
  public static String title(String use) {
    return switch (use) {
      case "low" -> "Школы с низкими образовательными результатами";
      case "risk" -> "Школы зоны риска";
      case "bias" -> "Школы с признаками необъективных результатов";
      default -> "Список «" + use + "»";
    };
  }

  /**
   * The order with the appendix as its last, and a point that names it behind the points that
   * approve the others.
   */
  public static Order attach(Order order, Offer offer) {
    String ref = Appendices.freeRef(order);
    List<String> stamp =
        order.appendices().isEmpty() ? List.of() : order.appendices().getFirst().stamp();
    Map<String, List<ListedSchool>> lists = new LinkedHashMap<>(order.lists());
    offer.schools().forEach(lists::putIfAbsent);
    int place = 0;
    for (int i = 0; i < order.points().size(); i++) {
      place = order.points().get(i).kind() == Point.Kind.APPROVE ? i + 1 : place;
    }
    String text = offer.point() + " ({ref:" + ref + "}).";
    List<Point> points = new ArrayList<>(order.points());
    points.add(place, new Point(offer.kind(), text, null, List.of()));
    return Appendices.add(
        order.withLists(lists).withPoints(points), offer.appendix().with(ref, stamp));
  }

  /**
   * How the lists, pairs and extracts of a draft differ from what the file says now.
   *
   * @param lines what would change, one sentence each; empty: nothing
   * @param order the draft with all of it
   */
  public record Refreshed(List<String> lines, Order order) {
    public Refreshed {
      lines = List.copyOf(lines);
    }
  }

  /** A draft beside the newest lists and plans; a registered order does not change any more. */
  public Refreshed refreshed(Order order) throws Refusal {
    if (order.isRegistered()) {
      return new Refreshed(List.of(), order);
    }
    List<String> lines = new ArrayList<>();
    Map<String, List<ListedSchool>> now = newest(order);
    Map<String, List<ListedSchool>> lists = new LinkedHashMap<>();
    order
        .lists()
        .forEach(
            (use, before) -> {
              List<ListedSchool> after = now.getOrDefault(use, before);
              if (!after.equals(before)) {
                lines.add(difference(title(use), names(before), names(after)));
              }
              lists.put(use, after);
            });
    List<Appendix> appendices = new ArrayList<>();
    for (Appendix appendix : order.appendices()) {
      appendices.add(refreshed(appendix, lists, lines));
    }
    return new Refreshed(lines, order.withLists(lists).withAppendices(appendices));
  }

  private Appendix refreshed(
      Appendix appendix, Map<String, List<ListedSchool>> lists, List<String> lines) throws Refusal {
    return switch (appendix) {
      case Appendix.OfPairs old -> {
        List<Pair> pairs = kept(old.pairs(), lists);
        if (!pairs.equals(old.pairs())) {
          lines.add(difference("Пары школ", schools(old.pairs()), schools(pairs)));
        }
        yield old.withPairs(pairs);
      }
      case Appendix.OfPlanPart old -> old.share() == Share.EXTRACT ? extract(old, lines) : old;
      case Appendix.OfPlan plan -> plan;
      case Appendix.OfLists all -> all;
    };
  }

  private Appendix extract(Appendix.OfPlanPart old, List<String> lines) throws Refusal {
    Plan plan = workspace.plan(old.planId());
    List<String> rows =
        PlanExtracts.of(workspace, plan).all().stream()
            .filter(extract -> extract.partyKey().equals(old.party()))
            .findFirst()
            .map(Extract::rowIds)
            .orElse(List.of());
    if (!rows.equals(old.rows())) {
      lines.add(
          "Выписка из плана "
              + old.planId()
              + ": мероприятий было "
              + old.rows().size()
              + ", стало "
              + rows.size()
              + ".");
    }
    return old.withRows(rows);
  }

  /** Pairs stay as they were set; schools that left go, schools that came get a proposal. */
  private List<Pair> kept(List<Pair> old, Map<String, List<ListedSchool>> lists) {
    List<ListedSchool> low = lists.getOrDefault("low", List.of());
    Map<String, Pair> before =
        old.stream().collect(Collectors.toMap(Pair::schoolCode, pair -> pair, (a, b) -> a));
    Map<String, Pair> proposed =
        pairs(low, lists).stream()
            .collect(Collectors.toMap(Pair::schoolCode, pair -> pair, (a, b) -> a));
    List<Pair> pairs = new ArrayList<>();
    for (ListedSchool school : low) {
      Pair pair = before.getOrDefault(school.code(), proposed.get(school.code()));
      if (pair != null) {
        pairs.add(pair);
      }
    }
    return low.isEmpty() ? old : pairs;
  }

  private List<Pair> pairs(List<ListedSchool> low, Map<String, List<ListedSchool>> lists) {
    Set<String> all = new HashSet<>();
    lists.values().forEach(schools -> schools.forEach(school -> all.add(school.code())));
    return Drafts.of(workspace).pairs(low, all);
  }

  /** The newest approved lists; an order for one municipality stays one. */
  private Map<String, List<ListedSchool>> newest(Order order) {
    List<SchoolList> all = workspace.lists();
    Predicate<SchoolList> signs = SchoolList::isOfSigns;
    List<SchoolList> newest =
        Stream.of(newest(all, signs.negate()), newest(all, signs))
            .flatMap(Optional::stream)
            .toList();
    List<String> municipalities =
        order.lists().values().stream()
            .flatMap(Collection::stream)
            .map(ListedSchool::municipality)
            .distinct()
            .toList();
    Optional<String> only =
        municipalities.size() == 1 ? Optional.of(municipalities.getFirst()) : Optional.empty();
    return Drafts.of(workspace).listed(newest, only);
  }

  private static Optional<SchoolList> newest(List<SchoolList> all, Predicate<SchoolList> kind) {
    return all.stream().filter(kind).max(Comparator.comparing(SchoolList::approvedAt));
  }

  private static List<String> names(List<ListedSchool> schools) {
    return schools.stream().map(ListedSchool::name).toList();
  }

  private static List<String> schools(List<Pair> pairs) {
    return pairs.stream().map(Pair::schoolName).toList();
  }

  /** «Школы зоны риска: +1 (МБОУ СОШ № 3), −1 (МБОУ СОШ № 2).» */
  private static String difference(String what, List<String> before, List<String> after) {
    List<String> came = new ArrayList<>(after);
    came.removeAll(before);
    List<String> left = new ArrayList<>(before);
    left.removeAll(after);
    List<String> words = new ArrayList<>();
    if (!came.isEmpty()) {
      words.add("+" + came.size() + " (" + String.join(", ", came) + ")");
    }
    if (!left.isEmpty()) {
      words.add("−" + left.size() + " (" + String.join(", ", left) + ")");
    }
    return what
        + ": "
        + (words.isEmpty()
            ? "изменились порядок, директор или основание"
            : String.join(", ", words))
        + ".";
  }
}
