package mera.app.schoolplan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.control.Shown;
import mera.app.key.Shortcuts;
import mera.data.plan.MeasureLibrary.Measure;
import mera.data.risk.RiskFactor;

/** The measure library: which measures answer which risks; every measure can be changed. */
final class LibraryPane extends BorderPane {

  private static final Measure BLANK = new Measure("", List.of(), "", "", "", "", "");

  private final SchoolPlanModel model;
  private final DataTable<Measure> table = new DataTable<>("Библиотека мер");
  private final ComboBox<Integer> risk = new ComboBox<>();
  private final ComboBox<Integer> main = new ComboBox<>();
  private final TextArea text = new TextArea();
  private final TextField deadline = new TextField();
  private final TextField parties = new TextField();
  private final TextArea result = new TextArea();
  private final TextField document = new TextField();
  private final Map<RiskFactor, CheckBox> links = new EnumMap<>(RiskFactor.class);
  private final Button save;
  private final Button remove;
  private final Button restore;
  private Measure edited = BLANK;
  private boolean following;

  LibraryPane(SchoolPlanModel model) {
    this.model = model;
    setId("library");
    save = Buttons.plain("fth-save", "Сохранить меру", this::save);
    remove = Buttons.plain("fth-trash-2", "Убрать меру", this::remove);
    restore = Buttons.flat("fth-rotate-ccw", "Исходная библиотека", model::restore);
    setTop(bar());
    ScrollPane form = new ScrollPane(form());
    form.setFitToWidth(true);
    form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    form.getStyleClass().add("edge-to-edge");
    table();
    SplitPane split = new SplitPane(table, form);
    split.getStyleClass().add("thin");
    split.setDividerPositions(0.55);
    setCenter(split);
    model.picture().subscribe(now -> fill());
    new Shortcuts().on("Ins", this::fresh).on("Ctrl+S", this::save).install(this);
  }

  private FlowPane bar() {
    risk.setId("library-risk");
    risk.setAccessibleText("Меры против риска");
    risk.setConverter(names("Все риски"));
    risk.getItems().add(0);
    for (RiskFactor factor : RiskFactor.values()) {
      risk.getItems().add(factor.number());
    }
    risk.setValue(0);
    risk.valueProperty().subscribe((before, now) -> fill());
    Button add = Buttons.flat("fth-plus", "Новая мера", this::fresh);
    add.setId("new-measure");
    restore.setId("restore-library");
    FlowPane bar = new FlowPane(risk, add, restore);
    bar.getStyleClass().add("filter-bar");
    return bar;
  }

  private static Shown<Integer> names(String none) {
    return Shown.by(
        number -> number == 0 ? none : number + ". " + RiskFactor.values()[number - 1].title(),
        none);
  }

  private void table() {
    table.setId("measures");
    table.getStyleClass().add("edge-to-edge");
    table.text("Мера", 24, Measure::text);
    table.code(
        "Риски",
        6,
        measure -> String.join(", ", measure.risks().stream().map(String::valueOf).toList()));
    table.hideBelow(48, table.text("Срок", 7, Measure::deadline));
    table.setPlaceholder(new EmptyState("fth-book-open", "Против этого риска мер нет."));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            measure -> {
              if (measure != null && !following) {
                edit(measure);
              }
            });
  }

  private VBox form() {
    VBox form = new VBox();
    form.getStyleClass().add("side-body");
    text.setPrefRowCount(3);
    result.setPrefRowCount(2);
    for (TextArea area : List.of(text, result)) {
      area.setWrapText(true);
    }
    text.setId("measure-text");
    deadline.setId("measure-deadline");
    main.setId("measure-main");
    main.setAccessibleText("Главный риск");
    main.setConverter(names("Выберите риск"));
    for (RiskFactor factor : RiskFactor.values()) {
      main.getItems().add(factor.number());
    }
    main.setMaxWidth(Double.MAX_VALUE);
    List<Node> nodes = new ArrayList<>();
    nodes.addAll(field("Что делается", text));
    nodes.addAll(field("Срок", deadline));
    nodes.addAll(field("Ответственные", parties));
    nodes.addAll(field("Результат", result));
    nodes.addAll(field("Документ", document));
    Label first = MeasuresPane.label("Главный риск", "small", "muted");
    first.setLabelFor(main);
    nodes.add(first);
    nodes.add(main);
    nodes.add(MeasuresPane.label("Помогает и против", "small", "muted"));
    for (RiskFactor factor : RiskFactor.values()) {
      CheckBox link = new CheckBox(factor.number() + ". " + factor.title());
      link.setId("link-" + factor.number());
      link.setWrapText(true);
      link.setMinWidth(0);
      link.setMinHeight(USE_PREF_SIZE);
      links.put(factor, link);
      nodes.add(link);
    }
    save.setId("save-measure");
    remove.setId("remove-measure");
    FlowPane actions = new FlowPane(save, remove);
    actions.getStyleClass().add("chips");
    nodes.add(actions);
    form.getChildren().setAll(nodes);
    return form;
  }

  private static List<Node> field(String caption, TextInputControl field) {
    Label label = MeasuresPane.label(caption, "small", "muted");
    label.setLabelFor(field);
    field.setAccessibleText(caption);
    return List.of(label, field);
  }

  private void fill() {
    ProgrammesPicture now = model.picture().get();
    if (now == null) {
      return;
    }
    int wanted = risk.getValue() == null ? 0 : risk.getValue();
    List<Measure> measures = wanted == 0 ? now.library().measures() : now.library().against(wanted);
    following = true;
    table.getItems().setAll(measures);
    measures.stream()
        .filter(one -> one.id().equals(edited.id()))
        .findFirst()
        .ifPresent(one -> table.getSelectionModel().select(one));
    following = false;
    restore.setVisible(now.ownLibrary());
    restore.setManaged(now.ownLibrary());
    boolean gone = !edited.id().isEmpty() && now.library().measure(edited.id()).isEmpty();
    if (gone || edited == BLANK && !measures.isEmpty() && text.getText().isEmpty()) {
      edit(measures.isEmpty() ? BLANK : measures.getFirst());
    } else if (!edited.id().isEmpty()) {
      // What is stored goes into the form only where it is another: typed words stay.
      Measure stored = now.library().measure(edited.id()).orElse(edited);
      if (!stored.equals(edited)) {
        edit(stored);
      }
    }
  }

  private void edit(Measure measure) {
    edited = measure;
    text.setText(measure.text());
    deadline.setText(measure.deadline());
    parties.setText(measure.parties());
    result.setText(measure.result());
    document.setText(measure.document());
    main.setValue(measure.risks().isEmpty() ? null : measure.risks().getFirst());
    links.forEach(
        (factor, link) ->
            link.setSelected(
                measure.risks().stream().skip(1).anyMatch(one -> one == factor.number())));
    remove.setDisable(measure.id().isEmpty());
  }

  private void fresh() {
    table.getSelectionModel().clearSelection();
    edit(BLANK);
    Integer wanted = risk.getValue();
    main.setValue(wanted == null || wanted == 0 ? null : wanted);
    text.requestFocus();
  }

  private void save() {
    List<Integer> risks = new ArrayList<>();
    Integer first = main.getValue();
    if (first != null) {
      risks.add(first);
    }
    links.forEach(
        (factor, link) -> {
          if (link.isSelected() && !risks.contains(factor.number())) {
            risks.add(factor.number());
          }
        });
    Measure measure =
        new Measure(
            edited.id(),
            risks,
            text.getText().strip(),
            deadline.getText().strip(),
            parties.getText().strip(),
            result.getText().strip(),
            document.getText().strip());
    if (!measure.equals(edited)) {
      model.keep(measure, this::edit);
    }
  }

  private void remove() {
    if (!edited.id().isEmpty()) {
      model.remove(edited);
    }
  }
}
