package mera.app.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.app.programme.ProgrammeModel;
import mera.data.Drafts;
import mera.data.plan.Deadline;
import mera.data.plan.Node;
import mera.data.plan.NumberStyle;
import mera.data.plan.Numbering;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanSample;
import mera.data.plan.Programme;
import org.jspecify.annotations.Nullable;

/** The plans of the working file, the one in sight and its chosen row. */
public final class PlanModel {

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable PlanPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private final PlanChanges changes;
  private final RowChanges rows;
  private final PlanRemarks remarks;
  private final PlanFiles files;
  private final PlanExtractList extracts;
  private final PlanCopy copy;
  private final PlanIntake intake;
  private final PlanSamples samples;
  private final ProgrammeModel programme = new ProgrammeModel(new Words());
  private String planId = "";
  private final ReadOnlyStringWrapper foundBy = new ReadOnlyStringWrapper("");
  private List<PlanRow> found = List.of();

  /** What words found in a picture. */
  private record Found(PlanPicture picture, String by, List<PlanRow> rows) {

    static Found of(PlanPicture picture, String words) {
      return new Found(picture, words, picture.found(words));
    }
  }

  public PlanModel(Desk desk) {
    this.desk = desk;
    changes = new PlanChanges(desk, chosen);
    rows = new RowChanges(this, changes);
    remarks = new PlanRemarks(this, changes);
    files = new PlanFiles(this, changes);
    extracts = new PlanExtractList(this, changes);
    copy = new PlanCopy(this, changes);
    intake = new PlanIntake(this, changes);
    samples = new PlanSamples(this, changes);
    filter.subscribe(words -> find());
  }

  /** Who has what to do in it. */
  PlanExtractList extracts() {
    return extracts;
  }

  /** Its copy to another period. */
  PlanCopy copy() {
    return copy;
  }

  /** A plan that is being read from a file or from the clipboard. */
  PlanIntake intake() {
    return intake;
  }

  /** The analyst's own templates. */
  PlanSamples samples() {
    return samples;
  }

  /** What the checks say of the plan in sight. */
  PlanRemarks remarks() {
    return remarks;
  }

  /** The plan in sight as a file. */
  PlanFiles files() {
    return files;
  }

  /** Changes of the rows of the plan in sight. */
  RowChanges rows() {
    return rows;
  }

  /** The words around its table. */
  ProgrammeModel programme() {
    return programme;
  }

  void showProgramme(Plan plan) {
    programme.show(
        new ProgrammeModel.Shown(
            plan.programme(),
            plan.nodes().stream().filter(row -> row.kind() != Node.Kind.SECTION).toList(),
            false,
            plan.period().from().getYear()));
  }

  /** Changes of the words are changes of the plan in sight. */
  private final class Words implements ProgrammeModel.Sink {

    @Override
    public void change(String what, UnaryOperator<Programme> edit) {
      String id = planId;
      changes.change(
          id,
          plan ->
              Optional.of(
                  new PlanChanges.Stored(
                      plan.withProgramme(edit.apply(plan.programme())),
                      null,
                      "План " + id + ": " + what)),
          false);
    }

    @Override
    public void refused(String sentence) {
      desk.notices().refused(sentence);
    }
  }

  /** Id of the plan in sight; empty: there is none. */
  String planId() {
    return planId;
  }

  /** Null until it was first read. */
  ReadOnlyObjectProperty<@Nullable PlanPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Id of the row that is edited; null: none. */
  public ObjectProperty<@Nullable String> chosen() {
    return chosen;
  }

  /** Words that the rows in sight have; empty: all are in sight. */
  StringProperty filter() {
    return filter;
  }

  /** The rows in sight. */
  List<PlanRow> found() {
    return found;
  }

  /** The words that these rows have; those of the filter, a little later. */
  ReadOnlyStringProperty foundBy() {
    return foundBy.getReadOnlyProperty();
  }

  /** Looks for the words of the filter in the background. */
  private void find() {
    PlanPicture now = picture.get();
    String words = filter.get();
    if (now == null || words.isBlank()) {
      found = now == null ? List.of() : now.rows();
      foundBy.set(words.strip());
      return;
    }
    desk.work()
        .latest("plan-filter", steps -> Found.of(now, words), this::show, desk.notices()::refused);
  }

  /**
   * The rows of the filter come into sight; where the chosen one is not among them, the first with
   * the words is chosen.
   */
  private void show(Found now) {
    if (now.picture() != picture.get() || !now.by().equals(filter.get())) {
      return;
    }
    found = now.rows();
    if (found.stream().noneMatch(row -> row.id().equals(chosen.get()))) {
      found.stream()
          .filter(row -> !row.section())
          .findFirst()
          .ifPresent(row -> chosen.set(row.id()));
    }
    foundBy.set(now.by());
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** The plan in sight. */
  Optional<Plan> plan() {
    return Optional.ofNullable(picture.get()).flatMap(now -> Optional.ofNullable(now.plan()));
  }

  /** The date that years of deadlines are read by; empty while there is no plan. */
  Optional<LocalDate> date() {
    return plan().map(plan -> Objects.requireNonNull(picture.get()).date());
  }

  /** The chosen row. */
  Optional<PlanRow> row() {
    return Optional.ofNullable(picture.get()).flatMap(now -> now.row(chosen.get()));
  }

  /** Reads the working file in the background; plan and row stay chosen. */
  public void refresh() {
    String wanted = planId;
    String words = filter.get();
    PlanPicture before = picture.get();
    desk.work()
        .latest(
            "plans",
            steps -> Found.of(PlanPicture.of(desk.workspace(), wanted, before), words),
            this::take,
            desk.notices()::refused);
  }

  private void take(Found fresh) {
    PlanPicture now = fresh.picture();
    Plan plan = now.plan();
    planId = plan == null ? "" : Objects.requireNonNull(plan.id());
    if (now.row(chosen.get()).isEmpty()) {
      chosen.set(now.rows().isEmpty() ? null : now.rows().getFirst().id());
    }
    boolean born = row().isEmpty() && now.row(chosen.get()).isPresent();
    found = fresh.rows();
    picture.set(now);
    subtitle.set(plan == null ? "" : PlanWords.size(plan));
    if (born && found.stream().noneMatch(row -> row.id().equals(chosen.get()))) {
      filter.set("");
    } else if (fresh.by().equals(filter.get())) {
      foundBy.set(fresh.by());
    } else {
      find();
    }
    remarks.check(now);
  }

  /**
   * Makes something of what is in sight off the FX thread.
   *
   * @param name newer work of the same name takes the place of older
   */
  <T> void inBackground(String name, Supplier<T> work, Consumer<T> done) {
    desk.work().latest(name, steps -> work.get(), done, desk.notices()::refused);
  }

  /** Another plan of the file comes into sight. */
  public void choose(Plan plan) {
    String id = Objects.requireNonNull(plan.id());
    if (!id.equals(planId)) {
      planId = id;
      chosen.set(null);
      filter.set("");
      refresh();
    }
  }

  /** A row of a plan of the file comes into sight. */
  void look(String id, String row) {
    planId = id;
    chosen.set(row);
    refresh();
  }

  /** The year in which a plan from this template would begin. */
  public int firstYear(PlanSample template) {
    PlanPicture now = picture.get();
    return template.firstYear(now == null ? LocalDate.now().getYear() : now.resultsYear());
  }

  /** A new plan from a template comes into sight. */
  public void create(PlanSample template, int firstYear) {
    add(
        workspace -> workspace.add(Drafts.of(workspace).plan(template, firstYear)),
        "Создан план",
        () -> {});
  }

  /**
   * A plan is stored and comes into sight.
   *
   * @param done what was done, before its title
   * @param after what else to do when it is stored
   */
  void add(Desk.Job<Plan> job, String done, Runnable after) {
    changes.start(
        job,
        plan -> {
          planId = Objects.requireNonNull(plan.id());
          chosen.set(null);
          filter.set("");
          after.run();
          desk.navigation().changed();
          desk.notices().done(done + " «" + plan.titleLine() + "»");
        });
  }

  /** The plan under another title, line by line. */
  public void rename(List<String> lines) {
    List<String> title = lines.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (title.isEmpty()) {
      desk.notices().refused("Название плана пусто. Напишите хотя бы одно слово.");
      return;
    }
    changes.change(
        planId,
        plan ->
            plan.title().equals(title)
                ? Optional.empty()
                : Optional.of(
                    new PlanChanges.Stored(plan.withTitle(title), null, "Изменено название плана")),
        false);
  }

  /** Other columns of the table; texts of a column that goes stay in the plan. */
  void columns(List<PlanColumn> columns) {
    form(plan -> plan.withForm(plan.numbering(), columns), "Изменены столбцы плана");
  }

  /** Another scheme for numbers that are still to be given. */
  void numbering(Numbering scheme) {
    form(plan -> plan.withForm(scheme, plan.columns()), "Изменён порядок нумерации плана");
  }

  /** The numbers written in another way. */
  void style(NumberStyle style) {
    form(plan -> PlanEdit.styled(plan, style), "Изменена запись номеров плана");
  }

  private void form(UnaryOperator<Plan> change, String text) {
    changes.change(
        planId, plan -> Optional.of(new PlanChanges.Stored(change.apply(plan), null, text)), false);
  }

  /** The plan is removed; refused while an order has it. */
  public void removePlan() {
    plan()
        .ifPresent(
            plan ->
                changes.start(
                    workspace -> {
                      workspace.remove(plan);
                      return plan;
                    },
                    gone -> {
                      planId = "";
                      chosen.set(null);
                      desk.navigation().changed();
                      desk.notices().done("Удалён план «" + gone.titleLine() + "»");
                    }));
  }

  /** What is understood of a text while it is typed. */
  Deadline understood(String text) {
    PlanPicture now = Objects.requireNonNull(picture.get());
    return Objects.requireNonNull(now.plan()).read(text, now.date());
  }

  /** On to the orders. */
  public void compose() {
    desk.navigation().show(Section.ORDERS);
  }
}
