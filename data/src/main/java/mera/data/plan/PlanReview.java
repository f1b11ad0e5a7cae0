package mera.data.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.ingest.PaperTable;
import mera.data.plan.SourceRow.Fate;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A plan that somebody else wrote, before it is stored: every row of the source and what became of
 * it. The analyst may decide otherwise for any row; no text is lost or changed.
 */
public final class PlanReview {

  /** Rule of the problem that the period is the program's reading, not that of the file. */
  public static final String PERIOD = "plan-period";

  private final String file;
  private final PaperTable table;
  private final PlanCaptions captions;
  private final PlanHead head;
  private final List<String> otherTables;
  private final Map<Integer, Fate> decided;
  private final PlanRows rows;

  private PlanReview(
      String file,
      PaperTable table,
      PlanCaptions captions,
      List<String> otherTables,
      Map<Integer, Fate> decided) {
    this.file = file;
    this.table = table;
    this.captions = captions;
    this.otherTables = List.copyOf(otherTables);
    this.decided = Map.copyOf(decided);
    List<String> above = new ArrayList<>(table.above());
    int last = 0;
    for (PaperTable.Row row : table.rows().subList(0, captions.first())) {
      if (row.number() > last + 1) {
        above.add("");
      }
      last = row.number();
      above.add(String.join(" ", row.cells().stream().map(PaperTable.Cell::text).toList()));
    }
    this.head = PlanHead.of(above);
    this.rows = PlanRows.of(table, captions, decided);
  }

  /**
   * The plan among the tables of a file: the one whose header names measures and most other fields.
   *
   * @param file its name, for messages
   */
  public static PlanReview of(String file, List<PaperTable> tables) throws Refusal {
    PaperTable best = null;
    PlanCaptions header = null;
    List<String> others = new ArrayList<>();
    for (PaperTable table : tables) {
      Optional<PlanCaptions> found = PlanCaptions.find(table);
      if (found.isPresent() && (header == null || weight(found.get()) > weight(header))) {
        if (best != null) {
          others.add(best.name());
        }
        best = table;
        header = found.get();
      } else {
        others.add(table.name());
      }
    }
    if (best == null || header == null) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          "В «"
              + file
              + "» нет таблицы плана: нужна строка заголовков с графами «Мероприятия» и «Сроки»"
              + " или «Ответственные». Проверьте файл.");
    }
    return new PlanReview(file, best, header, others, Map.of());
  }

  private static long weight(PlanCaptions captions) {
    return captions.fields().stream().filter(field -> field != null).count();
  }

  /** The same review with another fate for one row of the source. */
  public PlanReview deciding(int number, Fate fate) {
    Map<Integer, Fate> more = new HashMap<>(decided);
    more.put(number, fate);
    return new PlanReview(file, table, captions, otherTables, more);
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  /** Every row of the table, from the header on, and what became of it. */
  public List<SourceRow> rows() {
    return rows.source();
  }

  /** Tables of the file that are no plan. */
  public List<String> otherTables() {
    return otherTables;
  }

  /** The title; the name of the file where none stands above the table. */
  public List<String> title() {
    return head.title().isEmpty() ? List.of(file.replaceFirst("\\.[^.]+$", "")) : head.title();
  }

  /**
   * The time of the plan: as its title says, else as its deadlines say, else as the date of its
   * header suggests. Empty: nothing in the source names a year.
   */
  public Optional<PlanPeriod> period() {
    return PlanPeriod.named(String.join(" ", head.title()))
        .or(rows::period)
        .or(() -> rows.periodAround(headerDate()));
  }

  private boolean periodIsNamed() {
    return PlanPeriod.named(String.join(" ", head.title())).isPresent();
  }

  /** The date of the order that the header or stamp names; null where it does not. */
  private @Nullable LocalDate headerDate() {
    List<String> lines = new ArrayList<>(head.header());
    lines.addAll(head.stamp());
    return PrintedDate.first(lines).orElse(null);
  }

  /**
   * The plan as it would be stored, without an id.
   *
   * @param period what {@link #period} proposes, or what the analyst says
   * @param directory known parties; those that the plan names besides get keys of their own
   */
  public Plan plan(PlanPeriod period, Map<String, Party> directory) {
    Plan bare =
        new Plan(
            null,
            "",
            head.kind(),
            title(),
            period,
            rows.numbering(),
            rows.sectionRows(),
            orientation(),
            rows.columns(),
            Map.of(),
            List.of(),
            List.of(),
            rows.nodes(),
            new Origin(file, head.header(), head.stamp(), head.other()),
            Answers.NONE);
    return PlanParties.recognised(bare, directory);
  }

  private Plan.Orientation orientation() {
    boolean wide = table.merges() ? table.landscape() : rows.columns().size() > 5;
    return wide ? Plan.Orientation.LANDSCAPE : Plan.Orientation.PORTRAIT;
  }

  /** What the analyst should look at before the plan is stored. */
  public List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (head.title().isEmpty()) {
      problems.add(
          problem(
              0,
              null,
              "plan-title",
              "В «" + file + "» нет названия плана: он назван по файлу, исправьте название."));
    }
    if (!periodIsNamed()) {
      problems.add(
          problem(
              0,
              null,
              PERIOD,
              "В названии плана нет его срока: "
                  + period()
                      .map(found -> "принят " + found.printed() + ", проверьте.")
                      .orElse("укажите его.")));
    }
    rows.problems(file, table.name(), problems);
    return List.copyOf(problems);
  }

  private Problem problem(int row, @Nullable String column, String rule, String message) {
    return new Problem(file, table.name(), row, column, null, rule, message);
  }
}
