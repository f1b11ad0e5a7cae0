package mera.data.store;

import static mera.data.store.table.Tables.SCHOOL_WORDS;

import java.util.Optional;
import mera.data.plan.Programme;
import mera.data.store.table.tables.records.SchoolWordsRecord;

/** The words of the schools' programmes as the analyst has them: at most one row counts. */
public final class SchoolWordsRows {

  private SchoolWordsRows() {}

  /** Empty: as shipped. */
  public static Optional<Programme> words(Store store) {
    return store.read(
        db ->
            db.selectFrom(SCHOOL_WORDS)
                .where(store.seen(SCHOOL_WORDS))
                .fetchOptional(row -> Json.read(row.getBody(), Programme.class)));
  }

  /** These words replace those before. */
  public static void put(Change change, Programme words) {
    restore(change);
    change.bear(new SchoolWordsRecord().setBody(Json.write(words)));
  }

  /** The words are as shipped again. */
  public static void restore(Change change) {
    change.end(SCHOOL_WORDS, SCHOOL_WORDS.ID.isNotNull());
  }
}
