package mera.data.store;

import static mera.data.store.table.Tables.LIBRARY_MEASURE;
import static mera.data.store.table.Tables.MEASURE_CHOICE;
import static mera.data.store.table.Tables.SCHOOL_PLAN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.plan.MeasureLibrary.Measure;
import mera.data.store.table.tables.records.LibraryMeasureRecord;
import mera.data.store.table.tables.records.MeasureChoiceRecord;
import mera.data.store.table.tables.records.SchoolPlanRecord;

/** The analyst's measure library, the measures ticked for schools and the plans built of them. */
public final class MeasureRows {

  private MeasureRows() {}

  /** What differs from the shipped library, by key; empty: taken out. */
  public static Map<String, Optional<Measure>> library(Store store) {
    Map<String, Optional<Measure>> measures = new LinkedHashMap<>();
    store.read(
        db ->
            db.selectFrom(LIBRARY_MEASURE)
                .where(store.seen(LIBRARY_MEASURE))
                .orderBy(LIBRARY_MEASURE.ID)
                .fetch(
                    row ->
                        measures.put(
                            row.getMeasureKey(),
                            Optional.ofNullable(row.getBody())
                                .map(body -> Json.read(body, Measure.class)))));
    return measures;
  }

  /**
   * Stores a measure under its id; one without an id gets a new one.
   *
   * @return the measure with its id
   */
  public static Measure put(Change change, Measure measure) {
    String key = measure.id().isEmpty() ? "u" + (lastOwn(change) + 1) : measure.id();
    Measure stored = measure.withId(key);
    change.end(LIBRARY_MEASURE, LIBRARY_MEASURE.MEASURE_KEY.eq(key));
    change.bear(new LibraryMeasureRecord().setMeasureKey(key).setBody(Json.write(stored)));
    return stored;
  }

  /** Keys of the analyst's own measures are u1, u2 …; none is given twice. */
  private static int lastOwn(Change change) {
    return change
        .db()
        .select(LIBRARY_MEASURE.MEASURE_KEY)
        .from(LIBRARY_MEASURE)
        .fetch(LIBRARY_MEASURE.MEASURE_KEY)
        .stream()
        .filter(key -> key.startsWith("u"))
        .mapToInt(key -> Integer.parseInt(key.substring(1)))
        .max()
        .orElse(0);
  }

  /**
   * Takes a measure out.
   *
   * @param shipped then the library must remember that it is gone
   */
  public static void remove(Change change, String key, boolean shipped) {
    change.end(LIBRARY_MEASURE, LIBRARY_MEASURE.MEASURE_KEY.eq(key));
    if (shipped) {
      change.bear(new LibraryMeasureRecord().setMeasureKey(key));
    }
  }

  /** Every measure is as shipped again; the analyst's own ones go. */
  public static void restore(Change change) {
    change.end(LIBRARY_MEASURE, LIBRARY_MEASURE.ID.isNotNull());
  }

  /** The measures ticked for schools in a year, by code of the school. */
  public static Map<String, List<String>> choices(Store store, int year) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    store.read(
        db ->
            db.selectFrom(MEASURE_CHOICE)
                .where(store.seen(MEASURE_CHOICE).and(MEASURE_CHOICE.CHOICE_YEAR.eq(year)))
                .orderBy(MEASURE_CHOICE.ID)
                .fetch(
                    row ->
                        choices.put(
                            row.getSchoolCode(),
                            List.of(Json.read(row.getMeasures(), String[].class)))));
    return choices;
  }

  /** The ticks of a school in a year replace those before. */
  public static void choose(Change change, String schoolCode, int year, List<String> measures) {
    forget(change, schoolCode, year);
    change.bear(
        new MeasureChoiceRecord()
            .setSchoolCode(schoolCode)
            .setChoiceYear(year)
            .setMeasures(Json.write(measures)));
  }

  /** The suggestion holds again. */
  public static void forget(Change change, String schoolCode, int year) {
    change.end(
        MEASURE_CHOICE,
        MEASURE_CHOICE.SCHOOL_CODE.eq(schoolCode).and(MEASURE_CHOICE.CHOICE_YEAR.eq(year)));
  }

  /** Keys of the plans that were built for schools from the risks of a year, by code. */
  public static Map<String, String> plans(Store store, int year) {
    Map<String, String> plans = new LinkedHashMap<>();
    store.read(
        db ->
            db.selectFrom(SCHOOL_PLAN)
                .where(store.seen(SCHOOL_PLAN).and(SCHOOL_PLAN.PLAN_YEAR.eq(year)))
                .orderBy(SCHOOL_PLAN.ID)
                .fetch(row -> plans.put(row.getSchoolCode(), row.getPlanKey())));
    return plans;
  }

  /** The plan of a school for a year replaces the one before. */
  public static void built(Change change, String schoolCode, int year, String planKey) {
    change.end(
        SCHOOL_PLAN, SCHOOL_PLAN.SCHOOL_CODE.eq(schoolCode).and(SCHOOL_PLAN.PLAN_YEAR.eq(year)));
    change.bear(
        new SchoolPlanRecord().setSchoolCode(schoolCode).setPlanYear(year).setPlanKey(planKey));
  }
}
