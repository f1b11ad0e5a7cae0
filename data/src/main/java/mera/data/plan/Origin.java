package mera.data.plan;

import java.util.List;

/**
 * Where an imported plan came from, and what stood above its table and is not printed from there.
 *
 * @param file name of the file
 * @param header lines of the appendix header: «Приложение № 2», «к приказу …», «от … № …»
 * @param stamp lines of the approval stamp
 * @param other lines above the table that belong to none of them
 */
public record Origin(String file, List<String> header, List<String> stamp, List<String> other) {
  public Origin {
    header = List.copyOf(header);
    stamp = List.copyOf(stamp);
    other = List.copyOf(other);
  }
}
