package mera.data.ingest;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import mera.data.problem.Refusal;
import mera.data.school.Decision;

/**
 * A table of two columns: the key of a mention (or the name as the file writes it, where only one
 * school is called so) and the code of the school, «новая» or «пропустить».
 */
public final class DecisionFile {

  private DecisionFile() {}

  /** Key or name → decision, in the order of the table; a row of captions is none. */
  public static Map<String, Decision> read(Path file) throws Refusal {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    try (Place place = Place.of(file, Progress.NONE);
        Book book = open(place);
        Rows rows = book.open(0)) {
      for (Line line = rows.next(); line != null; line = rows.next()) {
        String mention = line.text(0);
        String answer = Cells.withoutBlanks(line.text(1));
        if (!mention.isEmpty() && !isCaption(answer)) {
          decisions.put(mention, decision(file, line, answer));
        }
      }
    }
    return decisions;
  }

  private static Book open(Place place) throws Refusal {
    Limits limits = Limits.of(place.name(), place.size(), Progress.NONE);
    return Container.open(place, ImportOptions.NONE, limits)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Reason.IMPOSSIBLE,
                    "Файл «" + place.name() + "» – не таблица из двух столбцов: школа и её код."));
  }

  private static boolean isCaption(String answer) {
    return answer.equalsIgnoreCase("код") || answer.equalsIgnoreCase("code");
  }

  private static Decision decision(Path file, Line line, String answer) throws Refusal {
    if (answer.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          "Файл «"
              + file.getFileName()
              + "», строка "
              + line.number()
              + ": не сказано, какая это школа. Укажите код, «новая» или «пропустить».");
    }
    return switch (answer) {
      case "новая", "new" -> Decision.create();
      case "пропустить", "skip" -> Decision.skip();
      default -> Decision.link(answer);
    };
  }
}
