package mera.data.ingest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.School;

/**
 * The days of exams that earlier imports have counted. A protocol of another day joins them, so
 * that who came twice is counted once; a protocol of the same day takes its place.
 *
 * @param days work → code of the school, or key of its mention in a protocol → days
 * @param protocols the files of these imports, one list an import, the latest import first
 */
public record ExamDays(
    Map<Work, Map<String, Set<LocalDate>>> days, List<List<SourceFile>> protocols) {

  /** Nothing was counted before. */
  public static final ExamDays NONE = new ExamDays(Map.of(), List.of());

  public ExamDays {
    days = Map.copyOf(days);
    protocols = List.copyOf(protocols);
  }

  /** The days that these stored tallies hold. */
  public static ExamDays of(
      Collection<Tally> tallies, Collection<School> register, List<List<SourceFile>> protocols) {
    Map<Work, Map<String, Set<LocalDate>>> days = new HashMap<>();
    Map<String, School> schools = new HashMap<>();
    register.forEach(school -> schools.put(school.code(), school));
    for (Tally tally : tallies) {
      if (!tally.days().isEmpty()) {
        Map<String, Set<LocalDate>> ofWork =
            days.computeIfAbsent(tally.work(), work -> new HashMap<>());
        for (String key : keys(tally.schoolCode(), schools)) {
          ofWork.computeIfAbsent(key, school -> new HashSet<>()).addAll(tally.days());
        }
      }
    }
    return new ExamDays(days, protocols);
  }

  /** How protocols may name the school of this code. */
  private static Set<String> keys(String code, Map<String, School> schools) {
    Set<String> keys = new HashSet<>(Set.of(code));
    School school = schools.get(code);
    if (school != null && school.ogeCode() != null) {
      keys.add(Mention.ofOge(school.ogeCode(), "", "").key());
    }
    if (school != null && school.egeCode() != null) {
      keys.add(Mention.ofEge(school.egeCode(), "", "").key());
    }
    return keys;
  }

  /** The days that are counted of this school in this work. */
  Set<LocalDate> of(Work work, String school) {
    return days.getOrDefault(work, Map.of()).getOrDefault(school, Set.of());
  }
}
