package mera.app.identify;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mera.app.control.Buttons;
import mera.data.identify.RuleSet;
import org.jspecify.annotations.Nullable;

/** The named rule sets: what was changed in the one in use; choose, save, compare. */
final class RuleSetBar extends VBox {

  private final RuleChoice choice;
  private final IdentifyModel selection;
  private final ComboBox<RuleSet> sets = new ComboBox<>();
  private final TextField name = new TextField();
  private final Label changes = new Label();
  private final Button compare;
  private boolean following;

  RuleSetBar(RuleChoice choice, IdentifyModel selection) {
    this.choice = choice;
    this.selection = selection;
    sets.setId("rule-sets");
    sets.setAccessibleText("Набор правил");
    sets.setMaxWidth(Double.MAX_VALUE);
    sets.setConverter(new Titles());
    HBox.setHgrow(sets, Priority.ALWAYS);
    sets.valueProperty()
        .subscribe(
            chosen -> {
              if (!following && chosen != null) {
                choice.use(chosen);
              }
            });
    Button save = Buttons.icon("fth-save", "Сохранить правила", null, choice::save);
    save.setId("save-rules");
    compare = Buttons.icon("fth-git-branch", "Сравнить с набором", null, choice::compare);
    compare.setId("compare-rules");
    HBox line = new HBox(sets, save, compare);
    line.getStyleClass().add("rule-set-line");
    name.setId("rule-set-name");
    name.setPromptText("Название нового набора");
    name.setAccessibleText("Название нового набора");
    name.textProperty().bindBidirectional(choice.name());
    name.setOnAction(event -> choice.save());
    changes.getStyleClass().addAll("small", "muted");
    changes.setWrapText(true);
    changes.setMinHeight(USE_PREF_SIZE);
    setMinHeight(USE_PREF_SIZE);
    changes.setId("rule-changes");
    getStyleClass().add("rule-set");
    getChildren().setAll(changes, name, line);
    choice.sets().subscribe(this::show);
    choice.set().subscribe(this::show);
    selection.method().subscribe(this::show);
    selection.rival().subscribe(this::show);
    show();
  }

  private static final class Titles extends StringConverter<RuleSet> {
    @Override
    public String toString(@Nullable RuleSet set) {
      return set == null ? "" : set.title() + (set.builtIn() ? "" : ", версия " + set.version());
    }

    @Override
    public @Nullable RuleSet fromString(String words) {
      return null;
    }
  }

  private void show() {
    following = true;
    if (!sets.getItems().equals(choice.sets().get())) {
      sets.getItems().setAll(choice.sets().get());
    }
    RuleSet set = choice.set().get();
    sets.setValue(set);
    following = false;
    sets.setTooltip(
        set == null
            ? null
            : new Tooltip((set.builtIn() ? "Встроенный набор: " : "") + set.source()));
    String words = String.join("; ", choice.changes());
    changes.setText(words.isEmpty() ? "" : "Изменено: " + words);
    changes.setManaged(!words.isEmpty());
    name.setVisible(!words.isEmpty());
    name.setManaged(!words.isEmpty());
    boolean compared = set != null && set.equals(selection.rival().get());
    compare.setTooltip(
        new Tooltip(compared ? "Сравнивать с утверждённым списком" : "Сравнить с этим набором"));
  }
}
