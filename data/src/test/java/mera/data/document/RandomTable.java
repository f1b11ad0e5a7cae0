package mera.data.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.document.PdfText.Fragment;

/** Tables with merges in all directions, sections, and cells from nothing to several pages. */
final class RandomTable {

  private final Random random;
  private int words;

  private RandomTable(Random random) {
    this.random = random;
  }

  static Document document(Random random) {
    RandomTable made = new RandomTable(random);
    Orientation orientation = random.nextBoolean() ? Orientation.PORTRAIT : Orientation.LANDSCAPE;
    return new Document("т", List.of(new Section(orientation, List.of(made.table()))));
  }

  /** Letters of the cells, and of the captions once for each page. */
  static long letters(Document document, int pages) {
    Table table = (Table) document.sections().getFirst().blocks().getFirst();
    long captions = table.columns().stream().mapToLong(c -> letters(c.caption())).sum();
    long cells =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToLong(cell -> letters(cell.text()))
            .sum();
    return cells + captions * pages;
  }

  static long letters(String text) {
    return text.chars().filter(Character::isLetter).count();
  }

  /** Lines that leave the margins or touch each other. */
  static List<String> collisions(PdfText pdf) {
    List<String> collisions = new ArrayList<>();
    List<Fragment> all = pdf.fragments();
    for (int i = 0; i < all.size(); i++) {
      Fragment a = all.get(i);
      if (a.x() < 56 || a.end() > 815 || a.y() > 842 - 56) {
        collisions.add("outside: " + a);
      }
      for (Fragment b : all.subList(i + 1, all.size())) {
        boolean beside = a.end() <= b.x() + 0.1 || b.end() <= a.x() + 0.1;
        boolean below = Math.abs(a.y() - b.y()) > 0.9 * a.size();
        if (a.page() == b.page() && !beside && !below) {
          collisions.add(a + " touches " + b);
        }
      }
    }
    return collisions;
  }

  private Table table() {
    int columns = 2 + random.nextInt(5);
    List<Column> made = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      made.add(
          new Column(
              text(1 + random.nextInt(3)),
              20 + random.nextInt(40),
              Align.values()[random.nextInt(4)]));
    }
    List<Row> rows = new ArrayList<>();
    int[] covered = new int[columns];
    int count = random.nextInt(40);
    for (int r = 0; r < count; r++) {
      rows.add(row(covered, r));
    }
    return new Table(made, rows);
  }

  private Row row(int[] covered, int r) {
    boolean section = random.nextInt(8) == 0;
    List<Cell> cells = new ArrayList<>();
    int c = 0;
    while (c < covered.length) {
      if (covered[c] > r) {
        c++;
        continue;
      }
      int free = 1;
      while (c + free < covered.length && covered[c + free] <= r) {
        free++;
      }
      int across = section ? free : random.nextInt(6) == 0 ? 1 + random.nextInt(free) : 1;
      int down = !section && random.nextInt(5) == 0 ? 2 + random.nextInt(6) : 1;
      cells.add(new Cell(text(length()), across, down, random.nextInt(6) == 0));
      for (int end = c + across; c < end; c++) {
        covered[c] = r + down;
      }
    }
    return new Row(cells, section && cells.size() == 1);
  }

  private int length() {
    return switch (random.nextInt(30)) {
      case 0 -> 0;
      case 1 -> 300 + random.nextInt(500);
      default -> 1 + random.nextInt(20);
    };
  }

  /**
   * Every word is another one, so that a lost one cannot hide behind its twin, and none begins as
   * another does, so that torn ones can be told apart.
   */
  private String text(int count) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < count; n++) {
      text.append(n == 0 ? "" : random.nextInt(12) == 0 ? "\n" : " ");
      text.append(random.nextInt(9) == 0 ? "учебно-методический" : "слово")
          .append(words++)
          .append('ё');
    }
    return text.toString();
  }
}
