package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Party;
import mera.data.plan.PartyText;
import mera.data.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * A party gets another name, other forms or another head: what plans and drafts of orders print of
 * it follows. Aliases stay as they were written. Where one written form would become several, as
 * when a name that did not decline is replaced by one that does, the text stays and is counted.
 */
final class Rewording {

  /** A form before and after. */
  private record Form(String old, String now) {}

  private final String key;
  private final Map<String, Party> directory;
  private final List<Form> names;
  private final List<Form> people;
  private final Party before;
  private final Party after;
  private int left;

  /**
   * @param directory before the change
   */
  Rewording(String key, Map<String, Party> directory, Party before, Party after) {
    this.key = key;
    this.directory = directory;
    this.before = before;
    this.after = after;
    names = names(before, after);
    people = people(before.person(), after.person());
  }

  /** A short name that comes or goes changes no text: only one that is exchanged does. */
  private static List<Form> names(Party old, Party now) {
    List<Form> forms = new ArrayList<>();
    add(forms, old.shortName(), now.shortName());
    add(forms, old.abbreviation(), now.abbreviation());
    add(forms, old.nom(), now.nom());
    add(forms, old.genitive(), now.genitive());
    add(forms, old.dative(), now.dative());
    add(forms, old.accusative(), now.accusative());
    return forms;
  }

  private static void add(List<Form> forms, @Nullable String old, @Nullable String now) {
    if (old != null && now != null) {
      forms.add(new Form(old, now));
    }
  }

  private static List<Form> people(Party.@Nullable Person old, Party.@Nullable Person now) {
    return old == null || now == null || old.nom().equals(now.nom())
        ? List.of()
        : List.of(
            new Form(old.nom(), now.nom()),
            new Form(old.genitive(), now.genitive()),
            new Form(old.dative(), now.dative()),
            new Form(old.accusative(), now.accusative()));
  }

  /** In how many texts a written form was left because the program could not tell its case. */
  int left() {
    return left;
  }

  /** Nothing that is printed changes. */
  boolean isNone() {
    return names.stream().allMatch(form -> form.old().equals(form.now())) && people.isEmpty();
  }

  /** The plan's responsible cells; they are read in the nominative. */
  Plan plan(Plan plan) {
    List<Node> nodes = new ArrayList<>();
    for (Node node : plan.nodes()) {
      String cell = node.parties();
      nodes.add(node.withCell(Field.PARTIES, reworded(cell, true)));
    }
    return plan.withNodes(nodes);
  }

  Order order(Order order) {
    return order
        .withTitle(reworded(order.title(), false))
        .withPreamble(reworded(order.preamble(), false))
        .withPoints(order.points().stream().map(this::point).toList());
  }

  private Point point(Point point) {
    Addressee to = point.to();
    return point
        .withText(reworded(point.text(), false))
        .withTo(to == null ? null : addressee(to, point.kind()))
        .withSub(point.sub().stream().map(this::point).toList());
  }

  /** Its name tells who it is and the point its case. */
  private Addressee addressee(Addressee to, Point.Kind kind) {
    boolean same =
        PartyText.same(to.name(), before.nom()) || PartyText.same(to.name(), before.name());
    if (!same) {
      return to;
    }
    boolean accusative = kind == Point.Kind.CONTROL || kind == Point.Kind.RESPONSIBILITY;
    String old = accusative ? before.accusative() : before.dative();
    String now = accusative ? after.accusative() : after.dative();
    String name = PartyText.same(to.name(), before.nom()) ? after.nom() : after.name();
    Addressee named =
        new Addressee(
            name,
            PartyText.same(to.form(), old) ? now : to.form(),
            to.person(),
            to.personForm(),
            to.brackets());
    Party.Person was = before.person();
    Party.Person is = after.person();
    return was == null || is == null || !PartyText.same(to.person(), was.nom())
        ? named
        : headed(named, accusative, was, is);
  }

  private static Addressee headed(
      Addressee to, boolean accusative, Party.Person was, Party.Person is) {
    String old = accusative ? was.accusative() : was.dative();
    String now = accusative ? is.accusative() : is.dative();
    return new Addressee(
        to.name(),
        to.form(),
        is.nom(),
        PartyText.same(to.personForm(), old) ? now : to.personForm(),
        to.brackets());
  }

  private String reworded(String text, boolean nominative) {
    List<PartyText.Span> spans =
        PartyText.spans(text, directory).stream().filter(one -> one.key().equals(key)).toList();
    if (spans.isEmpty()) {
      return text;
    }
    StringBuilder changed = new StringBuilder(text);
    for (PartyText.Span span : spans.reversed()) {
      String written = text.substring(span.start(), span.end());
      changed.replace(span.start(), span.end(), form(written, names, nominative));
    }
    return withPeople(changed.toString());
  }

  private String withPeople(String text) {
    String changed = text;
    for (String old :
        people.stream().map(Form::old).filter(name -> !name.isBlank()).distinct().toList()) {
      int at = changed.indexOf(old);
      while (at >= 0) {
        int end = at + old.length();
        boolean whole =
            (at == 0 || !Character.isLetter(changed.charAt(at - 1)))
                && (end == changed.length() || !Character.isLetter(changed.charAt(end)));
        String now = whole ? form(old, people, false) : old;
        changed = changed.substring(0, at) + now + changed.substring(end);
        at = changed.indexOf(old, at + now.length());
      }
    }
    return changed;
  }

  private String form(String written, List<Form> forms, boolean nominative) {
    Set<String> possible = new LinkedHashSet<>();
    for (Form form : forms) {
      if (PartyText.same(form.old(), written)) {
        possible.add(form.now());
      }
    }
    if (possible.isEmpty()) {
      return written;
    }
    if (possible.size() > 1 && !nominative) {
      left++;
      return written;
    }
    String now = possible.iterator().next();
    return PartyText.same(now, written) ? kept(written, now) : capital(written, now);
  }

  /** Letter case and quotes are all that changes: only where the form itself changed them. */
  private String kept(String written, String now) {
    return written.equals(before.name()) || written.equals(before.nom()) ? now : written;
  }

  /** A cell begins with a capital letter although the name itself may not. */
  private static String capital(String written, String now) {
    return Character.isUpperCase(written.charAt(0))
        ? now.substring(0, 1).toUpperCase(Locale.ROOT) + now.substring(1)
        : now;
  }
}
