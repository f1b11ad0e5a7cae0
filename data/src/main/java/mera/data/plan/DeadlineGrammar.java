package mera.data.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mera.data.plan.DeadlinePart.Condition;
import mera.data.plan.DeadlinePart.Dates;
import mera.data.plan.DeadlinePart.Due;
import mera.data.plan.DeadlinePart.Point;
import mera.data.plan.DeadlinePart.Reference;
import mera.data.plan.DeadlinePart.Repeat;
import mera.data.plan.DeadlinePart.Report;
import mera.data.plan.DeadlinePart.Since;
import mera.data.plan.DeadlinePart.Until;
import mera.data.plan.DeadlinePart.Whole;
import mera.data.plan.DeadlineTokens.Token;
import mera.data.plan.Recurrence.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * Reads one stretch of a deadline text (the cell without its brackets, or what stands in brackets)
 * into parts, phrase by phrase. A stretch with a phrase that it does not know gives nothing at all:
 * half a reading would be a guess.
 */
final class DeadlineGrammar {

  private static final Set<String> SEPARATORS = Set.of(",", ";", ".", "и");
  private static final Set<String> PREPOSITIONS = Set.of("на", "за", "в", "во", "срок", "сроки");

  private final String text;
  private final List<Token> tokens;
  private int at;

  private DeadlineGrammar(String text) {
    this.text = text;
    this.tokens = DeadlineTokens.of(text);
  }

  /** The parts in the order of the text; empty when some words are not understood. */
  static Optional<List<DeadlinePart>> parse(String text) {
    DeadlineGrammar grammar = new DeadlineGrammar(text);
    List<DeadlinePart> parts = new ArrayList<>();
    while (grammar.at < grammar.tokens.size()) {
      if (SEPARATORS.contains(grammar.word(0))) {
        grammar.at++;
        continue;
      }
      DeadlinePart part = grammar.phrase();
      if (part == null) {
        return Optional.empty();
      }
      parts.add(part);
    }
    return Optional.of(parts);
  }

  private @Nullable DeadlinePart phrase() {
    int start = at;
    for (Rule rule :
        List.<Rule>of(
            this::report,
            this::repeat,
            this::condition,
            this::reference,
            this::whole,
            this::due,
            this::dates)) {
      at = start;
      DeadlinePart part = rule.read();
      if (part != null) {
        return part;
      }
    }
    at = start;
    return null;
  }

  private interface Rule {
    @Nullable DeadlinePart read();
  }

  private String word(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead).word() : "";
  }

  private int number(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead).number() : -1;
  }

  /** «ежемесячно», «1 раз в год», «по полугодиям». */
  private @Nullable DeadlinePart repeat() {
    Frequency adverb = DeadlineWords.ADVERBS.get(word(0));
    if (adverb != null) {
      at++;
      return new Repeat(Recurrence.of(adverb, 0));
    }
    Integer named = DeadlineWords.NUMBERS.get(word(0));
    int times = named == null ? number(0) : named;
    if (times > 0 && DeadlineWords.TIMES.contains(word(1)) && word(2).equals("в")) {
      Frequency period = DeadlineWords.period(word(3));
      at += 4;
      return period == null ? null : new Repeat(Recurrence.of(period, times));
    }
    Frequency period = word(0).equals("по") ? DeadlineWords.period(word(1)) : null;
    at += 2;
    return period == null ? null : new Repeat(Recurrence.of(period, 0));
  }

  /** «отчёт ежеквартально», «отчёт по итогам полугодий». */
  private @Nullable DeadlinePart report() {
    if (!word(0).startsWith("отчет")) {
      return null;
    }
    at++;
    boolean results = word(0).equals("по") && word(1).startsWith("итог");
    Frequency period = results ? DeadlineWords.period(word(2)) : null;
    if (period != null) {
      at += 3;
      return new Report(Recurrence.of(period, 0));
    }
    return repeat() instanceof Repeat every ? new Report(every.recurrence()) : null;
  }

  /** «по согласованию», «по заявке руководителя школы»: to the end of the phrase. */
  private @Nullable DeadlinePart condition() {
    for (List<String> beginning : DeadlineWords.CONDITIONS) {
      if (word(0).equals(beginning.get(0)) && word(1).equals(beginning.get(1))) {
        String words = rest(0);
        return new Condition(DeadlineTokens.plain(words.substring(0, 1)) + words.substring(1));
      }
    }
    return null;
  }

  /** «по плану работы управления», «по спец. графику». */
  private @Nullable DeadlinePart reference() {
    if (!word(0).equals("по") && !word(0).equals("согласно")) {
      return null;
    }
    at++;
    StringBuilder adjectives = new StringBuilder();
    while (!word(0).startsWith("план") && !word(0).startsWith("график")) {
      boolean special = word(0).equals("спец");
      String adjective = special ? "специальный" : DeadlineWords.nominative(word(0));
      if (adjective.isEmpty()) {
        return null;
      }
      adjectives.append(adjective).append(' ');
      at += special && word(1).equals(".") ? 2 : 1;
    }
    boolean plan = word(0).startsWith("план");
    String name = rest(1);
    String noun = plan ? "план" : "график";
    boolean unnamed = adjectives.isEmpty() && (name.isEmpty() || name.equalsIgnoreCase("работы"));
    String full = unnamed ? "" : (adjectives + noun + " " + name).strip();
    return new Reference(plan ? DeadlineKind.BY_PLAN : DeadlineKind.BY_SCHEDULE, full);
  }

  /** The words as written from so many tokens ahead to the end of the phrase; moves behind them. */
  private String rest(int ahead) {
    int from = Math.min(at + ahead, tokens.size());
    int end = from;
    while (end < tokens.size()
        && !tokens.get(end).word().equals(",")
        && !tokens.get(end).word().equals(";")) {
      end++;
    }
    at = end;
    return from == end ? "" : text.substring(tokens.get(from).start(), tokens.get(end - 1).end());
  }

  /** «в течение года», «весь период», «постоянно», «в текущем учебном году». */
  private @Nullable DeadlinePart whole() {
    if (Set.of("постоянно", "непрерывно", "систематически").contains(word(0))) {
      at++;
      return new Whole(DeadlineKind.CONTINUOUS, 0);
    }
    boolean during = word(0).equals("в") && word(1).startsWith("течени");
    at += during ? 2 : PREPOSITIONS.contains(word(0)) ? 1 : 0;
    if (Set.of("всего", "весь", "текущем", "текущего").contains(word(0))) {
      at++;
    }
    if (word(0).startsWith("период") || word(0).equals("срока")) {
      rest(0);
      return new Whole(DeadlineKind.DURING_PLAN, 0);
    }
    int year = DeadlineTokens.isYear(number(0)) ? number(0) : 0;
    at += year > 0 ? 1 : 0;
    if (year > 0 && (word(0).equals("-") || word(0).equals("/"))) {
      at += 2;
    }
    boolean school = word(0).startsWith("учебн");
    at += school ? 1 : 0;
    if (!DeadlineWords.YEAR.contains(word(0)) || !during && !school) {
      return null;
    }
    years();
    return new Whole(school ? DeadlineKind.DURING_SCHOOL_YEAR : DeadlineKind.DURING_YEAR, year);
  }

  /** «до 15 числа месяца, следующего за отчётным»: behind how often. */
  private @Nullable DeadlinePart due() {
    if (!word(0).equals("до") || number(1) < 1 || !word(2).equals("числа")) {
      return null;
    }
    int day = number(1);
    at += 3;
    boolean next = false;
    while (at < tokens.size() && !word(0).equals(";")) {
      next |= word(0).startsWith("следующ");
      at++;
    }
    return new Due(day, next ? 1 : 0);
  }

  /** A date, month, quarter or year, or a stretch of them; «до …», «с … по …». */
  private @Nullable DeadlinePart dates() {
    boolean over = false;
    while (PREPOSITIONS.contains(word(0))) {
      over |= word(0).equals("за");
      at++;
    }
    if (word(0).equals("до") || word(0).equals("не") && word(1).equals("позднее")) {
      at += word(0).equals("до") ? 1 : 2;
      Point end = point();
      return end == null ? null : new Until(end, false);
    }
    boolean since = word(0).equals("с");
    at += since ? 1 : 0;
    Point first = first();
    if (first == null) {
      return null;
    }
    boolean genitive = isGenitive(first);
    if (word(0).equals("-") || since && (word(0).equals("по") || word(0).equals("до"))) {
      at++;
      Point last = point();
      return last == null ? null : stretch(first, last);
    }
    return since ? new Since(first) : new Dates(first, first, genitive, over);
  }

  private boolean isGenitive(Point point) {
    DeadlineWords.Month month = DeadlineWords.byName().get(at > 0 ? tokens.get(at - 1).word() : "");
    return point.isMonth() && month != null && month.genitive();
  }

  /** The first point of a stretch may leave its month to the second: «10-31 января». */
  private @Nullable Point first() {
    boolean toDay = word(1).equals("-") || word(1).equals("по");
    if (number(0) >= 1 && number(0) <= 31 && toDay && number(2) >= 1) {
      int day = number(0);
      int before = at;
      at += 2;
      Point last = point();
      at = before + 1;
      return last == null || last.month() == 0 ? null : Point.ofDay(day, last.month(), last.year());
    }
    return point();
  }

  /** A year that one end names holds for the other; a stretch may cross New Year. */
  private static Dates stretch(Point first, Point last) {
    boolean crosses = first.place() > last.place();
    if (first.year() == 0 && last.year() > 0) {
      return new Dates(first.in(last.year() - (crosses ? 1 : 0)), last, false);
    }
    if (first.year() > 0 && last.year() == 0) {
      return new Dates(first, last.in(first.year() + (crosses ? 1 : 0)), false);
    }
    return new Dates(first, last, false);
  }

  private @Nullable Point point() {
    if (at >= tokens.size()) {
      return null;
    }
    Point figures = tokens.get(at).date();
    if (figures != null) {
      at++;
      years();
      return figures;
    }
    if (DeadlineTokens.isYear(number(0))) {
      int year = number(0);
      at++;
      years();
      return Point.ofYear(year);
    }
    Integer quarter = DeadlineWords.QUARTERS.get(word(0));
    if (quarter != null && word(1).startsWith("квартал")) {
      at += 2;
      return Point.ofQuarter(quarter, year());
    }
    int day = number(0);
    at += day >= 1 && day <= 31 ? 1 : 0;
    DeadlineWords.Month month = DeadlineWords.byName().get(word(0));
    if (month == null || day == 0 || day > 31) {
      return null;
    }
    at++;
    return day > 0
        ? Point.ofDay(day, month.number(), year())
        : Point.ofMonth(month.number(), year());
  }

  /** The year behind a month or quarter, 0 where none is written. */
  private int year() {
    int year = DeadlineTokens.isYear(number(0)) ? number(0) : 0;
    at += year > 0 ? 1 : 0;
    years();
    return year;
  }

  /** «г.», «гг.», «года»: noise behind a year. */
  private void years() {
    while (DeadlineWords.YEAR.contains(word(0))) {
      at++;
      if (word(0).equals(".")) {
        at++;
      }
    }
  }
}
