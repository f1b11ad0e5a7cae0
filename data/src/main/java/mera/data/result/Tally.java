package mera.data.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sufficient statistics of one class of one school in one work: the rows of pupils folded at
 * reading. No pupil can be seen in it.
 *
 * @param schoolCode see {@link mera.data.school.School#code}
 * @param className letter or ordinal of the class as normalised at reading; empty when unknown
 * @param attempt which attempt of each pupil was counted; {@link Attempt#FIRST} where there is one
 * @param scores pupils by primary score and journal mark; only participants
 * @param marks marks as the source prints them, where they do not follow from the score alone (ОГЭ:
 *     side conditions); null: they follow from the scale
 * @param absent pupils marked «отсутствовал»: no participants, whatever stands in their total
 * @param rejected rows that were left out with a problem (a total above the maximum)
 * @param twins participants whose whole vector of points another pupil of the class has too
 * @param days exam days of the school that are counted; none where the source has no days
 */
public record Tally(
    String schoolCode,
    Work work,
    String className,
    Attempt attempt,
    Histogram scores,
    Outcome.@Nullable Marks marks,
    List<TaskSum> tasks,
    int absent,
    int rejected,
    int twins,
    Set<LocalDate> days) {

  // Not compact: the compiler forgets the annotations of a compact constructor's parameters.
  public Tally(
      String schoolCode,
      Work work,
      String className,
      Attempt attempt,
      Histogram scores,
      Outcome.@Nullable Marks marks,
      List<TaskSum> tasks,
      int absent,
      int rejected,
      int twins,
      Set<LocalDate> days) {
    this.schoolCode = schoolCode;
    this.work = work;
    this.className = className;
    this.attempt = attempt;
    this.scores = scores;
    this.marks = marks;
    this.tasks = List.copyOf(tasks);
    this.absent = absent;
    this.rejected = rejected;
    this.twins = twins;
    this.days = Set.copyOf(days);
  }

  /** A class whose pupils had one attempt and whose marks follow from the scale. */
  public Tally(
      String schoolCode,
      Work work,
      String className,
      Histogram scores,
      List<TaskSum> tasks,
      int absent,
      int rejected,
      int twins) {
    this(
        schoolCode,
        work,
        className,
        Attempt.FIRST,
        scores,
        null,
        tasks,
        absent,
        rejected,
        twins,
        Set.of());
  }

  /** The same of another school: after a mention was linked. */
  public Tally of(String code) {
    return new Tally(
        code, work, className, attempt, scores, marks, tasks, absent, rejected, twins, days);
  }
}
