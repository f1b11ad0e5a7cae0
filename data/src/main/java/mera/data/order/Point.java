package mera.data.order;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point of an order; numbers come from the place.
 *
 * @param text may carry {ref:…}, {refs:…}, {schools:…}, {directors.dat:…}, {date} and {number},
 *     which are filled when the page is made
 * @param due until when a report is to be there; the text says it too
 * @param sub sub-points; they have none of their own
 */
public record Point(Kind kind, String text, @Nullable LocalDate due, List<Point> sub) {

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
    CONTROL
  }

  public Point {
    sub = List.copyOf(sub);
  }
}
