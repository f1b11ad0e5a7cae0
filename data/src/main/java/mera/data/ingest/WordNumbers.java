package mera.data.ingest;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * The numbers and bullets that Word sets before paragraphs by itself: they are printed, but not in
 * the text, and a plan without them would have lost its numbers.
 */
final class WordNumbers {

  private static final int LEVELS = 9;

  private final Map<BigInteger, int[]> counts = new HashMap<>();

  /** Number or bullet with the blank behind it; empty where Word sets none. Counts on. */
  String of(XWPFParagraph paragraph) {
    BigInteger list = paragraph.getNumID();
    BigInteger level = paragraph.getNumIlvl();
    String form = list == null ? null : paragraph.getNumLevelText();
    if (list == null || level == null || form == null || list.signum() == 0) {
      return "";
    }
    if ("bullet".equals(paragraph.getNumFmt())) {
      boolean sign = form.isEmpty() || Character.getType(form.charAt(0)) == Character.PRIVATE_USE;
      return (sign ? "•" : form) + " ";
    }
    int[] count = counts.computeIfAbsent(list, any -> new int[LEVELS]);
    int at = Math.min(level.intValue(), LEVELS - 1);
    count[at]++;
    Arrays.fill(count, at + 1, LEVELS, 0);
    String text = form;
    for (int i = 0; i < LEVELS; i++) {
      text = text.replace("%" + (i + 1), figure(Math.max(1, count[i]), paragraph, i == at));
    }
    return text + " ";
  }

  /** A cell that holds nothing but an automatic number: the number is its text. */
  boolean standsAlone(XWPFParagraph paragraph) {
    return paragraph.getNumID() != null
        && paragraph.getBody() instanceof XWPFTableCell cell
        && cell.getParagraphs().size() == 1;
  }

  private static String figure(int count, XWPFParagraph paragraph, boolean own) {
    String form = own ? String.valueOf(paragraph.getNumFmt()) : "decimal";
    return switch (form) {
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "lowerLetter" -> String.valueOf((char) ('a' + (count - 1) % 26));
      case "upperLetter" -> String.valueOf((char) ('A' + (count - 1) % 26));
      case "russianLower" -> String.valueOf((char) ('а' + (count - 1) % 32));
      default -> String.valueOf(count);
    };
  }

  private static String roman(int count) {
    String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    return "C".repeat(count / 100) + tens[count / 10 % 10] + ones[count % 10];
  }
}
