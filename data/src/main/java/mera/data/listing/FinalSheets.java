package mera.data.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mera.data.document.DataSheet;
import mera.data.document.DataSheet.Column;
import mera.data.document.DataSheet.Kind;
import org.jspecify.annotations.Nullable;

/** The lists of an order as a workbook: a sheet for each list, and the sources side by side. */
public final class FinalSheets {

  private FinalSheets() {}

  /** The sheets «ШНОР», «Зона риска», «С признаками», «Источники», «Вышли». */
  public static List<DataSheet> of(FinalList lists) {
    List<DataSheet> sheets = new ArrayList<>();
    sheets.add(sheet("ШНОР", lists.of(FinalList.Part.LOW)));
    sheets.add(sheet("Зона риска", lists.of(FinalList.Part.RISK)));
    sheets.add(sheet("С признаками", lists.of(FinalList.Part.SIGNS)));
    sheets.add(sources(lists));
    if (!lists.left().isEmpty()) {
      List<List<@Nullable Object>> rows = new ArrayList<>();
      lists.left().forEach(school -> rows.add(Arrays.asList(school)));
      sheets.add(new DataSheet("Вышли", List.of(new Column("Школа", Kind.TEXT, 70)), rows));
    }
    return List.copyOf(sheets);
  }

  private static DataSheet sheet(String name, List<FinalList.Entry> entries) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FinalList.Entry entry : entries) {
      rows.add(
          Arrays.asList(
              rows.size() + 1,
              entry.municipality(),
              entry.name(),
              entry.schoolCode(),
              entry.status(),
              entry.basis(),
              String.join("; ", entry.also()),
              entry.change()));
    }
    return new DataSheet(
        name,
        List.of(
            new Column("№", Kind.NUMBER, 5),
            new Column("Муниципалитет", Kind.TEXT, 28),
            new Column("Школа", Kind.TEXT, 40),
            new Column("Код", Kind.TEXT, 9),
            new Column("Статус", Kind.TEXT, 20),
            new Column("Основание", Kind.TEXT, 70),
            new Column("Также в списках", Kind.TEXT, 30),
            new Column("К прошлому году", Kind.TEXT, 14)),
        rows);
  }

  private static DataSheet sources(FinalList lists) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (FinalList.SourceCount count : lists.sources()) {
      rows.add(
          Arrays.asList(
              count.source().kind().printed(),
              count.source().title(),
              count.source().year() == 0 ? null : count.source().year(),
              count.schools(),
              count.own(),
              count.schools() - count.own()));
    }
    return new DataSheet(
        "Источники",
        List.of(
            new Column("Кто", Kind.TEXT, 26),
            new Column("Название", Kind.TEXT, 70),
            new Column("Год", Kind.NUMBER, 8),
            new Column("Школ", Kind.NUMBER, 8),
            new Column("Из них по правилам", Kind.NUMBER, 12),
            new Column("Только в этом списке", Kind.NUMBER, 12)),
        rows);
  }
}
