package mera.app.ingest;

import java.util.List;
import java.util.Set;
import mera.app.text.Words;
import mera.app.text.Works;
import mera.data.ingest.Reading;
import mera.data.problem.Problem;
import mera.data.result.Work;

/**
 * One file of an import as the table shows it.
 *
 * @param name of the file
 * @param kind what it is, in words
 * @param content what is in it, in words
 */
public record FileLine(
    String name,
    String kind,
    String content,
    Reading.Counts counts,
    List<Problem> problems,
    State state) {

  /** What becomes of a file. */
  public enum State {
    READY("распознан"),
    DOUBTS("есть замечания"),
    SAME("уже загружен"),
    UNKNOWN("вид не распознан"),
    PASSWORD("нужен пароль"),
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
      return this == READY || this == DOUBTS;
    }
  }

  /** «same-file» of a report: the file was left out, nothing is wrong with it. */
  private static final String SAME_FILE = "same-file";

  /**
   * @param known hashes of files that are stored already
   * @param stored the reading belongs to an import that was done
   */
  static FileLine of(Reading reading, Set<String> known, boolean stored) {
    return new FileLine(
        String.valueOf(reading.path().getFileName()),
        Kinds.words(reading.format()),
        content(reading),
        reading.counts(),
        reading.problems().stream().map(FileLine::inWindow).toList(),
        state(reading, known, stored));
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
            "Вид файла не распознан: подойдут реестр школ, шкалы отметок и выгрузки ВПР.")
        : problem;
  }

  private static State state(Reading reading, Set<String> known, boolean stored) {
    if (reading.format().isEmpty()) {
      return switch (rule(reading)) {
        case "password" -> State.PASSWORD;
        case "unknown-format" -> State.UNKNOWN;
        default -> State.UNREADABLE;
      };
    }
    if (rule(reading).equals(SAME_FILE) || !stored && known.contains(reading.sha256())) {
      return State.SAME;
    }
    if (reading.isEmpty()) {
      return State.NOTHING;
    }
    if (stored) {
      return State.STORED;
    }
    return reading.problems().isEmpty() ? State.READY : State.DOUBTS;
  }

  private static String rule(Reading reading) {
    return reading.problems().isEmpty() ? "" : reading.problems().getLast().rule();
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
