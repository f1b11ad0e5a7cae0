package mera.data.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline cell as printed, and what the program understood of it. The text is the truth; the
 * rest is a reading beside it that the user may confirm.
 *
 * @param raw the cell as written
 * @param occurrences single times that the text names, resolved to days; empty where they depend on
 *     a decision of the user (half-years, the months of «ежемесячно»)
 * @param recurrence how often the work is due
 * @param reporting how often a report is due: «(отчёт ежеквартально)»
 * @param planRef the plan or schedule referred to, in the nominative; empty: referred to but not
 *     named; null: none
 * @param condition «по согласованию», «по заявке …»
 * @param yearSource where the year came from; null without any time
 * @param ambiguous another reading is possible: ask, and propose this one
 * @param notes Russian remarks for the user, such as {@link #UNRECOGNISED}
 * @param start first day of everything the text covers; null for «до …» and without any time
 * @param end last day of everything the text covers
 */
public record Deadline(
    String raw,
    DeadlineKind kind,
    List<Occurrence> occurrences,
    @Nullable Recurrence recurrence,
    @Nullable Recurrence reporting,
    @Nullable String planRef,
    @Nullable String condition,
    @Nullable YearSource yearSource,
    boolean ambiguous,
    List<String> notes,
    @Nullable LocalDate start,
    @Nullable LocalDate end) {

  /** The note of a text that is no deadline to the program. */
  public static final String UNRECOGNISED = "не распознано";

  /** How exact the words are. */
  public enum Precision {
    DAY,
    MONTH,
    QUARTER
  }

  /** Where the year of a date came from. */
  public enum YearSource {
    /** It is written. */
    EXPLICIT,
    /** From the period of the plan. */
    PLAN_PERIOD,
    /** From the school year. */
    SCHOOL_YEAR,
    /** The reading that contains the date of the order. */
    ORDER_DATE
  }

  /**
   * One named time.
   *
   * @param start null: only the end is named
   */
  public record Occurrence(@Nullable LocalDate start, LocalDate end, Precision precision) {}

  public Deadline {
    occurrences = List.copyOf(occurrences);
    notes = List.copyOf(notes);
  }

  /** Nothing understood: an empty cell, or a text with the note that says so. */
  static Deadline none(String raw) {
    List<String> notes = raw.isBlank() ? List.of() : List.of(UNRECOGNISED);
    return new Deadline(
        raw, DeadlineKind.NONE, List.of(), null, null, null, null, null, false, notes, null, null);
  }

  /** Was a text that is there understood? An empty cell has nothing to understand. */
  public boolean recognised() {
    return !notes.contains(UNRECOGNISED);
  }

  /** The same text with the times that the analyst says it means. */
  Deadline confirmed(List<Occurrence> times) {
    LocalDate first = times.isEmpty() ? start : times.getFirst().start();
    LocalDate last = times.isEmpty() ? end : times.getLast().end();
    return new Deadline(
        raw,
        kind,
        times,
        recurrence,
        reporting,
        planRef,
        condition,
        yearSource,
        false,
        notes,
        first,
        last);
  }

  /** The deadline of an empty cell below this group row: everything but the text is the group's. */
  public Deadline inherited() {
    return new Deadline(
        "",
        DeadlineKind.INHERITED,
        occurrences,
        recurrence,
        reporting,
        planRef,
        condition,
        yearSource,
        ambiguous,
        notes,
        start,
        end);
  }
}
