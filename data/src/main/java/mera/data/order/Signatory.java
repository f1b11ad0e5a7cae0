package mera.data.order;

import java.util.List;

/**
 * Who signs or approves.
 *
 * @param position its printed lines
 * @param name «И.О. Фамилия»
 */
public record Signatory(List<String> position, String name) {

  public Signatory {
    position = List.copyOf(position);
  }
}
