package mera.data.result;

/** Which of several attempts of a pupil at one exam counts. */
public enum Attempt {
  /** The first one: resits hide a failure. */
  FIRST,
  /** The one with the latest date; of equal dates the later record. */
  LATEST
}
