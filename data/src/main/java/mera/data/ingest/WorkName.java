package mera.data.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;

/** Works as people and files name them. */
public final class WorkName {

  private static final Pattern FRAME =
      Pattern.compile("ВПР\\s+(\\d{4})\\s+(.+?)\\s+(\\d{1,2})\\s*класс.*");
  private static final Pattern GRADE = Pattern.compile("(\\d{1,2})[\\s_]*(?:класс|кл(?!\\p{L}))");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern LETTERS =
      Pattern.compile("(?<!\\p{L})(РУ|МА)[\\s_]*(\\d{1,2})(?!\\d)");

  private WorkName() {}

  /**
   * A work written KIND/SUBJECT/GRADE/YEAR, as the command line takes it: «ВПР/математика/4/2024»;
   * a fifth part names the variant.
   */
  public static Work parse(String text) throws Refusal {
    String[] parts = text.split("/", -1);
    Optional<Exam> exam = Exam.of(parts[0]);
    int grade = parts.length < 4 ? Line.OTHER : Cells.whole(parts[2]);
    int year = parts.length < 4 ? Line.OTHER : Cells.whole(parts[3]);
    if (exam.isEmpty()
        || parts.length > 5
        || parts.length < 4
        || parts[1].isBlank()
        || !isGrade(grade)
        || !isYear(year)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Работа «"
              + text
              + "» названа не так: нужно ВИД/предмет/класс/год, например"
              + " ВПР/математика/4/2024.");
    }
    return new Work(
        exam.get(), Subject.of(parts[1]), grade, year, parts.length == 5 ? parts[4].strip() : "");
  }

  static boolean isGrade(int grade) {
    return grade >= 1 && grade <= 12;
  }

  static boolean isYear(int year) {
    return year >= 2000 && year <= 2099;
  }

  /** «ВПР 2026 Русский язык 4 класс», the third line of a ФИС ОКО report. */
  static Optional<Work> inFrame(String line) {
    Matcher frame = FRAME.matcher(Cells.oneLine(line));
    if (!frame.matches()) {
      return Optional.empty();
    }
    String subject = frame.group(2);
    return Optional.of(
        new Work(
            Exam.VPR,
            Subject.of(subject),
            Integer.parseInt(frame.group(3)),
            Integer.parseInt(frame.group(1)),
            Subject.variantOf(subject)));
  }

  /** A ВПР file's name: «Проведение работы по биологии, 6 класс. ВПР 2024.xlsx». */
  static Optional<Work> inFileName(String name) {
    Matcher year = YEAR.matcher(name);
    Matcher grade = GRADE.matcher(name);
    Matcher letters = LETTERS.matcher(name);
    boolean hasGrade = grade.find();
    boolean hasLetters = letters.find();
    Optional<String> subject = Subject.within(name);
    if (subject.isEmpty() && hasLetters) {
      subject = Subject.ofLetters(letters.group(1));
    }
    if (!year.find() || subject.isEmpty() || !hasGrade && !hasLetters) {
      return Optional.empty();
    }
    int number = Integer.parseInt(hasGrade ? grade.group(1) : letters.group(2));
    return isGrade(number)
        ? Optional.of(
            new Work(
                Exam.VPR,
                subject.get(),
                number,
                Integer.parseInt(year.group(1)),
                Subject.variantOf(name)))
        : Optional.empty();
  }
}
