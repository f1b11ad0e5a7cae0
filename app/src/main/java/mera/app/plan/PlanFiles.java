package mera.app.plan;

import java.nio.file.Path;
import java.util.List;
import mera.app.frame.Desk;
import mera.data.PlanPlace;
import mera.data.PlanPrint;
import mera.data.document.DataSheet;
import mera.data.plan.Plan;

/** The plan in sight as files. */
final class PlanFiles {

  private static final int LONGEST = 80;

  private final PlanModel model;
  private final PlanChanges changes;

  PlanFiles(PlanModel model, PlanChanges changes) {
    this.model = model;
    this.changes = changes;
  }

  /**
   * The whole plan; the ending of the name says in which form: PDF, DOCX, XLSX or a calendar.
   *
   * @param file replaced where it is there
   */
  void write(Path file) {
    Desk.Notices notices = changes.desk().notices();
    String id = model.planId();
    changes.start(
        workspace -> {
          Plan stored = workspace.plan(id);
          PlanPlace place = PlanPlace.of(stored, workspace.orders());
          return PlanPrint.write(stored, place.date(stored), file);
        },
        written ->
            notices.next(
                "План записан в файл «" + file + "»" + said(written) + ".",
                "Составить приказ",
                model::compose));
  }

  /** Tables of the plan in sight as a workbook. */
  void write(List<DataSheet> sheets, Path file) {
    String title = model.plan().map(Plan::titleLine).orElse("План");
    Desk desk = changes.desk();
    changes.start(
        workspace -> {
          DataSheet.write(title, sheets, file);
          return file;
        },
        written ->
            desk.notices()
                .next(
                    "Сохранено: " + written.getFileName() + ".",
                    "Открыть",
                    () -> desk.show(written)));
  }

  private static String said(String written) {
    return written.isEmpty() ? "" : ": " + written;
  }

  /** A name for the file, without an ending. */
  String name() {
    String title = model.plan().map(Plan::titleLine).orElse("План");
    String plain = title.replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
  }
}
