package mera.data.ingest;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import java.util.function.Function;
import mera.data.result.Aggregate;
import mera.data.result.MeanResult;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Mention;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SourceList;

/**
 * What the tables of one file hold. The school codes of results are the keys of {@link #mentioned}
 * until these are linked with the register.
 *
 * @param works works that stand in it
 * @param schools rows of a register
 * @param scales rows of a table of scales
 * @param tallies pupils, folded by school, work and class
 * @param means results that are no more than a mean
 * @param aggregates results that somebody else has counted
 * @param values context data, markers, ratings
 * @param lists lists of schools
 * @param mentioned schools that the rest belongs to, in the order in which they were first named
 */
public record Content(
    SequencedSet<Work> works,
    List<School> schools,
    List<Scale> scales,
    List<Tally> tallies,
    List<MeanResult> means,
    List<Aggregate> aggregates,
    List<SchoolValue> values,
    List<SourceList> lists,
    List<Mention> mentioned) {

  /** Nothing. */
  public static final Content NONE =
      new Content(
          new LinkedHashSet<>(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  public Content {
    works = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(works));
    schools = List.copyOf(schools);
    scales = List.copyOf(scales);
    tallies = List.copyOf(tallies);
    means = List.copyOf(means);
    aggregates = List.copyOf(aggregates);
    values = List.copyOf(values);
    lists = List.copyOf(lists);
    mentioned = List.copyOf(mentioned);
  }

  static Content register(List<School> schools, List<SchoolValue> values) {
    return new Content(
        new LinkedHashSet<>(),
        schools,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        values,
        List.of(),
        List.of());
  }

  static Content scales(List<Scale> scales) {
    SequencedSet<Work> works = new LinkedHashSet<>();
    scales.forEach(scale -> works.add(scale.work()));
    return new Content(
        works, List.of(), scales, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  static Content tallies(Collection<Work> works, List<Tally> tallies, List<Mention> mentioned) {
    return results(works, tallies, List.of(), List.of(), mentioned);
  }

  static Content aggregates(
      Collection<Work> works, List<Aggregate> aggregates, List<Mention> mentioned) {
    return results(works, List.of(), List.of(), aggregates, mentioned);
  }

  static Content results(
      Collection<Work> works,
      List<Tally> tallies,
      List<MeanResult> means,
      List<Aggregate> aggregates,
      List<Mention> mentioned) {
    return new Content(
        new LinkedHashSet<>(works),
        List.of(),
        List.of(),
        tallies,
        means,
        aggregates,
        List.of(),
        List.of(),
        mentioned);
  }

  static Content values(List<SchoolValue> values, List<Mention> mentioned) {
    return new Content(
        new LinkedHashSet<>(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        values,
        List.of(),
        mentioned);
  }

  static Content list(SourceList list, List<Mention> mentioned) {
    return new Content(
        new LinkedHashSet<>(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(list),
        mentioned);
  }

  /** Nothing in it that could be stored. */
  public boolean isEmpty() {
    return schools.isEmpty()
        && scales.isEmpty()
        && tallies.isEmpty()
        && means.isEmpty()
        && aggregates.isEmpty()
        && values.isEmpty()
        && lists.isEmpty();
  }

  /** The same with these tallies. */
  Content withTallies(List<Tally> counted) {
    return new Content(
        works, schools, scales, counted, means, aggregates, values, lists, mentioned);
  }

  /** The same without what belongs to these schools. */
  public Content without(Set<String> keys) {
    return new Content(
        works,
        schools,
        scales,
        tallies.stream().filter(one -> !keys.contains(one.schoolCode())).toList(),
        means.stream().filter(one -> !keys.contains(one.schoolCode())).toList(),
        aggregates.stream().filter(one -> !keys.contains(one.schoolCode())).toList(),
        values.stream().filter(one -> !keys.contains(one.schoolCode())).toList(),
        lists.stream()
            .map(
                list ->
                    new SourceList(
                        list.title(),
                        list.year(),
                        list.entries().stream()
                            .filter(entry -> !keys.contains(entry.schoolCode()))
                            .toList()))
            .filter(list -> !list.entries().isEmpty())
            .toList(),
        mentioned);
  }

  /**
   * The same with the codes of the register in place of the keys of mentions.
   *
   * @param codes key → code of the register; a key that is not there is a code already
   */
  public Content linked(Map<String, String> codes) {
    Function<String, String> code = key -> codes.getOrDefault(key, key);
    return new Content(
        works,
        schools,
        scales,
        tallies.stream().map(one -> one.of(code.apply(one.schoolCode()))).toList(),
        means.stream().map(one -> one.of(code.apply(one.schoolCode()))).toList(),
        aggregates.stream().map(one -> one.of(code.apply(one.schoolCode()))).toList(),
        values.stream().map(one -> one.of(code.apply(one.schoolCode()))).toList(),
        lists.stream()
            .map(
                list ->
                    new SourceList(
                        list.title(),
                        list.year(),
                        list.entries().stream()
                            .map(
                                entry ->
                                    new SourceList.Entry(
                                        code.apply(entry.schoolCode()),
                                        entry.name(),
                                        entry.municipality()))
                            .toList()))
            .toList(),
        mentioned);
  }
}
