package mera.data.order;

/** The part of an order that a remark is about: where the window goes to mend it. */
public sealed interface Spot {

  /** How a reader would call it: «пункт 3.1», «приложение № 2». */
  String words();

  /** Letterhead, kind, date, number and title. */
  record Head(String words) implements Spot {}

  record Preamble() implements Spot {
    @Override
    public String words() {
      return "преамбула";
    }
  }

  /** The points as a whole. */
  record Points(String words) implements Spot {}

  record OfPoint(PointPlace place) implements Spot {
    @Override
    public String words() {
      String number = place.number();
      return "пункт " + number.substring(0, number.length() - 1);
    }
  }

  /** Who signs, agrees and prepares. */
  record Signature() implements Spot {
    @Override
    public String words() {
      return "подпись";
    }
  }

  /** What the appendices have in common. */
  record Appendices(String words) implements Spot {}

  /**
   * @param place among the appendices, from 0
   */
  record OfAppendix(int place, String words) implements Spot {}

  /** The only appendix has no number. */
  static OfAppendix appendix(Order order, int place) {
    boolean only = order.appendices().size() == 1;
    return new OfAppendix(place, only ? "приложение" : "приложение № " + (place + 1));
  }

  /** Where a plan is printed; the appendices as a whole when it is printed nowhere. */
  static Spot plan(Order order, String planId) {
    for (int i = 0; i < order.appendices().size(); i++) {
      if (order.appendices().get(i) instanceof Appendix.OfPlan part
          && part.planId().equals(planId)) {
        return appendix(order, i);
      }
    }
    return new Appendices("план " + planId);
  }
}
