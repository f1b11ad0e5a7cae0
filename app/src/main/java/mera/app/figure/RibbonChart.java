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
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import mera.app.figure.RibbonItem.Span;
import mera.app.figure.RibbonRows.Days;
import mera.app.figure.RibbonRows.Placed;
import mera.app.figure.RibbonRows.Where;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Measures over the months, a lane for each executor. A click chooses, a drag moves by whole months
 * or, with Shift, by days; only what is in sight is painted, so long plans cost no more.
 */
public final class RibbonChart extends Plot {

  private static final List<String> MONTHS =
      List.of("янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

  /** Width of the names and height of the head, in letters. */
  private static final double NAMES = 12.5;

  private static final double HEAD = 4.6;

  /** So many days off in a row are shaded where the months are narrow. */
  private static final int HOLIDAYS = 3;

  private Picture picture =
      new Picture(LocalDate.EPOCH, LocalDate.EPOCH, List.of(), Map.of(), 0, day -> false, null);
  private @Nullable RibbonRows rows;
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

  private record Drag(RibbonItem item, double from, double to) {}

  public RibbonChart() {
    getStyleClass().add("ribbon");
    setFocusTraversable(true);
    setOnMousePressed(this::pressed);
    setOnMouseDragged(this::dragged);
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
    double room = getHeight() - HEAD * em();
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
        .map(one -> new Point2D((one.x0() + one.x1()) / 2, one.y() + HEAD * em() - scrolled));
  }

  // ---- painting ----

  @Override
  void paint(GraphicsContext pen, double width, double height) {
    double em = em();
    double left = Math.min(NAMES * em, width / 4);
    Days days = new Days(picture.from(), picture.to(), left, width - 0.8 * em);
    RibbonRows placed = RibbonRows.of(picture.lanes(), days, em, this::widthOf);
    rows = placed;
    double room = height - HEAD * em;
    scrolled = Math.max(0, Math.min(scrolled, placed.height() - room));
    pen.save();
    pen.beginPath();
    pen.rect(0, HEAD * em, width, room);
    pen.clip();
    pen.translate(0, HEAD * em - scrolled);
    background(pen, days, Math.max(placed.height(), room));
    for (RibbonRows.Row row : placed.lanes()) {
      if (row.top() + row.height() >= scrolled && row.top() <= scrolled + room) {
        lane(pen, row, left, width);
      }
    }
    today(pen, days, Math.max(placed.height(), room));
    pen.restore();
    head(pen, days, width);
    thumb(pen, placed.height(), room, width);
  }

  private Stream<YearMonth> months() {
    YearMonth first = YearMonth.from(picture.from());
    return Stream.iterate(first, month -> month.plusMonths(1))
        .limit(ChronoUnit.MONTHS.between(first, YearMonth.from(picture.to())) + 1);
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
    months()
        .forEach(
            month -> {
              double x = Math.round(Math.max(days.x(month.atDay(1)), days.left())) + 0.5;
              pen.strokeLine(x, 0, x, height);
            });
  }

  private void lane(GraphicsContext pen, RibbonRows.Row row, double left, double width) {
    double em = em();
    Font plain = pen.getFont();
    pen.setFill(ink(Ink.WORDS));
    pen.setFont(Font.font(plain.getFamily(), FontWeight.BOLD, plain.getSize()));
    double y0 = row.top() + 1.2 * em;
    for (String line : lines(row.lane().name(), left - 2.2 * em)) {
      words(pen, line, em, y0, false);
      y0 += 1.2 * em;
    }
    pen.setFont(plain);
    pen.setFill(ink(Ink.AXIS));
    words(pen, row.lane().note(), em, y0, false);
    for (Placed one : row.items()) {
      item(pen, one);
    }
    double y = Math.round(row.top() + row.height()) - 0.5;
    pen.setStroke(ink(Ink.GRID));
    pen.setLineWidth(1);
    pen.strokeLine(0, y, width, y);
  }

  /** At most two lines; what is longer is cut. */
  private List<String> lines(String words, double room) {
    // The names are bold, which is a little wider than what is measured.
    double wide = room * 0.92;
    int space = words.length();
    while (space > 0 && widthOf(words.substring(0, space)) > wide) {
      space = words.lastIndexOf(' ', space - 1);
    }
    return space <= 0 || space == words.length()
        ? List.of(cut(words, wide))
        : List.of(words.substring(0, space), cut(words.substring(space + 1), wide));
  }

  private String cut(String words, double room) {
    if (widthOf(words) <= room) {
      return words;
    }
    int letters = words.length();
    while (letters > 1 && widthOf(words.substring(0, letters) + "…") > room) {
      letters--;
    }
    return words.substring(0, letters).strip() + "…";
  }

  private void item(GraphicsContext pen, Placed one) {
    double em = em();
    boolean marked = one.item().key().equals(chosen);
    Drag now = drag;
    double shift =
        now != null && marked && now.item().equals(one.item()) ? now.to() - now.from() : 0;
    // A label above takes the upper half of the row.
    double y = one.where() == Where.ABOVE ? one.y() + 0.65 * em : one.y();
    pen.setLineWidth(marked ? 2 : 1);
    pen.setStroke(ink(marked ? Ink.LIMIT : Ink.REGION));
    pen.setFill(ink(Ink.BAND));
    switch (one.item().shape()) {
      case STRETCH -> stretches(pen, one, y, shift);
      case THROUGHOUT -> {
        pen.setStroke(ink(marked ? Ink.LIMIT : Ink.AXIS));
        pen.setLineDashes(4, 3);
        pen.strokeRoundRect(one.x0(), y - 0.9 * em, one.x1() - one.x0(), 1.8 * em, em / 2, em / 2);
        pen.setLineDashes();
      }
      case DAY -> one.item().spans().forEach(span -> diamond(pen, span, y, shift, marked));
      case REPEAT -> repeats(pen, one, y, marked);
    }
    pen.setFill(ink(marked ? Ink.LIMIT : Ink.WORDS));
    double line = one.where() == Where.ABOVE ? one.y() - 0.55 * em : one.y();
    words(pen, one.item().label(), one.label() + shift, line, false);
  }

  private void stretches(GraphicsContext pen, Placed one, double y, double shift) {
    double em = em();
    Days days = days();
    for (Span span : one.item().spans()) {
      double x0 = Math.max(days.x(span.from()), days.left()) + shift;
      double x1 = Math.min(days.x(span.to().plusDays(1)), days.right()) + shift;
      double wide = Math.max(x1 - x0, em / 2);
      pen.fillRoundRect(x0, y - 0.9 * em, wide, 1.8 * em, em / 2, em / 2);
      pen.strokeRoundRect(x0, y - 0.9 * em, wide, 1.8 * em, em / 2, em / 2);
    }
  }

  private void diamond(GraphicsContext pen, Span span, double y, double shift, boolean marked) {
    double size = (marked ? 0.62 : 0.5) * em();
    double x = days().x(span.to()) + shift;
    pen.setFill(ink(Ink.LIMIT));
    pen.fillPolygon(
        new double[] {x, x + size, x, x - size}, new double[] {y - size, y, y + size, y}, 4);
  }

  private void repeats(GraphicsContext pen, Placed one, double y, boolean marked) {
    double em = em();
    double size = marked ? 0.75 * em : 0.6 * em;
    Days days = days();
    List<Double> places =
        one.item().spans().stream()
            .map(Span::to)
            .filter(day -> !day.isBefore(days.from()) && !day.isAfter(days.to()))
            .map(days::x)
            .toList();
    if (places.isEmpty()) {
      return;
    }
    pen.strokeLine(places.getFirst(), y, places.getLast(), y);
    for (double x : places) {
      pen.setFill(ink(Ink.PAPER));
      pen.fillOval(x - size / 2, y - size / 2, size, size);
      pen.strokeOval(x - size / 2, y - size / 2, size, size);
    }
  }

  private Days days() {
    RibbonRows now = rows;
    return now == null
        ? new Days(picture.from(), picture.to(), 0, Math.max(1, getWidth()))
        : now.days();
  }

  private void today(GraphicsContext pen, Days days, double height) {
    LocalDate day = picture.today();
    if (day != null && !day.isBefore(days.from()) && !day.isAfter(days.to())) {
      pen.setStroke(ink(Ink.LOW));
      pen.setLineWidth(1.5);
      pen.strokeLine(days.x(day), 0, days.x(day), height);
    }
  }

  private void head(GraphicsContext pen, Days days, double width) {
    double em = em();
    pen.setFill(ink(Ink.AXIS));
    words(pen, "мер в месяц", em, 3.4 * em, false);
    int most = picture.load().values().stream().mapToInt(Integer::intValue).max().orElse(1);
    months()
        .forEach(
            month -> {
              double x0 = Math.max(days.x(month.atDay(1)), days.left());
              double x1 = Math.min(days.x(month.atEndOfMonth().plusDays(1)), days.right());
              month(pen, month, x0, x1, most);
            });
    LocalDate day = picture.today();
    if (day != null && !day.isBefore(days.from()) && !day.isAfter(days.to())) {
      String words = Words.date(day).substring(0, 5);
      double room = widthOf(words) + em;
      double x = Math.min(days.x(day) - room / 2, width - room);
      pen.setFill(ink(Ink.LOW));
      pen.fillRoundRect(x, HEAD * em - 1.3 * em, room, 1.3 * em, em, em);
      pen.setFill(ink(Ink.PAPER));
      words(pen, words, x + em / 2, HEAD * em - 0.65 * em, false);
    }
    pen.setStroke(ink(Ink.GRID));
    pen.setLineWidth(1);
    pen.strokeLine(0, HEAD * em - 0.5, width, HEAD * em - 0.5);
  }

  private void month(GraphicsContext pen, YearMonth month, double x0, double x1, int most) {
    double em = em();
    String name = MONTHS.get(month.getMonthValue() - 1);
    boolean year = month.getMonthValue() == 1 || month.equals(YearMonth.from(picture.from()));
    String words = year ? name + " " + month.getYear() : name;
    double middle = (x0 + x1) / 2;
    pen.setFill(ink(Ink.WORDS));
    String shown = widthOf(words) < x1 - x0 ? words : widthOf(name) < x1 - x0 ? name : "";
    words(pen, shown, middle - widthOf(shown) / 2, em, false);
    int count = picture.load().getOrDefault(month, 0);
    if (count > 0) {
      boolean busy = picture.busy() > 0 && count > picture.busy();
      double high = Math.max(0.15, 1.5 * count / most) * em;
      double wide = Math.min(2 * em, 0.5 * (x1 - x0));
      pen.setFill(ink(busy ? Ink.RISK : Ink.REGION));
      pen.setGlobalAlpha(busy ? 1 : 0.55);
      pen.fillRect(middle - wide / 2 - 0.4 * em, 4.1 * em - high, wide, high);
      pen.setGlobalAlpha(1);
      pen.setFill(ink(Ink.AXIS));
      words(pen, Words.number(count), middle + wide / 2, 3.6 * em, false);
    }
  }

  private void thumb(GraphicsContext pen, double all, double room, double width) {
    if (all > room) {
      double em = em();
      pen.setFill(ink(Ink.PLAIN));
      pen.setGlobalAlpha(0.5);
      pen.fillRoundRect(
          width - 0.5 * em,
          HEAD * em + room * scrolled / all,
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
    double down = y - HEAD * em + scrolled;
    return y < HEAD * em
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
            .map(item -> new Drag(item, event.getX(), event.getX()))
            .orElse(null);
  }

  private void dragged(MouseEvent event) {
    Drag now = drag;
    if (now != null) {
      drag = new Drag(now.item(), now.from(), event.getX());
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
    LocalDate first = days().day(now.from());
    LocalDate last = days().day(event.getX());
    if (event.isShiftDown()) {
      int by = (int) ChronoUnit.DAYS.between(first, last);
      if (by != 0) {
        move.by(now.item().key(), 0, by);
      }
      return;
    }
    double month = 365.25 / 12;
    int by = (int) Math.round(ChronoUnit.DAYS.between(first, last) / month);
    if (by != 0) {
      move.by(now.item().key(), by, 0);
    }
  }

  private void scroll(ScrollEvent event) {
    scrolled -= event.getDeltaY();
    requestLayout();
    event.consume();
  }
}
