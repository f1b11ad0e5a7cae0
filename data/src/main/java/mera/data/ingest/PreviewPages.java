package mera.data.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Preview.Kind;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Preview.PageColumn;
import mera.data.ingest.Preview.PageRow;
import mera.data.ingest.Recognition.Table;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** Looks over the shoulder of a reading: limits its rows and remembers what it saw. */
final class PreviewPages implements Glance {

  /** Shown in place of what is read to tell pupils apart, and never kept. */
  private static final String HIDDEN = "•••";

  private final int rows;
  private @Nullable FirstRows book;
  private final List<Frame> frames = new ArrayList<>();
  private Optional<Guess> guess = Optional.empty();

  /** A sheet and where its header is; the meaning of a column by its index. */
  private record Frame(
      int sheet,
      int from,
      int to,
      List<String> captions,
      Map<Integer, String> meanings,
      Map<Integer, List<String>> names,
      boolean personal) {}

  PreviewPages(int rows) {
    this.rows = rows;
  }

  @Override
  public Source look(Source source, Optional<Recognition> recognition) throws Refusal {
    Optional<Mapping> mapping = source.options().mapping();
    if (recognition.isPresent()) {
      for (Table table : recognition.get().tables()) {
        frames.add(frame(table));
      }
    } else if (mapping.isPresent()) {
      int sheet = MappedTable.sheet(source, mapping.get());
      frames.add(frame(source, Top.of(source.book(), sheet), mapping.get()));
    } else {
      guessed(source);
    }
    Map<Integer, Integer> last = new HashMap<>();
    frames.forEach(frame -> last.put(frame.sheet(), frame.to() + rows));
    FirstRows first = new FirstRows(source.book(), last, 0);
    book = first;
    for (Frame frame : frames) {
      // Also what no parser asks for is shown.
      try (Rows all = first.open(frame.sheet())) {
        while (all.next() != null) {
          source.pace().step();
        }
      }
    }
    return source.with(first);
  }

  /** Was the file opened and understood so far that it can be shown? */
  boolean hasLooked() {
    return book != null;
  }

  private void guessed(Source source) throws Refusal {
    WorkWords beside =
        source
            .options()
            .work()
            .map(WorkWords::of)
            .orElse(WorkWords.NONE)
            .or(WorkWords.in(source.name()));
    for (int sheet = 0; sheet < source.book().sheets().size(); sheet++) {
      Top top = Top.of(source.book(), sheet);
      Optional<Guess> found = Guessing.of(top, beside);
      if (guess.isEmpty() && found.isPresent()) {
        guess = found;
        frames.add(frame(source, top, found.get().mapping()));
      } else {
        frames.add(new Frame(sheet, 0, 0, List.of(), Map.of(), Map.of(), false));
      }
    }
  }

  private static Frame frame(Table table) {
    Header header = table.header();
    Map<Integer, String> meanings = new HashMap<>();
    Map<Integer, List<String>> names = new HashMap<>();
    header.columns().forEach((column, index) -> meanings.put(index, header.layout().shown(column)));
    for (int i = 0; i < header.tasks().size(); i++) {
      meanings.put(header.taskColumns().get(i), "Задание " + header.tasks().get(i).name());
      names.put(header.taskColumns().get(i), List.of(header.tasks().get(i).name()));
    }
    meanings.forEach((index, words) -> names.putIfAbsent(index, List.of(words)));
    List<Top.TopRow> rows =
        table.top().rows().stream().filter(row -> row.number() == header.row()).toList();
    return new Frame(
        table.top().sheet(),
        header.row(),
        header.row(),
        Captions.joined(rows),
        meanings,
        names,
        header.layout().format() == Format.GIA_PROTOCOL);
  }

  private static Frame frame(Source source, Top top, Mapping mapping) throws Refusal {
    MappedColumns columns = MappedColumns.of(source.name(), top, mapping);
    Map<Integer, String> meanings = new HashMap<>();
    Map<Integer, List<String>> names = new HashMap<>();
    columns.row().forEach((meaning, index) -> meanings.put(index, meaning.words()));
    columns.row().forEach((meaning, index) -> names.put(index, List.of(mapping.column(meaning))));
    for (int i = 0; i < columns.works().size(); i++) {
      Mapping.MappedWork work = mapping.works().get(i);
      columns
          .works()
          .get(i)
          .forEach(
              (meaning, index) -> {
                meanings.put(index, work.work().subject() + ": " + meaning.words());
                names.put(index, List.of(work.column(meaning)));
              });
    }
    int from = mapping.headerRow();
    List<Top.TopRow> rows =
        top.rows().stream()
            .filter(row -> row.number() >= from && row.number() <= mapping.lastHeaderRow())
            .toList();
    return new Frame(
        top.sheet(), from, mapping.lastHeaderRow(), Captions.joined(rows), meanings, names, false);
  }

  /** What was seen, with the problems of the reading at their cells. */
  Preview preview(Reading read) {
    FirstRows seen = book;
    // A file read in part only seems cut short.
    Reading reading = seen != null && seen.isCut() ? read.without("group-count") : read;
    if (seen == null) {
      return new Preview(reading, List.of(), List.of(), Optional.empty(), true);
    }
    List<Page> pages = frames.stream().map(frame -> page(frame, seen, reading)).toList();
    return new Preview(reading, seen.sheets(), pages, guess, !seen.isCut());
  }

  private static Page page(Frame frame, FirstRows seen, Reading reading) {
    Map<Integer, List<String>> rows = new TreeMap<>(seen.rows(frame.sheet()));
    int width = rows.values().stream().mapToInt(List::size).max().orElse(0);
    List<PageColumn> columns = new ArrayList<>();
    for (int i = 0; i < width; i++) {
      String caption = i < frame.captions().size() ? Cells.oneLine(frame.captions().get(i)) : "";
      columns.add(
          new PageColumn(i, Flaw.letters(i), caption, frame.meanings().getOrDefault(i, "")));
    }
    String name = seen.sheets().get(frame.sheet());
    List<PageRow> shown = new ArrayList<>();
    rows.forEach(
        (number, cells) ->
            shown.add(
                new PageRow(
                    number,
                    kind(frame, number, cells),
                    masked(frame, number, cells),
                    problems(frame, name, number, reading))));
    return new Page(name, frame.from(), frame.to(), columns, shown);
  }

  private static Kind kind(Frame frame, int number, List<String> cells) {
    return frame.to() > 0 && number < frame.from()
        ? Kind.TITLE
        : number <= frame.to() ? Kind.HEADER : Totals.is(cells) ? Kind.TOTAL : Kind.DATA;
  }

  /**
   * Rows of pupils show what is stored and nothing else. Below the first header of a protocol
   * others may follow: their captions are hidden along with the names.
   */
  private static List<String> masked(Frame frame, int number, List<String> cells) {
    List<String> shown = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String caption = i < frame.captions().size() ? Cells.caption(frame.captions().get(i)) : "";
      boolean data = number > frame.to();
      boolean strange = frame.personal() && (!isPlain(caption) || !isShort(cell));
      shown.add(data && !cell.isEmpty() && (strange || isPersonal(caption)) ? HIDDEN : cell);
    }
    return shown;
  }

  private static boolean isPlain(String caption) {
    return List.of(
            "№",
            "код оо",
            "класс",
            "код ппэ",
            "аудитория",
            "код мсу",
            "первичный балл",
            "оценка",
            "итоговый балл",
            "тестовый балл",
            "columnname",
            "schoolcode",
            "classcode",
            "primarymark",
            "mark5")
        .contains(caption);
  }

  /** No two letters side by side: no name. */
  private static boolean isShort(String cell) {
    for (int i = 1; i < cell.length(); i++) {
      if (Character.isLetter(cell.charAt(i)) && Character.isLetter(cell.charAt(i - 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPersonal(String caption) {
    return List.of(
            "фамилия", "имя", "отчество", "фио", "ф.и.о", "серия", "паспорт", "снилс", "дата рожд")
        .stream()
        .anyMatch(caption::startsWith);
  }

  private static Map<Integer, List<Problem>> problems(
      Frame frame, String sheet, int number, Reading reading) {
    Map<Integer, List<Problem>> problems = new LinkedHashMap<>();
    for (Problem problem : reading.problems()) {
      boolean here = Objects.requireNonNullElse(problem.sheet(), "").equals(sheet);
      if (here && problem.row() == number) {
        problems
            .computeIfAbsent(column(frame, problem.column()), key -> new ArrayList<>())
            .add(problem);
      }
    }
    return problems;
  }

  private static int column(Frame frame, @Nullable String named) {
    if (named == null) {
      return -1;
    }
    String caption = Cells.caption(named);
    for (Map.Entry<Integer, List<String>> entry : frame.names().entrySet()) {
      if (entry.getValue().stream().anyMatch(name -> Cells.caption(name).equals(caption))) {
        return entry.getKey();
      }
    }
    for (int i = 0; i < frame.captions().size(); i++) {
      if (Cells.caption(frame.captions().get(i)).equals(caption)) {
        return i;
      }
    }
    return -1;
  }
}
