package mera.data.ingest;

/**
 * A spreadsheet that was imported, as the working file remembers it; the counts are rows.
 *
 * @param sha256 of its bytes
 * @param format id of the format it was recognised as
 */
public record SourceFile(
    String path,
    String sha256,
    long size,
    String format,
    int rows,
    int stored,
    int absent,
    int rejected,
    int ignored) {}
