package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.stream.Stream;
import mera.data.problem.Refusal;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** A workbook (.xlsx), streamed: one row is in memory at a time. */
final class XlsxBook implements Book {

  /** No cell formats; a number that is none is an error cell, not the end of the reading. */
  private static final ReadingOptions OPTIONS = new ReadingOptions(false, true);

  private final String name;
  private final ReadableWorkbook workbook;
  private final List<Sheet> sheets;

  private XlsxBook(String name, ReadableWorkbook workbook) {
    this.name = name;
    this.workbook = workbook;
    this.sheets = workbook.getSheets().toList();
  }

  static XlsxBook open(Path file) throws Refusal {
    return open(Sentences.name(file), () -> new ReadableWorkbook(file.toFile(), OPTIONS));
  }

  /** A decrypted workbook; it stays in memory. */
  static XlsxBook open(String name, InputStream bytes) throws Refusal {
    return open(name, () -> new ReadableWorkbook(bytes, OPTIONS));
  }

  private static XlsxBook open(String name, Opening opening) throws Refusal {
    try {
      return new XlsxBook(name, opening.open());
    } catch (IOException | RuntimeException e) {
      // The library reports torn parts by exceptions of many kinds: all mean a damaged workbook.
      throw Sentences.damaged(name, e);
    }
  }

  /** Opens with an exception that may be checked. */
  private interface Opening {
    ReadableWorkbook open() throws IOException;
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(Sheet::getName).toList();
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    try {
      Stream<Row> rows = sheets.get(sheet).openStream();
      return new SheetRows(name, rows);
    } catch (IOException | RuntimeException e) {
      throw Sentences.damaged(name, e);
    }
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class SheetRows implements Rows {

    private final String name;
    private final Stream<Row> stream;
    private final Spliterator<Row> rows;
    private final SheetLine line = new SheetLine();

    SheetRows(String name, Stream<Row> stream) {
      this.name = name;
      this.stream = stream;
      this.rows = stream.spliterator();
    }

    @Override
    public @Nullable Line next() throws Refusal {
      try {
        return rows.tryAdvance(line::set) ? line : null;
      } catch (RuntimeException e) {
        throw Sentences.damaged(name, e);
      }
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  private static final class SheetLine implements Line {

    private @Nullable Row row;

    void set(Row next) {
      row = next;
    }

    private Row row() {
      return Objects.requireNonNull(row);
    }

    private @Nullable Object value(int column) {
      Row now = row();
      if (column < 0 || column >= now.getCellCount()) {
        return null;
      }
      Cell cell = now.getCell(column);
      return cell == null ? null : cell.getValue();
    }

    @Override
    public int number() {
      return row().getRowNum();
    }

    @Override
    public int width() {
      return row().getCellCount();
    }

    @Override
    public String text(int column) {
      return switch (value(column)) {
        case null -> "";
        case String text -> Cells.stripped(text);
        case BigDecimal number -> number.scale() == 0 ? number.toString() : plain(number);
        case Object other -> other.toString();
      };
    }

    private static String plain(BigDecimal number) {
      BigDecimal shortest = number.stripTrailingZeros();
      return Math.abs(shortest.scale()) > 30 ? shortest.toString() : shortest.toPlainString();
    }

    @Override
    public int whole(int column) {
      return switch (value(column)) {
        case null -> EMPTY;
        case BigDecimal number -> Cells.whole(number);
        case String text -> Cells.whole(text);
        case Object other -> OTHER;
      };
    }
  }
}
