package mera.app.ingest;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.EmptyState;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.ingest.MappingDraft.DraftWork;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import org.jspecify.annotations.Nullable;

/** The step «Столбцы»: what exactly will be read. */
final class ColumnsPane extends VBox {

  private final ColumnsModel model;
  private final FileChoice choice;
  private final SheetTable table;
  private final StackPane middle = new StackPane();
  private final StackPane split;
  private final Label name = new Label("", Icon.of("fth-grid", Tone.SUCCESS));
  private final Label position = new Label();
  private final ComboBox<String> sheets = new ComboBox<>();
  private final TextField header = new TextField();
  private final CheckBox fill = new CheckBox("район вниз");
  private final Button before;
  private final Button after;
  private final HBox said = new HBox();
  private final VBox works = new VBox();
  private final VBox findings = new VBox();
  private final HBox counts = new HBox();
  private final Label legend = new Label();
  private final Button save;
  private final Button load;
  private final CheckBox remember = new CheckBox("Запомнить для таких файлов");
  private final List<WorkForm> forms = new ArrayList<>();
  private boolean showing;

  ColumnsPane(ColumnsModel model, FileChoice choice) {
    this.model = model;
    this.choice = choice;
    table = new SheetTable(model);
    before = Buttons.icon("fth-chevron-left", "Прошлый файл", "Ctrl+←", () -> model.turn(-1));
    after = Buttons.icon("fth-chevron-right", "Следующий файл", "Ctrl+→", () -> model.turn(1));
    save = Buttons.flat("fth-save", "Сохранить описание…", this::save);
    save.setId("save-mapping");
    load = Buttons.flat("fth-upload", "Загрузить описание…", this::load);
    load.setId("load-mapping");
    split = new Sided(new VBox(grown(table), legend()), side()).held();
    VBox.setVgrow(middle, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    getChildren().setAll(bar(), middle);
    new Shortcuts()
        .on("F8", () -> model.point(1))
        .on("Shift+F8", () -> model.point(-1))
        .on("Ctrl+Right", () -> model.turn(1))
        .on("Ctrl+Left", () -> model.turn(-1))
        .install(this);
    model.picture().subscribe(this::show);
    model.pointed().subscribe(this::point);
  }

  private static Node grown(Node node) {
    VBox.setVgrow(node, Priority.ALWAYS);
    return node;
  }

  private Node bar() {
    name.getStyleClass().add("h2");
    position.getStyleClass().add("muted");
    position.fontProperty().subscribe(font -> table.scale(font.getSize()));
    position.setMinWidth(USE_PREF_SIZE);
    sheets.setId("sheet-name");
    sheets.setAccessibleText("Лист");
    sheets.setPromptText("один");
    sheets.setOnAction(event -> chooseSheet());
    sheets.getStyleClass().add("sheet-name");
    header.setId("header");
    header.setAccessibleText("Строки шапки, например 3–4; 0 – шапки нет");
    header.getStyleClass().add("header-rows");
    header.setOnAction(event -> chooseHeader());
    header
        .focusedProperty()
        .subscribe(
            focused -> {
              if (!focused) {
                chooseHeader();
              }
            });
    fill.setId("fill");
    fill.setOnAction(event -> model.edit(draft -> draft.withFillDown(fill.isSelected())));
    CheckBox all = new CheckBox("все файлы");
    all.setId("all-files");
    all.setMinWidth(USE_PREF_SIZE);
    all.selectedProperty().bindBidirectional(model.all());
    said.getStyleClass().add("buttons");
    said.getChildren()
        .setAll(caption("Лист", sheets), sheets, caption("Шапка", header), header, fill);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(name, position, before, after, all, gap, said);
    bar.getStyleClass().add("toolbar");
    return bar;
  }

  private static Label caption(String words, Node field) {
    Label caption = new Label(words);
    caption.getStyleClass().add("muted");
    caption.setMinWidth(USE_PREF_SIZE);
    caption.setLabelFor(field);
    return caption;
  }

  private Node legend() {
    legend.getStyleClass().addAll("small", "muted");
    legend.setMinWidth(0);
    HBox.setHgrow(legend, Priority.ALWAYS);
    legend.setMaxWidth(Double.MAX_VALUE);
    HBox line =
        new HBox(legend, mark("error", "не загрузится"), mark("doubt", "проверить"), grey());
    line.getStyleClass().addAll("legend", "sheet-legend");
    return line;
  }

  private static Label mark(String style, String words) {
    Region swatch = new Region();
    swatch.getStyleClass().addAll("swatch", "swatch-" + style);
    Label mark = new Label(words, swatch);
    mark.getStyleClass().addAll("small", "muted");
    mark.setMinWidth(USE_PREF_SIZE);
    return mark;
  }

  private static Label grey() {
    Label grey = new Label("серым: пропускается");
    grey.getStyleClass().addAll("small", "subtle");
    grey.setMinWidth(USE_PREF_SIZE);
    return grey;
  }

  private Region side() {
    Label title = new Label("Замечания");
    title.getStyleClass().add("h2");
    counts.getStyleClass().add("buttons");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, counts, gap);
    head.getStyleClass().add("card-head");
    works.getStyleClass().add("works");
    VBox content = new VBox(works, head, findings);
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("inner");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    remember.setId("remember");
    remember.selectedProperty().bindBidirectional(model.remember());
    FlowPane foot = new FlowPane(remember, save, load);
    foot.setRowValignment(VPos.CENTER);
    foot.getStyleClass().add("side-foot");
    return new VBox(scroll, foot);
  }

  private void save() {
    choice.target("Описание столбцов.yaml").ifPresent(model::save);
  }

  private void load() {
    choice.description().ifPresent(model::load);
  }

  private void chooseSheet() {
    String value = sheets.getValue();
    if (!showing && value != null) {
      model.sheet(value);
    }
  }

  /** «3–4», «3», «0»; anything else shows again what holds. */
  private void chooseHeader() {
    if (showing) {
      return;
    }
    String[] parts = header.getText().strip().split("\\s*[-–—]\\s*");
    boolean right = parts.length <= 2;
    for (String part : parts) {
      right &= part.matches("\\d{1,2}");
    }
    int from = right ? Integer.parseInt(parts[0]) : 0;
    int to = right ? Integer.parseInt(parts[parts.length - 1]) : 0;
    SheetPicture now = model.picture().get();
    if (right && to >= from && to - from < 10 && to <= 30) {
      model.edit(draft -> draft.withHeader(from, to - from + 1));
    } else if (now != null) {
      header.setText(rows(now));
    }
  }

  private static String rows(SheetPicture now) {
    MappingDraft draft = now.draft();
    int from = draft == null ? now.page().headerFrom() : draft.headerRow();
    int to = draft == null ? now.page().headerTo() : from + draft.headerRows() - 1;
    return from == 0 ? "0" : from == to ? Integer.toString(from) : from + "–" + to;
  }

  private void show(@Nullable SheetPicture now) {
    if (now == null) {
      middle
          .getChildren()
          .setAll(new EmptyState("fth-check-circle", "Вопросов о столбцах нет. Можно дальше."));
      return;
    }
    showing = true;
    middle.getChildren().setAll(split);
    MappingDraft draft = now.draft();
    name.setText(now.file().name());
    position.setText(model.position());
    before.setDisable(model.files() < 2);
    after.setDisable(model.files() < 2);
    sheets.getItems().setAll(now.sheets());
    sheets.setValue(now.page().sheet().isEmpty() ? null : now.page().sheet());
    sheets.setDisable(draft == null || now.sheets().size() < 2);
    header.setText(rows(now));
    header.setDisable(draft == null);
    fill.setSelected(draft != null && draft.fillDown());
    fill.setDisable(draft == null);
    save.setDisable(!model.canSave());
    load.setDisable(draft == null);
    remember.setDisable(draft == null);
    showWorks(now);
    showFindings(now);
    legend.setText(legend(now));
    legend.setTooltip(new Tooltip(legend.getText()));
    table.show(now);
    showing = false;
  }

  private static String legend(SheetPicture now) {
    MappingDraft draft = now.draft();
    if (draft != null && !draft.isWhole()) {
      return "Строки покажут, что загрузится, когда на вопросы справа будет ответ.";
    }
    return "Из "
        + Words.count(now.counts().rows(), "строки", "строк", "строк")
        + " на экране загрузится "
        + Words.number(now.counts().stored())
        + (now.rejected() == 0 ? "" : ", отклонено " + Words.number(now.rejected()))
        + (now.whole() ? "." : ". Показано начало листа.");
  }

  private void showWorks(SheetPicture now) {
    MappingDraft draft = now.draft();
    DraftWork asked = now.work();
    List<DraftWork> all =
        draft != null ? draft.works() : asked != null ? List.of(asked) : List.of();
    if (forms.size() != all.size()) {
      forms.clear();
      works.getChildren().clear();
      for (int i = 0; i < all.size(); i++) {
        forms.add(form(i, draft != null, all.size() > 1));
      }
      works.getChildren().addAll(forms);
      if (draft != null) {
        Button more =
            Buttons.flat("fth-plus", "Ещё работа", () -> model.edit(MappingDraft::withOneMoreWork));
        more.setId("more-works");
        works.getChildren().add(more);
      }
    }
    for (int i = 0; i < all.size(); i++) {
      forms.get(i).show(all.get(i));
    }
    works.setVisible(!all.isEmpty());
    works.setManaged(!all.isEmpty());
  }

  private WorkForm form(int index, boolean mapped, boolean several) {
    WorkForm form =
        new WorkForm(
            "Работа " + (index + 1),
            work -> change(index, mapped, work),
            mapped && several ? () -> model.edit(draft -> draft.withoutWork(index)) : null);
    form.setId("work-" + (index + 1));
    return form;
  }

  private void change(int index, boolean mapped, DraftWork work) {
    if (mapped) {
      model.edit(draft -> draft.with(index, work));
    } else {
      model.work(work);
    }
  }

  private void showFindings(SheetPicture now) {
    findings.getChildren().clear();
    for (Finding finding : now.findings()) {
      findings.getChildren().add(line(finding));
    }
    if (now.findings().isEmpty()) {
      findings.getChildren().add(new EmptyState("fth-check-circle", "Замечаний нет."));
    }
    long errors = now.findings().stream().filter(Finding::error).count();
    long doubts = now.findings().size() - errors;
    counts.getChildren().clear();
    if (errors > 0) {
      counts.getChildren().add(new Chip(Tone.DANGER, "fth-alert-circle", Words.number(errors)));
    }
    if (doubts > 0) {
      counts.getChildren().add(new Chip(Tone.WARNING, "fth-alert-triangle", Words.number(doubts)));
    }
  }

  private Node line(Finding finding) {
    Label title = new Label(finding.title());
    title.getStyleClass().add("strong");
    title.setWrapText(true);
    Label text = new Label(finding.text());
    text.setWrapText(true);
    text.setMinHeight(USE_PREF_SIZE);
    text.getStyleClass().addAll("small", "muted");
    FlowPane fixes = new FlowPane();
    fixes.getStyleClass().add("fixes");
    if (finding.row() > 0) {
      fixes.getChildren().add(link("Показать", () -> model.pointed().set(finding)));
    }
    finding.fixes().forEach(fix -> fixes.getChildren().add(link(fix.words(), fix.action())));
    VBox words = new VBox(title, text, fixes);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line =
        new HBox(
            finding.error()
                ? Icon.of("fth-alert-circle", Tone.DANGER)
                : Icon.of("fth-alert-triangle", Tone.WARNING),
            words);
    line.getStyleClass().add("finding");
    line.setAlignment(Pos.TOP_LEFT);
    line.setUserData(finding);
    return line;
  }

  private static Hyperlink link(String words, Runnable action) {
    Hyperlink link = new Hyperlink(words);
    link.getStyleClass().add("small");
    link.setOnAction(event -> action.run());
    return link;
  }

  private void point(@Nullable Finding finding) {
    for (Node line : findings.getChildren()) {
      line.getStyleClass().remove("pointed");
      if (finding != null && finding.equals(line.getUserData())) {
        line.getStyleClass().add("pointed");
      }
    }
  }
}
