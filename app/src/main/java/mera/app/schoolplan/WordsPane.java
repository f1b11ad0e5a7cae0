package mera.app.schoolplan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import mera.app.control.Buttons;
import mera.app.programme.ProgrammeEditor;
import mera.data.SchoolProgramme;
import mera.data.plan.ChapterText;
import mera.data.plan.Indicator;
import mera.data.plan.Node;
import mera.data.plan.Part;
import mera.data.plan.Piece;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Programme;
import mera.data.plan.SchoolWords;
import org.jspecify.annotations.Nullable;

/** The words that stand around the measures of every school, and how one school gets them. */
final class WordsPane extends ScrollPane {

  private final SchoolPlanModel model;
  private final Button restore;
  private final Label whose = MeasuresPane.label("", "h2");
  private final Label sample = MeasuresPane.label("");

  WordsPane(SchoolPlanModel model) {
    this.model = model;
    setId("school-words");
    restore = Buttons.plain("fth-rotate-ccw", "Вернуть слова образца", model::restoreWords);
    restore.setId("words-restore");
    Label hint =
        MeasuresPane.label(
            "Слова одни для всех школ этого файла; у каждой печатается её план. В скобках: "
                + SchoolWords.known().entrySet().stream()
                    .map(one -> one.getKey() + " – " + one.getValue())
                    .collect(Collectors.joining("; "))
                + ".",
            "small",
            "muted");
    sample.setId("words-sample");
    VBox box = new VBox(hint, new ProgrammeEditor(model.words()), restore, whose, sample);
    box.getStyleClass().add("order-form");
    setContent(box);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    getStyleClass().add("order-forms");
    model.words().piece().subscribe(piece -> show(model.picture().get()));
    model.picture().subscribe(this::show);
    model.chosen().subscribe(code -> show(model.picture().get()));
  }

  private void show(@Nullable ProgrammesPicture now) {
    if (now == null) {
      return;
    }
    restore.setVisible(now.reworded());
    restore.setManaged(now.reworded());
    Optional<SchoolProgramme> one = model.school();
    whose.setText(one.map(school -> "Как печатается: " + school.school().name()).orElse(""));
    sample.setText(one.map(school -> sample(now, school)).orElse(""));
  }

  private String sample(ProgrammesPicture now, SchoolProgramme one) {
    Plan plan = one.plan();
    PlanPeriod period = plan == null ? PlanPeriod.schoolYear(now.choice().year()) : plan.period();
    long measures =
        plan == null
            ? one.measures().size()
            : plan.nodes().stream().filter(row -> row.kind() == Node.Kind.MEASURE).count();
    Programme words =
        SchoolWords.filled(now.words(), one.school(), period, one.risks(), measures, now.library());
    return printed(words, model.words().piece().get());
  }

  private static String printed(Programme words, Piece piece) {
    List<Indicator> indicators = words.indicators();
    String text =
        switch (piece) {
          case Piece.TitlePage any ->
              String.join("\n", words.title()) + "\n" + words.foot().orElse("");
          case Piece.Passport any ->
              words.passport().orElse(List.of()).stream()
                  .map(row -> row.name() + ":\n" + row.text())
                  .collect(Collectors.joining("\n"));
          case Piece.Indicators any ->
              indicators.stream()
                  .map(row -> row.number() + ". " + row.phrase() + " – " + row.printedTarget())
                  .collect(Collectors.joining("\n"));
          case Piece.Chapter chapter -> chapter(words, chapter.place());
        };
    return Indicator.listed(text, indicators).strip();
  }

  private static String chapter(Programme words, int place) {
    if (place >= words.chapters().size()) {
      return "";
    }
    Programme.Chapter chapter = words.chapters().get(place);
    String head = Objects.requireNonNullElse(chapter.heading(), "");
    List<Part> body = words.body(chapter);
    return head + "\n" + ChapterText.stored(ChapterText.write(body));
  }
}
