package mera.data.objectivity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mera.data.result.Work;

/** Numbers as Russian sentences write them: decimal comma, true minus, no-break spaces. */
final class Printed {

  private Printed() {}

  /** «12,40». */
  static String number(double value, int decimals) {
    String digits =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    return digits.replace('.', ',').replace('-', '−');
  }

  /** «37,2 %» of a share 0…1. */
  static String percent(double share) {
    return number(100 * share, 1) + "\u00a0%";
  }

  /** «математика 5 класс», the kind named unless it is the usual one. */
  static String work(Work work) {
    String kind = work.exam() == mera.data.result.Exam.VPR ? "" : work.exam().printed() + " ";
    String variant = work.variant().isEmpty() ? "" : " (" + work.variant() + ")";
    return kind + work.subject() + variant + " " + work.grade() + "\u00a0класс";
  }

  /** «школа», «школы», «школ» for a count. */
  static String plural(long count, String one, String few, String many) {
    long tens = count % 100;
    long ones = count % 10;
    String noun =
        tens >= 11 && tens <= 14 ? many : ones == 1 ? one : ones >= 2 && ones <= 4 ? few : many;
    return count + "\u00a0" + noun;
  }
}
