package mera.data.ingest;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.ingest.Preview.Page;
import mera.data.ingest.Preview.PageRow;

/**
 * A mapping that was used before, remembered for tables with the same header.
 *
 * @param shape see {@link Mapping#shape}
 */
public record KnownMapping(String shape, Mapping mapping) {

  /**
   * A known mapping as it fits another file.
   *
   * @param yearKnown does the file itself say of which year it is?
   */
  public record Offer(Mapping mapping, boolean yearKnown) {}

  /** The mapping to remember; empty where the table has no header to know it by. */
  public static Optional<KnownMapping> of(Mapping mapping, Page page) {
    List<List<String>> header =
        page.rows().stream()
            .filter(row -> row.number() >= mapping.headerRow())
            .filter(row -> row.number() <= mapping.lastHeaderRow())
            .map(PageRow::cells)
            .toList();
    return mapping.headerRow() == 0 || header.isEmpty()
        ? Optional.empty()
        : Optional.of(new KnownMapping(shape(header), mapping));
  }

  /** The known mapping whose header stands in the first rows of a file. */
  public static Optional<Offer> offer(
      Collection<KnownMapping> known, String file, List<Page> pages) {
    Map<String, Mapping> byShape =
        known.stream()
            .collect(
                Collectors.toMap(KnownMapping::shape, KnownMapping::mapping, (old, next) -> next));
    List<Integer> heights =
        byShape.values().stream().map(Mapping::headerRows).distinct().sorted().toList();
    for (Page page : pages) {
      for (int from = 0; from < page.rows().size(); from++) {
        for (int height : heights) {
          Optional<Offer> found = fitting(byShape, file, page, from, height);
          if (found.isPresent()) {
            return found;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Offer> fitting(
      Map<String, Mapping> byShape, String file, Page page, int from, int height) {
    if (from + height > page.rows().size()) {
      return Optional.empty();
    }
    List<PageRow> header = page.rows().subList(from, from + height);
    Mapping mapping = byShape.get(shape(header.stream().map(PageRow::cells).toList()));
    if (mapping == null || mapping.headerRows() != height) {
      return Optional.empty();
    }
    Optional<Integer> year = year(page, from, height, file);
    int latest = mapping.works().stream().mapToInt(work -> work.work().year()).max().orElse(0);
    return Optional.of(
        new Offer(
            moved(mapping, page, header.getFirst().number(), year.orElse(latest) - latest),
            year.isPresent()));
  }

  /** The year that the titles, the header, the sheet or the file names, in this order. */
  private static Optional<Integer> year(Page page, int from, int height, String file) {
    String above =
        page.rows().subList(0, from + height).stream()
            .flatMap(row -> row.cells().stream())
            .collect(Collectors.joining(" "));
    return Stream.of(above, page.sheet(), file)
        .map(WorkClaim::year)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Mapping moved(Mapping mapping, Page page, int headerRow, int years) {
    Function<MappedWork, MappedWork> later =
        work ->
            new MappedWork(work.work().in(work.work().year() + years), work.columns(), work.max());
    return new Mapping(
        mapping.name(),
        mapping.charset(),
        mapping.delimiter(),
        page.sheet().isEmpty() ? Optional.empty() : Optional.of(page.sheet()),
        headerRow,
        mapping.headerRows(),
        // Numbers of rows are those of one file.
        Set.of(),
        mapping.skipWords(),
        mapping.fillDown(),
        mapping.emptyWords(),
        mapping.columns(),
        mapping.absentWord(),
        mapping.works().stream().map(later).toList());
  }

  private static String shape(List<List<String>> header) {
    return Mapping.shape(ColumnMeaning.joined(header));
  }
}
