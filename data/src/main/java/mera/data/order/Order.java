package mera.data.order;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
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

    public Head withIssuer(List<String> changed) {
      return new Head(changed, kind, kindSpaced, blocks, place);
    }

    public Head withKind(String changed) {
      return new Head(issuer, changed, kindSpaced, blocks, place);
    }

    public Head withPlace(@Nullable String changed) {
      return new Head(issuer, kind, kindSpaced, blocks, changed);
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
    return with(
        stored,
        head,
        registration,
        title,
        preamble,
        points,
        signatory,
        executor,
        approvals,
        appendices);
  }

  /** The order with its date and number, which all its pages then carry. */
  public Order registered(LocalDate date, String number) {
    Registration old = registration;
    Registration fresh =
        new Registration(date, number, old.form(), old.datePrefix(), old.numberSuffix());
    return with(
        id, head, fresh, title, preamble, points, signatory, executor, approvals, appendices);
  }

  /** Has it both date and number? From then on it is a document and no longer a draft. */
  @JsonIgnore
  public boolean isRegistered() {
    String number = registration.number();
    return registration.date() != null && number != null && !number.isBlank();
  }

  public Order withHead(Head changed) {
    return with(
        id,
        changed,
        registration,
        title,
        preamble,
        points,
        signatory,
        executor,
        approvals,
        appendices);
  }

  public Order withTitle(String changed) {
    return with(
        id,
        head,
        registration,
        changed,
        preamble,
        points,
        signatory,
        executor,
        approvals,
        appendices);
  }

  public Order withPreamble(String changed) {
    return with(
        id, head, registration, title, changed, points, signatory, executor, approvals, appendices);
  }

  public Order withPoints(List<Point> changed) {
    return with(
        id,
        head,
        registration,
        title,
        preamble,
        changed,
        signatory,
        executor,
        approvals,
        appendices);
  }

  public Order withSignatory(Signatory changed) {
    return with(
        id, head, registration, title, preamble, points, changed, executor, approvals, appendices);
  }

  /**
   * @param changed null: no contact is printed
   */
  public Order withExecutor(@Nullable String changed) {
    return with(
        id, head, registration, title, preamble, points, signatory, changed, approvals, appendices);
  }

  public Order withApprovals(List<Signatory> changed) {
    return with(
        id, head, registration, title, preamble, points, signatory, executor, changed, appendices);
  }

  /** The order with another appendix in the place of one that it has. */
  public Order withAppendix(int place, Appendix changed) {
    List<Appendix> all = new ArrayList<>(appendices);
    all.set(place, changed);
    return with(
        id, head, registration, title, preamble, points, signatory, executor, approvals, all);
  }

  private Order with(
      @Nullable String newId,
      Head newHead,
      Registration newRegistration,
      String newTitle,
      String newPreamble,
      List<Point> newPoints,
      Signatory newSignatory,
      @Nullable String newExecutor,
      List<Signatory> newApprovals,
      List<Appendix> newAppendices) {
    return new Order(
        newId,
        template,
        newHead,
        newRegistration,
        newTitle,
        newPreamble,
        operative,
        newPoints,
        newSignatory,
        newExecutor,
        newApprovals,
        appendixForm,
        newAppendices,
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
