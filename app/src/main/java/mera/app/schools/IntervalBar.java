package mera.app.schools;

import javafx.scene.layout.Region;
import mera.app.figure.TwoShare;
import mera.app.text.Words;
import mera.data.identify.Wilson;

/**
 * The share of mark «2» as a lying bar: a thin grey bar for the year before, a whisker for the 95 %
 * interval, a thick mark for the region. Coloured by the stylesheet.
 */
final class IntervalBar extends Region {

  private static final double CAP = 0.4;
  private static final double MIDDLE = 0.43;
  private static final double STROKE = 1;

  private final WorkLine line;
  private final double most;
  private final Region before = part("interval-before");
  private final Region bar = part("interval-bar");
  private final Region whisker = part("interval-line");
  private final Region lowest = part("interval-line");
  private final Region highest = part("interval-line");
  private final Region region = part("interval-region");

  /**
   * @param most share at the right end, 0…1
   */
  IntervalBar(WorkLine line, double most) {
    this.line = line;
    this.most = most;
    if (line.low()) {
      bar.getStyleClass().add("low");
    }
    getStyleClass().add("interval");
    getChildren().setAll(before, bar, region, whisker, lowest, highest);
    setAccessibleText(words(line));
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    return part;
  }

  /** «30,0 % (95 %: 14,5–51,9 %), регион 13,4 %». */
  static String words(WorkLine line) {
    TwoShare share = line.share();
    if (share == null) {
      return "—";
    }
    Wilson interval = line.interval().orElseThrow();
    TwoShare region = line.region();
    return Words.percent(share.share())
        + " (95 %: "
        + Words.decimal(interval.lower() * 100, 1)
        + "–"
        + Words.percent(interval.upper())
        + ")"
        + (region == null ? "" : ", регион " + Words.percent(region.share()));
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight();
    double width = getWidth();
    TwoShare share = line.share();
    TwoShare old = line.before();
    TwoShare all = line.region();
    place(before, 0, 0.74 * height, old == null ? 0 : width * old.share() / most, 0.2 * height);
    place(bar, 0, 0.16 * height, share == null ? 0 : width * share.share() / most, 0.54 * height);
    line.interval().ifPresent(this::whisker);
    region.setVisible(all != null);
    if (all != null) {
      place(region, width * all.share() / most - 1, 0.02 * height, 3, 0.82 * height);
    }
  }

  private void whisker(Wilson interval) {
    double left = getWidth() * interval.lower() / most;
    double right = getWidth() * interval.upper() / most;
    double top = (MIDDLE - CAP / 2) * getHeight();
    place(whisker, left, MIDDLE * getHeight(), right - left, STROKE);
    place(lowest, left, top, STROKE, CAP * getHeight());
    place(highest, right - STROKE, top, STROKE, CAP * getHeight());
  }

  private void place(Region part, double x, double y, double width, double height) {
    part.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
  }
}
