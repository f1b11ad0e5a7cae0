package mera.data.document;

import java.util.List;
import java.util.Optional;

/**
 * A document as pages.
 *
 * @param pdf the whole file; not to be changed
 * @param firstPages by section of the document: the page on which it begins, from 1
 * @param ends where its blocks end, in the order of reading
 * @param pages of the whole document
 */
public record Printout(byte[] pdf, List<Integer> firstPages, List<End> ends, int pages) {

  public Printout {
    firstPages = List.copyOf(firstPages);
    ends = List.copyOf(ends);
  }

  /**
   * Where a block ends.
   *
   * @param section place of its section, from 0
   * @param block its place in the section, from 0
   * @param page from 1
   * @param down from the upper edge of the page, 0…1 of its height
   */
  public record End(int section, int block, int page, double down) {}

  /**
   * The block that stands at this height of a page.
   *
   * @param down from the upper edge, 0…1
   * @return the block that ends next; empty below the last one
   */
  public static Optional<End> at(List<End> ends, int page, double down) {
    return ends.stream()
        .filter(end -> end.page() > page || end.page() == page && end.down() >= down)
        .findFirst();
  }
}
