package mera.app.plan;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import mera.data.ingest.PaperTable;
import mera.data.ingest.PaperTables;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.SourceRow;
import mera.data.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A plan that somebody else wrote, looked through before it is stored. */
final class PlanIntake {

  /**
   * What is looked through.
   *
   * @param period empty: nothing in the source names a year and the analyst has not said it yet
   * @param said the period is the analyst's word
   * @param directory known parties
   */
  record Draft(
      PlanReview review, Optional<PlanPeriod> period, boolean said, Map<String, Party> directory) {

    /** The plan as it would be stored; the period of today stands in for one that is not known. */
    Plan plan() {
      return review.plan(
          period.orElseGet(
              () -> {
                int year = LocalDate.now().getYear();
                return PlanPeriod.years(year, year);
              }),
          directory);
    }

    /** What is doubtful; the period is not, once the analyst has said it. */
    List<Problem> problems() {
      return review.problems().stream()
          .filter(problem -> !said || !problem.rule().equals(PlanReview.PERIOD))
          .toList();
    }
  }

  private final PlanModel model;
  private final PlanChanges changes;
  private final ReadOnlyObjectWrapper<@Nullable Draft> draft = new ReadOnlyObjectWrapper<>();

  PlanIntake(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /** Null: nothing is looked through. */
  ReadOnlyObjectProperty<@Nullable Draft> draft() {
    return draft.getReadOnlyProperty();
  }

  /** A document of Word, a book of Excel or a text with tabs. */
  void read(Path file) {
    changes.start(
        workspace ->
            begun(
                PlanReview.of(String.valueOf(file.getFileName()), PaperTables.read(file)),
                workspace.parties()),
        draft::set);
  }

  /** A table that was copied in Word or Excel. */
  void paste(PaperTable table) {
    changes.start(
        workspace -> begun(PlanReview.of("Вставленный план", List.of(table)), workspace.parties()),
        draft::set);
  }

  private static Draft begun(PlanReview review, Map<String, Party> directory) {
    return new Draft(review, review.period(), false, directory);
  }

  /** Rows of the source are something else than the program thought. */
  void decide(List<Integer> rows, SourceRow.Fate fate) {
    Draft now = draft.get();
    if (now != null) {
      PlanReview review = now.review();
      for (int row : rows) {
        review = review.deciding(row, fate);
      }
      draft.set(
          new Draft(
              review, now.said() ? now.period() : review.period(), now.said(), now.directory()));
    }
  }

  /** The period as the analyst writes it: «2027», «2026/2027». */
  void period(String text) {
    Draft now = draft.get();
    boolean same =
        now != null && now.period().map(PlanPeriod::printed).orElse("").equals(text.strip());
    if (now == null || text.isBlank() || same) {
      return;
    }
    Optional<PlanPeriod> period = PlanPeriod.parse(text.strip());
    if (period.isEmpty()) {
      changes.desk().notices().refused(PlanWords.periodWanted(text));
    } else {
      draft.set(new Draft(now.review(), period, true, now.directory()));
    }
  }

  /** Stores the plan; it comes into sight. */
  void store() {
    Draft now = draft.get();
    if (now == null) {
      return;
    }
    if (now.period().isEmpty()) {
      changes.desk().notices().refused("Срок плана неизвестен: впишите его, например 2026.");
      return;
    }
    model.add(workspace -> workspace.addImported(now.plan()), "Загружен план", this::cancel);
  }

  void cancel() {
    draft.set(null);
  }
}
