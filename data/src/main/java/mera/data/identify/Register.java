package mera.data.identify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mera.data.school.School;

/** The schools of one run by place, and the codes of results that belong to none of them. */
final class Register {

  /** Place of a school that takes no part or is not known. */
  static final int NOWHERE = -1;

  private final List<School> schools;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> strangers = new TreeSet<>();

  Register(List<School> schools) {
    this.schools = List.copyOf(schools);
    for (int place = 0; place < schools.size(); place++) {
      School school = schools.get(place);
      places.put(school.code(), school.takesPart() ? place : NOWHERE);
    }
  }

  int size() {
    return schools.size();
  }

  School school(int place) {
    return schools.get(place);
  }

  /** Place of the school of a result, {@link #NOWHERE} if the result does not count. */
  int place(String code) {
    Integer place = places.get(code);
    if (place == null) {
      strangers.add(code);
      return NOWHERE;
    }
    return place;
  }

  /** Codes that were asked for and are not in the register. */
  Set<String> strangers() {
    return strangers;
  }
}
