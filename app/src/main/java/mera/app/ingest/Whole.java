package mera.app.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mera.data.ingest.Meaning;

/** Which meanings of columns are a result only together. */
final class Whole {

  private static final List<List<Meaning>> TOGETHER =
      List.of(
          List.of(Meaning.TWO, Meaning.THREE, Meaning.FOUR, Meaning.FIVE),
          List.of(
              Meaning.PERCENT_TWO,
              Meaning.PERCENT_THREE,
              Meaning.PERCENT_FOUR,
              Meaning.PERCENT_FIVE),
          List.of(Meaning.LOWER, Meaning.EQUAL, Meaning.HIGHER));

  private static final List<Meaning> RESULTS =
      List.of(
          Meaning.TWO,
          Meaning.PERCENT_TWO,
          Meaning.BELOW,
          Meaning.PERCENT_BELOW,
          Meaning.MEAN,
          Meaning.LOWER);

  private Whole() {}

  /** What is missing beside the number of participants. */
  static Optional<String> missing(Set<Meaning> own) {
    for (List<Meaning> group : TOGETHER) {
      for (Meaning meaning : group) {
        if (!own.contains(meaning) && group.stream().anyMatch(own::contains)) {
          return Optional.of("выберите и столбец «" + meaning.words() + "».");
        }
      }
    }
    return RESULTS.stream().anyMatch(own::contains)
        ? Optional.empty()
        : Optional.of("выберите столбец результата, например «Средний балл» или «2».");
  }

  /** Is the mean score all that is known? */
  static boolean isMeanOnly(Set<Meaning> own) {
    return own.contains(Meaning.MEAN)
        && RESULTS.stream().noneMatch(one -> one != Meaning.MEAN && own.contains(one));
  }
}
