package mera.data.ingest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Outcome.Marks;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of a school or class a row with participants and counts (or per cents) of marks, or
 * with the participants below the minimum. What work it is, columns, title or file name say.
 */
final class MarkTable {

  private static final List<Column> MARKS =
      List.of(Column.TWO, Column.THREE, Column.FOUR, Column.FIVE);
  private static final List<Column> PERCENTS =
      List.of(Column.PERCENT_TWO, Column.PERCENT_THREE, Column.PERCENT_FOUR, Column.PERCENT_FIVE);

  private final Source source;
  private final Map<String, Mention> schools = new LinkedHashMap<>();
  private final Set<Work> works = new LinkedHashSet<>();
  private final Map<String, Aggregate> results = new LinkedHashMap<>();

  private MarkTable(Source source) {
    this.source = source;
  }

  /** Does the header say something of schools that can be stored without a question? */
  static boolean isEnough(Header header) {
    Set<Column> columns = header.columns().keySet();
    boolean school = columns.contains(Column.NAME) || columns.contains(Column.LOGIN);
    return school
        && columns.contains(Column.COUNT)
        && (columns.containsAll(MARKS)
            || columns.containsAll(PERCENTS)
            || columns.contains(Column.BELOW));
  }

  static Content read(Source source, List<Table> tables) throws Refusal {
    MarkTable reading = new MarkTable(source);
    for (Table table : tables) {
      reading.read(table);
    }
    return Content.aggregates(
        reading.works,
        List.copyOf(reading.results.values()),
        List.copyOf(reading.schools.values()));
  }

  /** What holds for all rows of one sheet. */
  private record Page(
      @Nullable String sheet, Header header, WorkWords title, String area, FilledDown above) {

    int at(Column column) {
      return header.column(column);
    }
  }

  private void read(Table table) throws Refusal {
    Header header = table.header();
    Page page = page(table);
    List<Totals.Counted> counted =
        Stream.concat(Stream.of(Column.COUNT, Column.BELOW), MARKS.stream())
            .filter(column -> header.column(column) >= 0)
            .map(column -> new Totals.Counted(header.column(column), header.layout().shown(column)))
            .toList();
    Totals totals = new Totals(source.problems(), page.sheet(), counted);
    try (Rows lines = source.book().open(table.top().sheet())) {
      for (Line line = lines.next(); line != null; line = lines.next()) {
        if (line.number() > header.row()) {
          source.pace().step();
          if (Totals.is(line)) {
            source.counts().ignored++;
            totals.compare(line);
          } else {
            take(page, line, totals);
          }
        }
      }
    }
    totals.end();
  }

  private Page page(Table table) {
    WorkWords title = WorkWords.NONE;
    String area = "";
    for (Top.TopRow row : table.top().rows()) {
      if (row.number() < table.header().row()) {
        String text = String.join(" ", row.cells());
        title = title.or(WorkWords.in(text));
        area = area.isEmpty() ? WorkWords.area(text).orElse("") : area;
      }
    }
    WorkWords inName = WorkWords.in(source.name());
    if (title.year() > 0 && inName.year() > 0 && title.year() != inName.year()) {
      source
          .problems()
          .add(
              Source.sheetName(table.top()),
              "year-differs",
              "В заголовке таблицы "
                  + title.year()
                  + " год, а в имени файла "
                  + inName.year()
                  + ": учтён год заголовка, проверьте его.");
    }
    WorkWords words =
        title.or(source.options().work().map(WorkWords::of).orElse(WorkWords.NONE)).or(inName);
    return new Page(Source.sheetName(table.top()), table.header(), words, area, new FilledDown());
  }

  private void take(Page page, Line line, Totals totals) throws Refusal {
    String name = page.above().text(line, page.at(Column.NAME));
    String login = page.above().text(line, page.at(Column.LOGIN));
    String count = line.text(page.at(Column.COUNT));
    if (name.isEmpty() && login.isEmpty()
        || count.isEmpty() && line.whole(page.at(Column.TWO)) < 0) {
      if (!count.isEmpty() || !line.text(page.at(Column.NAME)).isEmpty()) {
        source.counts().ignored++;
      }
      return;
    }
    totals.add(line);
    int n = line.whole(page.at(Column.COUNT));
    if (n == 0) {
      source.counts().ignored++;
      return;
    }
    Work work = work(page, line);
    Aggregate.Part part = n < 0 ? notCounted(page, line) : part(page, line, n);
    if (part == null) {
      source.counts().rejected++;
      return;
    }
    keep(page, line, work, school(page, line, name, login), part);
  }

  private void keep(Page page, Line line, Work work, Mention school, Aggregate.Part part) {
    String className = ClassName.within(work.grade(), line.text(page.at(Column.CLASS)));
    Aggregate result = new Aggregate(school.key(), work, className, part);
    if (results.putIfAbsent(school.key() + "|" + className + "|" + work, result) != null) {
      source.counts().rejected++;
      problem(
          page,
          line,
          Column.NAME,
          null,
          "school-twice",
          "школа и класс уже стоят выше, строка не учтена – оставьте одну.");
      return;
    }
    works.add(work);
    schools.putIfAbsent(school.key(), school);
    source.counts().stored++;
  }

  private static Mention school(Page page, Line line, String name, String login) {
    String municipality = page.above().text(line, page.at(Column.MUNICIPALITY));
    String area = municipality.isEmpty() ? page.area() : municipality;
    return SchoolCode.loginIn(login)
        .map(found -> Mention.ofLogin(SchoolCode.in(found).orElseThrow(), found, name, area))
        .orElseGet(() -> Mention.ofName(name.isEmpty() ? login : name, area));
  }

  private Work work(Page page, Line line) throws Refusal {
    String subject = page.above().text(line, page.at(Column.SUBJECT));
    int grade = line.whole(page.at(Column.GRADE));
    int year = line.whole(page.at(Column.YEAR));
    WorkWords row =
        new WorkWords(
            null,
            subject.isEmpty() ? "" : Subject.of(subject),
            WorkName.isGrade(grade) ? grade : gradeOf(line.text(page.at(Column.CLASS))),
            WorkName.isYear(year) ? year : 0,
            WorkWords.variantIn(subject));
    Optional<Work> work = row.or(page.title()).work();
    if (work.isEmpty()) {
      throw Sentences.noWork(source.name());
    }
    return work.get();
  }

  /** «7А» is of grade 7. */
  private static int gradeOf(String className) {
    int digits = 0;
    while (digits < className.length() && Character.isDigit(className.charAt(digits))) {
      digits++;
    }
    int grade = Cells.whole(className.substring(0, digits));
    return WorkName.isGrade(grade) ? grade : 0;
  }

  private Aggregate.@Nullable Part part(Page page, Line line, int n) {
    if (page.header().columns().keySet().containsAll(MARKS)) {
      return counts(page, line, n);
    }
    if (page.header().columns().keySet().containsAll(PERCENTS)) {
      return shares(page, line, n);
    }
    int below = line.whole(page.at(Column.BELOW));
    if (below < 0 || below > n) {
      problem(
          page,
          line,
          Column.BELOW,
          line.text(page.at(Column.BELOW)),
          "no-number",
          "не преодолевших порог нет или больше, чем участников, строка не учтена – исправьте её.");
      return null;
    }
    BigDecimal mean = Cells.decimal(line.text(page.at(Column.MEAN))).orElse(null);
    return new Aggregate.Passed(n, below, null, null, mean);
  }

  private Aggregate.@Nullable Part counts(Page page, Line line, int n) {
    int[] marks = new int[4];
    for (int i = 0; i < 4; i++) {
      int value = line.whole(page.at(MARKS.get(i)));
      String text = line.text(page.at(MARKS.get(i)));
      marks[i] = text.equals("-") || text.equals("–") || text.equals("—") ? 0 : Math.max(0, value);
      if (value == Line.OTHER
          && marks[i] == 0
          && !text.startsWith("-")
          && !text.startsWith("–")
          && !text.startsWith("—")) {
        problem(
            page,
            line,
            MARKS.get(i),
            text,
            "no-number",
            "число отметок записано не целым числом, строка не учтена – исправьте ячейку.");
        return null;
      }
    }
    int sum = marks[0] + marks[1] + marks[2] + marks[3];
    if (sum != n) {
      problem(
          page,
          line,
          Column.COUNT,
          Integer.toString(n),
          "marks-not-sum",
          "всего отметок " + sum + ", а писавших " + n + ", строка не учтена – исправьте её.");
      return null;
    }
    return new Aggregate.MarkCounts(new Marks(marks[0], marks[1], marks[2], marks[3]));
  }

  private Aggregate.@Nullable Part shares(Page page, Line line, int n) {
    List<BigDecimal> percents = new ArrayList<>();
    for (Column column : PERCENTS) {
      Cells.decimal(line.text(page.at(column)).replace("%", "")).ifPresent(percents::add);
    }
    Optional<List<Integer>> counts =
        percents.size() == 4 ? PercentCounts.only(n, percents) : Optional.empty();
    if (counts.isEmpty()) {
      problem(
          page,
          line,
          Column.PERCENT_TWO,
          null,
          "not-unique",
          "по процентам нельзя однозначно восстановить число отметок, строка не учтена – попросите таблицу с числом отметок.");
      return null;
    }
    List<Integer> x = counts.get();
    return new Aggregate.MarkCounts(new Marks(x.get(0), x.get(1), x.get(2), x.get(3)));
  }

  private Aggregate.@Nullable Part notCounted(Page page, Line line) {
    problem(
        page,
        line,
        Column.COUNT,
        line.text(page.at(Column.COUNT)),
        "no-number",
        "число писавших не указано или не целое, строка не учтена – исправьте ячейку.");
    return null;
  }

  private void problem(
      Page page, Line line, Column column, @Nullable String value, String rule, String message) {
    source
        .problems()
        .add(
            page.sheet(),
            line.number(),
            page.header().layout().shown(column),
            value,
            rule,
            message);
  }
}
