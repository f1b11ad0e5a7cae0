package mera.data.ingest;

import java.util.List;
import java.util.Optional;
import mera.data.ingest.Recognition.Table;

/** The calendar year that a table of schools is of, where no work tells it. */
final class TableYear {

  private TableYear() {}

  /**
   * The year above the tables or in the names of their sheets, else the one that the analyst named,
   * else the one in the name of the file. A file name that speaks of another year is a problem.
   */
  static Optional<Integer> of(Source source, List<Table> tables) {
    Optional<Integer> content =
        tables.stream()
            .flatMap(table -> Titles.aboveAndSheet(table).stream())
            .flatMap(line -> WorkClaim.year(line).stream())
            .findFirst();
    return orBeside(source, content);
  }

  /** This year, else the one that the analyst named, else the one in the name of the file. */
  static Optional<Integer> orBeside(Source source, Optional<Integer> content) {
    Optional<Integer> named = WorkClaim.year(source.name());
    if (content.isPresent() && named.isPresent() && !named.equals(content)) {
      source
          .problems()
          .add(
              null,
              "title-differs",
              "В таблице "
                  + content.get()
                  + " год, а имя файла говорит: "
                  + named.get()
                  + " год. Учтено как в таблице – проверьте, тот ли это файл.");
    }
    return content.or(() -> source.options().year()).or(() -> named);
  }
}
