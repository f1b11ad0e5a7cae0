package mera.app.figure;

import java.util.List;

/**
 * A lane of a ribbon of time.
 *
 * @param note second line under the name: «3 меры»
 */
public record RibbonLane(String name, String note, List<RibbonItem> items) {

  public RibbonLane {
    items = List.copyOf(items);
  }
}
