package mera.data.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import mera.data.problem.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A text table (.csv, .tsv); charset and delimiter are recognised unless given. */
final class CsvBook implements Book {

  private static final Charset WINDOWS = Charset.forName("windows-1251");
  private static final int SAMPLE = 20;

  private final Path file;
  private final Charset charset;
  private final char delimiter;

  private CsvBook(Path file, Charset charset, char delimiter) {
    this.file = file;
    this.charset = charset;
    this.delimiter = delimiter;
  }

  static CsvBook open(Path file, Optional<Charset> charset, Optional<Character> delimiter)
      throws Refusal {
    try {
      Charset read = charset.isPresent() ? charset.get() : charsetOf(file);
      char between = delimiter.isPresent() ? delimiter.get() : delimiterOf(file, read);
      return new CsvBook(file, read, between);
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
  }

  /** UTF-8 if the whole file is UTF-8: a text in windows-1251 hardly ever is by chance. */
  private static Charset charsetOf(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      int first = bytes.read() << 8 | bytes.read();
      if (first == 0xfeff || first == 0xfffe) {
        return StandardCharsets.UTF_16;
      }
    }
    try (Reader reader =
        new InputStreamReader(
            Files.newInputStream(file),
            StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
      char[] buffer = new char[1 << 16];
      while (reader.read(buffer) >= 0) {
        // only the decoding counts
      }
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return WINDOWS;
    }
  }

  /** The most frequent candidate outside quotes in the first lines. */
  private static char delimiterOf(Path file, Charset charset) throws IOException {
    int[] counts = new int[3];
    String candidates = ";\t,";
    try (BufferedReader lines = reader(file, charset)) {
      boolean quoted = false;
      for (int i = 0; i < SAMPLE; i++) {
        String line = lines.readLine();
        for (int k = 0; line != null && k < line.length(); k++) {
          char c = line.charAt(k);
          quoted ^= c == '"';
          int candidate = candidates.indexOf(c);
          if (!quoted && candidate >= 0) {
            counts[candidate]++;
          }
        }
      }
    }
    return counts[0] >= counts[1] && counts[0] >= counts[2]
        ? ';'
        : counts[1] >= counts[2] ? '\t' : ',';
  }

  private static BufferedReader reader(Path file, Charset charset) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
    reader.mark(1);
    if (reader.read() != '\ufeff') {
      reader.reset();
    }
    return reader;
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
      Reader reader = reader(file, charset);
      return new CsvRows(file, reader, format.parse(reader).iterator());
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
  }

  @Override
  public void close() {}

  private static final class CsvRows implements Rows {

    private final Path file;
    private final Reader reader;
    private final Iterator<CSVRecord> records;

    CsvRows(Path file, Reader reader, Iterator<CSVRecord> records) {
      this.file = file;
      this.reader = reader;
      this.records = records;
    }

    @Override
    public @Nullable Line next() throws Refusal {
      try {
        return records.hasNext() ? new CsvLine(records.next()) : null;
      } catch (UncheckedIOException | IllegalStateException e) {
        throw Sentences.badQuotes(file, e);
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

  private record CsvLine(CSVRecord cells) implements Line {

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
      return column < 0 || column >= cells.size() ? "" : Cells.stripped(cells.get(column));
    }

    @Override
    public int whole(int column) {
      return Cells.whole(text(column));
    }
  }
}
