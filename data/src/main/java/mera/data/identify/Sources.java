package mera.data.identify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mera.data.school.SchoolValue;
import mera.data.school.SourceList;

/** The lists of others in which each school stands, of one year. */
final class Sources {

  private final Map<String, List<Source>> bySchool = new HashMap<>();

  /** Lists of the year, and lists that do not say their year. */
  Sources(int year, Material material) {
    for (SourceList list : material.lists()) {
      if (list.year() == year || list.year() == 0) {
        Source source = Source.of(list);
        list.entries().forEach(entry -> add(entry.schoolCode(), source));
      }
    }
    for (SchoolValue value : material.values()) {
      if (value.year() == year && Source.isRedZone(value)) {
        add(value.schoolCode(), new Source(Source.Kind.RED_ZONE, value.indicator(), year));
      }
    }
  }

  private void add(String code, Source source) {
    List<Source> known = bySchool.computeIfAbsent(code, key -> new ArrayList<>());
    if (!known.contains(source)) {
      known.add(source);
    }
  }

  List<Source> of(String code) {
    return bySchool.getOrDefault(code, List.of());
  }
}
