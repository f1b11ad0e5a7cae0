package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import mera.data.document.PdfGrid;
import mera.data.document.PdfGrid.Box;
import mera.data.document.PdfText;
import mera.data.order.OrderPages;

/**
 * The table of a plan as its PDF rules it, against the plan: every cell stands in its column, over
 * the columns and rows that it covers, on every page that it reaches; no word is lost or doubled.
 */
final class PrintedCells {

  /** Rules that are drawn at one place may differ by rounding. */
  private static final double NEAR = 0.5;

  private final Plan plan;
  private final List<Box> boxes;
  private final List<Double> edges;

  /** The row of the plan that begins or goes on in a box of the first column. */
  private final Map<Box, Integer> rows = new HashMap<>();

  private int last = -1;

  private PrintedCells(Plan plan, List<Box> boxes) {
    this.plan = plan;
    this.boxes = boxes;
    edges = edges(boxes);
  }

  /** A cell of the plan, or the part of it on one page. */
  private record Place(int column, int across, int first, int last) {}

  /**
   * Compares the PDF of the plan.
   *
   * @return how many cells go on over a page
   */
  static int compare(Plan plan) throws IOException {
    PrintedCells printed = new PrintedCells(plan, PdfGrid.of(OrderPages.compose(plan)));
    assertThat(printed.edges).as("rules of the columns").hasSize(plan.columns().size() + 1);
    return printed.compare();
  }

  private int compare() {
    Map<Place, String> texts = new HashMap<>();
    Map<Place, Integer> parts = new HashMap<>();
    Map<Place, String> cells = cells();
    int pages = boxes.getLast().page();
    for (int page = 1; page <= pages; page++) {
      Map<Place, Box> found = onPage(page);
      int first = found.keySet().stream().mapToInt(Place::first).min().orElseThrow();
      int end = found.keySet().stream().mapToInt(Place::last).max().orElseThrow();
      Map<Place, Place> wanted = new HashMap<>();
      cells.keySet().stream()
          .filter(cell -> cell.last() >= first && cell.first() <= end)
          .forEach(cell -> wanted.put(clipped(cell, first, end), cell));
      assertThat(found.keySet())
          .as("cells on page %s", page)
          .containsExactlyInAnyOrderElementsOf(wanted.keySet());
      found.forEach(
          (place, box) -> {
            Place cell = wanted.get(place);
            texts.merge(cell, box.text(), String::concat);
            parts.merge(cell, 1, Integer::sum);
          });
    }
    cells.forEach(
        (cell, text) ->
            assertThat(PdfText.compact(texts.getOrDefault(cell, "not printed")))
                .as(cell.toString())
                .isEqualTo(PdfText.compact(text)));
    assertThat(last).as("rows").isEqualTo(plan.nodes().size() - 1);
    return (int) parts.values().stream().filter(count -> count > 1).count();
  }

  private static Place clipped(Place cell, int first, int last) {
    return new Place(
        cell.column(), cell.across(), Math.max(cell.first(), first), Math.min(cell.last(), last));
  }

  /** What the plan says: sections over all columns, merged cells over their rows. */
  private Map<Place, String> cells() {
    Map<Place, String> cells = new HashMap<>();
    int columns = plan.columns().size();
    Map<Field, Integer> covered = new EnumMap<>(Field.class);
    for (int row = 0; row < plan.nodes().size(); row++) {
      Node node = plan.nodes().get(row);
      if (node.kind() == Node.Kind.SECTION) {
        boolean apart = plan.sectionRows() == SectionRows.NUMBER_AND_MERGED_REST;
        String number = plan.sectionRows() == SectionRows.ONE_CELL ? node.number() : "";
        if (apart) {
          cells.put(new Place(0, 1, row, row), node.number());
          cells.put(new Place(1, columns - 1, row, row), node.text());
        } else {
          cells.put(new Place(0, columns, row, row), number + node.text());
        }
        continue;
      }
      for (int column = 0; column < columns; column++) {
        Field field = plan.columns().get(column).field();
        if (covered.getOrDefault(field, -1) < row) {
          int end = row + plan.rowsCovered(node, field) - 1;
          covered.put(field, end);
          cells.put(new Place(column, 1, row, end), node.cell(field));
        }
      }
    }
    return cells;
  }

  /** The boxes of a page below the captions, with the rows and columns that they reach over. */
  private Map<Place, Box> onPage(int page) {
    List<Box> all = boxes.stream().filter(box -> box.page() == page).toList();
    double header = all.stream().mapToDouble(Box::top).min().orElseThrow();
    List<Box> body = all.stream().filter(box -> box.top() > header + NEAR).toList();
    List<Box> numbers =
        body.stream()
            .filter(box -> column(box.left()) == 0)
            .sorted(Comparator.comparing(Box::top))
            .toList();
    for (int i = 0; i < numbers.size(); i++) {
      // As a reader takes it: a row without a number under the captions is the rest of one.
      boolean goesOn = i == 0 && page > 1 && numbers.get(i).text().isBlank();
      last += goesOn ? 0 : 1;
      rows.put(numbers.get(i), last);
    }
    Map<Place, Box> found = new HashMap<>();
    for (Box box : body) {
      List<Integer> reached =
          numbers.stream()
              .filter(row -> row.top() > box.top() - NEAR && row.bottom() < box.bottom() + NEAR)
              .map(rows::get)
              .toList();
      assertThat(reached).as("rows beside «%s»", box.text()).isNotEmpty();
      int column = column(box.left());
      found.put(
          new Place(column, column(box.right()) - column, reached.getFirst(), reached.getLast()),
          box);
    }
    assertThat(found).as("boxes on page %s", page).hasSameSizeAs(body);
    return found;
  }

  private int column(double x) {
    for (int i = 0; i < edges.size(); i++) {
      if (Math.abs(edges.get(i) - x) < NEAR) {
        return i;
      }
    }
    throw new AssertionError("no rule at " + x);
  }

  private static List<Double> edges(List<Box> boxes) {
    TreeSet<Double> all = new TreeSet<>();
    boxes.forEach(
        box -> {
          all.add(box.left());
          all.add(box.right());
        });
    List<Double> edges = new ArrayList<>();
    for (double edge : all) {
      if (edges.isEmpty() || edge - edges.getLast() > NEAR) {
        edges.add(edge);
      }
    }
    return edges;
  }
}
