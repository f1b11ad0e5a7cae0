package mera.app.schoolplan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.programme.ProgrammeModel;
import mera.app.text.Search;
import mera.app.text.Words;
import mera.data.SchoolPlans;
import mera.data.SchoolProgramme;
import mera.data.document.Format;
import mera.data.identify.SchoolList;
import mera.data.plan.MeasureLibrary.Measure;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Programme;
import org.jspecify.annotations.Nullable;

/** Plans of the listed schools from their risks; every change is one action. */
public final class SchoolPlanModel {

  /** What the status bar says while something is done. */
  private static final String WORK = "Планы школ";

  private final Desk desk;
  private final Consumer<Plan> opener;
  private final ReadOnlyObjectWrapper<@Nullable ProgrammesPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<SchoolProgramme> shown = FXCollections.observableArrayList();
  private final StringProperty chosen = new SimpleStringProperty("");
  private final StringProperty filter = new SimpleStringProperty("");
  private final StringProperty period = new SimpleStringProperty("");
  private final ObjectProperty<@Nullable Plan> regional = new SimpleObjectProperty<>();
  private final BooleanProperty again = new SimpleBooleanProperty();
  private final ProgrammeModel words = new ProgrammeModel(new Wording());
  private String listId = "";
  private int year;

  /**
   * @param opener brings a plan into sight
   */
  SchoolPlanModel(Desk desk, Consumer<Plan> opener) {
    this.desk = desk;
    this.opener = opener;
    filter.subscribe(words -> sift());
  }

  /** Null until it was first read. */
  ReadOnlyObjectProperty<@Nullable ProgrammesPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** The schools that pass the filter. */
  public ObservableList<SchoolProgramme> shown() {
    return shown;
  }

  /** Code of the school in sight; empty: none. */
  StringProperty chosen() {
    return chosen;
  }

  StringProperty filter() {
    return filter;
  }

  /** The time of the plans as typed: «2026/2027». */
  StringProperty period() {
    return period;
  }

  /** What stands around the measures of every school. */
  ProgrammeModel words() {
    return words;
  }

  /** Changes of the words hold for all schools of the file. */
  private final class Wording implements ProgrammeModel.Sink {

    @Override
    public void change(String what, UnaryOperator<Programme> edit) {
      SchoolPlanModel.this.change(workspace -> workspace.schoolPlans().say(what, edit));
    }

    @Override
    public void refused(String sentence) {
      desk.notices().refused(sentence);
    }
  }

  /** The words are as shipped again. */
  void restoreWords() {
    start(
        workspace -> {
          workspace.schoolPlans().restoreWords();
          return true;
        },
        done -> {
          desk.navigation().changed();
          desk.notices().done("Слова программ школ – снова из образца.");
        });
  }

  /** The plan in which the schools take part; null: none. */
  ObjectProperty<@Nullable Plan> regional() {
    return regional;
  }

  /** Are plans that are there built anew? */
  BooleanProperty again() {
    return again;
  }

  Optional<SchoolProgramme> school() {
    return Optional.ofNullable(picture.get()).flatMap(now -> now.school(chosen.get()));
  }

  void openSelection() {
    desk.navigation().show(Section.IDENTIFY);
  }

  /** Reads the working file anew in the background. */
  public void refresh() {
    String wanted = listId;
    desk.work()
        .latest(
            "programmes",
            steps -> ProgrammesPicture.of(desk.workspace(), wanted),
            this::show,
            desk.notices()::refused);
  }

  private void show(ProgrammesPicture now) {
    listId = now.choice().id();
    if (now.choice().year() != year) {
      year = now.choice().year();
      period.set(year == 0 ? "" : year + "/" + (year + 1));
    }
    Plan known = regional.get();
    if (known != null) {
      regional.set(
          now.regional().stream()
              .filter(one -> Objects.equals(one.id(), known.id()))
              .findFirst()
              .orElse(null));
    }
    if (now.school(chosen.get()).isEmpty()) {
      chosen.set(now.schools().isEmpty() ? "" : now.schools().getFirst().school().code());
    }
    words.show(new ProgrammeModel.Shown(now.words(), List.of(), false, now.choice().year()));
    picture.set(now);
    sift();
  }

  private void sift() {
    ProgrammesPicture now = picture.get();
    if (now != null) {
      shown.setAll(
          now.schools().stream()
              .filter(
                  one ->
                      Search.matches(
                          one.school().name()
                              + " "
                              + one.school().code()
                              + " "
                              + one.school().municipality(),
                          filter.get()))
              .toList());
    }
  }

  /** Another list comes into sight. */
  void choose(SchoolList list) {
    String id = Objects.requireNonNull(list.id());
    if (!id.equals(listId)) {
      listId = id;
      refresh();
    }
  }

  // ---- measures of a school ----

  /** Ticks a measure for the plan of a school, or takes the tick away. */
  public void tick(SchoolProgramme one, String measure, boolean wanted) {
    int ofYear = year;
    String code = one.school().code();
    change(
        workspace -> {
          SchoolPlans plans = workspace.schoolPlans();
          List<String> measures =
              new ArrayList<>(plans.look(List.of(code), ofYear).getFirst().measures());
          boolean changed =
              wanted
                  ? !measures.contains(measure) && measures.add(measure)
                  : measures.remove(measure);
          if (changed) {
            plans.choose(one.school(), ofYear, measures);
          }
        });
  }

  /** The suggested measures hold again. */
  void suggest(SchoolProgramme one) {
    int ofYear = year;
    change(workspace -> workspace.schoolPlans().suggest(one.school(), ofYear));
  }

  // ---- plans ----

  /** Builds the plans of all schools of the list. */
  public void buildAll() {
    ProgrammesPicture now = picture.get();
    if (now != null) {
      build(now.schools().stream().map(one -> one.school().code()).toList(), again.get());
    }
  }

  /** Builds the plan of one school; one that is there is built anew. */
  void build(SchoolProgramme one) {
    build(List.of(one.school().code()), true);
  }

  private void build(List<String> codes, boolean anew) {
    int ofYear = year;
    Optional<PlanPeriod> time = PlanPeriod.parse(period.get());
    if (time.isEmpty()) {
      desk.notices()
          .refused(
              "Срок планов «"
                  + period.get()
                  + "» не понят. Напишите 2026, 2026-2027 или 2026/2027.");
      return;
    }
    Plan taking = regional.get();
    String regionalId = taking == null ? null : taking.id();
    start(
        workspace ->
            workspace
                .schoolPlans()
                .build(codes, new SchoolPlans.Request(ofYear, time.get(), regionalId, anew)),
        this::told);
  }

  private void told(SchoolPlans.Built built) {
    if (built.made().isEmpty()) {
      desk.notices()
          .refused(
              built.skipped().isEmpty()
                  ? "Школ нет: утвердите список."
                  : "Ни один план не построен. Первая причина: "
                      + built.skipped().getFirst().name()
                      + " – "
                      + built.skipped().getFirst().reason()
                      + ".");
      return;
    }
    desk.navigation().changed();
    Plan first = built.made().values().iterator().next();
    String skipped =
        built.skipped().isEmpty()
            ? ""
            : ", без плана "
                + Words.count(built.skipped().size(), "школа", "школы", "школ")
                + ": причины в графе «План»";
    desk.notices()
        .done(
            "Построено: "
                + Words.count(built.made().size(), "план", "плана", "планов")
                + skipped
                + ".",
            "Открыть план",
            () -> opener.accept(first));
  }

  /** The words of all schools become this school's own, to be changed in its plan. */
  void speak(SchoolProgramme one) {
    start(
        workspace -> workspace.schoolPlans().speak(one),
        plan -> {
          desk.navigation().changed();
          desk.notices()
              .done(
                  "Слова программы «"
                      + one.school().name()
                      + "» теперь свои: план "
                      + plan.id()
                      + ", «Программа: титул, паспорт, показатели, разделы».",
                  "Открыть план",
                  () -> opener.accept(plan));
        });
  }

  /** The words of all schools hold for this one again. */
  void silence(SchoolProgramme one) {
    start(
        workspace -> workspace.schoolPlans().silence(one),
        plan -> {
          desk.navigation().changed();
          desk.notices()
              .done("Слова программы «" + one.school().name() + "» – снова как у всех школ.");
        });
  }

  /** The plan in the tree. */
  void open(SchoolProgramme one) {
    Plan plan = one.plan();
    if (plan != null) {
      opener.accept(plan);
    }
  }

  /**
   * Prints all plans that are there into a folder.
   *
   * @param whole with the words around the measures: title page, passport, chapters
   */
  void print(Format format, boolean whole) {
    ProgrammesPicture now = picture.get();
    if (now == null || now.built() == 0) {
      desk.notices().refused("Печатать нечего: сначала постройте планы школ.");
      return;
    }
    desk.places()
        .folder(whole ? "Папка для программ школ" : "Папка для планов школ")
        .ifPresent(folder -> print(now, format, whole, folder));
  }

  private void print(ProgrammesPicture now, Format format, boolean whole, Path folder) {
    start(
        workspace ->
            whole
                ? workspace.schoolPlans().printProgrammes(now.schools(), format, folder).size()
                : SchoolPlans.print(now.schools(), format, folder).size(),
        written ->
            desk.notices()
                .next(
                    "Записано: "
                        + (whole
                            ? Words.count(written, "программа", "программы", "программ")
                            : Words.count(written, "план", "плана", "планов"))
                        + ", папка «"
                        + folder
                        + "».",
                    "К приказам",
                    () -> desk.navigation().show(Section.ORDERS)));
  }

  // ---- library ----

  /** Stores a measure; a new one comes into the library. */
  void keep(Measure measure, Consumer<Measure> kept) {
    start(
        workspace -> workspace.schoolPlans().keep(measure),
        stored -> {
          desk.navigation().changed();
          kept.accept(stored);
        });
  }

  /** Takes a measure out of the library. */
  void remove(Measure measure) {
    start(
        workspace -> {
          workspace.schoolPlans().remove(measure);
          return measure;
        },
        gone -> {
          desk.navigation().changed();
          desk.notices().done("Мера убрана из библиотеки.");
        });
  }

  /** Every measure is as shipped again. */
  void restore() {
    start(
        workspace -> {
          workspace.schoolPlans().restore();
          return true;
        },
        done -> {
          desk.navigation().changed();
          desk.notices().done("Библиотека мер возвращена к исходной.");
        });
  }

  private void change(Desk.Change change) {
    desk.change(WORK, change);
  }

  private <T> void start(Desk.Job<T> job, Consumer<T> done) {
    desk.run(WORK, job, done);
  }
}
