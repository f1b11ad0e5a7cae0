package mera.data.plan;

import java.time.LocalDate;
import java.time.YearMonth;

/** What a phrase of a deadline says, before its years are known. */
sealed interface DeadlinePart {

  /**
   * A day, month, quarter or year; 0 is what is not said.
   *
   * @param quarter 1…4
   * @param month 1…12, 0 for a quarter or a year
   */
  record Point(int year, int quarter, int month, int day) {

    static Point ofYear(int year) {
      return new Point(year, 0, 0, 0);
    }

    static Point ofQuarter(int quarter, int year) {
      return new Point(year, quarter, 0, 0);
    }

    static Point ofMonth(int month, int year) {
      return new Point(year, 0, month, 0);
    }

    static Point ofDay(int day, int month, int year) {
      return new Point(year, 0, month, day);
    }

    Point in(int otherYear) {
      return new Point(otherYear, quarter, month, day);
    }

    boolean isYear() {
      return quarter == 0 && month == 0;
    }

    boolean isMonth() {
      return month > 0 && day == 0;
    }

    /** Place in the year, to tell which of two points comes first. */
    int place() {
      return Math.max(month, quarter * 3 - 2) * 100 + day;
    }

    /** Is there such a day? The 29th of February is only in some years. */
    boolean exists() {
      return day == 0 || YearMonth.of(year, month).isValidDay(day);
    }

    LocalDate first() {
      int firstMonth = isYear() ? 1 : quarter > 0 ? quarter * 3 - 2 : month;
      return LocalDate.of(year, firstMonth, Math.max(1, day));
    }

    LocalDate last() {
      if (day > 0) {
        return first();
      }
      return YearMonth.of(year, isYear() ? 12 : quarter > 0 ? quarter * 3 : month).atEndOfMonth();
    }
  }

  /**
   * A point, or a stretch from one to another.
   *
   * @param genitive a month alone in the genitive («февраля»): its day may be missing
   * @param over what lies behind at that time: «за 2020 год»
   */
  record Dates(Point from, Point to, boolean genitive, boolean over) implements DeadlinePart {

    Dates(Point from, Point to, boolean genitive) {
      this(from, to, genitive, false);
    }

    static Dates at(Point point) {
      return new Dates(point, point, false);
    }

    boolean single() {
      return from.equals(to);
    }
  }

  /**
   * Only the end.
   *
   * @param vague words that name no exact day: «до конца года»
   */
  record Until(Point point, boolean vague) implements DeadlinePart {}

  /** Only the beginning. */
  record Since(Point point) implements DeadlinePart {}

  /**
   * How often a report is due: «отчёт по итогам полугодий».
   *
   * @param recurrence of the report, not of the work
   */
  record Report(Recurrence recurrence) implements DeadlinePart {}

  /** How often. */
  record Repeat(Recurrence recurrence) implements DeadlinePart {}

  /** «до 15 числа месяца, следующего за отчётным». */
  record Due(int day, int monthOffset) implements DeadlinePart {}

  /**
   * A whole year, school year or plan, or without end.
   *
   * @param year first year where it is written, else 0
   */
  record Whole(DeadlineKind kind, int year) implements DeadlinePart {}

  /**
   * A plan or schedule that has the dates.
   *
   * @param plan in the nominative; empty when not named
   */
  record Reference(DeadlineKind kind, String plan) implements DeadlinePart {}

  /** What it depends on. */
  record Condition(String text) implements DeadlinePart {}
}
