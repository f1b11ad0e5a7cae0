package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Scale;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Reads a table of scales: the lowest scores of the marks, one row a work. */
final class ScaleTable {

  private final Source source;
  private final RowCounts counts;
  private final Map<Work, Scale> scales = new LinkedHashMap<>();

  private ScaleTable(Source source) {
    this.source = source;
    this.counts = source.counts();
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    ScaleTable reading = new ScaleTable(source);
    for (Table table : tables) {
      Header header = table.header();
      SideRows sides = new SideRows(source, table.top().name());
      try (Rows lines = source.book().open(table.top().sheet())) {
        for (Line line = lines.next(); line != null; line = lines.next()) {
          if (line.number() > header.row() && !sides.take(line)) {
            reading.take(Source.sheetName(table.top()), header, line);
            source.pace().step();
          }
        }
      }
      sides.end();
    }
    return Content.scales(new ArrayList<>(reading.scales.values()));
  }

  private void take(@Nullable String sheet, Header header, Line line) {
    String subject = line.text(header.column(Column.SUBJECT));
    int year = line.whole(header.column(Column.YEAR));
    int grade = line.whole(header.column(Column.GRADE));
    if (subject.isEmpty() && year == Line.EMPTY && grade == Line.EMPTY) {
      return;
    }
    Optional<Exam> exam = exam(line.text(header.column(Column.EXAM)));
    if (subject.isEmpty() || !WorkName.isYear(year) || !WorkName.isGrade(grade) || exam.isEmpty()) {
      reject(
          sheet,
          line,
          "no-work",
          "вид работы, год, класс или предмет не указан или записан не так, шкала не учтена –"
              + " исправьте строку.");
      return;
    }
    String variant = line.text(header.column(Column.VARIANT));
    Work work = new Work(exam.get(), Subject.of(subject), grade, year, variant);
    int max = line.whole(header.column(Column.MAX));
    int min3 = line.whole(header.column(Column.MIN_3));
    int min4 = line.whole(header.column(Column.MIN_4));
    int min5 = line.whole(header.column(Column.MIN_5));
    if (!(0 < min3 && min3 < min4 && min4 < min5 && min5 <= max)) {
      reject(
          sheet,
          line,
          "no-scale",
          "границы отметок не растут или выходят за наибольший балл, шкала не учтена – сверьте её"
              + " с описанием работы.");
      return;
    }
    String origin = line.text(header.column(Column.ORIGIN));
    keep(
        sheet,
        line,
        new Scale(work, max, min3, min4, min5, origin.isEmpty() ? source.name() : origin));
  }

  private void keep(@Nullable String sheet, Line line, Scale scale) {
    Scale before = scales.putIfAbsent(scale.work(), scale);
    if (before == null) {
      counts.stored++;
    } else if (sameNumbers(before, scale)) {
      counts.ignored++;
    } else {
      reject(
          sheet,
          line,
          "scale-twice",
          "шкала работы «"
              + scale.work().printed()
              + "» уже стоит выше с другими границами, эта строка не учтена – оставьте верную.");
    }
  }

  private static boolean sameNumbers(Scale a, Scale b) {
    return a.max() == b.max()
        && a.min3() == b.min3()
        && a.min4() == b.min4()
        && a.min5() == b.min5();
  }

  private static Optional<Exam> exam(String text) {
    return text.isEmpty() ? Optional.of(Exam.VPR) : Exam.of(text);
  }

  private void reject(@Nullable String sheet, Line line, String rule, String message) {
    counts.rejected++;
    source.problems().add(sheet, line.number(), null, null, rule, message);
  }
}
