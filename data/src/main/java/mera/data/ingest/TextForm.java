package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import mera.data.problem.Refusal;

/** How a text table is written: charset, delimiter, decimal mark. */
final class TextForm {

  private static final Charset WINDOWS = Charset.forName("windows-1251");

  /** Where several fit equally well, the first one is meant. */
  private static final String DELIMITERS = ";\t,|";

  private static final int SAMPLE_CHARS = 1 << 16;
  private static final int SAMPLE_RECORDS = 100;

  private static final Pattern COMMA_GROUPS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern POINT_GROUPS = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
  private static final Pattern COMMA_NUMBER = Pattern.compile("\\d+,\\d+");
  private static final Pattern POINT_NUMBER = Pattern.compile("\\d+\\.\\d+");

  /** Which mark stands between thousands, so that it has to be left out of numbers. */
  enum Groups {
    NONE,
    COMMAS,
    POINTS
  }

  private TextForm() {}

  /**
   * UTF-16 by its mark or its zeros, UTF-8 if the whole file is UTF-8 – a text in windows-1251
   * hardly ever is by chance –, else windows-1251; empty where the file is no text.
   */
  static Optional<Charset> charset(Path file, Limits limits) throws IOException, Refusal {
    byte[] start = FileKind.start(file);
    int first = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | start[1] & 0xff;
    if (first == 0xfeff || first == 0xfffe) {
      return Optional.of(StandardCharsets.UTF_16);
    }
    int zeros = 0;
    for (byte b : start) {
      zeros += b == 0 ? 1 : 0;
    }
    if (zeros > 0) {
      return isWide(start, 1)
          ? Optional.of(StandardCharsets.UTF_16LE)
          : isWide(start, 0) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }
    return Optional.of(isUtf8(file, limits) ? StandardCharsets.UTF_8 : WINDOWS);
  }

  /** Are nearly all characters Latin or Cyrillic, if their high bytes stand here? */
  private static boolean isWide(byte[] start, int high) {
    int known = 0;
    int all = 0;
    for (int i = high; i < start.length; i += 2) {
      all++;
      known += start[i] == 0 || start[i] == 4 || start[i] == 0x20 || start[i] == 0x21 ? 1 : 0;
    }
    int otherZeros = 0;
    for (int i = 1 - high; i < start.length; i += 2) {
      otherZeros += start[i] == 0 ? 1 : 0;
    }
    return known * 10 >= all * 9 && otherZeros * 10 < all;
  }

  private static boolean isUtf8(Path file, Limits limits) throws IOException, Refusal {
    try (InputStream bytes = Files.newInputStream(file);
        Reader reader =
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT))) {
      char[] buffer = new char[1 << 16];
      while (reader.read(buffer) >= 0) {
        limits.check();
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /**
   * The candidate that divides most of the first records into the same number of cells; more cells
   * are better. A comma inside numbers and a bar inside composite cells are missing in the header,
   * so they divide less.
   */
  static char delimiter(Reader reader) throws IOException {
    List<int[]> records = counts(sample(reader));
    char best = DELIMITERS.charAt(0);
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      Map<Integer, Integer> frequent = new HashMap<>();
      for (int[] record : records) {
        if (record[i] > 0) {
          frequent.merge(record[i], 1, Integer::sum);
        }
      }
      for (Map.Entry<Integer, Integer> entry : frequent.entrySet()) {
        long score = entry.getValue() * 100_000L + Math.min(99_999, entry.getKey());
        if (score > most) {
          most = score;
          best = DELIMITERS.charAt(i);
        }
      }
    }
    return best;
  }

  private static String sample(Reader reader) throws IOException {
    char[] chars = new char[SAMPLE_CHARS];
    int length = 0;
    for (int read = 0; read >= 0 && length < chars.length; length += Math.max(0, read)) {
      read = reader.read(chars, length, chars.length - length);
    }
    return new String(chars, 0, length);
  }

  /** How often each candidate stands in each record, outside quotes. */
  private static List<int[]> counts(String sample) {
    List<int[]> records = new ArrayList<>();
    int[] counts = new int[DELIMITERS.length()];
    boolean quoted = false;
    for (int i = 0; i < sample.length() && records.size() < SAMPLE_RECORDS; i++) {
      char c = sample.charAt(i);
      quoted ^= c == '"';
      int candidate = quoted ? -1 : DELIMITERS.indexOf(c);
      if (candidate >= 0) {
        counts[candidate]++;
      } else if (c == '\n' && !quoted) {
        records.add(counts);
        counts = new int[DELIMITERS.length()];
      }
    }
    records.add(counts);
    return records;
  }

  /**
   * The mark between thousands: the one that stands only where thousands have it, in a table where
   * the other one stands as a decimal mark.
   */
  static Groups groups(Iterable<String> cells) {
    boolean commaDecimals = false;
    boolean pointDecimals = false;
    boolean commaGroups = false;
    boolean pointGroups = false;
    for (String cell : cells) {
      boolean grouped = COMMA_GROUPS.matcher(cell).matches();
      boolean pointed = POINT_GROUPS.matcher(cell).matches();
      commaGroups |= grouped;
      pointGroups |= pointed;
      commaDecimals |= !grouped && COMMA_NUMBER.matcher(cell).matches();
      pointDecimals |= !pointed && POINT_NUMBER.matcher(cell).matches();
    }
    if (pointDecimals && commaGroups && !commaDecimals) {
      return Groups.COMMAS;
    }
    return commaDecimals && pointGroups && !pointDecimals ? Groups.POINTS : Groups.NONE;
  }

  /** The number without marks between its thousands; any other text as it is. */
  static String ungrouped(String text, Groups groups) {
    return switch (groups) {
      case NONE -> text;
      case COMMAS -> COMMA_GROUPS.matcher(text).matches() ? text.replace(",", "") : text;
      case POINTS -> POINT_GROUPS.matcher(text).matches() ? text.replace(".", "") : text;
    };
  }
}
