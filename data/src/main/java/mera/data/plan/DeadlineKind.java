package mera.data.plan;

/** What sort of time a deadline names. */
public enum DeadlineKind {
  /** Nothing is written, or nothing was understood. */
  NONE,
  /** One day or several single days. */
  DATE,
  /** From one day to another. */
  DATE_RANGE,
  /** «до 30 марта»: only the end is named. */
  UNTIL,
  /** «с 1 января»: only the beginning is named. */
  OPEN_START,
  MONTH,
  MONTH_RANGE,
  /** «июнь, июль»; «июнь 2020; октябрь 2020». */
  MONTH_LIST,
  /** A calendar quarter, or several. */
  QUARTER,
  /** A whole calendar year by its number. */
  YEAR,
  YEAR_RANGE,
  /** «в течение года». */
  DURING_YEAR,
  /** «в течение учебного года». */
  DURING_SCHOOL_YEAR,
  /** «в течение всего периода». */
  DURING_PLAN,
  /** «постоянно». */
  CONTINUOUS,
  /** «ежемесячно», «1 раз в год (ноябрь)». */
  PERIODIC,
  /** «по плану работы управления». */
  BY_PLAN,
  /** «по специальному графику». */
  BY_SCHEDULE,
  /** «по потребности», «при необходимости», and no other time. */
  ON_DEMAND,
  /** An empty cell below a group row: the deadline of the group. */
  INHERITED
}
