package mera.data.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Party;
import mera.data.plan.PartySplit;
import mera.data.plan.PartyText;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;

/**
 * «(далее – …)» where the order and its appendices, read one after another, first name a party; the
 * short form where they name it again (requirement P5). Nothing changes until the analyst accepts.
 * Where the short form would have to be declined, or its first mention stands in an oblique case,
 * the text stays as it is.
 *
 * @param changes in reading order
 * @param order as it would be
 * @param plans as they would be, by id
 */
public record Declarations(List<Change> changes, Order order, Map<String, Plan> plans) {

  /**
   * One text that would be written otherwise.
   *
   * @param place «пункт 3», «приложение № 2, строка 1.»
   * @param declares it declares a short form; otherwise it only uses declared ones
   */
  public record Change(String place, boolean declares, String before, String after) {}

  private static final Pattern OPEN = Pattern.compile("(?iu)\\(\\s*далее[^()]*$");
  private static final Pattern BRACKET = Pattern.compile("^[»\"]?[ \\u00a0]\\([^()]*\\)");

  /** «(Луговой А.А.) (далее – ИРШ)» or the second bracket alone. */
  private static final Pattern AGAIN =
      Pattern.compile(
          "(?iu)^([ \\u00a0]\\((?!далее)[^()]*\\))?[ \\u00a0]\\(\\s*далее\\s*[-–—:]?\\s*([^()]+?)\\s*\\)");

  /** Such a short form is the same in all cases. */
  private static final Pattern FIXED = Pattern.compile("[А-ЯЁ]{2,}(?:[ «\\u00a0].*)?");

  /**
   * What to change.
   *
   * @param plans the order's plans by id
   * @param directory all parties; the plans' keys come from it
   */
  public static Declarations of(
      Order order, Map<String, Plan> plans, Map<String, Party> directory) {
    return new Reader(directory, counts(order, plans, directory)).read(order, plans);
  }

  /** How often each party is named, its declarations aside: what is named once is not declared. */
  private static Map<String, Integer> counts(
      Order order, Map<String, Plan> plans, Map<String, Party> directory) {
    List<String> texts = new ArrayList<>(List.of(order.preamble()));
    order.points().forEach(point -> add(texts, point));
    for (String id : attached(order, plans)) {
      Plan plan = Objects.requireNonNull(plans.get(id));
      for (Node node : plan.nodes()) {
        plan.columns().forEach(column -> texts.add(node.cell(column.field())));
      }
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      for (PartyText.Span span : PartyText.spans(text, directory)) {
        if (!isInside(text, span)) {
          counts.merge(span.key(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private static void add(List<String> texts, Point point) {
    Addressee to = point.to();
    texts.add(point.text());
    if (to != null) {
      texts.add(to.form());
    }
    point.sub().forEach(sub -> add(texts, sub));
  }

  private static List<String> attached(Order order, Map<String, Plan> plans) {
    return order.appendices().stream()
        .filter(Appendix.OfPlan.class::isInstance)
        .map(one -> ((Appendix.OfPlan) one).planId())
        .filter(plans::containsKey)
        .distinct()
        .toList();
  }

  private static boolean isInside(String text, PartyText.Span span) {
    return OPEN.matcher(text.substring(0, span.start())).find();
  }

  /** Goes through the texts once and remembers what is declared. */
  private static final class Reader {

    private final Map<String, Party> directory;
    private final Map<String, Integer> counts;
    private final Set<String> declared = new HashSet<>();
    private final List<Change> changes = new ArrayList<>();

    Reader(Map<String, Party> directory, Map<String, Integer> counts) {
      this.directory = directory;
      this.counts = counts;
    }

    Declarations read(Order order, Map<String, Plan> plans) {
      Order draft = order.withPreamble(text("преамбула", order.preamble(), false));
      List<Point> points = new ArrayList<>();
      for (int i = 0; i < order.points().size(); i++) {
        points.add(point("пункт " + (i + 1), order.points().get(i)));
      }
      Map<String, Plan> changed = new LinkedHashMap<>(plans);
      for (String id : attached(order, plans)) {
        changed.put(id, plan(Spot.plan(order, id).words(), Objects.requireNonNull(plans.get(id))));
      }
      return new Declarations(List.copyOf(changes), draft.withPoints(points), changed);
    }

    private Point point(String place, Point point) {
      Addressee to = point.to();
      String opened = to == null ? point.text() : addressed(place, point.text(), to);
      Point changed = point.withText(text(place, opened, false));
      List<Point> sub = new ArrayList<>();
      for (int i = 0; i < point.sub().size(); i++) {
        sub.add(point(place + "." + (i + 1), point.sub().get(i)));
      }
      return changed.withSub(sub);
    }

    /** The addressee stands in the place of {to}; its declaration follows it. */
    private String addressed(String place, String text, Addressee to) {
      String result = text;
      for (PartyText.Span span : PartyText.spans(to.form(), directory)) {
        Party party = Objects.requireNonNull(directory.get(span.key()));
        String written = to.form().substring(span.start(), span.end());
        if (span.start() == 0
            && isShortened(party)
            && isFull(party, written)
            && !declares(text, party)
            && counts.getOrDefault(span.key(), 0) > 1
            && result.contains("{to}")
            && declared.add(span.key())) {
          result = result.replace("{to}", "{to} (далее – " + party.declaredName() + ")");
          changes.add(new Change(place, true, text, result));
        }
      }
      return result;
    }

    private Plan plan(String place, Plan plan) {
      List<Node> nodes = new ArrayList<>();
      for (Node node : plan.nodes()) {
        Node changed = node;
        for (PlanColumn column : plan.columns()) {
          Field field = column.field();
          String where =
              place + ", строка " + (node.number().isBlank() ? "без номера" : node.number());
          changed = changed.withCell(field, text(where, node.cell(field), field == Field.PARTIES));
        }
        nodes.add(changed);
      }
      return plan.withNodes(nodes);
    }

    /**
     * @param nominative names in it stand in the nominative
     */
    private String text(String place, String text, boolean nominative) {
      StringBuilder changed = new StringBuilder();
      int from = 0;
      boolean opens = false;
      for (PartyText.Span span : PartyText.spans(text, directory)) {
        Party party = Objects.requireNonNull(directory.get(span.key()));
        if (isInside(text, span)) {
          declared.add(span.key());
        }
        if (isInside(text, span) || !isShortened(party)) {
          continue;
        }
        Rewritten now = rewritten(text, span, party, nominative);
        opens = opens || now.opens();
        changed.append(text, from, span.start()).append(now.text());
        from = now.end();
      }
      changed.append(text.substring(from));
      String result = changed.toString();
      if (!result.equals(text)) {
        changes.add(new Change(place, opens, text, result));
      }
      return result;
    }

    /**
     * What stands in the place of a name.
     *
     * @param end place in the text behind what is replaced
     */
    private record Rewritten(String text, int end, boolean opens) {}

    private Rewritten rewritten(String text, PartyText.Span span, Party party, boolean nominative) {
      String written = text.substring(span.start(), span.end());
      String behind = text.substring(span.end());
      if (declared.contains(span.key())) {
        // A second declaration goes: the first one counts for the whole paper.
        Matcher again = AGAIN.matcher(behind);
        boolean twice = again.find() && PartyText.same(again.group(2), party.declaredName());
        String head = twice ? Objects.toString(again.group(1), "") : "";
        return new Rewritten(
            used(party, written, nominative) + head, span.end() + (twice ? again.end() : 0), false);
      }
      String now = opened(text, span, written, nominative);
      if (now.equals(written) || !isFull(party, written)) {
        return new Rewritten(now, span.end(), !now.equals(written));
      }
      // The head in brackets belongs to the name; the declaration stands behind both.
      Matcher bracket = BRACKET.matcher(behind);
      String head = bracket.find() ? bracket.group() : "";
      return new Rewritten(
          written + head + now.substring(written.length()), span.end() + head.length(), true);
    }

    private String opened(String text, PartyText.Span span, String written, boolean nominative) {
      Party party = Objects.requireNonNull(directory.get(span.key()));
      if (declares(text, party)) {
        declared.add(span.key());
        return written;
      }
      boolean full = isFull(party, written);
      boolean brief = PartyText.same(written, party.declaredName());
      if (counts.getOrDefault(span.key(), 0) < 2 || !full && !(brief && nominative)) {
        return written;
      }
      declared.add(span.key());
      String name = full ? written : capital(written, party.nom());
      return name + " (далее – " + party.declaredName() + ")";
    }

    private static String used(Party party, String written, boolean nominative) {
      boolean shorter =
          isFull(party, written) && (nominative || FIXED.matcher(party.declaredName()).matches());
      return shorter ? capital(written, party.declaredName()) : written;
    }

    private static boolean isShortened(Party party) {
      return party.kind() != Party.Kind.NOBODY
          && !PartyText.same(party.declaredName(), party.nom());
    }

    private static boolean isFull(Party party, String written) {
      return PartyText.same(written, party.nom())
          || PartyText.same(written, party.genitive())
          || PartyText.same(written, party.dative())
          || PartyText.same(written, party.accusative());
    }

    private static boolean declares(String text, Party party) {
      return PartySplit.declared(text).stream()
          .anyMatch(name -> PartyText.same(name, party.declaredName()));
    }

    private static String capital(String written, String now) {
      return Character.isUpperCase(written.charAt(0))
          ? now.substring(0, 1).toUpperCase(Locale.ROOT) + now.substring(1)
          : now;
    }
  }
}
