package mera.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.ingest.Content;
import mera.data.ingest.Reading;
import mera.data.result.Work;
import mera.data.school.Mention;

/**
 * Finds the same result twice in one file: two spellings of one school with the same work and
 * class. Added up they would count every pupil twice.
 */
final class Twice {

  /**
   * @param what what both have, Russian words
   */
  record Pair(String code, Mention first, Mention second, String what) {}

  /** One place that a school has once. */
  private record Place(Object kind, Object of, String className) {}

  private Twice() {}

  /**
   * @param codes key of a mention → code of its school
   * @param left keys that are left out anyway
   */
  static List<Pair> in(Reading reading, Map<String, String> codes, Set<String> left) {
    Map<String, List<Mention>> bySchool = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (Mention mention : reading.mentioned()) {
      String code = codes.get(mention.key());
      if (code != null && !left.contains(mention.key()) && seen.add(mention.key())) {
        bySchool.computeIfAbsent(code, key -> new ArrayList<>()).add(mention);
      }
    }
    bySchool.values().removeIf(mentions -> mentions.size() < 2);
    if (bySchool.isEmpty()) {
      return List.of();
    }
    Map<String, Set<Place>> places = places(reading.content());
    List<Pair> pairs = new ArrayList<>();
    bySchool.forEach((code, mentions) -> pairs(code, mentions, places, pairs));
    return pairs;
  }

  private static void pairs(
      String code, List<Mention> mentions, Map<String, Set<Place>> places, List<Pair> pairs) {
    Map<Place, Mention> taken = new HashMap<>();
    for (Mention mention : mentions) {
      Set<Place> own = places.getOrDefault(mention.key(), Set.of());
      Place common = own.stream().filter(taken::containsKey).findFirst().orElse(null);
      if (common == null) {
        own.forEach(place -> taken.put(place, mention));
      } else {
        Mention first = taken.getOrDefault(common, mention);
        pairs.add(new Pair(code, first, mention, words(common)));
      }
    }
  }

  private static String words(Place place) {
    String of = place.of() instanceof Work work ? work.printed() : "одна и та же запись";
    return place.className().isEmpty() ? of : of + ", класс " + place.className();
  }

  /** Key of a mention → what the file says of it. */
  private static Map<String, Set<Place>> places(Content content) {
    Map<String, Set<Place>> places = new HashMap<>();
    content
        .tallies()
        .forEach(
            one ->
                add(
                    places,
                    one.schoolCode(),
                    new Place(one.attempt(), one.work(), one.className())));
    content
        .means()
        .forEach(one -> add(places, one.schoolCode(), new Place("mean", one.work(), "")));
    content
        .aggregates()
        .forEach(
            one ->
                add(
                    places,
                    one.schoolCode(),
                    new Place(one.part().getClass(), one.work(), one.className())));
    content
        .values()
        .forEach(
            one ->
                add(
                    places,
                    one.schoolCode(),
                    new Place(one.topic(), one.year() + one.indicator(), "")));
    content
        .lists()
        .forEach(
            list ->
                list.entries()
                    .forEach(
                        entry ->
                            add(places, entry.schoolCode(), new Place("list", list.title(), ""))));
    return places;
  }

  private static void add(Map<String, Set<Place>> places, String key, Place place) {
    places.computeIfAbsent(key, school -> new HashSet<>()).add(place);
  }
}
