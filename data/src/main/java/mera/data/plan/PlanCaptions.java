package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mera.data.ingest.PaperTable;
import org.jspecify.annotations.Nullable;

/**
 * The header of a plan's table: which column holds what.
 *
 * @param first place of the header among the rows of the table, from 0
 * @param rows how many rows it has
 * @param fields by column; null: a column that no field of a plan is meant for
 * @param captions by column, as printed
 */
record PlanCaptions(int first, int rows, List<@Nullable Field> fields, List<String> captions) {

  /** In the order in which they decide: «Срок выполнения действия» is a deadline. */
  private static final Map<Field, Pattern> WORDS = words();

  private static Map<Field, Pattern> words() {
    Map<Field, Pattern> words = new EnumMap<>(Field.class);
    words.put(Field.NUMBER, Pattern.compile("^(?:№|n№?\\b|nn\\b|no\\b|п/?п|π/?π|номер|\\$n)"));
    words.put(Field.DOCUMENT, Pattern.compile("документ|ссылк|подтвержд|размещени|форма отчет"));
    words.put(Field.DEADLINE, Pattern.compile("срок|период|дат[аы]\\b|время|когда"));
    words.put(Field.PARTIES, Pattern.compile("ответствен|исполнител|участник"));
    words.put(Field.RESULT, Pattern.compile("результат|ожидаем|эффект|показател|итог"));
    words.put(
        Field.MEASURE,
        Pattern.compile("мероприят|^меры?\\b|/мер|наименовани|содержани|действи|направлени|работ"));
    return words;
  }

  private static final List<Field> ORDER =
      List.of(
          Field.NUMBER, Field.DOCUMENT, Field.DEADLINE, Field.PARTIES, Field.RESULT, Field.MEASURE);

  /** The header of the table; empty where none of its rows is one. */
  static Optional<PlanCaptions> find(PaperTable table) {
    for (int i = 0; i < table.rows().size(); i++) {
      List<@Nullable Field> fields = fields(captions(table, i, 1));
      boolean measures = fields.contains(Field.MEASURE);
      boolean more = fields.contains(Field.DEADLINE) || fields.contains(Field.PARTIES);
      if (measures && more) {
        int rows = rows(table, i);
        List<String> captions = captions(table, i, rows);
        return Optional.of(new PlanCaptions(i, rows, fields(captions), captions));
      }
    }
    return Optional.empty();
  }

  private static int rows(PaperTable table, int at) {
    int most = table.rows().size() - at;
    int rows =
        table.rows().get(at).cells().stream().mapToInt(PaperTable.Cell::rows).max().orElse(1);
    return Math.clamp(rows, 1, most);
  }

  /** Captions by column; an upper caption goes before those below it. */
  private static List<String> captions(PaperTable table, int first, int rows) {
    List<String> captions = new ArrayList<>();
    for (int column = 0; column < table.width(); column++) {
      StringBuilder caption = new StringBuilder();
      for (int i = first; i < first + rows; i++) {
        for (PaperTable.Cell cell : table.rows().get(i).cells()) {
          boolean here = cell.column() <= column && column < cell.column() + cell.columns();
          if (here && !cell.text().isEmpty()) {
            caption.append(caption.isEmpty() ? "" : " ").append(cell.text());
          }
        }
      }
      captions.add(caption.toString());
    }
    while (!captions.isEmpty() && captions.getLast().isEmpty()) {
      captions.removeLast();
    }
    return captions;
  }

  private static List<@Nullable Field> fields(List<String> captions) {
    List<@Nullable Field> fields = new ArrayList<>();
    for (String caption : captions) {
      fields.add(field(caption).filter(field -> !fields.contains(field)).orElse(null));
    }
    fillDocument(captions, fields);
    return fields;
  }

  /** A column with another caption is kept where the plan has no documents of its own. */
  private static void fillDocument(List<String> captions, List<@Nullable Field> fields) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i) == null && !captions.get(i).isBlank()) {
        if (fields.contains(Field.MEASURE) && !fields.contains(Field.DOCUMENT)) {
          fields.set(i, Field.DOCUMENT);
        }
      }
    }
  }

  private static Optional<Field> field(String caption) {
    String plain = plain(caption);
    if (plain.length() > 120) {
      return Optional.empty();
    }
    return ORDER.stream().filter(field -> pattern(field).matcher(plain).find()).findFirst();
  }

  private static Pattern pattern(Field field) {
    Pattern pattern = WORDS.get(field);
    if (pattern == null) {
      throw new IllegalArgumentException(field.name());
    }
    return pattern;
  }

  static String plain(String text) {
    return text.toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  /** Is this row the header printed once more? */
  boolean repeats(PaperTable.Row row) {
    int same = 0;
    for (int i = 0; i < captions.size(); i++) {
      String caption = plain(captions.get(i));
      String text = plain(row.text(i));
      if (!caption.isEmpty() && caption.equals(text)) {
        same++;
      } else if (!text.isEmpty()) {
        return false;
      }
    }
    return same > 1;
  }

  /** Is this the row 1, 2, 3 … of column numbers? */
  boolean numbersColumns(PaperTable.Row row) {
    List<PaperTable.Cell> cells =
        row.cells().stream().filter(cell -> !cell.text().isEmpty()).toList();
    if (cells.size() < Math.max(3, captions.size() - 1)) {
      return false;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).text().replace(".", "").equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return true;
  }

  int columns() {
    return captions.size();
  }
}
