package mera.app.identify;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.control.Card;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.text.Words;
import mera.data.listing.FinalList;
import mera.data.listing.FinalList.Entry;
import mera.data.listing.FinalList.Part;
import mera.data.listing.FinalList.SourceCount;
import org.jspecify.annotations.Nullable;

/** «Итоговый список»: what goes into the order, the sources side by side, who left. */
final class FinalPane extends StackPane {

  private final FinalModel model;
  private final DataTable<Entry> table = new DataTable<>("Итоговый список");
  private final Label origin = small();
  private final Label sources = small();
  private final Label left = small();
  private final Pills<Part> parts;
  private Part part = Part.LOW;

  FinalPane(FinalModel model) {
    this.model = model;
    parts =
        new Pills<Part>("Список", this::choose)
            .with(Part.LOW, "final-low", "ШНОР")
            .with(Part.RISK, "final-risk", "Зона риска")
            .with(Part.SIGNS, "final-signs", "С признаками");
    columns();
    Button excel = Buttons.plain("fth-download", "В Excel", model::saveLists);
    excel.setId("final-excel");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(parts, gap, excel);
    bar.getStyleClass().add("toolbar");
    sources.setId("final-sources");
    left.setId("final-left");
    FlowPane notes = new FlowPane(origin);
    VBox about = new VBox(notes, sources, left);
    about.getStyleClass().add("final-about");
    VBox body = new VBox(about, table);
    VBox.setVgrow(table, Priority.ALWAYS);
    Card card = new Card("Итоговый список", body);
    VBox page = new VBox(bar, card);
    VBox.setVgrow(card, Priority.ALWAYS);
    page.getStyleClass().add("final-page");
    getStyleClass().add("page");
    getChildren().setAll(page);
    model.lists().subscribe(this::show);
    model.origin().subscribe(origin::setText);
    parts.select(part);
  }

  private static Label small() {
    Label label = new Label();
    label.getStyleClass().addAll("small", "muted");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void columns() {
    table.setId("final");
    table.getStyleClass().add("edge-to-edge");
    table.text("Школа", 13, Entry::name);
    table.hideBelow(56, table.text("Муниципалитет", 9, Entry::municipality));
    table.text("Статус", 10, Entry::status);
    table.text("Основание", 24, Entry::basis);
    table.text("Также в списках", 13, entry -> String.join("; ", entry.also()));
    table.hideBelow(64, table.code("К прошлому году", 9.6, Entry::change));
    table.setPlaceholder(new EmptyState("fth-list", "В этом списке школ нет."));
  }

  private void choose(Part now) {
    part = now;
    parts.select(now);
    show(model.lists().get());
  }

  private void show(@Nullable FinalList now) {
    if (now == null) {
      return;
    }
    parts.say(Part.LOW, "ШНОР " + now.of(Part.LOW).size());
    parts.say(Part.RISK, "Зона риска " + now.of(Part.RISK).size());
    parts.say(Part.SIGNS, "С признаками " + now.of(Part.SIGNS).size());
    table.getItems().setAll(now.of(part));
    say(
        sources,
        now.sources().isEmpty()
            ? "Списков других за этот год нет: загрузите федеральный перечень или рейтинг."
            : now.sources().stream().map(FinalPane::words).collect(Collectors.joining("\n")));
    say(left, left(now.left()));
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  /** «федеральный перечень 2025 года: 11 школ, из них по правилам 7». */
  private static String words(SourceCount count) {
    return count.source().printed()
        + ": "
        + Words.count(count.schools(), "школа", "школы", "школ")
        + ", из них по правилам "
        + count.own()
        + ", только в этом списке "
        + (count.schools() - count.own());
  }

  private static String left(List<String> schools) {
    return schools.isEmpty() ? "" : "Вышли из прошлогоднего списка: " + String.join("; ", schools);
  }
}
