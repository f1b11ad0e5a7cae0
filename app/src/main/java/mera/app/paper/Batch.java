package mera.app.paper;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import mera.app.frame.Desk;
import mera.app.print.PrintTicket;
import mera.app.text.Words;
import mera.app.work.BackgroundWork.Steps;
import mera.data.Workspace;
import mera.data.document.Document;
import mera.data.document.Folder;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfWriter;
import mera.data.problem.Refusal;

/** Many papers of one kind at once, such as extracts or cards: to the printer or into a folder. */
public final class Batch {

  private final Desk desk;
  private final Kind kind;
  private final Source source;

  /**
   * What the papers are called.
   *
   * @param many «Выписки», also with which the print job begins
   */
  public record Kind(String many, String one, String few, String ofMany) {

    String counted(int count) {
      return Words.count(count, one, few, ofMany);
    }
  }

  /**
   * One of the papers.
   *
   * @param name of its file, without an ending
   * @param document composed when its turn comes, so that not all are in memory
   */
  public record Paper(String name, Supplier<Document> document, LayoutProfile profile) {}

  /** Finds the papers, off the FX thread. */
  public interface Source {
    List<Paper> of(Workspace workspace) throws Refusal;
  }

  private interface Step {
    void on(Paper paper) throws Refusal;
  }

  public Batch(Desk desk, Kind kind, Source source) {
    this.desk = desk;
    this.kind = kind;
    this.source = source;
  }

  /** Prints under the name of the kind. */
  public void print() {
    print(kind.many());
  }

  /**
   * Asks for the printer, then prints; each paper is a job by itself, so that it begins on a fresh
   * sheet. Where there is no printer the folder is offered instead.
   *
   * @param title of the print job: «Выписки. Приказ № 12»
   */
  public void print(String title) {
    try {
      desk.printers().ask(title, 0).map(PrintTicket::whole).ifPresent(this::print);
    } catch (Refusal none) {
      desk.notices().next(none.getMessage(), toFolder(), this::save);
    }
  }

  private void print(PrintTicket ticket) {
    desk.work()
        .start(
            "Печать: " + kind.many().toLowerCase(Words.RUSSIAN),
            steps -> each(steps, paper -> print(paper, ticket)),
            count ->
                desk.notices()
                    .next(
                        "На принтер «"
                            + ticket.printer()
                            + "» отправлено: "
                            + kind.counted(count)
                            + ".",
                        toFolder(),
                        this::save),
            desk.notices()::refused);
  }

  private void print(Paper paper, PrintTicket ticket) throws Refusal {
    byte[] pdf = PdfWriter.print(paper.document().get(), paper.profile()).pdf();
    desk.printers().print(paper.name(), pdf, ticket);
  }

  /** Asks for a folder and writes each paper into its own PDF there. */
  public void save() {
    desk.places().folder(toFolder()).ifPresent(this::save);
  }

  private void save(Path folder) {
    Set<Path> taken = new HashSet<>();
    desk.work()
        .start(
            kind.many(),
            steps -> {
              Folder.make(folder);
              return each(
                  steps,
                  paper -> {
                    Path file = Folder.file(folder, taken, paper.name(), Format.PDF);
                    PdfWriter.write(paper.document().get(), paper.profile(), file);
                    taken.add(file);
                  });
            },
            count ->
                desk.notices()
                    .next(
                        "Сохранено в папке " + folder + ": " + kind.counted(count) + ".",
                        "Открыть папку",
                        () -> desk.show(folder)),
            desk.notices()::refused);
  }

  private String toFolder() {
    return kind.many() + " в папку…";
  }

  /**
   * @return how many were done before the end or «Прервать»
   */
  private int each(Steps steps, Step step) throws Refusal {
    List<Paper> all = source.of(desk.workspace());
    int done = 0;
    for (Paper paper : all) {
      if (steps.cancelled()) {
        return done;
      }
      steps.say(paper.name());
      steps.fraction((double) done / all.size());
      step.on(paper);
      done++;
    }
    return done;
  }
}
