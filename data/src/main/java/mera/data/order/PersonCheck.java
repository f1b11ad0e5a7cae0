package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.order.OrderCheck.Looked;
import mera.data.plan.Remark.Weight;

/** The same person in several roles (L21), or named twice in one point (L18). */
final class PersonCheck {

  private static final Pattern PERSON =
      Pattern.compile(
          "(?<!\\p{L})(?:(\\p{Lu}\\.)[\\s\\u00a0]?(\\p{Lu}\\.)[\\s\\u00a0]?(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)"
              + "|(\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?)[\\s\\u00a0](\\p{Lu}\\.)[\\s\\u00a0]?(\\p{Lu}\\.)"
              + "(?![\\s\\u00a0]*\\p{Lu}\\p{Ll}))");

  /** So much of a surname is the same in all cases. */
  private static final int BEGINNING = 3;

  private PersonCheck() {}

  /**
   * A person as named somewhere.
   *
   * @param key initials and the beginning of the surname, which are the same in all cases
   * @param name as written
   */
  private record Named(String key, String name) {}

  /** What a person does in the order, and where. */
  private record Role(String words, Spot spot) {

    /** Controls or agrees; whoever carries out is responsible as well, which is as it should be. */
    boolean looksOn() {
      return words.startsWith("контролирует") || words.startsWith("согласует");
    }
  }

  static void add(Looked looked, List<OrderRemark> remarks) {
    Map<String, List<Role>> roles = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    Order order = looked.order();
    for (PointPlace place : OrderTexts.places(order)) {
      Point point = Points.at(order.points(), place).orElseThrow();
      Spot spot = new Spot.OfPoint(place);
      List<String> seen = new ArrayList<>();
      for (Named person : persons(OrderTexts.printed(point))) {
        names.putIfAbsent(person.key(), person.name());
        if (seen.contains(person.key())) {
          twice(person, spot, remarks);
        } else {
          seen.add(person.key());
          roles
              .computeIfAbsent(person.key(), any -> new ArrayList<>())
              .add(new Role(role(point.kind(), spot), spot));
        }
      }
    }
    for (Signatory approval : order.approvals()) {
      for (Named person : persons(approval.name())) {
        names.put(person.key(), person.name());
        roles
            .computeIfAbsent(person.key(), any -> new ArrayList<>())
            .add(new Role("согласует документ", new Spot.Signature()));
      }
    }
    roles.forEach((key, all) -> several(names.getOrDefault(key, ""), all, remarks));
  }

  private static String role(Point.Kind kind, Spot spot) {
    String does =
        switch (kind) {
          case CONTROL -> "контролирует исполнение";
          case RESPONSIBILITY -> "отвечает за исполнение";
          default -> "исполняет";
        };
    return does + " (" + spot.words() + ")";
  }

  private static void several(String name, List<Role> roles, List<OrderRemark> remarks) {
    boolean looksOn = roles.stream().anyMatch(Role::looksOn);
    if (roles.size() < 2 || !looksOn) {
      return;
    }
    remarks.add(
        OrderRemark.of(
            "L21",
            Weight.NOTE,
            roles.getFirst().spot(),
            name
                + " – в нескольких ролях: "
                + String.join(", ", roles.stream().map(Role::words).toList())
                + ". Так можно, если так и задумано."));
  }

  private static void twice(Named person, Spot spot, List<OrderRemark> remarks) {
    remarks.add(
        OrderRemark.of("L18", Weight.NOTE, spot, person.name() + " – в одном пункте дважды."));
  }

  private static List<Named> persons(String text) {
    List<Named> persons = new ArrayList<>();
    Matcher found = PERSON.matcher(text);
    while (found.find()) {
      boolean initialsFirst = found.group(1) != null;
      String surname = initialsFirst ? found.group(3) : found.group(4);
      String initials =
          initialsFirst ? found.group(1) + found.group(2) : found.group(5) + found.group(6);
      persons.add(
          new Named(
              initials + surname.substring(0, Math.min(BEGINNING, surname.length())),
              found.group()));
    }
    return persons;
  }
}
