package mera.app.order;

import mera.data.order.PointPlace;

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
}
