package mera.app.plan;

import java.nio.file.Path;
import mera.app.frame.Desk;
import mera.data.PlanPlace;
import mera.data.PlanPrint;
import mera.data.document.DataSheet;
import mera.data.document.Document;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.plan.Plan;
import mera.data.problem.Refusal;

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

  /** Load and list of the executors as a workbook. */
  void workbook(TimePicture shown, Path file) {
    String title = title();
    saved(file, () -> DataSheet.write(title, TimeSheets.of(shown), file));
  }

  /** The list of the executors as PDF or DOCX, by the ending of the file. */
  void paper(TimePicture shown, Path file) {
    Document document = AgendaPages.of(title(), shown.measures());
    saved(
        file,
        () ->
            Format.of(file, Format.PDF, Format.DOCX)
                .write(document, LayoutProfile.standard(), file));
  }

  private interface Writing {
    void write() throws Refusal;
  }

  private void saved(Path file, Writing writing) {
    Desk desk = changes.desk();
    changes.start(
        workspace -> {
          writing.write();
          return file;
        },
        written ->
            desk.notices()
                .next(
                    "Сохранено: " + written.getFileName() + ".",
                    "Открыть",
                    () -> desk.show(written)));
  }

  private String title() {
    return model.plan().map(Plan::titleLine).orElse("План");
  }

  private static String said(String written) {
    return written.isEmpty() ? "" : ": " + written;
  }

  /** A name for the file, without an ending. */
  String name() {
    String plain = title().replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).strip();
  }
}
