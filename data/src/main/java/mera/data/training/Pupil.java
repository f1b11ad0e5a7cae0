package mera.data.training;

import java.util.List;

/**
 * One row of a work. There are no names anywhere in the training region.
 *
 * @param code grade · 10000 + ordinal number, as the schools give them out
 * @param group ordinal number of the class, from 1
 * @param journal mark 2…5, 0 for none
 * @param total primary score, 0 for an absent pupil
 * @param points by task; {@link #NOT_ATTEMPTED} counts as 0; empty for an absent pupil
 */
record Pupil(
    int code,
    int group,
    int variant,
    boolean absent,
    boolean girl,
    int journal,
    int total,
    List<Integer> points) {

  static final int NOT_ATTEMPTED = -1;

  Pupil {
    points = List.copyOf(points);
  }
}
