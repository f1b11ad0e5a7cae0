package mera.app.ingest;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import mera.app.control.FigureTile;
import mera.app.control.Tone;
import mera.app.text.Words;

/** What an import did, in four numbers. */
final class ResultTiles extends GridPane {

  private final FigureTile stored = new FigureTile("Загружено строк");
  private final FigureTile rejected = new FigureTile("Отклонено строк");
  private final FigureTile schools = new FigureTile("Школ с результатами");
  private final FigureTile replaced = new FigureTile("Заменено результатов");

  ResultTiles() {
    getStyleClass().add("steps");
    addRow(0, stored, rejected, schools, replaced);
    for (int i = 0; i < 4; i++) {
      ColumnConstraints quarter = new ColumnConstraints();
      quarter.setPercentWidth(25);
      getColumnConstraints().add(quarter);
    }
  }

  void show(Total total) {
    stored.show(
        Words.number(total.stored()),
        "из " + Words.number(total.rows()) + ", отсутствовали " + Words.number(total.absent()),
        Tone.PLAIN);
    rejected.show(
        Words.number(total.rejected()),
        total.rejected() == 0 ? "все строки приняты" : "причины в замечаниях",
        total.rejected() == 0 ? Tone.PLAIN : Tone.WARNING);
    schools.show(
        Words.number(total.schools()),
        Words.count(total.files(), "файл", "файла", "файлов"),
        Tone.PLAIN);
    replaced.show(
        Words.number(total.replaced()),
        total.replaced() == 0 ? "повторов не было" : "те же школы и работы",
        Tone.PLAIN);
  }
}
