package mera.app.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.app.text.Words;
import mera.app.text.Works;
import mera.data.ingest.Guess.GuessedColumn;
import mera.data.ingest.Preview;
import mera.data.ingest.Reading;
import mera.data.problem.Problem;
import mera.data.result.Work;

/**
 * One file of an import as the table shows it.
 *
 * @param kind what it is, in words
 * @param content what is in it, in words
 * @param taken does the analyst want it?
 */
public record FileLine(
    FileDraft draft,
    String kind,
    String content,
    List<Problem> problems,
    State state,
    boolean taken) {

  /** What becomes of a file. */
  public enum State {
    READY("распознан"),
    KNOWN("по прошлому описанию"),
    DOUBTS("есть замечания"),
    /** Something has to be said of its columns or its work. */
    QUESTION("проверить столбцы"),
    UNKNOWN("выбрать вид"),
    PASSWORD("нужен пароль"),
    SAME("уже загружен"),
    TWIN("пропущен: тот же файл"),
    UNREADABLE("не читается"),
    NOTHING("нечего загружать"),
    STORED("загружен");

    private final String words;

    State(String words) {
      this.words = words;
    }

    /** As shown. */
    public String words() {
      return words;
    }

    /** Will this file be stored? */
    public boolean isUsable() {
      return this == READY || this == KNOWN || this == DOUBTS;
    }

    /** May the analyst take it or leave it? */
    public boolean isChoice() {
      return isUsable() || this == QUESTION;
    }
  }

  /** «same-file» of a report: the file was left out, nothing is wrong with it. */
  private static final String SAME_FILE = "same-file";

  /**
   * A file that is read and not stored.
   *
   * @param known hashes of files that are stored already
   * @param twins hash → name of the first file with it
   * @param left the files that the analyst does not want
   */
  static FileLine of(
      FileDraft draft, Set<String> known, Map<String, String> twins, Set<Path> left) {
    Reading reading = draft.reading();
    String first = twins.getOrDefault(reading.sha256(), draft.name());
    boolean twin = !reading.sha256().isEmpty() && !first.equals(draft.path().toString());
    State state = twin ? State.TWIN : state(draft, known);
    boolean on = state.isChoice() && !left.contains(draft.path());
    String content =
        twin ? "повтор файла «" + Path.of(first).getFileName() + "»" : content(draft, state);
    return line(draft, content, state, on, reading);
  }

  /** A file of an import that is done. */
  static FileLine stored(FileDraft draft, Reading reading) {
    State state =
        reading.problems().stream().anyMatch(one -> one.rule().equals(SAME_FILE))
            ? State.SAME
            : reading.isEmpty() ? State.NOTHING : State.STORED;
    FileDraft done = new FileDraft(reading, draft.said(), draft.seen(), draft.known(), false);
    return line(done, content(done, state), state, true, reading);
  }

  private static FileLine line(
      FileDraft draft, String content, State state, boolean taken, Reading reading) {
    String kind =
        state == State.QUESTION && draft.refused().equals("unknown-format")
            ? Kinds.OWN
            : Kinds.words(
                reading.format().isEmpty() ? draft.said().format().orElse("") : reading.format());
    return new FileLine(
        draft,
        kind,
        content,
        reading.problems().stream().map(FileLine::inWindow).toList(),
        state,
        taken);
  }

  public String name() {
    return draft.name();
  }

  public Reading.Counts counts() {
    return draft.reading().counts();
  }

  /** Will it be stored with the next import? */
  boolean isWanted() {
    return taken && state.isUsable();
  }

  /** Does it wait for an answer of the step «Столбцы»? */
  boolean isAsked() {
    return taken && state == State.QUESTION;
  }

  /** Can the analyst say what kind of file it is? */
  public boolean isKindAsked() {
    return state == State.UNKNOWN
        || state == State.QUESTION && !draft.known()
        || draft.said().format().isPresent();
  }

  /**
   * How sure the guess of its columns is, 0…1: the mean over its columns; negative where nothing is
   * guessed.
   */
  public double confidence() {
    return state == State.QUESTION && draft.said().mapping().isEmpty()
        ? draft
            .seen()
            .flatMap(Preview::guess)
            .map(
                guess ->
                    guess.columns().stream()
                        .mapToDouble(GuessedColumn::confidence)
                        .average()
                        .orElse(0))
            .orElse(0.0)
        : -1;
  }

  /** The sentence for an unknown kind speaks of the command line, which a window does not have. */
  private static Problem inWindow(Problem problem) {
    return problem.rule().equals("unknown-format")
        ? new Problem(
            problem.file(),
            problem.sheet(),
            problem.row(),
            problem.column(),
            problem.value(),
            problem.rule(),
            "Вид файла не распознан: выберите его в столбце «Вид» или укажите столбцы на шаге 2.")
        : problem;
  }

  private static State state(FileDraft draft, Set<String> known) {
    Reading reading = draft.reading();
    switch (draft.refused()) {
      case "password" -> {
        return State.PASSWORD;
      }
      case "unknown-format" -> {
        return draft.isShown() && columns(draft) > 1 ? State.QUESTION : State.UNKNOWN;
      }
      case "incomplete" -> {
        return draft.isShown() ? State.QUESTION : State.UNREADABLE;
      }
      default -> {
        if (reading.format().isEmpty()) {
          return State.UNREADABLE;
        }
      }
    }
    if (draft.yearAsked()) {
      return State.QUESTION;
    }
    if (known.contains(reading.sha256())) {
      return State.SAME;
    }
    if (reading.isEmpty()) {
      return State.NOTHING;
    }
    return draft.known() ? State.KNOWN : reading.problems().isEmpty() ? State.READY : State.DOUBTS;
  }

  private static int columns(FileDraft draft) {
    return draft.seen().stream()
        .flatMap(seen -> seen.pages().stream())
        .mapToInt(page -> page.columns().size())
        .max()
        .orElse(0);
  }

  private static String content(FileDraft draft, State state) {
    return switch (state) {
      case PASSWORD -> "книга защищена паролем";
      case QUESTION, UNKNOWN ->
          "таблица, " + Words.count(columns(draft), "столбец", "столбца", "столбцов");
      default -> content(draft.reading());
    };
  }

  private static String content(Reading reading) {
    if (!reading.schools().isEmpty()) {
      return Words.count(reading.schools().size(), "школа", "школы", "школ");
    }
    if (!reading.scales().isEmpty()) {
      return Words.count(reading.scales().size(), "шкала", "шкалы", "шкал");
    }
    if (reading.works().isEmpty()) {
      return "—";
    }
    Work first = reading.works().getFirst();
    return reading.works().size() == 1
        ? Works.named(first) + " · " + first.year()
        : Words.count(reading.works().size(), "работа", "работы", "работ") + " · " + years(reading);
  }

  private static String years(Reading reading) {
    int from = reading.works().stream().mapToInt(Work::year).min().orElse(0);
    int to = reading.works().stream().mapToInt(Work::year).max().orElse(0);
    return from == to ? Integer.toString(from) : from + "–" + to;
  }
}
