package mera.app.order;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.Attachments;
import mera.data.NextOrder;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.order.Order;
import mera.data.order.OrderTemplate;
import mera.data.order.OrderTemplates;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;

/**
 * What orders can be made from: templates, earlier orders, the newest approved lists and the plans.
 *
 * @param lists at most one of low results and one of signs
 * @param parties whom a point can speak to, by name
 */
record Supplies(
    List<Sample> samples, List<SchoolList> lists, List<Plan> plans, List<Party> parties) {

  static Supplies of(Workspace workspace) {
    List<SchoolList> all = workspace.lists();
    List<SchoolList> newest =
        Stream.of(newest(all, list -> !list.isOfSigns()), newest(all, SchoolList::isOfSigns))
            .flatMap(Optional::stream)
            .toList();
    return new Supplies(
        samples(workspace.orders()),
        newest,
        workspace.plans(),
        parties(workspace.parties().values()));
  }

  /** What was ordered before comes first, the latest at the top. */
  private static List<Sample> samples(List<Order> orders) {
    return Stream.<Sample>concat(
            orders.reversed().stream().filter(NextOrder::isModel).map(Sample.Like::of),
            OrderTemplates.offered().stream().map(Sample.OfTemplate::new))
        .toList();
  }

  /** Each name once: plans from templates have parties of their own. */
  private static List<Party> parties(Collection<Party> all) {
    Map<String, Party> byName = new TreeMap<>();
    all.stream()
        .filter(party -> party.kind() != Party.Kind.NOBODY)
        .forEach(party -> byName.putIfAbsent(party.nom(), party));
    return List.copyOf(byName.values());
  }

  private static Optional<SchoolList> newest(List<SchoolList> all, Predicate<SchoolList> kind) {
    return all.stream().filter(kind).max(Comparator.comparing(SchoolList::approvedAt));
  }

  /**
   * @param empty uses of lists that the user declares empty
   */
  List<Need> needs(OrderTemplate template, Collection<String> empty) {
    List<Need> needs = new ArrayList<>();
    for (String use : template.listUses()) {
      needs.add(listNeed(use, empty.contains(use)));
    }
    for (String id : template.plans()) {
      Optional<Plan> plan =
          plans.stream().filter(one -> one.template().equals(id)).reduce((old, last) -> last);
      needs.add(
          new Need(
              id,
              plan.map(one -> "План " + one.id() + ": " + one.titleLine())
                  .orElse(PlanTemplates.nameOf(id) + ": плана нет"),
              plan.isPresent(),
              Section.PLANS));
    }
    return List.copyOf(needs);
  }

  private Need listNeed(String use, boolean empty) {
    Optional<List<Finding>> schools =
        lists.stream()
            .filter(list -> list.isOfSigns() == use.equals("bias"))
            .findFirst()
            .map(list -> schools(use, list));
    String words =
        schools
            .map(found -> Words.count(found.size(), "школа", "школы", "школ"))
            .orElse(empty ? "школ нет" : "списка нет");
    return new Need(use, title(use) + ": " + words, schools.isPresent() || empty, Section.IDENTIFY);
  }

  private static List<Finding> schools(String use, SchoolList list) {
    return switch (use) {
      case "risk" -> list.riskZone();
      case "bias" -> list.signs();
      default -> list.members();
    };
  }

  /** How a list is called by its use. */
  static String title(String use) {
    return Attachments.title(use);
  }

  /** Municipalities that have a school in one of the lists, in the order of the alphabet. */
  List<String> municipalities() {
    TreeSet<String> names = new TreeSet<>();
    for (SchoolList list : lists) {
      Stream.of(list.members(), list.riskZone(), list.signs())
          .flatMap(List::stream)
          .map(Finding::municipality)
          .forEach(names::add);
    }
    return List.copyOf(names);
  }
}
