package mera.data.store;

import static mera.data.store.table.Tables.KEPT_RATING;
import static mera.data.store.table.Tables.RATING_CONSTRUCTOR;
import static mera.data.store.table.Tables.RISK_CHOICE;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.rating.Constructor;
import mera.data.rating.Constructors;
import mera.data.rating.KeptRating;
import mera.data.risk.RiskChoice;
import mera.data.risk.RiskFactor;
import mera.data.store.table.tables.records.KeptRatingRecord;
import mera.data.store.table.tables.records.RatingConstructorRecord;
import mera.data.store.table.tables.records.RiskChoiceRecord;

/** Constructors, approved ratings and chosen risks in the working file. */
public final class RatingRows {

  private RatingRows() {}

  /** The constructors of the analyst as YAML, by title. */
  public static List<String> constructors(Store store) {
    return store.read(
        db ->
            db.selectFrom(RATING_CONSTRUCTOR)
                .where(store.seen(RATING_CONSTRUCTOR))
                .orderBy(RATING_CONSTRUCTOR.TITLE, RATING_CONSTRUCTOR.ID)
                .fetch(row -> row.getBody()));
  }

  /** Stores a constructor in place of the one of the same id. */
  public static Constructor put(Change change, Constructor constructor) {
    remove(change, constructor.id());
    change.bear(
        new RatingConstructorRecord()
            .setConstructorKey(constructor.id())
            .setTitle(constructor.title())
            .setBody(Constructors.write(constructor)));
    return constructor;
  }

  /** Ends the constructor of this id. */
  public static void remove(Change change, String id) {
    change.end(RATING_CONSTRUCTOR, RATING_CONSTRUCTOR.CONSTRUCTOR_KEY.eq(id));
  }

  /** The approved ratings that count now, oldest first. */
  public static List<KeptRating> ratings(Store store) {
    return store.read(
        db ->
            db.selectFrom(KEPT_RATING)
                .where(store.seen(KEPT_RATING))
                .orderBy(KEPT_RATING.ID)
                .fetch(
                    row -> Json.read(row.getBody(), KeptRating.class).stored(row.getRatingKey())));
  }

  /**
   * Stores a rating under a new key.
   *
   * @return the rating with its key
   */
  public static KeptRating put(Change change, KeptRating rating) {
    int last =
        change
            .db()
            .select(KEPT_RATING.RATING_KEY)
            .from(KEPT_RATING)
            .fetch(KEPT_RATING.RATING_KEY)
            .stream()
            .mapToInt(key -> Integer.parseInt(key.substring(1)))
            .max()
            .orElse(0);
    KeptRating stored = rating.stored("R" + (last + 1));
    change.bear(
        new KeptRatingRecord()
            .setRatingKey(Objects.requireNonNull(stored.id()))
            .setTitle(stored.title())
            .setRatingYear(stored.year())
            .setBody(Json.write(stored)));
    return stored;
  }

  /** The chosen risks, by year and school. */
  public static List<RiskChoice> risks(Store store) {
    return store.read(
        db ->
            db.selectFrom(RISK_CHOICE)
                .where(store.seen(RISK_CHOICE))
                .orderBy(RISK_CHOICE.CHOICE_YEAR, RISK_CHOICE.SCHOOL_CODE)
                .fetch(
                    row ->
                        new RiskChoice(
                            row.getSchoolCode(),
                            row.getChoiceYear(),
                            Arrays.stream(row.getFactors().split(",", -1))
                                .filter(name -> !name.isEmpty())
                                .map(RiskFactor::valueOf)
                                .collect(Collectors.toCollection(TreeSet::new)))));
  }

  /** A choice replaces the one of the same school and year. */
  public static RiskChoice put(Change change, RiskChoice choice) {
    change.end(
        RISK_CHOICE,
        RISK_CHOICE
            .SCHOOL_CODE
            .eq(choice.schoolCode())
            .and(RISK_CHOICE.CHOICE_YEAR.eq(choice.year())));
    change.bear(
        new RiskChoiceRecord()
            .setSchoolCode(choice.schoolCode())
            .setChoiceYear(choice.year())
            .setFactors(
                choice.factors().stream().map(RiskFactor::name).collect(Collectors.joining(","))));
    return choice;
  }
}
