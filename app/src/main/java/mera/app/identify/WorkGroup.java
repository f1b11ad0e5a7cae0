package mera.app.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mera.app.text.Works;
import mera.data.identify.WorkScope;
import mera.data.identify.WorkScope.Range;
import mera.data.result.Exam;
import mera.data.result.Work;

/** Works of one kind and subject, as one choice of the rules: «ВПР МА 4–8». */
record WorkGroup(Exam exam, String subject, int fromGrade, int toGrade) {

  /** The groups that have results. */
  static List<WorkGroup> of(Collection<Work> works) {
    Map<String, List<Work>> groups =
        works.stream()
            .collect(
                Collectors.groupingBy(
                    work -> work.exam().ordinal() + " " + base(work),
                    TreeMap::new,
                    Collectors.toList()));
    return groups.values().stream()
        .map(
            group -> {
              var grades = group.stream().mapToInt(Work::grade).summaryStatistics();
              Work first = group.getFirst();
              return new WorkGroup(first.exam(), base(first), grades.getMin(), grades.getMax());
            })
        .toList();
  }

  /** «математика (базовый уровень)» is mathematics. */
  private static String base(Work work) {
    int level = work.subject().indexOf(" (");
    return level < 0 ? work.subject() : work.subject().substring(0, level);
  }

  private IntStream grades(WorkScope scope) {
    return IntStream.rangeClosed(fromGrade, toGrade)
        .filter(grade -> scope.includes(new Work(exam, subject, grade, 0)));
  }

  /** Does the scope take in any of these works? */
  boolean isIn(WorkScope scope) {
    return grades(scope).findAny().isPresent();
  }

  /** With the grades that the scope takes in, or all of them where it takes none. */
  String title(WorkScope scope) {
    int from = grades(scope).min().orElse(fromGrade);
    int to = grades(scope).max().orElse(toGrade);
    String name = exam.printed() + " " + Works.letters(subject);
    return from == to ? name + " " + from : name + " " + from + "–" + to;
  }

  /** «ВПР, математика». */
  String name() {
    return exam.printed() + ", " + subject;
  }

  /**
   * The scope with or without these works.
   *
   * @param usual gives the grades of works that come in; then all grades that have results
   * @param all every group that has results
   */
  WorkScope change(WorkScope scope, WorkScope usual, List<WorkGroup> all, boolean in) {
    List<Range> ranges = new ArrayList<>(scope.ranges());
    if (ranges.isEmpty()) {
      all.forEach(group -> ranges.add(group.range()));
    }
    ranges.removeIf(this::owns);
    if (in) {
      List<Range> known = usual.ranges().stream().filter(this::owns).toList();
      ranges.addAll(known.isEmpty() ? List.of(range()) : known);
    }
    WorkScope changed = new WorkScope(ranges);
    boolean whole = all.stream().allMatch(group -> ranges.contains(group.range()));
    return whole && usual.ranges().isEmpty() ? WorkScope.ALL : changed;
  }

  private boolean owns(Range range) {
    return range.exam() == exam && range.subject().equals(subject);
  }

  private Range range() {
    return new Range(exam, subject, fromGrade, toGrade);
  }
}
