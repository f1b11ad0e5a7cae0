package mera.app.plan;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;
import mera.app.frame.Desk;
import mera.app.text.Words;
import mera.data.PlanExtracts;
import mera.data.document.Format;
import mera.data.plan.Extract;

/** «В части касающейся»: the executors of the plan in sight and their extracts. */
final class PlanExtractList {

  private final PlanModel model;
  private final PlanChanges changes;
  private final ReadOnlyListWrapper<Extract> extracts =
      new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

  PlanExtractList(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /** One for every executor that has something to do. */
  ReadOnlyListProperty<Extract> extracts() {
    return extracts.getReadOnlyProperty();
  }

  /** Reads them anew. */
  void refresh() {
    String id = model.planId();
    changes
        .desk()
        .work()
        .latest(
            "extracts",
            steps -> PlanExtracts.of(changes.desk().workspace(), id).all(),
            extracts::setAll,
            changes.desk().notices()::refused);
  }

  /** Somebody who is only meant by a group, such as one school, comes to the top of the list. */
  void find(String who) {
    String id = model.planId();
    changes.start(
        workspace -> PlanExtracts.of(workspace, id).named(who.strip()),
        found -> {
          extracts.removeIf(one -> PlanExtracts.name(one).equals(PlanExtracts.name(found)));
          extracts.add(0, found);
        });
  }

  /** One extract; the ending of the file says in which form. */
  void write(Extract extract, Path file) {
    changes.start(
        workspace -> {
          PlanExtracts.write(extract, file);
          return file;
        },
        written -> said("Выписка записана в файл «" + written + "»."));
  }

  /** All of the list into one folder. */
  void writeAll(Path folder, Format format) {
    List<Extract> all = List.copyOf(extracts);
    changes.start(
        workspace -> PlanExtracts.write(all, folder, format),
        files ->
            said(
                Words.count(
                        files.size(), "выписка записана", "выписки записаны", "выписок записано")
                    + " в папку «"
                    + folder
                    + "»."));
  }

  private void said(String sentence) {
    Desk.Notices notices = changes.desk().notices();
    notices.next(sentence, "Составить приказ", model::compose);
  }
}
