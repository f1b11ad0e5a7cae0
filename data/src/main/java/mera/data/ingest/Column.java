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
  JOURNAL,

  /** Running number of a row. */
  NUMBER,
  /** Participants. */
  COUNT,
  TWO,
  THREE,
  FOUR,
  FIVE,
  PERCENT_TWO,
  PERCENT_THREE,
  PERCENT_FOUR,
  PERCENT_FIVE,
  /** Participants below the minimum. */
  BELOW,
  /** Participants with 80–99 points. */
  HIGH,
  /** Participants with 100 points. */
  BEST,
  MEAN,

  // Read to tell pupils apart, never kept.
  SURNAME,
  FIRST_NAME,
  PATRONYMIC,
  SERIES,
  DOCUMENT,
  SHORT_ANSWERS,
  LONG_ANSWERS,
  TEST_SCORE,
  /** Annulled, removed from the exam. */
  STATE,

  /** Name of a group of participants in ФИС ОКО reports: a school, a municipality, a region. */
  GROUP,
  /** How many schools a group has. */
  SCHOOL_COUNT,
  PERCENT,
  LOWER,
  LOWER_PERCENT,
  EQUAL,
  EQUAL_PERCENT,
  HIGHER,
  HIGHER_PERCENT,

  REGION,
  REGION_CODE,
  /** When the school sent its answers. */
  UPLOADED,
  ADDRESS,
  EMAIL,
  LEGAL_FORM,

  /** How many markers of bias a school has. */
  MARKERS,
  /** Place in a rating. */
  RANK,
  ZONE
}
