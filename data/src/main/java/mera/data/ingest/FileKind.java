package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import mera.data.problem.Refusal;
import org.apache.poi.poifs.filesystem.DirectoryEntry;

/** What a file is by its bytes, whatever its name says. */
enum FileKind {
  XLSX,
  XLS,
  ODS,
  /** A workbook in a container of encryption. */
  ENCRYPTED,
  /** A zip file of no known kind: an archive. */
  UNKNOWN,
  XLSB("двоичная книга (.xlsb)"),
  OLD_XLS("книга Excel 95 или старше"),
  SPREADSHEET_ML("таблица XML 2003"),
  MHTML("веб-страница (.mht)"),
  NUMBERS("таблица Apple Numbers"),
  HTML,
  WORD("документ Word"),
  SLIDES("презентация"),
  TEXT_DOCUMENT("текстовый документ"),
  PDF("документ PDF"),
  PICTURE("картинка"),
  MESSAGE("письмо Outlook"),
  OTHER_DOCUMENT("документ другой программы"),
  XML("файл XML"),
  RAR("архив RAR"),
  SEVEN_ZIP("архив 7z"),
  GZIP("архив GZIP");

  private final String words;

  FileKind(String words) {
    this.words = words;
  }

  FileKind() {
    this("");
  }

  /**
   * The first bytes of a file.
   *
   * @throws IOException also when the file is not there
   */
  static byte[] start(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(4096);
    }
  }

  static boolean isZip(byte[] start) {
    return begins(start, 'P', 'K', 3, 4) || begins(start, 'P', 'K', 5, 6);
  }

  static boolean isOle2(byte[] start) {
    return begins(start, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  }

  private static boolean begins(byte[] start, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  /** The kind of a file that is neither zip nor OLE2, as far as its first bytes tell. */
  static FileKind of(byte[] start) {
    if (begins(start, '%', 'P', 'D', 'F')) {
      return PDF;
    }
    boolean picture =
        begins(start, 0x89, 'P', 'N', 'G')
            || begins(start, 0xff, 0xd8, 0xff)
            || begins(start, 'G', 'I', 'F', '8')
            || begins(start, 'I', 'I', 0x2a, 0)
            || begins(start, 'M', 'M', 0, 0x2a)
            || begins(start, 'B', 'M') && start.length > 5 && start[5] == 0;
    if (picture) {
      return PICTURE;
    }
    if (begins(start, 'R', 'a', 'r', '!')) {
      return RAR;
    }
    if (begins(start, '7', 'z', 0xbc, 0xaf)) {
      return SEVEN_ZIP;
    }
    if (begins(start, 0x1f, 0x8b)) {
      return GZIP;
    }
    boolean old = start.length > 3 && start[0] == 9 && (start[1] & 0xf1) == 0 && start[3] == 0;
    return old ? OLD_XLS : ofText(text(start));
  }

  private static String text(byte[] start) {
    Charset charset =
        begins(start, 0xff, 0xfe) || start.length > 1 && start[0] == '<' && start[1] == 0
            ? StandardCharsets.UTF_16LE
            : begins(start, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1;
    String text = new String(start, charset).toLowerCase(Locale.ROOT);
    return text.replaceFirst("^(\ufeff|\u00ef\u00bb\u00bf)?\\s*", "");
  }

  private static FileKind ofText(String text) {
    if (text.startsWith("{\\rtf")) {
      return TEXT_DOCUMENT;
    }
    if (text.startsWith("mime-version:")) {
      return MHTML;
    }
    if (!text.startsWith("<")) {
      return UNKNOWN;
    }
    if (text.contains("urn:schemas-microsoft-com:office:spreadsheet")
        || text.contains("progid=\"excel.sheet\"")) {
      return SPREADSHEET_ML;
    }
    for (String tag :
        new String[] {"<html", "<!doctype html", "<table", "<head", "<meta", "<body"}) {
      if (text.contains(tag)) {
        return HTML;
      }
    }
    return text.startsWith("<?xml") ? XML : UNKNOWN;
  }

  /** The kind of a zip file by its parts. */
  static FileKind ofZip(Parts parts) {
    if (parts.has("xl/workbook.bin")) {
      return XLSB;
    }
    if (parts.has("xl/workbook.xml")) {
      return XLSX;
    }
    if (parts.hasFolder("word/") && parts.has("[Content_Types].xml")) {
      return WORD;
    }
    if (parts.hasFolder("ppt/") && parts.has("[Content_Types].xml")) {
      return SLIDES;
    }
    if (parts.has("index/document.iwa") || parts.has("index.zip") || parts.has("index.apxl")) {
      return NUMBERS;
    }
    if (!parts.has("content.xml")) {
      return parts.has("[Content_Types].xml") && parts.has("_rels/.rels")
          ? ofContentTypes(start(parts, "[Content_Types].xml", 1 << 20))
          : UNKNOWN;
    }
    String type = start(parts, "mimetype", 200);
    return type.isEmpty() || type.contains("spreadsheet")
        ? ODS
        : type.contains("presentation") ? SLIDES : TEXT_DOCUMENT;
  }

  /** Some programs name the parts in ways of their own. */
  private static FileKind ofContentTypes(String types) {
    return types.contains("spreadsheetml") && types.contains("main+xml") ? XLSX : OTHER_DOCUMENT;
  }

  private static String start(Parts parts, String part, int length) {
    if (!parts.has(part)) {
      return "";
    }
    try (InputStream bytes = parts.open(part)) {
      return new String(bytes.readNBytes(length), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }

  /** The kind of an OLE2 container by its streams. */
  static FileKind ofOle2(DirectoryEntry root) {
    if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
      return ENCRYPTED;
    }
    if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
      return XLS;
    }
    if (root.hasEntryCaseInsensitive("WordDocument")) {
      return WORD;
    }
    if (root.hasEntryCaseInsensitive("PowerPoint Document")) {
      return SLIDES;
    }
    return root.hasEntryCaseInsensitive("__properties_version1.0") ? MESSAGE : UNKNOWN;
  }

  /** Why a file of this kind gives nothing, and what to do. */
  Refusal refusal(Path file) {
    return switch (this) {
      case HTML -> Sentences.page(file);
      case XLSB, OLD_XLS, SPREADSHEET_ML, MHTML, NUMBERS -> Sentences.otherTable(file, words);
      case RAR, SEVEN_ZIP, GZIP -> Sentences.otherArchive(file, words);
      case UNKNOWN, XLSX, XLS, ODS, ENCRYPTED -> Sentences.noWorkbook(file);
      default -> Sentences.noTable(file, words);
    };
  }
}
