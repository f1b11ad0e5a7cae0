package mera.data.ingest;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import mera.data.problem.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text table (.csv, .tsv, .txt); charset and delimiter are recognised unless given. */
final class CsvBook implements Book {

  /** Rows that are looked at to find out how numbers are written. */
  private static final int SAMPLE = 500;

  /** One record takes less, unless a quote is never closed. */
  private static final int LONGEST = 4_000_000;

  private final Place place;
  private final Charset charset;
  private final char delimiter;
  private final Limits limits;
  private TextForm.Groups groups = TextForm.Groups.NONE;

  private CsvBook(Place place, Charset charset, char delimiter, Limits limits) {
    this.place = place;
    this.charset = charset;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /** Empty where the file is no text. */
  static Optional<Book> open(Place place, Optional<Mapping> mapping, Limits limits) throws Refusal {
    try {
      Optional<Charset> said = mapping.flatMap(Mapping::charset);
      Optional<Charset> read = said.isPresent() ? said : TextForm.charset(place.bytes(), limits);
      if (read.isEmpty()) {
        return Optional.empty();
      }
      Optional<Character> between = mapping.flatMap(Mapping::delimiter);
      char delimiter = between.isPresent() ? between.get() : delimiter(place, read.get());
      CsvBook book = new CsvBook(place, read.get(), delimiter, limits);
      book.groups = book.groupsOfSample();
      return Optional.of(book);
    } catch (IOException e) {
      throw Sentences.unreadable(place.shown(), e);
    }
  }

  private static char delimiter(Place place, Charset charset) throws IOException {
    try (Reader reader = reader(place, charset)) {
      return TextForm.delimiter(reader);
    }
  }

  private TextForm.Groups groupsOfSample() throws Refusal {
    List<String> cells = new ArrayList<>();
    try (Rows rows = open(0)) {
      Line line = rows.next();
      for (int i = 0; line != null && i < SAMPLE; i++) {
        for (int k = 0; k < line.width(); k++) {
          cells.add(line.text(k));
        }
        line = rows.next();
      }
    }
    return TextForm.groups(cells);
  }

  private static Reader reader(Place place, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(place.bytes()), charset));
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
  }

  /** What the analyst should know of the way numbers are written; empty: nothing. */
  Optional<String> remark() {
    return switch (groups) {
      case NONE -> Optional.empty();
      case COMMAS ->
          Optional.of(
              "Запятая в числах вида 1,234 принята за разделитель разрядов, точка – за"
                  + " десятичный знак.");
      case POINTS ->
          Optional.of(
              "Точка в числах вида 1.234 принята за разделитель разрядов, запятая – за"
                  + " десятичный знак.");
    };
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public Rows open(int sheet) throws Refusal {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter)
            .setQuote('"')
            .setIgnoreEmptyLines(false)
            .get();
    try {
      Records reader = new Records(reader(place, charset));
      return new CsvRows(reader, format.parse(reader).iterator());
    } catch (IOException e) {
      throw Sentences.unreadable(place.shown(), e);
    }
  }

  @Override
  public void close() {}

  /** Text that has to come to the end of a record before long. */
  private static final class Records extends FilterReader {

    private int since;

    Records(Reader reader) {
      super(reader);
    }

    void start() {
      since = 0;
    }

    @Override
    public int read() throws IOException {
      char[] one = new char[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      since += Math.max(0, read);
      if (since > LONGEST) {
        throw new IOException("record too long");
      }
      return read;
    }
  }

  private final class CsvRows implements Rows {

    private final Records reader;
    private final Iterator<CSVRecord> records;

    CsvRows(Records reader, Iterator<CSVRecord> records) {
      this.reader = reader;
      this.records = records;
    }

    @Override
    public @Nullable Line next() throws Refusal {
      limits.step();
      reader.start();
      try {
        return records.hasNext() ? new CsvLine(records.next(), groups) : null;
      } catch (UncheckedIOException | IllegalStateException e) {
        throw Sentences.badQuotes(place.shown(), e);
      }
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private record CsvLine(CSVRecord cells, TextForm.Groups groups) implements Line {

    @Override
    public int number() {
      return (int) cells.getRecordNumber();
    }

    @Override
    public int width() {
      return cells.size();
    }

    @Override
    public String text(int column) {
      if (column < 0 || column >= cells.size()) {
        return "";
      }
      return TextForm.ungrouped(Cells.stripped(cells.get(column)), groups);
    }

    @Override
    public int whole(int column) {
      return Cells.whole(text(column));
    }
  }
}
