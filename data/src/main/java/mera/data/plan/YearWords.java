package mera.data.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the years of texts by some years; basis documents, their dates and numbers stay as they
 * are.
 *
 * @param first of the years that move
 * @param last of the years that move
 * @param by how many years
 */
public record YearWords(int first, int last, int by) {

  /** What is written of a document: «приказ от 02.12.2026 № 15», «письмо … № 10-58». */
  private static final Pattern DOCUMENT =
      Pattern.compile(
          "(?iuU)(?:приказ|распоряжени|постановлени|письм|закон|протокол|договор|соглашени)\\p{L}*"
              + "[^.;\\n«]{0,80}?от\\s+\\S.{0,30}?(?:\\d{4})(?:\\s*(?:года|г\\.))?"
              + "(?:\\s*№\\s*[^\\s,;)]+)?");

  private static final Pattern YEAR = Pattern.compile("(?<![\\d№-])(20\\d\\d)(?!\\d)");
  private static final Pattern YEAR_AFTER_DASH =
      Pattern.compile("(?<=20\\d\\d\\s?[-–—/]\\s?)(20\\d\\d)(?!\\d)");
  private static final Pattern SHORT_SCHOOL_YEAR =
      Pattern.compile("(?<!\\d)(20\\d\\d)/(\\d\\d)(?!\\d)");

  /** The text with the years that lie between the first and the last one moved. */
  public String moved(String text) {
    return moved(text, false);
  }

  /**
   * @param every years outside of those move, too: a title or a deadline names no others
   */
  public String moved(String text, boolean every) {
    List<int[]> kept = new ArrayList<>();
    Matcher documents = DOCUMENT.matcher(text);
    while (documents.find()) {
      kept.add(new int[] {documents.start(), documents.end()});
    }
    record Place(int start, int end, String now) {}
    List<Place> places = new ArrayList<>();
    Matcher pair = SHORT_SCHOOL_YEAR.matcher(text);
    while (pair.find()) {
      places.add(
          new Place(pair.start(2), pair.end(2), twoDigits(Integer.parseInt(pair.group(2)) + by)));
    }
    for (Pattern pattern : List.of(YEAR, YEAR_AFTER_DASH)) {
      Matcher matcher = pattern.matcher(text);
      while (matcher.find()) {
        int at = matcher.start();
        int year = Integer.parseInt(matcher.group(1));
        boolean document = kept.stream().anyMatch(span -> at >= span[0] && at < span[1]);
        if (!document && (every || year >= first && year <= last)) {
          places.add(new Place(at, matcher.end(), String.valueOf(year + by)));
        }
      }
    }
    places.sort(Comparator.comparingInt(Place::start).reversed());
    String now = text;
    int before = Integer.MAX_VALUE;
    for (Place place : places) {
      if (place.end() <= before) {
        now = now.substring(0, place.start()) + place.now() + now.substring(place.end());
        before = place.start();
      }
    }
    return now;
  }

  private static String twoDigits(int year) {
    return String.format(Locale.ROOT, "%02d", year % 100);
  }
}
