package mera.data.store;

import static mera.data.store.table.Tables.CALENDAR_YEAR;
import static mera.data.store.table.Tables.PARTY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mera.data.plan.CalendarYear;
import mera.data.plan.Party;
import mera.data.store.table.tables.records.CalendarYearRecord;
import mera.data.store.table.tables.records.PartyRecord;
import org.jspecify.annotations.Nullable;

/** The directory of parties and the production calendar in the working file. */
public final class DirectoryRows {

  private DirectoryRows() {}

  /** The parties that count now by key, in the order in which they came. */
  public static Map<String, Party> parties(Store store) {
    Map<String, Party> parties = new LinkedHashMap<>();
    store.read(
        db ->
            db.selectFrom(PARTY)
                .where(store.seen(PARTY))
                .orderBy(PARTY.ID)
                .fetch(
                    row -> parties.put(row.getPartyKey(), Json.read(row.getBody(), Party.class))));
    return parties;
  }

  /**
   * Stores a party under its key; the one that had it before is replaced.
   *
   * @param key null: a new one is given
   * @return the key
   */
  public static String put(Change change, @Nullable String key, Party party) {
    String own = key == null ? PaperRows.nextKey(change, PARTY, PARTY.PARTY_KEY, "D") : key;
    if (key != null) {
      change.end(PARTY, PARTY.PARTY_KEY.eq(own));
    }
    change.bear(
        new PartyRecord().setPartyKey(own).setName(party.name()).setBody(Json.write(party)));
    return own;
  }

  /** Ends a party of the directory. */
  public static void remove(Change change, String key) {
    change.end(PARTY, PARTY.PARTY_KEY.eq(key));
  }

  /** The years of the production calendar that the analyst has changed. */
  public static List<CalendarYear> years(Store store) {
    return store.read(
        db ->
            db.selectFrom(CALENDAR_YEAR)
                .where(store.seen(CALENDAR_YEAR))
                .orderBy(CALENDAR_YEAR.YEAR_NUMBER)
                .fetch(row -> Json.read(row.getBody(), CalendarYear.class)));
  }

  /** Stores a year of the calendar; the one that was there is replaced. */
  public static void put(Change change, CalendarYear year) {
    removeYear(change, year.year());
    change.bear(new CalendarYearRecord().setYearNumber(year.year()).setBody(Json.write(year)));
  }

  /** Ends the analyst's own year of the calendar. */
  public static void removeYear(Change change, int year) {
    change.end(CALENDAR_YEAR, CALENDAR_YEAR.YEAR_NUMBER.eq(year));
  }
}
