package mera.data.store;

import static mera.data.store.table.Tables.SCHOOL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mera.data.school.Alias;
import mera.data.school.School;
import mera.data.store.table.tables.records.SchoolRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The register of schools in the working file. */
public final class SchoolRows {

  private SchoolRows() {}

  /** The schools that count now, by municipality and name. */
  public static List<School> all(Store store) {
    return store.read(db -> select(db, store.seen(SCHOOL)));
  }

  /** The schools that count for this action. */
  public static List<School> all(Change change) {
    return select(change.db(), change.seen(SCHOOL));
  }

  private static List<School> select(DSLContext db, Condition seen) {
    return db.selectFrom(SCHOOL)
        .where(seen)
        .orderBy(SCHOOL.MUNICIPALITY, SCHOOL.NAME, SCHOOL.CODE)
        .fetch(SchoolRows::school);
  }

  /**
   * Puts schools into the register: a school with a known code replaces what was known, an equal
   * one changes nothing. A name that changes stays known as an alias; a school that was joined to
   * another one stays joined.
   *
   * @return how many were added or changed
   */
  public static int put(Change change, Collection<School> schools) {
    Map<String, School> known =
        select(change.db(), change.seen(SCHOOL)).stream()
            .collect(Collectors.toMap(School::code, Function.identity()));
    int changed = 0;
    List<Alias> earlier = new ArrayList<>();
    for (School fresh : schools) {
      School before = known.get(fresh.code());
      School school = before == null ? fresh : before.renewed(fresh);
      known.put(school.code(), school);
      if (school.equals(before)) {
        continue;
      }
      if (before != null) {
        change.end(SCHOOL, SCHOOL.CODE.eq(school.code()));
        if (!before.name().equals(school.name())) {
          earlier.add(new Alias(before.name(), before.municipality(), school.code()));
        }
      }
      change.bear(row(school));
      changed++;
    }
    AliasRows.put(change, earlier);
    return changed;
  }

  /** Replaces one school by what the analyst says of it. */
  public static void replace(Change change, School school) {
    change.end(SCHOOL, SCHOOL.CODE.eq(school.code()));
    change.bear(row(school));
  }

  private static School school(SchoolRecord row) {
    return new School(
        row.getCode(),
        row.getLogin(),
        row.getName(),
        row.getMunicipality(),
        row.getKind(),
        row.getExclusion(),
        row.getInn(),
        row.getOgeCode(),
        row.getEgeCode(),
        row.getDirector(),
        row.getMainCode(),
        row.getSuccessorCode());
  }

  private static SchoolRecord row(School school) {
    return new SchoolRecord()
        .setCode(school.code())
        .setLogin(school.login())
        .setName(school.name())
        .setMunicipality(school.municipality())
        .setKind(school.kind())
        .setExclusion(school.exclusion())
        .setInn(school.inn())
        .setOgeCode(school.ogeCode())
        .setEgeCode(school.egeCode())
        .setDirector(school.director())
        .setMainCode(school.mainCode())
        .setSuccessorCode(school.successorCode());
  }
}
