package mera.data.plan;

import java.util.List;

/**
 * How the numbers of a plan are written; nobody stores it, it is what most of its numbers show.
 *
 * @param dot a dot stands behind the number of a measure
 * @param sectionDot a dot stands behind the number of a section
 * @param roman sections are numbered I, II, III
 */
public record NumberStyle(boolean dot, boolean sectionDot, boolean roman) {

  private static final int[] VALUES = {100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] LETTERS = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

  /** The style of these rows; a plan without numbers has dots and figures. */
  public static NumberStyle of(List<Node> nodes) {
    List<Node> sections = nodes.stream().filter(NumberStyle::numberedSection).toList();
    List<Node> measures =
        nodes.stream()
            .filter(node -> node.kind() != Node.Kind.SECTION && !node.number().isBlank())
            .toList();
    boolean dot = dotted(measures.isEmpty() ? sections : measures);
    return new NumberStyle(
        dot,
        sections.isEmpty() ? dot : dotted(sections),
        sections.stream().anyMatch(node -> node.number().matches("[IVXLC]+\\.?")));
  }

  private static boolean numberedSection(Node node) {
    return node.kind() == Node.Kind.SECTION && !node.number().isBlank();
  }

  private static boolean dotted(List<Node> nodes) {
    long dots = nodes.stream().filter(node -> node.number().endsWith(".")).count();
    return dots * 2 >= nodes.size();
  }

  /** The same numbers written in this style; gaps and what is no number stay. */
  public List<Node> applied(List<Node> nodes) {
    return nodes.stream().map(this::applied).toList();
  }

  private Node applied(Node node) {
    String bare = node.number().strip().replaceAll("\\.+$", "");
    int section = node.kind() == Node.Kind.SECTION ? value(bare) : 0;
    if (section > 0) {
      return node.withNumber(section(section));
    }
    return bare.matches("\\d+(?:\\.\\d+)*") ? node.withNumber(measure(bare)) : node;
  }

  /** The number of a section by its place, from 1. */
  String section(int place) {
    return (roman ? roman(place) : String.valueOf(place)) + (sectionDot ? "." : "");
  }

  /**
   * The number of a measure.
   *
   * @param path figures with dots between them
   */
  String measure(String path) {
    return path + (dot ? "." : "");
  }

  static String roman(int number) {
    StringBuilder text = new StringBuilder();
    int left = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (left >= VALUES[i]) {
        text.append(LETTERS[i]);
        left -= VALUES[i];
      }
    }
    return text.toString();
  }

  /** What figures or Roman letters say; 0: they are no number. */
  private static int value(String text) {
    if (text.matches("\\d{1,4}")) {
      return Integer.parseInt(text);
    }
    for (int number = 1; number < 100 && !text.isEmpty(); number++) {
      if (roman(number).equals(text)) {
        return number;
      }
    }
    return 0;
  }
}
