package mera.app.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.text.Search;
import mera.data.Workspace;
import mera.data.identify.SchoolList;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.Support;
import mera.data.tutor.SupportLine;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;

/** The register of support of the listed schools; every change is one action. */
public final class SupportModel {

  /** What the status bar says while something is done. */
  static final String WORK = "Сопровождение";

  private final Desk desk;
  private final SupportPapers papers;
  private final ReadOnlyObjectWrapper<@Nullable SupportPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<SupportLine> shown = FXCollections.observableArrayList();
  private final StringProperty chosen = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final ObjectProperty<Boolean> remarkedOnly = new SimpleObjectProperty<>(false);
  private final ObjectProperty<Integer> capacity =
      new SimpleObjectProperty<>(TutorRule.standard().capacity());
  private String listId = "";

  SupportModel(Desk desk) {
    this.desk = desk;
    papers = new SupportPapers(desk, picture.getReadOnlyProperty());
    capacity.subscribe((before, now) -> refresh());
    filter.subscribe(words -> sift());
    remarkedOnly.subscribe(only -> sift());
  }

  /** Null until it was first read. */
  ReadOnlyObjectProperty<@Nullable SupportPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The lines that pass the filter. */
  public ObservableList<SupportLine> shown() {
    return shown;
  }

  /** Code of the school in sight; empty: none. */
  StringProperty chosen() {
    return chosen;
  }

  StringProperty filter() {
    return filter;
  }

  /** Only lines with remarks. */
  ObjectProperty<Boolean> remarkedOnly() {
    return remarkedOnly;
  }

  /** How many schools a tutor may have. */
  ObjectProperty<Integer> capacity() {
    return capacity;
  }

  Optional<SupportLine> line() {
    return Optional.ofNullable(picture.get()).flatMap(now -> now.line(chosen.get()));
  }

  void openSelection() {
    desk.navigation().show(Section.IDENTIFY);
  }

  /** Reads the working file anew in the background. */
  public void refresh() {
    String wanted = listId;
    TutorRule rule = TutorRule.standard().holding(capacity.get());
    desk.work()
        .latest(
            "support",
            steps -> SupportPicture.of(desk.workspace(), wanted, rule),
            this::show,
            desk.notices()::refused);
  }

  private void show(SupportPicture now) {
    listId = now.choice().id();
    if (now.line(chosen.get()).isEmpty()) {
      chosen.set(now.lines().isEmpty() ? "" : now.lines().getFirst().school().code());
    }
    picture.set(now);
    sift();
  }

  private void sift() {
    SupportPicture now = picture.get();
    if (now != null) {
      shown.setAll(now.lines().stream().filter(this::passes).toList());
    }
  }

  private boolean passes(SupportLine line) {
    if (remarkedOnly.get() && line.remarks().isEmpty()) {
      return false;
    }
    return Search.matches(
        String.join(
            " ",
            line.school().name(),
            line.school().code(),
            line.school().municipality(),
            line.tutorName(),
            line.support().mentor(),
            line.support().curator()),
        filter.get());
  }

  /** Another list comes into sight. */
  void choose(SchoolList list) {
    String id = Objects.requireNonNull(list.id());
    if (!id.equals(listId)) {
      listId = id;
      refresh();
    }
  }

  // ---- changes ----

  /** A text typed into a cell. */
  public void type(String code, Cell cell, String text) {
    change(
        workspace -> {
          Support support = workspace.support().of(code);
          workspace
              .support()
              .keep(
                  cell == Cell.TUTOR ? tutor(workspace, support, text) : cell.with(support, text));
        });
  }

  /**
   * Cells pasted from a spreadsheet, as one action.
   *
   * @param codes the schools from the chosen row down
   * @param first the chosen cell; texts go on to the right
   */
  void paste(List<String> codes, Cell first, String text) {
    String[] rows = text.stripTrailing().split("\\R", -1);
    change(
        workspace -> {
          List<Support> changed = new ArrayList<>();
          for (int row = 0; row < Math.min(rows.length, codes.size()); row++) {
            Support support = workspace.support().of(codes.get(row));
            String[] cells = rows[row].split("\t", -1);
            for (int at = 0; at < cells.length; at++) {
              int place = first.ordinal() + at;
              if (place < Cell.values().length) {
                Cell cell = Cell.values()[place];
                support =
                    cell == Cell.TUTOR
                        ? tutor(workspace, support, cells[at])
                        : cell.with(support, cells[at]);
              }
            }
            changed.add(support);
          }
          workspace
              .support()
              .keepAll(changed, "Сопровождение: вставлено строк из таблицы: " + changed.size());
        });
  }

  private static Support tutor(Workspace workspace, Support support, String typed) throws Refusal {
    String text = Search.folded(typed).strip();
    if (text.isEmpty()) {
      return support.opened();
    }
    if (text.equals("нет") || text.startsWith("без ") || text.equals("—") || text.equals("–")) {
      return support.withTutor(null);
    }
    List<School> found = new ArrayList<>();
    for (School school : workspace.schools()) {
      if (school.code().equals(text) || Search.folded(school.name()).equals(text)) {
        return support.withTutor(school.code());
      }
      if (Search.folded(school.name()).contains(text)) {
        found.add(school);
      }
    }
    if (found.size() == 1) {
      return support.withTutor(found.getFirst().code());
    }
    throw new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        found.isEmpty()
            ? "Школы «" + typed.strip() + "» в реестре нет: напишите название или код."
            : "Под «"
                + typed.strip()
                + "» подходит школ: "
                + found.size()
                + ". Напишите название целиком или код.");
  }

  /**
   * Decides on the tutor.
   *
   * @param tutor null: no tutor school
   */
  void decide(SupportLine line, @Nullable String tutor) {
    change(
        workspace ->
            workspace
                .support()
                .keep(workspace.support().of(line.school().code()).withTutor(tutor)));
  }

  /** The tutor is open again. */
  void reopen(SupportLine line) {
    change(
        workspace ->
            workspace.support().keep(workspace.support().of(line.school().code()).opened()));
  }

  /** The whole row is emptied. */
  void clear(SupportLine line) {
    change(workspace -> workspace.support().keep(Support.none(line.school().code())));
  }

  /** Accepts the first suggestion of every school that has none decided. */
  void acceptAll() {
    SupportPicture now = picture.get();
    if (now == null) {
      return;
    }
    start(
        workspace -> {
          List<Support> accepted = new ArrayList<>();
          for (SupportLine line : now.lines()) {
            String code = line.school().code();
            line.suggestion()
                .map(one -> one.tutor().school().code())
                .filter(any -> workspace.support().of(code).tutorOpen())
                .ifPresent(tutor -> accepted.add(workspace.support().of(code).withTutor(tutor)));
          }
          return workspace
              .support()
              .keepAll(accepted, "Приняты предложенные школы-тьюторы: " + accepted.size());
        },
        count -> {
          if (count == 0) {
            desk.notices().refused("Принимать нечего: предложений без решения нет.");
          } else {
            desk.navigation().changed();
            desk.notices().done("Приняты предложенные школы-тьюторы: " + count + ".");
          }
        });
  }

  /** Its tables, agreements and the appendix of an order. */
  SupportPapers papers() {
    return papers;
  }

  private void change(Desk.Change change) {
    desk.change(WORK, change);
  }

  private <T> void start(Desk.Job<T> job, Consumer<T> done) {
    desk.run(WORK, job, done);
  }
}
