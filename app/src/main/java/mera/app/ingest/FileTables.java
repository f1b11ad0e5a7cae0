package mera.app.ingest;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import mera.app.control.Buttons;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.Tone;
import mera.app.ingest.FileLine.State;
import mera.app.text.Words;
import mera.data.ingest.Format;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The tables of the import. */
final class FileTables {

  private FileTables() {}

  /** Files of the import at hand, with what may be said of them. */
  static DataTable<FileLine> files(ImportModel model) {
    DataTable<FileLine> table = new DataTable<>("Файлы импорта");
    table.setId("files");
    TableColumn<FileLine, FileLine> box =
        table.node("", 2.6, file -> file.taken() ? "взят" : "не взят", file -> box(model, file));
    CheckBox all = new CheckBox();
    all.setAccessibleText("Взять все файлы");
    all.setId("take-all");
    all.setOnAction(event -> model.takeAll(all.isSelected()));
    model
        .files()
        .subscribe(
            () ->
                all.setSelected(
                    model.files().stream()
                        .filter(file -> file.state().isChoice())
                        .allMatch(FileLine::taken)));
    box.setGraphic(all);
    box.setSortable(false);
    table.text("Файл", 19, FileLine::name);
    table.node("Вид", 14, FileLine::kind, file -> kind(model, file));
    table.text("Содержание", 14, FileLine::content);
    table.number(
        "Строк",
        4.6,
        file -> file.counts().rows() == 0 ? null : file.counts().rows(),
        Words::number);
    TableColumn<FileLine, FileLine> sure =
        table.node("Уверенность", 7, FileTables::confidence, FileTables::bar);
    table.node("Состояние", 13, file -> file.state().words(), file -> state(model, file));
    table.hideBelow(66, sure);
    return table;
  }

  private static CheckBox box(ImportModel model, FileLine file) {
    CheckBox box = new CheckBox();
    box.setSelected(file.taken());
    box.setDisable(!file.state().isChoice());
    box.setAccessibleText("Взять файл «" + file.name() + "»");
    box.setOnAction(event -> model.take(file, box.isSelected()));
    return box;
  }

  private static String confidence(FileLine file) {
    double sure = file.confidence();
    return sure >= 0
        ? Math.round(sure * 100) + "\u00a0%"
        : file.state() == State.KNOWN ? "по описанию" : file.counts().rows() > 0 ? "по шапке" : "—";
  }

  private static @Nullable Node bar(FileLine file) {
    return file.confidence() < 0 ? null : new ScoreBar(file.confidence(), "%");
  }

  private static @Nullable Node kind(ImportModel model, FileLine file) {
    if (!file.isKindAsked()) {
      return null;
    }
    ComboBox<String> kinds = new ComboBox<>();
    kinds.getStyleClass().add("cell-box");
    kinds
        .getItems()
        .setAll(
            Stream.concat(
                    Stream.of(Kinds.OWN),
                    Arrays.stream(Format.values())
                        .filter(format -> format != Format.MAPPING)
                        .map(format -> Kinds.words(format.id()))
                        .distinct())
                .toList());
    kinds.setValue(file.kind());
    kinds.setMaxWidth(Double.MAX_VALUE);
    kinds.setAccessibleText("Вид файла «" + file.name() + "»");
    kinds.setOnAction(event -> model.kind(file, id(kinds.getValue())));
    return kinds;
  }

  private static String id(String words) {
    Optional<Format> format =
        Arrays.stream(Format.values())
            .filter(one -> one != Format.MAPPING && Kinds.words(one.id()).equals(words))
            .findFirst();
    return format.map(Format::id).orElse("");
  }

  private static Node state(ImportModel model, FileLine file) {
    if (file.state() != State.PASSWORD) {
      return chip(file.state());
    }
    PasswordField field = new PasswordField();
    field.setPromptText("пароль");
    field.setAccessibleText("Пароль к файлу «" + file.name() + "»");
    field.setOnAction(event -> model.password(file, field.getText()));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button open =
        Buttons.icon(
            "fth-unlock",
            "Открыть с паролем",
            "Enter",
            () -> model.password(file, field.getText()));
    HBox box = new HBox(field, open);
    box.setAlignment(Pos.CENTER_LEFT);
    box.getStyleClass().add("cell-box");
    return box;
  }

  /** Gives the focus to what is asked of a file: its kind or its password. */
  static void ask(DataTable<FileLine> table, FileLine file) {
    for (Node node : table.lookupAll(".cell-box")) {
      String said = "файл" + "у «" + file.name() + "»";
      if (node instanceof ComboBox<?> box
          && box.getAccessibleText().equals("Вид файла «" + file.name() + "»")) {
        box.requestFocus();
        box.show();
      } else if (node instanceof HBox box
          && box.getChildren().getFirst() instanceof PasswordField field
          && field.getAccessibleText().endsWith(said)) {
        field.requestFocus();
      }
    }
  }

  /** Files stored before. */
  static DataTable<SourceFile> loaded() {
    DataTable<SourceFile> table = new DataTable<>("Загруженные файлы");
    table.setId("loaded");
    table.text("Файл", 20, FileTables::name);
    table.text("Вид", 14, file -> Kinds.words(file.format()));
    table.number("Строк", 5, SourceFile::rows, n -> Words.number(n));
    table.number("Принято", 5.4, SourceFile::stored, n -> Words.number(n));
    table.number("Отсутств.", 5.8, SourceFile::absent, n -> Words.number(n));
    table.number("Отклонено", 6.2, SourceFile::rejected, n -> Words.number(n));
    return table;
  }

  /** Files of an import that is done, with what became of their rows. */
  static DataTable<FileLine> results() {
    DataTable<FileLine> table = new DataTable<>("Файлы импорта");
    table.setId("results");
    table.text("Файл", 20, FileLine::name);
    table.number("Прочитано", 6, file -> file.counts().rows(), Words::number);
    table.number("Сохранено", 6, file -> file.counts().stored(), Words::number);
    table.number("Отсутств.", 5.8, file -> file.counts().absent(), Words::number);
    table.number("Отклонено", 6.2, file -> file.counts().rejected(), Words::number);
    table.text("Причины", 18, file -> Reasons.of(file.problems()));
    table.node("Состояние", 12.5, file -> file.state().words(), file -> chip(file.state()));
    return table;
  }

  /** What a person should look at. */
  static DataTable<Problem> problems() {
    DataTable<Problem> table = new DataTable<>("Замечания");
    table.setId("problems");
    table.text("Файл", 11, Problem::file);
    table.text("Лист", 6, problem -> text(problem.sheet()));
    table.number(
        "Строка", 4.8, problem -> problem.row() == 0 ? null : problem.row(), n -> Words.number(n));
    table.text("Столбец", 7, problem -> text(problem.column()));
    table.text("Значение", 7, problem -> text(problem.value()));
    table.text("Что не так и что сделать", 32, Problem::message);
    return table;
  }

  private static String name(SourceFile file) {
    String path = file.path().replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  static Node chip(State state) {
    return new Chip(tone(state), icon(state), state.words());
  }

  static Tone tone(State state) {
    return switch (state) {
      case READY, KNOWN, STORED -> Tone.SUCCESS;
      case DOUBTS, QUESTION, UNKNOWN -> Tone.WARNING;
      case SAME, TWIN, NOTHING -> Tone.PLAIN;
      case PASSWORD, UNREADABLE -> Tone.DANGER;
    };
  }

  static String icon(State state) {
    return switch (state) {
      case READY, KNOWN -> "fth-check";
      case STORED -> "fth-check-circle";
      case DOUBTS -> "fth-alert-triangle";
      case QUESTION, UNKNOWN -> "fth-help-circle";
      case SAME, TWIN -> "fth-copy";
      case NOTHING -> "fth-slash";
      case PASSWORD -> "fth-lock";
      case UNREADABLE -> "fth-alert-octagon";
    };
  }
}
