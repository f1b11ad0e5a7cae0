package mera.data.document;

import java.util.List;

/**
 * A document as pages.
 *
 * @param pdf the whole file; not to be changed
 * @param firstPages by section of the document: the page on which it begins, from 1
 * @param pages of the whole document
 */
public record Printout(byte[] pdf, List<Integer> firstPages, int pages) {

  public Printout {
    firstPages = List.copyOf(firstPages);
  }
}
