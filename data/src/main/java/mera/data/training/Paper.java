package mera.data.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mera.data.result.Exam;
import mera.data.result.Scale;
import mera.data.result.Work;

/**
 * One ВПР paper: its tasks and scale, and how pupils of a usual region do in it. Maxima and scales
 * are those of the official descriptions of 2021, shares of marks those of real open data.
 *
 * @param marks shares 0…1 of the marks 2, 3, 4, 5
 * @param lower share of pupils whose mark is below the journal mark
 * @param higher share of pupils whose mark is above it
 */
record Paper(Scale scale, List<Task> tasks, List<Double> marks, double lower, double higher) {

  /** A task; advanced ones («П») are solved less often. */
  record Task(String name, int max, boolean advanced) {

    /** As in the headers of all layouts: «9.2 (1б)». */
    String caption() {
      return name + " (" + max + "б)";
    }
  }

  Paper {
    tasks = List.copyOf(tasks);
    marks = List.copyOf(marks);
    if (tasks.stream().mapToInt(Task::max).sum() != scale.max()) {
      throw new IllegalArgumentException("tasks do not sum to the maximum: " + scale.work());
    }
  }

  Work work() {
    return scale.work();
  }

  /** «Русский язык». */
  String subject() {
    String subject = work().subject();
    return subject.substring(0, 1).toUpperCase(Locale.ROOT) + subject.substring(1);
  }

  /** «РУ 5», as the reports of ФИС ОКО name sheets. */
  String letters() {
    return work().subject().substring(0, 2).toUpperCase(Locale.ROOT) + " " + work().grade();
  }

  /** The ten papers of a year: Russian and mathematics, grades 4–8. */
  static List<Paper> of(int year) {
    return ResourceText.lines("papers.txt").stream().map(line -> parsed(line, year)).toList();
  }

  private static Paper parsed(String line, int year) {
    String[] part = line.split("\\|", -1);
    Work work = new Work(Exam.VPR, part[0], Integer.parseInt(part[1]), year);
    Scale scale =
        new Scale(
            work,
            Integer.parseInt(part[2]),
            Integer.parseInt(part[3]),
            Integer.parseInt(part[4]),
            Integer.parseInt(part[5]),
            "описание проверочной работы");
    String[] journal = part[7].split(" ", -1);
    return new Paper(
        scale,
        tasks(part[8]),
        Arrays.stream(part[6].split(" ", -1))
            .map(share -> Integer.parseInt(share) / 1000.0)
            .toList(),
        Integer.parseInt(journal[0]) / 100.0,
        Integer.parseInt(journal[1]) / 100.0);
  }

  private static List<Task> tasks(String text) {
    List<Task> tasks = new ArrayList<>();
    for (String task : text.split(" ", -1)) {
      String[] part = task.replace("*", "").split(":", -1);
      tasks.add(new Task(part[0], Integer.parseInt(part[1]), task.endsWith("*")));
    }
    return tasks;
  }
}
