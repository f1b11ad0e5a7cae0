package mera.data.identify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a method says of one school and why.
 *
 * @param reliability null where the method does not weigh it or the status needs none
 * @param reasons works of the year first, then those of the year before; empty without low works
 * @param exclusion why the school takes no part; null: takes part
 * @param lowWorks works of the year that are low (or have the sign)
 * @param works works of the year with enough participants to be judged
 * @param formal what the rules alone say
 * @param ruling decision of the analyst that holds in the year; null: none
 * @param basis what else speaks of the school
 * @param formal what the rules alone say
 * @param ruling decision of the analyst that holds in the year; null: none
 * @param basis what else speaks of the school
 */
public record Finding(
    String schoolCode,
    String name,
    String municipality,
    Status status,
    @Nullable Reliability reliability,
    List<Reason> reasons,
    @Nullable String exclusion,
    int lowWorks,
    int works,
    Status formal,
    @Nullable Ruling ruling,
    Basis basis) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public Finding(
      String schoolCode,
      String name,
      String municipality,
      Status status,
      @Nullable Reliability reliability,
      List<Reason> reasons,
      @Nullable String exclusion,
      int lowWorks,
      int works,
      @Nullable Status formal,
      @Nullable Ruling ruling,
      @Nullable Basis basis) {
    this.schoolCode = schoolCode;
    this.name = name;
    this.municipality = municipality;
    this.status = status;
    this.reliability = reliability;
    this.reasons = List.copyOf(reasons);
    this.exclusion = exclusion;
    this.lowWorks = lowWorks;
    this.works = works;
    // Lists that were frozen before the program knew decisions and other rules have neither.
    this.formal = formal == null ? status : formal;
    this.ruling = ruling;
    this.basis = basis == null ? Basis.NONE : basis;
  }

  /** By the low works alone. */
  public Finding(
      String schoolCode,
      String name,
      String municipality,
      Status status,
      @Nullable Reliability reliability,
      List<Reason> reasons,
      @Nullable String exclusion,
      int lowWorks,
      int works) {
    this(
        schoolCode,
        name,
        municipality,
        status,
        reliability,
        reasons,
        exclusion,
        lowWorks,
        works,
        status,
        null,
        Basis.NONE);
  }

  /** The same after a decision of the analyst. */
  Finding ruled(Ruling decided) {
    boolean in = decided.effect() == Ruling.Effect.INCLUDE;
    boolean listed = status == Status.STEADY || status == Status.LOW;
    return new Finding(
        schoolCode,
        name,
        municipality,
        in ? (listed ? status : Status.LOW) : Status.EXCLUDED,
        reliability,
        reasons,
        in ? null : decided.printed(),
        lowWorks,
        works,
        formal,
        decided,
        basis);
  }

  /** The finding in one Russian sentence without a full stop. */
  public String sentence() {
    return Sentence.of(this);
  }
}
