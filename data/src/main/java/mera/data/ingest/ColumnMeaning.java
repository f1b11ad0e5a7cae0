package mera.data.ingest;

import java.util.ArrayList;
import java.util.List;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Preview.PageRow;
import mera.data.problem.Refusal;

/**
 * What one column of a sheet holds by a mapping.
 *
 * @param index of the column, from 0
 * @param work index in {@link Mapping#works}; −1 for what holds for the whole row
 */
public record ColumnMeaning(int index, Meaning meaning, int work) {

  /**
   * The columns that a mapping speaks of, on this sheet.
   *
   * @throws Refusal when the sheet has no such column
   */
  public static List<ColumnMeaning> of(Mapping mapping, Page page) throws Refusal {
    List<Top.TopRow> rows = page.rows().stream().map(ColumnMeaning::row).toList();
    MappedColumns columns =
        MappedColumns.of(mapping.name(), new Top(0, page.sheet(), rows), mapping);
    List<ColumnMeaning> meanings = new ArrayList<>();
    columns.row().forEach((meaning, at) -> meanings.add(new ColumnMeaning(at, meaning, -1)));
    for (int i = 0; i < columns.works().size(); i++) {
      int work = i;
      columns
          .works()
          .get(i)
          .forEach((meaning, at) -> meanings.add(new ColumnMeaning(at, meaning, work)));
    }
    return List.copyOf(meanings);
  }

  /** One caption a column, as a header of these rows gives it; empty without a header. */
  public static List<String> captions(Page page, int headerRow, int headerRows) {
    return joined(
        page.rows().stream()
            .filter(row -> headerRow > 0 && row.number() >= headerRow)
            .filter(row -> row.number() < headerRow + headerRows)
            .map(PageRow::cells)
            .toList());
  }

  /**
   * How a mapping may name a column: by its caption where only this one has it, else by its letter
   * or number where no caption reads the same.
   */
  public static String address(List<String> captions, int index) {
    List<String> all = captions.stream().map(Cells::caption).toList();
    String own = index < all.size() ? all.get(index) : "";
    if (!own.isEmpty() && all.indexOf(own) == all.lastIndexOf(own)) {
      return Cells.oneLine(captions.get(index));
    }
    String letters = Flaw.letters(index);
    return all.contains(Cells.caption(letters)) ? Integer.toString(index + 1) : letters;
  }

  static List<String> joined(List<List<String>> header) {
    List<Top.TopRow> rows = new ArrayList<>();
    for (List<String> cells : header) {
      rows.add(new Top.TopRow(rows.size() + 1, cells, cells.stream().map(Cells::caption).toList()));
    }
    return Captions.joined(rows);
  }

  private static Top.TopRow row(PageRow row) {
    return new Top.TopRow(
        row.number(), row.cells(), row.cells().stream().map(Cells::caption).toList());
  }
}
