package mera.data.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A book whose rows are reported while a reader takes them: cells without a value are problems,
 * hidden rows and dates where none is expected are counted and said in notes. A row that is read
 * twice is reported once.
 */
final class ReportingBook implements Book {

  private final Book book;
  private final Problems problems;
  private final Map<Integer, SheetReport> reports = new TreeMap<>();

  ReportingBook(Book book, Problems problems) {
    this.book = book;
    this.problems = problems;
  }

  @Override
  public List<String> sheets() {
    return book.sheets();
  }

  @Override
  public boolean isHidden(int sheet) {
    return book.isHidden(sheet);
  }

  @Override
  public List<Region> merged(int sheet) throws Refusal {
    return book.merged(sheet);
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    SheetReport report = reports.computeIfAbsent(sheet, index -> new SheetReport(name(index)));
    return new ReportedRows(book.open(sheet), report);
  }

  private String name(int sheet) {
    return book.sheets().get(sheet);
  }

  @Override
  public void close() {
    book.close();
  }

  /** Says what was counted; nothing is read after that. */
  void end() {
    if (book instanceof CsvBook table) {
      table.remark().ifPresent(problems::note);
    }
    for (int sheet = 0; sheet < book.sheets().size(); sheet++) {
      SheetReport report = reports.get(sheet);
      if (book.isHidden(sheet)) {
        problems.note(
            report == null
                ? "В файле есть скрытый лист «" + name(sheet) + "», из него ничего не взято."
                : "Лист «" + name(sheet) + "» скрыт, он прочитан.");
      }
      if (report != null) {
        report.note();
      }
    }
  }

  /** What was seen on one sheet. */
  private final class SheetReport {

    private final String name;
    private final Map<Integer, Dates> dates = new TreeMap<>();
    private Map<Integer, String> captions = Map.of();
    private final Set<Integer> hidden = new HashSet<>();
    private int last;

    SheetReport(String name) {
      this.name = name;
    }

    void take(Line line) {
      if (line.number() <= last) {
        return;
      }
      last = line.number();
      if (line.isHidden()) {
        hidden.add(last);
      }
      for (Flaw flaw : line.flaws()) {
        String column = Flaw.letters(flaw.column());
        problems.add(sheet(), last, column, flaw.value(), flaw.rule(), flaw.message());
      }
      if (last <= Top.ROWS) {
        captions(line);
      }
      for (int i = 0; line.hasDates() && i < line.width(); i++) {
        if (line.isDate(i)) {
          dates.computeIfAbsent(i, column -> new Dates(last)).count++;
        }
      }
    }

    private @Nullable String sheet() {
      return name.isEmpty() ? null : name;
    }

    /** The row with most texts is taken for the header. */
    private void captions(Line line) {
      Map<Integer, String> row = new HashMap<>();
      for (int i = 0; i < line.width(); i++) {
        if (!line.isDate(i) && line.whole(i) == Line.OTHER) {
          row.put(i, Cells.oneLine(line.text(i)));
        }
      }
      if (row.size() > captions.size()) {
        captions = row;
      }
    }

    void note() {
      if (!hidden.isEmpty()) {
        problems.note(
            (name.isEmpty() ? "Скрытых строк: " : "На листе «" + name + "» скрытых строк: ")
                + hidden.size()
                + ", они прочитаны.");
      }
      List<String> columns = new ArrayList<>();
      dates.forEach(
          (column, seen) -> {
            String caption = captions.getOrDefault(column, "");
            if (!isOfDates(caption)) {
              // The row that looks like a header may be one of a pupil.
              boolean named = !caption.isEmpty() && problems.showsWords();
              columns.add(
                  (named ? "«" + caption + "»" : Flaw.letters(column))
                      + " (ячеек "
                      + seen.count
                      + ", первая в строке "
                      + seen.first
                      + ")");
            }
          });
      if (!columns.isEmpty()) {
        problems.note(
            (name.isEmpty() ? "Даты" : "На листе «" + name + "» даты")
                + " стоят в столбцах "
                + String.join(", ", columns)
                + ": если это коды или классы, задайте столбцу текстовый формат и введите их"
                + " заново.");
      }
    }

    private static boolean isOfDates(String caption) {
      String words = Cells.caption(caption);
      return words.contains("дат")
          || words.contains("врем")
          || words.contains("срок")
          || words.contains("год")
          || words.contains("период");
    }
  }

  /** Dates of one column. */
  private static final class Dates {

    private final int first;
    private int count;

    Dates(int first) {
      this.first = first;
    }
  }

  private record ReportedRows(Rows rows, SheetReport report) implements Rows {

    @Override
    public @Nullable Line next() throws Refusal {
      Line line = rows.next();
      if (line != null) {
        report.take(line);
      }
      return line;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
