package mera.data.objectivity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.result.Work;

/**
 * The signs of a year: everything needed to show them, to defend them and to compute them again.
 *
 * @param method with all its limits
 * @param counts schools by printed label, {@code schools} and {@code takingPart}
 * @param region index of the region
 * @param municipalities index of each, by name
 * @param schools one a school of the register, most serious label first, then by municipality and
 *     name
 * @param withoutScale works whose borders and journal could not be looked at
 * @param notes Russian sentences about what could not be looked at
 */
public record Objectivity(
    SignMethod method,
    int year,
    SortedMap<String, Integer> counts,
    Index region,
    List<Index> municipalities,
    List<SchoolSigns> schools,
    List<Work> withoutScale,
    List<String> notes) {

  /** Stands on everything printed: recommendations of Рособрнадзор on the use of ВПР. */
  public static final String RESTRICTION =
      "Результаты ВПР не используются для оценки работы педагогических работников";

  /** Beside every list of signs. */
  public static final String NOTE = "Признак не означает нарушения";

  public Objectivity {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    municipalities = List.copyOf(municipalities);
    schools = List.copyOf(schools);
    withoutScale = List.copyOf(withoutScale);
    notes = List.copyOf(notes);
  }

  /** What the signs say of a school. */
  public Optional<SchoolSigns> school(String code) {
    return schools.stream().filter(school -> school.schoolCode().equals(code)).findFirst();
  }
}
