package mera.data.document;

import java.util.List;
import mera.data.document.Document.Block;

/** The blocks of a section one below the other: which of them stand together on a page. */
final class Flow {

  private Flow() {}

  /** Measures and draws the blocks of a section. */
  static void draw(List<Block> blocks, Pages pages) {
    List<Box> boxes = blocks.stream().map(block -> Box.of(block, pages)).toList();
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      double after =
          box.keepsWithNext() ? start(boxes, i + 1) : signature(boxes, i + 1, pages.capacity() / 2);
      box.draw(after);
      pages.ended(i);
    }
  }

  /** Height that must be free for the boxes from the index on to begin. */
  private static double start(List<Box> boxes, int first) {
    double sum = 0;
    for (int i = first; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      if (box instanceof Box.Gap gap) {
        sum += gap.height();
      } else if (box instanceof Box.Text text && text.keepsWithNext()) {
        sum += text.height();
      } else {
        return sum + box.head();
      }
    }
    return sum;
  }

  /**
   * Height of a signature that follows: it may not stand on a page without any text, and neither
   * may those who agreed or the contact, unless they are long.
   *
   * @param most height that is not long
   */
  private static double signature(List<Box> boxes, int first, double most) {
    double whole = closing(boxes, first);
    return whole > 0 && whole <= most ? whole : nearest(boxes, first);
  }

  /** Everything from a signature to the end of the section; 0: there is something else. */
  private static double closing(List<Box> boxes, int first) {
    double sum = 0;
    boolean signed = false;
    for (Box box : boxes.subList(first, boxes.size())) {
      switch (box) {
        case Box.Gap gap -> sum += gap.height();
        case Box.Signed one -> {
          sum += one.height();
          signed = true;
        }
        case Box.Text text -> {
          if (!signed || !text.keepsWithNext()) {
            return 0;
          }
          sum += text.height();
        }
        case Box.Foot foot -> sum += foot.taken();
        default -> {
          return 0;
        }
      }
    }
    return signed ? sum : 0;
  }

  /** Height of the signature that follows next, and of a contact right behind it. */
  private static double nearest(List<Box> boxes, int first) {
    double sum = 0;
    for (int i = first; i < boxes.size(); i++) {
      switch (boxes.get(i)) {
        case Box.Gap gap -> sum += gap.height();
        case Box.Signed signed -> {
          return sum + signed.height() + foot(boxes, i + 1);
        }
        case Box.Foot foot -> {
          return sum + foot.taken();
        }
        default -> {
          return 0;
        }
      }
    }
    return 0;
  }

  /** Height of a contact right after a signature, where the lower margin cannot take it. */
  private static double foot(List<Box> boxes, int first) {
    double sum = 0;
    for (int i = first; i < boxes.size(); i++) {
      if (boxes.get(i) instanceof Box.Gap gap) {
        sum += gap.height();
      } else if (boxes.get(i) instanceof Box.Foot foot && foot.taken() > 0) {
        return sum + foot.taken();
      } else {
        return 0;
      }
    }
    return 0;
  }
}
