package mera.data.order;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An order of an education authority with its appendices.
 *
 * @param id null until it is stored
 * @param template id of the template it was made from
 * @param title «Об …», without a full stop
 * @param preamble basis and purpose
 * @param operative null: none is printed and the preamble ends with a colon
 * @param executor contact of the person who prepared the order
 * @param approvals «Согласовано:»
 * @param lists the schools by use (low, bias …), frozen when the order was made
 */
public record Order(
    @Nullable String id,
    String template,
    Head head,
    Registration registration,
    String title,
    String preamble,
    @Nullable Operative operative,
    List<Point> points,
    Signatory signatory,
    @Nullable String executor,
    List<Signatory> approvals,
    AppendixForm appendixForm,
    List<Appendix> appendices,
    Map<String, List<ListedSchool>> lists) {

  /**
   * What stands above the text.
   *
   * @param issuer lines of the letterhead
   * @param kind ПРИКАЗ or РАСПОРЯЖЕНИЕ
   * @param kindSpaced letter-spaced
   */
  public record Head(
      List<String> issuer,
      String kind,
      boolean kindSpaced,
      List<HeaderBlock> blocks,
      @Nullable String place) {
    public Head {
      issuer = List.copyOf(issuer);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * How appendices are headed and named.
   *
   * @param reference how {ref:…} prints: «Приложение № {n}»
   * @param header lines in the corner of an appendix; empty: none
   */
  public record AppendixForm(String reference, List<String> header) {
    public AppendixForm {
      header = List.copyOf(header);
    }
  }

  public Order {
    points = List.copyOf(points);
    approvals = List.copyOf(approvals);
    appendices = List.copyOf(appendices);
    Map<String, List<ListedSchool>> frozen = new LinkedHashMap<>();
    lists.forEach((use, schools) -> frozen.put(use, List.copyOf(schools)));
    lists = Collections.unmodifiableMap(frozen);
  }

  public Order withId(String stored) {
    return with(stored, registration, points);
  }

  /** The order with its date and number, which all its pages then carry. */
  public Order registered(LocalDate date, String number) {
    Registration old = registration;
    return with(
        id,
        new Registration(date, number, old.form(), old.datePrefix(), old.numberSuffix()),
        points);
  }

  public Order withPoints(List<Point> changed) {
    return with(id, registration, changed);
  }

  private Order with(@Nullable String newId, Registration newRegistration, List<Point> newPoints) {
    return new Order(
        newId,
        template,
        head,
        newRegistration,
        title,
        preamble,
        operative,
        newPoints,
        signatory,
        executor,
        approvals,
        appendixForm,
        appendices,
        lists);
  }

  /** Ids of the plans that the pages need. */
  public List<String> planIds() {
    return appendices.stream()
        .filter(Appendix.OfPlan.class::isInstance)
        .map(appendix -> ((Appendix.OfPlan) appendix).planId())
        .toList();
  }
}
