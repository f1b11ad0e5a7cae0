package mera.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.document.Document.Orientation;
import mera.data.order.Appendices;
import mera.data.order.Appendix;
import mera.data.order.Appendix.Column;
import mera.data.order.Appendix.Content;
import mera.data.order.ListedSchool;
import mera.data.order.Order;
import mera.data.order.Pair;
import mera.data.school.School;
import mera.data.tutor.Support;
import org.jspecify.annotations.Nullable;

/** The register of support as the table of an order: «школа – тьютор – наставник – договор». */
final class SupportPairs {

  /** The columns of a table that shows all that the register holds. */
  private static final List<Column> WHOLE =
      List.of(
          new Column(Content.NUMBER, "№"),
          new Column(Content.SCHOOL, "Школа с низкими образовательными результатами"),
          new Column(Content.TUTOR, "Школа-тьютор"),
          new Column(Content.MENTOR, "Методист-наставник"),
          new Column(Content.CURATOR, "Куратор"),
          new Column(Content.AGREEMENT, "Договор о сетевом взаимодействии"),
          new Column(Content.SUBJECT, "Предмет договора"));

  private static final List<String> TITLE =
      List.of("Сопровождение школ", "с низкими образовательными результатами");

  private SupportPairs() {}

  /**
   * A row of the table.
   *
   * @param tutor null: none, or unknown to the register of schools
   */
  static Pair pair(ListedSchool school, Support support, @Nullable School tutor) {
    return new Pair(
        school.code(),
        school.name(),
        school.municipality(),
        tutor == null ? "" : tutor.code(),
        tutor == null ? "" : tutor.name(),
        support.mentor(),
        support.curator(),
        support.agreement().printed(),
        support.agreement().subject());
  }

  /**
   * The order with its table of pairs as the register has them; an order without one gets it as the
   * last appendix.
   *
   * @param whole with mentor, curator and agreement; else in the columns that the table has
   */
  static Order into(
      Order order, Collection<School> register, Collection<Support> supports, boolean whole) {
    int place = place(order);
    Appendix.OfPairs old =
        place >= 0
            ? (Appendix.OfPairs) order.appendices().get(place)
            : new Appendix.OfPairs(
                Appendices.freeRef(order),
                List.of(),
                Orientation.LANDSCAPE,
                TITLE,
                WHOLE,
                List.of());
    Appendix.OfPairs shaped = whole ? old.withColumns(Orientation.LANDSCAPE, WHOLE) : old;
    boolean onlyTutors =
        shaped.columns().stream()
            .map(Column::content)
            .noneMatch(content -> content == Content.MENTOR || content == Content.CURATOR);
    List<Pair> pairs =
        pairs(order, register, supports).stream()
            .filter(pair -> !onlyTutors || !pair.tutorCode().isEmpty())
            .toList();
    Appendix.OfPairs filled = shaped.withPairs(pairs);
    return place >= 0 ? order.withAppendix(place, filled) : Appendices.add(order, filled);
  }

  /** Place of the first table of pairs, from 0; −1: the order has none. */
  static int place(Order order) {
    for (int place = 0; place < order.appendices().size(); place++) {
      if (order.appendices().get(place) instanceof Appendix.OfPairs) {
        return place;
      }
    }
    return -1;
  }

  /** In the order of the order's list of low results; without one, in that of the register. */
  private static List<Pair> pairs(
      Order order, Collection<School> register, Collection<Support> supports) {
    Map<String, School> schools = new HashMap<>();
    register.forEach(school -> schools.put(school.code(), school));
    Map<String, Support> known = new HashMap<>();
    supports.forEach(support -> known.put(support.schoolCode(), support));
    List<ListedSchool> needing = new ArrayList<>(order.lists().getOrDefault("low", List.of()));
    if (needing.isEmpty()) {
      for (School school : register) {
        if (known.containsKey(school.code())) {
          needing.add(
              new ListedSchool(
                  school.code(), school.name(), school.municipality(), school.director(), ""));
        }
      }
    }
    List<Pair> pairs = new ArrayList<>();
    for (ListedSchool school : needing) {
      Support support = known.get(school.code());
      if (support != null) {
        String tutor = support.tutorCode();
        pairs.add(pair(school, support, tutor == null ? null : schools.get(tutor)));
      }
    }
    return pairs;
  }
}
