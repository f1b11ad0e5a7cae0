package mera.data.ingest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import mera.data.ingest.Sittings.Pupil;
import mera.data.ingest.Sittings.Sitting;
import mera.data.problem.Refusal;
import mera.data.result.EgeMinimum;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.jspecify.annotations.Nullable;

/** The rows of one block of a protocol. No text of a row ever leaves this class. */
final class ProtocolRows {

  private static final int MOST = 200;

  /** Numbers of documents are longer. */
  private static final Pattern CODE = Pattern.compile("\\d{1,8}");

  /** More missing rows than this are no gap: another number stands in the place of the row's. */
  private static final int GAP = 1000;

  private static final List<String> ANNULLED =
      List.of("аннул", "удал", "не завершил", "не закончил");
  private static final List<String> ABSENT = List.of("отсутств", "неявк", "не явил");
  private static final List<Column> STATES =
      List.of(Column.STATE, Column.MARK, Column.TOTAL, Column.TEST_SCORE, Column.SHORT_ANSWERS);

  private final Source source;
  private final ProtocolHeader header;
  private final @Nullable ExamBlock block;
  private final Consumer<Mention> school;
  private final BiConsumer<Work, LocalDate> seen;
  private final Map<String, Integer> namesakes = new HashMap<>();
  private int lastNumber = -1;

  /** Has a row told its exam? Then one that does not is a row gone wrong. */
  private boolean found;

  private long counted;
  private long sumOfTotals;
  private long sumOfMarks;

  /**
   * @param block day of the rows; null where each row has its own
   * @param school takes the school of a row that counts
   */
  ProtocolRows(
      Source source,
      ProtocolHeader header,
      @Nullable ExamBlock block,
      Consumer<Mention> school,
      BiConsumer<Work, LocalDate> seen) {
    this.source = source;
    this.header = header;
    this.block = block;
    this.school = school;
    this.seen = seen;
  }

  /** A row that has everything but a running number. */
  static boolean hasResult(ProtocolHeader header, Line line) {
    return line.whole(header.at(Column.SCHOOL)) > 0
        && (line.whole(header.at(Column.MARK)) >= 0
            || line.whole(header.at(Column.TEST_SCORE)) >= 0);
  }

  void noNumber(@Nullable String sheet, Line line) {
    reject(
        sheet,
        line,
        Column.NUMBER,
        "no-number",
        "номер строки не число, строка не учтена – исправьте его.");
  }

  void take(@Nullable String sheet, Line line) throws Refusal {
    checkNumber(sheet, line);
    ExamBlock day =
        block != null && !header.has(Column.EXAM)
            ? block
            : ExamBlock.inCell(line.text(header.at(Column.EXAM))).orElse(block);
    boolean none = day == null && source.options().work().isEmpty();
    if (none && header.has(Column.EXAM) && found) {
      reject(
          sheet,
          line,
          Column.EXAM,
          "no-exam",
          "экзамен не указан или записан не так, строка не учтена – нужен вид"
              + " «Математика(2026.06.02)».");
      return;
    }
    found |= header.has(Column.EXAM);
    Exam exam = day == null ? Exam.OGE : header.exam(day);
    if (day != null && day.isGve()) {
      source.counts().ignored++;
      source.problems().note("Строки ГВЭ не загружены: это отдельный вид экзамена.");
      return;
    }
    Optional<Work> work = day == null ? Optional.empty() : day.work(exam);
    if (work.isEmpty()) {
      work = source.options().work();
    }
    if (work.isEmpty()) {
      throw noExam();
    }
    LocalDate date = day == null ? LocalDate.of(work.get().year(), 1, 1) : day.day();
    take(sheet, line, work.get(), date);
  }

  private Refusal noExam() {
    return new Refusal(
        Refusal.Reason.INCOMPLETE,
        "Из файла «"
            + source.name()
            + "» и его имени не видно, какой это экзамен: укажите работу (--work), например"
            + " ОГЭ/математика/9/2025.");
  }

  private void take(@Nullable String sheet, Line line, Work work, LocalDate day) {
    String code = Cells.withoutBlanks(line.text(header.at(Column.SCHOOL)));
    if (!CODE.matcher(code).matches()) {
      reject(
          sheet,
          line,
          Column.SCHOOL,
          "no-school",
          "код ОО не указан или записан не так, строка не учтена – исправьте его.");
      return;
    }
    String written = line.text(header.at(Column.CLASS));
    Optional<String> className = ClassName.ofPupil(work.grade(), written);
    if (className.isEmpty() && !ClassName.beginsWithGrade(written)) {
      reject(
          sheet,
          line,
          Column.CLASS,
          "unknown-class",
          "класс записан не так, нужен вид «9А»; похоже, ячейки строки сдвинуты, она не учтена – сверьте"
              + " её с протоколом.");
      return;
    }
    if (says(line, ANNULLED)) {
      source.counts().ignored++;
      source
          .problems()
          .note("Строки с аннулированным результатом и удалённых с экзамена не учтены.");
      return;
    }
    if (className.isEmpty()) {
      source
          .problems()
          .add(
              sheet,
              line.number(),
              ProtocolHeader.shown(Column.CLASS),
              null,
              "unknown-class",
              "класс записан не так, нужен вид «9А»; строка учтена без класса – исправьте ячейку и"
                  + " загрузите файл снова.");
    }
    add(sheet, line, work, day, code, className.orElse(""));
  }

  private void add(
      @Nullable String sheet, Line line, Work work, LocalDate day, String code, String className) {
    seen.accept(work, day);
    Result result = says(line, ABSENT) ? absent() : result(sheet, line, work);
    Mention mention =
        work.exam() == Exam.EGE ? Mention.ofEge(code, "", "") : Mention.ofOge(code, "", "");
    if (result.score() != Sitting.REJECTED) {
      school.accept(mention);
    }
    source
        .sittings()
        .add(
            new Sitting(
                source.file(),
                work,
                day,
                mention.key(),
                className,
                pupil(line, code),
                result.score(),
                result.mark()));
  }

  /** See {@link Sitting}. */
  private record Result(int score, int mark) {}

  private Result absent() {
    source.counts().absent++;
    return new Result(Sitting.ABSENT, 2);
  }

  /** ЕГЭ counts by test score; ОГЭ and base mathematics by mark, with the primary score. */
  private Result result(@Nullable String sheet, Line line, Work work) {
    boolean byScore = work.exam() == Exam.EGE && !work.variant().equals(EgeMinimum.BASE);
    int mark = byScore ? 0 : line.whole(header.at(markColumn()));
    if (!byScore && (mark < 2 || mark > 5)) {
      reject(
          sheet,
          line,
          markColumn(),
          "no-mark",
          "оценки нет или она не от 2 до 5, строка не учтена – сверьте её с протоколом.");
      return new Result(Sitting.REJECTED, 2);
    }
    Column column = byScore ? Column.TEST_SCORE : Column.TOTAL;
    int score = line.whole(header.at(column));
    int most = byScore ? 100 : MOST;
    if (score < 0 || score > most) {
      reject(
          sheet,
          line,
          column,
          "no-total",
          "балла нет или он не целое число до "
              + most
              + ", строка не учтена – сверьте её с протоколом.");
      return new Result(Sitting.REJECTED, 2);
    }
    source.counts().stored++;
    counted++;
    sumOfTotals += Math.max(0, line.whole(header.at(Column.TOTAL)));
    sumOfMarks += Math.max(0, line.whole(header.at(markColumn())));
    return new Result(score, mark);
  }

  private Column markColumn() {
    return header.has(Column.MARK) ? Column.MARK : Column.TEST_SCORE;
  }

  private boolean says(Line line, List<String> words) {
    for (Column column : STATES) {
      if (line.whole(header.at(column)) == Line.OTHER) {
        String text = line.text(header.at(column)).toLowerCase(Locale.ROOT);
        if (words.stream().anyMatch(text::startsWith)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * By name and document; without a document by name and school, where a namesake in the same block
   * is somebody else; without a name by the participant's code.
   */
  private Pupil pupil(Line line, String school) {
    String name =
        String.join(
            "|",
            text(line, Column.SURNAME),
            text(line, Column.FIRST_NAME),
            text(line, Column.PATRONYMIC));
    String document = text(line, Column.SERIES) + "|" + text(line, Column.DOCUMENT);
    String code = text(line, Column.PUPIL);
    if (name.length() > 2 && document.length() > 1) {
      return source.sittings().pupil(name + "|" + document);
    }
    if (name.length() > 2) {
      String who = name + "|" + school;
      Pupil key = source.sittings().pupil(who);
      int same = namesakes.merge(key.toString(), 1, Integer::sum);
      return same == 1 ? key : source.sittings().pupil(who + "|" + same);
    }
    return code.isEmpty() ? source.sittings().stranger() : source.sittings().pupil("code|" + code);
  }

  private String text(Line line, Column column) {
    return Cells.oneLine(line.text(header.at(column))).toUpperCase(Locale.ROOT).replace('Ё', 'Е');
  }

  private void checkNumber(@Nullable String sheet, Line line) {
    int number = line.whole(header.at(Column.NUMBER));
    if (number > lastNumber + GAP && lastNumber >= 0) {
      source
          .problems()
          .add(
              sheet,
              line.number(),
              ProtocolHeader.shown(Column.NUMBER),
              null,
              "rows-missing",
              "номера строк идут не подряд – похоже, ячейки сдвинуты, выгрузите протокол заново.");
      return;
    }
    if (number > lastNumber + 1 && lastNumber >= 0) {
      source
          .problems()
          .add(
              sheet,
              line.number(),
              ProtocolHeader.shown(Column.NUMBER),
              null,
              "rows-missing",
              "перед этой строкой нет номеров с "
                  + (lastNumber + 1)
                  + " по "
                  + (number - 1)
                  + " – похоже, протокол неполный, выгрузите его заново.");
    }
    lastNumber = number;
  }

  /** The line «Средние» below the rows. */
  void compareMeans(@Nullable String sheet, Line line) {
    compareMean(sheet, line, Column.TOTAL, sumOfTotals);
    compareMean(sheet, line, markColumn(), sumOfMarks);
  }

  private void compareMean(@Nullable String sheet, Line line, Column column, long sum) {
    Optional<BigDecimal> printed = Cells.decimal(line.text(header.at(column)));
    if (printed.isEmpty() || counted == 0) {
      return;
    }
    // A zero at the end is not printed: with fewer than two decimals one more may be meant.
    BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(1, printed.get().scale()));
    BigDecimal difference =
        BigDecimal.valueOf(sum).subtract(printed.get().multiply(BigDecimal.valueOf(counted))).abs();
    if (difference.compareTo(unit.multiply(BigDecimal.valueOf(counted))) >= 0) {
      source
          .problems()
          .add(
              sheet,
              line.number(),
              ProtocolHeader.shown(column),
              line.text(header.at(column)),
              "mean-differs",
              "среднее в столбце «"
                  + ProtocolHeader.shown(column)
                  + "» не равно среднему учтённых строк – проверьте, все ли строки в файле.");
    }
  }

  private void reject(
      @Nullable String sheet, Line line, Column column, String rule, String message) {
    source.counts().rejected++;
    // Columns may be shifted: what stands in the cell may be a part of a document.
    source.problems().add(sheet, line.number(), ProtocolHeader.shown(column), null, rule, message);
  }
}
