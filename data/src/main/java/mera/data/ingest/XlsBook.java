package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mera.data.problem.Refusal;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 97–2003 (.xls), record by record: its texts and one row are in memory. */
final class XlsBook implements Book {

  /** Kind of a sheet that is a table, not a chart or a macro. */
  private static final int TABLE = 0x10;

  private static final int BIFF8 = 0x0600;

  private record Sheet(String name, boolean hidden, int position) {}

  private final Place place;
  private final POIFSFileSystem container;
  private final String stream;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private final CellFormats formats = new CellFormats();
  private List<String> texts = List.of();
  private boolean from1904;
  private @Nullable EncryptionInfo key;

  private XlsBook(Place place, POIFSFileSystem container, Limits limits) {
    this.place = place;
    this.container = container;
    this.limits = limits;
    this.stream = stream(container.getRoot());
  }

  /** Books of two generations may lie in one file; the newer one is meant. */
  private static String stream(DirectoryNode root) {
    return root.getEntryNames().stream()
        .filter(entry -> entry.equalsIgnoreCase("Workbook") || entry.equalsIgnoreCase("Book"))
        .min(Comparator.comparing(entry -> entry.equalsIgnoreCase("Book")))
        .orElseThrow();
  }

  static XlsBook open(
      Place place, POIFSFileSystem container, Optional<String> password, Limits limits)
      throws Refusal, IOException, GeneralSecurityException {
    if (place.size() > 2 * Limits.mostInMemory()) {
      throw Sentences.tooMuchMemory(place.name(), null);
    }
    XlsBook book = new XlsBook(place, container, limits);
    book.readGlobals(password);
    if (book.sheets.isEmpty()) {
      throw Sentences.damaged(place.name(), new IOException("no sheets"));
    }
    return book;
  }

  private void readGlobals(Optional<String> password)
      throws Refusal, IOException, GeneralSecurityException {
    List<Sheet> all = new ArrayList<>();
    try (InputStream bytes = container.createDocumentInputStream(stream)) {
      RecordInputStream records = new RecordInputStream(bytes);
      int at = 0;
      while (records.hasNextRecord()) {
        records.nextRecord();
        limits.step();
        at += 4 + records.available();
        switch (records.getSid()) {
          case BOFRecord.sid -> refuseOlder(new BOFRecord(records));
          case FilePassRecord.sid -> {
            key = unlocked(new FilePassRecord(records).getEncryptionInfo(), password);
            records = new RecordInputStream(bytes, key, at);
          }
          case BoundSheetRecord.sid -> {
            BoundSheetRecord sheet = new BoundSheetRecord(records);
            boolean hidden = sheet.isHidden() || sheet.isVeryHidden();
            all.add(new Sheet(sheet.getSheetname(), hidden, sheet.getPositionOfBof()));
          }
          case DateWindow1904Record.sid ->
              from1904 = new DateWindow1904Record(records).getWindowing() == 1;
          case FormatRecord.sid -> {
            FormatRecord format = new FormatRecord(records);
            formats.format(format.getIndexCode(), format.getFormatString());
          }
          case ExtendedFormatRecord.sid ->
              formats.style(new ExtendedFormatRecord(records).getFormatIndex());
          case SSTRecord.sid -> texts = texts(new SSTRecord(records));
          case EOFRecord.sid -> {
            keepTables(all);
            return;
          }
          default -> records.readRemainder();
        }
      }
    }
    throw Sentences.damaged(place.name(), new IOException("no end of globals"));
  }

  private void refuseOlder(BOFRecord start) throws Refusal {
    if (start.getVersion() != BIFF8) {
      throw FileKind.OLD_XLS.refusal(place.shown());
    }
  }

  private EncryptionInfo unlocked(EncryptionInfo info, Optional<String> password)
      throws GeneralSecurityException, Refusal {
    // A workbook that is only protected against writing has a password that every program knows.
    if (!info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
      if (password.isEmpty()) {
        throw Sentences.passwordNeeded(place.shown());
      }
      if (!info.getDecryptor().verifyPassword(password.get())) {
        throw Sentences.passwordWrong(place.shown());
      }
    }
    return info;
  }

  /** The library fills up a torn list with empty texts; a whole one has at most one of them. */
  private List<String> texts(SSTRecord record) throws Refusal {
    String[] texts = new String[record.getNumUniqueStrings()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Cells.stripped(record.getString(i).getString());
    }
    boolean torn =
        texts.length > 1
            && texts[texts.length - 1].isEmpty()
            && record.getString(texts.length - 2).getString().isEmpty();
    if (torn) {
      throw Sentences.damaged(place.name(), new IOException("texts"));
    }
    return List.of(texts);
  }

  private void keepTables(List<Sheet> all) throws IOException, Refusal {
    for (Sheet sheet : all) {
      try (Records records = records(sheet)) {
        RecordInputStream first = records.next();
        boolean table = first != null && first.getSid() == BOFRecord.sid;
        if (!table) {
          throw Sentences.damaged(place.name(), new IOException("no start of sheet"));
        }
        BOFRecord start = new BOFRecord(records.current());
        if (start.getType() == TABLE) {
          sheets.add(sheet);
        }
      }
    }
  }

  private Records records(Sheet sheet) throws IOException, Refusal {
    InputStream bytes = container.createDocumentInputStream(stream);
    boolean opened = false;
    try {
      if (sheet.position() < 0 || bytes.skip(sheet.position()) != sheet.position()) {
        throw Sentences.damaged(place.name(), new IOException("position of sheet"));
      }
      RecordInputStream records =
          key == null
              ? new RecordInputStream(bytes)
              : new RecordInputStream(bytes, key, sheet.position());
      opened = true;
      return new Records(bytes, records, limits);
    } finally {
      if (!opened) {
        bytes.close();
      }
    }
  }

  /** The records of one sheet. */
  static final class Records implements AutoCloseable {

    private final InputStream bytes;
    private final RecordInputStream records;
    private final Limits limits;

    Records(InputStream bytes, RecordInputStream records, Limits limits) {
      this.bytes = bytes;
      this.records = records;
      this.limits = limits;
    }

    /** Goes to the next record; null after the last one. */
    @Nullable RecordInputStream next() throws Refusal {
      limits.step();
      records.readRemainder();
      if (!records.hasNextRecord()) {
        return null;
      }
      records.nextRecord();
      return records;
    }

    RecordInputStream current() {
      return records;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(sheet -> Cells.oneLine(sheet.name())).toList();
  }

  @Override
  public boolean isHidden(int sheet) {
    return sheets.get(sheet).hidden();
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    try {
      boolean sorted = isSorted(sheets.get(sheet));
      XlsRows rows = rows(sheets.get(sheet));
      return sorted ? rows : SortedRows.of(rows);
    } catch (IOException | RuntimeException e) {
      throw Sentences.damaged(place.name(), e);
    }
  }

  private XlsRows rows(Sheet sheet) throws Refusal, IOException {
    return new XlsRows(records(sheet), place.name(), texts, formats, from1904);
  }

  /** Excel writes rows from top to bottom; some programs write columns, and Excel opens them. */
  private boolean isSorted(Sheet sheet) throws Refusal, IOException {
    try (XlsRows rows = rows(sheet)) {
      return rows.isSorted();
    }
  }

  @Override
  public List<Region> merged(int sheet) throws Refusal {
    List<Region> regions = new ArrayList<>();
    try (Records records = records(sheets.get(sheet))) {
      RecordInputStream record = records.next();
      int depth = 0;
      while (record != null) {
        int sid = record.getSid();
        depth += sid == BOFRecord.sid ? 1 : sid == EOFRecord.sid ? -1 : 0;
        if (sid == MergeCellsRecord.sid) {
          MergeCellsRecord merged = new MergeCellsRecord(record);
          for (int i = 0; i < merged.getNumAreas(); i++) {
            regions.add(region(merged.getAreaAt(i)));
          }
        }
        record = depth == 0 ? null : records.next();
      }
    } catch (IOException | RuntimeException e) {
      throw Sentences.damaged(place.name(), e);
    }
    return List.copyOf(regions);
  }

  private static Region region(CellRangeAddress area) {
    return new Region(
        area.getFirstRow() + 1, area.getLastRow() + 1, area.getFirstColumn(), area.getLastColumn());
  }

  @Override
  public void close() {
    try {
      container.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
