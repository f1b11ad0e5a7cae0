package mera.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time that a plan covers, both days included.
 *
 * @param schoolYear a school year (1 September to 31 August), so that «июнь – октябрь» is read
 *     against it
 */
public record PlanPeriod(LocalDate from, LocalDate to, boolean schoolYear) {

  /** What stands behind the figures: «год», «годы», «учебный год», «гг.». */
  private static final Pattern NOUN =
      Pattern.compile("(?iuU)\\s*(?:учебн\\p{L}*\\s+)?(?:год\\p{L}*|г\\.?\\s?г?\\.?)$");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
  private static final Pattern SCHOOL_YEARS =
      Pattern.compile(
          "(?iu)(20\\d\\d)\\s*[-–—/]\\s*(20\\d\\d|\\d\\d)\\s*(?:г?\\.?\\s*)?уч(?:ебн|\\.)");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?iu)(?<![.\\d])(20\\d\\d)\\s*[-–—]\\s*(20\\d\\d)(?!\\d)|(?<![.\\d-])(20\\d\\d)\\s*(?:год|г\\b)");

  private static final Pattern MONTHS =
      Pattern.compile(
          "(?iuU)(\\p{L}+)\\s+(20\\d\\d)\\s*(?:год\\p{L}*|г\\.?)?\\s*[-–—]\\s*"
              + "(\\p{L}+)\\s+(20\\d\\d)(?!\\d)");

  /** 1 January to 31 December. */
  public static PlanPeriod years(int first, int last) {
    return new PlanPeriod(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), false);
  }

  /** 1 September of the year to 31 August of the next one. */
  public static PlanPeriod schoolYear(int first) {
    return PeriodLength.SCHOOL_YEAR.beginning(first);
  }

  /**
   * What the analyst writes: 2026, 2026-2027, 2026/2027 (a school year), 12.2026-12.2027,
   * 01.09.2026-31.08.2027, also with two dots between the ends and days as 2026-09-01.
   *
   * @return empty for anything else
   */
  public static Optional<PlanPeriod> parse(String text) {
    String plain =
        NOUN.matcher(text.strip())
            .replaceFirst("")
            .replace('–', '-')
            .replace('—', '-')
            .replace(" ", "");
    if (plain.matches("20\\d\\d")) {
      return Optional.of(years(Integer.parseInt(plain), Integer.parseInt(plain)));
    }
    if (plain.matches("20\\d\\d/(?:20)?\\d\\d")) {
      int first = Integer.parseInt(plain.substring(0, 4));
      boolean next = plain.endsWith(String.valueOf(first + 1).substring(2));
      return next ? Optional.of(schoolYear(first)) : Optional.empty();
    }
    String[] ends = plain.contains("..") ? plain.split("\\.\\.", 2) : plain.split("-", 2);
    if (ends.length < 2) {
      return Optional.empty();
    }
    Optional<LocalDate> from = day(ends[0], true);
    Optional<LocalDate> to = day(ends[1], false);
    return from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())
        ? Optional.of(of(from.get(), to.get()))
        : Optional.empty();
  }

  /** The period of these days; a school year is known by them. */
  public static PlanPeriod of(LocalDate from, LocalDate to) {
    boolean school = from.equals(LocalDate.of(from.getYear(), 9, 1));
    return new PlanPeriod(from, to, school && to.equals(LocalDate.of(from.getYear() + 1, 8, 31)));
  }

  private static Optional<LocalDate> day(String text, boolean first) {
    try {
      if (text.matches("20\\d\\d")) {
        int year = Integer.parseInt(text);
        return Optional.of(first ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31));
      }
      if (text.matches("\\d\\d\\.20\\d\\d") || text.matches("20\\d\\d-\\d\\d")) {
        String iso = text.charAt(2) == '.' ? text.substring(3) + "-" + text.substring(0, 2) : text;
        YearMonth month = YearMonth.parse(iso);
        return Optional.of(first ? month.atDay(1) : month.atEndOfMonth());
      }
      return Optional.of(text.contains(".") ? LocalDate.parse(text, DAY) : LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  /**
   * The period that a title names: «на 2026–2027 годы», «в 2026 году», «2026/2027 учебный год»,
   * «декабрь 2026 года – декабрь 2027 года».
   */
  public static Optional<PlanPeriod> named(String title) {
    Matcher school = SCHOOL_YEARS.matcher(title);
    if (school.find()) {
      return Optional.of(schoolYear(Integer.parseInt(school.group(1))));
    }
    Matcher months = MONTHS.matcher(title);
    if (months.find()) {
      Optional<YearMonth> first = month(months.group(1), months.group(2));
      Optional<YearMonth> last = month(months.group(3), months.group(4));
      if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
        return Optional.of(of(first.get().atDay(1), last.get().atEndOfMonth()));
      }
    }
    Matcher years = YEARS.matcher(title);
    if (!years.find()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(years.group(1) == null ? years.group(3) : years.group(1));
    int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
    return last < first ? Optional.empty() : Optional.of(years(first, last));
  }

  private static Optional<YearMonth> month(String name, String year) {
    return Optional.ofNullable(DeadlineWords.byName().get(name.toLowerCase(Locale.ROOT)))
        .map(month -> YearMonth.of(Integer.parseInt(year), month.number()));
  }

  /** «2026 год», «2026–2027 годы», «2026/2027 учебный год», else the days. */
  public String printed() {
    if (schoolYear) {
      return from.getYear() + "/" + to.getYear() + " учебный год";
    }
    boolean whole =
        from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31;
    if (whole) {
      return from.getYear() == to.getYear()
          ? from.getYear() + " год"
          : from.getYear() + "–" + to.getYear() + " годы";
    }
    return DAY.format(from) + "–" + DAY.format(to);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
