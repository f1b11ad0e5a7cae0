package mera.data.document;

import java.util.Collection;
import java.util.List;

/**
 * What is printed, as data: sections of blocks. All writers start from it, so they carry the same
 * text.
 *
 * @param title title in the properties of the file
 * @param watermark large pale word across every page, such as «ПРОЕКТ»; empty: none
 */
public record Document(String title, List<Section> sections, String watermark) {

  public Document {
    sections = List.copyOf(sections);
  }

  /** Without a watermark. */
  public Document(String title, List<Section> sections) {
    this(title, sections, "");
  }

  /** Several documents as one, each on pages of its own; one alone stays as it is. */
  public static Document joined(String title, Collection<Document> documents) {
    return documents.size() == 1
        ? documents.iterator().next()
        : new Document(title, documents.stream().flatMap(one -> one.sections().stream()).toList());
  }

  /** The same with a word across every page. */
  public Document withWatermark(String word) {
    return new Document(title, sections, word);
  }

  /**
   * Begins on a new page and has its own orientation.
   *
   * @param name what the bookmark says: «Приложение № 2. План мероприятий»; empty: the first
   *     heading
   */
  public record Section(Orientation orientation, String name, List<Block> blocks) {
    public Section {
      blocks = List.copyOf(blocks);
    }

    public Section(Orientation orientation, List<Block> blocks) {
      this(orientation, "", blocks);
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
  public sealed interface Block
      permits Paragraph,
          Sides,
          Corner,
          Signature,
          Contact,
          Table,
          Space,
          PageFoot,
          NewPage,
          Drawing {}

  /**
   * A stretch of text; spaced: letter-spaced («п р и к а з ы в а ю») by the writer, not by blanks.
   */
  public record Run(String text, boolean bold, boolean spaced) {}

  /**
   * @param indented first line indented, as in the body of an order
   * @param keepWithNext never the last thing on a page
   * @param level of a heading, from 1; 0: not a heading
   */
  public record Paragraph(
      List<Run> runs, Align align, boolean indented, boolean keepWithNext, int level)
      implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /** Not a heading. */
    public Paragraph(List<Run> runs, Align align, boolean indented, boolean keepWithNext) {
      this(runs, align, indented, keepWithNext, 0);
    }

    /**
     * A centred bold heading, which the reader of the file can jump to.
     *
     * @param level 1 for the title of the document or of an appendix, 2 for a chapter of it
     * @param text line breaks are kept
     */
    public static Paragraph heading(int level, String text) {
      return new Paragraph(List.of(new Run(text, true, false)), Align.CENTER, false, true, level);
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

  /** One line with something at both margins: the date and the number of an order. */
  public record Sides(String left, String right) implements Block {}

  /**
   * Lines in the upper right corner: «Приложение № 2 / к приказу … / от … № …», «УТВЕРЖДЕН …»; an
   * empty line parts two requisites that share their left edge.
   */
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

  /**
   * Who prepared the document: small, at the foot of the page on which the text ends, in the lower
   * margin where the page has no room (ГОСТ Р 7.0.97, отметка об исполнителе).
   */
  public record Contact(List<String> lines) implements Block {
    public Contact {
      lines = List.copyOf(lines);
    }
  }

  /** Empty lines of the body's size. */
  public record Space(double lines) implements Block {}

  /** A centred line at the foot of the page, such as the year of a title page. */
  public record PageFoot(String text) implements Block {}

  /** What follows begins on a new page, as after the title page of a programme. */
  public record NewPage() implements Block {}

  /**
   * @param columns at least one; when all captions are empty the table has no header row
   * @param rows the header is made of the captions and is not among them; may be empty
   */
  public record Table(List<Column> columns, List<Row> rows) implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** Does a row of captions stand above the others? */
    boolean hasCaptions() {
      return columns.stream().anyMatch(column -> !column.caption().isBlank());
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
