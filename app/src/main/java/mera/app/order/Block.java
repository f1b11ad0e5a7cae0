package mera.app.order;

import java.util.List;
import java.util.Optional;
import mera.data.document.Printout;
import mera.data.order.Order;
import mera.data.order.OrderPages;
import mera.data.order.PointPlace;
import mera.data.order.Spot;
import mera.data.problem.Refusal;

/** A part of an order that has a form of its own. */
sealed interface Block {

  /** Letterhead, kind, place and title. */
  record Requisites() implements Block {}

  /** Basis and purpose. */
  record Preamble() implements Block {}

  /** All points: the place where a new one is begun. */
  record AllPoints() implements Block {}

  record OfPoint(PointPlace place) implements Block {}

  /** Who signs, who agreed, who prepared it. */
  record Signature() implements Block {}

  /** All appendices: what is attached. */
  record AllAppendices() implements Block {}

  /** How the pages look. */
  record Layout() implements Block {}

  /** What goes to paper and into files, and how. */
  record Paper() implements Block {}

  /** What a careful reader would remark. */
  record Remarks() implements Block {}

  /**
   * @param place among the appendices, from 0
   */
  record OfAppendix(int place) implements Block {}

  /** What a place on the pages of an order is; the sheets behind it belong to the signature. */
  static Optional<Block> at(Order order, Printout.End place) {
    if (place.section() > order.appendices().size()) {
      return Optional.of(new Signature());
    }
    if (place.section() > 0) {
      return Optional.of(new OfAppendix(place.section() - 1));
    }
    try {
      List<Spot> spots = OrderPages.spots(order);
      return place.block() < spots.size()
          ? Optional.of(OrderRemarks.block(spots.get(place.block())))
          : Optional.empty();
    } catch (Refusal unprintable) {
      // It has been changed since; the pages say why they cannot be made.
      return Optional.empty();
    }
  }
}
