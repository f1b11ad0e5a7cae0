package mera.data.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mera.data.problem.Problem;
import mera.data.school.SchoolCode;
import org.jspecify.annotations.Nullable;

/**
 * The problems of one file: of each rule the first ones in full, the others counted, so that five
 * thousand equal ones neither hide the rest nor get lost.
 */
final class Problems {

  /** How many problems of one rule are kept in full. */
  static final int SHOWN = 200;

  /** Characters of a value that are enough to find the cell. */
  private static final int LONGEST = 200;

  private final String file;
  private final List<Problem> list = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean ofPupils;

  Problems(String file) {
    this.file = file;
  }

  /** The rows are pupils: from now on no value is shown that could be a name or a document. */
  void hideWords() {
    ofPupils = true;
  }

  /** May a text of a row be shown? */
  boolean showsWords() {
    return !ofPupils;
  }

  /** Something that is in order, but that the analyst should know: a Russian sentence. */
  void note(String sentence) {
    notes.add(sentence);
  }

  /** The notes, each once. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** A problem with the file or a sheet. */
  void add(@Nullable String sheet, String rule, String message) {
    add(sheet, 0, null, null, rule, message);
  }

  /**
   * @param message sentence without the number of the row: that is put before it
   */
  void add(
      @Nullable String sheet,
      int row,
      @Nullable String column,
      @Nullable String value,
      String rule,
      String message) {
    int before = counts.merge(rule, 1, Integer::sum) - 1;
    if (before < SHOWN) {
      String where = row == 0 ? "" : "Строка " + row + ": ";
      list.add(new Problem(file, sheet, row, column, shown(value), rule, where + message));
    }
  }

  private @Nullable String shown(@Nullable String value) {
    if (value == null || ofPupils && !isHarmless(value)) {
      return null;
    }
    return value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
  }

  /** All of them; one more for each rule that had to be cut. */
  List<Problem> list() {
    List<Problem> all = new ArrayList<>(list);
    counts.forEach(
        (rule, count) -> {
          int more = count - SHOWN;
          if (more > 0) {
            all.add(new Problem(file, null, 0, null, null, rule, rest(more)));
          }
        });
    return all;
  }

  /**
   * Can the value of a cell in a row of a pupil be shown? A login can, else what is too short for a
   * number of a document and has no two letters side by side: columns may be shifted.
   */
  private static boolean isHarmless(String value) {
    if (SchoolCode.loginIn(value).filter(value::equals).isPresent()) {
      return true;
    }
    for (int i = 1; i < value.length(); i++) {
      if (Character.isLetter(value.charAt(i)) && Character.isLetter(value.charAt(i - 1))) {
        return false;
      }
    }
    return !value.isEmpty() && value.length() <= 3;
  }

  private static String rest(int more) {
    int tens = more % 100;
    int ones = more % 10;
    String remarks =
        ones == 1 && tens != 11
            ? "замечание"
            : ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? "замечания" : "замечаний";
    return String.format(
        Locale.ROOT, "И ещё %d %s того же рода в этом файле: исправьте причину.", more, remarks);
  }
}
