package mera.data.order;

import mera.data.plan.Remark;
import mera.data.plan.Remark.Weight;

/** Something that a careful reader would ask about before the order is signed, and where. */
public record OrderRemark(Spot spot, Remark remark) {

  static OrderRemark of(String code, Weight weight, Spot spot, String sentence) {
    return new OrderRemark(spot, new Remark(code, weight, null, null, sentence, null, null));
  }

  public String code() {
    return remark.code();
  }

  public Weight weight() {
    return remark.weight();
  }

  public String place() {
    return spot.words();
  }

  public String sentence() {
    return remark.sentence();
  }

  /** What «не показывать для этого приказа» remembers. */
  public String key() {
    return spot.words() + ": " + remark.key();
  }
}
