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
