package mera.app.context;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.rating.Constructor;
import mera.data.rating.Indicator;
import mera.data.rating.Normal;
import mera.data.rating.Rating;
import mera.data.rating.ZoneRule;
import org.jspecify.annotations.Nullable;

/** What the index is made of, and where the zones begin; every change shows at once. */
final class ConstructorPanel extends ScrollPane {

  private static final List<ZoneRule> RULES =
      List.of(
          ZoneRule.quarters(),
          ZoneRule.quantiles("0.20", "0.20", "0.05"),
          ZoneRule.quantiles("0.10", "0.25", "0.05"));

  private final ContextModel model;
  private final VBox column = new VBox();
  private final ComboBox<Constructor> constructors = new ComboBox<>();
  private final ComboBox<ZoneRule> borders = new ComboBox<>();
  private final ComboBox<Normal> normal = new ComboBox<>();
  private final CheckBox margin = new CheckBox();
  private final VBox weights = new VBox();
  private final VBox clusters = new VBox();
  private final Label source = new Label();
  private final Map<String, Label> numbers = new HashMap<>();
  private final Map<String, Label> coverage = new HashMap<>();
  private final Map<String, Slider> sliders = new HashMap<>();
  private boolean following;

  ConstructorPanel(ContextModel model) {
    this.model = model;
    build();
    model.picture().subscribe(this::offer);
    model.constructor().subscribe(this::show);
    model.rating().subscribe(this::count);
  }

  private void build() {
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "rules-scroll");
    column.getStyleClass().add("rules");
    choice(constructors, "constructor", "Конструктор", Constructor::title);
    onChoice(constructors, model.constructor()::set);
    choice(borders, "borders", "Границы зон", ConstructorPanel::words);
    onChoice(
        borders, now -> model.zones(margin.isSelected() ? now : now.margined(BigDecimal.ZERO)));
    choice(normal, "normal", "Приведение", Normal::printed);
    normal.getItems().setAll(Normal.LINEAR, Normal.RANK, Normal.DEVIATION);
    onChoice(normal, model::scale);
    margin.setId("margin");
    margin.setMinWidth(USE_PREF_SIZE);
    margin.setOnAction(
        event -> {
          ZoneRule now = model.constructor().get().zones();
          model.zones(now.margined(margin.isSelected() ? usualMargin(now) : BigDecimal.ZERO));
        });
    source.setWrapText(true);
    source.setMinHeight(USE_PREF_SIZE);
    source.getStyleClass().addAll("muted", "small");
    weights.getStyleClass().add("knobs");
    clusters.getStyleClass().add("knobs");
    FlowPane actions = new FlowPane();
    actions.getStyleClass().add("chips");
    actions.getChildren().setAll(Buttons.plain("fth-save", "Сохранить конструктор", model::keep));
    actions.getChildren().getFirst().setId("keep");
    actions.getChildren().addFirst(new IndicatorMenu(model));
    column
        .getChildren()
        .setAll(
            head("Конструктор"),
            constructors,
            source,
            labelled("Границы зон", borders),
            margin,
            labelled("Приведение показателей", normal),
            head("Из чего индекс"),
            weights,
            actions,
            clusters);
  }

  /** What the analyst chooses; what only follows the model is no choice. */
  private <T> void onChoice(ComboBox<T> box, Consumer<T> action) {
    box.valueProperty()
        .subscribe(
            now -> {
              if (now != null && !following) {
                action.accept(now);
              }
            });
  }

  private static BigDecimal usualMargin(ZoneRule rule) {
    return switch (rule.kind()) {
      case QUANTILES -> new BigDecimal("0.05");
      case FIXED -> rule.green().subtract(rule.red()).movePointLeft(1);
      case DEVIATION -> new BigDecimal("0.1");
    };
  }

  private static Label head(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("h2");
    return label;
  }

  private static VBox labelled(String words, ComboBox<?> box) {
    Label label = new Label(words);
    label.setLabelFor(box);
    label.getStyleClass().addAll("muted", "small");
    return new VBox(label, box);
  }

  private static <T> void choice(
      ComboBox<T> box, String id, String said, Function<T, String> words) {
    box.setId(id);
    box.setAccessibleText(said);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    box.setConverter(Shown.by(words));
  }

  private static String words(ZoneRule rule) {
    return switch (rule.kind()) {
      case QUANTILES -> {
        int red = percent(rule.red());
        int green = percent(rule.green());
        yield red + " / " + (100 - red - green) + " / " + green + "\u00a0%";
      }
      case FIXED ->
          "по индексу: до "
              + Words.decimal(rule.red().doubleValue(), 2)
              + ", от "
              + Words.decimal(rule.green().doubleValue(), 2);
      case DEVIATION ->
          "отклонение: до "
              + Words.decimal(rule.red().doubleValue(), 1)
              + ", от "
              + Words.decimal(rule.green().doubleValue(), 1);
    };
  }

  private static int percent(BigDecimal share) {
    return share.movePointRight(2).intValue();
  }

  private static String margin(ZoneRule rule) {
    BigDecimal width = rule.margin().signum() == 0 ? usualMargin(rule) : rule.margin();
    return rule.kind() == ZoneRule.Kind.QUANTILES
        ? "запас " + percent(width) + "\u00a0п. для выхода из красной"
        : "запас " + Words.decimal(width.doubleValue(), 2) + " для выхода из красной";
  }

  private void offer(@Nullable ContextPicture now) {
    if (now != null) {
      following = true;
      Constructor current = model.constructor().get();
      constructors.getItems().setAll(now.constructors());
      constructors.setValue(
          now.constructors().stream()
              .filter(one -> one.id().equals(current.id()))
              .findFirst()
              .orElse(null));
      following = false;
    }
  }

  private void show(Constructor now) {
    following = true;
    source.setText(now.source());
    ZoneRule rule = now.zones();
    if (RULES.stream().noneMatch(one -> same(one, rule))) {
      borders.getItems().setAll(RULES);
      borders.getItems().add(rule);
    } else if (borders.getItems().size() != RULES.size()) {
      borders.getItems().setAll(RULES);
    }
    borders.setValue(
        borders.getItems().stream().filter(one -> same(one, rule)).findFirst().orElse(null));
    margin.setText(margin(rule));
    margin.setSelected(rule.margin().signum() > 0);
    Normal first = now.indicators().getFirst().normal();
    boolean alike = now.indicators().stream().allMatch(one -> one.normal() == first);
    normal.setDisable(first == Normal.POINTS);
    normal.setValue(alike && first != Normal.POINTS ? first : null);
    normal.setPromptText(first == Normal.POINTS ? Normal.POINTS.printed() : "разное");
    if (!sliders.keySet().equals(ids(now))) {
      rows(now);
    }
    for (Indicator one : now.indicators()) {
      int weight = one.weight().movePointRight(2).intValue();
      Slider slider = Objects.requireNonNull(sliders.get(one.id()));
      if (Math.round(slider.getValue()) != weight) {
        slider.setValue(weight);
      }
      Objects.requireNonNull(numbers.get(one.id()))
          .setText(Words.decimal(one.weight().doubleValue(), 2));
    }
    following = false;
    count();
  }

  private static boolean same(ZoneRule one, ZoneRule other) {
    return one.kind() == other.kind()
        && one.red().compareTo(other.red()) == 0
        && one.green().compareTo(other.green()) == 0;
  }

  private static Set<String> ids(Constructor now) {
    return now.indicators().stream().map(Indicator::id).collect(Collectors.toSet());
  }

  private void rows(Constructor now) {
    numbers.clear();
    coverage.clear();
    sliders.clear();
    weights.getChildren().clear();
    for (Indicator one : now.indicators()) {
      weights.getChildren().add(row(one));
    }
  }

  private VBox row(Indicator one) {
    Slider slider = new Slider(1, 100, one.weight().movePointRight(2).doubleValue());
    slider.setId("weight-" + one.id());
    slider.setAccessibleText("Вес: " + one.title());
    slider.setBlockIncrement(5);
    slider
        .valueProperty()
        .subscribe(
            (before, value) -> {
              if (!following) {
                model.weigh(one.id(), (int) Math.round(value.doubleValue()));
              }
            });
    Label title = new Label(one.title());
    title.setLabelFor(slider);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    Label number = new Label();
    number.getStyleClass().add("strong");
    number.setMinWidth(USE_PREF_SIZE);
    Label schools = new Label();
    schools.getStyleClass().addAll("muted", "small");
    schools.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(slider, Priority.ALWAYS);
    Button drop = Buttons.icon("fth-x", "Убрать показатель", null, () -> model.drop(one.id()));
    drop.setId("drop-" + one.id());
    HBox line = new HBox(slider, number, schools, drop);
    line.getStyleClass().add("weight-line");
    sliders.put(one.id(), slider);
    numbers.put(one.id(), number);
    coverage.put(one.id(), schools);
    VBox row = new VBox(title, line);
    row.getStyleClass().add("knob");
    return row;
  }

  private void count() {
    Rating now = model.rating().get();
    if (now != null) {
      now.coverage()
          .forEach(
              (id, schools) -> {
                Label label = coverage.get(id);
                if (label != null) {
                  label.setText(Words.number(schools) + "\u00a0шк.");
                }
              });
      clusters.getChildren().setAll(ClusterBars.of(now));
    }
  }
}
