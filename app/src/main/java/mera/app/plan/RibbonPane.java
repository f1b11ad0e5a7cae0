package mera.app.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import mera.app.control.Buttons;
import mera.app.figure.RibbonChart;
import mera.app.key.Shortcuts;
import org.jspecify.annotations.Nullable;

/** The measures on a ribbon of time: a lane for each executor or section. */
final class RibbonPane implements TimeLook {

  /** Months that are seen at once; 0: the whole plan. */
  private enum Zoom {
    ALL("Весь срок", 0),
    QUARTER("Квартал", 3),
    MONTH("Месяц", 1);

    private final String words;
    private final int months;

    Zoom(String words, int months) {
      this.words = words;
      this.months = months;
    }
  }

  private final PlanModel model;
  private final RibbonChart chart = new RibbonChart();
  private final Label period = new Label();
  private final HBox steps;
  private final List<Node> controls;
  private Ribbon.By by = Ribbon.By.PARTY;
  private Zoom zoom = Zoom.ALL;
  private @Nullable YearMonth start;
  private @Nullable TimePicture shown;

  /**
   * @param open edits the row
   */
  RibbonPane(PlanModel model, Consumer<String> open) {
    this.model = model;
    chart.setId("ribbon-chart");
    chart.onChoose(key -> model.chosen().set(key));
    chart.onOpen(open);
    chart.onMove((key, months, days) -> model.rows().shift(key, Period.of(0, months, days)));
    chart.setOnDragOver(this::over);
    chart.setOnDragDropped(this::dropped);
    steps =
        new HBox(
            Buttons.icon("fth-chevron-left", "Раньше", "PageUp", () -> step(-1)),
            period,
            Buttons.icon("fth-chevron-right", "Позже", "PageDown", () -> step(1)));
    steps.setAlignment(Pos.CENTER_LEFT);
    controls =
        List.of(
            Pills.of(
                List.of(Ribbon.By.values()),
                one -> one == Ribbon.By.PARTY ? "По исполнителям" : "По разделам",
                by,
                this::lanes),
            Pills.of(List.of(Zoom.values()), one -> one.words, zoom, this::zoom),
            steps);
    new Shortcuts()
        .on("Ctrl+Left", () -> shift(Period.ofMonths(-1)))
        .on("Ctrl+Right", () -> shift(Period.ofMonths(1)))
        .on("Shift+Left", () -> shift(Period.ofDays(-1)))
        .on("Shift+Right", () -> shift(Period.ofDays(1)))
        .on("Down", () -> next(1))
        .on("Up", () -> next(-1))
        .on("Page_Up", () -> step(-1))
        .on("Page_Down", () -> step(1))
        .on("Enter", () -> open(open))
        .on("F2", () -> open(open))
        .install(chart);
    model.chosen().subscribe(id -> chart.choose(id == null ? "" : id));
  }

  @Override
  public Node node() {
    return chart;
  }

  @Override
  public List<Node> controls() {
    return controls;
  }

  @Override
  public void focus() {
    chart.requestFocus();
  }

  @Override
  public void show(TimePicture picture) {
    if (shown == null || !shown.period().equals(picture.period())) {
      start = null;
    }
    shown = picture;
    draw();
  }

  private void draw() {
    TimePicture picture = shown;
    if (picture == null) {
      return;
    }
    Ribbon ribbon =
        by == Ribbon.By.PARTY
            ? picture.ribbon()
            : Ribbon.of(picture.measures(), picture.period(), by);
    LocalDate from = ribbon.from();
    LocalDate to = ribbon.to();
    if (zoom != Zoom.ALL) {
      YearMonth first = first(ribbon);
      from = first.atDay(1);
      to = first.plusMonths(zoom.months - 1L).atEndOfMonth();
      period.setText(
          zoom == Zoom.MONTH
              ? PlanWords.month(first)
              : PlanWords.month(first) + "\u00a0– " + PlanWords.month(YearMonth.from(to)));
    }
    steps.setVisible(zoom != Zoom.ALL);
    steps.setManaged(zoom != Zoom.ALL);
    chart.show(
        new RibbonChart.Picture(
            from,
            to,
            ribbon.lanes(),
            ribbon.load(),
            Ribbon.BUSY,
            picture.calendar()::isOff,
            LocalDate.now()));
    chart.setAccessibleText("Лента плана. " + ribbon.summary());
  }

  private YearMonth first(Ribbon ribbon) {
    YearMonth least = YearMonth.from(ribbon.from());
    YearMonth most = YearMonth.from(ribbon.to()).minusMonths(zoom.months - 1L);
    YearMonth now = start == null ? YearMonth.now() : start;
    YearMonth kept = now.isAfter(most) ? most : now;
    start = kept.isBefore(least) ? least : kept;
    return start;
  }

  // ---- wishes ----

  private void open(Consumer<String> open) {
    String id = model.chosen().get();
    if (id != null) {
      open.accept(id);
    }
  }

  private void lanes(Ribbon.By wanted) {
    by = wanted;
    draw();
  }

  private void zoom(Zoom wanted) {
    zoom = wanted;
    draw();
  }

  private void step(int by) {
    if (start != null && zoom != Zoom.ALL) {
      start = start.plusMonths((long) by * zoom.months);
      draw();
    }
  }

  private void shift(Period by) {
    String id = model.chosen().get();
    if (id != null) {
      model.rows().shift(id, by);
    }
  }

  /** The next measure of the plan in printed order. */
  private void next(int by) {
    TimePicture picture = shown;
    if (picture == null) {
      return;
    }
    List<String> ids = picture.measures().stream().map(Due::id).toList();
    int here = ids.indexOf(model.chosen().get());
    int there = here < 0 ? 0 : here + by;
    if (there >= 0 && there < ids.size()) {
      model.chosen().set(ids.get(there));
    }
  }

  private void over(DragEvent event) {
    if (UndatedLane.isCard(event.getGestureSource()) && chart.monthAt(event.getX()).isPresent()) {
      event.acceptTransferModes(TransferMode.MOVE);
    }
    event.consume();
  }

  private void dropped(DragEvent event) {
    String id = event.getDragboard().getString();
    chart.monthAt(event.getX()).ifPresent(month -> model.rows().date(id, month));
    event.setDropCompleted(true);
    event.consume();
  }
}
