package mera.data.identify;

import java.util.List;

/**
 * What speaks of a school beside the low works of the year and of the year before.
 *
 * @param rules codes of the rules that are met: «R1», «R2», «R2w», «R3», «R5», «R6»
 * @param sources lists of others in which the school stands, whether or not they count
 * @param failures rule R4: compulsory exams with at least one graduate below the minimum
 * @param ranks rule R3: kinds of works in which the school is in the bottom part of the region
 * @param lowYears rule R2w: years of the window with enough low works, the latest first
 * @param near rule R6: works just below the threshold that call for a check of their signs of bias
 */
public record Basis(
    List<String> rules,
    List<Source> sources,
    List<Reason> failures,
    List<GroupRank> ranks,
    List<Integer> lowYears,
    List<Reason> near) {

  /** Nothing. */
  public static final Basis NONE =
      new Basis(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  public Basis {
    rules = List.copyOf(rules);
    sources = List.copyOf(sources);
    failures = List.copyOf(failures);
    ranks = List.copyOf(ranks);
    lowYears = List.copyOf(lowYears);
    near = List.copyOf(near);
  }

  /** Only lists of others. */
  static Basis of(List<String> rules, List<Source> sources) {
    return new Basis(rules, sources, List.of(), List.of(), List.of(), List.of());
  }

  /** Does the school stand in a list of this kind? */
  public boolean isIn(Source.Kind kind) {
    return sources.stream().anyMatch(source -> source.kind() == kind);
  }
}
