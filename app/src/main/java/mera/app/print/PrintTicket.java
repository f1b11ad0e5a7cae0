package mera.app.print;

import java.util.List;

/**
 * What the user chose in the print dialog.
 *
 * @param printer its name in the system
 * @param copies at least 1
 * @param collated each copy whole, instead of each page so many times
 * @param spans pages that are wanted, from 1; empty: all
 */
public record PrintTicket(
    String printer, int copies, boolean collated, Faces faces, List<Span> spans) {

  /** Which sides of the paper are printed on. */
  public enum Faces {
    /** What the printer is set to. */
    AS_SET,
    ONE,
    /** Both, turned like a book. */
    BOOK,
    /** Both, turned like a notepad. */
    NOTEPAD
  }

  /** Pages from … to …, both included. */
  public record Span(int from, int to) {

    boolean has(int page) {
      return page >= from && page <= to;
    }
  }

  public PrintTicket {
    spans = List.copyOf(spans);
  }

  /** The same for these pages only, as far as they are wanted. */
  public PrintTicket within(List<Span> part) {
    List<Span> both =
        spans.isEmpty()
            ? part
            : part.stream()
                .flatMap(
                    one ->
                        spans.stream()
                            .map(
                                two ->
                                    new Span(
                                        Math.max(one.from(), two.from()),
                                        Math.min(one.to(), two.to()))))
                .filter(span -> span.from() <= span.to())
                .toList();
    return new PrintTicket(printer, copies, collated, faces, both);
  }

  /** The same for all pages, as where several papers are printed at once. */
  public PrintTicket whole() {
    return new PrintTicket(printer, copies, collated, faces, List.of());
  }

  boolean wants(int page) {
    return spans.isEmpty() || spans.stream().anyMatch(span -> span.has(page));
  }
}
