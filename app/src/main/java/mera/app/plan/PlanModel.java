package mera.app.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import mera.app.frame.Desk;
import mera.app.frame.Section;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.order.OrderPages;
import mera.data.plan.Deadline;
import mera.data.plan.DeadlineReader;
import mera.data.plan.DeadlineText;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanTemplate;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The plans of the working file, the one in sight and its chosen row. A change is computed where it
 * is stored, from the plan as it is then: quick keys never work on an old picture.
 */
public final class PlanModel {

  /** A number that renumbering changes. */
  record Renumbering(String before, String after, String text) {}

  /**
   * What is stored.
   *
   * @param look id of the row to look at; null: where the eye was
   * @param text for the journal
   */
  private record Stored(Plan plan, @Nullable String look, String text) {

    static Stored of(PlanEdit edit, String text) {
      return new Stored(edit.plan(), edit.rowId(), text);
    }
  }

  /** A change of a plan; empty: there is nothing to do. */
  private interface Change {
    Optional<Stored> of(Plan plan);
  }

  private final Desk desk;
  private final ReadOnlyObjectWrapper<@Nullable PlanPicture> picture =
      new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable String> chosen = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper subtitle = new ReadOnlyStringWrapper("");
  private String planId = "";

  public PlanModel(Desk desk) {
    this.desk = desk;
  }

  /** Null until it was first read. */
  ReadOnlyObjectProperty<@Nullable PlanPicture> picture() {
    return picture.getReadOnlyProperty();
  }

  /** Id of the row that is edited; null: none. */
  public ObjectProperty<@Nullable String> chosen() {
    return chosen;
  }

  public ReadOnlyStringProperty subtitle() {
    return subtitle.getReadOnlyProperty();
  }

  /** The plan in sight. */
  Optional<Plan> plan() {
    return Optional.ofNullable(picture.get()).flatMap(now -> Optional.ofNullable(now.plan()));
  }

  /** The chosen row. */
  Optional<PlanRow> row() {
    return Optional.ofNullable(picture.get()).flatMap(now -> now.row(chosen.get()));
  }

  /** Reads the working file in the background; plan and row stay chosen. */
  public void refresh() {
    String wanted = planId;
    desk.work()
        .latest(
            "plans",
            steps -> PlanPicture.of(desk.workspace(), wanted),
            this::show,
            desk.notices()::refused);
  }

  private void show(PlanPicture now) {
    Plan plan = now.plan();
    planId = plan == null ? "" : Objects.requireNonNull(plan.id());
    if (now.row(chosen.get()).isEmpty()) {
      chosen.set(now.rows().isEmpty() ? null : now.rows().getFirst().id());
    }
    picture.set(now);
    subtitle.set(plan == null ? "" : PlanWords.size(plan));
  }

  /** Another plan of the file comes into sight. */
  public void choose(Plan plan) {
    String id = Objects.requireNonNull(plan.id());
    if (!id.equals(planId)) {
      planId = id;
      chosen.set(null);
      refresh();
    }
  }

  /** The year in which a plan from this template would begin. */
  public int firstYear(PlanTemplate template) {
    PlanPicture now = picture.get();
    return Drafts.firstYear(template, now == null ? LocalDate.now().getYear() : now.resultsYear());
  }

  /** A new plan comes into sight. */
  public void create(PlanTemplate template, int firstYear) {
    start(
        workspace -> workspace.add(Drafts.of(workspace).plan(template, firstYear)),
        plan -> {
          planId = Objects.requireNonNull(plan.id());
          chosen.set(null);
          desk.navigation().changed();
          desk.notices().done("Создан план «" + plan.titleLine() + "»");
        });
  }

  /** The plan under another title, line by line. */
  public void rename(List<String> lines) {
    List<String> title = lines.stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
    if (title.isEmpty()) {
      desk.notices().refused("Название плана пусто. Напишите хотя бы одно слово.");
      return;
    }
    change(
        plan ->
            plan.title().equals(title)
                ? Optional.empty()
                : Optional.of(new Stored(plan.withTitle(title), null, "Изменено название плана")),
        false);
  }

  /** The plan is removed; refused while an order has it. */
  public void removePlan() {
    plan()
        .ifPresent(
            plan ->
                start(
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

  /** Another text in a cell of the row; the plan need not be in sight any more. */
  public void edit(String ofPlan, String rowId, Field field, String text) {
    change(
        ofPlan,
        plan ->
            plan.node(rowId)
                .map(
                    node ->
                        new Stored(
                            PlanEdit.cell(plan, rowId, field, text).plan(),
                            null,
                            PlanWords.changed(plan.covering(node, field), field))),
        false);
  }

  public void addMeasure() {
    String below = chosen.get();
    change(plan -> added(PlanEdit.measure(plan, known(plan, below))), false);
  }

  public void addInside() {
    onRow((plan, node) -> added(PlanEdit.inside(plan, node.id())), false);
  }

  public void addSection() {
    String below = chosen.get();
    change(plan -> added(PlanEdit.section(plan, known(plan, below))), false);
  }

  public void copy() {
    onRow(
        (plan, node) ->
            Optional.of(Stored.of(PlanEdit.copy(plan, node.id()), PlanWords.copied(node))),
        false);
  }

  /** Removes rows with all that belongs to them, as one change. */
  public void remove(List<String> ids) {
    change(plan -> removed(plan, ids), true);
  }

  private static Optional<Stored> removed(Plan plan, List<String> ids) {
    Plan left = plan;
    Stored stored = null;
    for (String id : ids) {
      Optional<Node> node = left.node(id);
      if (node.isPresent()) {
        int below = PlanEdit.size(left, id) - 1;
        PlanEdit edit = PlanEdit.removed(left, id);
        String text =
            stored == null
                ? PlanWords.removed(node.get(), below)
                : PlanWords.removed(plan.nodes().size() - edit.plan().nodes().size());
        stored = Stored.of(edit, text);
        left = edit.plan();
      }
    }
    return Optional.ofNullable(stored);
  }

  public void up() {
    onRow(
        (plan, node) ->
            PlanEdit.up(plan, node.id()).map(edit -> Stored.of(edit, PlanWords.moved(node))),
        false);
  }

  public void down() {
    onRow(
        (plan, node) ->
            PlanEdit.down(plan, node.id()).map(edit -> Stored.of(edit, PlanWords.moved(node))),
        false);
  }

  /** The deadline of a measure later or earlier, in the style of its text. */
  public void shift(String id, Period by) {
    PlanPicture now = picture.get();
    if (now == null) {
      return;
    }
    change(
        plan ->
            plan.node(id)
                .filter(node -> plan.covering(node, Field.DEADLINE).id().equals(id))
                .flatMap(
                    node ->
                        DeadlineText.moved(
                            DeadlineReader.read(node.deadline(), plan.period(), now.date()),
                            by,
                            plan.period(),
                            now.date()))
                .map(text -> deadline(plan, id, text)),
        true);
  }

  /** A month for a measure that had no date. */
  public void date(String id, YearMonth month) {
    PlanPicture now = picture.get();
    if (now == null) {
      return;
    }
    change(
        plan ->
            plan.node(id)
                .map(node -> DeadlineReader.read(node.deadline(), plan.period(), now.date()))
                .map(old -> DeadlineText.inMonth(old, month, plan.period(), now.date()))
                .map(text -> deadline(plan, id, text)),
        true);
  }

  private static Stored deadline(Plan plan, String id, String text) {
    Node node = plan.node(id).orElseThrow();
    return new Stored(
        PlanEdit.cell(plan, id, Field.DEADLINE, text).plan(),
        id,
        PlanWords.changed(node, Field.DEADLINE) + ": " + text);
  }

  /** The numbers that renumbering would change. */
  List<Renumbering> renumbering() {
    return plan()
        .map(
            plan -> {
              List<Node> after = PlanEdit.renumbered(plan).nodes();
              List<Renumbering> changes = new ArrayList<>();
              for (int i = 0; i < after.size(); i++) {
                Node before = plan.nodes().get(i);
                if (!before.number().equals(after.get(i).number())) {
                  changes.add(
                      new Renumbering(
                          before.number(),
                          after.get(i).number(),
                          PlanWords.oneLine(before.text())));
                }
              }
              return changes;
            })
        .orElse(List.of());
  }

  public void renumber() {
    change(
        plan -> Optional.of(new Stored(PlanEdit.renumbered(plan), null, "Перенумерованы меры")),
        true);
  }

  /** Chooses the next row whose deadline is unclear or missing, round the end. */
  public void nextRemark() {
    PlanPicture now = picture.get();
    if (now == null) {
      return;
    }
    int here = now.row(chosen.get()).map(now.rows()::indexOf).orElse(-1);
    for (int step = 1; step <= now.rows().size(); step++) {
      PlanRow row = now.rows().get((here + step) % now.rows().size());
      if (row.unclear() || row.undated()) {
        chosen.set(row.id());
        return;
      }
    }
  }

  /** What is understood of a text while it is typed. */
  Deadline understood(String text) {
    PlanPicture now = Objects.requireNonNull(picture.get());
    return DeadlineReader.read(text, Objects.requireNonNull(now.plan()).period(), now.date());
  }

  /** Prints the plan alone. */
  public void print(Path file) {
    plan()
        .ifPresent(
            plan ->
                start(
                    workspace -> {
                      Plan stored = workspace.plan(Objects.requireNonNull(plan.id()));
                      PdfWriter.write(OrderPages.compose(stored), LayoutProfile.standard(), file);
                      return file;
                    },
                    written ->
                        desk.notices()
                            .next(
                                "План записан в файл «" + written + "».",
                                "Составить приказ",
                                this::compose)));
  }

  /** On to the orders. */
  public void compose() {
    desk.navigation().show(Section.ORDERS);
  }

  /** A name for the printed file. */
  String fileName() {
    String title = plan().map(Plan::titleLine).orElse("План");
    String plain = title.replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    return (plain.length() <= 80 ? plain : plain.substring(0, 80).strip()) + ".pdf";
  }

  private interface RowChange {
    Optional<Stored> of(Plan plan, Node node);
  }

  private void onRow(RowChange change, boolean tell) {
    String id = chosen.get();
    if (id != null) {
      change(plan -> plan.node(id).flatMap(node -> change.of(plan, node)), tell);
    }
  }

  private static @Nullable String known(Plan plan, @Nullable String id) {
    return id != null && plan.node(id).isPresent() ? id : null;
  }

  private static Optional<Stored> added(PlanEdit edit) {
    Node node = edit.plan().node(Objects.requireNonNull(edit.rowId())).orElseThrow();
    return Optional.of(Stored.of(edit, PlanWords.added(node)));
  }

  /**
   * @param tell with a bar that offers to undo it
   */
  private void change(Change change, boolean tell) {
    change(planId, change, tell);
  }

  private void change(String id, Change change, boolean tell) {
    start(
        workspace -> {
          Plan plan = workspace.plan(id);
          Optional<Stored> stored = change.of(plan).filter(one -> !one.plan().equals(plan));
          if (stored.isPresent()) {
            workspace.change(stored.get().plan(), stored.get().text());
          }
          return stored;
        },
        stored ->
            stored.ifPresent(
                done -> {
                  if (done.look() != null) {
                    chosen.set(done.look());
                  }
                  desk.navigation().changed();
                  if (tell) {
                    desk.notices().done(done.text() + ".");
                  }
                }));
  }

  private interface Job<T> {
    T run(Workspace workspace) throws Refusal;
  }

  private <T> void start(Job<T> job, Consumer<T> done) {
    desk.work().start("План", steps -> job.run(desk.workspace()), done, desk.notices()::refused);
  }
}
