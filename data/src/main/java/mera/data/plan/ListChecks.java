package mera.data.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mera.data.plan.PlanChecks.Looked;
import mera.data.plan.Remark.Weight;

/** Sub-measures that read on from their group, and nouns with the wrong case: L23. */
final class ListChecks {

  private ListChecks() {}

  static void add(Looked looked, List<Remark> remarks) {
    Map<String, List<String>> children = new LinkedHashMap<>();
    for (Node row : looked.rows()) {
      Agreement.looseObject(row.text())
          .ifPresent(
              text ->
                  remarks.add(
                      Remark.of(
                          "L23",
                          Weight.DOUBT,
                          row,
                          Field.MEASURE,
                          PlanChecks.name(row) + ": " + text)));
      if (row.kind() == Node.Kind.GROUP) {
        children.put(row.id(), new ArrayList<>());
      }
      List<String> items = row.parentId() == null ? null : children.get(row.parentId());
      if (items != null) {
        items.add(row.text());
      }
    }
    for (Node row : looked.rows()) {
      List<String> items = children.getOrDefault(row.id(), List.of());
      Agreement.mixed(row.text(), items, "подмеры")
          .ifPresent(
              text ->
                  remarks.add(
                      Remark.of(
                          "L23",
                          Weight.DOUBT,
                          row,
                          null,
                          PlanChecks.name(row) + ": " + small(text))));
    }
  }

  private static String small(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
