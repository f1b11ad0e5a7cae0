package mera.data.store;

import static mera.data.store.table.Tables.RULE_SET;
import static mera.data.store.table.Tables.RULING;

import java.util.List;
import java.util.Objects;
import mera.data.identify.RuleSet;
import mera.data.identify.Ruling;
import mera.data.store.table.tables.records.RuleSetRecord;
import mera.data.store.table.tables.records.RulingRecord;

/** Saved rule sets and decisions of the analyst. Keys of rule sets are short and stay: M1, M2. */
public final class RuleRows {

  private RuleRows() {}

  /** The saved rule sets that count now, oldest first. */
  public static List<RuleSet> sets(Store store) {
    return store.read(
        db ->
            db.selectFrom(RULE_SET)
                .where(store.seen(RULE_SET))
                .orderBy(RULE_SET.ID)
                .fetch(row -> Json.read(row.getBody(), RuleSet.class)));
  }

  /** Stores a rule set under its key, or under a new one. */
  public static RuleSet put(Change change, RuleSet set) {
    RuleSet stored =
        set.id() == null
            ? set.stored(PaperRows.nextKey(change, RULE_SET, RULE_SET.RULE_KEY, "M"))
            : set;
    String key = Objects.requireNonNull(stored.id());
    change.end(RULE_SET, RULE_SET.RULE_KEY.eq(key));
    change.bear(
        new RuleSetRecord().setRuleKey(key).setTitle(stored.title()).setBody(Json.write(stored)));
    return stored;
  }

  /** Ends a saved rule set. */
  public static void remove(Change change, String key) {
    change.end(RULE_SET, RULE_SET.RULE_KEY.eq(key));
  }

  /** The decisions that count now, oldest first. */
  public static List<Ruling> rulings(Store store) {
    return store.read(
        db ->
            db.selectFrom(RULING)
                .where(store.seen(RULING))
                .orderBy(RULING.ID)
                .fetch(row -> Json.read(row.getBody(), Ruling.class)));
  }

  /** A decision replaces those of its school for its year; one without an end replaces all. */
  public static Ruling put(Change change, Ruling ruling) {
    lift(change, ruling.schoolCode(), ruling.year());
    change.bear(
        new RulingRecord()
            .setSchoolCode(ruling.schoolCode())
            .setRulingYear(ruling.year())
            .setBody(Json.write(ruling)));
    return ruling;
  }

  /** Ends the decisions about a school that hold in a year; {@link Ruling#ALWAYS}: all of them. */
  public static void lift(Change change, String code, int year) {
    change.end(
        RULING,
        year == Ruling.ALWAYS
            ? RULING.SCHOOL_CODE.eq(code)
            : RULING.SCHOOL_CODE.eq(code).and(RULING.RULING_YEAR.in(List.of(year, Ruling.ALWAYS))));
  }
}
