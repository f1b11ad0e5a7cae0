package mera.data.document;

import java.util.List;

/**
 * A chart between the margins: lines, bars and words at places in millimetres from its upper left
 * corner. PDF draws it; writers that cannot print its words.
 *
 * @param height millimetres
 * @param words what the chart shows, in Russian sentences
 */
public record Drawing(double height, List<Shape> shapes, String words) implements Document.Block {

  public Drawing {
    shapes = List.copyOf(shapes);
  }

  /** Something that is drawn. */
  public sealed interface Shape permits Line, Bar, Words {}

  /** Grey levels: a card is printed on any printer. */
  public enum Ink {
    BLACK(0),
    DARK(0.35),
    GREY(0.65),
    PALE(0.88);

    private final double level;

    Ink(double level) {
      this.level = level;
    }

    /** 0 is black, 1 is paper. */
    double level() {
      return level;
    }
  }

  /**
   * @param width points
   * @param dashed broken
   */
  public record Line(
      double x1, double y1, double x2, double y2, double width, boolean dashed, Ink ink)
      implements Shape {}

  /** A filled rectangle. */
  public record Bar(double x, double y, double width, double height, Ink ink) implements Shape {}

  /**
   * One line of text.
   *
   * @param x the edge that {@code align} names, or the middle
   * @param y middle of the line
   * @param size points
   */
  public record Words(
      double x, double y, String text, Document.Align align, double size, boolean bold)
      implements Shape {}
}
