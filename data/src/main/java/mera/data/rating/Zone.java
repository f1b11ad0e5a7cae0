package mera.data.rating;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Bands of a rating, the weakest first. */
public enum Zone {
  RED("красная"),
  YELLOW("жёлтая"),
  GREEN("зелёная");

  private final String printed;

  Zone(String printed) {
    this.printed = printed;
  }

  /** As printed and as in the JSON of the command line. */
  public String printed() {
    return printed;
  }

  /** The zone that a source prints so: «Красная», «красная зона», «желтая». */
  public static Optional<Zone> of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    return Arrays.stream(values())
        .filter(zone -> word.startsWith(zone.printed.replace('ё', 'е')))
        .findFirst();
  }
}
