package mera.data.identify;

import java.util.List;
import java.util.Optional;

/**
 * May a school leave the list? Two consecutive years without R1 and R2, as ESSA (USA) asks for exit
 * criteria beside those of entry.
 */
public enum Exit {
  /** R1 or R2 is met in the year. */
  NOT_MET("критерий выхода не выполнен: правила R1 или R2 выполняются"),
  /** The year is the first without them. */
  FIRST_YEAR("первый год без R1 и R2: для выхода нужен второй"),
  /** Two years running without them. */
  MET("критерий выхода выполнен: два года подряд без R1 и R2"),
  /** One of the two years has no work with enough participants. */
  UNKNOWN(
      "критерий выхода не проверен: за один из двух лет нет работ с достаточным числом участников");

  private final String printed;

  Exit(String printed) {
    this.printed = printed;
  }

  /** In Russian, without a full stop. */
  public String printed() {
    return printed;
  }

  /**
   * @param history years in any order
   * @param year calendar year of the works
   */
  public static Exit of(List<YearStatus> history, int year) {
    Optional<YearStatus> now = in(history, year);
    Optional<YearStatus> before = in(history, year - 1);
    if (now.filter(YearStatus::isLow).isPresent()) {
      return NOT_MET;
    }
    if (now.isEmpty() || before.isEmpty()) {
      return UNKNOWN;
    }
    return before.get().isLow() ? FIRST_YEAR : MET;
  }

  private static Optional<YearStatus> in(List<YearStatus> history, int year) {
    return history.stream().filter(one -> one.year() == year && one.works() > 0).findFirst();
  }
}
