package mera.data.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mera.data.problem.Refusal;

/**
 * Adds, moves and removes appendices. The texts name them by {ref:…}, so numbers and header blocks
 * are right in any order; what named a removed one is taken out with it.
 */
public final class Appendices {

  private static final Pattern REFERENCE =
      Pattern.compile("(\\s*\\(\\s*)?\\{(ref|refs|refs\\.dat):([^{}]*)\\}(\\s*\\))?");

  /** Cannot stand in a typed text. */
  private static final String LOOSE = "\u0000";

  private Appendices() {}

  /** A new last appendix; its ref must be new as well: see {@link #freeRef}. */
  public static Order add(Order order, Appendix added) {
    List<Appendix> all = new ArrayList<>(order.appendices());
    all.add(added);
    return order.withAppendices(all);
  }

  /** A name for a new appendix that no other has. */
  public static String freeRef(Order order) {
    for (int n = order.appendices().size() + 1; ; n++) {
      String ref = "a" + n;
      if (order.appendices().stream().noneMatch(appendix -> appendix.ref().equals(ref))) {
        return ref;
      }
    }
  }

  /**
   * The two appendices in each other's place.
   *
   * @param place from 0
   * @param by −1 up, 1 down; past the ends nothing changes
   */
  public static Order move(Order order, int place, int by) {
    int other = place + by;
    if (other < 0 || other >= order.appendices().size()) {
      return order;
    }
    List<Appendix> all = new ArrayList<>(order.appendices());
    Collections.swap(all, place, other);
    return order.withAppendices(all);
  }

  /**
   * Without one appendix, and without the references to it.
   *
   * @throws Refusal when a sentence would fall apart without the reference
   */
  public static Order remove(Order order, int place) throws Refusal {
    String ref = order.appendices().get(place).ref();
    List<Appendix> left = new ArrayList<>(order.appendices());
    left.remove(place);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < order.points().size(); i++) {
      points.add(without(order.points().get(i), ref, (i + 1) + "."));
    }
    return order
        .withPreamble(without(order.preamble(), ref, "преамбула"))
        .withTitle(without(order.title(), ref, "заголовок"))
        .withPoints(points)
        .withAppendices(left);
  }

  private static Point without(Point point, String ref, String number) throws Refusal {
    List<Point> sub = new ArrayList<>();
    for (int i = 0; i < point.sub().size(); i++) {
      sub.add(without(point.sub().get(i), ref, number + (i + 1) + "."));
    }
    return point.withText(without(point.text(), ref, "пункт " + number)).withSub(sub);
  }

  private static String without(String text, String ref, String where) throws Refusal {
    String cut = REFERENCE.matcher(text).replaceAll(found -> cut(found, ref)).strip();
    if (cut.contains(LOOSE)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "На приложение ссылается "
              + where
              + ", и без ссылки предложение распадётся: сначала измените этот текст.");
    }
    return cut;
  }

  private static String cut(MatchResult found, String ref) {
    List<String> refs = Arrays.stream(found.group(3).split(",", -1)).map(String::strip).toList();
    if (!refs.contains(ref)) {
      return Matcher.quoteReplacement(found.group());
    }
    String rest = refs.stream().filter(one -> !one.equals(ref)).collect(Collectors.joining(","));
    boolean bracketed = found.group(1) != null && found.group(4) != null;
    if (rest.isEmpty()) {
      return bracketed ? "" : LOOSE;
    }
    String word = found.group(2).equals("refs") && !rest.contains(",") ? "ref" : found.group(2);
    String open = found.group(1) == null ? "" : found.group(1);
    String close = found.group(4) == null ? "" : found.group(4);
    return Matcher.quoteReplacement(open + "{" + word + ":" + rest + "}" + close);
  }
}
