package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mera.data.ingest.Layout.Header;
import mera.data.ingest.Recognition.Table;

/** The lines above a header, where captions alone do not tell one table from another. */
final class Titles {

  /** Reports of ФИС ОКО by their first line, as captions are compared. */
  private static final List<String> REPORTS =
      List.of(
          "статистика по отметкам",
          "сравнение отметок с отметками по журналу",
          "распределение первичных баллов",
          "выполнение заданий",
          "индивидуальные результаты");

  /** Excel cuts names of sheets; so many letters tell the reports apart. */
  private static final int TELLING = 18;

  private static final Pattern LIST = Pattern.compile("перечень|список");
  private static final Pattern WEAK =
      Pattern.compile("низк|шнор|необъективн|риск|красн|500\\s*\\+");

  private Titles() {}

  /** The lines above the header as they stand, a blank between the cells of one row. */
  static List<String> above(Table table) {
    return table.top().rows().stream()
        .filter(row -> row.number() < table.header().row())
        .map(row -> Cells.oneLine(String.join(" ", row.cells())))
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Is a table with these captions and these lines above them of its layout? */
  static boolean allow(Table table) {
    Header header = table.header();
    return switch (header.layout().format()) {
      case FIS_OKO_JOURNAL_LONG ->
          table.top().rows().stream().anyMatch(row -> row.caption().startsWith("понизили"));
      case FIS_OKO_SCORES -> isDistribution(table);
      case FIS_OKO_TASKS ->
          !header.tasks().isEmpty()
              && !isDistribution(table)
              && above(table).stream().noneMatch(line -> caption(line).contains("группами"));
      case MARKERS -> header.column(Column.MARKERS) >= 0;
      case RATING ->
          header.column(Column.ZONE) >= 0
              || header.column(Column.TOTAL) >= 0 && header.column(Column.RANK) >= 0;
      case RISK_PROFILE -> header.tasks().size() >= 3;
      case CONTEXT_2022 -> header.tasks().size() >= 3;
      case CONTEXT_2021 -> header.tasks().size() >= 4;
      case SCHOOL_LIST -> isList(table);
      case REGISTER -> !speaksOfLowResults(table);
      default -> true;
    };
  }

  private static boolean isDistribution(Table table) {
    return table.header().tasks().stream().anyMatch(task -> task.name().equals("0"))
        || above(table).stream().anyMatch(line -> caption(line).contains("распределение перв"));
  }

  /**
   * A table of no more than names and places is a list; with other columns too when its title says
   * so. One with logins is a register, unless its title speaks of low results.
   */
  private static boolean isList(Table table) {
    Header header = table.header();
    String titles = caption(String.join(" ", above(table)));
    boolean weak = speaksOfLowResults(table);
    return header.column(Column.LOGIN) >= 0
        ? weak
        : weak || LIST.matcher(titles).find() || header.unused(caption -> true).isEmpty();
  }

  private static boolean speaksOfLowResults(Table table) {
    return WEAK.matcher(caption(String.join(" ", above(table)))).find();
  }

  /**
   * The title of another report in the first line or in the name of the sheet; empty when all
   * agrees.
   *
   * @param format what the captions say
   */
  static Optional<String> contradicting(Table table, Format format) {
    String own = REPORTS.get(index(format));
    List<String> said = new ArrayList<>(above(table).stream().limit(1).toList());
    said.add(table.top().name());
    return said.stream()
        .filter(
            text ->
                REPORTS.stream()
                    .filter(title -> !title.equals(own))
                    .anyMatch(title -> caption(text).contains(title.substring(0, TELLING))))
        .findFirst();
  }

  /** Title of the report that has this layout. */
  static String printed(Format format) {
    String title = REPORTS.get(index(format));
    return Character.toUpperCase(title.charAt(0)) + title.substring(1);
  }

  private static int index(Format format) {
    return switch (format) {
      case FIS_OKO_MARKS -> 0;
      case FIS_OKO_JOURNAL, FIS_OKO_JOURNAL_LONG -> 1;
      case FIS_OKO_SCORES -> 2;
      case FIS_OKO_TASKS -> 3;
      case FIS_OKO_INDIVIDUAL -> 4;
      default -> throw new IllegalArgumentException(format.id());
    };
  }

  /** All that is said above the header, and the name of the sheet. */
  static List<String> aboveAndSheet(Table table) {
    return Stream.concat(above(table).stream(), Stream.of(table.top().name())).toList();
  }

  private static String caption(String text) {
    return Cells.caption(text);
  }
}
