package mera.app.schoolplan;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import mera.app.control.Buttons;
import mera.app.control.EmptyState;
import mera.app.control.FilterField;
import mera.app.control.Icon;
import mera.app.control.Shown;
import mera.app.control.TableAndPane;
import mera.app.key.Shortcuts;
import mera.app.text.Words;
import mera.data.document.Format;
import mera.data.identify.SchoolList;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/** Nodes of «Программы школ»: the matrix of risks, beside it measures, in its place the library. */
final class SchoolPlanView extends StackPane {

  /** Narrower in em, and one thing takes the place of the other. */
  private static final double NARROW = 74;

  private final SchoolPlanModel model;
  private final RiskTable table;
  private final LibraryPane library;
  private final FilterField filter;
  private final ComboBox<SchoolList> lists = new ComboBox<>();
  private final ComboBox<Plan> regional = new ComboBox<>();
  private final TextField period = new TextField();
  private final CheckBox again = new CheckBox("заново");
  private final ToggleButton showLibrary =
      Buttons.toggle("fth-book-open", "Библиотека", "show-library");
  private final ToggleButton showWords =
      Buttons.toggle("fth-file-text", "Тексты программ", "show-words");
  private final WordsPane words;
  private final ToggleButton showMeasures = Buttons.toggle("fth-sidebar", "Меры", "show-measures");
  private final MenuButton print = new MenuButton("Печать", Icon.of("fth-printer"));
  private final FlowPane bar = new FlowPane();
  private final Label foot = MeasuresPane.label("", "small", "muted");
  private final TableAndPane page;
  private final EmptyState empty;
  private boolean following;

  SchoolPlanView(SchoolPlanModel model) {
    this.model = model;
    setId("programmes-view");
    table = new RiskTable(model);
    library = new LibraryPane(model);
    words = new WordsPane(model);
    filter =
        new FilterField(
            "Фильтр", "Фильтр: название, код, муниципалитет", model.filter(), table::focus);
    empty =
        new EmptyState(
            "fth-list",
            "Здесь появятся школы списка и их риски. Утвердите список школ с низкими результатами и"
                + " загрузите анкеты рисковых профилей.",
            Buttons.primary("К отбору", null, model::openSelection));
    choices();
    tools();
    foot.getStyleClass().add("strip");
    foot.setMaxWidth(Double.MAX_VALUE);
    page = new TableAndPane(table, new MeasuresPane(model), showMeasures, NARROW, 0.66);
    page.setTop(bar);
    page.setBottom(foot);
    model.picture().subscribe(this::show);
    new Shortcuts().on("Ctrl+F", filter::requestFocus).on("F4", showMeasures::fire).install(this);
  }

  private void choices() {
    lists.setId("programme-list");
    lists.setAccessibleText("Список школ");
    lists.getStyleClass().add("list-choice");
    lists.setConverter(Shown.by(SchoolList::title));
    lists
        .valueProperty()
        .subscribe(
            list -> {
              if (list != null && !following) {
                model.choose(list);
              }
            });
    regional.setId("regional");
    regional.setAccessibleText("Региональный план, меры которого войдут в планы школ");
    regional.setTooltip(
        new Tooltip("Меры этого плана, в которых школа участвует, войдут в её план"));
    regional.getStyleClass().add("list-choice");
    regional.setConverter(
        Shown.by(plan -> plan.id() + ". " + plan.titleLine(), "Без регионального плана"));
    regional
        .valueProperty()
        .subscribe(
            plan -> {
              if (!following) {
                model.regional().set(plan == null || plan.id() == null ? null : plan);
              }
            });
    period.setId("programme-period");
    period.setAccessibleText("Срок планов: 2026 или 2026/2027");
    period.setTooltip(new Tooltip("Срок планов: 2026, 2026-2027 или 2026/2027"));
    period.setPrefColumnCount(7);
    period.textProperty().bindBidirectional(model.period());
    again.setId("again");
    again.setAccessibleText("Строить заново и планы, которые уже есть");
    again.setTooltip(new Tooltip("Строить заново и планы, которые уже есть"));
    again.setMinWidth(USE_PREF_SIZE);
    again.selectedProperty().bindBidirectional(model.again());
  }

  private void tools() {
    showMeasures.setTooltip(new Tooltip("Риски и меры выбранной школы  F4"));
    showLibrary.setTooltip(new Tooltip("Какие меры помогают против какого риска"));
    showLibrary.setOnAction(event -> instead(showLibrary, library, showWords));
    showWords.setTooltip(new Tooltip("Титул, паспорт, показатели и разделы программ школ"));
    showWords.setOnAction(event -> instead(showWords, words, showLibrary));
    print.setId("print-plans");
    print.setMinWidth(USE_PREF_SIZE);
    print.setAccessibleText("Напечатать планы школ в папку");
    print.getStyleClass().add("flat");
    for (boolean whole : new boolean[] {false, true}) {
      for (Format format : List.of(Format.PDF, Format.DOCX)) {
        MenuItem item =
            new MenuItem((whole ? "Все программы" : "Все планы") + " в папку: " + format.name());
        item.setOnAction(event -> model.print(format, whole));
        print.getItems().add(item);
      }
    }
    bar.getStyleClass().add("filter-bar");
    bar.getChildren()
        .setAll(
            lists, filter, period, regional, again, print, showLibrary, showWords, showMeasures);
  }

  /** One thing takes the place of the table, or the table comes back. */
  private void instead(ToggleButton wish, Node shown, ToggleButton other) {
    other.setSelected(false);
    page.instead(wish.isSelected() ? shown : null);
  }

  private void show(@Nullable ProgrammesPicture now) {
    if (now == null) {
      return;
    }
    following = true;
    lists.getItems().setAll(now.choice().lists());
    lists.setValue(now.choice().list());
    Plan taking = model.regional().get();
    regional.getItems().setAll(now.regional());
    regional.setValue(
        taking == null
            ? null
            : now.regional().stream()
                .filter(one -> Objects.equals(one.id(), taking.id()))
                .findFirst()
                .orElse(null));
    regional.setVisible(!now.regional().isEmpty());
    regional.setManaged(!now.regional().isEmpty());
    following = false;
    foot.setText(
        Words.count(now.schools().size(), "школа", "школы", "школ")
            + ", планов "
            + now.built()
            + (now.uncovered() == 0
                ? ", риски без мер не остались"
                : ", риск без мер есть у " + Words.count(now.uncovered(), "школы", "школ", "школ"))
            + ". Число в клетке – сколько мер отвечает на риск, «нет» – ни одной, точка – риск"
            + " есть, но не выбран.");
    getChildren().setAll(now.schools().isEmpty() ? empty : page);
  }
}
