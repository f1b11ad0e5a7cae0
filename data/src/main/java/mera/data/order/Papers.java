package mera.data.order;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import mera.data.plan.Members;
import mera.data.plan.Party;
import mera.data.plan.PartyText;
import mera.data.plan.Plan;
import mera.data.plan.PlanParties;
import org.jspecify.annotations.Nullable;

/**
 * The directory of parties with all papers in which its parties are named. Every change of a party
 * gives the papers as they are then; nothing is stored here. Registered orders print what they
 * printed.
 *
 * @param parties by key, plans' own ones included; keys that begin with «new» are not stored yet
 * @param left in how many texts an old form was left, because its case could not be told
 */
public record Papers(Map<String, Party> parties, List<Plan> plans, List<Order> orders, int left) {

  /** Begins the keys of parties that are not stored yet. */
  public static final String FRESH = "new";

  public Papers {
    parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    plans = List.copyOf(plans);
    orders = List.copyOf(orders);
  }

  /**
   * The directory with the parties that only plans know: those of templates and of school plans.
   * Parties of the same full name are one.
   */
  public static Papers of(Map<String, Party> directory, List<Plan> plans, List<Order> orders) {
    Map<String, Party> parties = new LinkedHashMap<>(directory);
    Map<String, Map<String, String>> keys = new HashMap<>();
    List<Plan> adopted = new ArrayList<>();
    for (Plan plan : plans) {
      Map<String, String> own = adopt(plan, directory, parties);
      keys.put(Objects.toString(plan.id()), own);
      adopted.add(own.isEmpty() ? plan : PlanParties.rekeyed(plan, own));
    }
    List<Plan> shared =
        adopted.stream().map(plan -> plan.withParties(copies(plan, parties))).toList();
    return new Papers(
        parties, shared, orders.stream().map(order -> rekeyed(order, keys)).toList(), 0);
  }

  private static Map<String, Party> copies(Plan plan, Map<String, Party> parties) {
    Map<String, Party> copies = new LinkedHashMap<>(plan.parties());
    copies.replaceAll(parties::getOrDefault);
    return copies;
  }

  private static Map<String, String> adopt(
      Plan plan, Map<String, Party> directory, Map<String, Party> parties) {
    Map<String, String> keys = new LinkedHashMap<>();
    plan.parties()
        .forEach(
            (key, party) -> {
              if (directory.containsKey(key)) {
                // An import may have learnt more of a known party than the directory says.
                parties.computeIfPresent(
                    key, (any, known) -> known.equals(party) ? known : joined(known, party));
              } else {
                keys.put(key, twin(party, parties).orElseGet(() -> freshKey(parties, keys)));
              }
            });
    keys.forEach(
        (old, key) -> {
          Party party = PlanParties.rekeyed(Objects.requireNonNull(plan.parties().get(old)), keys);
          parties.merge(key, party, Papers::joined);
        });
    return keys;
  }

  private static Optional<String> twin(Party party, Map<String, Party> parties) {
    return parties.entrySet().stream()
        .filter(one -> one.getValue().kind() != Party.Kind.NOBODY)
        .filter(one -> PartyText.same(one.getValue().nom(), party.nom()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static String freshKey(Map<String, Party> parties, Map<String, String> taken) {
    int number = 1;
    while (parties.containsKey(FRESH + number) || taken.containsValue(FRESH + number)) {
      number++;
    }
    return FRESH + number;
  }

  /** What the first one does not say of itself the other one says; its names become aliases. */
  private static Party joined(Party kept, Party other) {
    boolean same = PartyText.same(kept.nom(), other.nom());
    Party joined =
        new Party(
            kept.kind(),
            kept.nom(),
            same ? either(kept.gen(), other.gen()) : kept.gen(),
            same ? either(kept.dat(), other.dat()) : kept.dat(),
            same ? either(kept.acc(), other.acc()) : kept.acc(),
            kept.shortName(),
            kept.person() == null ? other.person() : kept.person(),
            kept.aliases(),
            either(kept.parent(), other.parent()),
            kept.members().equals(Members.NONE) ? other.members() : kept.members(),
            either(kept.schoolCode(), other.schoolCode()),
            either(kept.abbreviation(), other.abbreviation()),
            kept.guessed() && other.guessed());
    for (String spelling : other.spellings()) {
      joined = joined.alsoCalled(spelling);
    }
    return joined;
  }

  private static @Nullable String either(@Nullable String kept, @Nullable String other) {
    return kept == null ? other : kept;
  }

  /** Whose extract an appendix is, also in the plans that a registered order keeps. */
  private static Order rekeyed(Order order, Map<String, Map<String, String>> keys) {
    Map<String, Plan> attached = new HashMap<>(order.attached());
    attached.replaceAll((id, plan) -> PlanParties.rekeyed(plan, keys.getOrDefault(id, Map.of())));
    Order turned =
        ofParties(
            order,
            part ->
                keys.getOrDefault(part.planId(), Map.of())
                    .getOrDefault(part.party(), part.party()));
    return attached.equals(order.attached()) ? turned : turned.attached(attached);
  }

  private static Order ofParties(
      Order order, java.util.function.Function<Appendix.OfPlanPart, String> party) {
    List<Appendix> appendices =
        order.appendices().stream()
            .<Appendix>map(
                one ->
                    one instanceof Appendix.OfPlanPart part && !part.party().isEmpty()
                        ? part.withParty(party.apply(part))
                        : one)
            .toList();
    return appendices.equals(order.appendices()) ? order : order.withAppendices(appendices);
  }

  /**
   * The same with other keys, such as those that the store gave.
   *
   * @param keys old key → new key; a key that is missing stays
   */
  public Papers rekeyed(Map<String, String> keys) {
    if (keys.isEmpty()) {
      return this;
    }
    Map<String, Party> renamed = new LinkedHashMap<>();
    parties.forEach(
        (key, party) -> renamed.put(keys.getOrDefault(key, key), PlanParties.rekeyed(party, keys)));
    Map<String, Map<String, String>> everywhere = new HashMap<>();
    plans.forEach(plan -> everywhere.put(Objects.toString(plan.id()), keys));
    return new Papers(
        renamed,
        plans.stream().map(plan -> PlanParties.rekeyed(plan, keys)).toList(),
        orders.stream().map(order -> rekeyed(order, everywhere)).toList(),
        left);
  }

  /** With one more party. */
  public Papers with(Party added) {
    Map<String, Party> more = new LinkedHashMap<>(parties);
    more.put(nextKey(), added);
    return reread(claimed(more, added));
  }

  /** What a party is called is not nobody any more. */
  private static Map<String, Party> claimed(Map<String, Party> all, Party now) {
    if (now.kind() != Party.Kind.NOBODY) {
      all.values()
          .removeIf(
              one ->
                  one.kind() == Party.Kind.NOBODY
                      && now.spellings().stream()
                          .anyMatch(name -> PartyText.same(name, one.nom())));
    }
    return all;
  }

  /** The key that the next party gets until it is stored. */
  public String nextKey() {
    return freshKey(parties, Map.of());
  }

  /**
   * With the party as it is now: plans and drafts of orders print its new names and forms; the old
   * names stay aliases.
   */
  public Papers with(String key, Party changed) {
    Party old = Objects.requireNonNull(parties.get(key));
    Party now = changed;
    for (String name : List.of(old.nom(), old.name(), old.declaredName())) {
      boolean renamed =
          !PartyText.same(old.nom(), changed.nom())
              || !Objects.equals(old.shortName(), changed.shortName())
              || !Objects.equals(old.abbreviation(), changed.abbreviation());
      now = renamed ? now.alsoCalled(name) : now;
    }
    Map<String, Party> more = new LinkedHashMap<>(parties);
    more.put(key, now);
    claimed(more, now);
    Rewording rewording = new Rewording(key, parties, old, now);
    if (rewording.isNone()) {
      return new Papers(parties, plans, orders, 0).reread(more);
    }
    List<Plan> reworded = plans.stream().map(rewording::plan).toList();
    List<Order> drafts = drafts(rewording::order);
    return new Papers(parties, reworded, drafts, rewording.left()).reread(more);
  }

  private List<Order> drafts(UnaryOperator<Order> edit) {
    return orders.stream().map(order -> order.isRegistered() ? order : edit.apply(order)).toList();
  }

  /** Two parties that are the same become one; whatever named either names the kept one. */
  public Papers merged(String kept, String gone) {
    Map<String, String> keys = Map.of(gone, kept);
    Party other = Objects.requireNonNull(parties.get(gone));
    Map<String, Party> fewer = new LinkedHashMap<>(parties);
    fewer.remove(gone);
    fewer.replaceAll((key, party) -> PlanParties.rekeyed(party, keys));
    fewer.computeIfPresent(
        kept, (key, party) -> withoutItself(kept, joined(party, PlanParties.rekeyed(other, keys))));
    fewer.replaceAll(Papers::withoutItself);
    List<Plan> turned = plans.stream().map(plan -> PlanParties.rekeyed(plan, keys)).toList();
    List<Order> drafts =
        drafts(order -> ofParties(order, part -> keys.getOrDefault(part.party(), part.party())));
    Map<String, Party> before = new LinkedHashMap<>(parties);
    before.replaceAll((key, party) -> key.equals(kept) ? joined(party, other) : party);
    before.remove(gone);
    return new Papers(before, turned, drafts, 0).reread(fewer);
  }

  private static Party withoutItself(String key, Party party) {
    Party alone = key.equals(party.parent()) ? party.withParent(null) : party;
    return alone.members().keys().contains(key)
        ? alone.withMembers(
            new Members(
                alone.members().keys().stream().filter(one -> !one.equals(key)).toList(),
                alone.members().everySchool(),
                alone.members().listId()))
        : alone;
  }

  /** Without some of the plans. */
  public Papers without(Predicate<Plan> some) {
    return new Papers(parties, plans.stream().filter(some.negate()).toList(), orders, left);
  }

  /** Without a party. */
  public Papers without(String key) {
    Map<String, Party> fewer = new LinkedHashMap<>(parties);
    fewer.remove(key);
    fewer.replaceAll((other, party) -> party.withMembers(withoutMember(party.members(), key)));
    fewer.replaceAll((other, party) -> key.equals(party.parent()) ? party.withParent(null) : party);
    return reread(fewer);
  }

  private static Members withoutMember(Members members, String key) {
    return new Members(
        members.keys().stream().filter(one -> !one.equals(key)).toList(),
        members.everySchool(),
        members.listId());
  }

  /** With an order and its plans as the declarations write them. */
  public Papers with(Declarations declared) {
    return new Papers(
            parties,
            plans.stream()
                .map(plan -> declared.plans().getOrDefault(Objects.toString(plan.id()), plan))
                .toList(),
            orders.stream()
                .map(
                    order ->
                        Objects.equals(order.id(), declared.order().id())
                            ? declared.order()
                            : order)
                .toList(),
            0)
        .reread(parties);
  }

  private Papers reread(Map<String, Party> now) {
    return new Papers(
        now,
        plans.stream().map(plan -> PlanParties.reread(plan, parties, now)).toList(),
        orders,
        left);
  }

  /** The key of the party that a name means exactly. */
  public Optional<String> called(String name, @Nullable String except) {
    return parties.entrySet().stream()
        .filter(one -> !one.getKey().equals(except))
        .filter(one -> one.getValue().kind() != Party.Kind.NOBODY)
        .filter(
            one -> one.getValue().spellings().stream().anyMatch(own -> PartyText.same(own, name)))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
