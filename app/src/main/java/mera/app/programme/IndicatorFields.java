package mera.app.programme;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mera.app.control.EditText;
import mera.app.control.Shown;
import mera.app.text.Words;
import mera.data.plan.Indicator;
import mera.data.plan.Node;
import mera.data.plan.ProgrammeEdit;
import mera.data.plan.Target;
import org.jspecify.annotations.Nullable;

/** What an indicator consists of. */
final class IndicatorFields extends VBox {

  private static final DateTimeFormatter TYPED =
      DateTimeFormatter.ofPattern("d.M.uuuu", Words.RUSSIAN)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final int BRIEF = 70;

  private final ProgrammeModel model;
  private final IntSupplier place;
  private final EditText number;
  private final EditText text;
  private final EditText note;
  private final EditText target;
  private final EditText unit;
  private final EditText baseline;
  private final EditText due;
  private final ComboBox<@Nullable Node> measure = new ComboBox<>();
  private final VBox measureBox;
  private final Label understood = PieceForm.hint("");
  private List<Node> rows = List.of();
  private @Nullable Indicator shown;
  private int shownPlace = -1;
  private boolean filling;

  /**
   * @param place of the chosen indicator
   */
  IndicatorFields(ProgrammeModel model, IntSupplier place) {
    this.model = model;
    this.place = place;
    text =
        EditText.lines(
            "Что измеряется",
            2,
            typed -> put("текст", old -> with(old, PieceForm.oneLine(typed), old.note())));
    note =
        EditText.line(
            "База или примечание, печатается следом: «к общему числу школ»",
            typed -> put("база", old -> with(old, old.text(), typed.strip())));
    target =
        EditText.line(
            "Целевое значение, как печатается: «не менее 12,9 % (10 школ)»",
            typed -> put("цель", old -> valued(old, typed.strip(), old.unit(), old.baseline())));
    unit =
        EditText.line(
            "Единица, если её нет в значении",
            typed ->
                put("единица", old -> valued(old, old.target(), typed.strip(), old.baseline())));
    baseline =
        EditText.line(
            "Исходное значение",
            typed ->
                put(
                    "исходное значение",
                    old -> valued(old, old.target(), old.unit(), typed.strip())));
    due = EditText.line("Срок, например 31.12.2028; пусто – к концу плана", this::due);
    number = EditText.line("Номер", typed -> put("номер", old -> numbered(old, typed.strip())));
    measure.setId("indicator-measure");
    measure.setMaxWidth(Double.MAX_VALUE);
    measure.setAccessibleText("Мера плана, к которой относится показатель");
    measure.setConverter(Shown.by(IndicatorFields::brief, "План в целом"));
    measure.setOnAction(event -> measure());
    measureBox = new VBox(PieceForm.hint("Мера плана"), measure);
    measureBox.getStyleClass().add("edit");
    text.setId("indicator-text");
    target.setId("indicator-target");
    note.setId("indicator-note");
    due.setId("indicator-due");
    understood.setId("indicator-understood");
    getStyleClass().add("order-form-part");
    getChildren().setAll(text, note, target, understood, unit, baseline, due, measureBox, number);
  }

  private static String brief(Node row) {
    String words = (row.number() + " " + row.text()).strip().replaceAll("\\s+", " ");
    return words.length() > BRIEF ? words.substring(0, BRIEF - 1) + "…" : words;
  }

  private void put(String what, UnaryOperator<Indicator> change) {
    Indicator old = shown;
    int at = shownPlace;
    if (old != null) {
      Indicator changed = change.apply(old);
      model.change(
          "показатель " + old.number() + ": " + what,
          words ->
              at < words.indicators().size() ? ProgrammeEdit.indicator(words, at, changed) : words);
    }
  }

  private static Indicator with(Indicator old, String text, String note) {
    return new Indicator(
        old.number(), text, old.target(), old.unit(), note, old.due(), old.rowId(), old.baseline());
  }

  private static Indicator valued(Indicator old, String target, String unit, String baseline) {
    return new Indicator(
        old.number(), old.text(), target, unit, old.note(), old.due(), old.rowId(), baseline);
  }

  private static Indicator numbered(Indicator old, String number) {
    return new Indicator(
        number,
        old.text(),
        old.target(),
        old.unit(),
        old.note(),
        old.due(),
        old.rowId(),
        old.baseline());
  }

  private static Indicator bound(Indicator old, @Nullable LocalDate due, @Nullable String row) {
    return new Indicator(
        old.number(), old.text(), old.target(), old.unit(), old.note(), due, row, old.baseline());
  }

  private void due(String typed) {
    if (typed.isBlank()) {
      put("срок", old -> bound(old, null, old.rowId()));
      return;
    }
    try {
      LocalDate day = LocalDate.parse(typed.strip(), TYPED);
      put("срок", old -> bound(old, day, old.rowId()));
    } catch (DateTimeException wrong) {
      model.refused("Срок показателя «" + typed + "» не понят. Напишите так: 31.12.2028.");
    }
  }

  private void measure() {
    Indicator now = shown;
    Node chosen = measure.getValue();
    String id = chosen == null ? null : chosen.id();
    if (!filling && now != null && !Objects.equals(now.rowId(), id)) {
      put("мера", old -> bound(old, old.due(), id));
    }
  }

  /** The measures that an indicator may belong to. */
  void rows(List<Node> measures) {
    if (!measures.equals(rows)) {
      rows = measures;
      filling = true;
      measure.getItems().clear();
      measure.getItems().add(null);
      measure.getItems().addAll(measures);
      filling = false;
    }
    PieceForm.visible(measureBox, !measures.isEmpty());
  }

  void show(Indicator one, int at, boolean locked) {
    // Words that are being typed belong to the indicator that was chosen then.
    shown = one;
    shownPlace = at;
    text.show(one.text(), locked);
    note.show(one.note(), locked);
    target.show(one.target(), locked);
    unit.show(one.unit(), locked);
    baseline.show(one.baseline(), locked);
    LocalDate day = one.due();
    due.show(day == null ? "" : Words.date(day), locked);
    number.show(one.number(), locked);
    filling = true;
    measure.setValue(
        rows.stream().filter(row -> row.id().equals(one.rowId())).findFirst().orElse(null));
    measure.setDisable(locked);
    filling = false;
    understood.setText(understood(one));
  }

  private static String understood(Indicator one) {
    Target read = one.reading();
    if (read.values().isEmpty()) {
      return one.target().isEmpty()
          ? "Значения нет."
          : "Числа в значении нет: напечатается как есть, в расчёт не войдёт.";
    }
    Optional<String> discord = read.discord();
    return "Понято: " + read.printed() + ". " + discord.orElse("");
  }

  void begin() {
    if (place.getAsInt() >= 0) {
      text.field().requestFocus();
      text.field().selectAll();
    }
  }
}
