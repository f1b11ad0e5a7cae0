package mera.data.risk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much a risk factor matters in a school. */
public enum Significance {
  HIGH("высокая"),
  MIDDLE("средняя"),
  LOW("низкая");

  private final String printed;

  Significance(String printed) {
    this.printed = printed;
  }

  /** As shown and printed. */
  public String printed() {
    return printed;
  }

  /** «Высокая», «средний». */
  static Optional<Significance> of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(one -> word.startsWith(one.printed.substring(0, one.printed.length() - 2)))
        .findFirst();
  }
}
