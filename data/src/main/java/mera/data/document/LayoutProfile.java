package mera.data.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.stream.DoubleStream;
import mera.data.problem.Refusal;

/**
 * How an office prints its documents: everything about the look that an instruction on clerical
 * work may prescribe. The writers have no layout constants of their own. Paper is A4.
 *
 * @param id short stable word
 * @param version raised when a value of the profile changes, so that a kept document can name it
 * @param name as shown in the settings
 * @param lettering the family of the letters
 * @param portrait margins of upright pages
 * @param landscape margins of pages lying across
 * @param binding added to the margin that is bound, for what is kept longer than ten years: the
 *     left one of upright pages, the upper one of pages lying across; millimetres
 * @param bodySize points
 * @param tableSize points; lowered down to the floor when a word does not fit its column
 * @param floorSize smallest size of a table, points
 * @param lineSpacing of the body, 1 is the natural height of the font
 * @param tableLineSpacing of tables, 1 is the natural height of the font
 * @param paragraphIndent of the first line, millimetres
 * @param cornerWidth width of the block in the upper right corner, millimetres
 * @param cornerAlign of its lines: at its left edge, or centred on the longest line
 * @param contactSize of the contact of who prepared the document, points
 * @param signatureGap least free space between the position and the name, millimetres
 * @param letterSpacing added after each letter of spaced text, in sizes of the font; readers of PDF
 *     take more than an eighth for a blank between words
 * @param linesTogether of a paragraph or a tall row, at least so many lines stand on a page
 * @param boldTableHeader captions of the columns are bold
 * @param sectionAlign of heading rows merged over several columns
 * @param cellSides free space between the text of a cell and the rules beside it, millimetres
 * @param cellEnds free space between the text of a cell and the rules above and below, millimetres
 * @param rule thickness of the table's rules, points
 */
public record LayoutProfile(
    String id,
    int version,
    String name,
    Lettering lettering,
    Margins portrait,
    Margins landscape,
    double binding,
    double bodySize,
    double tableSize,
    double floorSize,
    double lineSpacing,
    double tableLineSpacing,
    double paragraphIndent,
    double cornerWidth,
    Document.Align cornerAlign,
    double contactSize,
    double signatureGap,
    double letterSpacing,
    int linesTogether,
    PageNumber pageNumber,
    TableHeader tableHeader,
    boolean boldTableHeader,
    Document.Align sectionAlign,
    double cellSides,
    double cellEnds,
    double rule) {

  private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

  /** No printer reaches nearer to the edge of the paper, millimetres. */
  private static final double EDGE = 8;

  public LayoutProfile {
    require(floorSize >= 6 && floorSize <= tableSize && tableSize <= 24, "sizes of tables");
    require(bodySize >= 6 && bodySize <= 24 && contactSize >= 6 && contactSize <= 24, "sizes");
    require(lineSpacing >= 0.7 && lineSpacing <= 3, "line spacing");
    require(tableLineSpacing >= 0.7 && tableLineSpacing <= 3, "line spacing of tables");
    require(linesTogether > 0 && linesTogether < 10, "lines together");
    require(binding >= 0 && binding <= 30, "binding");
    require(cornerWidth >= 20 && paragraphIndent >= 0 && paragraphIndent <= 50, "widths");
    require(signatureGap >= 0 && letterSpacing >= 0 && letterSpacing <= 1, "gaps");
    require(cellSides >= 0 && cellSides < 5 && cellEnds >= 0 && cellEnds < 5, "cells");
    require(rule > 0 && rule <= 3, "rule");
    require(fits(portrait) && fits(landscape), "margins");
  }

  private static void require(boolean possible, String what) {
    if (!possible) {
      throw new IllegalArgumentException("impossible " + what + " of a layout profile");
    }
  }

  private static boolean fits(Margins margins) {
    return DoubleStream.of(margins.left(), margins.right(), margins.top(), margins.bottom())
        .allMatch(side -> side >= 0 && side <= 60);
  }

  /** Millimetres from the edges of the page. */
  public record Margins(double left, double right, double top, double bottom) {}

  /**
   * @param from first page that carries its number, from 1
   * @param edge distance of the number from the upper or lower edge, millimetres
   * @param size points
   * @param restart each section counts its own pages
   */
  public record PageNumber(
      NumberPlace place, int from, double edge, double size, boolean restart) {}

  /** A family of letters: how word processors call it, and what is as wide and may be embedded. */
  public enum Lettering {
    SERIF("Times New Roman", "Liberation Serif"),
    SANS("Arial", "Liberation Sans");

    private final String office;
    private final String free;

    Lettering(String office, String free) {
      this.office = office;
      this.free = free;
    }

    /** The name that stands in DOCX and XLSX; where it is not installed the free one is taken. */
    String office() {
      return office;
    }

    /** The name of the free family of the same widths. */
    String free() {
      return free;
    }
  }

  /** Of the page number. */
  public enum NumberPlace {
    NONE,
    TOP_CENTER,
    TOP_RIGHT,
    BOTTOM_CENTER,
    BOTTOM_RIGHT
  }

  /** What stands above the rows on each page of a table. */
  public enum TableHeader {
    /** The captions on every page. */
    HEADER,
    /** The captions and a row of column numbers on every page. */
    HEADER_AND_NUMBERS,
    /** Both on the first page, only the numbers on the others. */
    NUMBERS_ONLY
  }

  /** Of pages of this orientation, with what is bound. */
  public Margins margins(Document.Orientation orientation) {
    return switch (orientation) {
      case PORTRAIT ->
          new Margins(
              portrait.left() + binding, portrait.right(), portrait.top(), portrait.bottom());
      case LANDSCAPE ->
          new Margins(
              landscape.left(), landscape.right(), landscape.top() + binding, landscape.bottom());
    };
  }

  /**
   * Height of the lower margin in which small print may stand, clear of the edge and of the number
   * of the page; millimetres.
   */
  double footRoom(Document.Orientation orientation) {
    return switch (pageNumber.place()) {
      case BOTTOM_CENTER, BOTTOM_RIGHT -> 0;
      case TOP_CENTER, TOP_RIGHT, NONE -> Math.max(0, margins(orientation).bottom() - EDGE);
    };
  }

  /** The profile used unless the office has its own: «ГОСТ Р 7.0.97-2025». */
  public static LayoutProfile standard() {
    return LayoutProfiles.all().getFirst();
  }

  /** From YAML with the names of the components. */
  public static LayoutProfile read(InputStream yaml) throws IOException {
    return LayoutProfiles.YAML.readValue(yaml, LayoutProfile.class);
  }

  /** The profile under another name, as the office's own. */
  public LayoutProfile own(String name) throws Refusal {
    return with("id", "own").with("version", String.valueOf(version + 1)).with("name", name);
  }

  /**
   * The same with one value changed.
   *
   * @param key name of the component, with a dot inside of components: {@code bodySize}, {@code
   *     portrait.left}, {@code pageNumber.place}
   * @throws Refusal when there is no such component or the value does not fit it
   */
  public LayoutProfile with(String key, String value) throws Refusal {
    return LayoutProfiles.changed(this, key, value);
  }

  static double points(double millimetres) {
    return millimetres * POINTS_PER_MILLIMETRE;
  }
}
