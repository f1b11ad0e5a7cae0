package mera.data.ingest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import mera.data.problem.Problem;
import mera.data.result.MeanResult;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;

/**
 * What one file gave.
 *
 * @param path the file
 * @param sha256 of its bytes, 64 hexadecimal digits; empty when it could not be read
 * @param size bytes
 * @param format id of the {@link Format}; empty when nothing was read, the problems say why
 * @param works works that stand in it
 * @param counts what became of its rows
 * @param problems what is wrong, at most 200 of a rule and one that counts the rest
 * @param schools rows of a register
 * @param scales rows of a table of scales
 * @param tallies pupils, folded by school, work and class
 * @param means results that are no more than a mean
 * @param mentioned schools that results belong to, as the file names them: code, login, name,
 *     municipality; name and municipality empty where the file does not say
 */
public record Reading(
    Path path,
    String sha256,
    long size,
    String format,
    SequencedSet<Work> works,
    Counts counts,
    List<Problem> problems,
    List<School> schools,
    List<Scale> scales,
    List<Tally> tallies,
    List<MeanResult> means,
    List<School> mentioned) {

  /**
   * Rows of data; titles, headers, group rows and blank rows are none. {@code rows = stored +
   * absent + rejected + ignored}.
   *
   * @param rows all of them
   * @param stored pupils who took part, schools, scales, or schools with a mean
   * @param absent pupils marked «отсутствовал»
   * @param rejected left out with a problem
   * @param ignored rows that say nothing: prepared lines without a pupil, schools without a result,
   *     repeated schools
   */
  public record Counts(long rows, long stored, long absent, long rejected, long ignored) {

    /** No rows. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }

  public Reading {
    works = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(works));
    problems = List.copyOf(problems);
    schools = List.copyOf(schools);
    scales = List.copyOf(scales);
    tallies = List.copyOf(tallies);
    means = List.copyOf(means);
    mentioned = List.copyOf(mentioned);
  }

  /** Nothing in it that could be stored. */
  public boolean isEmpty() {
    return schools.isEmpty() && scales.isEmpty() && tallies.isEmpty() && means.isEmpty();
  }

  /** The same file with nothing to store, and the reason as its last problem. */
  public Reading emptied(Problem reason) {
    return new Reading(
        path,
        sha256,
        size,
        format,
        works,
        new Counts(counts.rows(), 0, 0, 0, counts.rows()),
        added(List.of(reason)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        mentioned);
  }

  /** The same reading without the results of these schools; their rows count as ignored. */
  public Reading without(Set<String> codes, List<Problem> reasons) {
    List<Tally> kept =
        tallies.stream().filter(tally -> !codes.contains(tally.schoolCode())).toList();
    List<Tally> left =
        tallies.stream().filter(tally -> codes.contains(tally.schoolCode())).toList();
    List<MeanResult> means =
        this.means.stream().filter(mean -> !codes.contains(mean.schoolCode())).toList();
    long pupils = left.stream().mapToLong(tally -> tally.scores().participants()).sum();
    long stored = pupils + (this.means.size() - means.size());
    long absent = left.stream().mapToLong(Tally::absent).sum();
    return new Reading(
        path,
        sha256,
        size,
        format,
        works,
        new Counts(
            counts.rows(),
            counts.stored() - stored,
            counts.absent() - absent,
            counts.rejected(),
            counts.ignored() + stored + absent),
        added(reasons),
        schools,
        scales,
        kept,
        means,
        mentioned);
  }

  private List<Problem> added(List<Problem> more) {
    return Stream.concat(problems.stream(), more.stream()).toList();
  }
}
