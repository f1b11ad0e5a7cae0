package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/**
 * The columns of a {@link Mapping} as indexes, from 0; −1 for a column that the mapping leaves out.
 *
 * @param works in the order of the mapping
 */
record MappedColumns(int code, int name, int municipality, List<Pair> works) {

  /** Columns of one work. */
  record Pair(int participants, int mean) {}

  static MappedColumns of(String file, Top top, Mapping mapping) throws Refusal {
    List<String> captions = captions(top, mapping);
    Search search = new Search(file, top, captions);
    List<Pair> works = new ArrayList<>();
    for (Mapping.MappedWork work : mapping.works()) {
      works.add(new Pair(search.column(work.participants()), search.column(work.mean())));
    }
    return new MappedColumns(
        search.column(mapping.code()),
        search.column(mapping.schoolName()),
        search.column(mapping.municipality()),
        works);
  }

  /** One caption a column; the parts of a header over several rows are joined with a blank. */
  private static List<String> captions(Top top, Mapping mapping) {
    int from = mapping.headerRow();
    int to = from + mapping.headerRows() - 1;
    List<String> captions = new ArrayList<>();
    for (Top.TopRow row : top.rows()) {
      if (from > 0 && row.number() >= from && row.number() <= to) {
        join(captions, row.cells(), row.number() > from);
      }
    }
    return captions.stream().map(Cells::caption).toList();
  }

  /** A merged cell of an upper row stands only in its first column: it holds for the next ones. */
  private static void join(List<String> captions, List<String> lower, boolean joining) {
    String merged = "";
    for (int i = 0; i < lower.size(); i++) {
      if (i == captions.size()) {
        captions.add("");
      }
      merged = captions.get(i).isEmpty() ? merged : captions.get(i);
      String part = lower.get(i);
      boolean under = joining && captions.get(i).isEmpty() && !part.isEmpty();
      captions.set(i, Cells.stripped((under ? merged : captions.get(i)) + " " + part));
    }
  }

  private record Search(String file, Top top, List<String> captions) {

    int column(String written) throws Refusal {
      if (written.isBlank()) {
        return -1;
      }
      String caption = Cells.caption(written);
      int first = captions.indexOf(caption);
      if (first >= 0 && first != captions.lastIndexOf(caption)) {
        throw new Refusal(
            Reason.INCOMPLETE,
            "В файле «"
                + file
                + "» несколько столбцов «"
                + written
                + "»: назовите нужный в файле соответствия буквой.");
      }
      int column = first >= 0 ? first : byLetterOrNumber(written.strip());
      if (column < 0) {
        throw Sentences.noColumn(file, top.name(), written);
      }
      return column;
    }

    /** «E» and «5» are the fifth column. */
    private static int byLetterOrNumber(String written) {
      int number = Cells.whole(written);
      if (number > 0 && number <= 16_384) {
        return number - 1;
      }
      int column = 0;
      String letters = written.toUpperCase(Locale.ROOT);
      for (int i = 0; i < letters.length(); i++) {
        char letter = letters.charAt(i);
        if (letter < 'A' || letter > 'Z' || letters.length() > 3) {
          return -1;
        }
        column = 26 * column + letter - 'A' + 1;
      }
      return column - 1;
    }
  }
}
