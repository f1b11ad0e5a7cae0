package mera.data.document;

import java.util.List;

/**
 * What is printed, as data: sections of blocks. The writers (PDF now, others later) all start from
 * it, so they carry the same text.
 *
 * @param title title in the properties of the file
 */
public record Document(String title, List<Section> sections) {

  public Document {
    sections = List.copyOf(sections);
  }

  /** Begins on a new page and has its own orientation; page numbers go on through the document. */
  public record Section(Orientation orientation, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }
  }

  /** Of the page. */
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  /** Of text in its paragraph or cell. */
  public enum Align {
    LEFT,
    CENTER,
    RIGHT,
    JUSTIFY
  }

  /** Something that stands between the margins, one below the other. */
  public sealed interface Block permits Paragraph, Corner, Signature, Table, Space {}

  /**
   * A stretch of text; spaced: letter-spaced («п р и к а з ы в а ю») by the writer, not by blanks.
   */
  public record Run(String text, boolean bold, boolean spaced) {}

  /**
   * @param indented first line indented, as in the body of an order
   * @param keepWithNext never the last thing on a page
   */
  public record Paragraph(List<Run> runs, Align align, boolean indented, boolean keepWithNext)
      implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** Plain text of the body of an order: justified, first line indented. */
    public static Paragraph body(String text) {
      return new Paragraph(List.of(new Run(text, false, false)), Align.JUSTIFY, true, false);
    }

    /** A centred line. */
    public static Paragraph centred(String text, boolean bold) {
      return new Paragraph(List.of(new Run(text, bold, false)), Align.CENTER, false, true);
    }

    /** Plain text from the left margin, as wide as it needs. */
    public static Paragraph left(String text) {
      return new Paragraph(List.of(new Run(text, false, false)), Align.LEFT, false, false);
    }

    /** The text without its styles. */
    public String text() {
      return String.join("", runs.stream().map(Run::text).toList());
    }
  }

  /** Lines in the upper right corner: «Приложение № 2 / к приказу … / от … № …», «УТВЕРЖДЕН …». */
  public record Corner(List<String> lines) implements Block {
    public Corner {
      lines = List.copyOf(lines);
    }
  }

  /** Position on the left (its lines), the name flush right on the last of them. */
  public record Signature(List<String> position, String name) implements Block {
    public Signature {
      position = List.copyOf(position);
    }
  }

  /** Empty lines of the body's size. */
  public record Space(double lines) implements Block {}

  /**
   * @param columns at least one; when all captions are empty the table has no header row
   * @param rows the header is made of the captions and is not among them; may be empty
   */
  public record Table(List<Column> columns, List<Row> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /**
   * @param width relative to the other columns; by custom millimetres
   */
  public record Column(String caption, double width, Align align) {}

  /**
   * @param section a heading row: bold, kept with the next row
   */
  public record Row(List<Cell> cells, boolean section) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param text line breaks are kept
   * @param across columns that the cell covers, 1 as a rule
   * @param down rows that the cell covers, itself included; rows below leave its place out
   */
  public record Cell(String text, int across, int down, boolean bold) {
    public static Cell of(String text) {
      return new Cell(text, 1, 1, false);
    }
  }
}
