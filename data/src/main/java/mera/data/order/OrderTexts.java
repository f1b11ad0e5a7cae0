package mera.data.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Part;
import mera.data.plan.Plan;

/** The texts of an order as they are stored, in the order of the paper. */
final class OrderTexts {

  private OrderTexts() {}

  /** A text and where it stands. */
  record Said(Spot spot, String text) {}

  static List<Said> of(Order order) {
    List<Said> texts = new ArrayList<>();
    texts.add(new Said(new Spot.Head("заголовок"), order.title()));
    texts.add(new Said(new Spot.Preamble(), order.preamble()));
    order.bases().forEach(basis -> texts.add(new Said(new Spot.Preamble(), basis.printed())));
    for (PointPlace place : places(order)) {
      Point point = Points.at(order.points(), place).orElseThrow();
      texts.add(new Said(new Spot.OfPoint(place), printed(point)));
    }
    List<String> signed = new ArrayList<>(order.signatory().printed());
    order.approvals().forEach(one -> signed.addAll(one.printed()));
    signed.add(Objects.requireNonNullElse(order.executor(), ""));
    texts.add(new Said(new Spot.Signature(), String.join("\n", signed)));
    texts.add(
        new Said(
            new Spot.Appendices("отметка приложения"),
            String.join("\n", order.appendixForm().header())));
    for (int i = 0; i < order.appendices().size(); i++) {
      Spot spot = Spot.appendix(order, i);
      for (String text : own(order.appendices().get(i))) {
        texts.add(new Said(spot, text));
      }
    }
    texts.removeIf(said -> said.text().isBlank());
    return List.copyOf(texts);
  }

  /** Stamp and titles; the table of a plan has its own checks. */
  private static List<String> own(Appendix appendix) {
    List<String> texts = new ArrayList<>();
    texts.add(String.join("\n", appendix.stamp()));
    switch (appendix) {
      case Appendix.OfPlan plan -> {}
      case Appendix.OfPlanPart part -> texts.add(String.join(" ", part.title()));
      case Appendix.OfPairs pairs -> texts.add(String.join(" ", pairs.title()));
      case Appendix.OfLists lists -> {
        texts.add(String.join(" ", lists.title()));
        lists.lists().forEach(list -> texts.add(list.title()));
      }
    }
    return texts;
  }

  /** The text of a point with its addressee in it. */
  static String printed(Point point) {
    Addressee to = point.to();
    return to == null ? point.text() : point.text().replace("{to}", to.printed());
  }

  /** Points and sub-points in the order of reading. */
  static List<PointPlace> places(Order order) {
    List<PointPlace> places = new ArrayList<>();
    for (int i = 0; i < order.points().size(); i++) {
      places.add(PointPlace.of(i));
      for (int j = 0; j < order.points().get(i).sub().size(); j++) {
        places.add(new PointPlace(i, j));
      }
    }
    return places;
  }

  static Stream<Point> points(Order order) {
    return order.points().stream()
        .flatMap(point -> Stream.concat(Stream.of(point), point.sub().stream()));
  }

  /** The texts of a plan and of the chapters around it, in the order of the paper. */
  static String of(Plan plan) {
    StringBuilder text = new StringBuilder(plan.titleLine()).append('\n');
    if (plan.parts().stream().noneMatch(Part.PlanTable.class::isInstance)) {
      text.append(rows(plan));
    }
    for (Part part : plan.parts()) {
      switch (part) {
        case Part.Chapter chapter -> text.append(chapter.chapter());
        case Part.Text one -> text.append(one.text());
        case Part.Items items -> text.append(String.join("\n", items.list()));
        case Part.Passport passport ->
            passport.passport().forEach(entry -> text.append(entry.text()).append('\n'));
        case Part.IndicatorTable table -> {}
        case Part.PlanTable table -> text.append(rows(plan));
        case Part.TitlePage page -> {}
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static String rows(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (Node node : plan.nodes()) {
      for (Field field : Field.values()) {
        text.append(node.cell(field)).append('\n');
      }
    }
    return text.toString();
  }
}
