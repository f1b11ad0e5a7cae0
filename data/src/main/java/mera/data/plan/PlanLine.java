package mera.data.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.ingest.PaperTable;

/**
 * A row of an imported table by the fields of a plan.
 *
 * @param texts by field, as written; fields without text are left out
 * @param heights how many rows a cell covers, where more than one
 * @param wide one text over all columns, or over all but the number
 * @param numbered whether it has a cell of its own for the number
 * @param surplus text of columns that no field is meant for, with their captions
 */
record PlanLine(
    int number,
    Map<Field, String> texts,
    Map<Field, Integer> heights,
    boolean wide,
    boolean numbered,
    List<String> surplus) {

  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\d+(?:\\.\\d+)*[.)]?|[IVXLC]+[.)]?|\\d+(?:\\.\\d+)*\\.?[а-я]\\)?)$");
  private static final Pattern FIGURES = Pattern.compile("(\\d+(?:\\.\\d+)*)[.)]*");
  private static final Pattern NUMBER_IN_FRONT =
      Pattern.compile("(?s)^(\\d+(?:\\.\\d+)*\\.|[IVXLC]+\\.)\\s*(\\S.*)$");

  static PlanLine of(PaperTable table, PlanCaptions captions, PaperTable.Row row) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    Map<Field, Integer> heights = new EnumMap<>(Field.class);
    List<String> surplus = new ArrayList<>();
    for (PaperTable.Cell cell : row.cells()) {
      Field field =
          cell.column() < captions.columns() ? captions.fields().get(cell.column()) : null;
      if (field != null) {
        texts.put(field, cell.text());
        if (cell.rows() > 1) {
          heights.put(field, cell.rows());
        }
      } else if (!cell.text().isEmpty()) {
        surplus.add(surplus(captions, cell));
      }
    }
    List<PaperTable.Cell> filled =
        row.cells().stream().filter(cell -> !cell.text().isEmpty()).toList();
    boolean numberless = !captions.fields().contains(Field.NUMBER);
    return new PlanLine(
        row.number(),
        texts,
        heights,
        wide(table, captions, filled),
        numberless || texts.containsKey(Field.NUMBER),
        surplus);
  }

  private static String surplus(PlanCaptions captions, PaperTable.Cell cell) {
    String caption =
        cell.column() < captions.columns() ? captions.captions().get(cell.column()) : "";
    return caption.isBlank() ? cell.text() : caption + ": " + cell.text();
  }

  /** One text over nearly all columns; plain text has the only text in its first column. */
  private static boolean wide(
      PaperTable table, PlanCaptions captions, List<PaperTable.Cell> filled) {
    if (filled.isEmpty()) {
      return false;
    }
    PaperTable.Cell last = filled.getLast();
    boolean onlyFirst = filled.size() == 1 && last.column() == 0;
    boolean afterNumber =
        filled.size() == 2 && filled.getFirst().column() == 0 && last.column() == 1;
    if (!onlyFirst && !afterNumber && !(filled.size() == 1 && last.column() == 1)) {
      return false;
    }
    boolean merged = last.columns() > 1 && last.column() + last.columns() >= captions.columns() - 1;
    boolean plainTitle = onlyFirst && !table.merges() && !NUMBER.matcher(last.text()).matches();
    return captions.columns() > 2 && (merged || plainTitle);
  }

  String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  /** Nothing but a number and a measure. */
  boolean bare() {
    return !text(Field.MEASURE).isEmpty()
        && surplus.isEmpty()
        && texts.entrySet().stream()
            .filter(cell -> cell.getKey() != Field.NUMBER && cell.getKey() != Field.MEASURE)
            .allMatch(cell -> cell.getValue().isEmpty());
  }

  /** 1 for «3.», 2 for «3.1»; 0 without a number in figures. */
  int depth() {
    String digits = digits(text(Field.NUMBER));
    return digits.isEmpty() ? 0 : digits.split("\\.").length;
  }

  /** «3.1» for «3.1.»; empty for anything but a number in figures. */
  static String digits(String number) {
    Matcher figures = FIGURES.matcher(number.strip());
    return figures.matches() ? figures.group(1) : "";
  }

  /** The title of a section: number, if one stands in front, and words. */
  Title title() {
    String number = text(Field.NUMBER);
    String words = text(Field.MEASURE);
    if (words.isEmpty()) {
      Matcher matcher = NUMBER_IN_FRONT.matcher(number);
      return matcher.matches()
          ? new Title(matcher.group(1), matcher.group(2), SectionRows.ONE_CELL)
          : new Title("", number, SectionRows.ONE_CELL_UNNUMBERED);
    }
    return number.isEmpty()
        ? new Title("", words, SectionRows.ONE_CELL_UNNUMBERED)
        : new Title(number, words, SectionRows.NUMBER_AND_MERGED_REST);
  }

  /** A section's number and words. */
  record Title(String number, String words, SectionRows form) {}
}
