package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Refusal;
import mera.data.result.EgeMinimum;
import mera.data.result.Exam;
import mera.data.result.Work;

/**
 * Where things stand in a table of ЕГЭ by school; −1 for a column that is not there.
 *
 * @param groups subjects in the order of the table
 */
record EgeColumns(int municipality, int name, int code, List<Group> groups) {

  private static final Pattern MINIMUM = Pattern.compile(".*\\((?:\\D*)(\\d+)(?:\\D*)\\).*");

  /**
   * Columns of one subject.
   *
   * @param subject as printed
   * @param minimum as the caption of {@code below} prints it; 0: it does not
   */
  record Group(
      Work work,
      String subject,
      int count,
      int below,
      int high,
      int best,
      int mean,
      String belowCaption,
      int minimum) {}

  static EgeColumns of(Source source, Table table) throws Refusal {
    Layout.Header header = table.header();
    List<Top.TopRow> rows = captionRows(table.top(), header);
    Top.TopRow last = rows.getLast();
    List<String> above = Captions.joined(filledRight(rows));
    WorkWords beside = beside(source, table.top(), rows.getFirst().number());
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < last.captions().size(); i++) {
      if (fits(header.layout(), Column.COUNT, last.captions().get(i))) {
        String subject = i < above.size() ? Cells.oneLine(above.get(i)) : "";
        groups.add(group(source, header.layout(), last, i, subject, beside));
      }
    }
    int name = header.column(Column.NAME);
    int code = header.column(Column.LOGIN);
    if (name < 0 && code < 0) {
      throw Sentences.noColumn(
          source.name(), table.top().name(), header.layout().shown(Column.NAME));
    }
    return new EgeColumns(header.column(Column.MUNICIPALITY), name, code, groups);
  }

  /** From the row that names the school down to the row of the counts. */
  private static List<Top.TopRow> captionRows(Top top, Layout.Header header) {
    List<Top.TopRow> rows = new ArrayList<>();
    for (Top.TopRow row : top.rows()) {
      boolean names =
          row.captions().stream()
              .anyMatch(
                  caption ->
                      fits(header.layout(), Column.NAME, caption)
                          || fits(header.layout(), Column.MUNICIPALITY, caption));
      if (row.number() <= header.row() && (names || !rows.isEmpty())) {
        rows.add(row);
      }
    }
    if (rows.isEmpty()) {
      top.rows().stream().filter(row -> row.number() == header.row()).forEach(rows::add);
    }
    return rows;
  }

  /** The rows above the last one, their merged cells repeated. */
  private static List<Top.TopRow> filledRight(List<Top.TopRow> rows) {
    return rows.subList(0, rows.size() - 1).stream()
        .map(
            row -> {
              List<String> filled = new ArrayList<>();
              for (String cell : row.cells()) {
                filled.add(cell.isEmpty() && !filled.isEmpty() ? filled.getLast() : cell);
              }
              return new Top.TopRow(row.number(), filled, List.of());
            })
        .toList();
  }

  private static WorkWords beside(Source source, Top top, int firstCaptionRow) {
    WorkWords title = WorkWords.NONE;
    for (Top.TopRow row : top.rows()) {
      if (row.number() < firstCaptionRow) {
        title = title.or(WorkWords.in(String.join(" ", row.cells())));
      }
    }
    return title
        .or(WorkWords.in(top.name()))
        .or(source.options().work().map(WorkWords::of).orElse(WorkWords.NONE))
        .or(WorkWords.in(source.name()));
  }

  private static Group group(
      Source source, Layout layout, Top.TopRow last, int first, String subject, WorkWords beside)
      throws Refusal {
    int below = next(layout, Column.BELOW, last, first);
    String caption = below < 0 ? "" : last.cells().get(below);
    Matcher minimum = MINIMUM.matcher(Cells.oneLine(caption));
    Optional<Work> work = work(subject, beside);
    if (work.isEmpty() || below < 0) {
      throw below < 0
          ? Sentences.noColumn(source.name(), "", layout.shown(Column.BELOW))
          : Sentences.noWork(source.name());
    }
    return new Group(
        work.get(),
        subject.isEmpty() ? work.get().subject() : lastWords(subject),
        first,
        below,
        next(layout, Column.HIGH, last, first),
        next(layout, Column.BEST, last, first),
        next(layout, Column.MEAN, last, first),
        Cells.oneLine(caption),
        minimum.matches() ? Math.max(0, Cells.whole(minimum.group(1))) : 0);
  }

  /** ЕГЭ, unless the title says another exam. */
  private static Optional<Work> work(String subject, WorkWords beside) {
    WorkWords told = WorkWords.in(subject);
    boolean named = !told.subject().isEmpty() || subject.isBlank();
    WorkWords exact =
        new WorkWords(
            beside.exam() == null ? Exam.EGE : beside.exam(),
            named ? told.subject() : Subject.of(lastWords(subject)),
            0,
            told.year(),
            told.variant());
    return exact.or(beside).work().map(EgeColumns::withLevel);
  }

  /** Mathematics without a level is the profile one: the base one is always named. */
  private static Work withLevel(Work work) {
    boolean profile =
        work.exam() == Exam.EGE && work.variant().isEmpty() && work.subject().equals("математика");
    return profile
        ? new Work(work.exam(), work.subject(), work.grade(), work.year(), EgeMinimum.PROFILE)
        : work;
  }

  /** «Результаты по предметам Русский язык»: what stands nearest to the counts. */
  private static String lastWords(String subject) {
    String lower = subject.toLowerCase(Locale.ROOT);
    int common = lower.lastIndexOf("предмет");
    int blank = common < 0 ? -1 : subject.indexOf(' ', common);
    return blank < 0 ? subject : subject.substring(blank + 1);
  }

  /** The first such caption from here on, before the next subject begins. */
  private static int next(Layout layout, Column column, Top.TopRow row, int from) {
    for (int i = from + 1; i < row.captions().size(); i++) {
      String caption = row.captions().get(i);
      if (fits(layout, column, caption)) {
        return i;
      }
      if (fits(layout, Column.COUNT, caption)) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean fits(Layout layout, Column column, String caption) {
    return layout.captions().stream()
        .anyMatch(known -> known.column() == column && known.fits(caption));
  }

  /** Columns whose totals are checked. */
  List<Totals.Counted> counted() {
    return groups.stream()
        .flatMap(
            group ->
                Stream.of(
                    new Totals.Counted(group.count(), group.subject() + ": приняли участие"),
                    new Totals.Counted(group.below(), group.subject() + ": не преодолели порог"),
                    new Totals.Counted(group.high(), group.subject() + ": высокобалльники"),
                    new Totals.Counted(group.best(), group.subject() + ": 100 баллов")))
        .filter(counted -> counted.column() >= 0)
        .toList();
  }
}
