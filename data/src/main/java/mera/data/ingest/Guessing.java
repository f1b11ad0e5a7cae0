package mera.data.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.ingest.Guess.GuessedColumn;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.result.Exam;
import mera.data.result.Work;

/** Guesses a mapping from the first rows of a sheet. */
final class Guessing {

  private final Top top;
  private final WorkWords beside;
  private final List<Top.TopRow> header;
  private final List<Top.TopRow> data;
  private final List<String> joined;
  private final List<GuessedColumn> columns = new ArrayList<>();
  private final Map<Meaning, String> ofRow = new EnumMap<>(Meaning.class);
  private final Map<String, Map<Meaning, String>> ofWorks = new LinkedHashMap<>();

  private Guessing(Top top, WorkWords beside, List<Top.TopRow> header) {
    this.top = top;
    this.header = header;
    int last = header.getLast().number();
    this.data = top.rows().stream().filter(row -> row.number() > last).toList();
    this.joined = Captions.joined(header);
    WorkWords title = WorkWords.NONE;
    for (Top.TopRow row : top.rows()) {
      if (row.number() < header.getFirst().number()) {
        title = title.or(WorkWords.in(String.join(" ", row.cells())));
      }
    }
    this.beside = title.or(WorkWords.in(top.name())).or(beside);
  }

  /**
   * The mapping that seems to fit; empty when no row looks like a header.
   *
   * @param beside what the name of the file and the analyst say of the work
   */
  static Optional<Guess> of(Top top, WorkWords beside) {
    List<Top.TopRow> best = List.of();
    int most = 1;
    for (int from = 0; from < top.rows().size(); from++) {
      for (int to = from; to < Math.min(from + 3, top.rows().size()); to++) {
        List<Top.TopRow> rows = top.rows().subList(from, to + 1);
        int captions = captions(rows);
        if (captions > most) {
          most = captions;
          best = rows;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(new Guessing(top, beside, best).guess());
  }

  /**
   * Columns of these rows that seem to mean something; none where nothing names a school, where the
   * first row is a title, or the last one holds numbers.
   */
  private static int captions(List<Top.TopRow> rows) {
    Top.TopRow last = rows.getLast();
    List<String> joined = Captions.joined(rows);
    int captions = 0;
    boolean ofSchools = false;
    for (int i = 0; i < joined.size(); i++) {
      Optional<GuessWords.Meant> meant = GuessWords.of(own(last, i), joined.get(i));
      captions += meant.isPresent() ? 1 : 0;
      ofSchools |= meant.isPresent() && meant.get().meaning().isOfRow();
    }
    boolean numbers = last.cells().stream().anyMatch(cell -> Cells.whole(cell) > 5);
    return ofSchools && !numbers && !isTitle(rows.getFirst()) ? captions : 0;
  }

  /** Only the first cell holds anything. */
  private static boolean isTitle(Top.TopRow row) {
    return !row.first().isEmpty() && row.cells().stream().skip(1).allMatch(String::isEmpty);
  }

  private static String own(Top.TopRow row, int column) {
    return column < row.cells().size() ? row.cells().get(column) : "";
  }

  private Guess guess() {
    for (int i = 0; i < joined.size(); i++) {
      guess(i);
    }
    List<MappedWork> works = new ArrayList<>();
    boolean known = !ofWorks.isEmpty();
    for (Map.Entry<String, Map<Meaning, String>> entry : ofWorks.entrySet()) {
      WorkWords words = WorkWords.in(entry.getKey()).or(beside);
      known &= words.work().isPresent();
      works.add(new MappedWork(words.work().orElseGet(() -> part(words)), entry.getValue(), 0));
    }
    Mapping mapping =
        new Mapping(
            top.name().isEmpty() ? "Таблица" : top.name(),
            Optional.empty(),
            Optional.empty(),
            top.name().isEmpty() ? Optional.empty() : Optional.of(top.name()),
            header.getFirst().number(),
            header.getLast().number() - header.getFirst().number() + 1,
            Set.of(),
            List.of(),
            fillDown(),
            Set.of(),
            ofRow,
            "",
            works);
    return new Guess(mapping, columns, known);
  }

  /** A work of which only this is told. */
  private static Work part(WorkWords words) {
    Exam exam = words.exam() == null ? Exam.DR : words.exam();
    return new Work(exam, words.subject(), words.grade(), words.year(), words.variant());
  }

  private void guess(int column) {
    String own = own(header.getLast(), column);
    String caption = joined.get(column);
    Optional<GuessWords.Meant> meant = GuessWords.of(own, caption);
    if (meant.isEmpty()) {
      columns.add(new GuessedColumn(column, caption, Optional.empty(), -1, 0));
      return;
    }
    Meaning meaning = meant.get().meaning();
    // Which of several works a column belongs to, the caption above it or its own subject says.
    String above = Subject.within(caption).map(subject -> caption(caption, own)).orElse("");
    Map<Meaning, String> home =
        meaning.isOfRow()
            ? ofRow
            : ofWorks.computeIfAbsent(above, key -> new EnumMap<>(Meaning.class));
    if (home.putIfAbsent(meaning, address(column)) != null) {
      columns.add(new GuessedColumn(column, caption, Optional.empty(), -1, 0));
      return;
    }
    int work = meaning.isOfRow() ? -1 : new ArrayList<>(ofWorks.keySet()).indexOf(above);
    double sure = meant.get().confidence() * fit(meaning, column);
    columns.add(new GuessedColumn(column, caption, Optional.of(meaning), work, sure));
  }

  /** What stands above the caption; of a caption in one row, the words that name the work. */
  private static String caption(String joined, String own) {
    boolean below = joined.length() > own.length() && joined.endsWith(own);
    return below
        ? Cells.stripped(joined.substring(0, joined.length() - own.length()))
        : Subject.within(joined).orElse("") + " " + WorkWords.variantIn(joined);
  }

  /** The caption, where only one column has it, else the letter. */
  private String address(int column) {
    String caption = Cells.caption(joined.get(column));
    long same = joined.stream().filter(other -> Cells.caption(other).equals(caption)).count();
    return same == 1 ? Cells.oneLine(joined.get(column)) : Flaw.letters(column);
  }

  /** Counts have to be numbers: where they are not, the guess is worth little. */
  private double fit(Meaning meaning, int column) {
    if (meaning.isOfRow()) {
      return 1;
    }
    long written =
        data.stream().map(row -> own(row, column)).filter(c -> !MappedResults.isNothing(c)).count();
    long numbers =
        data.stream()
            .filter(row -> Cells.decimal(own(row, column).replace("%", "")).isPresent())
            .count();
    return written == 0 || 2 * numbers >= written ? 1 : 0.3;
  }

  /** A municipality that is written once a group. */
  private Set<String> fillDown() {
    String address = ofRow.get(Meaning.MUNICIPALITY);
    String name = ofRow.get(Meaning.NAME);
    if (address == null || name == null) {
      return Set.of();
    }
    int municipality = index(Meaning.MUNICIPALITY);
    int school = index(Meaning.NAME);
    boolean gaps =
        data.stream()
            .anyMatch(row -> own(row, municipality).isEmpty() && !own(row, school).isEmpty());
    return gaps ? Collections.singleton(address) : Set.of();
  }

  private int index(Meaning meaning) {
    return columns.stream()
        .filter(column -> column.meaning().equals(Optional.of(meaning)))
        .mapToInt(GuessedColumn::index)
        .findFirst()
        .orElse(-1);
  }
}
