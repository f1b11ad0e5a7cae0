package mera.app.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mera.data.order.Appendix;
import mera.data.order.NumberedPoint;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import mera.data.order.Point;
import mera.data.order.PointPlace;
import mera.data.order.Points;
import mera.data.problem.Refusal;

/**
 * The blocks of an order in the order of reading.
 *
 * @param printed by point: its text as printed, without the number
 */
record Outline(List<BlockLine> lines, Map<PointPlace, String> printed) {

  static final Outline NONE = new Outline(List.of(), Map.of());

  static Outline of(Order order) {
    List<PointPlace> places = places(order);
    Map<PointPlace, String> printed = printed(order, places);
    List<BlockLine> lines = new ArrayList<>();
    lines.add(new BlockLine(new Block.Requisites(), 0, "fth-sliders", "Реквизиты"));
    lines.add(new BlockLine(new Block.Preamble(), 0, "fth-align-left", "Преамбула"));
    lines.add(new BlockLine(new Block.AllPoints(), 0, "fth-list", "Пункты"));
    for (PointPlace place : places) {
      Point point = Points.at(order.points(), place).orElseThrow();
      lines.add(
          new BlockLine(
              new Block.OfPoint(place),
              place.isSub() ? 2 : 1,
              place.isSub() ? "fth-corner-down-right" : PointKinds.icon(point.kind()),
              place.number() + " " + Objects.requireNonNull(printed.get(place))));
    }
    lines.add(new BlockLine(new Block.Signature(), 0, "fth-edit-3", "Подпись и согласование"));
    if (!order.appendices().isEmpty()) {
      lines.add(new BlockLine(new Block.AllAppendices(), 0, "fth-paperclip", "Приложения"));
    }
    for (int i = 0; i < order.appendices().size(); i++) {
      Appendix appendix = order.appendices().get(i);
      lines.add(
          new BlockLine(
              new Block.OfAppendix(i), 1, icon(appendix), (i + 1) + ". " + title(appendix)));
    }
    lines.add(new BlockLine(new Block.Layout(), 0, "fth-layout", "Оформление"));
    lines.add(new BlockLine(new Block.Remarks(), 0, "fth-alert-triangle", "Замечания"));
    lines.add(new BlockLine(new Block.Paper(), 0, "fth-printer", "Печать и файлы"));
    return new Outline(List.copyOf(lines), Map.copyOf(printed));
  }

  /** Is there such a block? */
  boolean has(Block block) {
    return lines.stream().anyMatch(line -> line.block().equals(block));
  }

  /** What an appendix is called in lists. */
  static String title(Appendix appendix) {
    return switch (appendix) {
      case Appendix.OfPlan plan -> "План мероприятий";
      case Appendix.OfLists lists ->
          lists.title().isEmpty()
              ? joined(lists.lists().stream().map(Appendix.Titled::title).toList(), "; ")
              : joined(lists.title(), " ");
      case Appendix.OfPairs pairs -> joined(pairs.title(), " ");
    };
  }

  private static String joined(List<String> lines, String between) {
    return Optional.of(String.join(between, lines).strip())
        .filter(words -> !words.isEmpty())
        .orElse("Без заголовка");
  }

  private static String icon(Appendix appendix) {
    return switch (appendix) {
      case Appendix.OfPlan plan -> "fth-grid";
      case Appendix.OfLists lists -> "fth-list";
      case Appendix.OfPairs pairs -> "fth-users";
    };
  }

  private static List<PointPlace> places(Order order) {
    List<PointPlace> places = new ArrayList<>();
    for (int point = 0; point < order.points().size(); point++) {
      places.add(PointPlace.of(point));
      for (int sub = 0; sub < order.points().get(point).sub().size(); sub++) {
        places.add(new PointPlace(point, sub));
      }
    }
    return places;
  }

  /** Where the order cannot be printed, the text as it is written. */
  private static Map<PointPlace, String> printed(Order order, List<PointPlace> places) {
    Map<PointPlace, String> printed = new HashMap<>();
    try {
      List<NumberedPoint> points = OrderPages.points(order);
      for (int i = 0; i < places.size(); i++) {
        printed.put(places.get(i), points.get(i).text());
      }
    } catch (Refusal notPrintable) {
      places.forEach(
          place ->
              printed.put(place, Points.at(order.points(), place).map(Point::text).orElseThrow()));
    }
    return printed;
  }
}
