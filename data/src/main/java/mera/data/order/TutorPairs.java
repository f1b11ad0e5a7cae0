package mera.data.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.school.School;

/** Proposes tutors (школы-тьюторы) for listed schools; the analyst decides. */
public final class TutorPairs {

  private TutorPairs() {}

  /**
   * A tutor of the same municipality, else of the nearest one in the register's order, for which
   * municipalities that stand next to each other are taken as neighbours. Where several may be
   * tutors, the one with the fewest schools so far, then the first of the register. A school for
   * which nobody is left gets no pair.
   *
   * @param needing the schools that need a tutor, in the order of their list
   * @param listed codes of the schools of all lists: none of them becomes a tutor
   * @param register all schools; a school that takes no part becomes no tutor
   */
  public static List<Pair> propose(
      List<ListedSchool> needing, Set<String> listed, List<School> register) {
    List<String> municipalities = municipalities(needing, register);
    Set<String> excluded = new LinkedHashSet<>(listed);
    needing.forEach(school -> excluded.add(school.code()));
    Map<String, List<School>> candidates = new HashMap<>();
    for (School school : register) {
      if (school.takesPart() && school.mainCode() == null && !excluded.contains(school.code())) {
        candidates.computeIfAbsent(school.municipality(), m -> new ArrayList<>()).add(school);
      }
    }
    Map<String, Integer> load = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (ListedSchool school : needing) {
      tutor(municipalities, school.municipality(), candidates, load)
          .ifPresent(
              tutor -> {
                load.merge(tutor.code(), 1, Integer::sum);
                pairs.add(
                    new Pair(
                        school.code(),
                        school.name(),
                        school.municipality(),
                        tutor.code(),
                        tutor.name()));
              });
    }
    return List.copyOf(pairs);
  }

  private static List<String> municipalities(List<ListedSchool> needing, List<School> register) {
    Set<String> names = new LinkedHashSet<>();
    register.forEach(school -> names.add(school.municipality()));
    needing.forEach(school -> names.add(school.municipality()));
    return List.copyOf(names);
  }

  private static Optional<School> tutor(
      List<String> municipalities,
      String home,
      Map<String, List<School>> candidates,
      Map<String, Integer> load) {
    int place = municipalities.indexOf(home);
    for (int distance = 0; distance < municipalities.size(); distance++) {
      for (int at :
          distance == 0 ? new int[] {place} : new int[] {place + distance, place - distance}) {
        if (at < 0 || at >= municipalities.size()) {
          continue;
        }
        Optional<School> least =
            least(candidates.getOrDefault(municipalities.get(at), List.of()), load);
        if (least.isPresent()) {
          return least;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<School> least(List<School> schools, Map<String, Integer> load) {
    School best = null;
    for (School school : schools) {
      if (best == null || load.getOrDefault(school.code(), 0) < load.getOrDefault(best.code(), 0)) {
        best = school;
      }
    }
    return Optional.ofNullable(best);
  }
}
