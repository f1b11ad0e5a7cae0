package mera.app.print;

import java.awt.print.PageFormat;
import java.awt.print.Pageable;
import java.awt.print.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.SheetCollate;
import javax.print.attribute.standard.Sides;
import mera.app.text.Words;
import mera.data.problem.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.Orientation;
import org.apache.pdfbox.printing.PDFPageable;

/** Prints the pages of a PDF, each as it lies: upright or across. */
final class Press {

  private Press() {}

  /**
   * @return pages handed over, of one copy
   * @throws Refusal when the printer does not take them, or no page is chosen
   */
  static int print(PrintService printer, String title, byte[] pdf, PrintTicket ticket)
      throws Refusal {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<Integer> chosen =
          IntStream.range(0, document.getNumberOfPages())
              .filter(page -> ticket.wants(page + 1))
              .boxed()
              .toList();
      if (chosen.isEmpty()) {
        throw new Refusal(
            Refusal.Reason.IMPOSSIBLE,
            "Не напечатано: таких страниц в выбранных частях нет; выберите другие страницы.");
      }
      Doc doc =
          new SimpleDoc(
              new ChosenPages(new PDFPageable(document, Orientation.AUTO), chosen),
              DocFlavor.SERVICE_FORMATTED.PAGEABLE,
              null);
      printer.createPrintJob().print(doc, wishes(title, ticket));
      return chosen.size();
    } catch (PrintException fault) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Принтер «"
              + printer.getName()
              + "» не принял документ: проверьте, включён ли он, или выберите другой.",
          fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** What the printer cannot do it does not do; nothing is refused for it. */
  private static PrintRequestAttributeSet wishes(String title, PrintTicket ticket) {
    PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName(title, Words.RUSSIAN));
    wishes.add(MediaSizeName.ISO_A4);
    wishes.add(new Copies(ticket.copies()));
    wishes.add(ticket.collated() ? SheetCollate.COLLATED : SheetCollate.UNCOLLATED);
    switch (ticket.faces()) {
      case AS_SET -> {}
      case ONE -> wishes.add(Sides.ONE_SIDED);
      case BOOK -> wishes.add(Sides.TWO_SIDED_LONG_EDGE);
      case NOTEPAD -> wishes.add(Sides.TWO_SIDED_SHORT_EDGE);
    }
    return wishes;
  }

  /** Some pages of all: page ranges given to a printer are not kept by every system. */
  private record ChosenPages(PDFPageable all, List<Integer> chosen) implements Pageable {

    @Override
    public int getNumberOfPages() {
      return chosen.size();
    }

    @Override
    public PageFormat getPageFormat(int index) {
      return all.getPageFormat(page(index));
    }

    @Override
    public Printable getPrintable(int index) {
      Printable whole = all.getPrintable(page(index));
      return (graphics, format, at) ->
          at < chosen.size() ? whole.print(graphics, format, page(at)) : Printable.NO_SUCH_PAGE;
    }

    private int page(int index) {
      return chosen.get(index);
    }
  }
}
