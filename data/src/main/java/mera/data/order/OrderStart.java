package mera.data.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.RegionNames;

/**
 * What a template needs to become an order.
 *
 * @param firstYear calendar year in which the period of its plans begins
 * @param parties by key; they replace the parties of the template that have the same key
 * @param lists the schools by use: low (низкие результаты), risk (зона риска), bias (признаки
 *     необъективности); see {@link OrderTemplate#listUses}
 * @param plans by the id of the plan template
 * @param pairs schools and their tutors
 */
public record OrderStart(
    int firstYear,
    RegionNames region,
    Map<String, Party> parties,
    Map<String, List<ListedSchool>> lists,
    Map<String, Plan> plans,
    List<Pair> pairs) {

  public OrderStart {
    parties = Map.copyOf(parties);
    lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
    plans = Map.copyOf(plans);
    pairs = List.copyOf(pairs);
  }
}
