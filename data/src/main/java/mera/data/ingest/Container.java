package mera.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import mera.data.problem.Refusal;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file is by its bytes, whatever its name says; opens it as a {@link Book}. */
final class Container {

  /** Unpacked bytes that no honest workbook has; a million rows take less. */
  private static final long MOST = 4L << 30;

  /** Below this size any compression is believed. */
  private static final long HARMLESS = 100L << 20;

  /** Repeated rows of zeros reach about 60; a bomb reaches 1000. */
  private static final int MOST_RATIO = 200;

  private Container() {}

  /** SHA-256 of the bytes, in hexadecimal digits. */
  static String sha256(Path file) throws Refusal {
    try (DigestInputStream bytes =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (bytes.read(buffer) >= 0) {
        // only the digest counts
      }
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables of the file; empty where it holds none. */
  static Optional<Book> open(Path file, ImportOptions options) throws Refusal {
    byte[] start = start(file);
    String name = Sentences.name(file).toLowerCase(Locale.ROOT);
    boolean workbook = name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls");
    if (startsWith(start, 'P', 'K')) {
      return openZip(file, workbook);
    }
    if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) {
      return openOle2(file, options.password());
    }
    if (workbook) {
      throw Sentences.noWorkbook(file);
    }
    boolean table = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
    return table && isText(start)
        ? Optional.of(
            CsvBook.open(
                file,
                options.mapping().flatMap(Mapping::charset),
                options.mapping().flatMap(Mapping::delimiter)))
        : Optional.empty();
  }

  private static byte[] start(Path file) throws Refusal {
    if (!Files.exists(file)) {
      throw Sentences.notFound(file);
    }
    if (Files.isDirectory(file)) {
      throw Sentences.folder(file);
    }
    try (InputStream bytes = Files.newInputStream(file)) {
      byte[] start = bytes.readNBytes(4096);
      if (start.length == 0) {
        throw Sentences.empty(file);
      }
      return start;
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
  }

  private static boolean startsWith(byte[] start, int... expected) {
    for (int i = 0; i < expected.length; i++) {
      if (i >= start.length || (start[i] & 0xff) != expected[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isText(byte[] start) {
    if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) {
      return true;
    }
    for (byte b : start) {
      if (b == 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Book> openZip(Path file, boolean workbook) throws Refusal {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        checkSize(zip, file);
        return Optional.of(XlsxBook.open(file));
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw Sentences.otherTable(file, "двоичная книга (.xlsb)");
      }
      if (zip.getEntry("content.xml") != null) {
        throw Sentences.otherTable(file, "документ OpenDocument (.ods)");
      }
    } catch (ZipException e) {
      throw Sentences.damaged(Sentences.name(file), e);
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
    if (workbook) {
      throw Sentences.noWorkbook(file);
    }
    return Optional.empty();
  }

  private static void checkSize(ZipFile zip, Path file) throws Refusal, IOException {
    long unpacked = 0;
    for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
      unpacked += Math.max(0, e.nextElement().getSize());
    }
    if (unpacked > MOST
        || unpacked > HARMLESS && unpacked / Math.max(1, Files.size(file)) > MOST_RATIO) {
      throw Sentences.bomb(Sentences.name(file));
    }
  }

  /** An encrypted workbook is an OLE2 container; an old .xls is one too. */
  private static Optional<Book> openOle2(Path file, Optional<String> password) throws Refusal {
    String name = Sentences.name(file);
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
        return Optional.of(XlsxBook.open(name, decrypt(container, file, password)));
      }
      if (container.getRoot().hasEntryCaseInsensitive("Workbook")
          || container.getRoot().hasEntryCaseInsensitive("Book")) {
        throw Sentences.otherTable(file, "книга старого вида (.xls)");
      }
      return Optional.empty();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // The library reports torn containers by exceptions of many kinds.
      throw Sentences.damaged(name, e);
    }
  }

  private static InputStream decrypt(
      POIFSFileSystem container, Path file, Optional<String> password)
      throws IOException, GeneralSecurityException, Refusal {
    if (password.isEmpty()) {
      throw Sentences.passwordNeeded(file);
    }
    Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
    if (!decryptor.verifyPassword(password.get())) {
      throw Sentences.passwordWrong(file);
    }
    try (InputStream plain = decryptor.getDataStream(container)) {
      byte[] workbook = plain.readAllBytes();
      checkSize(workbook, Sentences.name(file));
      return new ByteArrayInputStream(workbook);
    }
  }

  private static void checkSize(byte[] workbook, String name) throws IOException, Refusal {
    long most = Math.max(HARMLESS, Math.min(MOST, (long) workbook.length * MOST_RATIO));
    long unpacked = 0;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unpacked += read;
          if (unpacked > most) {
            throw Sentences.bomb(name);
          }
        }
      }
    }
  }
}
