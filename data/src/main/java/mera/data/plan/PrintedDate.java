package mera.data.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as orders print them: «11.10.2019», «31 января 2018 года», ««14» октября 2019 г.». */
final class PrintedDate {

  private static final Pattern FIGURES =
      Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?!\\d)");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iuU)[«\"]?\\s*(?<!\\d)(\\d{1,2})\\s*[»\"]?\\s*(\\p{L}{3,8})\\s+(\\d{4})(?!\\d)");

  private PrintedDate() {}

  /** «31.12.2027». */
  static String print(LocalDate date) {
    return String.format(
        Locale.ROOT, "%02d.%02d.%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
  }

  /** The first date of the lines that there is in the calendar. */
  static Optional<LocalDate> first(List<String> lines) {
    for (String line : lines) {
      Optional<LocalDate> found = found(line).flatMap(PrintedDate::date);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** A date of the line that is in no calendar: «31 сентября 2018». */
  static Optional<String> impossible(String line) {
    return found(line)
        .filter(match -> month(match.group(2)) > 0 && date(match).isEmpty())
        .map(match -> match.group().strip());
  }

  private static Optional<MatchResult> found(String line) {
    for (Pattern pattern : List.of(FIGURES, WORDS)) {
      Matcher matcher = pattern.matcher(line);
      while (matcher.find()) {
        if (month(matcher.group(2)) > 0) {
          return Optional.of(matcher.toMatchResult());
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> date(MatchResult match) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group(3)),
              month(match.group(2)),
              Integer.parseInt(match.group(1))));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** 1…12, 0 for a word that is no month; figures as they are. */
  private static int month(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    DeadlineWords.Month month = DeadlineWords.byName().get(word.toLowerCase(Locale.ROOT));
    return month == null ? 0 : month.number();
  }
}
