package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.ingest.Recognition.Table;
import mera.data.result.Work;

/**
 * What a text seems to say of a work, as far as it says it once: a name of a file or sheet, a
 * title. It is never taken for more than a doubt about the work that the content names.
 */
record WorkClaim(Optional<String> subject, Optional<Integer> grade, Optional<Integer> year) {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern GRADE = Pattern.compile("(?<!\\d)(\\d{1,2})[\\s_-]*класс");
  private static final Pattern LETTERS =
      Pattern.compile("(?<!\\p{L})(РУ|МА)[\\s_]*(\\d{1,2})(?!\\d)");

  static WorkClaim of(String text) {
    Set<String> subjects = new LinkedHashSet<>(Subject.allWithin(text));
    Set<Integer> grades = new LinkedHashSet<>(numbers(GRADE, text));
    Matcher letters = LETTERS.matcher(text);
    while (letters.find()) {
      Subject.ofLetters(letters.group(1)).ifPresent(subjects::add);
      grades.add(Integer.parseInt(letters.group(2)));
    }
    return new WorkClaim(only(subjects), only(grades), year(text));
  }

  /** The only year that the text names. */
  static Optional<Integer> year(String text) {
    return only(new LinkedHashSet<>(numbers(YEAR, text)));
  }

  private static List<Integer> numbers(Pattern pattern, String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      numbers.add(Integer.parseInt(matcher.group(1)));
    }
    return numbers;
  }

  private static <T> Optional<T> only(Set<T> found) {
    return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
  }

  /** What of this is otherwise in the work: «2024 год»; empty when nothing is. */
  Optional<String> against(Work work) {
    List<String> other = new ArrayList<>();
    subject.filter(name -> !name.equals(work.subject())).ifPresent(other::add);
    grade.filter(number -> number != work.grade()).ifPresent(g -> other.add(g + " класс"));
    year.filter(number -> number != work.year()).ifPresent(y -> other.add(y + " год"));
    return other.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", other));
  }

  /**
   * Tells where the name of the file, the name of the sheet or a line above the header speaks of
   * another work than the line that names it.
   */
  static void check(Source source, Table table, Work taken) {
    against(source, table, "имя файла", source.name(), taken);
    against(source, table, "имя листа", table.top().name(), taken);
    for (Top.TopRow row : table.top().rows()) {
      String line = Cells.oneLine(String.join(" ", row.cells()));
      if (row.number() < table.header().row() && WorkName.inFrame(line).isEmpty()) {
        against(source, table, "строка " + row.number(), line, taken);
      }
    }
  }

  private static void against(Source source, Table table, String what, String text, Work taken) {
    of(text)
        .against(taken)
        .ifPresent(
            other ->
                source
                    .problems()
                    .add(
                        Source.sheetName(table.top()),
                        0,
                        null,
                        text,
                        "title-differs",
                        "В заголовке отчёта «"
                            + taken.printed()
                            + "», а "
                            + what
                            + " говорит: "
                            + other
                            + ". Учтено как в заголовке отчёта – проверьте, тот ли это файл."));
  }
}
