package mera.data.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.order.OrderCheck.Looked;
import mera.data.plan.Remark.Weight;

/** Schools twice (L18), under two names (L10), without a director where directors are named. */
final class ListCheck {

  private static final Spot LISTS = new Spot.Appendices("списки школ");
  private static final Pattern DIRECTORS = Pattern.compile("\\{directors\\.dat:([^{}]*)\\}");

  private ListCheck() {}

  static void add(Looked looked, List<OrderRemark> remarks) {
    overlap(looked.order(), remarks);
    names(looked.order(), remarks);
    directors(looked, remarks);
  }

  /** Signs of bias are another matter than low results, so a school may be in both lists. */
  private static void overlap(Order order, List<OrderRemark> remarks) {
    Map<String, String> seen = new LinkedHashMap<>();
    Set<String> two = new TreeSet<>();
    Set<String> same = new TreeSet<>();
    order
        .lists()
        .forEach(
            (use, schools) -> {
              Set<String> here = new HashSet<>();
              for (ListedSchool school : schools) {
                boolean bias = use.equals("bias");
                String before = bias ? null : seen.putIfAbsent(school.code(), use);
                if (!here.add(school.code())) {
                  same.add(school.name());
                } else if (before != null && !before.equals(use)) {
                  two.add(school.name());
                }
              }
            });
    if (!same.isEmpty()) {
      remarks.add(
          OrderRemark.of(
              "L18",
              Weight.DOUBT,
              LISTS,
              "В одном списке дважды: " + String.join(", ", same) + "."));
    }
    if (!two.isEmpty()) {
      remarks.add(
          OrderRemark.of(
              "L18", Weight.NOTE, LISTS, "В двух списках сразу: " + String.join(", ", two) + "."));
    }
  }

  /** One school, one name in all lists and pairs. */
  private static void names(Order order, List<OrderRemark> remarks) {
    Map<String, Set<String>> byCode = new LinkedHashMap<>();
    BiConsumer<String, String> note =
        (code, name) -> byCode.computeIfAbsent(code, any -> new LinkedHashSet<>()).add(name);
    order.lists().values().forEach(all -> all.forEach(one -> note.accept(one.code(), one.name())));
    for (Appendix appendix : order.appendices()) {
      if (appendix instanceof Appendix.OfPairs pairs) {
        for (Pair pair : pairs.pairs()) {
          note.accept(pair.schoolCode(), pair.schoolName());
          note.accept(pair.tutorCode(), pair.tutorName());
        }
      }
    }
    byCode.forEach(
        (code, names) -> {
          if (names.size() > 1 && !code.isBlank()) {
            remarks.add(
                OrderRemark.of(
                    "L10",
                    Weight.DOUBT,
                    LISTS,
                    "Одна школа записана по-разному: «" + String.join("», «", names) + "»."));
          }
        });
  }

  private static void directors(Looked looked, List<OrderRemark> remarks) {
    Order order = looked.order();
    for (PointPlace place : OrderTexts.places(order)) {
      Matcher matcher =
          DIRECTORS.matcher(Points.at(order.points(), place).map(Point::text).orElse(""));
      List<String> named = new ArrayList<>();
      Set<String> unknown = new LinkedHashSet<>();
      Set<String> twice = new LinkedHashSet<>();
      while (matcher.find()) {
        for (ListedSchool school : order.lists().getOrDefault(matcher.group(1), List.of())) {
          String director = Objects.requireNonNullElse(school.director(), "").strip();
          if (director.isEmpty()) {
            unknown.add(school.name());
          } else if (named.contains(director)) {
            twice.add(director);
          }
          named.add(director);
        }
      }
      Spot spot = new Spot.OfPoint(place);
      if (!unknown.isEmpty()) {
        remarks.add(
            OrderRemark.of(
                "O06",
                Weight.DOUBT,
                spot,
                "Директор неизвестен, в приказе останется прочерк: "
                    + String.join(", ", unknown)
                    + "."));
      }
      if (!twice.isEmpty()) {
        remarks.add(
            OrderRemark.of(
                "L18", Weight.NOTE, spot, "Назван дважды: " + String.join(", ", twice) + "."));
      }
    }
  }
}
