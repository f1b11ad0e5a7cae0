package mera.app.overview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Card;
import mera.app.control.EmptyState;
import mera.app.control.FigureTile;
import mera.app.control.Icon;
import mera.app.control.Tone;
import mera.app.figure.TwoShare;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.HistoryEntry;
import mera.data.identify.SchoolList;
import org.jspecify.annotations.Nullable;

/** Nodes of «Обзор». */
final class OverviewView extends ScrollPane {

  private final OverviewModel model;
  private final GridPane cards = new GridPane();
  private final Label headline = new Label();
  private final Label reason = new Label();
  private final Button next = Buttons.primary("Дальше", "Enter", this::goOn);
  private final FigureTile schools = new FigureTile("Школ в реестре");
  private final FigureTile share = new FigureTile("Доля «2» по региону");
  private final FigureTile low = new FigureTile("Школ в списке ШНОР");
  private final FigureTile risk = new FigureTile("В зоне риска");
  private final MunicipalityBars bars = new MunicipalityBars();
  private final StackPane chart = new StackPane();
  private final VBox events = new VBox();

  OverviewView(OverviewModel model) {
    this.model = model;
    VBox page = new VBox(cards, nextBar(), tiles(), lower());
    page.getStyleClass().add("page");
    setContent(page);
    setFitToWidth(true);
    setFitToHeight(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("overview");
    cards.getStyleClass().add("steps");
    cards.setMinHeight(USE_PREF_SIZE);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.picture().subscribe(this::show);
  }

  private void pressed(KeyEvent event) {
    boolean button = event.getTarget() instanceof ButtonBase;
    if (event.getCode() == KeyCode.ENTER && !button) {
      event.consume();
      goOn();
    }
  }

  private void goOn() {
    model.next();
  }

  private HBox nextBar() {
    headline.getStyleClass().add("strong");
    headline.setMinWidth(USE_PREF_SIZE);
    HBox words = new HBox(headline, reason);
    words.getStyleClass().add("next-words");
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    next.setId("next");
    HBox bar = new HBox(Icon.of("fth-arrow-right", Tone.ACCENT), words, next);
    bar.getStyleClass().addAll("notice", "accent", "next");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private GridPane tiles() {
    GridPane tiles = new GridPane();
    tiles.getStyleClass().add("steps");
    tiles.setMinHeight(USE_PREF_SIZE);
    tiles.addRow(0, schools, share, low, risk);
    equal(tiles, 4);
    return tiles;
  }

  private GridPane lower() {
    Card left = new Card("Школы в списках по муниципалитетам", chart);
    left.with(MunicipalityBars.legend());
    Hyperlink all = new Hyperlink("Весь журнал");
    all.setId("journal");
    all.setOnAction(event -> model.open(Section.HISTORY));
    Card right = new Card("Последние события", scrolled(events)).with(all);
    events.getStyleClass().add("events");
    GridPane lower = new GridPane();
    lower.getStyleClass().addAll("steps", "lower");
    lower.addRow(0, left, right);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setPercentWidth(54);
    ColumnConstraints rest = new ColumnConstraints();
    rest.setPercentWidth(46);
    lower.getColumnConstraints().setAll(wide, rest);
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setFillHeight(true);
    lower.getRowConstraints().setAll(row);
    VBox.setVgrow(lower, Priority.ALWAYS);
    return lower;
  }

  private static void equal(GridPane grid, int columns) {
    List<ColumnConstraints> all = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints one = new ColumnConstraints();
      one.setPercentWidth(100.0 / columns);
      all.add(one);
    }
    grid.getColumnConstraints().setAll(all);
  }

  private void show(@Nullable YearPicture now) {
    if (now == null) {
      return;
    }
    cards.getChildren().clear();
    for (int i = 0; i < now.steps().size(); i++) {
      cards.add(card(now.steps().get(i), i + 1), i, 0);
    }
    equal(cards, now.steps().size());
    headline.setText("Дальше: " + now.next().headline());
    reason.setText(now.next().reason());
    next.setText(now.next().button());
    next.setAccessibleText(now.next().button());
    showTiles(now);
    showChart(now);
    events.getChildren().setAll(now.events().stream().map(this::event).toList());
    if (now.events().isEmpty()) {
      events
          .getChildren()
          .setAll(new EmptyState("fth-clock", "Здесь появятся действия: импорт, отбор, приказы"));
    }
  }

  private Button card(Step step, int number) {
    Label title = new Label(step.title(), badge(step.state(), number));
    title.getStyleClass().addAll("h2", "step-title");
    Label state = new Label(step.state().words());
    state
        .getStyleClass()
        .add(step.state() == Step.State.LATER ? "muted" : tone(step.state()).style());
    Label fact = new Label(step.fact());
    fact.getStyleClass().add("small");
    Button card = new Button(null, new VBox(title, state, fact));
    card.getStyleClass().addAll("step", step.state() == Step.State.NEXT ? "current" : "other");
    card.setMaxWidth(Double.MAX_VALUE);
    card.setId("step-" + number);
    card.setAccessibleText(
        step.title()
            + ": "
            + step.state().words()
            + (step.fact().isEmpty() ? "" : ", " + step.fact()));
    card.setOnAction(event -> model.open(step.section()));
    return card;
  }

  private static Tone tone(Step.State state) {
    return switch (state) {
      case DONE -> Tone.SUCCESS;
      case NEXT -> Tone.ACCENT;
      case LATER -> Tone.PLAIN;
    };
  }

  private static Node badge(Step.State state, int number) {
    Label badge =
        state == Step.State.DONE
            ? new Label(null, Icon.of("fth-check"))
            : new Label(Integer.toString(number));
    badge.getStyleClass().addAll("badge", tone(state).style());
    return badge;
  }

  private void showTiles(YearPicture now) {
    schools.show(
        now.schools() == 0 ? "—" : Words.number(now.schools()),
        now.schools() == 0 ? "реестр не загружен" : now.region(),
        Tone.PLAIN);
    now.share()
        .ifPresentOrElse(
            today ->
                share.show(
                    Words.percent(today.share()),
                    compared(today, now),
                    now.before().map(old -> change(old, today)).orElse(Tone.PLAIN)),
            () -> share.show("—", "нет результатов со шкалой", Tone.PLAIN));
    SchoolList list = now.list();
    if (list == null) {
      low.show("—", "список не утверждён", Tone.PLAIN);
      risk.show("—", "список не утверждён", Tone.PLAIN);
    } else {
      String when = "по результатам " + list.frozen().year() + " года";
      low.show(Words.number(list.members().size()), when, Tone.PLAIN);
      risk.show(Words.number(list.riskZone().size()), when, Tone.PLAIN);
    }
  }

  private static Tone change(TwoShare old, TwoShare today) {
    int order = today.compareTo(old);
    return order < 0 ? Tone.SUCCESS : order > 0 ? Tone.WARNING : Tone.PLAIN;
  }

  /**
   * «2025 год, было 14,9 % (−1,5 п.п.)»; the difference of the rounded shares, as a reader sees.
   */
  private static String compared(TwoShare today, YearPicture now) {
    String exam = now.year() + " год";
    return now.before()
        .map(
            old -> {
              long points = Math.round(today.share() * 1000) - Math.round(old.share() * 1000);
              String sign = points > 0 ? "+" : "";
              return exam
                  + ", было "
                  + Words.percent(old.share())
                  + " ("
                  + sign
                  + Words.decimal(points / 10.0, 1)
                  + " п.п.)";
            })
        .orElse(exam);
  }

  private void showChart(YearPicture now) {
    if (now.municipalities().isEmpty()) {
      String words =
          now.list() == null
              ? "Здесь появятся школы утверждённого списка"
              : "В утверждённом списке нет школ";
      chart.getChildren().setAll(new EmptyState("fth-filter", words));
      return;
    }
    bars.show(now.municipalities());
    chart.getChildren().setAll(scrolled(bars));
  }

  private static ScrollPane scrolled(Node content) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "inner");
    return scroll;
  }

  private Node event(HistoryEntry entry) {
    Label when = new Label(Words.moment(entry.at()));
    when.getStyleClass().addAll("muted", "event-time");
    Label what = new Label(entry.text());
    what.setTooltip(new Tooltip(entry.text()));
    HBox.setHgrow(what, Priority.ALWAYS);
    HBox row = new HBox(when, Icon.of(icon(entry.section())), what);
    row.getStyleClass().add("event");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static String icon(String section) {
    for (Section one : Section.values()) {
      if (one.title().equals(section)) {
        return one.icon();
      }
    }
    return Section.HISTORY.icon();
  }
}
