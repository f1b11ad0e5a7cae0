package mera.app.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.plan.CalendarYear;

/** Twelve months of a year with their days off; as many side by side as there is room for. */
final class YearGrid extends Region {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  /** Size of a day and the space around a month, in letters. */
  private static final double CELL = 1.85;

  private static final double GAP = 1.5;

  /** A line for the name of the month and six weeks. */
  private static final double ROWS = 7.2;

  private final List<Label> names = new ArrayList<>();
  private final List<Label> days = new ArrayList<>();
  private final CalendarModel model;
  private int year;

  /**
   * @param enter Enter on a day
   */
  YearGrid(CalendarModel model, Runnable enter) {
    this.model = model;
    setId("year-grid");
    getStyleClass().add("year-grid");
    setAccessibleRole(AccessibleRole.TEXT);
    setFocusTraversable(true);
    for (int month = 1; month <= 12; month++) {
      Label name = new Label(Words.month(YearMonth.of(2000, month)));
      name.getStyleClass().add("strong");
      names.add(name);
    }
    getChildren().setAll(names);
    // Before the day is chosen: a note that is being typed belongs to the day before.
    addEventFilter(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    new Shortcuts()
        .on("Left", () -> go(Period.ofDays(-1)))
        .on("Right", () -> go(Period.ofDays(1)))
        .on("Up", () -> go(Period.ofDays(-7)))
        .on("Down", () -> go(Period.ofDays(7)))
        .on("Page_Up", () -> go(Period.ofYears(-1)))
        .on("Page_Down", () -> go(Period.ofYears(1)))
        .on("Space", model::toggle)
        .on("Del", model::restore)
        .on("Enter", enter)
        .install(this);
  }

  private void go(Period by) {
    model.choose(model.picture().get().day().plus(by));
  }

  /** The days are made anew only for another year. */
  void show(CalendarModel.Picture picture) {
    CalendarYear shown = picture.year();
    CalendarYear shipped = picture.shipped();
    if (year != shown.year()) {
      year = shown.year();
      getChildren().removeAll(days);
      days.clear();
      LocalDate first = LocalDate.of(year, 1, 1);
      first.datesUntil(first.plusYears(1)).forEach(day -> days.add(day(day, model::choose)));
      getChildren().addAll(days);
    }
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = LocalDate.ofYearDay(year, i + 1);
      Label label = days.get(i);
      boolean noted = !shown.note(day).isEmpty();
      label.pseudoClassStateChanged(OFF, shown.isOff(day));
      label.pseudoClassStateChanged(CHANGED, noted || shown.isOff(day) != shipped.isOff(day));
      label.pseudoClassStateChanged(CHOSEN, day.equals(picture.day()));
      label.setTooltip(shown.isOff(day) ? new Tooltip(said(picture, day)) : null);
    }
    setAccessibleText(said(picture, picture.day()));
    requestLayout();
  }

  private static Label day(LocalDate day, Consumer<LocalDate> choose) {
    Label label = new Label(String.valueOf(day.getDayOfMonth()));
    label.getStyleClass().add("year-day");
    label.setOnMousePressed(event -> choose.accept(day));
    return label;
  }

  /** «12.06.2027: выходной, праздничный день». */
  static String said(CalendarModel.Picture picture, LocalDate day) {
    boolean off = picture.year().isOff(day);
    String note = picture.year().note(day);
    return Words.date(day)
        + (off
            ? ": выходной, " + picture.calendar().nameOf(day)
            : ": рабочий день" + (note.isEmpty() ? "" : ", " + note));
  }

  // ---- places ----

  /** Where the day stands; of no height before it was laid out. */
  Bounds place(LocalDate day) {
    return days.get(day.getDayOfYear() - 1).getBoundsInParent();
  }

  private double em() {
    return names.getFirst().getFont().getSize();
  }

  private int across(double width) {
    int fit = (int) Math.floor((width - GAP * em()) / ((7 * CELL + GAP) * em()));
    return fit >= 6 ? 6 : fit >= 4 ? 4 : Math.max(1, Math.min(3, fit));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return (7 * CELL + 2 * GAP) * em();
  }

  @Override
  protected double computePrefHeight(double width) {
    int across = width <= 0 ? 4 : across(width);
    return Math.ceil(12.0 / across) * (ROWS * CELL + GAP) * em() + GAP * em();
  }

  @Override
  protected void layoutChildren() {
    double em = em();
    int across = across(getWidth());
    double cell = Math.floor(CELL * em);
    for (int month = 0; month < 12; month++) {
      double x = GAP * em + month % across * (7 * cell + GAP * em);
      double y = 0.7 * em + month / across * (ROWS * cell + GAP * em);
      names.get(month).resizeRelocate(x + 0.3 * em, y, 7 * cell, cell);
      YearMonth shown = YearMonth.of(year == 0 ? 2000 : year, month + 1);
      int before = shown.atDay(1).getDayOfWeek().getValue() - 1;
      int first = shown.atDay(1).getDayOfYear() - 1;
      for (int day = 0; day < shown.lengthOfMonth() && first + day < days.size(); day++) {
        int place = before + day;
        days.get(first + day)
            .resizeRelocate(
                x + place % 7 * cell, y + 1.1 * cell + place / 7 * cell, cell - 1, cell - 1);
      }
    }
  }
}
