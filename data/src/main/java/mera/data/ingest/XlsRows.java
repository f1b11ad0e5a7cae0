package mera.data.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import mera.data.ingest.GridLine.Shown;
import mera.data.problem.Refusal;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet of an old workbook that hold anything. Cells are read field by field as
 * [MS-XLS] lays them out: formulas are passed over, only their stored results count.
 */
final class XlsRows implements Rows {

  /** A text with formats of its own, which newer programs keep among the shared ones. */
  private static final short RICH_LABEL = 0xd6;

  private static final int COLUMNS = 256;
  private static final double MOST_WHOLE = 999_999_999;

  private final XlsBook.Records records;
  private final String name;
  private final List<String> texts;
  private final CellFormats formats;
  private final boolean from1904;
  private final BitSet hiddenRows = new BitSet();
  private final GridLine line = new GridLine();
  private int row = -1;
  private int depth;
  private boolean ended;

  /** A cell whose position is read, but not its content. */
  private boolean waiting;

  private int cellRow;
  private int cellColumn;
  private int cellStyle;

  /** Column of a formula whose text comes in a record of its own; −1 without one. */
  private int textColumn = -1;

  XlsRows(
      XlsBook.Records records,
      String name,
      List<String> texts,
      CellFormats formats,
      boolean from1904) {
    this.records = records;
    this.name = name;
    this.texts = texts;
    this.formats = formats;
    this.from1904 = from1904;
  }

  @Override
  public @Nullable Line next() throws Refusal {
    try {
      boolean started = false;
      while (waiting || advance()) {
        if (started && cellRow != row && !line.isBlank()) {
          return line;
        }
        if (!started || cellRow != row) {
          start();
          started = true;
        }
        waiting = false;
        take();
      }
      return started && !line.isBlank() ? line : null;
    } catch (RuntimeException e) {
      // The library reports torn records by exceptions of many kinds.
      throw Sentences.damaged(name, e);
    }
  }

  /** Looks through all cells: does each row come once, from top to bottom? */
  boolean isSorted() throws Refusal {
    try {
      int before = -1;
      while (advance()) {
        if (cellRow < before) {
          return false;
        }
        before = cellRow;
        waiting = false;
      }
      return true;
    } catch (RuntimeException e) {
      throw Sentences.damaged(name, e);
    }
  }

  private void start() {
    row = cellRow;
    line.start(row + 1, hiddenRows.get(row));
  }

  private RecordInputStream record() {
    return records.current();
  }

  /** Goes to the next cell; false after the last one of the sheet. */
  private boolean advance() throws Refusal {
    while (!ended && !waiting) {
      if (records.next() == null) {
        throw Sentences.damaged(name, new IOException("no end of sheet"));
      }
      switch (record().getSid()) {
        case BOFRecord.sid -> depth++;
        case EOFRecord.sid -> ended = --depth <= 0;
        case RowRecord.sid -> rowOptions();
        case StringRecord.sid -> formulaText();
        case NumberRecord.sid,
            RKRecord.sid,
            MulRKRecord.sid,
            LabelSSTRecord.sid,
            LabelRecord.sid,
            RICH_LABEL,
            BoolErrRecord.sid,
            FormulaRecord.sid ->
            position();
        default -> {}
      }
    }
    if (ended) {
      textIsMissing();
    }
    return waiting;
  }

  private void rowOptions() {
    RowRecord options = new RowRecord(record());
    if (depth == 1 && options.getZeroHeight()) {
      hiddenRows.set(options.getRowNumber() & 0xffff);
    }
  }

  private void position() {
    if (depth != 1) {
      return;
    }
    textIsMissing();
    cellRow = record().readUShort();
    cellColumn = record().readUShort();
    if (record().getSid() != MulRKRecord.sid) {
      cellStyle = record().readUShort();
    }
    waiting = true;
  }

  private void take() throws Refusal {
    if (cellColumn >= COLUMNS) {
      throw Sentences.damaged(name, new IOException("column " + cellColumn));
    }
    switch (record().getSid()) {
      case NumberRecord.sid -> number(cellColumn, record().readDouble(), cellStyle);
      case RKRecord.sid -> number(cellColumn, RKUtil.decodeNumber(record().readInt()), cellStyle);
      case MulRKRecord.sid -> numbers();
      case LabelSSTRecord.sid -> sharedText(record().readInt());
      case BoolErrRecord.sid -> {
        int value = record().readUByte();
        boolOrError(value, record().readUByte() != 0);
      }
      case FormulaRecord.sid -> formula(record().readLong());
      default -> line.text(cellColumn, Cells.stripped(string()));
    }
  }

  private void numbers() {
    int count = (record().remaining() - 2) / 6;
    for (int i = 0; i < count && cellColumn + i < COLUMNS; i++) {
      int style = record().readUShort();
      number(cellColumn + i, RKUtil.decodeNumber(record().readInt()), style);
    }
  }

  private void number(int column, double value, int style) {
    Shown shown = formats.of(style);
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      line.flaw(Flaw.noNumber(column, ""));
    } else if (shown == Shown.PLAIN
        && value >= 0
        && value <= MOST_WHOLE
        && value == Math.rint(value)) {
      line.whole(column, (int) value);
    } else {
      line.number(column, Cells.stored(value), shown, from1904);
    }
  }

  private void sharedText(int index) throws Refusal {
    if (index < 0 || index >= texts.size()) {
      throw Sentences.damaged(name, new IOException("text " + index));
    }
    line.text(cellColumn, texts.get(index));
  }

  private String string() {
    int length = record().readUShort();
    return (record().readByte() & 1) == 0
        ? record().readCompressedUnicode(length)
        : record().readUnicodeLEString(length);
  }

  private void boolOrError(int value, boolean error) {
    if (!error) {
      line.text(cellColumn, value == 0 ? "ЛОЖЬ" : "ИСТИНА");
    } else {
      String shown =
          FormulaError.isValidCode(value) ? FormulaError.forInt(value).getString() : "#ERROR!";
      line.flaw(Flaw.error(cellColumn, shown));
    }
  }

  /**
   * @param result a number, unless its highest bytes say that it is something else
   */
  private void formula(long result) {
    if (result >>> 48 != 0xffff) {
      number(cellColumn, Double.longBitsToDouble(result), cellStyle);
      return;
    }
    int value = (int) (result >>> 16) & 0xff;
    switch ((int) (result & 0xff)) {
      case 0 -> textColumn = cellColumn;
      case 1 -> boolOrError(value, false);
      case 2 -> boolOrError(value, true);
      default -> {
        // An empty text.
      }
    }
  }

  private void formulaText() {
    if (textColumn >= 0 && depth == 1) {
      line.text(textColumn, Cells.stripped(new StringRecord(record()).getString()));
      textColumn = -1;
    }
  }

  private void textIsMissing() {
    if (textColumn >= 0) {
      line.flaw(Flaw.notComputed(textColumn));
      textColumn = -1;
    }
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
