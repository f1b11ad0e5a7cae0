package mera.data.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mera.data.ingest.PaperTable;
import mera.data.plan.SourceRow.Fate;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The rows of an imported table: what each is, and the rows of the plan that come of them. */
final class PlanRows {

  private static final String JOINED_BY_GUESS = "plan-row-joined";

  private final PaperTable table;
  private final PlanCaptions captions;
  private final Map<Integer, Fate> decided;
  private final List<PlanLine> lines = new ArrayList<>();
  private final List<SourceRow> source = new ArrayList<>();
  private final List<DraftRow> drafts = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private boolean topRowsAreSections;

  private PlanRows(PaperTable table, PlanCaptions captions, Map<Integer, Fate> decided) {
    this.table = table;
    this.captions = captions;
    this.decided = decided;
  }

  static PlanRows of(PaperTable table, PlanCaptions captions, Map<Integer, Fate> decided) {
    PlanRows rows = new PlanRows(table, captions, decided);
    rows.read();
    rows.nodes.addAll(new PlanTree(rows.drafts, table.merges()).nodes());
    return rows;
  }

  private void read() {
    int body = captions.first() + captions.rows();
    for (int i = captions.first(); i < table.rows().size(); i++) {
      lines.add(PlanLine.of(table, captions, table.rows().get(i)));
    }
    topRowsAreSections = topRowsAreSections(lines.subList(captions.rows(), lines.size()));
    for (int i = 0; i < lines.size(); i++) {
      PaperTable.Row row = table.rows().get(captions.first() + i);
      PlanLine line = lines.get(i);
      boolean header = captions.first() + i < body;
      Fate said = decided.get(row.number());
      Judged judged =
          said != null && !header
              ? new Judged(said, "по вашему решению")
              : header ? new Judged(Fate.HEADER, "") : judged(row, line);
      take(line, judged.fate());
      source.add(new SourceRow(row.number(), cells(row), judged.fate(), judged.note()));
    }
  }

  private record Judged(Fate fate, String note) {}

  private List<String> cells(PaperTable.Row row) {
    List<String> cells = new ArrayList<>();
    for (int column = 0; column < table.width(); column++) {
      cells.add(row.text(column));
    }
    return cells;
  }

  /** «1.» with nothing but a title is a section where no row «1.» has more than that. */
  private static boolean topRowsAreSections(List<PlanLine> lines) {
    List<PlanLine> top = lines.stream().filter(line -> !line.wide() && line.depth() == 1).toList();
    boolean deeper = lines.stream().anyMatch(line -> line.depth() > 1);
    return deeper && !top.isEmpty() && top.stream().allMatch(PlanLine::bare);
  }

  private Judged judged(PaperTable.Row row, PlanLine line) {
    if (captions.repeats(row)) {
      return new Judged(Fate.HEADER_AGAIN, "");
    }
    if (captions.numbersColumns(row)) {
      return new Judged(Fate.COLUMN_NUMBERS, "");
    }
    boolean romanSection = line.bare() && line.text(Field.NUMBER).matches("[IVX]+\\.?");
    boolean section =
        line.wide() || romanSection || topRowsAreSections && line.depth() == 1 && line.bare();
    if (section) {
      return new Judged(Fate.SECTION, "");
    }
    boolean first = drafts.stream().noneMatch(draft -> !draft.section());
    if (!line.numbered() || !line.text(Field.NUMBER).isEmpty() || first) {
      return new Judged(Fate.MEASURE, line.numbered() ? "" : "номер объединён с номером выше");
    }
    return captions.fields().contains(Field.NUMBER) ? withoutNumber(line) : fullOrJoined(line);
  }

  private Judged fullOrJoined(PlanLine line) {
    boolean torn = line.text(Field.MEASURE).isEmpty();
    return torn
        ? new Judged(Fate.JOINED, "мероприятия в строке нет: она продолжает строку выше")
        : new Judged(Fate.MEASURE, "");
  }

  /** A row without a number continues the one above, unless it is complete by itself. */
  private Judged withoutNumber(PlanLine line) {
    String measure = line.text(Field.MEASURE);
    boolean begins = !measure.isEmpty() && Character.isUpperCase(measure.codePointAt(0));
    boolean complete =
        begins && !line.text(Field.DEADLINE).isEmpty() && !line.text(Field.PARTIES).isEmpty();
    return complete
        ? new Judged(Fate.MEASURE, "строка без номера, но со сроком и исполнителем")
        : new Judged(Fate.JOINED, "строка без номера: присоединена к строке выше");
  }

  private void take(PlanLine line, Fate fate) {
    switch (fate) {
      case SECTION -> {
        PlanLine.Title title = line.title();
        drafts.add(DraftRow.section(line.number(), title));
      }
      case MEASURE -> drafts.add(DraftRow.measure(line));
      case JOINED -> {
        if (drafts.isEmpty()) {
          drafts.add(DraftRow.measure(line));
        } else {
          drafts.add(drafts.removeLast().joined(line));
        }
      }
      default -> {
        // Headers and what the analyst leaves out make no row.
      }
    }
  }

  List<SourceRow> source() {
    return List.copyOf(source);
  }

  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /** The columns that hold fields, in printed order. */
  List<PlanColumn> columns() {
    List<PlanColumn> columns = new ArrayList<>();
    for (int i = 0; i < captions.columns(); i++) {
      Field field = captions.fields().get(i);
      if (field != null) {
        columns.add(new PlanColumn(field, captions.captions().get(i), width(i, field)));
      }
    }
    boolean surplus = lines.stream().anyMatch(line -> !line.surplus().isEmpty());
    if (surplus && columns.stream().noneMatch(column -> column.field() == Field.DOCUMENT)) {
      columns.add(new PlanColumn(Field.DOCUMENT, "Примечание", width(-1, Field.DOCUMENT)));
    }
    return List.copyOf(columns);
  }

  /** In millimetres of a page, as far as the source tells; else by the custom of plans. */
  private double width(int column, Field field) {
    double all = table.widths().stream().mapToDouble(Double::doubleValue).sum();
    if (column >= 0 && column < table.widths().size() && all > 0) {
      double page = table.landscape() ? 267 : 180;
      return Math.round(table.widths().get(column) / all * page);
    }
    return switch (field) {
      case NUMBER -> 13;
      case MEASURE -> 70;
      case DEADLINE -> 32;
      case PARTIES -> 42;
      case RESULT -> 56;
      case DOCUMENT -> 44;
    };
  }

  Numbering numbering() {
    boolean numbered =
        nodes.stream().anyMatch(n -> n.kind() == Node.Kind.SECTION && !n.number().isEmpty());
    boolean deeper = nodes.stream().anyMatch(n -> PlanLine.digits(n.number()).contains("."));
    if (numbered && deeper) {
      return Numbering.SECTION_ITEM;
    }
    boolean sections = nodes.stream().anyMatch(n -> n.kind() == Node.Kind.SECTION);
    return deeper && !sections ? Numbering.HIERARCHICAL : Numbering.CONTINUOUS;
  }

  SectionRows sectionRows() {
    return drafts.stream()
        .flatMap(draft -> Stream.ofNullable(draft.form()))
        .findFirst()
        .orElse(SectionRows.NONE);
  }

  /** From the first to the last year that the deadlines name. */
  Optional<PlanPeriod> period() {
    PlanPeriod any = PlanPeriod.years(2000, 2000);
    List<Deadline> dated =
        nodes.stream()
            .map(node -> DeadlineReader.read(node.deadline(), any, any.from()))
            .filter(read -> read.yearSource() == Deadline.YearSource.EXPLICIT)
            .toList();
    Optional<LocalDate> from =
        dated.stream().map(Deadline::start).flatMap(Stream::ofNullable).min(LocalDate::compareTo);
    Optional<LocalDate> to =
        dated.stream().map(Deadline::end).flatMap(Stream::ofNullable).max(LocalDate::compareTo);
    return from.isPresent() && to.isPresent()
        ? Optional.of(
            PlanPeriod.of(
                from.get().withDayOfMonth(1), to.get().withDayOfMonth(to.get().lengthOfMonth())))
        : Optional.empty();
  }

  /** The school year or calendar year that an order of this date is likely to plan. */
  Optional<PlanPeriod> periodAround(@Nullable LocalDate order) {
    if (order == null) {
      return Optional.empty();
    }
    boolean school =
        nodes.stream()
            .anyMatch(
                node ->
                    (node.text() + " " + node.deadline())
                        .toLowerCase(Locale.ROOT)
                        .matches("(?s).*учебн\\S+ год.*"));
    int year = order.getYear();
    return Optional.of(
        school
            ? PlanPeriod.schoolYear(order.getMonthValue() < 6 ? year - 1 : year)
            : PlanPeriod.years(
                order.getMonthValue() > 10 ? year + 1 : year,
                order.getMonthValue() > 10 ? year + 1 : year));
  }

  void problems(String file, String sheet, List<Problem> problems) {
    for (SourceRow row : source) {
      if (row.fate() == Fate.JOINED && !decided.containsKey(row.number())) {
        problems.add(
            new Problem(
                file,
                sheet,
                row.number(),
                null,
                null,
                JOINED_BY_GUESS,
                "Строка " + row.number() + " без номера присоединена к строке выше: проверьте."));
      }
    }
    Map<String, Integer> lost = new HashMap<>();
    lines.forEach(
        line -> line.surplus().forEach(text -> lost.merge(text.split(":", 2)[0], 1, Integer::sum)));
    lost.forEach(
        (caption, rows) ->
            problems.add(
                new Problem(
                    file,
                    sheet,
                    0,
                    caption,
                    null,
                    "plan-column",
                    "Для графы «"
                        + caption
                        + "» в плане нет места: её текст добавлен в последнюю графу.")));
    unread(file, sheet, problems);
  }

  private void unread(String file, String sheet, List<Problem> problems) {
    PlanPeriod any = PlanPeriod.years(2000, 2000);
    for (int i = 0; i < drafts.size(); i++) {
      String deadline = nodes.get(i).deadline();
      if (!DeadlineReader.read(deadline, any, any.from()).recognised()) {
        problems.add(
            new Problem(
                file,
                sheet,
                drafts.get(i).row(),
                null,
                deadline,
                "plan-deadline",
                "Срок «"
                    + deadline
                    + "» не распознан: он останется текстом, в календарь не попадёт."));
      }
    }
  }
}
