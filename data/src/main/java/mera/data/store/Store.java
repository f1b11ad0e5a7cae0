package mera.data.store;

import static mera.data.store.table.Tables.ENTRY;
import static mera.data.store.table.Tables.META;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import mera.data.problem.Refusal;
import mera.data.store.table.DefaultSchema;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * One open working file. One connection, one writer: every method holds the lock of this object.
 *
 * <p>History: rows are never changed. An action is an {@code entry}; a row knows the entry that
 * bore it and the one that ended it, and {@link #position} says which entry is the last that
 * counts. Undo moves the position back, redo forward; the next action forgets what was undone.
 *
 * <p>Never interrupt a thread that is in here: H2 would close the file for everybody.
 */
public final class Store implements AutoCloseable {

  /** Tables whose rows are born and die: all but the state of the file and its history. */
  private static final List<Table<?>> TABLES =
      DefaultSchema.DEFAULT_SCHEMA.getTables().stream()
          .filter(table -> table != ENTRY && table.field("BORN") != null)
          .<Table<?>>map(table -> table)
          .toList();

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Hold hold;
  private final DSLContext db;
  private long position;
  private @Nullable Path kept;

  private Store(Path file, boolean create) throws SQLException, Refusal {
    hold = Hold.of(file, create);
    db = DSL.using(hold.connection(), SQLDialect.H2);
  }

  /** One action of the history; undone ones stay listed until the next action. */
  public record Entry(
      long id,
      LocalDateTime at,
      String section,
      String text,
      long born,
      long died,
      boolean undone) {}

  /** Makes a working file with the given facts; never overwrites. */
  public static Store create(Path file, Map<String, String> meta) throws Refusal {
    if (Files.exists(file)) {
      throw new Refusal(
          Refusal.Reason.EXISTS,
          "Файл «"
              + file
              + "» уже есть. Выберите другое имя: существующий файл не перезаписывается.");
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new Refusal(
          Refusal.Reason.NOT_FOUND,
          "Папки «" + folder + "» нет. Создайте её или выберите другую папку.");
    }
    Store store = null;
    try {
      store = new Store(file, true);
      // Rows of plans and orders are read at once instead of one large object after another.
      store.db.execute("set max_length_inplace_lob 4096");
      Migrations.run(store.db, 0);
      Map<String, String> facts = new HashMap<>(meta);
      facts.put("format", String.valueOf(Migrations.FORMAT));
      facts.put("position", "0");
      for (var fact : facts.entrySet()) {
        store
            .db
            .insertInto(META, META.NAME, META.TEXT)
            .values(fact.getKey(), fact.getValue())
            .execute();
      }
      store.hold.commit();
      return store;
    } catch (DataAccessException | SQLException failure) {
      Refusal refusal = StoreRefusals.of(failure, file);
      if (store != null) {
        store.hold.abandon();
      }
      deleteQuietly(file);
      throw refusal;
    }
  }

  /** Opens a working file, brings its format up to date and checks that its history is whole. */
  public static Store open(Path file) throws Refusal {
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          Refusal.Reason.NOT_FOUND,
          "Файла «" + file + "» нет. Проверьте путь или создайте новый рабочий файл.");
    }
    Store store = null;
    try {
      store = new Store(file, false);
      int format = Integer.parseInt(store.meta("format"));
      if (format > Migrations.FORMAT) {
        throw new Refusal(
            Refusal.Reason.NEWER,
            "Файл «"
                + file.getFileName()
                + "» записан более новой версией «Меры». Обновите программу, чтобы открыть его.");
      }
      if (format < Migrations.FORMAT) {
        store.close();
        Path kept = Renewal.of(file, format, Hold::session);
        store = new Store(file, false);
        store.kept = kept;
      }
      store.position = Long.parseLong(store.meta("position"));
      store.verify();
      return store;
    } catch (DataAccessException | SQLException | NumberFormatException failure) {
      if (store != null) {
        store.hold.abandon();
      }
      throw StoreRefusals.of(failure, file);
    } catch (Refusal refusal) {
      if (store != null) {
        store.hold.abandon();
      }
      throw refusal;
    }
  }

  /** Where the file of an older program was kept when this one was brought up to date. */
  public Optional<Path> kept() {
    return Optional.ofNullable(kept);
  }

  /** Where the working file is. */
  public Path file() {
    return hold.file();
  }

  /** Number of the last history entry that counts; 0 in a new file. */
  public synchronized long position() {
    return position;
  }

  /** A fact of the file, such as {@code region}. */
  public synchronized String meta(String name) {
    String text = db.select(META.TEXT).from(META).where(META.NAME.eq(name)).fetchOne(META.TEXT);
    if (text == null) {
      throw new DataAccessException("no fact " + name);
    }
    return text;
  }

  /** Reads under the lock. */
  synchronized <T> T read(Function<DSLContext, T> reading) {
    return reading.apply(db);
  }

  /**
   * Reads the file as it was right after an entry that counts now; nobody else reads or writes
   * meanwhile.
   */
  public synchronized <T> T at(long entry, Supplier<T> reading) {
    long now = position;
    position = entry;
    try {
      return reading.get();
    } finally {
      position = now;
    }
  }

  /** The condition of the rows that count now. */
  synchronized Condition seen(Table<?> table) {
    return born(table).le(position).and(died(table).isNull().or(died(table).gt(position)));
  }

  /** What an action does to the tables. */
  @FunctionalInterface
  public interface Action {
    void run(Change change) throws Refusal;
  }

  /**
   * One action of the analyst: one transaction, one entry. A refusal or a fault inside leaves the
   * file as it was.
   *
   * @return number of the new entry
   */
  public synchronized long write(String section, String text, Action action) throws Refusal {
    try {
      forgetUndone();
      Long last = db.select(DSL.max(ENTRY.ID)).from(ENTRY).fetchOne(0, Long.class);
      long id = (last == null ? 0 : last) + 1;
      Change change = new Change(db, id, position);
      action.run(change);
      db.insertInto(ENTRY)
          .set(ENTRY.ID, id)
          .set(ENTRY.AT, LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS))
          .set(ENTRY.SECTION, section)
          .set(ENTRY.TEXT, text)
          .set(ENTRY.BORN, change.born())
          .set(ENTRY.DIED, change.died())
          .execute();
      move(id);
      return id;
    } catch (DataAccessException failure) {
      hold.rollback();
      throw StoreRefusals.of(failure, file());
    } catch (Refusal | RuntimeException failure) {
      hold.rollback();
      throw failure;
    }
  }

  /** All entries, oldest first. */
  public synchronized List<Entry> entries() {
    return db.selectFrom(ENTRY)
        .orderBy(ENTRY.ID)
        .fetch(
            row ->
                new Entry(
                    row.getId(),
                    row.getAt(),
                    row.getSection(),
                    row.getText(),
                    row.getBorn(),
                    row.getDied(),
                    row.getId() > position));
  }

  /** Makes the given entry the last that counts; 0 undoes everything. Can be undone itself. */
  public synchronized void moveTo(long entry) throws Refusal {
    if (entry != 0 && !db.fetchExists(ENTRY, ENTRY.ID.eq(entry))) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "В журнале нет записи № " + entry + ".");
    }
    try {
      move(entry);
    } catch (DataAccessException failure) {
      hold.rollback();
      throw StoreRefusals.of(failure, file());
    }
  }

  private void move(long entry) {
    db.update(META).set(META.TEXT, String.valueOf(entry)).where(META.NAME.eq("position")).execute();
    hold.commit();
    position = entry;
  }

  private void forgetUndone() {
    if (!db.fetchExists(ENTRY, ENTRY.ID.gt(position))) {
      return;
    }
    for (Table<?> table : TABLES) {
      db.deleteFrom(table).where(born(table).gt(position)).execute();
      db.update(table).setNull(died(table)).where(died(table).gt(position)).execute();
    }
    db.deleteFrom(ENTRY).where(ENTRY.ID.gt(position)).execute();
  }

  /** The second line behind the durable commits: every entry's rows must be there. */
  private void verify() throws Refusal {
    Map<Long, Long> found = new HashMap<>();
    for (Table<?> table : TABLES) {
      count(found, table, born(table), 1);
      count(found, table, died(table), 1_000_000_000_000L);
    }
    for (Entry entry : entries()) {
      long expected = entry.born() + entry.died() * 1_000_000_000_000L;
      Long rows = found.remove(entry.id());
      if ((rows == null ? 0 : rows) != expected) {
        throw StoreRefusals.damaged(file(), null);
      }
    }
    if (!found.isEmpty()) {
      throw StoreRefusals.damaged(file(), null);
    }
  }

  private void count(Map<Long, Long> found, Table<?> table, Field<Long> by, long weight) {
    db.select(by, DSL.count())
        .from(table)
        .where(by.isNotNull())
        .groupBy(by)
        .forEach(row -> found.merge(row.value1(), row.value2() * weight, Long::sum));
  }

  @Override
  public synchronized void close() {
    hold.release();
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException ignored) {
      // an empty rest is harmless: the next attempt says that the file exists
    }
  }

  static Field<Long> born(Table<?> table) {
    return column(table, "BORN");
  }

  static Field<Long> died(Table<?> table) {
    return column(table, "DIED");
  }

  static Field<Long> column(Table<? extends Record> table, String name) {
    Field<Long> field = table.field(name, Long.class);
    if (field == null) {
      throw new IllegalArgumentException(table + " has no " + name);
    }
    return field;
  }
}
