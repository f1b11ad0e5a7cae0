package mera.app.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/** The plan in time, looked at in one of several ways; what has no date is always in sight. */
final class TimePane extends VBox {

  /** What the looks ask of the view. */
  interface Wishes extends DueList.Wishes {

    /** Load and list of what is shown as a workbook. */
    void workbook(TimePicture shown);

    /** The list of what is shown as a paper. */
    void paper(TimePicture shown);
  }

  /** The ways to look at it. */
  enum Look {
    RIBBON("Лента"),
    MONTH("Календарь"),
    LOAD("Нагрузка"),
    LIST("Список");

    private final String words;

    Look(String words) {
      this.words = words;
    }
  }

  private final Map<Look, TimeLook> looks = new EnumMap<>(Look.class);
  private final MenuButton parties = new MenuButton();
  private final FlowPane bar = new FlowPane();
  private final HBox pills;
  private final BorderPane body = new BorderPane();
  private final UndatedLane lane;
  private final Label summary = new Label();
  private final Set<String> hidden = new HashSet<>();
  private Look look = Look.RIBBON;
  private final PlanModel model;
  private @Nullable Times shown;

  /** A picture of the plan with its measures in time, those of all executors. */
  private record Times(PlanPicture picture, TimePicture all, List<String> parties) {

    static Times of(PlanPicture picture) {
      List<Due> measures = Due.all(picture);
      return new Times(picture, TimePicture.of(picture, measures), Due.parties(measures));
    }

    TimePicture without(Set<String> hidden) {
      return hidden.isEmpty() ? all : TimePicture.of(picture, Due.without(all.measures(), hidden));
    }
  }

  /**
   * @param wishes what the looks ask of the view
   */
  TimePane(PlanModel model, Wishes wishes) {
    this.model = model;
    setId("ribbon");
    Runnable excel = () -> time().ifPresent(wishes::workbook);
    Runnable paper = () -> time().ifPresent(wishes::paper);
    looks.put(Look.RIBBON, new RibbonPane(model, wishes::editRow));
    looks.put(Look.MONTH, new MonthPane(model, wishes));
    looks.put(Look.LOAD, new LoadPane(model, wishes, excel));
    looks.put(Look.LIST, new AgendaPane(model, wishes, excel, paper));
    pills = Pills.of(List.of(Look.values()), one -> one.words, look, this::look);
    parties.setId("ribbon-parties");
    parties.setMinWidth(USE_PREF_SIZE);
    bar.getStyleClass().add("filter-bar");
    lane = new UndatedLane(model, wishes::editRow, wishes::pickDeadline);
    summary.getStyleClass().add("ribbon-summary");
    summary.setWrapText(true);
    summary.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(bar, body, lane, summary);
    put();
  }

  private TimeLook now() {
    return Objects.requireNonNull(looks.get(look));
  }

  private void look(Look wanted) {
    look = wanted;
    put();
    draw();
    focus();
  }

  private void put() {
    List<Node> all = new ArrayList<>(List.of(pills, parties));
    all.addAll(now().controls());
    bar.getChildren().setAll(all);
    body.setCenter(now().node());
  }

  /** The keys go to what is looked at. */
  void focus() {
    now().focus();
  }

  /** Lays the plan out in the background and shows it then. */
  void show(PlanPicture picture) {
    Times now = shown;
    if (now != null && now.picture() == picture) {
      take(now);
    } else {
      model.inBackground("plan-times", () -> Times.of(picture), this::take);
    }
  }

  private void take(Times now) {
    boolean another = shown == null || !Objects.equals(id(shown.picture()), id(now.picture()));
    shown = now;
    if (another) {
      hidden.clear();
    }
    List<String> names = now.parties();
    if (another || !names.equals(parties.getItems().stream().map(one -> one.getText()).toList())) {
      hidden.retainAll(names);
      parties.getItems().setAll(names.stream().map(this::party).toList());
    }
    draw();
  }

  private static @Nullable String id(PlanPicture picture) {
    Plan plan = picture.plan();
    return plan == null ? null : plan.id();
  }

  private CheckMenuItem party(String name) {
    CheckMenuItem item = new CheckMenuItem(name);
    item.setSelected(!hidden.contains(name));
    item.setOnAction(
        event -> {
          if (item.isSelected()) {
            hidden.remove(name);
          } else {
            hidden.add(name);
          }
          draw();
        });
    return item;
  }

  private Optional<TimePicture> time() {
    return Optional.ofNullable(shown).map(now -> now.without(hidden));
  }

  private void draw() {
    time().ifPresent(this::draw);
  }

  private void draw(TimePicture time) {
    int all = parties.getItems().size();
    parties.setText(
        hidden.isEmpty()
            ? "Исполнители: все"
            : "Исполнители: " + (all - hidden.size()) + " из " + all);
    now().show(time);
    // Load and list have a place of their own for what has no date.
    boolean apart = look == Look.RIBBON || look == Look.MONTH;
    lane.setVisible(apart);
    lane.setManaged(apart);
    lane.show(time.ribbon().undated(), look == Look.RIBBON);
    summary.setText(time.ribbon().summary());
  }
}
