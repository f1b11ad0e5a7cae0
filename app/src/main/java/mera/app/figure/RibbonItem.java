package mera.app.figure;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing on a ribbon of time.
 *
 * @param key of what it stands for; the same key may stand in several lanes
 * @param label beside or inside of the shape
 * @param spans days included; single days for {@link Shape#DAY} and {@link Shape#REPEAT}
 * @param movable may be dragged to other days
 */
public record RibbonItem(String key, String label, Shape shape, List<Span> spans, boolean movable) {

  /** Each kind of time has a shape of its own; colour tells nothing alone. */
  public enum Shape {
    /** A bar. */
    STRETCH,
    /** A diamond. */
    DAY,
    /** Dots on a line. */
    REPEAT,
    /** A dashed frame. */
    THROUGHOUT
  }

  /** Both days included. */
  public record Span(LocalDate from, LocalDate to) {}

  public RibbonItem {
    spans = List.copyOf(spans);
  }

  LocalDate first() {
    return spans.stream().map(Span::from).min(LocalDate::compareTo).orElseThrow();
  }

  LocalDate last() {
    return spans.stream().map(Span::to).max(LocalDate::compareTo).orElseThrow();
  }
}
