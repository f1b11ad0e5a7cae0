package mera.data.context;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the index of social well-being is put together.
 *
 * @param weights by input; one without a weight is left out
 * @param least inputs that a school must have data for, else it has no index
 */
public record ContextWeights(SortedMap<ContextInput, BigDecimal> weights, int least) {

  public ContextWeights {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }

  /** All inputs with their usual weights, five of them needed. */
  public static ContextWeights standard() {
    Map<ContextInput, BigDecimal> weights = new EnumMap<>(ContextInput.class);
    for (ContextInput input : ContextInput.values()) {
      weights.put(input, input.usualWeight());
    }
    return new ContextWeights(new TreeMap<>(weights), 5);
  }
}
