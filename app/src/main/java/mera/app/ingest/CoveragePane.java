package mera.app.ingest;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mera.app.control.Card;
import mera.app.control.DataTable;
import mera.app.control.EmptyState;
import mera.app.ingest.CoverageModel.Cell;
import mera.app.ingest.CoverageModel.Gap;
import mera.app.ingest.CoverageModel.Row;
import mera.app.text.Works;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** «Полнота»: works by years on the left, the schools that are missing on the right. */
final class CoveragePane extends StackPane {

  private final CoverageModel model;
  private final DataTable<Row> matrix = new DataTable<>("Полнота: работы по годам");
  private final DataTable<Gap> gaps = new DataTable<>("Школы, которых не хватает");
  private final Label title = new Label();

  CoveragePane(CoverageModel model) {
    this.model = model;
    matrix.setId("coverage");
    matrix.getStyleClass().add("edge-to-edge");
    matrix.setItems(model.rows());
    matrix.setPlaceholder(
        new EmptyState("fth-grid", "Полнота будет видна, когда появятся результаты."));
    model.years().subscribe(this::columns);
    gaps.setId("gaps");
    gaps.getStyleClass().add("edge-to-edge");
    gaps.setItems(model.gaps());
    gaps.setPlaceholder(
        new EmptyState("fth-check-circle", "Результаты есть у всех школ, которые ожидались."));
    gaps.text("Школа", 14, Gap::school);
    gaps.text("Муниципалитет", 9, Gap::municipality);
    gaps.node("Участников", 6.5, Gap::pupils, gap -> null);
    gaps.node("Что не так", 9, Gap::words, gap -> null);
    title.getStyleClass().add("muted");
    SplitPane split =
        new SplitPane(
            new Card("Школ с результатами", matrix), new Card("Кого не хватает", gaps).with(title));
    split.getStyleClass().add("loose");
    split.setDividerPositions(0.46);
    getChildren().setAll(split);
    model.chosen().subscribe(this::name);
  }

  private void name(@Nullable Work work) {
    title.setText(work == null ? "" : Works.named(work) + " · " + work.year());
  }

  private void columns() {
    matrix.getColumns().clear();
    matrix.text("Работа", 13, Row::name);
    for (int year : model.years()) {
      matrix.node(Integer.toString(year), 7.5, row -> words(row, year), row -> cell(row, year));
    }
  }

  private static String words(Row row, int year) {
    Cell cell = row.cells().get(year);
    return cell == null ? "—" : cell.taken() + " из " + cell.expected();
  }

  private @Nullable Node cell(Row row, int year) {
    Cell cell = row.cells().get(year);
    if (cell == null) {
      return null;
    }
    Button button = new Button(words(row, year));
    button.getStyleClass().addAll("flat", "coverage-cell", cell.isWhole() ? "whole" : "gap");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(
        row.name()
            + ", "
            + year
            + ": "
            + words(row, year)
            + (cell.fewer() == 0 ? "" : ", участников меньше, чем учится: " + cell.fewer()));
    button.setOnAction(event -> model.chosen().set(cell.work()));
    return new VBox(button);
  }
}
