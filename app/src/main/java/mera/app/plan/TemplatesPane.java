package mera.app.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.plan.OwnTemplate;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanSample;
import mera.data.plan.PlanTemplate;
import mera.data.plan.PlanTemplates;
import org.jspecify.annotations.Nullable;

/** A new plan: which template, which year. */
final class TemplatesPane extends BorderPane {

  private static final int FIRST = 2015;
  private static final int LAST = 2050;

  private final PlanModel model;
  private List<PlanSample> templates = List.of();
  private final List<PlanTemplate> shipped = PlanTemplates.all();
  private final VBox samples = new VBox();
  private final ToggleGroup group = new ToggleGroup();
  private final Label head = new Label();
  private final Label period = new Label();
  private final Spinner<Integer> year = new Spinner<>(FIRST, LAST, FIRST);
  private final Button back;

  /**
   * @param created called after the wish for a plan was passed on, and when there is none
   * @param load asks for a file with a plan
   */
  TemplatesPane(PlanModel model, Runnable created, Runnable load) {
    this.model = model;
    back = Buttons.plain("К планам", created);
    back.setId("back");
    VBox choices = new VBox(head);
    head.getStyleClass().add("h2");
    wrap(head);
    samples.getStyleClass().add("templates");
    choices.getStyleClass().addAll("page", "templates");
    ScrollPane scroll = new ScrollPane(choices);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setCenter(scroll);
    year.setId("year");
    year.setEditable(true);
    year.getStyleClass().add("year");
    year.setAccessibleText("Год начала плана");
    year.getEditor().setAccessibleText("Год начала плана");
    year.valueProperty().subscribe(this::say);
    Label caption = new Label("Год начала");
    caption.setLabelFor(year);
    caption.setMinWidth(USE_PREF_SIZE);
    Button create =
        Buttons.primary(
            "Создать план",
            "Ctrl+Enter",
            () -> {
              create();
              created.run();
            });
    create.setId("create-plan");
    wrap(period);
    period.getStyleClass().add("muted");
    Button file = Buttons.plain("fth-file-text", "Загрузить план из файла", load);
    file.setId("load-plan");
    Button paste = Buttons.plain("fth-clipboard", "Вставить из Word или Excel", this::paste);
    paste.setId("paste-plan");
    paste.setTooltip(new Tooltip("Вставить скопированную таблицу плана  Ctrl+V"));
    FlowPane ready = new FlowPane(file, paste);
    ready.getStyleClass().add("flow");
    choices.getChildren().addAll(ready, samples);
    new Shortcuts().on("Ctrl+V", this::paste).install(this);
    FlowPane bar = new FlowPane(caption, year, back, create);
    bar.getStyleClass().add("flow");
    VBox bottom = new VBox(period, bar);
    bottom.getStyleClass().addAll("action-bar", "stacked");
    setBottom(bottom);
    group.selectedToggleProperty().subscribe(this::proposeYear);
    model.samples().own().subscribe(this::offer);
  }

  private static void wrap(Label label) {
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
  }

  /** The chosen one stays chosen where it is still there. */
  private void offer(List<OwnTemplate> own) {
    List<PlanSample> now = Stream.<PlanSample>concat(own.stream(), shipped.stream()).toList();
    if (now.equals(templates)) {
      return;
    }
    Toggle before = group.getSelectedToggle();
    String chosen = before == null ? "" : ((PlanSample) before.getUserData()).id();
    templates = now;
    group.getToggles().clear();
    samples.getChildren().setAll(now.stream().map(this::choice).toList());
    group.getToggles().stream()
        .filter(one -> ((PlanSample) one.getUserData()).id().equals(chosen))
        .findFirst()
        .or(() -> group.getToggles().stream().findFirst())
        .ifPresent(group::selectToggle);
  }

  private VBox choice(PlanSample template) {
    RadioButton button = new RadioButton(template.name());
    button.setId("template-" + template.id());
    button.setToggleGroup(group);
    button.setUserData(template);
    button.getStyleClass().add("strong");
    button.setWrapText(true);
    button.setMinHeight(USE_PREF_SIZE);
    Label about = new Label(PlanWords.about(template));
    about.getStyleClass().addAll("small", "muted", "about");
    about.setOnMouseClicked(event -> button.fire());
    wrap(about);
    return template instanceof OwnTemplate own
        ? new VBox(button, about, own(own))
        : new VBox(button, about);
  }

  /** Under another name, or gone. */
  private FlowPane own(OwnTemplate template) {
    TextField name = new TextField(template.name());
    name.setId("name-" + template.id());
    name.setAccessibleText("Название образца");
    name.setOnAction(event -> model.samples().rename(template, name.getText()));
    Button rename =
        Buttons.plain("Переименовать", () -> model.samples().rename(template, name.getText()));
    rename.setId("rename-" + template.id());
    Button remove =
        Buttons.plain("fth-trash-2", "Удалить образец", () -> model.samples().remove(template));
    remove.setId("remove-" + template.id());
    FlowPane line = new FlowPane(name, rename, remove);
    line.getStyleClass().addAll("flow", "own-sample");
    return line;
  }

  /** Reads anew what the year and the first words depend on. */
  void refresh() {
    PlanPicture now = model.picture().get();
    boolean first = now != null && now.plans().isEmpty();
    model.samples().refresh();
    head.setText(
        first
            ? "Планов пока нет. Выберите образец, загрузите готовый план из файла или вставьте его таблицу."
            : "Новый план. Выберите образец, загрузите готовый план из файла или вставьте его таблицу.");
    back.setVisible(!first);
    back.setManaged(!first);
    proposeYear();
  }

  private void paste() {
    Copied.table().ifPresent(model.intake()::paste);
  }

  /** The main action. */
  void create() {
    year.commitValue();
    model.create(template(), year.getValue());
  }

  private PlanSample template() {
    return (PlanSample) Objects.requireNonNull(group.getSelectedToggle()).getUserData();
  }

  private void proposeYear() {
    if (group.getSelectedToggle() != null) {
      year.getValueFactory().setValue(model.firstYear(template()));
      say(year.getValue());
    }
  }

  private void say(@Nullable Integer chosen) {
    PlanPicture now = model.picture().get();
    if (chosen == null || now == null || group.getSelectedToggle() == null) {
      return;
    }
    PlanPeriod covered = template().beginning(chosen);
    period.setText(
        now.region()
            + ". Срок плана: "
            + Words.date(covered.from())
            + "\u00a0– "
            + Words.date(covered.to())
            + (chosen == model.firstYear(template())
                ? ". Год предложен " + now.yearSource() + "."
                : ". Год изменён вами."));
  }
}
