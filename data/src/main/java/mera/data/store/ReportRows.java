package mera.data.store;

import static mera.data.store.table.Tables.AGGREGATE;
import static mera.data.store.table.Tables.MEAN_RESULT;
import static mera.data.store.table.Tables.SCHOOL_VALUE;
import static mera.data.store.table.Tables.SOURCE_FILE;
import static mera.data.store.table.Tables.SOURCE_LIST;
import static mera.data.store.table.Tables.TALLY;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.result.Aggregate;
import mera.data.result.Work;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import mera.data.school.SourceList;
import mera.data.store.table.tables.records.AggregateRecord;
import mera.data.store.table.tables.records.SchoolValueRecord;
import mera.data.store.table.tables.records.SourceListRecord;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What others have counted or said of schools: reports, context data, markers, ratings, lists. */
public final class ReportRows {

  /** All tables whose rows came from a file. */
  static final List<Table<?>> TABLES =
      List.of(TALLY, MEAN_RESULT, AGGREGATE, SCHOOL_VALUE, SOURCE_LIST);

  private ReportRows() {}

  static Condition isOf(Table<?> table, long file) {
    return DSL.field(table.getQualifiedName().append("FILE_ID"), Long.class).eq(file);
  }

  /** Codes of the schools of which a file has said something. */
  static Set<String> codes(Change change, long file) {
    Set<String> codes = new HashSet<>();
    for (Table<?> table : List.of(TALLY, MEAN_RESULT, AGGREGATE, SCHOOL_VALUE)) {
      Field<String> code = DSL.field(table.getQualifiedName().append("SCHOOL_CODE"), String.class);
      codes.addAll(
          change.db().selectDistinct(code).from(table).where(isOf(table, file)).fetch(code));
    }
    for (String body :
        change
            .db()
            .select(SOURCE_LIST.BODY)
            .from(SOURCE_LIST)
            .where(SOURCE_LIST.FILE_ID.eq(file))
            .fetch(SOURCE_LIST.BODY)) {
      for (SourceList.Entry entry : Json.read(body, SourceList.Entry[].class)) {
        codes.add(entry.schoolCode());
      }
    }
    return codes;
  }

  /** The reports that count now. */
  public static List<Aggregate> aggregates(Store store) {
    return store.read(
        db ->
            db.selectFrom(AGGREGATE)
                .where(store.seen(AGGREGATE))
                .orderBy(AGGREGATE.ID)
                .fetch(
                    row ->
                        new Aggregate(
                            row.getSchoolCode(),
                            ResultRows.work(row),
                            row.getClassName(),
                            AggregateCode.decode(row.getKind(), row.getPart()))));
  }

  /** Reports of a file replace those of the same kind, schools and works. */
  public static void putAggregates(Change change, long file, Collection<Aggregate> aggregates) {
    record Replaced(Work work, String kind) {}
    Set<Replaced> replaced = new HashSet<>();
    for (Aggregate one : aggregates) {
      replaced.add(new Replaced(one.work(), AggregateCode.kind(one.part())));
    }
    for (Replaced old : replaced) {
      List<String> codes =
          aggregates.stream()
              .filter(one -> one.work().equals(old.work()))
              .filter(one -> AggregateCode.kind(one.part()).equals(old.kind()))
              .map(Aggregate::schoolCode)
              .distinct()
              .toList();
      change.end(
          AGGREGATE,
          ResultRows.isOf(AGGREGATE, old.work())
              .and(AGGREGATE.KIND.eq(old.kind()))
              .and(AGGREGATE.SCHOOL_CODE.in(codes)));
    }
    for (Aggregate one : aggregates) {
      Work work = one.work();
      change.bear(
          new AggregateRecord()
              .setFileId(file)
              .setSchoolCode(one.schoolCode())
              .setExam(work.exam().printed())
              .setSubject(work.subject())
              .setGrade(work.grade())
              .setExamYear(work.year())
              .setVariant(work.variant())
              .setClassName(one.className())
              .setKind(AggregateCode.kind(one.part()))
              .setPart(AggregateCode.encode(one.part())));
    }
  }

  /** Context data, markers and ratings that count now. */
  public static List<SchoolValue> values(Store store) {
    return store.read(
        db ->
            db.selectFrom(SCHOOL_VALUE)
                .where(store.seen(SCHOOL_VALUE))
                .orderBy(SCHOOL_VALUE.ID)
                .fetch(
                    row ->
                        new SchoolValue(
                            row.getSchoolCode(),
                            Topic.valueOf(row.getTopic()),
                            row.getValueYear(),
                            row.getIndicator(),
                            row.getText())));
  }

  /** The values of a topic that count now, each with the path of the file that said it. */
  public static Map<SchoolValue, String> sources(Store store, Topic topic) {
    return store.read(
        db -> {
          Map<SchoolValue, String> sources = new LinkedHashMap<>();
          db.select(SCHOOL_VALUE.fields())
              .select(SOURCE_FILE.PATH)
              .from(SCHOOL_VALUE)
              .join(SOURCE_FILE)
              .on(SOURCE_FILE.ID.eq(SCHOOL_VALUE.FILE_ID))
              .where(store.seen(SCHOOL_VALUE))
              .and(SCHOOL_VALUE.TOPIC.eq(topic.name()))
              .orderBy(SCHOOL_VALUE.ID)
              .forEach(
                  row ->
                      sources.put(
                          new SchoolValue(
                              row.get(SCHOOL_VALUE.SCHOOL_CODE),
                              topic,
                              row.get(SCHOOL_VALUE.VALUE_YEAR),
                              row.get(SCHOOL_VALUE.INDICATOR),
                              row.get(SCHOOL_VALUE.TEXT)),
                          row.get(SOURCE_FILE.PATH)));
          return sources;
        });
  }

  /** Values of a file replace those of the same topic, year, indicators and schools. */
  public static void putValues(Change change, long file, Collection<SchoolValue> values) {
    record Replaced(Topic topic, int year, String indicator) {}
    Set<Replaced> replaced = new HashSet<>();
    values.forEach(
        value -> replaced.add(new Replaced(value.topic(), value.year(), value.indicator())));
    Set<String> codes = new HashSet<>();
    values.forEach(value -> codes.add(value.schoolCode()));
    for (Replaced old : replaced) {
      change.end(
          SCHOOL_VALUE,
          SCHOOL_VALUE
              .TOPIC
              .eq(old.topic().name())
              .and(SCHOOL_VALUE.VALUE_YEAR.eq(old.year()))
              .and(SCHOOL_VALUE.INDICATOR.eq(old.indicator()))
              .and(SCHOOL_VALUE.SCHOOL_CODE.in(codes)));
    }
    for (SchoolValue value : values) {
      change.bear(
          new SchoolValueRecord()
              .setFileId(file)
              .setSchoolCode(value.schoolCode())
              .setTopic(value.topic().name())
              .setValueYear(value.year())
              .setIndicator(value.indicator())
              .setText(value.text()));
    }
  }

  /** Lists from outside that count now, in the order of import. */
  public static List<SourceList> lists(Store store) {
    return store.read(
        db ->
            db.selectFrom(SOURCE_LIST)
                .where(store.seen(SOURCE_LIST))
                .orderBy(SOURCE_LIST.ID)
                .fetch(
                    row ->
                        new SourceList(
                            row.getTitle(),
                            row.getListYear(),
                            List.of(Json.read(row.getBody(), SourceList.Entry[].class)))));
  }

  /** A list replaces the one of the same title and year. */
  public static void putLists(Change change, long file, Collection<SourceList> lists) {
    for (SourceList list : lists) {
      change.end(
          SOURCE_LIST,
          SOURCE_LIST.TITLE.eq(list.title()).and(SOURCE_LIST.LIST_YEAR.eq(list.year())));
      change.bear(
          new SourceListRecord()
              .setFileId(file)
              .setTitle(list.title())
              .setListYear(list.year())
              .setBody(Json.write(list.entries())));
    }
  }
}
