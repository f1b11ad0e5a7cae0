package mera.data.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import mera.data.problem.Problem;
import mera.data.result.Attempt;
import mera.data.result.MeanResult;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.School;

/**
 * What one file gave.
 *
 * @param path the file
 * @param sha256 of its bytes, 64 hexadecimal digits; empty when it could not be read
 * @param size bytes
 * @param format id of the {@link Format}; empty when nothing was read, the problems say why
 * @param counts what became of its rows
 * @param content what can be stored
 * @param problems what is wrong, at most 200 of a rule and one that counts the rest
 * @param notes what is in order, but worth knowing, a Russian sentence each: columns that are not
 *     used, rows of totals, hidden rows
 */
public record Reading(
    Path path,
    String sha256,
    long size,
    String format,
    Counts counts,
    Content content,
    List<Problem> problems,
    List<String> notes) {

  /**
   * Rows of data; titles, headers, group rows and blank rows are none. {@code rows = stored +
   * absent + rejected + ignored}.
   *
   * @param rows all of them
   * @param stored pupils who took part, schools, scales, or schools with a result
   * @param absent pupils marked «отсутствовал»
   * @param rejected left out with a problem
   * @param ignored rows that say nothing: prepared lines without a pupil, schools without a result,
   *     repeated schools, totals
   */
  public record Counts(long rows, long stored, long absent, long rejected, long ignored) {

    /** No rows. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }

  public Reading {
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /** Works that stand in the file. */
  public SequencedSet<Work> works() {
    return content.works();
  }

  /** Rows of a register. */
  public List<School> schools() {
    return content.schools();
  }

  /** Rows of a table of scales. */
  public List<Scale> scales() {
    return content.scales();
  }

  /** Pupils, folded by school, work and class. */
  public List<Tally> tallies() {
    return content.tallies();
  }

  /** Results that are no more than a mean. */
  public List<MeanResult> means() {
    return content.means();
  }

  /** Schools that results belong to, as the file names them. */
  public List<Mention> mentioned() {
    return content.mentioned();
  }

  /** Nothing in it that could be stored. */
  public boolean isEmpty() {
    return content.isEmpty();
  }

  /** The same with these tallies. */
  Reading withTallies(List<Tally> counted) {
    return new Reading(
        path, sha256, size, format, counts, content.withTallies(counted), problems, notes);
  }

  /** The same without the problems of this rule. */
  Reading without(String rule) {
    List<Problem> left = problems.stream().filter(one -> !one.rule().equals(rule)).toList();
    return new Reading(path, sha256, size, format, counts, content, left, notes);
  }

  /** The same with one more note. */
  Reading noted(String note) {
    List<String> more = Stream.concat(notes.stream(), Stream.of(note)).toList();
    return new Reading(path, sha256, size, format, counts, content, problems, more);
  }

  /** The same file with nothing to store, and the reason as its last problem. */
  public Reading emptied(Problem reason) {
    Content nothing =
        Content.results(works(), List.of(), List.of(), List.of(), content.mentioned());
    Counts ignored = new Counts(counts.rows(), 0, 0, 0, counts.rows());
    return new Reading(path, sha256, size, format, ignored, nothing, added(List.of(reason)), notes);
  }

  /** The same reading without the results of these schools; their rows count as ignored. */
  public Reading without(Set<String> keys, List<Problem> reasons) {
    Content kept = content.without(keys);
    long stored = rows(content) - rows(kept);
    long absent = absent(content) - absent(kept);
    Counts left =
        new Counts(
            counts.rows(),
            counts.stored() - stored,
            counts.absent() - absent,
            counts.rejected(),
            counts.ignored() + stored + absent);
    return new Reading(path, sha256, size, format, left, kept, added(reasons), notes);
  }

  /** Rows behind what can be stored of schools. */
  private static long rows(Content content) {
    return content.tallies().stream()
            .filter(tally -> tally.attempt() == Attempt.FIRST)
            .mapToLong(tally -> tally.scores().participants())
            .sum()
        + Stream.of(
                content.means().stream().map(MeanResult::schoolCode),
                content.aggregates().stream().map(one -> one.schoolCode() + one.className()),
                content.values().stream().map(one -> one.schoolCode() + " " + one.year()),
                content.lists().stream()
                    .flatMap(list -> list.entries().stream())
                    .map(entry -> entry.schoolCode()))
            .mapToLong(keys -> keys.distinct().count())
            .sum();
  }

  private static long absent(Content content) {
    return content.tallies().stream().mapToLong(Tally::absent).sum();
  }

  /** The same with codes of the register in place of the keys of mentions. */
  public Reading linked(Map<String, String> codes) {
    return new Reading(path, sha256, size, format, counts, content.linked(codes), problems, notes);
  }

  private List<Problem> added(List<Problem> more) {
    return Stream.concat(problems.stream(), more.stream()).toList();
  }
}
