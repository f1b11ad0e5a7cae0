package mera.data.plan;

/** What a column of a plan's table shows. */
public enum Field {
  NUMBER,
  MEASURE,
  DEADLINE,
  PARTIES,
  RESULT,
  DOCUMENT
}
