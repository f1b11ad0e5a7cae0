package mera.app.overview;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import mera.app.text.Words;

/**
 * Listed schools by municipality as lying bars: low results first, the risk zone behind. Painted by
 * the stylesheet, so it follows the theme.
 */
final class MunicipalityBars extends Region {

  private static final double ROW = 1.65;
  private static final double BAR = 1.05;
  private static final double NAMES = 0.42;
  private static final double GAP = 0.6;

  private final Label probe = new Label("0");
  private List<MunicipalityCount> counts = List.of();
  private List<Row> rows = List.of();

  private record Row(Label name, Region low, Region risk, Label sum, Label all) {}

  MunicipalityBars() {
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    getStyleClass().add("bars");
    probe.setVisible(false);
    probe.setMinWidth(USE_PREF_SIZE);
  }

  void show(List<MunicipalityCount> municipalities) {
    counts = List.copyOf(municipalities);
    rows = counts.stream().map(MunicipalityBars::row).toList();
    getChildren().setAll(probe);
    for (Row row : rows) {
      getChildren().addAll(row.name(), row.low(), row.risk(), row.sum(), row.all());
    }
    setAccessibleText(sentence(counts));
    requestLayout();
  }

  private static String sentence(List<MunicipalityCount> counts) {
    if (counts.isEmpty()) {
      return "В списке нет школ.";
    }
    MunicipalityCount first = counts.getFirst();
    int low = counts.stream().mapToInt(MunicipalityCount::low).sum();
    int risk = counts.stream().mapToInt(MunicipalityCount::risk).sum();
    return "В списке ШНОР "
        + low
        + ", в зоне риска "
        + risk
        + ", муниципалитетов "
        + counts.size()
        + ". Больше всего: "
        + first.name()
        + ", "
        + Words.count(first.low() + first.risk(), "школа", "школы", "школ")
        + ".";
  }

  private static Row row(MunicipalityCount count) {
    String told =
        String.format(
            Words.RUSSIAN,
            "%s: ШНОР %d, зона риска %d, всего школ %d",
            count.name(),
            count.low(),
            count.risk(),
            count.schools());
    Label name = new Label(count.name());
    name.setTooltip(new Tooltip(told));
    Label low = new Label(Integer.toString(count.low()));
    low.getStyleClass().add("strong");
    Label sum = new Label(" + " + count.risk(), low);
    sum.getStyleClass().addAll("small", "muted");
    sum.setGraphicTextGap(0);
    Label all = new Label("из " + count.schools());
    all.getStyleClass().addAll("small", "muted");
    return new Row(name, bar("bar-low", told), bar("bar-risk", told), sum, all);
  }

  private static Region bar(String style, String told) {
    Region bar = new Region();
    bar.getStyleClass().add(style);
    Tooltip.install(bar, new Tooltip(told));
    return bar;
  }

  /** What the colours mean, for the head of the card. */
  static HBox legend() {
    Label low = new Label("ШНОР", swatch("bar-low"));
    Label risk = new Label("зона риска", swatch("bar-risk"));
    low.getStyleClass().addAll("small", "muted");
    risk.getStyleClass().addAll("small", "muted");
    HBox legend = new HBox(low, risk);
    legend.getStyleClass().add("legend");
    return legend;
  }

  private static Region swatch(String style) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    return swatch;
  }

  private double em() {
    return probe.getFont().getSize();
  }

  @Override
  protected double computePrefHeight(double width) {
    return snappedTopInset() + snappedBottomInset() + rows.size() * ROW * em();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double em = em();
    double left = snappedLeftInset();
    double width = getWidth() - left - snappedRightInset();
    double sums = 4.2 * em;
    double alls = 4 * em;
    double names = rows.stream().mapToDouble(row -> row.name().prefWidth(-1)).max().orElse(0);
    double start = left + Math.min(width * NAMES, names) + GAP * em;
    double room = Math.max(0, left + width - alls - sums - start);
    int most = counts.stream().mapToInt(one -> one.low() + one.risk()).max().orElse(1);
    double y = snappedTopInset();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      MunicipalityCount count = counts.get(i);
      double low = room * count.low() / most;
      double risk = room * count.risk() / most;
      double bar = y + (ROW - BAR) / 2 * em;
      double nameWidth = Math.min(row.name().prefWidth(-1), start - left - GAP * em);
      place(row.name(), start - GAP * em - nameWidth, y, nameWidth, ROW * em);
      place(row.low(), start, bar, low, BAR * em);
      place(row.risk(), start + low, bar, risk, BAR * em);
      place(row.sum(), start + low + risk + GAP * em, y, sums, ROW * em);
      double allWidth = Math.min(alls, row.all().prefWidth(-1));
      place(row.all(), left + width - allWidth, y, allWidth, ROW * em);
      y += ROW * em;
    }
  }

  private void place(Region node, double x, double y, double width, double height) {
    node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
  }
}
