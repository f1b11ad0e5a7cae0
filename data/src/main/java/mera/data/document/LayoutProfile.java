package mera.data.document;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * How an office prints its documents: everything about the look that an instruction on clerical
 * work may prescribe. The writers have no layout constants of their own. Paper is A4.
 *
 * @param id short stable word
 * @param version raised when a value of the profile changes, so that a kept document can name it
 * @param name as shown in the settings
 * @param portrait margins of upright pages
 * @param landscape margins of pages lying across
 * @param bodySize points
 * @param tableSize points; lowered down to the floor when a word does not fit its column
 * @param floorSize smallest size of a table, points
 * @param lineSpacing of the body, 1 is the natural height of the font
 * @param tableLineSpacing of tables, 1 is the natural height of the font
 * @param paragraphIndent of the first line, millimetres
 * @param cornerWidth width of the block in the upper right corner, millimetres
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
    Margins portrait,
    Margins landscape,
    double bodySize,
    double tableSize,
    double floorSize,
    double lineSpacing,
    double tableLineSpacing,
    double paragraphIndent,
    double cornerWidth,
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

  public LayoutProfile {
    if (!(floorSize > 0 && floorSize <= tableSize && bodySize > 0)) {
      throw new IllegalArgumentException("sizes of profile " + id);
    }
    if (!(lineSpacing > 0 && tableLineSpacing > 0 && linesTogether > 0)) {
      throw new IllegalArgumentException("lines of profile " + id);
    }
  }

  /** Millimetres from the edges of the page. */
  public record Margins(double left, double right, double top, double bottom) {}

  /**
   * @param from first page that carries its number, from 1
   * @param edge distance of the number from the upper or lower edge, millimetres
   * @param size points
   */
  public record PageNumber(NumberPlace place, int from, double edge, double size) {}

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

  /** Of pages of this orientation. */
  public Margins margins(Document.Orientation orientation) {
    return switch (orientation) {
      case PORTRAIT -> portrait;
      case LANDSCAPE -> landscape;
    };
  }

  /** The profile used unless the office has its own: «ГОСТ Р 7.0.97». */
  public static LayoutProfile standard() {
    return Standard.PROFILE;
  }

  /** From YAML with the names of the components. */
  public static LayoutProfile read(InputStream yaml) throws IOException {
    return new YAMLMapper().readValue(yaml, LayoutProfile.class);
  }

  static double points(double millimetres) {
    return millimetres * POINTS_PER_MILLIMETRE;
  }

  private static final class Standard {
    static final LayoutProfile PROFILE = load();

    private static LayoutProfile load() {
      try (InputStream yaml =
          Objects.requireNonNull(LayoutProfile.class.getResourceAsStream("profile/gost.yaml"))) {
        return read(yaml);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
