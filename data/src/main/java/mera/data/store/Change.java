package mera.data.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.jooq.impl.DSL;

/** What one action does: rows are born, rows die. Nothing else ever happens to a row. */
public final class Change {

  private static final int BATCH = 1000;

  private final DSLContext db;
  private final long entry;
  private final long position;
  private final Map<Table<?>, Long> lastIds = new HashMap<>();
  private final List<TableRecord<?>> waiting = new ArrayList<>();
  private long born;
  private long died;

  Change(DSLContext db, long entry, long position) {
    this.db = db;
    this.entry = entry;
    this.position = position;
  }

  DSLContext db() {
    flush();
    return db;
  }

  /** Gives the row its number and its birth; it is written with the next batch. */
  <R extends TableRecord<R>> long bear(R row) {
    Table<R> table = row.getTable();
    long id = lastIds.merge(table, 1L, (last, one) -> last + one);
    if (id == 1) {
      Long last = db.select(DSL.max(Store.column(table, "ID"))).from(table).fetchOne(0, Long.class);
      id = (last == null ? 0 : last) + 1;
      lastIds.put(table, id);
    }
    row.set(Store.column(table, "ID"), id);
    row.set(Store.born(table), entry);
    waiting.add(row);
    born++;
    if (waiting.size() >= BATCH) {
      flush();
    }
    return id;
  }

  /** Ends the rows that count now, those of this very action included, and fit the condition. */
  void end(Table<?> table, Condition condition) {
    flush();
    died +=
        db.update(table)
            .set(Store.died(table), entry)
            .where(Store.died(table).isNull().or(Store.died(table).gt(entry)))
            .and(Store.born(table).le(position).or(Store.born(table).eq(entry)))
            .and(condition)
            .execute();
  }

  /** The condition of the rows that count for this action: those before it and its own. */
  Condition seen(Table<?> table) {
    return Store.born(table)
        .le(position)
        .or(Store.born(table).eq(entry))
        .and(Store.died(table).isNull());
  }

  private void flush() {
    if (!waiting.isEmpty()) {
      db.batchInsert(waiting).execute();
      waiting.clear();
    }
  }

  long born() {
    flush();
    return born;
  }

  long died() {
    return died;
  }
}
