package mera.data.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of an order; numbers come from the place.
 *
 * @param text may carry {to}, {ref:…}, {refs:…}, {refs.dat:…}, {schools:…}, {directors.dat:…},
 *     {date} and {number}, which are filled when the page is made
 * @param due until when a report is to be there; the text says it too
 * @param sub sub-points; they have none of their own
 * @param to what {to} prints; null: the text names whom it means itself
 */
public record Point(
    Kind kind, String text, @Nullable LocalDate due, List<Point> sub, @Nullable Addressee to) {

  /** A point whose text names whom it means itself. */
  public Point(Kind kind, String text, @Nullable LocalDate due, List<Point> sub) {
    this(kind, text, due, sub, null);
  }

  /** What a point does. */
  public enum Kind {
    /** Approves an appendix. */
    APPROVE,
    /** Obliges a subordinate body. */
    ASSIGN,
    /** Advises a body that is not subordinate, such as a municipal one. */
    RECOMMEND,
    /** Asks for a report: to whom, what, until when. */
    REPORT,
    /** To be carried out «в части касающейся». */
    EXTRACT,
    RESPONSIBILITY,
    CONTROL,
    /** Ends an earlier order. */
    REPEAL,
    /** Changes an earlier order or its appendix. */
    AMEND,
    /** Says from when the order counts. */
    FORCE
  }

  public Point {
    sub = List.copyOf(sub);
  }

  public Point withKind(Kind changed) {
    return new Point(changed, text, due, sub, to);
  }

  public Point withDue(@Nullable LocalDate changed) {
    return new Point(kind, text, changed, sub, to);
  }

  /** The same with other words. */
  public Point withText(String changed) {
    return new Point(kind, changed, due, sub, to);
  }

  /** The same with other sub-points. */
  public Point withSub(List<Point> changed) {
    return new Point(kind, text, due, changed, to);
  }

  /** The same, said to or of somebody else. */
  public Point withTo(@Nullable Addressee changed) {
    return new Point(kind, text, due, sub, changed);
  }
}
