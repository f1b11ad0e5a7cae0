package mera.data.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mera.data.result.Histogram;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;

/** The counts of one class while its rows go by. No row is kept. */
final class OpenClass {

  private static final int J = Histogram.JOURNAL_MARKS;

  private final String schoolCode;
  private final String className;
  private final long[] taskSums;
  private final int[] notTaught;
  private int[] cells = new int[J * 16];
  private int highest = -1;
  private int participants;
  private int absent;
  private int rejected;

  /** A hash of each participant's vector of points: enough to count equal ones. */
  private long[] vectors = new long[16];

  OpenClass(String schoolCode, String className, int tasks) {
    this.schoolCode = schoolCode;
    this.className = className;
    this.taskSums = new long[tasks];
    this.notTaught = new int[tasks];
  }

  void addAbsent() {
    absent++;
  }

  void addRejected() {
    rejected++;
  }

  /**
   * @param total primary score
   * @param journalMark 2…5, or 0 without one
   * @param points of each task; {@link PupilRows#NOT_TAUGHT} for a topic that was not taught
   */
  void add(int total, int journalMark, int[] points) {
    int cell = total * J + (journalMark == 0 ? 0 : journalMark - 1);
    if (cell >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(2 * cells.length, J * (total + 1)));
    }
    cells[cell]++;
    highest = Math.max(highest, total);
    long hash = 1;
    for (int i = 0; i < points.length; i++) {
      int value = points[i];
      if (value == PupilRows.NOT_TAUGHT) {
        notTaught[i]++;
        value = 0;
      }
      taskSums[i] += value;
      hash = (hash + value) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    if (participants == vectors.length) {
      vectors = Arrays.copyOf(vectors, 2 * participants);
    }
    vectors[participants++] = hash;
  }

  Tally tally(Work work, List<Layout.Task> tasks) {
    List<TaskSum> sums = new ArrayList<>(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      Layout.Task task = tasks.get(i);
      sums.add(new TaskSum(task.name(), task.max(), taskSums[i], notTaught[i]));
    }
    return new Tally(
        schoolCode,
        work,
        className,
        Histogram.of(Arrays.copyOf(cells, J * (highest + 1))),
        sums,
        absent,
        rejected,
        tasks.isEmpty() ? 0 : twins());
  }

  private int twins() {
    long[] sorted = Arrays.copyOf(vectors, participants);
    Arrays.sort(sorted);
    int twins = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean asBefore = i > 0 && sorted[i] == sorted[i - 1];
      boolean asAfter = i + 1 < sorted.length && sorted[i] == sorted[i + 1];
      twins += asBefore || asAfter ? 1 : 0;
    }
    return twins;
  }
}
