package mera.data.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/**
 * The columns of a {@link Mapping} as indexes, from 0.
 *
 * @param filled columns whose empty cells say what the cell above says
 * @param works in the order of the mapping
 */
record MappedColumns(
    Map<Meaning, Integer> row, Set<Integer> filled, List<Map<Meaning, Integer>> works) {

  static MappedColumns of(String file, Top top, Mapping mapping) throws Refusal {
    Search search = new Search(file, top, captions(top, mapping));
    List<Map<Meaning, Integer>> works = new ArrayList<>();
    for (Mapping.MappedWork work : mapping.works()) {
      works.add(search.columns(work.columns()));
    }
    Set<Integer> filled = new LinkedHashSet<>();
    for (String column : mapping.fillDown()) {
      filled.add(search.column(column));
    }
    return new MappedColumns(search.columns(mapping.columns()), filled, works);
  }

  /** Index of the column; −1, which every {@link Line} answers as empty, without it. */
  int at(Meaning meaning) {
    return row.getOrDefault(meaning, -1);
  }

  /** One caption a column; the parts of a header over several rows are joined with a blank. */
  static List<String> captions(Top top, Mapping mapping) {
    int from = mapping.headerRow();
    int to = from + mapping.headerRows() - 1;
    List<Top.TopRow> header =
        top.rows().stream()
            .filter(row -> from > 0 && row.number() >= from && row.number() <= to)
            .toList();
    return Captions.joined(header).stream().map(Cells::caption).toList();
  }

  private record Search(String file, Top top, List<String> captions) {

    Map<Meaning, Integer> columns(Map<Meaning, String> written) throws Refusal {
      Map<Meaning, Integer> columns = new EnumMap<>(Meaning.class);
      for (Map.Entry<Meaning, String> entry : written.entrySet()) {
        columns.put(entry.getKey(), column(entry.getValue()));
      }
      return columns;
    }

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
