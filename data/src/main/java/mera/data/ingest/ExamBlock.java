package mera.data.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.result.EgeMinimum;
import mera.data.result.Exam;
import mera.data.result.Work;

/**
 * One exam day of a protocol: «12 - Обществознание 2026.07.03».
 *
 * @param number of the subject as РИС ГИА has it; 0 when it is not told
 * @param subject as printed; may be empty
 */
record ExamBlock(int number, String subject, LocalDate day) {

  private static final Pattern LINE =
      Pattern.compile("(\\d+)\\s*-\\s*(.+?)\\s+(\\d{4})\\.(\\d{2})\\.(\\d{2})");
  private static final Pattern CELL =
      Pattern.compile("(?:(\\d+)\\s*-\\s*)?(.+?)\\s*\\((\\d{4})\\.(\\d{2})\\.(\\d{2})\\)");
  private static final Pattern FILE =
      Pattern.compile("(?<!\\d)(\\d{1,2})()_(\\d{4})\\.(\\d{2})\\.(\\d{2})(?!\\d)");

  private static final Pattern LANGUAGE =
      Pattern.compile("(?<!\\p{L})язык(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Numbers that mean the same subject in all sources. */
  private static final String[] SAFE = {
    "",
    "русский язык",
    "математика",
    "физика",
    "химия",
    "информатика",
    "биология",
    "история",
    "география"
  };

  static Optional<ExamBlock> inLine(String text) {
    return of(LINE.matcher(Cells.oneLine(text)), true);
  }

  /** «Математика(2026.06.02)»; only of a known subject, as columns may be shifted. */
  static Optional<ExamBlock> inCell(String text) {
    return of(CELL.matcher(Cells.oneLine(text)), true)
        .filter(block -> Subject.within(block.subject()).isPresent() || block.isOther());
  }

  /** «02_2025.06.03.csv». */
  static Optional<ExamBlock> inFileName(String name) {
    return of(FILE.matcher(name), false);
  }

  private static Optional<ExamBlock> of(Matcher found, boolean whole) {
    if (!(whole ? found.matches() : found.find())) {
      return Optional.empty();
    }
    try {
      LocalDate day =
          LocalDate.of(
              Integer.parseInt(found.group(3)),
              Integer.parseInt(found.group(4)),
              Integer.parseInt(found.group(5)));
      int number = found.group(1) == null ? 0 : Math.max(0, Cells.whole(found.group(1)));
      return Optional.of(new ExamBlock(number, found.group(2), day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** ГВЭ, or a language that is not among the known subjects. */
  private boolean isOther() {
    return isGve() || LANGUAGE.matcher(subject).find();
  }

  /** ГВЭ is an exam of its own and takes no part. */
  boolean isGve() {
    return number >= 51 && number <= 59 || subject.toUpperCase(Locale.ROOT).contains("ГВЭ");
  }

  /** Base mathematics: number 22, or the word. */
  boolean isBase() {
    return subject.isEmpty()
        ? number == 22
        : WorkWords.variantIn(subject).equals(EgeMinimum.BASE)
            || number == 22 && subject.toLowerCase(Locale.ROOT).startsWith("математик");
  }

  /** The work; empty where only a number is told and the number is not a safe one. */
  Optional<Work> work(Exam exam) {
    String name =
        !subject.isEmpty()
            ? Subject.of(subject)
            : number == 22 ? "математика" : number < SAFE.length ? SAFE[number] : "";
    if (name.isEmpty()) {
      return Optional.empty();
    }
    boolean ege = exam == Exam.EGE;
    boolean levels = ege && name.equals("математика");
    String variant = levels ? (isBase() ? EgeMinimum.BASE : EgeMinimum.PROFILE) : "";
    return Optional.of(new Work(exam, name, ege ? 11 : 9, day.getYear(), variant));
  }
}
