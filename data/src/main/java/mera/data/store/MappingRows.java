package mera.data.store;

import static mera.data.store.table.tables.KnownMapping.KNOWN_MAPPING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mera.data.ingest.KnownMapping;
import mera.data.ingest.Mapping;
import mera.data.problem.Refusal;
import mera.data.store.table.tables.records.KnownMappingRecord;

/** Meanings of columns, remembered by the shape of the header. */
public final class MappingRows {

  private static final int TITLE = 300;

  private MappingRows() {}

  /** The mappings that count now, oldest first; one that a newer program wrote is left out. */
  public static List<KnownMapping> all(Store store) {
    List<KnownMappingRecord> rows =
        store.read(
            db ->
                db.selectFrom(KNOWN_MAPPING)
                    .where(store.seen(KNOWN_MAPPING))
                    .orderBy(KNOWN_MAPPING.ID)
                    .fetch());
    List<KnownMapping> known = new ArrayList<>();
    for (KnownMappingRecord row : rows) {
      try {
        known.add(new KnownMapping(row.getShape(), Mapping.parse(row.getTitle(), row.getYaml())));
      } catch (Refusal unknownWords) {
        continue;
      }
    }
    return known;
  }

  /** A new mapping replaces that of the same shape; an equal one changes nothing. */
  public static void put(Change change, Collection<KnownMapping> mappings) {
    for (KnownMapping fresh : mappings) {
      String yaml = fresh.mapping().text();
      boolean known =
          change
              .db()
              .selectFrom(KNOWN_MAPPING)
              .where(change.seen(KNOWN_MAPPING).and(KNOWN_MAPPING.SHAPE.eq(fresh.shape())))
              .fetch()
              .stream()
              .anyMatch(row -> row.getYaml().equals(yaml));
      if (!known) {
        String name = fresh.mapping().name();
        change.end(KNOWN_MAPPING, KNOWN_MAPPING.SHAPE.eq(fresh.shape()));
        change.bear(
            new KnownMappingRecord()
                .setShape(fresh.shape())
                .setTitle(name.substring(0, Math.min(TITLE, name.length())))
                .setYaml(yaml));
      }
    }
  }
}
