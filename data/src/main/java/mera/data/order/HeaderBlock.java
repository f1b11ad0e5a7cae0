package mera.data.order;

/** What stands below the letterhead; the order of the blocks differs from office to office. */
public enum HeaderBlock {
  KIND,
  PLACE,
  DATE,
  NUMBER,
  /** Date and number in one line. */
  DATE_NUMBER,
  TITLE
}
