package mera.app.identify;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Card;
import mera.app.control.EmptyState;
import mera.app.figure.FunnelChart;
import mera.app.figure.FunnelChart.Dot;
import mera.app.figure.FunnelChart.Mark;
import mera.app.figure.ThresholdCurve;
import mera.app.text.Words;
import mera.data.identify.Method;
import mera.data.identify.Reliability;
import org.jspecify.annotations.Nullable;

/** The funnel of the schools and the curve of the thresholds, side by side or one of them. */
final class ChartsPane extends HBox {

  private final IdentifyModel model;
  private final FunnelChart funnel = new FunnelChart();
  private final ThresholdCurve threshold = new ThresholdCurve();
  private final StackPane funnelPaper = new StackPane(funnel);
  private final StackPane curvePaper = new StackPane(threshold);
  private final EmptyState noMarks =
      new EmptyState("fth-help-circle", "Отметок нет, только средние баллы: доли «2» неизвестны.");
  private final Card left;
  private final Card right;
  private final Button toCurve;
  private final Button toFunnel;
  private final CheckBox wide = new CheckBox("с разбросом школ");
  private boolean both = true;
  private boolean curveFirst;

  ChartsPane(IdentifyModel model) {
    this.model = model;
    funnel.setId("funnel");
    threshold.setId("curve");
    toCurve = Buttons.flat("fth-trending-up", "Школы и порог", () -> turn(true));
    toCurve.setId("to-curve");
    toFunnel = Buttons.flat("fth-filter", "Доля «2» и число работ", () -> turn(false));
    toFunnel.setId("to-funnel");
    VBox drawn = new VBox(funnelPaper, legend());
    VBox.setVgrow(funnelPaper, Priority.ALWAYS);
    left = new Card("Доля «2» и число работ", drawn).with(toCurve);
    right = new Card("Сколько школ при каком пороге", curvePaper).with(toFunnel);
    for (Card card : List.of(left, right)) {
      card.setMinWidth(0);
      HBox.setHgrow(card, Priority.ALWAYS);
    }
    left.setPrefWidth(580);
    right.setPrefWidth(340);
    getStyleClass().add("charts");
    setMinHeight(0);
    funnel.onChoose(model::find);
    funnel.onLasso(model::caught);
    threshold.onMove(this::move);
    model.picture().subscribe(this::show);
    model.curve().subscribe(this::showCurve);
    model.method().subscribe(this::showCurve);
    model.chosen().subscribe(row -> funnel.choose(row == null ? "" : row.code()));
    arrange(true);
  }

  private FlowPane legend() {
    wide.setId("widen");
    wide.getStyleClass().add("small");
    wide.setMinWidth(USE_PREF_SIZE);
    wide.setTooltip(
        new Tooltip(
            "φ — во сколько раз школы различаются сильнее, чем по случайности: среднее z² с"
                + " подтянутыми хвостами по 10 % (Шпигельхальтер, 2005). Пределы шире в √φ раз"));
    wide.selectedProperty().subscribe(funnel::widen);
    FlowPane legend =
        new FlowPane(
            mark("mark-low", "ШНОР"),
            mark("mark-unsure", "мало работ"),
            mark("mark-risk", "зона риска"),
            mark("mark-sign", "признак"),
            mark("mark-limit", "95\u00a0%"),
            mark("mark-outer", "99,8\u00a0%"),
            wide);
    legend.getStyleClass().addAll("legend", "funnel-legend");
    return legend;
  }

  private static Label mark(String style, String words) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", style);
    Label label = new Label(words, swatch);
    label.getStyleClass().addAll("small", "muted");
    return label;
  }

  /** Both charts, or one with a button to the other. */
  void arrange(boolean sideBySide) {
    both = sideBySide;
    for (Button button : List.of(toCurve, toFunnel)) {
      button.setVisible(!both);
      button.setManaged(!both);
    }
    if (both) {
      getChildren().setAll(left, right);
    } else {
      getChildren().setAll(curveFirst ? right : left);
    }
  }

  private void turn(boolean curve) {
    curveFirst = curve;
    arrange(both);
  }

  private void show(@Nullable SelectionPicture now) {
    if (now == null) {
      return;
    }
    List<Dot> dots =
        now.rows().stream()
            .filter(row -> row.share() != null)
            .map(
                row ->
                    new Dot(
                        row.code(),
                        row.finding().name(),
                        Objects.requireNonNull(row.share()),
                        mark(row)))
            .toList();
    funnel.show(dots, now.region().orElse(null));
    wide.setText("с разбросом школ, φ\u00a0=\u00a0" + Words.decimal(funnel.dispersion(), 1));
    funnelPaper.getChildren().setAll(dots.isEmpty() ? noMarks : funnel);
  }

  private static Mark mark(SelectionRow row) {
    return switch (row.finding().status()) {
      case STEADY, LOW ->
          row.finding().reliability() == Reliability.UNSTABLE ? Mark.UNSURE : Mark.LOW;
      case RISK -> Mark.RISK;
      case SIGN -> Mark.SIGN;
      case EXCLUDED, NONE -> Mark.PLAIN;
    };
  }

  private void showCurve() {
    Method method = model.method().get();
    Curve curve = model.curve().get();
    if (curve == null || !curve.method().id().equals(method.id())) {
      threshold.show(List.of(), -1);
    } else {
      threshold.show(curve.steps(), curve.knob().value(method) - curve.knob().from());
    }
  }

  private void move(int index) {
    Curve curve = model.curve().get();
    if (curve != null && curve.method().id().equals(model.method().get().id())) {
      model.set(curve.knob().key(), curve.knob().setting(curve.knob().from() + index));
    }
  }
}
