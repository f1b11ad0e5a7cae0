package mera.data.result;

import java.util.List;

/**
 * Sufficient statistics of one class of one school in one work: the rows of pupils folded at
 * reading. No pupil can be seen in it.
 *
 * @param schoolCode see {@link mera.data.school.School#code}
 * @param className letter or ordinal of the class as normalised at reading; empty when unknown
 * @param scores pupils by primary score and journal mark; only participants
 * @param absent pupils marked «отсутствовал»: no participants, whatever stands in their total
 * @param rejected rows that were left out with a problem (a total above the maximum)
 * @param twins participants whose whole vector of points another pupil of the class has too
 */
public record Tally(
    String schoolCode,
    Work work,
    String className,
    Histogram scores,
    List<TaskSum> tasks,
    int absent,
    int rejected,
    int twins) {

  public Tally {
    tasks = List.copyOf(tasks);
  }
}
