package mera.app.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** The days of a month with their measures; the arrows go from day to day and over its ends. */
final class MonthDays extends Region {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass OUTSIDE = PseudoClass.getPseudoClass("outside");
  private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

  private static final List<String> WEEK = List.of("пн", "вт", "ср", "чт", "пт", "сб", "вс");

  /** Height of a line, in letters. */
  private static final double LINE = 1.45;

  private final List<Label> heads = WEEK.stream().map(Label::new).toList();
  private final List<Cell> cells = new ArrayList<>();
  private final Consumer<LocalDate> choose;
  private final Consumer<Due> open;
  private MonthGrid grid;
  private LocalDate chosen;

  /**
   * @param choose takes the day that the arrows or a click choose, in this month or beside it
   * @param enter Enter on a day
   * @param open a double click on a measure
   */
  MonthDays(MonthGrid grid, Consumer<LocalDate> choose, Runnable enter, Consumer<Due> open) {
    this.grid = grid;
    this.choose = choose;
    this.open = open;
    chosen = grid.month().atDay(1);
    setId("month-days");
    getStyleClass().add("month-days");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    for (Label head : heads) {
      head.getStyleClass().addAll("muted", "month-head");
      getChildren().add(head);
    }
    new Shortcuts()
        .on("Left", () -> go(Period.ofDays(-1)))
        .on("Right", () -> go(Period.ofDays(1)))
        .on("Up", () -> go(Period.ofDays(-7)))
        .on("Down", () -> go(Period.ofDays(7)))
        .on("Page_Up", () -> go(Period.ofMonths(-1)))
        .on("Page_Down", () -> go(Period.ofMonths(1)))
        .on("Home", () -> choose.accept(chosen.withDayOfMonth(1)))
        .on("End", () -> choose.accept(chosen.withDayOfMonth(chosen.lengthOfMonth())))
        .on("Enter", enter)
        .install(this);
  }

  private void go(Period by) {
    choose.accept(chosen.plus(by));
  }

  void show(MonthGrid shown, LocalDate day) {
    grid = shown;
    chosen = day;
    shown.day(day).forEach(one -> setAccessibleText(one.said()));
    requestLayout();
  }

  /** The cells are made anew where the month or the room asks for it. */
  @Override
  protected void layoutChildren() {
    double em = heads.getFirst().getFont().getSize();
    double top = 1.7 * em;
    int weeks = grid.days().size() / 7;
    double wide = Math.floor(getWidth() / 7);
    double high = Math.floor((getHeight() - top) / weeks);
    int lines = Math.max(0, (int) Math.floor((high - 1.9 * em) / (LINE * em)));
    for (int i = 0; i < 7; i++) {
      heads.get(i).resizeRelocate(i * wide, 0, wide, top);
    }
    while (cells.size() < grid.days().size()) {
      Cell cell = new Cell();
      cells.add(cell);
      getChildren().add(cell);
    }
    for (int i = 0; i < cells.size(); i++) {
      Cell cell = cells.get(i);
      boolean used = i < grid.days().size();
      cell.setVisible(used);
      if (used) {
        cell.show(grid.days().get(i), lines);
        cell.resizeRelocate(i % 7 * wide, top + i / 7 * high, wide, high);
      }
    }
  }

  /** A day: its number, what goes on, and as many measures as there is room for. */
  private final class Cell extends Region {

    private final Label number = new Label();
    private final Label going = new Label();
    private final List<Label> lines = new ArrayList<>();
    private MonthGrid.@Nullable Day day;
    private int room = -1;

    Cell() {
      getStyleClass().add("month-day");
      going.getStyleClass().addAll("muted", "small");
      getChildren().addAll(number, going);
      setManaged(false);
      addEventHandler(
          MouseEvent.MOUSE_PRESSED,
          event -> {
            MonthDays.this.requestFocus();
            if (day != null) {
              choose.accept(day.date());
            }
          });
    }

    void show(MonthGrid.Day shown, int least) {
      pseudoClassStateChanged(CHOSEN, shown.date().equals(chosen));
      pseudoClassStateChanged(OFF, shown.off());
      pseudoClassStateChanged(OUTSIDE, !shown.inside());
      pseudoClassStateChanged(TODAY, shown.date().equals(LocalDate.now()));
      if (shown.equals(day) && room == least) {
        return;
      }
      day = shown;
      room = least;
      number.setText(String.valueOf(shown.date().getDayOfMonth()));
      going.setText(shown.going().isEmpty() ? "" : "идёт: " + Words.number(shown.going().size()));
      getChildren().removeAll(lines);
      lines.clear();
      int all = shown.due().size();
      int fit = all <= room ? all : Math.max(0, room - 1);
      shown.due().stream().limit(fit).forEach(due -> lines.add(line(due)));
      if (fit < all) {
        Label more =
            new Label(
                fit == 0 ? Words.count(all, "мера", "меры", "мер") : "ещё\u00a0" + (all - fit));
        more.getStyleClass().add("small");
        lines.add(more);
      }
      getChildren().addAll(lines);
    }

    private Label line(Due due) {
      Label line = new Label(due.label());
      line.getStyleClass().addAll("month-line", "small");
      line.setTooltip(new Tooltip(due.text() + "\n" + due.note()));
      line.addEventHandler(
          MouseEvent.MOUSE_CLICKED,
          event -> {
            if (event.getClickCount() == 2) {
              open.accept(due);
            }
          });
      return line;
    }

    @Override
    protected void layoutChildren() {
      double em = number.getFont().getSize();
      double left = 0.4 * em;
      double wide = getWidth() - 2 * left;
      double date = number.prefWidth(-1);
      double note = Math.min(going.prefWidth(-1), wide - date - left);
      number.resizeRelocate(left, 0.25 * em, date, 1.5 * em);
      going.setVisible(note > 2 * em);
      going.resizeRelocate(getWidth() - left - note, 0.25 * em, note, 1.5 * em);
      double y = 1.75 * em;
      for (Node line : lines) {
        line.resizeRelocate(left, y, wide, LINE * em - 1);
        y += LINE * em;
      }
    }
  }
}
