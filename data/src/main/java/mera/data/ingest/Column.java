package mera.data.ingest;

/** What a column of a known table holds. */
enum Column {
  /** Login of the school. */
  LOGIN,
  /** Composite cell «login | name». */
  SCHOOL,
  NAME,
  FULL_NAME,
  MUNICIPALITY,
  KIND,
  INN,
  OGE_CODE,
  EGE_CODE,
  DIRECTOR,
  PLACE,
  PUPILS,
  PHONE,

  EXAM,
  YEAR,
  GRADE,
  SUBJECT,
  /** Variant of the work in scales, of the pupil's paper in results. */
  VARIANT,
  MAX,
  MIN_3,
  MIN_4,
  MIN_5,
  ORIGIN,

  PUPIL,
  CLASS,
  TOTAL,
  MARK,
  JOURNAL
}
