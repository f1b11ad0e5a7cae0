package mera.data.store;

import static mera.data.store.table.Tables.ORDER_DOC;
import static mera.data.store.table.Tables.PLAN;
import static mera.data.store.table.Tables.PLAN_NODE;
import static mera.data.store.table.Tables.SCHOOL_LIST;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mera.data.identify.SchoolList;
import mera.data.order.Order;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.store.table.tables.records.OrderDocRecord;
import mera.data.store.table.tables.records.PlanNodeRecord;
import mera.data.store.table.tables.records.PlanRecord;
import mera.data.store.table.tables.records.SchoolListRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Lists, plans and orders in the working file. Their keys are short and stay: L1, P1, O1. A plan's
 * rows are stored one by one, so changing a measure, adding or moving one writes one row.
 */
public final class PaperRows {

  private PaperRows() {}

  /** The lists that count now, oldest first. */
  public static List<SchoolList> lists(Store store) {
    return store.read(
        db ->
            db.selectFrom(SCHOOL_LIST)
                .where(store.seen(SCHOOL_LIST))
                .orderBy(DSL.length(SCHOOL_LIST.LIST_KEY), SCHOOL_LIST.LIST_KEY)
                .fetch(row -> Json.read(row.getBody(), SchoolList.class).stored(row.getListKey())));
  }

  /** The history entry that approved a list that counts now. */
  public static Optional<Long> entryOf(Store store, String key) {
    return store.read(
        db ->
            db.select(SCHOOL_LIST.BORN)
                .from(SCHOOL_LIST)
                .where(store.seen(SCHOOL_LIST).and(SCHOOL_LIST.LIST_KEY.eq(key)))
                .fetchOptional(SCHOOL_LIST.BORN));
  }

  /**
   * Stores a list under a new key.
   *
   * @return the list with its key
   */
  public static SchoolList put(Change change, SchoolList list) {
    SchoolList stored = list.stored(nextKey(change, SCHOOL_LIST, SCHOOL_LIST.LIST_KEY, "L"));
    change.bear(
        new SchoolListRecord()
            .setListKey(Objects.requireNonNull(stored.id()))
            .setTitle(stored.title())
            .setBody(Json.write(stored)));
    return stored;
  }

  /** The plans that count now, oldest first, with their rows. */
  public static List<Plan> plans(Store store) {
    return plans(store, DSL.noCondition(), DSL.noCondition());
  }

  /** How many plans count now. */
  public static int planCount(Store store) {
    return store.read(db -> db.fetchCount(PLAN, store.seen(PLAN)));
  }

  /** The plan of this key, when it counts now. */
  public static Optional<Plan> plan(Store store, String key) {
    return plans(store, PLAN.PLAN_KEY.eq(key), PLAN_NODE.PLAN_KEY.eq(key)).stream().findFirst();
  }

  private static List<Plan> plans(Store store, Condition which, Condition whose) {
    return store.read(
        db -> {
          Map<String, TreeMap<Integer, Node>> nodes = new HashMap<>();
          db.selectFrom(PLAN_NODE)
              .where(store.seen(PLAN_NODE).and(whose))
              .forEach(
                  row ->
                      nodes
                          .computeIfAbsent(row.getPlanKey(), key -> new TreeMap<>())
                          .put(row.getPlace(), Json.read(row.getBody(), Node.class)));
          return db.selectFrom(PLAN)
              .where(store.seen(PLAN).and(which))
              .orderBy(DSL.length(PLAN.PLAN_KEY), PLAN.PLAN_KEY)
              .fetch(
                  row ->
                      Json.read(row.getBody(), Plan.class)
                          .withId(row.getPlanKey())
                          .withNodes(
                              List.copyOf(
                                  nodes.getOrDefault(row.getPlanKey(), new TreeMap<>()).values())));
        });
  }

  /**
   * Stores a plan under its key, or under a new one. Rows that did not change are left as they are.
   *
   * @return the plan with its key
   */
  public static Plan put(Change change, Plan plan) {
    String known = plan.id();
    String key = known == null ? nextKey(change, PLAN, PLAN.PLAN_KEY, "P") : known;
    Plan stored = plan.withId(key);
    Map<String, Kept> before = new HashMap<>();
    if (known != null) {
      change.end(PLAN, PLAN.PLAN_KEY.eq(key));
      change
          .db()
          .selectFrom(PLAN_NODE)
          .where(change.seen(PLAN_NODE).and(PLAN_NODE.PLAN_KEY.eq(key)))
          .forEach(row -> before.put(row.getNodeKey(), new Kept(row.getPlace(), row.getBody())));
    }
    change.bear(
        new PlanRecord()
            .setPlanKey(key)
            .setTitle(stored.titleLine())
            .setBody(Json.write(stored.withNodes(List.of()))));
    putNodes(change, stored, key, before);
    return stored;
  }

  /** A row as it stands in the file. */
  private record Kept(int place, String body) {}

  /** Rows end before others begin: one look at the table for all of them. */
  private static void putNodes(Change change, Plan plan, String key, Map<String, Kept> before) {
    List<PlanNodeRecord> changed = new ArrayList<>();
    int[] places =
        PlanPlaces.of(
            plan.nodes().stream()
                .mapToInt(node -> before.getOrDefault(node.id(), new Kept(-1, "")).place())
                .toArray());
    for (int row = 0; row < places.length; row++) {
      Node node = plan.nodes().get(row);
      Kept now = new Kept(places[row], Json.write(node));
      if (now.equals(before.get(node.id()))) {
        before.remove(node.id());
      } else {
        changed.add(
            new PlanNodeRecord()
                .setPlanKey(key)
                .setNodeKey(node.id())
                .setPlace(now.place())
                .setBody(now.body()));
      }
    }
    if (!before.isEmpty()) {
      change.end(PLAN_NODE, PLAN_NODE.PLAN_KEY.eq(key).and(PLAN_NODE.NODE_KEY.in(before.keySet())));
    }
    changed.forEach(change::bear);
  }

  /** Ends a stored plan with all its rows. */
  public static void remove(Change change, String key) {
    change.end(PLAN, PLAN.PLAN_KEY.eq(key));
    change.end(PLAN_NODE, PLAN_NODE.PLAN_KEY.eq(key));
  }

  /** The orders that count now, oldest first. */
  public static List<Order> orders(Store store) {
    return store.read(
        db ->
            db.selectFrom(ORDER_DOC)
                .where(store.seen(ORDER_DOC))
                .orderBy(DSL.length(ORDER_DOC.ORDER_KEY), ORDER_DOC.ORDER_KEY)
                .fetch(row -> Json.read(row.getBody(), Order.class).withId(row.getOrderKey())));
  }

  /**
   * Stores an order under its key, or under a new one.
   *
   * @return the order with its key
   */
  public static Order put(Change change, Order order) {
    String known = order.id();
    String key = known == null ? nextKey(change, ORDER_DOC, ORDER_DOC.ORDER_KEY, "O") : known;
    if (known != null) {
      change.end(ORDER_DOC, ORDER_DOC.ORDER_KEY.eq(key));
    }
    Order stored = order.withId(key);
    change.bear(
        new OrderDocRecord().setOrderKey(key).setTitle(stored.title()).setBody(Json.write(stored)));
    return stored;
  }

  /** Keys are never given twice, not even after the first bearer is gone. */
  static String nextKey(Change change, Table<?> table, Field<String> key, String letter) {
    int last =
        change.db().select(key).from(table).fetch(key).stream()
            .mapToInt(text -> Integer.parseInt(text.substring(letter.length())))
            .max()
            .orElse(0);
    return letter + (last + 1);
  }
}
