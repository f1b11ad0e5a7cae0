package mera.app.identify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.data.identify.Combine;
import mera.data.identify.Finding;
import mera.data.identify.HighLevel;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.SameWork;
import mera.data.identify.Status;
import mera.data.identify.WorkScope;
import org.jspecify.annotations.Nullable;

/** The rules: counter, method, year, sliders, works, and who takes no part. */
final class RulesPanel extends ScrollPane {

  /** Short names of the methods by id, for a narrow panel. */
  static final Map<String, String> NAMES =
      Map.of(
          "low-share", "Доля «2»",
          "low-mean", "Низкий средний балл",
          "high-level", "Высокий средний балл");

  private final IdentifyModel model;
  private final VBox column = new VBox();
  private final CounterCard counter;
  private final ComboBox<String> method = new ComboBox<>();
  private final Label wholeName = small();
  private final ComboBox<Integer> year = new ComboBox<>();
  private final VBox knobs = new VBox();
  private final List<KnobSlider> sliders = new ArrayList<>();
  private final Pills<Combine> combine;
  private final Pills<SameWork> same;
  private final Pills<String> interval;
  private final MoreRulesPane more;
  private final VBox works = new VBox();
  private final Label worksTitle = new Label();
  private final Map<WorkGroup, CheckBox> boxes = new LinkedHashMap<>();
  private final Label excluded = small();
  private String built = "";
  private boolean following;

  RulesPanel(IdentifyModel model) {
    this.model = model;
    counter = new CounterCard(model);
    combine =
        new Pills<Combine>("Когда школа в списке", one -> model.set("combine", one.name()))
            .with(Combine.R1_ONLY, "combine-r1", "2+ работ")
            .with(Combine.AND, "combine-and", "и 2 года")
            .with(Combine.OR, "combine-or", "или");
    same =
        new Pills<SameWork>("Второй год", one -> model.set("same", one.name()))
            .with(SameWork.PROCEDURE, "same-work", "та же работа")
            .with(SameWork.COHORT, "same-children", "те же дети");
    more = new MoreRulesPane(model);
    interval =
        new Pills<String>("Интервал среднего", one -> model.set("t", one))
            .with("1.645", "t-90", "90\u00a0%")
            .with("1.96", "t-95", "95\u00a0%")
            .with("2.576", "t-99", "99\u00a0%");
    choices();
    knobs.getStyleClass().add("knobs");
    works.getStyleClass().add("rule");
    worksTitle.getStyleClass().add("strong");
    column
        .getChildren()
        .addAll(counter, field("Метод", method), wholeName, field("Год", year), head(), knobs);
    column.getChildren().addAll(works, excluded);
    column.getStyleClass().add("rules");
    setContent(column);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().addAll("edge-to-edge", "rules-scroll");
    setId("rules");
    model.method().subscribe(this::showMethod);
    model.picture().subscribe(this::show);
  }

  /** In a low window the last part scrolls with the others; null: it stands elsewhere. */
  void end(@Nullable Node last) {
    int own = column.getChildren().indexOf(excluded) + 1;
    column.getChildren().remove(own, column.getChildren().size());
    if (last != null) {
      column.getChildren().add(last);
    }
  }

  private void choices() {
    method.setId("method");
    method.getItems().setAll(Method.all().stream().map(one -> NAMES.get(one.id())).toList());
    year.setId("year");
    method
        .valueProperty()
        .subscribe(
            (before, now) -> {
              if (!following) {
                NAMES.forEach((id, name) -> useIf(name.equals(now), id));
              }
            });
    year.valueProperty()
        .subscribe(
            (before, now) -> {
              if (!following && now != null) {
                model.year().set(now);
              }
            });
  }

  private void useIf(boolean chosen, String id) {
    if (chosen) {
      model.use(id);
    }
  }

  private static Label small() {
    Label label = new Label();
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private static HBox field(String title, ComboBox<?> box) {
    Label caption = new Label(title);
    caption.setMinWidth(USE_PREF_SIZE);
    caption.setLabelFor(box);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    HBox field = new HBox(caption, box);
    field.getStyleClass().add("option");
    return field;
  }

  private HBox head() {
    Label title = new Label("Правила");
    title.getStyleClass().add("h2");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Hyperlink reset = new Hyperlink("Сбросить");
    reset.setId("reset");
    reset.setTooltip(new Tooltip("Обычные значения метода"));
    reset.setOnAction(event -> model.reset());
    HBox head = new HBox(title, gap, reset);
    head.getStyleClass().add("rules-head");
    return head;
  }

  private static VBox rule(String title, Node control) {
    Label caption = new Label(title);
    caption.getStyleClass().addAll("small", "muted");
    VBox rule = new VBox(caption, control);
    rule.getStyleClass().add("rule");
    return rule;
  }

  private void showMethod(Method now) {
    following = true;
    method.setValue(Objects.requireNonNull(NAMES.get(now.id())));
    following = false;
    wholeName.setText(now.title());
    if (!built.equals(now.id())) {
      build(now);
    }
    sliders.forEach(slider -> slider.show(now));
    Map<String, String> parameters = now.parameters();
    combine.say(Combine.R1_ONLY, parameters.getOrDefault("K", "") + "+ работ");
    if (now instanceof HighLevel level) {
      interval.select(level.t().toPlainString());
    } else {
      combine.select(Combine.valueOf(Objects.requireNonNull(parameters.get("combine"))));
      same.select(SameWork.valueOf(Objects.requireNonNull(parameters.get("same"))));
      more.show(now);
    }
    SelectionPicture picture = model.picture().get();
    if (picture != null) {
      showWorks(picture.groups(), SelectionPicture.scope(now));
    }
  }

  private void build(Method now) {
    built = now.id();
    sliders.clear();
    Knob.of(now).forEach(knob -> sliders.add(new KnobSlider(model, knob)));
    knobs.getChildren().setAll(sliders);
    if (now instanceof HighLevel) {
      knobs.getChildren().add(rule("Доверительный интервал среднего", interval));
    } else {
      knobs.getChildren().addAll(rule("Когда школа «ШНОР»", combine), rule("Второй год", same));
      if (now instanceof LowShare) {
        knobs.getChildren().add(more);
      }
    }
  }

  private void show(@Nullable SelectionPicture now) {
    if (now == null) {
      return;
    }
    counter.show(now);
    following = true;
    if (!year.getItems().equals(List.copyOf(now.years()))) {
      year.getItems().setAll(now.years());
    }
    now.found().ifPresent(found -> year.setValue(found.year()));
    following = false;
    showWorks(now.groups(), SelectionPicture.scope(model.method().get()));
    excluded.setText(now.found().map(RulesPanel::excluded).orElse(""));
  }

  private void showWorks(List<WorkGroup> groups, WorkScope scope) {
    if (!groups.equals(List.copyOf(boxes.keySet()))) {
      boxes.clear();
      groups.forEach(group -> boxes.put(group, box(group)));
      FlowPane flow = new FlowPane();
      flow.getChildren().setAll(boxes.values());
      flow.getStyleClass().add("chips");
      works.getChildren().setAll(worksTitle, flow);
    }
    boxes.forEach(
        (group, box) -> {
          box.setText(group.title(scope));
          box.setSelected(group.isIn(scope));
        });
    long in = groups.stream().filter(group -> group.isIn(scope)).count();
    worksTitle.setText("Работы: " + in + " из " + groups.size());
  }

  private CheckBox box(WorkGroup group) {
    CheckBox box = new CheckBox();
    box.setTooltip(new Tooltip(group.name()));
    box.setMinWidth(USE_PREF_SIZE);
    box.setOnAction(
        event -> {
          model.include(group, box.isSelected());
          showMethod(model.method().get());
        });
    return box;
  }

  /** «Не участвуют в отборе: коррекционная школа 2, вечерняя школа 1». */
  private static String excluded(Identification found) {
    Map<String, Long> reasons =
        found.with(Status.EXCLUDED).stream()
            .map(Finding::exclusion)
            .map(reason -> reason == null ? "" : reason)
            .collect(Collectors.groupingBy(one -> one, TreeMap::new, Collectors.counting()));
    Integer without = found.counts().get("withoutResults");
    String silent =
        without == null || without == 0
            ? ""
            : "\nБез работ с достаточным числом участников: " + without;
    return reasons.isEmpty()
        ? silent.strip()
        : "Не участвуют в отборе: "
            + reasons.entrySet().stream()
                .map(entry -> (entry.getKey() + " " + entry.getValue()).strip())
                .collect(Collectors.joining(", "))
            + silent;
  }
}
