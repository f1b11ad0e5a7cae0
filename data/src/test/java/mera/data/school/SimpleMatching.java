package mera.data.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What one would write in an afternoon: a table of abbreviations, the municipality as a block, a
 * guard on numbers, the ratio of Levenshtein. The measure for ours.
 */
final class SimpleMatching {

  /** The best school of a mention. */
  record Best(String code, double ratio) {}

  private record Plain(String code, String name, String area) {}

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final String[][] SHORT = {
    {"муниципальное", "м"},
    {"государственное", "г"},
    {"частное", "ч"},
    {"бюджетное", "б"},
    {"казенное", "к"},
    {"автономное", "а"},
    {"общеобразовательное учреждение", "оу"},
    {"средняя общеобразовательная школа", "сош"},
    {"средняя школа", "сош"},
    {"основная общеобразовательная школа", "оош"},
    {"основная школа", "оош"},
    {"образовательный центр", "оц"},
    {"города", "г"},
    {"город", "г"},
    {"села", "с"},
    {"село", "с"}
  };

  private final List<Plain> schools = new ArrayList<>();

  SimpleMatching(Collection<School> register) {
    register.forEach(
        school ->
            schools.add(
                new Plain(school.code(), plain(school.name()), area(school.municipality()))));
  }

  Best best(Mention mention) {
    String name = plain(mention.name());
    String area = area(mention.municipality());
    Best best = new Best("", 0);
    for (Plain school : schools) {
      if (school.area().equals(area) && digits(school.name()).equals(digits(name))) {
        int longest = Math.max(name.length(), school.name().length());
        double ratio = 1 - (double) DISTANCE.apply(name, school.name()) / longest;
        if (ratio > best.ratio()) {
          best = new Best(school.code(), ratio);
        }
      }
    }
    return best;
  }

  private static String plain(String name) {
    String text =
        name.toLowerCase(Locale.ROOT)
            .replace('ё', 'е')
            .replaceAll("[^\\p{L}\\d]+", " ")
            .replaceAll("(\\d) *лет", "лет")
            .strip();
    for (String[] one : SHORT) {
      text = text.replaceAll("(?<!\\p{L})" + one[0] + "(?!\\p{L})", one[1]);
    }
    return text.replace("м б оу", "мбоу")
        .replace("м к оу", "мкоу")
        .replace("м а оу", "маоу")
        .replace("м оу", "моу")
        .replace("г б оу", "гбоу")
        .replace("ч оу", "чоу")
        .replaceAll(" n (\\d)", " $1");
  }

  private static String digits(String name) {
    return String.join(" ", DIGITS.matcher(name).results().map(one -> one.group()).toList());
  }

  private static String area(String municipality) {
    return municipality
        .toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replaceAll("[«»\"]|муниципальный|район|округ|городской|р-н|г\\.|мо ", " ")
        .strip();
  }
}
