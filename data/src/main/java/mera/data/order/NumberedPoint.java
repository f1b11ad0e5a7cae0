package mera.data.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A point as printed.
 *
 * @param number «3.» or «3.1.»
 * @param text with references, schools and the punctuation of its place
 * @param due until when a report is to be there
 */
public record NumberedPoint(String number, Point.Kind kind, String text, @Nullable LocalDate due) {}
