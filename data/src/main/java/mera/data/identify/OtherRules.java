package mera.data.identify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import mera.data.result.Exam;
import mera.data.result.Work;

/** Rules R2w, R3, R4, R5 and R6 of one run. */
final class OtherRules {

  /** Kinds of works of which two must be in the bottom part (rule R3). */
  private static final int GROUPS = 2;

  private final LowShare method;
  private final int year;
  private final Register register;
  private final Sources sources;
  private final Map<String, Set<Work>> toCheck;
  private final Map<Integer, List<ShareWork>> byYear = new TreeMap<>();
  private final Map<Exam, GroupRanks> ranks = new TreeMap<>();

  /**
   * @param toCheck see {@link Material#toCheck}
   */
  OtherRules(
      LowShare method,
      int year,
      Register register,
      Collection<ShareWork> shares,
      Sources sources,
      Map<String, Set<Work>> toCheck) {
    this.toCheck = toCheck;
    this.method = method;
    this.year = year;
    this.register = register;
    this.sources = sources;
    Map<Exam, List<ShareWork>> byExam = new HashMap<>();
    for (ShareWork share : shares) {
      int of = share.work().year();
      byYear.computeIfAbsent(of, key -> new ArrayList<>()).add(share);
      if (of == year) {
        byExam.computeIfAbsent(share.work().exam(), key -> new ArrayList<>()).add(share);
      }
    }
    Fraction bottom = method.more().bottom();
    if (bottom != null) {
      byExam.forEach(
          (exam, works) ->
              ranks.put(
                  exam,
                  GroupRanks.of(exam, works, register.size(), method.more().ranked(), bottom)));
    }
  }

  Basis of(int school, int low, boolean again) {
    List<String> rules = new ArrayList<>();
    if (low >= method.works()) {
      rules.add("R1");
    }
    if (again) {
      rules.add("R2");
    }
    List<Integer> lowYears = lowYears(school);
    MoreRules.Window window = method.more().window();
    if (window != null && lowYears.size() >= window.met()) {
      rules.add("R2w");
    }
    List<GroupRank> bottom =
        ranks.values().stream().flatMap(group -> group.ifInBottom(school).stream()).toList();
    if (bottom.size() >= GROUPS) {
      rules.add("R3");
    }
    List<Source> listed = sources.of(register.school(school).code());
    if (listed.stream().anyMatch(this::counts)) {
      rules.add("R5");
    }
    List<Reason> near = near(school);
    if (!near.isEmpty()) {
      rules.add("R6");
    }
    return new Basis(rules, listed, failures(school), bottom, lowYears, near);
  }

  private boolean counts(Source source) {
    return switch (method.more().lists()) {
      case FEDERAL -> source.kind() == Source.Kind.FEDERAL;
      case FEDERAL_AND_RED_ZONE -> source.kind() != Source.Kind.OTHER;
      case OFF -> false;
    };
  }

  private List<Integer> lowYears(int school) {
    MoreRules.Window window = method.more().window();
    List<Integer> years = new ArrayList<>();
    for (int back = 0; window != null && back < window.years(); back++) {
      int low = 0;
      for (ShareWork share : byYear.getOrDefault(year - back, List.of())) {
        low += share.counted(school) && share.low(school) ? 1 : 0;
      }
      if (low >= method.works()) {
        years.add(year - back);
      }
    }
    return years;
  }

  /** Compulsory exams with a graduate below the minimum; one is enough, whoever else wrote. */
  private List<Reason> failures(int school) {
    if (method.more().failures() == MoreRules.Failures.OFF) {
      return List.of();
    }
    return byYear.getOrDefault(year, List.of()).stream()
        .filter(share -> isCompulsory(share.work()) && share.below(school) > 0)
        .sorted((one, other) -> one.work().compareTo(other.work()))
        .map(share -> share.reason("R4", school))
        .toList();
  }

  /** Works whose share the signs of bias may hide: the true one may reach the threshold. */
  private List<Reason> near(int school) {
    Fraction margin = method.more().near();
    Set<Work> works = toCheck.getOrDefault(register.school(school).code(), Set.of());
    if (margin == null || works.isEmpty()) {
      return List.of();
    }
    return byYear.getOrDefault(year, List.of()).stream()
        .filter(share -> works.contains(share.work()) && share.counted(school))
        .filter(share -> share.nearlyLow(school, margin))
        .sorted((one, other) -> one.work().compareTo(other.work()))
        .map(share -> share.reason("R6", school))
        .toList();
  }

  private static boolean isCompulsory(Work work) {
    return (work.exam() == Exam.OGE || work.exam() == Exam.EGE)
        && (work.subject().equals("русский язык") || work.subject().startsWith("математика"));
  }
}
