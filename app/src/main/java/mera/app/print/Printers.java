package mera.app.print;

import java.util.Optional;
import mera.data.problem.Refusal;

/** The printers of the system, or of a test. */
public interface Printers {

  /**
   * Shows the print dialog; on the FX thread.
   *
   * @param pages that there are; 0: several papers at once, of which no pages are chosen
   * @return empty when the user changed their mind
   * @throws Refusal when there is no printer
   */
  Optional<PrintTicket> ask(String title, int pages) throws Refusal;

  /**
   * Hands a PDF to the printer; off the FX thread.
   *
   * @return pages handed over, of one copy
   * @throws Refusal when the printer is gone or refuses
   */
  int print(String title, byte[] pdf, PrintTicket ticket) throws Refusal;

  /** What is said where there is none. */
  static Refusal none() {
    return new Refusal(
        Refusal.Reason.NOT_FOUND,
        "Принтера нет, документ не напечатан: откройте его в другой программе или сохраните.");
  }
}
