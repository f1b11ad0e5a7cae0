package mera.app.ingest;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import mera.app.control.Buttons;
import mera.app.ingest.MappingDraft.DraftWork;
import mera.app.text.Words;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** Kind, subject, grade, year and highest score of one work. */
final class WorkForm extends VBox {

  private static final List<String> SUBJECTS =
      List.of(
          "русский язык",
          "математика",
          "окружающий мир",
          "литературное чтение",
          "биология",
          "география",
          "история",
          "обществознание",
          "физика",
          "химия",
          "информатика",
          "литература",
          "английский язык",
          "немецкий язык",
          "французский язык");

  private final Consumer<DraftWork> changed;
  private final ComboBox<Exam> exam = new ComboBox<>();
  private final ComboBox<String> subject = new ComboBox<>();
  private final ComboBox<Integer> grade = new ComboBox<>();
  private final TextField year = new TextField();
  private final TextField max = new TextField();
  private DraftWork shown = DraftWork.NEW;
  private boolean showing;

  /**
   * @param title read aloud: «Работа 1»
   * @param remove null: it cannot go
   */
  WorkForm(String title, Consumer<DraftWork> changed, @Nullable Runnable remove) {
    this.changed = changed;
    exam.getItems().setAll(Exam.values());
    exam.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Exam value) {
            return value == null ? "" : value.printed();
          }

          @Override
          public @Nullable Exam fromString(String words) {
            return Exam.of(words).orElse(null);
          }
        });
    subject.getItems().setAll(SUBJECTS);
    subject.setEditable(true);
    subject.setPromptText("предмет");
    grade.getItems().setAll(IntStream.rangeClosed(1, 11).boxed().toList());
    grade.setPromptText("класс");
    year.setPromptText("год");
    max.setPromptText("макс.");
    exam.setAccessibleText(title + ": процедура");
    subject.setAccessibleText(title + ": предмет");
    grade.setAccessibleText(title + ": класс");
    year.setAccessibleText(title + ": год");
    max.setAccessibleText(title + ": наибольший балл");
    exam.getStyleClass().add("exam");
    subject.getStyleClass().add("subject");
    grade.getStyleClass().add("grade");
    year.getStyleClass().add("year");
    max.getStyleClass().add("max");
    subject.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(subject, Priority.ALWAYS);
    exam.setOnAction(event -> commit());
    subject.setOnAction(event -> commit());
    subject.getEditor().focusedProperty().subscribe(this::commitOnLeave);
    grade.setOnAction(event -> commit());
    for (TextField field : List.of(year, max)) {
      field.setOnAction(event -> commit());
      field.focusedProperty().subscribe(this::commitOnLeave);
    }
    HBox first = new HBox(exam, subject);
    HBox second = new HBox(grade, year, max, caption());
    if (remove != null) {
      Button away = Buttons.icon("fth-trash-2", "Убрать работу", null, remove);
      second.getChildren().add(away);
    }
    first.getStyleClass().add("buttons");
    second.getStyleClass().add("buttons");
    getStyleClass().add("work-form");
    getChildren().setAll(first, second);
  }

  private static Label caption() {
    Label caption = new Label("класс, год, балл");
    caption.getStyleClass().addAll("small", "muted");
    HBox.setHgrow(caption, Priority.ALWAYS);
    caption.setMaxWidth(Double.MAX_VALUE);
    return caption;
  }

  void show(DraftWork draft) {
    showing = true;
    shown = draft;
    Work work = draft.work();
    exam.setValue(work.exam());
    subject.setValue(work.subject().isEmpty() ? null : work.subject());
    grade.setValue(work.grade() == 0 ? null : work.grade());
    year.setText(work.year() == 0 ? "" : Integer.toString(work.year()));
    max.setText(draft.max() == 0 ? "" : Integer.toString(draft.max()));
    showing = false;
  }

  private void commitOnLeave(boolean focused) {
    if (!focused) {
      commit();
    }
  }

  private void commit() {
    if (showing) {
      return;
    }
    String name = subject.isEditable() ? subject.getEditor().getText() : subject.getValue();
    Work before = shown.work();
    Integer chosen = grade.getValue();
    DraftWork now =
        new DraftWork(
            new Work(
                exam.getValue(),
                name == null ? "" : name.strip().toLowerCase(Words.RUSSIAN),
                chosen == null ? 0 : chosen,
                number(year.getText(), 2000, 2099),
                before.variant()),
            number(max.getText(), 1, 10_000));
    if (!now.equals(shown)) {
      shown = now;
      changed.accept(now);
    }
  }

  /** 0 when it is none. */
  private static int number(String text, int least, int most) {
    String digits = text.strip();
    if (!digits.matches("\\d{1,5}")) {
      return 0;
    }
    int number = Integer.parseInt(digits);
    return number < least || number > most ? 0 : number;
  }
}
