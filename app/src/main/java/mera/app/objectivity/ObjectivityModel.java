package mera.app.objectivity;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Words;
import mera.data.Checks;
import mera.data.ListPapers;
import mera.data.document.DataSheet;
import mera.data.document.Document;
import mera.data.document.DocxWriter;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.identify.SchoolList;
import mera.data.listing.SignSheets;
import mera.data.objectivity.Label;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.Parameter;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SignKind;
import mera.data.objectivity.SignMethod;
import mera.data.problem.Refusal;
import mera.data.result.Work;
import org.jspecify.annotations.Nullable;

/** The signs with their limits, what was resolved about them, and the list they lead to. */
public final class ObjectivityModel {

  private final Desk desk;
  private final ObjectProperty<SignMethod> method =
      new SimpleObjectProperty<>(SignMethod.standard());
  private final ObjectProperty<Integer> year = new SimpleObjectProperty<>(0);
  private final ReadOnlyObjectWrapper<@Nullable SignsPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<SignsRow> all = FXCollections.observableArrayList();
  private final FilteredList<SignsRow> shown = new FilteredList<>(all);
  private final ObjectProperty<@Nullable SignsCell> chosen = new SimpleObjectProperty<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Extent> extent = new SimpleObjectProperty<>(Extent.FOUND);

  private boolean asking;
  private boolean askAgain;

  /** Which schools the matrix shows. */
  public enum Extent {
    /** Those where something was found. */
    FOUND,
    /** Those that call for a check. */
    CHECK,
    /** Those with signs of one group. */
    SINGLE,
    /** Those resolved to be brought into the list. */
    LISTED,
    /** Every school of the register. */
    ALL
  }

  public ObjectivityModel(Desk desk) {
    this.desk = desk;
    method.subscribe((before, now) -> ask());
    year.subscribe((before, now) -> ask());
    filter.subscribe(this::narrow);
    extent.subscribe(this::narrow);
    narrow();
  }

  /** Null until it was first computed. */
  ReadOnlyObjectProperty<@Nullable SignsPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The limits; setting them looks anew. */
  public ObjectProperty<SignMethod> method() {
    return method;
  }

  /** Calendar year of the works; 0 until there are results. */
  public ObjectProperty<Integer> year() {
    return year;
  }

  ObservableList<SignsRow> shown() {
    return shown;
  }

  /** The cell whose signs are shown. */
  ObjectProperty<@Nullable SignsCell> chosen() {
    return chosen;
  }

  public StringProperty filter() {
    return filter;
  }

  public ObjectProperty<Extent> extent() {
    return extent;
  }

  /** What was found; empty without results. */
  public Optional<Objectivity> found() {
    SignsPicture now = picture.get();
    return now == null ? Optional.empty() : now.found();
  }

  /** Changes one limit; a value that makes no sense is refused with a sentence. */
  public void set(Parameter parameter, String value) {
    try {
      method.set(method.get().with(parameter.key(), value));
    } catch (Refusal refusal) {
      desk.notices().refused(refusal.getMessage());
    }
  }

  /** The usual limits. */
  public void reset() {
    method.set(SignMethod.standard());
  }

  /** Looks for a sign, or leaves it out; without any there is nothing to look for. */
  void look(SignKind kind, boolean looked) {
    String signs =
        Arrays.stream(SignKind.values())
            .filter(other -> other == kind ? looked : looksFor(other))
            .map(SignKind::id)
            .collect(Collectors.joining("; "));
    if (signs.isEmpty()) {
      desk.notices().refused("Без признаков искать нечего: оставьте хотя бы один.");
      return;
    }
    boolean every = signs.split(";").length == SignKind.values().length;
    set(Parameter.SIGNS, every ? "все" : signs);
  }

  boolean looksFor(SignKind kind) {
    return method.get().looksFor(kind);
  }

  /** Reads the working file anew in the background. */
  public void refresh() {
    asking = false;
    ask();
  }

  /** One computation at a time: while it runs, newer limits only make it run once more. */
  private void ask() {
    if (asking) {
      askAgain = true;
      return;
    }
    asking = true;
    askAgain = false;
    SignMethod asked = method.get();
    int askedYear = year.get();
    desk.work()
        .latest(
            "objectivity",
            steps -> SignsPicture.of(desk.workspace(), asked, askedYear),
            this::answer,
            sentence -> {
              asking = false;
              desk.notices().refused(sentence);
            });
  }

  private void answer(SignsPicture now) {
    now.found()
        .filter(found -> !now.years().contains(year.get()))
        .ifPresent(found -> year.set(found.year()));
    asking = false;
    show(now);
    if (askAgain && !isCurrent(now)) {
      ask();
    }
  }

  private boolean isCurrent(SignsPicture now) {
    return now.found()
        .map(found -> found.year() == year.get() && found.method().equals(method.get()))
        .orElse(true);
  }

  private void show(SignsPicture now) {
    SignsCell before = chosen.get();
    picture.set(now);
    all.setAll(now.rows());
    if (before != null) {
      choose(before.school().schoolCode(), before.signs().work());
    }
    if (chosen.get() == null && !shown.isEmpty()) {
      chosen.set(shown.getFirst().worst().orElse(null));
    }
  }

  /** Chooses a school in a work; none when there is no such cell any more. */
  void choose(String code, Work work) {
    chosen.set(
        all.stream()
            .filter(row -> row.code().equals(code))
            .findFirst()
            .flatMap(row -> row.cell(work))
            .orElse(null));
  }

  private void narrow() {
    String query = filter.get();
    Extent which = extent.get();
    shown.setPredicate(row -> row.matches(query) && holds(which, row));
  }

  static boolean holds(Extent extent, SignsRow row) {
    return switch (extent) {
      case FOUND -> row.stands();
      case CHECK -> row.school().label().callsForCheck();
      case SINGLE -> row.school().label() == Label.SINGLE;
      case LISTED -> row.isListed();
      case ALL -> true;
    };
  }

  /** What Space does: looked at, or not any more. */
  void toggleSeen() {
    SignsCell cell = chosen.get();
    if (cell != null) {
      resolve(
          cell.resolution().kind() == Resolution.Kind.OPEN
              ? Resolution.Kind.SEEN
              : Resolution.Kind.OPEN);
    }
  }

  /** Resolves about the chosen cell; the same state again changes nothing. */
  void resolve(Resolution.Kind kind) {
    SignsCell cell = chosen.get();
    if (cell != null && cell.resolution().kind() != kind) {
      keep(cell, now -> now.as(kind));
    }
  }

  /** Writes the note of the chosen cell. */
  void note(String note) {
    SignsCell cell = chosen.get();
    if (cell != null && !cell.resolution().note().equals(note.strip())) {
      keep(cell, now -> now.noted(note));
    }
  }

  /** The change is made to what is stored then: a quick second one never undoes the first. */
  private void keep(SignsCell cell, UnaryOperator<Resolution> change) {
    desk.work()
        .start(
            "Состояние признаков",
            steps -> {
              Checks checks = desk.workspace().checks();
              Resolution before =
                  checks.resolution(cell.school().schoolCode(), cell.signs().work());
              Resolution after = change.apply(before);
              checks.resolve(after);
              return after;
            },
            kept -> {
              desk.navigation().changed();
              desk.notices().done("«" + cell.school().name() + "»: " + kept.kind().printed() + ".");
            },
            desk.notices()::refused);
  }

  /** What Ctrl+Enter does: freezes the list, or nothing when exactly this list is frozen. */
  public Optional<Runnable> primary() {
    return found().isPresent() ? Optional.of(this::approve) : Optional.empty();
  }

  /** Approves the list of the schools that were resolved to be brought in. */
  public void approve() {
    SignsPicture now = picture.get();
    if (now == null || now.found().isEmpty() || asking || !isCurrent(now)) {
      return;
    }
    if (now.list().isPresent()) {
      desk.notices().refused("Этот список уже утверждён: «" + now.list().get().title() + "».");
      return;
    }
    Objectivity found = now.found().get();
    desk.work()
        .start(
            "Утверждение списка",
            steps -> desk.workspace().checks().approve(found, title(found)),
            this::approved,
            desk.notices()::refused);
  }

  private static String title(Objectivity found) {
    return "Школы с признаками необъективности результатов ВПР, " + found.year() + " год";
  }

  private void approved(SchoolList list) {
    desk.navigation().changed();
    desk.notices()
        .done(
            "Утверждён список с признаками: "
                + Words.count(list.signs().size(), "школа", "школы", "школ")
                + ".");
  }

  /** Writes every sign with its numbers into a workbook. */
  public void export() {
    Optional<Objectivity> now = found();
    if (now.isEmpty()) {
      desk.notices().refused("Сохранять нечего: результатов ВПР в файле нет.");
      return;
    }
    Objectivity found = now.get();
    String name = "Объективность " + found.year() + ".xlsx";
    desk.places()
        .save(name)
        .ifPresent(
            file ->
                desk.work()
                    .start(
                        "Запись книги",
                        steps -> {
                          DataSheet.write(
                              found.method().title(),
                              SignSheets.of(found, desk.workspace().checks().resolutions()),
                              file);
                          return file;
                        },
                        written ->
                            desk.notices()
                                .next(
                                    "Сохранено: " + written.getFileName() + ".",
                                    "Открыть",
                                    () -> desk.show(written)),
                        desk.notices()::refused));
  }

  /**
   * «Запросить пояснение»: the draft of a letter to the school of the chosen cell.
   *
   * @param ending «.docx» or «.pdf»
   */
  public void request(String ending) {
    SignsCell cell = chosen().get();
    Optional<Objectivity> now = found();
    if (cell == null || now.isEmpty()) {
      desk.notices().refused("Выберите работу школы в таблице.");
      return;
    }
    String code = cell.school().schoolCode();
    desk.places()
        .save("Запрос пояснения " + code + ending)
        .ifPresent(file -> write(now.get(), code, file));
  }

  private void write(Objectivity found, String code, Path file) {
    desk.work()
        .start(
            "Запрос пояснения",
            steps -> {
              Document letter = new ListPapers(desk.workspace()).request(found, code);
              if (file.toString().endsWith(".pdf")) {
                PdfWriter.write(letter, LayoutProfile.standard(), file);
              } else {
                DocxWriter.write(letter, LayoutProfile.standard(), file);
              }
              return file;
            },
            written ->
                desk.notices()
                    .next(
                        "Записан проект письма «" + written.getFileName() + "».",
                        "Открыть",
                        () -> desk.show(written)),
            desk.notices()::refused);
  }

  public void openImport() {
    desk.navigation().show(Section.IMPORT);
  }

  /** «Индекс объективности региона 80,8»; empty while it cannot be said. */
  String index() {
    return found()
        .filter(found -> found.region().schools() > 0)
        .map(found -> "Индекс объективности региона " + Words.decimal(found.region().value(), 1))
        .orElse("");
  }
}
