package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** A month of the plan by its days; beside it what is to be done on the chosen one. */
final class MonthPane implements TimeLook {

  private final MonthDays days;
  private final DueList list;
  private final Label month = new Label();
  private final Label going = new Label();
  private final SplitPane split;
  private final List<Node> controls;
  private LocalDate chosen = LocalDate.now();
  private @Nullable TimePicture shown;

  MonthPane(PlanModel model, DueList.Wishes wishes) {
    list = new DueList(model, wishes);
    MonthGrid none = MonthGrid.of(YearMonth.now(), List.of(), day -> false);
    days = new MonthDays(none, this::choose, list::focus, due -> wishes.editRow(due.id()));
    month.setId("month-name");
    month.getStyleClass().add("strong");
    HBox steps =
        new HBox(
            Buttons.icon("fth-chevron-left", "Раньше", "PageUp", () -> step(-1)),
            month,
            Buttons.icon("fth-chevron-right", "Позже", "PageDown", () -> step(1)));
    steps.setAlignment(Pos.CENTER_LEFT);
    controls = List.of(steps, Buttons.plain("Сегодня", () -> choose(LocalDate.now())));
    going.getStyleClass().addAll("muted", "month-going");
    going.setWrapText(true);
    going.setMinWidth(0);
    going.setMinHeight(Label.USE_PREF_SIZE);
    VBox side = new VBox(list, going);
    VBox.setVgrow(list, Priority.ALWAYS);
    split = new SplitPane(days, side);
    split.setDividerPositions(0.68);
    split.getStyleClass().add("thin");
  }

  @Override
  public Node node() {
    return split;
  }

  @Override
  public List<Node> controls() {
    return controls;
  }

  @Override
  public void focus() {
    days.requestFocus();
  }

  @Override
  public void show(TimePicture picture) {
    boolean another = shown == null || !shown.period().equals(picture.period());
    shown = picture;
    Ribbon ribbon = picture.ribbon();
    boolean outside = chosen.isBefore(ribbon.from()) || chosen.isAfter(ribbon.to());
    choose(another && outside ? ribbon.from() : chosen);
  }

  private void step(int months) {
    choose(chosen.plusMonths(months));
  }

  private void choose(LocalDate day) {
    chosen = day;
    TimePicture picture = shown;
    if (picture == null) {
      return;
    }
    YearMonth wanted = YearMonth.from(day);
    MonthGrid grid = MonthGrid.of(wanted, picture.measures(), picture.calendar()::isOff);
    month.setText(PlanWords.month(wanted));
    days.show(grid, day);
    grid.day(day)
        .forEach(
            one ->
                list.show(
                    one.title() + (one.off() ? ", выходной" : ""),
                    "На этот день мер нет.",
                    one.all()));
    int all = grid.throughout().size();
    going.setText(
        all == 0
            ? ""
            : "Весь срок плана, без своего дня: "
                + Words.count(all, "мера", "меры", "мер")
                + ". Их показывают лента, нагрузка и\u00a0список.");
  }
}
