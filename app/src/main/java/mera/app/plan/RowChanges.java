package mera.app.plan;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import mera.app.plan.PlanChanges.Change;
import mera.app.plan.PlanChanges.Stored;
import mera.app.text.Words;
import mera.data.ingest.PaperTable;
import mera.data.plan.DeadlineText;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanPaste;
import org.jspecify.annotations.Nullable;

/** Changes of the rows of the plan in sight; each is one entry of the journal. */
final class RowChanges {

  /** A number that renumbering changes. */
  record Renumbering(String before, String after, String text) {}

  private final PlanModel model;
  private final PlanChanges changes;

  RowChanges(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
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
    String below = model.chosen().get();
    change(plan -> added(PlanEdit.measure(plan, known(plan, below))), false);
  }

  public void addInside() {
    onRow((plan, node) -> added(PlanEdit.inside(plan, node.id())), false);
  }

  public void addSection() {
    String below = model.chosen().get();
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
    Set<String> chosen = new HashSet<>(ids);
    List<Node> heads =
        plan.nodes().stream()
            .filter(node -> chosen.contains(node.id()) && !chosen.contains(node.parentId()))
            .toList();
    if (heads.isEmpty()) {
      return Optional.empty();
    }
    PlanEdit edit = PlanEdit.removed(plan, ids);
    int rows = plan.nodes().size() - edit.plan().nodes().size();
    String text =
        heads.size() == 1 ? PlanWords.removed(heads.getFirst(), rows - 1) : PlanWords.removed(rows);
    return Optional.of(Stored.of(edit, text));
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

  /** The chosen measure becomes a sub-measure of the one above it, or stops being one. */
  public void nest(boolean deeper) {
    onRow(
        (plan, node) ->
            (deeper ? PlanEdit.nested(plan, node.id()) : PlanEdit.unnested(plan, node.id()))
                .map(edit -> Stored.of(edit, PlanWords.nested(node, deeper))),
        false);
  }

  /** The deadline of a measure later or earlier, in the style of its text. */
  public void shift(String id, Period by) {
    Optional<LocalDate> date = model.date();
    if (date.isEmpty()) {
      return;
    }
    change(
        plan ->
            plan.node(id)
                .filter(node -> plan.covering(node, Field.DEADLINE).id().equals(id))
                .flatMap(
                    node ->
                        DeadlineText.moved(
                            plan.read(node.deadline(), date.get()), by, plan.period(), date.get()))
                .map(text -> deadline(plan, id, text)),
        true);
  }

  /** A month for a measure that had no date. */
  public void date(String id, YearMonth month) {
    Optional<LocalDate> date = model.date();
    if (date.isEmpty()) {
      return;
    }
    change(
        plan ->
            plan.node(id)
                .map(node -> plan.read(node.deadline(), date.get()))
                .map(old -> DeadlineText.inMonth(old, month, plan.period(), date.get()))
                .map(text -> deadline(plan, id, text)),
        true);
  }

  /** A picked deadline, in the cell of the row above where that is merged over this one. */
  public void deadline(String id, String text) {
    change(plan -> plan.node(id).map(node -> deadline(plan, id, text)), true);
  }

  private static Stored deadline(Plan plan, String id, String text) {
    Node node = plan.node(id).orElseThrow();
    return new Stored(
        PlanEdit.cell(plan, id, Field.DEADLINE, text).plan(),
        id,
        PlanWords.changed(node, Field.DEADLINE) + ": " + text);
  }

  /**
   * Cells that were copied in Excel or Word over the plan's own, as one change.
   *
   * @param ids the chosen rows
   * @param first the column where they begin
   */
  public void paste(List<String> ids, Field first, PaperTable copied) {
    change(plan -> pasted(PlanPaste.of(plan, known(plan, ids), first, copied), "Вставлено"), true);
  }

  /** The cell of the first chosen row in all the others; of one row: that of the row above. */
  public void fillDown(List<String> ids, Field field) {
    change(plan -> pasted(PlanPaste.down(plan, known(plan, ids), field), "Заполнено вниз"), true);
  }

  private static List<String> known(Plan plan, List<String> ids) {
    return ids.stream().filter(id -> plan.node(id).isPresent()).toList();
  }

  private static Optional<Stored> pasted(PlanPaste paste, String done) {
    String left =
        paste.left().isEmpty()
            ? ""
            : "; не поместилось: " + Words.count(paste.left().size(), "ячейка", "ячейки", "ячеек");
    String text = done + ": " + Words.count(paste.cells(), "ячейка", "ячейки", "ячеек") + left;
    return Optional.of(new Stored(paste.plan(), null, text));
  }

  /** A row is dragged in front of another, or onto a section. */
  public void drag(String id, String target) {
    change(
        plan ->
            plan.node(id)
                .filter(node -> plan.node(target).isPresent())
                .flatMap(
                    node ->
                        PlanEdit.before(plan, id, target)
                            .map(edit -> Stored.of(edit, PlanWords.moved(node)))),
        false);
  }

  /** The numbers that renumbering would change. */
  List<Renumbering> renumbering() {
    return model
        .plan()
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

  private interface RowChange {
    Optional<Stored> of(Plan plan, Node node);
  }

  private void onRow(RowChange change, boolean tell) {
    String id = model.chosen().get();
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

  private void change(Change change, boolean tell) {
    change(model.planId(), change, tell);
  }

  private void change(String id, Change change, boolean tell) {
    changes.change(id, change, tell);
  }
}
