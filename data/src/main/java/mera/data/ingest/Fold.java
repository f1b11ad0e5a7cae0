package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mera.data.result.Tally;
import mera.data.result.Work;

/** All classes of one work that stand in one file. */
final class Fold {

  private final Work work;
  private final List<Layout.Task> tasks;
  private final Map<ClassKey, OpenClass> classes = new LinkedHashMap<>();

  private record ClassKey(String schoolCode, String className) {}

  Fold(Work work, List<Layout.Task> tasks) {
    this.work = work;
    this.tasks = tasks;
  }

  List<Layout.Task> tasks() {
    return tasks;
  }

  OpenClass of(String schoolCode, String className) {
    return classes.computeIfAbsent(
        new ClassKey(schoolCode, className),
        key -> new OpenClass(schoolCode, className, tasks.size()));
  }

  List<Tally> tallies() {
    List<Tally> tallies = new ArrayList<>(classes.size());
    classes.values().forEach(open -> tallies.add(open.tally(work, tasks)));
    return tallies;
  }
}
