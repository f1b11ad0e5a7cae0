package mera.data.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import mera.data.result.MeanResult;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;

/** What the tables of one file gave; the parts as in {@link Reading}. */
record Content(
    SequencedSet<Work> works,
    Reading.Counts counts,
    List<School> schools,
    List<Scale> scales,
    List<Tally> tallies,
    List<MeanResult> means,
    List<School> mentioned) {

  static final Content NONE = schools(Reading.Counts.NONE, List.of());

  static Content schools(Reading.Counts counts, List<School> schools) {
    return new Content(
        new LinkedHashSet<>(), counts, schools, List.of(), List.of(), List.of(), List.of());
  }

  static Content scales(Reading.Counts counts, List<Scale> scales) {
    SequencedSet<Work> works = new LinkedHashSet<>();
    scales.forEach(scale -> works.add(scale.work()));
    return new Content(works, counts, List.of(), scales, List.of(), List.of(), List.of());
  }

  static Content tallies(
      SequencedSet<Work> works,
      Reading.Counts counts,
      List<Tally> tallies,
      List<School> mentioned) {
    return new Content(works, counts, List.of(), List.of(), tallies, List.of(), mentioned);
  }

  static Content means(
      SequencedSet<Work> works,
      Reading.Counts counts,
      List<MeanResult> means,
      List<School> mentioned) {
    return new Content(works, counts, List.of(), List.of(), List.of(), means, mentioned);
  }
}
