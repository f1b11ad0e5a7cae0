package mera.data.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mera.data.result.Histogram;
import mera.data.result.Outcome.Marks;
import mera.data.result.TaskSum;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a tally as bytes of one row: a row a class instead of a row a score keeps a region
 * of three years at some tens of megabytes. Layout: version, absent, rejected, twins, length of the
 * histogram, its cells (a zero is followed by the number of further zeros), printed marks (0, or 1
 * and four counts; since version 2), number of tasks, then name, max, sum and not-taught of each,
 * number of exam days and the days since 1970 (since version 3). Numbers are unsigned with seven
 * bits a byte.
 */
final class TallyCode {

  private static final int VERSION = 3;

  /** What the bytes hold. */
  record Counts(
      Histogram scores,
      @Nullable Marks marks,
      List<TaskSum> tasks,
      int absent,
      int rejected,
      int twins,
      Set<LocalDate> days) {}

  private TallyCode() {}

  static byte[] encode(Counts counts) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, VERSION);
      write(out, counts.absent());
      write(out, counts.rejected());
      write(out, counts.twins());
      writeCells(out, counts.scores().cells());
      writeMarks(out, counts.marks());
      write(out, counts.tasks().size());
      for (TaskSum task : counts.tasks()) {
        out.writeUTF(task.name());
        write(out, task.max());
        write(out, task.sum());
        write(out, task.notTaught());
      }
      write(out, counts.days().size());
      for (LocalDate day : new TreeSet<>(counts.days())) {
        write(out, day.toEpochDay());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void writeMarks(DataOutputStream out, @Nullable Marks marks) throws IOException {
    write(out, marks == null ? 0 : 1);
    if (marks != null) {
      write(out, marks.two());
      write(out, marks.three());
      write(out, marks.four());
      write(out, marks.five());
    }
  }

  private static @Nullable Marks readMarks(DataInputStream in) throws IOException {
    return read(in) == 0
        ? null
        : new Marks((int) read(in), (int) read(in), (int) read(in), (int) read(in));
  }

  private static void writeCells(DataOutputStream out, int[] cells) throws IOException {
    write(out, cells.length);
    for (int i = 0; i < cells.length; i++) {
      write(out, cells[i]);
      if (cells[i] == 0) {
        int zeros = 0;
        while (i + 1 < cells.length && cells[i + 1] == 0) {
          zeros++;
          i++;
        }
        write(out, zeros);
      }
    }
  }

  /**
   * @param names names of tasks met so far: they are the same in every class
   */
  static Counts decode(byte[] bytes, Map<String, String> names) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      long version = read(in);
      if (version < 1 || version > VERSION) {
        throw new IllegalStateException("tally of version " + version);
      }
      int absent = (int) read(in);
      int rejected = (int) read(in);
      int twins = (int) read(in);
      Histogram scores = Histogram.of(readCells(in));
      Marks marks = version == 1 ? null : readMarks(in);
      int size = (int) read(in);
      List<TaskSum> tasks = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        String name = in.readUTF();
        String known = names.putIfAbsent(name, name);
        tasks.add(
            new TaskSum(known == null ? name : known, (int) read(in), read(in), (int) read(in)));
      }
      Set<LocalDate> days = version < 3 ? Set.of() : readDays(in);
      return new Counts(scores, marks, tasks, absent, rejected, twins, days);
    } catch (IOException torn) {
      throw new UncheckedIOException(torn);
    }
  }

  private static Set<LocalDate> readDays(DataInputStream in) throws IOException {
    Set<LocalDate> days = new HashSet<>();
    for (long left = read(in); left > 0; left--) {
      days.add(LocalDate.ofEpochDay(read(in)));
    }
    return days;
  }

  private static int[] readCells(DataInputStream in) throws IOException {
    int[] cells = new int[(int) read(in)];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = (int) read(in);
      if (cells[i] == 0) {
        i += (int) read(in);
      }
    }
    return cells;
  }

  private static void write(DataOutputStream out, long number) throws IOException {
    long rest = number;
    while (rest >= 0x80) {
      out.writeByte((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long read(DataInputStream in) throws IOException {
    long number = 0;
    for (int shift = 0; ; shift += 7) {
      int part = in.readUnsignedByte();
      number |= (long) (part & 0x7f) << shift;
      if (part < 0x80) {
        return number;
      }
    }
  }
}
