package mera.app.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import mera.app.figure.RibbonRows.Days;
import mera.app.figure.RibbonRows.Placed;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Measures over the months, a lane for each executor. A click chooses, a drag moves by whole months
 * or, with Shift, by days; only what is in sight is painted, so long plans cost no more.
 */
public final class RibbonChart extends Plot {

  /** Width of the names, in letters. */
  private static final double NAMES = 12.5;

  /** So many days off in a row are shaded where the months are narrow. */
  private static final int HOLIDAYS = 3;

  private Picture picture =
      new Picture(LocalDate.EPOCH, LocalDate.EPOCH, List.of(), Map.of(), 0, day -> false, null);
  private @Nullable RibbonRows rows;
  private List<RibbonLane> placedLanes = List.of();
  private String chosen = "";
  private double scrolled;
  private Consumer<String> choose = key -> {};
  private Consumer<String> open = key -> {};
  private Move move = (key, months, days) -> {};
  private @Nullable Drag drag;

  /**
   * What is shown.
   *
   * @param load measures by month
   * @param busy more measures than this in a month are marked; 0: no month is
   * @param today null: outside of the plan's time
   */
  public record Picture(
      LocalDate from,
      LocalDate to,
      List<RibbonLane> lanes,
      Map<YearMonth, Integer> load,
      int busy,
      Predicate<LocalDate> dayOff,
      @Nullable LocalDate today) {

    public Picture {
      lanes = List.copyOf(lanes);
      load = Map.copyOf(load);
    }
  }

  /** What a drag asks for. */
  public interface Move {
    void by(String key, int months, int days);
  }

  /**
   * An item under the mouse.
   *
   * @param from where it was taken, in pixels
   * @param days it moves by days, not by months
   */
  private record Drag(RibbonItem item, double from, double to, double y, boolean days) {}

  public RibbonChart() {
    getStyleClass().add("ribbon");
    setFocusTraversable(true);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::drags);
    setOnMouseReleased(this::released);
    setOnMouseMoved(
        event ->
            setCursor(at(event.getX(), event.getY()).isPresent() ? Cursor.HAND : Cursor.DEFAULT));
    setOnScroll(this::scroll);
  }

  public void onChoose(Consumer<String> action) {
    choose = action;
  }

  /** What a double click does. */
  public void onOpen(Consumer<String> action) {
    open = action;
  }

  public void onMove(Move action) {
    move = action;
  }

  public void show(Picture shown) {
    picture = shown;
    drag = null;
    requestLayout();
  }

  /** Marks the items of the key and brings the first one into sight. */
  public void choose(String key) {
    boolean another = !key.equals(chosen);
    chosen = key;
    if (another) {
      show(key);
    }
    requestLayout();
  }

  private void show(String key) {
    RibbonRows now = rows;
    if (now == null || getHeight() <= 0) {
      return;
    }
    double room = getHeight() - RibbonHead.HEIGHT * em();
    now.lanes().stream()
        .flatMap(row -> row.items().stream())
        .filter(one -> one.item().key().equals(key))
        .findFirst()
        .ifPresent(
            one -> {
              if (one.y() - em() < scrolled) {
                scrolled = one.y() - 2 * em();
              } else if (one.y() + em() > scrolled + room) {
                scrolled = one.y() + 2 * em() - room;
              }
            });
  }

  /** The month at this place of the paper; empty beside the months. */
  public Optional<YearMonth> monthAt(double x) {
    RibbonRows now = rows;
    return now == null || x < now.days().left() || x > now.days().right()
        ? Optional.empty()
        : Optional.of(YearMonth.from(now.days().day(x)));
  }

  /** Where the first item of the key stands, for a click; empty where it is not in sight. */
  public Optional<Point2D> place(String key) {
    return shapes()
        .filter(one -> one.item().key().equals(key))
        .findFirst()
        .map(
            one ->
                new Point2D(
                    (one.x0() + one.x1()) / 2, one.y() + RibbonHead.HEIGHT * em() - scrolled));
  }

  // ---- painting ----

  @Override
  void paint(GraphicsContext pen, double width, double height) {
    double em = em();
    double left = Math.min(NAMES * em, width / 4);
    Days days = new Days(picture.from(), picture.to(), left, width - 0.8 * em);
    RibbonRows placed = placed(days);
    double room = height - RibbonHead.HEIGHT * em;
    scrolled = Math.max(0, Math.min(scrolled, placed.height() - room));
    pen.save();
    pen.beginPath();
    pen.rect(0, RibbonHead.HEIGHT * em, width, room);
    pen.clip();
    pen.translate(0, RibbonHead.HEIGHT * em - scrolled);
    background(pen, days, Math.max(placed.height(), room));
    Drag now = drag;
    RibbonLanes lanes =
        new RibbonLanes(
            this,
            pen,
            days,
            chosen,
            now == null ? null : now.item(),
            now == null ? 0 : now.to() - now.from());
    for (RibbonRows.Row row : placed.lanes()) {
      if (row.top() + row.height() >= scrolled && row.top() <= scrolled + room) {
        lanes.paint(row, left, width);
      }
    }
    RibbonHead head = new RibbonHead(this, pen, days, picture);
    head.today(Math.max(placed.height(), room));
    pen.restore();
    head.paint(width);
    if (now != null) {
      told(pen, now, width);
    }
    thumb(pen, placed.height(), room, width);
  }

  /** Thousands of measures are placed once, not with each step of a drag. */
  private RibbonRows placed(Days days) {
    RibbonRows now = rows;
    if (now == null || placedLanes != picture.lanes() || !now.days().equals(days)) {
      now = RibbonRows.of(picture.lanes(), days, em(), this::widthOf);
      rows = now;
      placedLanes = picture.lanes();
    }
    return now;
  }

  private void background(GraphicsContext pen, Days days, double height) {
    pen.setLineWidth(1);
    boolean narrow = ChronoUnit.DAYS.between(picture.from(), picture.to()) > 100;
    int off = 0;
    pen.setFill(ink(Ink.GRID));
    pen.setGlobalAlpha(0.55);
    for (LocalDate day = days.from(); !day.isAfter(days.to().plusDays(1)); day = day.plusDays(1)) {
      if (!day.isAfter(days.to()) && picture.dayOff().test(day)) {
        off++;
      } else {
        if (off >= (narrow ? HOLIDAYS : 1)) {
          double x = days.x(day.minusDays(off));
          pen.fillRect(x, 0, days.x(day) - x, height);
        }
        off = 0;
      }
    }
    pen.setGlobalAlpha(1);
    pen.setStroke(ink(Ink.GRID));
    days.months()
        .forEach(
            month -> {
              double x = Math.round(Math.max(days.x(month.atDay(1)), days.left())) + 0.5;
              pen.strokeLine(x, 0, x, height);
            });
  }

  private Days days() {
    RibbonRows now = rows;
    return now == null
        ? new Days(picture.from(), picture.to(), 0, Math.max(1, getWidth()))
        : now.days();
  }

  /** Beside the mouse: where a drag would take the item. */
  private void told(GraphicsContext pen, Drag now, double width) {
    String words = words(now);
    if (words.isEmpty()) {
      return;
    }
    double em = em();
    double room = widthOf(words) + em;
    double x = Math.min(now.to() + em, width - room);
    pen.setFill(ink(Ink.LIMIT));
    pen.fillRoundRect(x, now.y() - 2 * em, room, 1.5 * em, em, em);
    pen.setFill(ink(Ink.PAPER));
    words(pen, words, x + em / 2, now.y() - 1.25 * em, false);
  }

  private String words(Drag now) {
    int by = steps(now);
    int many = Math.abs(by);
    return by == 0
        ? ""
        : (now.days()
                ? Words.count(many, "день", "дня", "дней")
                : Words.count(many, "месяц", "месяца", "месяцев"))
            + (by > 0 ? " позже" : " раньше");
  }

  /** Days, or months rounded to whole ones, that the item was dragged by. */
  private int steps(Drag now) {
    long days = ChronoUnit.DAYS.between(days().day(now.from()), days().day(now.to()));
    double month = 365.25 / 12;
    return (int) (now.days() ? days : Math.round(days / month));
  }

  private void thumb(GraphicsContext pen, double all, double room, double width) {
    if (all > room) {
      double em = em();
      pen.setFill(ink(Ink.PLAIN));
      pen.setGlobalAlpha(0.5);
      pen.fillRoundRect(
          width - 0.5 * em,
          RibbonHead.HEIGHT * em + room * scrolled / all,
          0.4 * em,
          room * room / all,
          0.4 * em,
          0.4 * em);
      pen.setGlobalAlpha(1);
    }
  }

  // ---- the mouse ----

  private Stream<Placed> shapes() {
    RibbonRows now = rows;
    return now == null ? Stream.of() : now.lanes().stream().flatMap(row -> row.items().stream());
  }

  private Optional<Placed> at(double x, double y) {
    double em = em();
    double down = y - RibbonHead.HEIGHT * em + scrolled;
    return y < RibbonHead.HEIGHT * em
        ? Optional.empty()
        : shapes()
            .filter(one -> Math.abs(one.y() - down) < 1.1 * em)
            .filter(
                one ->
                    x >= Math.min(one.x0(), one.label()) - 0.2 * em
                        && x <= Math.max(one.x1(), one.label() + widthOf(one.item().label())))
            .findFirst();
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    Optional<Placed> found = at(event.getX(), event.getY());
    found.ifPresent(
        one -> {
          choose.accept(one.item().key());
          if (event.getClickCount() == 2) {
            open.accept(one.item().key());
          }
        });
    drag =
        found
            .map(Placed::item)
            .filter(RibbonItem::movable)
            .filter(item -> event.getButton() == MouseButton.PRIMARY)
            .map(item -> new Drag(item, event.getX(), event.getX(), event.getY(), false))
            .orElse(null);
  }

  private void drags(MouseEvent event) {
    Drag now = drag;
    if (now != null) {
      drag = dragged(now, event);
      requestLayout();
    }
  }

  private void released(MouseEvent event) {
    Drag now = drag;
    drag = null;
    requestLayout();
    if (now == null) {
      return;
    }
    Drag last = dragged(now, event);
    int by = steps(last);
    if (by != 0) {
      move.by(now.item().key(), last.days() ? 0 : by, last.days() ? by : 0);
    }
  }

  private static Drag dragged(Drag before, MouseEvent event) {
    return new Drag(before.item(), before.from(), event.getX(), event.getY(), event.isShiftDown());
  }

  private void scroll(ScrollEvent event) {
    scrolled -= event.getDeltaY();
    requestLayout();
    event.consume();
  }
}
