package mera.data.school;

import java.util.List;

/**
 * A list of schools that came from outside: the federal list of schools with low results, the red
 * zone of a regional rating, a municipal list.
 *
 * @param title as printed above the list, in one line
 * @param year calendar year that it is of; 0 when the file does not say
 */
public record SourceList(String title, int year, List<Entry> entries) {

  /**
   * @param schoolCode see {@link School#code}
   * @param name as printed in the list
   * @param municipality as printed in the list; may be empty
   */
  public record Entry(String schoolCode, String name, String municipality) {}

  public SourceList {
    entries = List.copyOf(entries);
  }
}
