package mera.data.ingest;

/** What became of the rows of one file so far. */
final class RowCounts {

  long stored;
  long absent;
  long rejected;
  long ignored;

  Reading.Counts counts() {
    return new Reading.Counts(
        stored + absent + rejected + ignored, stored, absent, rejected, ignored);
  }
}
