package mera.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.order.Declarations;
import mera.data.order.Order;
import mera.data.order.Papers;
import mera.data.order.PartyUses;
import mera.data.plan.OwnTemplate;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanParties;
import mera.data.plan.Unclaimed;
import mera.data.problem.Refusal;
import mera.data.store.Change;
import mera.data.store.DirectoryRows;
import mera.data.store.PaperRows;
import mera.data.store.Store;
import mera.data.store.TemplateRows;
import org.jspecify.annotations.Nullable;

/**
 * The directory of executors and officials of one working file. A change of a party is one entry of
 * the history and reaches every plan and every draft of an order.
 */
public final class Directory {

  private static final String SECTION = "Планы";

  /** Names in the store are no longer. */
  private static final int LONGEST = 1000;

  private final Workspace workspace;
  private final Store store;

  Directory(Workspace workspace, Store store) {
    this.workspace = workspace;
    this.store = store;
  }

  /** A party and where it is named. */
  public record Entry(String key, Party party, PartyUses uses) {}

  /**
   * What the window shows of the directory.
   *
   * @param unclaimed words of cells that nobody claims
   * @param nobody words that the analyst declared to be nobody
   */
  public record View(List<Entry> entries, List<Unclaimed> unclaimed, List<String> nobody) {

    /** Parties that imported plans brought and nobody has looked at. */
    public List<Entry> guessed() {
      return entries.stream().filter(entry -> entry.party().guessed()).toList();
    }
  }

  /** All parties of the file, in the order in which they came. */
  public View view() {
    Papers papers = papers();
    Map<String, PartyUses> uses = uses(papers);
    List<Entry> entries = new ArrayList<>();
    List<String> nobody = new ArrayList<>();
    papers
        .parties()
        .forEach(
            (key, party) -> {
              if (party.kind() == Party.Kind.NOBODY) {
                nobody.add(party.nom());
              } else {
                entries.add(new Entry(key, party, uses.getOrDefault(key, PartyUses.NONE)));
              }
            });
    return new View(
        List.copyOf(entries),
        Unclaimed.in(workspace.plans(), papers.parties()),
        List.copyOf(nobody));
  }

  /** The plans of templates, too: what is made from them later names the parties as they are. */
  private Papers papers() {
    return Papers.of(
        workspace.parties(),
        Stream.concat(
                workspace.plans().stream(),
                workspace.templates().own().stream().map(OwnTemplate::plan))
            .toList(),
        workspace.orders());
  }

  /** Templates do not count: a party that only they name has nothing to do. */
  private Map<String, PartyUses> uses(Papers papers) {
    Set<String> templates =
        workspace.templates().own().stream().map(OwnTemplate::id).collect(Collectors.toSet());
    return PartyUses.in(papers.without(plan -> templates.contains(plan.id())));
  }

  /**
   * A change as it was stored.
   *
   * @param key of the party that was changed
   * @param left in how many texts an old form was left, because its case could not be told
   */
  public record Kept(String key, int left) {}

  /**
   * Stores a party.
   *
   * @param key null: a new one
   * @throws Refusal without a name, or with a name that another party has
   */
  public Kept keep(@Nullable String key, Party party) throws Refusal {
    Papers before = papers();
    require(before, key, party);
    if (key == null) {
      String fresh = before.nextKey();
      return write("Новый исполнитель «" + party.name() + "»", before.with(party), fresh);
    }
    Party old = Objects.requireNonNull(before.parties().get(key));
    if (old.equals(party)) {
      return new Kept(key, 0);
    }
    return write("Исполнитель «" + old.name() + "» изменён", before.with(key, party), key);
  }

  private static void require(Papers papers, @Nullable String key, Party party) throws Refusal {
    if (party.nom().isBlank()) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "Укажите полное наименование исполнителя.");
    }
    for (String name : party.spellings()) {
      if (name.length() > LONGEST) {
        throw new Refusal(
            Refusal.Reason.TOO_LARGE,
            "Название длиннее " + LONGEST + " знаков не хранится, сократите его.");
      }
    }
    // What two parties shared before, as templates do, is no reason to refuse another change.
    Party old = key == null ? null : papers.parties().get(key);
    List<String> before = old == null ? List.of() : old.spellings();
    for (String name : party.spellings()) {
      String other = before.contains(name) ? null : papers.called(name, key).orElse(null);
      if (other != null) {
        throw new Refusal(
            Refusal.Reason.IMPOSSIBLE,
            "«"
                + name
                + "» – уже исполнитель «"
                + Objects.requireNonNull(papers.parties().get(other)).name()
                + "». Если это одно и то же, объедините их.");
      }
    }
  }

  /** Two parties that are the same become one. */
  public Kept merge(String kept, String gone) throws Refusal {
    Papers before = papers();
    String name = Objects.requireNonNull(before.parties().get(kept)).name();
    String other = Objects.requireNonNull(before.parties().get(gone)).name();
    return write(
        "Исполнители «" + name + "» и «" + other + "» объединены", before.merged(kept, gone), kept);
  }

  /**
   * Takes a party out of the directory.
   *
   * @throws Refusal while something names it
   */
  public void remove(String key) throws Refusal {
    Papers before = papers();
    String name = Objects.requireNonNull(before.parties().get(key)).name();
    PartyUses uses = uses(before).getOrDefault(key, PartyUses.NONE);
    if (!uses.places().isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "«"
              + name
              + "» удалить нельзя, он назван: "
              + String.join("; ", uses.places())
              + ". Объедините его с другим исполнителем или уберите оттуда.");
    }
    write("Удалён исполнитель «" + name + "»", before.without(key), key);
  }

  /** The words mean this party, in all plans of the file and in those to come. */
  public Kept link(String words, String key) throws Refusal {
    Papers before = papers();
    Party party = Objects.requireNonNull(before.parties().get(key));
    return write(
        "«" + words + "» – это исполнитель «" + party.name() + "»",
        before.with(key, party.alsoCalled(words)),
        key);
  }

  /** The words mean nobody, in all plans of the file and in those to come. */
  public void nobody(String words) throws Refusal {
    write(
        "«" + words + "» – не исполнитель",
        papers().with(Party.named(Party.Kind.NOBODY, words)),
        "");
  }

  /**
   * A party that an import had found is none.
   *
   * @param key of the party
   */
  public void nobodyAtAll(String key) throws Refusal {
    Papers before = papers();
    Party party = Objects.requireNonNull(before.parties().get(key));
    if (uses(before).getOrDefault(key, PartyUses.NONE).orders() > 0) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "«" + party.name() + "» назван в приказе. Сначала уберите его оттуда.");
    }
    write(
        "«" + party.name() + "» – не исполнитель",
        before.without(key).with(Party.named(Party.Kind.NOBODY, party.nom())),
        "");
  }

  /** The words are asked about again. */
  public void askAgain(String words) throws Refusal {
    Papers before = papers();
    for (Map.Entry<String, Party> one : before.parties().entrySet()) {
      if (one.getValue().kind() == Party.Kind.NOBODY && one.getValue().nom().equals(words)) {
        write("«" + words + "» – снова вопрос", before.without(one.getKey()), "");
        return;
      }
    }
  }

  /** The parties that an import found are right as they are. */
  public void looked(List<String> keys) throws Refusal {
    Papers papers = papers();
    for (String key : keys) {
      Party party = Objects.requireNonNull(papers.parties().get(key));
      papers = papers.with(key, party.withGuessed(false));
    }
    write(
        keys.size() == 1
            ? "Исполнитель «"
                + Objects.requireNonNull(papers.parties().get(keys.getFirst())).name()
                + "» проверен"
            : "Проверено исполнителей: " + keys.size(),
        papers,
        "");
  }

  /**
   * Where an order and its appendices would declare short forms with «(далее – …)» and use them.
   *
   * @throws Refusal no such order, or it is registered
   */
  public Declarations declarations(String orderId) throws Refusal {
    return declarations(papers(), orderId);
  }

  private Declarations declarations(Papers papers, String orderId) throws Refusal {
    Orders.of(workspace).requireDraft(workspace.order(orderId));
    Map<String, Plan> plans = new HashMap<>();
    papers.plans().forEach(plan -> plans.put(Objects.toString(plan.id()), plan));
    Order order =
        papers.orders().stream().filter(one -> orderId.equals(one.id())).findFirst().orElseThrow();
    plans.keySet().retainAll(order.planIds());
    return Declarations.of(order, plans, papers.parties());
  }

  /**
   * Declares the short forms of an order, as one change of the order and its plans.
   *
   * @return how many texts are written otherwise
   */
  public int declare(String orderId) throws Refusal {
    Papers before = papers();
    Declarations all = declarations(before, orderId);
    if (!all.changes().isEmpty()) {
      write(
          "Документ "
              + orderId
              + ": объявлены сокращения, изменено текстов: "
              + all.changes().size(),
          before.with(all),
          "");
    }
    return all.changes().size();
  }

  /** Stores what differs from the file as one entry. */
  private Kept write(String text, Papers after, String key) throws Refusal {
    Map<String, Party> stored = new HashMap<>(workspace.parties());
    Map<String, OwnTemplate> templates = new HashMap<>();
    Set<Plan> plans = new HashSet<>(workspace.plans());
    for (OwnTemplate template : workspace.templates().own()) {
      templates.put(template.id(), template);
      plans.add(template.plan());
    }
    Set<Order> orders = Set.copyOf(workspace.orders());
    Map<String, String> keys = new HashMap<>();
    store.write(
        SECTION,
        text,
        change -> {
          after
              .parties()
              .forEach(
                  (fresh, party) -> {
                    if (fresh.startsWith(Papers.FRESH)) {
                      String given = DirectoryRows.put(change, null, party);
                      keys.put(fresh, given);
                      stored.put(given, party);
                    }
                  });
          Papers named = after.rekeyed(keys);
          named
              .parties()
              .forEach(
                  (own, party) -> {
                    if (!party.equals(stored.get(own))) {
                      DirectoryRows.put(change, own, party);
                    }
                  });
          stored.keySet().stream()
              .filter(own -> !named.parties().containsKey(own))
              .forEach(own -> DirectoryRows.remove(change, own));
          named.plans().stream()
              .filter(plan -> !plans.contains(plan))
              .forEach(plan -> put(change, plan, templates));
          named.orders().stream()
              .filter(order -> !orders.contains(order))
              .forEach(order -> PaperRows.put(change, order));
        });
    return new Kept(keys.getOrDefault(key, key), after.left());
  }

  private static void put(Change change, Plan plan, Map<String, OwnTemplate> templates) {
    OwnTemplate template = templates.get(Objects.requireNonNull(plan.id()));
    if (template == null) {
      PaperRows.put(change, plan);
    } else {
      TemplateRows.put(change, template.withPlan(plan));
    }
  }

  /** The same plan where a typed cell that names a party of the directory means that party. */
  Plan named(Plan plan) {
    Map<String, Party> all = new LinkedHashMap<>(plan.parties());
    workspace.parties().forEach(all::putIfAbsent);
    return all.size() == plan.parties().size()
        ? plan
        : PlanParties.reread(plan, plan.parties(), all);
  }

  /** Stores an imported plan; its parties that are new get keys of the directory. */
  static Plan adopt(Change change, Plan plan) {
    Map<String, String> keys = new HashMap<>();
    plan.parties()
        .forEach(
            (key, party) ->
                keys.put(
                    key,
                    key.startsWith(Papers.FRESH) ? DirectoryRows.put(change, null, party) : key));
    return PaperRows.put(change, PlanParties.rekeyed(plan, keys));
  }
}
