package mera.data.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.result.EgeMinimum;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/**
 * What a title, a caption or the name of a file says of a work; each part may be missing.
 *
 * @param subject empty when it is not said
 * @param grade 0 when it is not said
 * @param year 0 when it is not said
 */
record WorkWords(@Nullable Exam exam, String subject, int grade, int year, String variant) {

  static final WorkWords NONE = new WorkWords(null, "", 0, 0, "");

  private static final Pattern GRADE =
      Pattern.compile("(?<!\\d)(\\d{1,2})(?:-?[йх]{1,2})?[\\s_]*(?:класс|кл(?!\\p{L}))");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern AREA =
      Pattern.compile(
          "[^.,;:–—]*(?:муниципальн\\p{L}+ (?:район|округ|образовани)|городско\\p{L}+ округ|\\p{L}+ район)"
              + "[^.,;:–—]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What this text says. */
  static WorkWords in(String text) {
    String line = Cells.oneLine(text);
    Matcher year = YEAR.matcher(line);
    Matcher grade = GRADE.matcher(line);
    Exam exam = examIn(line.toLowerCase(Locale.ROOT));
    int number = grade.find() ? Integer.parseInt(grade.group(1)) : 0;
    return new WorkWords(
        exam,
        Subject.within(line).orElse(""),
        WorkName.isGrade(number) ? number : 0,
        year.find() ? Integer.parseInt(year.group(1)) : 0,
        variantIn(line));
  }

  static WorkWords of(Work work) {
    return new WorkWords(work.exam(), work.subject(), work.grade(), work.year(), work.variant());
  }

  private static @Nullable Exam examIn(String lower) {
    return lower.contains("огэ")
        ? Exam.OGE
        : lower.contains("егэ")
            ? Exam.EGE
            : lower.contains("впр") || lower.contains("всероссийск")
                ? Exam.VPR
                : lower.contains("диагност") || lower.contains("контрольн") ? Exam.DR : null;
  }

  /** Levels of mathematics, advanced classes; empty as a rule. */
  static String variantIn(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean mathematics = lower.contains("математик");
    return mathematics && lower.contains("профил")
        ? EgeMinimum.PROFILE
        : mathematics && lower.contains("баз") ? EgeMinimum.BASE : Subject.variantOf(text);
  }

  /** The municipality that a title speaks of. */
  static Optional<String> area(String title) {
    Matcher area = AREA.matcher(Cells.oneLine(title));
    return area.find() ? Optional.of(area.group().strip()) : Optional.empty();
  }

  /** The same, with the parts that are missing here taken from there. */
  WorkWords or(WorkWords other) {
    return new WorkWords(
        exam == null ? other.exam : exam,
        subject.isEmpty() ? other.subject : subject,
        grade == 0 ? other.grade : grade,
        year == 0 ? other.year : year,
        variant.isEmpty() && subject.isEmpty() ? other.variant : variant);
  }

  /** The grade of ОГЭ and ЕГЭ goes without saying. */
  private int knownGrade() {
    return grade > 0 ? grade : exam == Exam.OGE ? 9 : exam == Exam.EGE ? 11 : 0;
  }

  /** The work, if all of it is said. */
  Optional<Work> work() {
    return exam == null || subject.isEmpty() || knownGrade() == 0 || year == 0
        ? Optional.empty()
        : Optional.of(new Work(exam, subject, knownGrade(), year, variant));
  }
}
