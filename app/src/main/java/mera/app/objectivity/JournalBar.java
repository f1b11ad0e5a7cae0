package mera.app.objectivity;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import mera.app.text.Words;
import mera.data.result.Outcome.Journal;
import org.jspecify.annotations.Nullable;

/** Pupils whose mark is below, equal to and above that of the journal, beside the region. */
final class JournalBar extends VBox {

  private static final double HUNDRED = 100;

  JournalBar() {
    getStyleClass().add("journal");
    setId("journal");
  }

  void show(@Nullable Journal school, Journal region) {
    if (school == null || all(school) == 0) {
      getChildren().setAll(line("ВПР и журнал: отметок журнала нет."));
      return;
    }
    Label words = line(words(school, region));
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    HBox bar =
        new HBox(
            part("lower", school.lower(), school),
            part("equal", school.equal(), school),
            part("higher", school.higher(), school));
    bar.getStyleClass().add("journal-bar");
    getChildren().setAll(bar, words);
  }

  private static int all(Journal journal) {
    return journal.lower() + journal.equal() + journal.higher();
  }

  private static Region part(String style, int pupils, Journal all) {
    Region part = new Region();
    part.getStyleClass().addAll("journal-part", style);
    part.setPrefWidth(HUNDRED * pupils / all(all) * 4);
    part.setMinWidth(0);
    HBox.setHgrow(part, Priority.SOMETIMES);
    return part;
  }

  private static Label line(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("small");
    return label;
  }

  /** «ВПР и журнал: понизили 2 %, подтвердили 96 % (регион 58 %), повысили 2 %, 50 участников». */
  static String words(Journal school, Journal region) {
    return "ВПР и журнал: понизили "
        + share(school.lower(), all(school))
        + beside(region.lower(), region)
        + ", подтвердили "
        + share(school.equal(), all(school))
        + beside(region.equal(), region)
        + ", повысили "
        + share(school.higher(), all(school))
        + beside(region.higher(), region)
        + "; "
        + Words.count(all(school), "участник", "участника", "участников");
  }

  private static String beside(int pupils, Journal region) {
    return all(region) == 0 ? "" : " (регион " + share(pupils, all(region)) + ")";
  }

  private static String share(int pupils, int all) {
    return Words.decimal(HUNDRED * pupils / all, 0) + "\u00a0%";
  }
}
