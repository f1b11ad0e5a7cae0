package mera.data.ingest;

import java.util.Optional;
import java.util.regex.Pattern;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;

/** The school of a form that names none in its table: the analyst or the file's name tells it. */
final class FormSchool {

  /** What stands in the name of every such file. */
  private static final Pattern COMMON =
      Pattern.compile(
          "форма\\s+сбора\\s+результатов?|\\d{1,2}\\s*класс\\p{L}*|(?<!\\p{L})впр(?!\\p{L})"
              + "|(?<!\\d)20\\d\\d(?!\\d)|\\.(xlsx?|xlsm|ods|csv)$|\\(\\d+\\)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SUBJECTS =
      Pattern.compile(
          "(?<!\\p{L})(русск\\p{L}* язык\\p{L}*|математик\\p{L}*|окружающ\\p{L}* мир\\p{L}*"
              + "|обществознани\\p{L}*|истори\\p{L}*|биологи\\p{L}*|географи\\p{L}*"
              + "|информатик\\p{L}*|физик\\p{L}*|хими\\p{L}*|литератур\\p{L}*( чтени\\p{L}*)?"
              + "|(английск|немецк|французск|иностранн)\\p{L}* язык\\p{L}*|углубл\\p{L}*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private FormSchool() {}

  static Mention of(Source source) throws Refusal {
    Optional<String> told = source.options().school();
    Optional<String> login = SchoolCode.loginIn(told.orElse(source.name()));
    if (login.isPresent()) {
      return Mention.ofLogin(SchoolCode.in(login.get()).orElseThrow(), login.get(), "", "");
    }
    String name = told.map(Cells::oneLine).orElseGet(() -> rest(source.name()));
    if (name.chars().noneMatch(Character::isLetter)) {
      throw new Refusal(
          Reason.INCOMPLETE,
          "Из файла «"
              + source.name()
              + "» и его имени не видно, какой это школы: добавьте в имя файла логин школы.");
    }
    return Mention.ofName(name, "");
  }

  /** What the name of the file says beside the work. */
  private static String rest(String fileName) {
    String plain = fileName.replace('_', ' ').strip();
    String school = COMMON.matcher(plain).replaceAll(" ");
    school = SUBJECTS.matcher(COMMON.matcher(school.strip()).replaceAll(" ")).replaceAll(" ");
    String line = Cells.oneLine(school);
    int from = 0;
    int to = line.length();
    while (from < to && " .,;–—-".indexOf(line.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && " .,;–—-".indexOf(line.charAt(to - 1)) >= 0) {
      to--;
    }
    return line.substring(from, to);
  }
}
