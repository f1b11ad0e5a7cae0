package mera.data.objectivity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import mera.data.result.Aggregate;
import mera.data.result.Attempt;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/** Lays what is known of each school side by side, work by work. */
final class Gathering {

  private final Map<Work, WorkResults> results = new TreeMap<>();
  private final Map<Work, List<MeanResult>> means = new HashMap<>();

  /**
   * @param wanted works that are looked at or compared with
   */
  Gathering(Facts facts, Predicate<Work> wanted) {
    Map<Work, Map<String, List<Tally>>> tallies = new HashMap<>();
    for (Tally tally : facts.tallies()) {
      if (tally.attempt() == Attempt.FIRST && wanted.test(tally.work())) {
        tallies
            .computeIfAbsent(tally.work(), work -> new HashMap<>())
            .computeIfAbsent(tally.schoolCode(), code -> new ArrayList<>(2))
            .add(tally);
      }
    }
    Map<Work, Map<String, List<Aggregate>>> reports = new HashMap<>();
    for (Aggregate aggregate : facts.aggregates()) {
      if (wanted.test(aggregate.work())) {
        reports
            .computeIfAbsent(aggregate.work(), work -> new HashMap<>())
            .computeIfAbsent(aggregate.schoolCode(), code -> new ArrayList<>(2))
            .add(aggregate);
      }
    }
    for (MeanResult mean : facts.means()) {
      if (wanted.test(mean.work())) {
        means.computeIfAbsent(mean.work(), work -> new ArrayList<>()).add(mean);
      }
    }
    Set<String> takingPart = new HashSet<>();
    facts.schools().stream().filter(School::takesPart).forEach(s -> takingPart.add(s.code()));
    for (Outcome outcome : facts.outcomes()) {
      Work work = outcome.work();
      if (wanted.test(work)) {
        Scale scale = facts.scales().get(work);
        String code = outcome.schoolCode();
        results
            .computeIfAbsent(work, key -> new WorkResults(key, scale, new ArrayList<>()))
            .schools()
            .add(
                Evidence.of(
                    outcome,
                    takingPart.contains(code),
                    tallies.getOrDefault(work, Map.of()).getOrDefault(code, List.of()),
                    reports.getOrDefault(work, Map.of()).getOrDefault(code, List.of()),
                    scale == null ? 0 : scale.max()));
      }
    }
  }

  /** The results of a work; null when there are none. */
  @Nullable WorkResults results(Work work) {
    return results.get(work);
  }

  /** All works that fit, in order. */
  List<WorkResults> where(Predicate<Work> fits) {
    return results.values().stream().filter(one -> fits.test(one.work())).toList();
  }

  /** The standings of the schools in a work. */
  Standing standing(Work work, int n) {
    return new Standing(results.get(work), means.getOrDefault(work, List.of()), n);
  }

  /** Works of which results or means are known and that fit. */
  Set<Work> works(Predicate<Work> fits) {
    Set<Work> works = new HashSet<>();
    results.keySet().stream().filter(fits).forEach(works::add);
    means.keySet().stream().filter(fits).forEach(works::add);
    return works;
  }
}
