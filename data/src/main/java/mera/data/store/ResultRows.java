package mera.data.store;

import static mera.data.store.table.Tables.MEAN_RESULT;
import static mera.data.store.table.Tables.SCALE;
import static mera.data.store.table.Tables.SOURCE_FILE;
import static mera.data.store.table.Tables.TALLY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import mera.data.result.Attempt;
import mera.data.result.Exam;
import mera.data.result.MeanResult;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.store.table.tables.records.MeanResultRecord;
import mera.data.store.table.tables.records.ScaleRecord;
import mera.data.store.table.tables.records.SourceFileRecord;
import mera.data.store.table.tables.records.TallyRecord;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Source files, scales, tallies and means in the working file. */
public final class ResultRows {

  private ResultRows() {}

  /** The files whose results count now, in the order of import. */
  public static List<SourceFile> files(Store store) {
    return store.read(
        db ->
            db.selectFrom(SOURCE_FILE)
                .where(store.seen(SOURCE_FILE))
                .orderBy(SOURCE_FILE.ID)
                .fetch(ResultRows::source));
  }

  /** The imported scales that count now. */
  public static Map<Work, Scale> scales(Store store) {
    return store.read(
        db -> {
          Map<Work, Scale> scales = new HashMap<>();
          db.selectFrom(SCALE)
              .where(store.seen(SCALE))
              .forEach(
                  row -> {
                    Work work = work(row);
                    scales.put(
                        work,
                        new Scale(
                            work,
                            row.getMaxScore(),
                            row.getMin3(),
                            row.getMin4(),
                            row.getMin5(),
                            row.getOrigin()));
                  });
          return Map.copyOf(scales);
        });
  }

  /** The tallies that count now. What many of them say alike is kept once. */
  public static List<Tally> tallies(Store store) {
    Map<String, String> words = new HashMap<>();
    Map<Work, Work> works = new HashMap<>();
    return store.read(
        db ->
            db.selectFrom(TALLY)
                .where(store.seen(TALLY))
                .orderBy(TALLY.ID)
                .fetch(
                    row -> {
                      TallyCode.Counts counts = TallyCode.decode(row.getCells(), words);
                      return new Tally(
                          once(words, row.getSchoolCode()),
                          once(works, work(row)),
                          once(words, row.getClassName()),
                          Attempt.valueOf(row.getAttempt()),
                          counts.scores(),
                          counts.marks(),
                          counts.tasks(),
                          counts.absent(),
                          counts.rejected(),
                          counts.twins(),
                          counts.days());
                    }));
  }

  private static <T> T once(Map<T, T> known, T value) {
    T same = known.putIfAbsent(value, value);
    return same == null ? value : same;
  }

  /** The means that count now. */
  public static List<MeanResult> means(Store store) {
    return store.read(
        db ->
            db.selectFrom(MEAN_RESULT)
                .where(store.seen(MEAN_RESULT))
                .orderBy(MEAN_RESULT.ID)
                .fetch(
                    row ->
                        new MeanResult(
                            row.getSchoolCode(),
                            work(row),
                            row.getParticipants(),
                            row.getMean(),
                            row.getMaxScore())));
  }

  static Work work(Record row) {
    return new Work(
        Exam.of(row.get("EXAM", String.class)).orElseThrow(),
        row.get("SUBJECT", String.class),
        row.get("GRADE", Integer.class),
        row.get("EXAM_YEAR", Integer.class),
        row.get("VARIANT", String.class));
  }

  /**
   * Is a file with this content among those that count, and was it taken for the same works and the
   * same schools? The work may stand in the name only, so a renamed file is another file; and a
   * school that was left out then may be known now.
   *
   * @param days exam days that its tallies hold: another file of the same call may have added some
   */
  public static boolean knows(
      Change change,
      String sha256,
      Collection<Work> works,
      Set<String> codes,
      Set<LocalDate> days) {
    return sameFiles(change, sha256).stream()
        .anyMatch(
            file ->
                works(change, file).containsAll(works)
                    && ReportRows.codes(change, file).equals(codes)
                    && (days.isEmpty() || days(change, file).equals(days)));
  }

  /** Is a file with this content among those that count? */
  public static boolean has(Change change, String sha256) {
    return !sameFiles(change, sha256).isEmpty();
  }

  private static Set<LocalDate> days(Change change, long file) {
    Set<LocalDate> days = new HashSet<>();
    change
        .db()
        .select(TALLY.CELLS)
        .from(TALLY)
        .where(TALLY.FILE_ID.eq(file).and(change.seen(TALLY)))
        .forEach(row -> days.addAll(TallyCode.decode(row.value1(), new HashMap<>()).days()));
    return days;
  }

  /** The protocols of exams that count, one list an import, the latest import first. */
  public static List<List<SourceFile>> protocols(Store store) {
    SequencedMap<Long, List<SourceFile>> imports = new LinkedHashMap<>();
    store.read(
        db ->
            db.selectFrom(SOURCE_FILE)
                .where(store.seen(SOURCE_FILE).and(SOURCE_FILE.FORMAT.eq("gia-protocol")))
                .orderBy(SOURCE_FILE.BORN.desc(), SOURCE_FILE.ID)
                .fetch(
                    row ->
                        imports
                            .computeIfAbsent(row.getBorn(), entry -> new ArrayList<>())
                            .add(source(row))));
    return List.copyOf(imports.values());
  }

  private static SourceFile source(SourceFileRecord row) {
    return new SourceFile(
        row.getPath(),
        row.getSha256(),
        row.getSize(),
        row.getFormat(),
        row.getRowCount(),
        row.getStored(),
        row.getAbsent(),
        row.getRejected(),
        row.getIgnored());
  }

  /**
   * Takes back what was stored of a file with this content for some of these works: the same file,
   * linked otherwise, is stored once more.
   */
  public static void endOf(Change change, String sha256, Collection<Work> works) {
    for (long file : sameFiles(change, sha256)) {
      Set<Work> before = works(change, file);
      if (before.isEmpty() || works.stream().anyMatch(before::contains)) {
        ReportRows.TABLES.forEach(table -> change.end(table, ReportRows.isOf(table, file)));
        change.end(SOURCE_FILE, SOURCE_FILE.ID.eq(file));
      }
    }
  }

  private static List<Long> sameFiles(Change change, String sha256) {
    return change
        .db()
        .select(SOURCE_FILE.ID)
        .from(SOURCE_FILE)
        .where(SOURCE_FILE.SHA256.eq(sha256).and(change.seen(SOURCE_FILE)))
        .fetch(SOURCE_FILE.ID);
  }

  private static Set<Work> works(Change change, long file) {
    Set<Work> works = new HashSet<>();
    change
        .db()
        .selectDistinct(TALLY.EXAM, TALLY.SUBJECT, TALLY.GRADE, TALLY.EXAM_YEAR, TALLY.VARIANT)
        .from(TALLY)
        .where(TALLY.FILE_ID.eq(file))
        .forEach(row -> works.add(work(row)));
    change
        .db()
        .selectDistinct(
            MEAN_RESULT.EXAM,
            MEAN_RESULT.SUBJECT,
            MEAN_RESULT.GRADE,
            MEAN_RESULT.EXAM_YEAR,
            MEAN_RESULT.VARIANT)
        .from(MEAN_RESULT)
        .where(MEAN_RESULT.FILE_ID.eq(file))
        .forEach(row -> works.add(work(row)));
    return works;
  }

  /** Notes a file; its number is what tallies and means name as their source. */
  public static long putFile(Change change, SourceFile file, List<Problem> problems) {
    return change.bear(
        new SourceFileRecord()
            .setPath(file.path())
            .setSha256(file.sha256())
            .setSize(file.size())
            .setFormat(file.format())
            .setRowCount(file.rows())
            .setStored(file.stored())
            .setAbsent(file.absent())
            .setRejected(file.rejected())
            .setIgnored(file.ignored())
            .setProblems(Json.write(problems)));
  }

  /** A scale replaces the one of the same work. */
  public static void putScales(Change change, Collection<Scale> scales) {
    for (Scale scale : scales) {
      Work work = scale.work();
      change.end(SCALE, isOf(SCALE, work));
      change.bear(
          new ScaleRecord()
              .setExam(work.exam().printed())
              .setSubject(work.subject())
              .setGrade(work.grade())
              .setExamYear(work.year())
              .setVariant(work.variant())
              .setMaxScore(scale.max())
              .setMin3(scale.min3())
              .setMin4(scale.min4())
              .setMin5(scale.min5())
              .setOrigin(scale.origin()));
    }
  }

  /**
   * Tallies of a file replace everything that is stored of the same schools in the same works: a
   * corrected file sent later counts instead of the first one.
   */
  public static void putTallies(Change change, long file, Collection<Tally> tallies) {
    Map<Work, Set<String>> schools = new HashMap<>();
    tallies.forEach(
        tally ->
            schools.computeIfAbsent(tally.work(), work -> new HashSet<>()).add(tally.schoolCode()));
    endOf(change, TALLY, schools);
    for (Tally tally : tallies) {
      Work work = tally.work();
      var counts =
          new TallyCode.Counts(
              tally.scores(),
              tally.marks(),
              tally.tasks(),
              tally.absent(),
              tally.rejected(),
              tally.twins(),
              tally.days());
      change.bear(
          new TallyRecord()
              .setFileId(file)
              .setSchoolCode(tally.schoolCode())
              .setExam(work.exam().printed())
              .setSubject(work.subject())
              .setGrade(work.grade())
              .setExamYear(work.year())
              .setVariant(work.variant())
              .setClassName(tally.className())
              .setAttempt(tally.attempt().name())
              .setCells(TallyCode.encode(counts)));
    }
  }

  /** Means of a file replace those of the same schools in the same works. */
  public static void putMeans(Change change, long file, Collection<MeanResult> means) {
    Map<Work, Set<String>> schools = new HashMap<>();
    means.forEach(
        mean ->
            schools.computeIfAbsent(mean.work(), work -> new HashSet<>()).add(mean.schoolCode()));
    endOf(change, MEAN_RESULT, schools);
    for (MeanResult mean : means) {
      Work work = mean.work();
      change.bear(
          new MeanResultRecord()
              .setFileId(file)
              .setSchoolCode(mean.schoolCode())
              .setExam(work.exam().printed())
              .setSubject(work.subject())
              .setGrade(work.grade())
              .setExamYear(work.year())
              .setVariant(work.variant())
              .setParticipants(mean.n())
              .setMean(mean.mean())
              .setMaxScore(mean.max()));
    }
  }

  private static void endOf(Change change, Table<?> table, Map<Work, Set<String>> schools) {
    schools.forEach(
        (work, codes) -> {
          // Most imports meet an empty work: one cheap question instead of a thousand updates.
          Condition same = isOf(table, work);
          if (change.db().fetchExists(table, same.and(change.seen(table)))) {
            change.end(table, same.and(text(table, "SCHOOL_CODE").in(codes)));
          }
        });
  }

  static Condition isOf(Table<?> table, Work work) {
    return text(table, "EXAM")
        .eq(work.exam().printed())
        .and(text(table, "SUBJECT").eq(work.subject()))
        .and(DSL.field(table.getQualifiedName().append("GRADE"), Integer.class).eq(work.grade()))
        .and(DSL.field(table.getQualifiedName().append("EXAM_YEAR"), Integer.class).eq(work.year()))
        .and(text(table, "VARIANT").eq(work.variant()));
  }

  private static org.jooq.Field<String> text(Table<?> table, String name) {
    return DSL.field(table.getQualifiedName().append(name), String.class);
  }
}
