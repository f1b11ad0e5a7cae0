package mera.app.print;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.print.Collation;
import javafx.print.JobSettings;
import javafx.print.PageRange;
import javafx.print.PrintSides;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import mera.app.print.PrintTicket.Faces;
import mera.app.print.PrintTicket.Span;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** The dialog of the system asks; the pages go to the same printer as a PDF, not as nodes. */
public final class SystemPrinters implements Printers {

  private final Node owner;

  /**
   * @param owner in whose window the dialog stands
   */
  public SystemPrinters(Node owner) {
    this.owner = owner;
  }

  @Override
  public Optional<PrintTicket> ask(String title, int pages) throws Refusal {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      throw Printers.none();
    }
    JobSettings settings = job.getJobSettings();
    settings.setJobName(title);
    if (pages > 0) {
      settings.setPageRanges(new PageRange(1, pages));
    }
    boolean agreed =
        job.showPrintDialog(owner.getScene() == null ? null : owner.getScene().getWindow());
    Optional<PrintTicket> ticket =
        agreed
            ? Optional.of(ticket(job.getPrinter().getName(), settings, pages))
            : Optional.empty();
    job.cancelJob();
    return ticket;
  }

  private static PrintTicket ticket(String printer, JobSettings settings, int pages) {
    return new PrintTicket(
        printer,
        settings.getCopies(),
        settings.getCollation() != Collation.UNCOLLATED,
        faces(settings.getPrintSides()),
        pages > 0 ? spans(settings.getPageRanges()) : List.of());
  }

  private static Faces faces(@Nullable PrintSides sides) {
    return switch (sides) {
      case null -> Faces.AS_SET;
      case ONE_SIDED -> Faces.ONE;
      case DUPLEX -> Faces.BOOK;
      case TUMBLE -> Faces.NOTEPAD;
    };
  }

  private static List<Span> spans(PageRange @Nullable [] ranges) {
    return ranges == null
        ? List.of()
        : Arrays.stream(ranges)
            .map(range -> new Span(range.getStartPage(), range.getEndPage()))
            .toList();
  }

  @Override
  public int print(String title, byte[] pdf, PrintTicket ticket) throws Refusal {
    PrintService printer =
        Stream.of(PrintServiceLookup.lookupPrintServices(null, null))
            .filter(one -> one.getName().equals(ticket.printer()))
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Reason.NOT_FOUND,
                        "Принтера «" + ticket.printer() + "» больше нет: выберите другой."));
    return Press.print(printer, title, pdf, ticket);
  }
}
