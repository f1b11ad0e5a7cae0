package mera.data.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.result.Exam;
import mera.data.result.Work;

/**
 * Which works a method looks at.
 *
 * @param ranges empty: all works
 */
public record WorkScope(List<Range> ranges) {

  /** Every work that there is. */
  public static final WorkScope ALL = new WorkScope(List.of());

  private static final String ALL_PRINTED = "все";
  private static final Pattern RANGE =
      Pattern.compile("([^/]+)/([^/]+)/\\s*(\\d{1,2})(?:\\s*[-–—]\\s*(\\d{1,2}))?\\s*");

  /**
   * One kind and subject over some grades.
   *
   * @param subject in lower case; takes in the levels of the subject: «математика» is also
   *     «математика (базовый уровень)»
   */
  public record Range(Exam exam, String subject, int fromGrade, int toGrade) {

    boolean includes(Work work) {
      return work.exam() == exam
          && work.grade() >= fromGrade
          && work.grade() <= toGrade
          && (work.subject().equals(subject) || work.subject().startsWith(subject + " ("));
    }

    String printed() {
      String grades = fromGrade == toGrade ? "" + fromGrade : fromGrade + "-" + toGrade;
      return exam.printed() + "/" + subject + "/" + grades;
    }
  }

  public WorkScope {
    ranges = List.copyOf(ranges);
  }

  /** Russian and mathematics in these grades of an exam. */
  static Stream<Range> bothSubjects(Exam exam, int fromGrade, int toGrade) {
    return Stream.of("русский язык", "математика")
        .map(subject -> new Range(exam, subject, fromGrade, toGrade));
  }

  /** The works of the federal list: ВПР 4–8, ОГЭ, ЕГЭ in Russian and mathematics. */
  public static WorkScope federal() {
    return new WorkScope(
        Stream.of(
                bothSubjects(Exam.VPR, 4, 8),
                bothSubjects(Exam.OGE, 9, 9),
                bothSubjects(Exam.EGE, 11, 11))
            .flatMap(ranges -> ranges)
            .toList());
  }

  /** ВПР in Russian and mathematics, grades 4 and 5: where the level sign is looked for. */
  public static WorkScope level() {
    return new WorkScope(bothSubjects(Exam.VPR, 4, 5).toList());
  }

  /** «ВПР/математика/4-8; ОГЭ/русский язык/9» or «все»; empty when the text is neither. */
  public static Optional<WorkScope> parse(String text) {
    if (text.strip().equalsIgnoreCase(ALL_PRINTED)) {
      return Optional.of(ALL);
    }
    List<Range> ranges = new ArrayList<>();
    for (String part : text.split(";")) {
      Optional<Range> range = parseRange(part);
      if (range.isEmpty()) {
        return Optional.empty();
      }
      ranges.add(range.get());
    }
    return Optional.of(new WorkScope(ranges));
  }

  private static Optional<Range> parseRange(String text) {
    Matcher matcher = RANGE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int from = Integer.parseInt(matcher.group(3));
    int to = matcher.group(4) == null ? from : Integer.parseInt(matcher.group(4));
    String subject = matcher.group(2).strip().toLowerCase(Locale.ROOT);
    return Exam.of(matcher.group(1))
        .filter(exam -> 1 <= from && from <= to && to <= 11)
        .map(exam -> new Range(exam, subject, from, to));
  }

  /** Does the method look at this work? */
  public boolean includes(Work work) {
    if (ranges.isEmpty()) {
      return true;
    }
    for (Range range : ranges) {
      if (range.includes(work)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link #parse} reads it. */
  public String printed() {
    return ranges.isEmpty()
        ? ALL_PRINTED
        : ranges.stream().map(Range::printed).collect(Collectors.joining("; "));
  }
}
