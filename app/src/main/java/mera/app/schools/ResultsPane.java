package mera.app.schools;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.figure.TwoShare;
import mera.app.text.Words;
import mera.app.text.Works;
import mera.data.identify.Wilson;
import org.jspecify.annotations.Nullable;

/** The works of a school: counts, shares and where chance alone may have put them. */
final class ResultsPane extends VBox {

  /** The scale of the bars ends at a round tenth. */
  private static final double STEP = 0.1;

  private final DataTable<WorkLine> table = new DataTable<>("Результаты школы по работам");
  private final TableColumn<WorkLine, WorkLine> now;
  private final TableColumn<WorkLine, WorkLine> bars;
  private final TableColumn<WorkLine, WorkLine> before;
  private double most = 1;

  ResultsPane() {
    table.setId("works");
    table.getStyleClass().add("edge-to-edge");
    table.text("Работа", 11.5, line -> Works.named(line.work()));
    table.number("Уч.", 3.4, line -> line.n() == 0 ? null : line.n(), n -> Words.number(n));
    now = table.number("«2», %", 5, WorkLine::share, ResultsPane::percent);
    bars = table.node("Доля «2»", 9, IntervalBar::words, line -> new IntervalBar(line, most));
    bars.setSortable(false);
    table.hideBelow(38, table.number("регион", 4.6, WorkLine::region, ResultsPane::percent));
    before = table.number("было", 5, WorkLine::before, ResultsPane::percent);
    table.hideBelow(36, before);
    table.setPlaceholder(new EmptyState("fth-inbox", "Результатов этой школы нет."));
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().setAll(table, legend());
  }

  void show(int year, List<WorkLine> lines) {
    most =
        lines.stream()
            .mapToDouble(line -> Math.max(highest(line), share(line.before())))
            .map(share -> Math.min(1, Math.ceil(share / STEP) * STEP))
            .max()
            .orElse(1);
    now.setText(year + ", %");
    before.setText(year - 1 + ", %");
    bars.setText("0…" + Math.round(most * 100) + " %");
    table.getItems().setAll(lines);
  }

  private static double highest(WorkLine line) {
    double interval = line.interval().map(Wilson::upper).orElse(0.0);
    return Math.max(interval, share(line.region()));
  }

  private static double share(@Nullable TwoShare share) {
    return share == null ? 0 : share.share();
  }

  private static String percent(TwoShare share) {
    return Words.decimal(share.share() * 100, 1);
  }

  private static FlowPane legend() {
    FlowPane legend =
        new FlowPane(
            mark("interval-bar", "доля «2»"),
            mark("interval-bar low", "не ниже порога"),
            mark("interval-before", "год назад"),
            mark("interval-region", "регион"),
            mark("interval-whisker", "интервал 95 %"));
    legend.getStyleClass().addAll("legend", "works-legend");
    return legend;
  }

  private static Label mark(String styles, String words) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.getStyleClass().addAll(styles.split(" "));
    Label label = new Label(words, swatch);
    label.getStyleClass().addAll("small", "muted");
    return label;
  }
}
