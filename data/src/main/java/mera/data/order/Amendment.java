package mera.data.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import mera.data.plan.Field;
import mera.data.plan.Indicator;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;
import org.jspecify.annotations.Nullable;

/** Makes the order that changes a registered one, from the difference of its plans then and now. */
public final class Amendment {

  private Amendment() {}

  /**
   * A draft with the head, the signatory and the control of the old order.
   *
   * @param newest the old order beside the newest lists of schools
   * @param now the plans of its appendices as they are now, by id
   * @throws Refusal when the old order is a draft itself, or nothing has changed
   */
  public static Order of(Order old, Order newest, Map<String, Plan> now) throws Refusal {
    if (!old.isRegistered()) {
      throw new Refusal(
          Reason.IMPOSSIBLE,
          "Приказ "
              + old.id()
              + " ещё не зарегистрирован: правьте его самого, изменяющий приказ не нужен.");
    }
    List<Point> points = new ArrayList<>();
    for (String id : old.planIds()) {
      Plan before = old.attached().get(id);
      Plan after = now.get(id);
      if (before != null && after != null) {
        List<Point> changes = changes(before, after);
        if (!changes.isEmpty()) {
          points.add(new Point(Point.Kind.AMEND, opening(old, before), null, changes));
        }
      }
    }
    points.addAll(AmendedLists.of(old, newest, named(old, Case.DATIVE)));
    if (points.isEmpty()) {
      throw new Refusal(
          Reason.IMPOSSIBLE,
          "Планы и списки приказа "
              + old.id()
              + " не изменились с его регистрации: изменять нечего.");
    }
    old.points().stream().filter(point -> point.kind() == Point.Kind.CONTROL).forEach(points::add);
    return old.unregistered()
        .withTitle("О внесении изменений в " + named(old, Case.ACCUSATIVE))
        .withPreamble(preamble(old))
        .withBases(List.of())
        .withAppendices(List.of())
        .withPoints(points);
  }

  private static String preamble(Order old) {
    Operative operative = old.operative();
    String purpose = "В связи с уточнением сроков и состава мероприятий";
    if (operative == null) {
      return purpose + ":";
    }
    return operative.inline() ? purpose + " {operative}" : purpose;
  }

  private static String opening(Order old, Plan plan) {
    String kind = plan.kind().strip().toLowerCase(Locale.ROOT);
    String noun = Declension.of(kind, Case.ACCUSATIVE).orElse(kind);
    String word =
        switch (Approval.word(kind)) {
          case "Утверждена" -> "утверждённую";
          case "Утверждено" -> "утверждённое";
          case "Утверждены" -> "утверждённые";
          default -> "утверждённый";
        };
    return "Внести в "
        + noun
        + " «"
        + plan.titleLine().replaceAll("\\s+", " ").strip()
        + "», "
        + word
        + " "
        + named(old, Case.INSTRUMENTAL)
        + ", следующие изменения:";
  }

  /** «приказом от 09.12.2026 № 375-р». */
  private static String named(Order old, Case in) {
    String kind = old.head().kind().replace(" ", "").toLowerCase(Locale.ROOT);
    String noun = Declension.of(kind, in).orElse(kind);
    Registration registration = old.registration();
    return noun + " от " + registration.printedDate() + " № " + registration.printedNumber();
  }

  static List<Point> changes(Plan before, Plan after) {
    List<String> texts = new ArrayList<>();
    if (!flat(before.titleLine()).equals(flat(after.titleLine()))) {
      texts.add("наименование изложить в следующей редакции: «" + flat(after.titleLine()) + "»");
    }
    texts.addAll(AmendedProgramme.of(before.programme(), after.programme()));
    indicators(before, after, texts);
    columns(before, after, texts);
    for (Node node : before.nodes()) {
      if (after.node(node.id()).isEmpty()) {
        texts.add(named(node) + " исключить");
      }
    }
    for (Node node : after.nodes()) {
      before
          .node(node.id())
          .ifPresentOrElse(
              old -> texts.addAll(changes(after, old, node)), () -> texts.add(added(after, node)));
    }
    String renumbered = renumbered(before, after);
    if (!renumbered.isEmpty()) {
      texts.add(renumbered);
    }
    return texts.stream()
        .map(text -> new Point(Point.Kind.AMEND, text + ";", null, List.of()))
        .toList();
  }

  /** Indicators are known by their numbers. */
  private static void indicators(Plan before, Plan after, List<String> texts) {
    Map<String, Indicator> old = byNumber(before);
    Map<String, Indicator> now = byNumber(after);
    old.forEach(
        (number, indicator) -> {
          if (!now.containsKey(number)) {
            texts.add("показатель " + bare(number) + " исключить");
          }
        });
    now.forEach(
        (number, indicator) -> {
          String said = flat(indicator.text() + ": " + indicator.target() + " " + indicator.unit());
          if (!old.containsKey(number)) {
            texts.add("дополнить показателем " + bare(number) + " «" + said + "»");
          } else if (!indicator.equals(old.get(number))) {
            texts.add(
                "показатель " + bare(number) + " изложить в следующей редакции: «" + said + "»");
          }
        });
  }

  /** Columns are known by what they hold. */
  private static void columns(Plan before, Plan after, List<String> texts) {
    for (PlanColumn old : before.columns()) {
      PlanColumn now = column(after, old.field());
      if (now == null) {
        texts.add("графу «" + old.caption() + "» исключить");
      } else if (!flat(now.caption()).equals(flat(old.caption()))) {
        texts.add(
            "наименование графы «"
                + flat(old.caption())
                + "» изложить в следующей редакции: «"
                + flat(now.caption())
                + "»");
      }
    }
    for (PlanColumn now : after.columns()) {
      if (column(before, now.field()) == null) {
        texts.add("дополнить графой «" + flat(now.caption()) + "»");
      }
    }
  }

  private static @Nullable PlanColumn column(Plan plan, Field field) {
    return plan.columns().stream()
        .filter(column -> column.field() == field)
        .findFirst()
        .orElse(null);
  }

  private static Map<String, Indicator> byNumber(Plan plan) {
    Map<String, Indicator> all = new LinkedHashMap<>();
    plan.indicators().forEach(one -> all.put(one.number(), one));
    return all;
  }

  private static List<String> changes(Plan plan, Node old, Node now) {
    List<PlanColumn> changed =
        plan.columns().stream()
            .filter(column -> column.field() != Field.NUMBER)
            .filter(column -> !old.cell(column.field()).equals(now.cell(column.field())))
            .toList();
    if (changed.isEmpty()) {
      return List.of();
    }
    if (now.kind() == Node.Kind.SECTION) {
      return List.of(
          "наименование раздела «"
              + flat(old.text())
              + "» изложить в следующей редакции: «"
              + flat(now.text())
              + "»");
    }
    if (changed.size() > 2) {
      return List.of(named(old) + " изложить в следующей редакции: «" + row(plan, now) + "»");
    }
    return changed.stream()
        .map(
            column ->
                now.cell(column.field()).isBlank()
                    ? "в " + place(old) + " текст графы «" + column.caption() + "» исключить"
                    : "в "
                        + place(old)
                        + " графу «"
                        + column.caption()
                        + "» изложить в следующей редакции: «"
                        + flat(now.cell(column.field()))
                        + "»")
        .toList();
  }

  private static String added(Plan plan, Node node) {
    if (node.kind() == Node.Kind.SECTION) {
      return "дополнить разделом «" + flat((node.number() + " " + node.text()).strip()) + "»";
    }
    String number = bare(node.number());
    return (number.isEmpty() ? "дополнить пунктом" : "дополнить пунктом " + number)
        + " следующего содержания: «"
        + row(plan, node)
        + "»";
  }

  /** «9. Провести семинар; Сроки: март; Ответственные: ИРО». */
  private static String row(Plan plan, Node node) {
    String first = (node.number() + " " + flat(node.text())).strip();
    String rest =
        plan.columns().stream()
            .filter(column -> column.field() != Field.NUMBER && column.field() != Field.MEASURE)
            .filter(column -> !node.cell(column.field()).isBlank())
            .map(column -> "; " + column.caption() + ": " + flat(node.cell(column.field())))
            .collect(Collectors.joining());
    return first + rest;
  }

  /** «пункты 6–12 считать соответственно пунктами 5–11»: rows that are only numbered anew. */
  private static String renumbered(Plan before, Plan after) {
    List<String> was = new ArrayList<>();
    List<String> is = new ArrayList<>();
    for (Node node : after.nodes()) {
      before
          .node(node.id())
          .filter(old -> !old.number().equals(node.number()) && !old.number().isBlank())
          .ifPresent(
              old -> {
                was.add(bare(old.number()));
                is.add(bare(node.number()));
              });
    }
    if (was.isEmpty()) {
      return "";
    }
    return was.size() == 1
        ? "пункт " + was.getFirst() + " считать пунктом " + is.getFirst()
        : "пункты "
            + String.join(", ", was)
            + " считать соответственно пунктами "
            + String.join(", ", is);
  }

  private static String named(Node node) {
    if (node.kind() == Node.Kind.SECTION) {
      return "раздел «" + flat(node.text()) + "»";
    }
    return node.number().isBlank()
        ? "пункт «" + flat(node.text()) + "»"
        : "пункт " + bare(node.number());
  }

  private static String place(Node node) {
    return node.number().isBlank()
        ? "пункте «" + flat(node.text()) + "»"
        : "пункте " + bare(node.number());
  }

  private static String bare(String number) {
    return number.strip().replaceFirst("\\.$", "");
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
