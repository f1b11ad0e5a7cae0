package mera.data.store;

import static mera.data.store.table.Tables.SCHOOL_ALIAS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mera.data.school.Alias;
import mera.data.store.table.tables.records.SchoolAliasRecord;

/** Spellings of school names that are known to mean a school. */
public final class AliasRows {

  private AliasRows() {}

  /** The aliases that count now, oldest first. */
  public static List<Alias> all(Store store) {
    return store.read(
        db ->
            db.selectFrom(SCHOOL_ALIAS)
                .where(store.seen(SCHOOL_ALIAS))
                .orderBy(SCHOOL_ALIAS.ID)
                .fetch(AliasRows::alias));
  }

  /** A new alias replaces those of the same spelling; one that is known changes nothing. */
  public static void put(Change change, Collection<Alias> aliases) {
    if (aliases.isEmpty()) {
      return;
    }
    Set<String> keys = new HashSet<>();
    aliases.forEach(alias -> keys.add(alias.key()));
    List<Alias> fresh = new ArrayList<>(aliases);
    for (SchoolAliasRecord row :
        change.db().selectFrom(SCHOOL_ALIAS).where(change.seen(SCHOOL_ALIAS)).fetch()) {
      Alias known = alias(row);
      if (!fresh.remove(known) && keys.contains(known.key())) {
        change.end(SCHOOL_ALIAS, SCHOOL_ALIAS.ID.eq(row.getId()));
      }
    }
    for (Alias alias : fresh) {
      change.bear(
          new SchoolAliasRecord()
              .setName(alias.name())
              .setMunicipality(alias.municipality())
              .setSchoolCode(alias.schoolCode()));
    }
  }

  private static Alias alias(SchoolAliasRecord row) {
    return new Alias(row.getName(), row.getMunicipality(), row.getSchoolCode());
  }
}
