package mera.app.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Days;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.plan.DeadlineForm;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Recurrence;
import mera.data.plan.Recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/** The fields of a deadline that is picked: of each kind its own. */
final class PickFields extends VBox {

  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  /** A month may be of a plan's neighbourhood, too: preparation begins before it. */
  private static final int AROUND = 1;

  /** The last day that every month has. */
  private static final int LAST_OF_MONTH = 28;

  private final Runnable changed;
  private final DatePicker from = day("pick-from", "Дата");
  private final DatePicker to = day("pick-to", "Последний день");
  private final FlowPane months = new FlowPane();
  private final ComboBox<YearMonth> first = choice("pick-first", "Первый месяц");
  private final ComboBox<YearMonth> last = choice("pick-last", "Последний месяц");
  private final ComboBox<DeadlineForm.Quarter> quarter = choice("pick-quarter", "Квартал");
  private final ComboBox<Integer> year = choice("pick-year", "Год");
  private final ComboBox<Frequency> every = choice("pick-every", "Как часто");
  private final ComboBox<Integer> times = choice("pick-times", "Сколько раз");
  private final ComboBox<Integer> due = choice("pick-due", "До какого числа");
  private final CheckBox next = new CheckBox("месяца, следующего за\u00a0отчётным");
  private final FlowPane yearly = new FlowPane();
  private final TextField owner = new TextField();
  private Predicate<LocalDate> off = day -> false;
  private PlanPeriod period = PlanPeriod.years(2000, 2000);

  /**
   * @param changed called when anything is entered
   */
  PickFields(Runnable changed) {
    this.changed = changed;
    getStyleClass().add("cell-field");
    first.setConverter(Shown.by(PlanWords::month));
    last.setConverter(Shown.by(PlanWords::month));
    quarter.setConverter(
        Shown.by(one -> one.text(new DeadlineForm.Style(false, false, true)).replace(" года", "")));
    year.setConverter(Shown.by(String::valueOf));
    every.setConverter(Shown.by(PickFields::often));
    every.getItems().setAll(Frequency.values());
    upTo(times, 12);
    upTo(due, LAST_OF_MONTH);
    next.setOnAction(event -> changed.run());
    next.setWrapText(true);
    owner.setId("pick-owner");
    owner.setPromptText("работы управления");
    owner.textProperty().subscribe(changed);
    months.getStyleClass().add("chips");
    yearly.getStyleClass().add("chips");
    for (int month = 1; month <= 12; month++) {
      yearly.getChildren().add(box(Words.month(YearMonth.of(2000, month)), month));
    }
  }

  private static void upTo(ComboBox<Integer> choice, int most) {
    choice.getItems().setAll(IntStream.rangeClosed(0, most).boxed().toList());
    choice.setConverter(Shown.by(number -> number == 0 ? "не писать" : String.valueOf(number)));
    choice.setValue(0);
  }

  private DatePicker day(String id, String words) {
    DatePicker picker = new DatePicker();
    picker.setId(id);
    picker.setAccessibleText(words);
    Days.in(picker);
    picker.setDayCellFactory(any -> new Day());
    picker.valueProperty().subscribe(() -> changed.run());
    return picker;
  }

  private <T> ComboBox<T> choice(String id, String words) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId(id);
    choice.setAccessibleText(words);
    choice.valueProperty().subscribe(() -> changed.run());
    return choice;
  }

  private CheckBox box(String words, Object month) {
    CheckBox box = new CheckBox(words);
    box.setUserData(month);
    box.setOnAction(event -> changed.run());
    return box;
  }

  /** What can be picked in a plan of this period, and what is. */
  void fill(PlanPeriod of, DeadlinePick pick) {
    period = of;
    from.setValue(pick.from());
    to.setValue(pick.to());
    List<YearMonth> all =
        Stream.iterate(
                YearMonth.from(of.from()).minusMonths(AROUND),
                month -> !month.isAfter(YearMonth.from(of.to()).plusMonths(AROUND)),
                month -> month.plusMonths(1))
            .toList();
    months.getChildren().setAll(all.stream().map(one -> box(PlanWords.month(one), one)).toList());
    check(months, pick.months());
    first.getItems().setAll(all);
    last.getItems().setAll(all);
    first.setValue(pick.months().isEmpty() ? all.get(AROUND) : pick.months().getFirst());
    last.setValue(
        pick.months().size() < 2
            ? all.get(Math.min(AROUND + 1, all.size() - 1))
            : pick.months().getLast());
    List<Integer> years =
        IntStream.rangeClosed(of.from().getYear(), of.to().getYear()).boxed().toList();
    year.getItems().setAll(years);
    year.setValue(pick.year());
    quarter
        .getItems()
        .setAll(
            years.stream()
                .flatMap(
                    one ->
                        IntStream.rangeClosed(1, 4)
                            .mapToObj(number -> new DeadlineForm.Quarter(one, number)))
                .toList());
    quarter.setValue(pick.quarter());
    every.setValue(pick.every().frequency());
    times.setValue(pick.every().times());
    due.setValue(pick.every().dueDay());
    next.setSelected(pick.every().monthOffset() > 0);
    check(yearly, pick.every().months());
    owner.setText(pick.owner());
  }

  private static void check(FlowPane boxes, List<?> chosen) {
    boxes.getChildren().stream()
        .map(CheckBox.class::cast)
        .forEach(box -> box.setSelected(chosen.contains(box.getUserData())));
  }

  private static <T> List<T> checked(FlowPane boxes, Class<T> type) {
    return boxes.getChildren().stream()
        .map(CheckBox.class::cast)
        .filter(CheckBox::isSelected)
        .map(box -> type.cast(box.getUserData()))
        .toList();
  }

  /** Days off are marked in the calendars. */
  void mark(Predicate<LocalDate> daysOff) {
    off = daysOff;
    boolean yearlyOnly = every.getValue() == Frequency.YEARLY;
    yearly.setDisable(!yearlyOnly);
    boolean dueful =
        every.getValue() == Frequency.MONTHLY
            || every.getValue() == Frequency.QUARTERLY
            || every.getValue() == Frequency.HALF_YEARLY;
    due.setDisable(!dueful);
    next.setDisable(!dueful || due.getValue() == 0);
  }

  /** The fields of this kind. */
  void show(DeadlinePick.Kind kind) {
    List<Node> shown =
        switch (kind) {
          case DAY, UNTIL -> List.of(named("День", from));
          case DAYS -> List.of(named("С\u00a0какого дня", from), named("По какой день", to));
          case MONTHS -> List.of(months);
          case MONTH_RANGE -> List.of(named("С\u00a0месяца", first), named("По месяц", last));
          case QUARTER -> List.of(named("Квартал", quarter));
          case YEAR, DURING_YEAR -> List.of(named("Год", year));
          case PERIODIC ->
              List.of(
                  named("Как часто", every),
                  named("Сколько раз за это время", times),
                  named("До какого числа", due),
                  next,
                  named("В\u00a0каких месяцах (только ежегодно)", yearly));
          case BY_PLAN -> List.of(named("По плану чего или кого (можно не\u00a0писать)", owner));
          case BY_SCHEDULE ->
              List.of(named("По графику чего или кого (можно не\u00a0писать)", owner));
          case DURING_SCHOOL_YEAR, DURING_PLAN, CONTINUOUS -> List.of();
        };
    getChildren().setAll(shown);
    setManaged(!shown.isEmpty());
  }

  private static Node named(String words, Node field) {
    Label caption = new Label(words);
    caption.setLabelFor(field);
    caption.setWrapText(true);
    caption.setMinHeight(USE_PREF_SIZE);
    caption.getStyleClass().addAll("small", "muted");
    VBox box = new VBox(caption, field);
    box.getStyleClass().add("cell-field");
    return box;
  }

  /** What is entered. */
  DeadlinePick pick(DeadlinePick.Kind kind) {
    DeadlinePick none = DeadlinePick.empty(period);
    List<YearMonth> named = new ArrayList<>();
    if (kind == DeadlinePick.Kind.MONTH_RANGE) {
      Stream.of(first.getValue(), last.getValue()).filter(Objects::nonNull).forEach(named::add);
    } else {
      named.addAll(checked(months, YearMonth.class));
    }
    Frequency often = every.getValue() == null ? none.every().frequency() : every.getValue();
    int day = due.isDisabled() ? 0 : due.getValue();
    return new DeadlinePick(
        kind,
        from.getValue(),
        to.getValue(),
        named,
        quarter.getValue() == null ? none.quarter() : quarter.getValue(),
        year.getValue() == null ? none.year() : year.getValue(),
        new Recurrence(
            often,
            times.getValue(),
            often == Frequency.YEARLY ? checked(yearly, Integer.class) : List.of(),
            day,
            day > 0 && next.isSelected() ? 1 : 0,
            List.of()),
        owner.getText());
  }

  private static String often(Frequency every) {
    return switch (every) {
      case DAILY -> "ежедневно";
      case WEEKLY -> "еженедельно";
      case MONTHLY -> "ежемесячно";
      case QUARTERLY -> "ежеквартально";
      case HALF_YEARLY -> "раз в полугодие";
      case YEARLY -> "ежегодно";
    };
  }

  /** A day of the little calendar, marked when nobody is at work. */
  private final class Day extends DateCell {
    @Override
    public void updateItem(@Nullable LocalDate day, boolean empty) {
      super.updateItem(day, empty);
      pseudoClassStateChanged(OFF, !empty && day != null && off.test(day));
    }
  }
}
