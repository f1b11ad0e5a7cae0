package mera.app.figure;

/** How a school stands on a plot: what is said of it is seen by the shape, not by colour alone. */
enum MarkShape {
  DIAMOND,
  HOLLOW_DIAMOND,
  TRIANGLE,
  SQUARE,
  HOLLOW_SQUARE,
  /** Small and grey. */
  DOT
}
