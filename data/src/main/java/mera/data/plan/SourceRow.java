package mera.data.plan;

import java.util.List;

/**
 * A row of an imported table and what became of it.
 *
 * @param number of the row in the source, from 1
 * @param cells its texts as written, by column
 * @param note why, in Russian; empty where there is nothing to say
 */
public record SourceRow(int number, List<String> cells, Fate fate, String note) {

  /** What became of a row. */
  public enum Fate {
    HEADER("шапка таблицы"),
    HEADER_AGAIN("повтор шапки, убран"),
    COLUMN_NUMBERS("номера граф, убраны"),
    SECTION("раздел"),
    MEASURE("мероприятие"),
    JOINED("продолжение строки выше"),
    LEFT_OUT("не взята");

    private final String shown;

    Fate(String shown) {
      this.shown = shown;
    }

    /** In Russian, as the review shows it. */
    public String shown() {
      return shown;
    }
  }

  public SourceRow {
    cells = List.copyOf(cells);
  }
}
