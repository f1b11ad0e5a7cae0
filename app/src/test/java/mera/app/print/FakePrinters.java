package mera.app.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mera.app.print.PrintTicket.Faces;
import mera.data.problem.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Answers the print dialog for the user and keeps what came to the printer. */
public final class FakePrinters implements Printers {

  private final List<String> asked = new ArrayList<>();
  private final List<Sheaf> printed = new ArrayList<>();
  private Optional<PrintTicket> answer =
      Optional.of(new PrintTicket("Кабинет 12", 1, true, Faces.AS_SET, List.of()));
  private boolean none;

  /** What came to the printer: the text of the wanted pages. */
  public record Sheaf(String title, String text, int pages) {}

  /** From now on there is no printer. */
  public void remove() {
    none = true;
  }

  /** What the user will choose; empty: they close the dialog. */
  public void answers(Optional<PrintTicket> chosen) {
    answer = chosen;
  }

  public List<String> asked() {
    return List.copyOf(asked);
  }

  public List<Sheaf> printed() {
    return List.copyOf(printed);
  }

  @Override
  public Optional<PrintTicket> ask(String title, int pages) throws Refusal {
    if (none) {
      throw Printers.none();
    }
    asked.add(title);
    return answer;
  }

  @Override
  public int print(String title, byte[] pdf, PrintTicket ticket) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      StringBuilder text = new StringBuilder();
      int pages = 0;
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        int here = page;
        if (ticket.spans().isEmpty()
            || ticket.spans().stream().anyMatch(span -> here >= span.from() && here <= span.to())) {
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(page);
          stripper.setEndPage(page);
          text.append(stripper.getText(document));
          pages++;
        }
      }
      printed.add(new Sheaf(title, text.toString(), pages));
      return pages;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
