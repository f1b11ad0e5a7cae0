package mera.data.objectivity;

import mera.data.identify.Fraction;

/** Why a sign could not be looked at, where several say the same; and a comparison they share. */
final class Reasons {

  static final String NO_SCALE = "шкала работы неизвестна";

  static final String NO_PUPILS = "участники по баллам и отметкам неизвестны";

  private Reasons() {}

  static String fewer(int limit) {
    return "участников меньше " + limit;
  }

  static String fewerInJournal(int limit) {
    return "участников с отметкой в журнале меньше " + limit;
  }

  static String fewSchools(Fraction percentile) {
    return "в регионе меньше "
        + Printed.plural(Quantile.needed(percentile), "школы", "школ", "школ")
        + ", процентиль отметил бы кого-то всегда";
  }

  /** Is part / whole more than the share, in whole numbers? */
  static boolean exceeds(int part, int whole, Fraction share) {
    return part * share.denominator() > whole * share.numerator();
  }
}
