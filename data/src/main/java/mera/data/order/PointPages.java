package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mera.data.document.Document.Block;
import mera.data.document.Document.Paragraph;
import mera.data.problem.Refusal;

/** The numbered points of an order; numbers and the punctuation of lists follow from the places. */
final class PointPages {

  private PointPages() {}

  static List<Block> blocks(List<Point> points, OrderText text) throws Refusal {
    List<Block> blocks = new ArrayList<>();
    for (NumberedPoint point : numbered(points, text)) {
      blocks.add(Paragraph.body((point.number() + " " + point.text()).strip()));
    }
    return blocks;
  }

  /** Points and sub-points in the order of reading. */
  static List<NumberedPoint> numbered(List<Point> points, OrderText text) throws Refusal {
    List<NumberedPoint> numbered = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      String number = (i + 1) + ".";
      String end = point.sub().isEmpty() ? "." : ":";
      numbered.add(
          new NumberedPoint(
              number,
              point.kind(),
              capital(ended(at(text, number).fill(point), end)),
              point.due()));
      numbered.addAll(subPoints(number, point.sub(), text));
    }
    return numbered;
  }

  private static List<NumberedPoint> subPoints(String number, List<Point> points, OrderText text)
      throws Refusal {
    boolean list = points.stream().anyMatch(PointPages::isListItem);
    List<NumberedPoint> numbered = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      String end = list && i < points.size() - 1 ? ";" : ".";
      numbered.add(
          new NumberedPoint(
              number + (i + 1) + ".",
              point.kind(),
              ended(at(text, number + (i + 1) + ".").fill(point), end),
              point.due()));
    }
    return numbered;
  }

  private static OrderText at(OrderText text, String number) {
    return text.at("В пункте " + number.substring(0, number.length() - 1));
  }

  /** Written in the manner of a list: small letters, or semicolons between the items. */
  private static boolean isListItem(Point point) {
    String text = point.text().strip();
    return text.endsWith(";") || !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static String ended(String text, String end) {
    String bare = text.strip();
    while (!bare.isEmpty() && ".;:".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare.isEmpty() ? "" : bare + end;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
