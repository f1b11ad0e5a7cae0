package mera.data.ingest;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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
        checkSizes(zip, file);
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

  private static void checkSizes(ZipFile zip, Path file) throws Refusal, IOException {
    Sizes sizes = new Sizes(Sentences.name(file), Files.size(file));
    for (ZipEntry entry : zip.stream().<ZipEntry>map(part -> part).toList()) {
      sizes.add(entry.getSize());
    }
  }

  /**
   * Unpacks every part of a workbook once: sizes and check sums have to be what its directory says.
   * A flipped bit may well leave a sheet that can be read, with another number in it. Files of
   * other kinds have no check sums.
   */
  static void verify(Path file) throws Refusal {
    if (!startsWith(start(file), 'P', 'K')) {
      return;
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] buffer = new byte[1 << 16];
      for (ZipEntry entry : zip.stream().<ZipEntry>map(part -> part).toList()) {
        verify(zip, entry, buffer);
      }
    } catch (ZipException e) {
      throw Sentences.damaged(Sentences.name(file), e);
    } catch (IOException e) {
      throw Sentences.unreadable(file, e);
    }
  }

  private static void verify(ZipFile zip, ZipEntry entry, byte[] buffer) throws IOException {
    CRC32 sum = new CRC32();
    long unpacked = 0;
    try (InputStream part = zip.getInputStream(entry)) {
      for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
        sum.update(buffer, 0, read);
        unpacked += read;
        if (unpacked > entry.getSize()) {
          throw new ZipException("size of " + entry.getName());
        }
      }
    } catch (EOFException e) {
      throw new ZipException("end of " + entry.getName());
    }
    if (sum.getValue() != entry.getCrc()) {
      throw new ZipException("check sum of " + entry.getName());
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
      checkSizes(workbook, Sentences.name(file));
      return new ByteArrayInputStream(workbook);
    }
  }

  /** Adds up the unpacked sizes that the directory at the end of the bytes tells. */
  private static void checkSizes(byte[] workbook, String name) throws IOException, Refusal {
    ByteBuffer bytes = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
    int end = workbook.length - 22;
    while (end >= 0 && bytes.getInt(end) != 0x06054b50) {
      end--;
    }
    if (end < 0) {
      throw new ZipException("no directory");
    }
    Sizes sizes = new Sizes(name, workbook.length);
    int at = bytes.getInt(end + 16);
    for (int i = 0; i < bytes.getShort(end + 10); i++) {
      sizes.add(Integer.toUnsignedLong(bytes.getInt(at + 24)));
      at += 46 + bytes.getShort(at + 28) + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
  }

  /** Sum of the unpacked sizes; refuses what no honest workbook reaches. */
  private static final class Sizes {

    private final String name;
    private final long packed;
    private long unpacked;

    Sizes(String name, long packed) {
      this.name = name;
      this.packed = packed;
    }

    void add(long size) throws Refusal {
      unpacked += Math.max(0, size);
      if (unpacked > MOST || unpacked > HARMLESS && unpacked / Math.max(1, packed) > MOST_RATIO) {
        throw Sentences.bomb(name);
      }
    }
  }
}
