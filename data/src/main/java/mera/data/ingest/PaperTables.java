package mera.data.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mera.data.problem.Refusal;
import mera.data.problem.Refusal.Reason;

/**
 * Tables of documents that people wrote: Word, Excel, tab-separated text and what is pasted. Unlike
 * the tables of results they are small, and their merged cells and line breaks count.
 */
public final class PaperTables {

  /** A plan of measures with ten thousand rows is smaller. */
  private static final long MOST_BYTES = 30L << 20;

  private static final String PASTED = "вставленный текст";

  private PaperTables() {}

  /** All tables of a file in their order. */
  public static List<PaperTable> read(Path file) throws Refusal {
    if (Files.isDirectory(file)) {
      throw Sentences.folder(file);
    }
    if (!Files.exists(file)) {
      throw Sentences.notFound(file);
    }
    try {
      byte[] bytes = bytes(file);
      return switch (kind(bytes, Sentences.name(file))) {
        case WORD -> WordTables.read(bytes, Sentences.name(file));
        case SHEETS -> SheetTables.read(bytes, Sentences.name(file));
        case TEXT -> List.of(TextTable.of(text(bytes), Sentences.name(file)));
      };
    } catch (IOException unreadable) {
      throw Sentences.unreadable(file, unreadable);
    }
  }

  /** The table in what was copied from Word or Excel. */
  public static PaperTable pasted(String text) {
    return TextTable.of(text, PASTED);
  }

  /**
   * The same where the clipboard has the table as HTML, too, which tells merged cells.
   *
   * @param html empty: there is none
   */
  public static PaperTable pasted(String text, String html) {
    return HtmlTable.of(html, PASTED).orElseGet(() -> pasted(text));
  }

  /**
   * The cells that were copied in Excel or Word, line by line, without looking for a heading.
   *
   * @param html what stands on the clipboard beside the text; empty: nothing
   */
  public static PaperTable cells(String text, String html) {
    return HtmlTable.of(html, PASTED).orElseGet(() -> TextTable.cells(text, PASTED));
  }

  static Refusal locked(String name) {
    return new Refusal(
        Reason.PASSWORD,
        "Файл «" + name + "» защищён паролем: снимите пароль в программе, в которой он сделан.");
  }

  private enum Kind {
    WORD,
    SHEETS,
    TEXT
  }

  private static byte[] bytes(Path file) throws IOException, Refusal {
    if (Files.size(file) == 0) {
      throw Sentences.empty(file);
    }
    if (Files.size(file) > MOST_BYTES) {
      throw new Refusal(
          Reason.TOO_LARGE,
          "Файл «"
              + Sentences.name(file)
              + "» больше 30 МБ, а планы столько не занимают: проверьте, тот ли это файл, или"
              + " уберите из него рисунки.");
    }
    return Files.readAllBytes(file);
  }

  /** By what is inside; the name only tells Word from Excel where both are zip files. */
  private static Kind kind(byte[] bytes, String name) throws Refusal {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    boolean ole2 = bytes.length > 3 && (bytes[0] & 0xFF) == 0xD0 && (bytes[1] & 0xFF) == 0xCF;
    boolean rtf =
        bytes.length > 4 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("{\\rtf");
    if (rtf || ole2 && lower.endsWith(".doc") || lower.endsWith(".odt") || lower.endsWith(".pdf")) {
      throw new Refusal(
          Reason.FOREIGN,
          "План из «"
              + name
              + "» не прочитать: откройте файл в Word и сохраните как «Документ Word (.docx)» или"
              + " скопируйте таблицу и вставьте её.");
    }
    if (zip) {
      return lower.endsWith(".docx") || lower.endsWith(".docm") ? Kind.WORD : Kind.SHEETS;
    }
    return ole2 ? Kind.SHEETS : Kind.TEXT;
  }

  /** UTF-8 or UTF-16 by the mark at the beginning; else UTF-8 where it fits, else Windows-1251. */
  private static String text(byte[] bytes) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      return new String(bytes, Charset.forName("windows-1251"));
    }
  }
}
