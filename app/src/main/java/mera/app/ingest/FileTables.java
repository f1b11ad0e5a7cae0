package mera.app.ingest;

import javafx.scene.Node;
import mera.app.control.Chip;
import mera.app.control.DataTable;
import mera.app.control.Tone;
import mera.app.text.Words;
import mera.data.ingest.SourceFile;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The tables of the import. */
final class FileTables {

  private FileTables() {}

  /** Files of the import at hand. */
  static DataTable<FileLine> files() {
    DataTable<FileLine> table = new DataTable<>("Файлы импорта");
    table.setId("files");
    table.text("Файл", 17, FileLine::name);
    table.text("Вид", 12, FileLine::kind);
    table.text("Содержание", 14, FileLine::content);
    table.number("Строк", 4.6, file -> file.counts().rows(), Words::number);
    table.number("Принято", 5.4, file -> file.counts().stored(), Words::number);
    table.number("Отсутств.", 5.6, file -> file.counts().absent(), Words::number);
    table.number("Отклонено", 6, file -> file.counts().rejected(), Words::number);
    table.number("Замеч.", 4.6, file -> file.problems().size(), n -> Words.number(n));
    table.node("Состояние", 10.8, file -> file.state().words(), file -> chip(file.state()));
    return table;
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

  static Node chip(FileLine.State state) {
    return switch (state) {
      case READY -> new Chip(Tone.SUCCESS, "fth-check", state.words());
      case STORED -> new Chip(Tone.SUCCESS, "fth-check-circle", state.words());
      case DOUBTS -> new Chip(Tone.WARNING, "fth-alert-triangle", state.words());
      case UNKNOWN -> new Chip(Tone.WARNING, "fth-help-circle", state.words());
      case SAME -> new Chip(Tone.PLAIN, "fth-copy", state.words());
      case NOTHING -> new Chip(Tone.PLAIN, "fth-slash", state.words());
      case PASSWORD -> new Chip(Tone.DANGER, "fth-lock", state.words());
      case UNREADABLE -> new Chip(Tone.DANGER, "fth-alert-octagon", state.words());
    };
  }
}
