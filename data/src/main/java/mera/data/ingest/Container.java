package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import mera.data.problem.Refusal;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens a file as a {@link Book}, whatever its name says. */
final class Container {

  /** Rounds of a hash that make a password slow to guess; no program takes more. */
  private static final int MOST_ROUNDS = 10_000_000;

  private Container() {}

  /** SHA-256 of the bytes, in hexadecimal digits. */
  static String sha256(Place place) throws Refusal {
    try (DigestInputStream bytes =
        new DigestInputStream(
            Files.newInputStream(place.bytes()), MessageDigest.getInstance("SHA-256"))) {
      byte[] buffer = new byte[1 << 16];
      while (bytes.read(buffer) >= 0) {
        // only the digest counts
      }
      return HexFormat.of().formatHex(bytes.getMessageDigest().digest());
    } catch (IOException e) {
      throw Sentences.unreadable(place.shown(), e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tables of the file; empty where it holds none. */
  static Optional<Book> open(Place place, ImportOptions options, Limits limits) throws Refusal {
    byte[] start = start(place);
    if (FileKind.isZip(start)) {
      return Optional.of(openZip(place, limits));
    }
    if (FileKind.isOle2(start)) {
      return openOle2(place, options.password(), limits);
    }
    FileKind kind = FileKind.of(start);
    String name = place.name().toLowerCase(Locale.ROOT);
    boolean workbook = isWorkbook(name);
    if (kind != FileKind.UNKNOWN || workbook) {
      throw kind.refusal(place.shown());
    }
    boolean table = name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt");
    return table ? CsvBook.open(place, options.mapping(), limits) : Optional.empty();
  }

  private static boolean isWorkbook(String name) {
    return name.endsWith(".xlsx")
        || name.endsWith(".xlsm")
        || name.endsWith(".xls")
        || name.endsWith(".ods");
  }

  private static byte[] start(Place place) throws Refusal {
    Path file = place.bytes();
    if (Files.isDirectory(file)) {
      throw Sentences.folder(place.shown());
    }
    try {
      byte[] start = FileKind.start(file);
      if (start.length == 0) {
        throw Sentences.empty(place.shown());
      }
      return start;
    } catch (IOException e) {
      throw Sentences.unreadable(place.shown(), e);
    }
  }

  private static Book openZip(Place place, Limits limits) throws Refusal {
    Parts parts;
    try {
      parts = Parts.open(place.name(), place.bytes(), place.size());
    } catch (IOException | RuntimeException e) {
      throw damaged(place, e);
    }
    return opened(place, parts, limits);
  }

  /** Closes the parts when they are no workbook. */
  private static Book opened(Place place, Parts parts, Limits limits) throws Refusal {
    boolean opened = false;
    try {
      parts.checkSizes();
      if (Archive.isArchive(place.name(), parts)) {
        throw Archive.refusal(place, parts);
      }
      FileKind kind = FileKind.ofZip(parts);
      if (kind != FileKind.XLSX && kind != FileKind.ODS) {
        throw kind.refusal(place.shown());
      }
      parts.verify(limits);
      Book book =
          kind == FileKind.XLSX ? XlsxBook.open(parts, limits) : OdsBook.open(parts, limits);
      opened = true;
      return book;
    } catch (IOException | RuntimeException e) {
      throw damaged(place, e);
    } finally {
      if (!opened) {
        close(parts);
      }
    }
  }

  private static void close(AutoCloseable opened) {
    try {
      opened.close();
    } catch (Exception e) {
      // Nothing more is read of it.
    }
  }

  /** An encrypted workbook is an OLE2 container; an old .xls is one too. */
  private static Optional<Book> openOle2(Place place, Optional<String> password, Limits limits)
      throws Refusal {
    POIFSFileSystem container = null;
    boolean opened = false;
    try {
      container = new POIFSFileSystem(place.bytes().toFile(), true);
      FileKind kind = FileKind.ofOle2(container.getRoot());
      Book book =
          switch (kind) {
            case ENCRYPTED -> decrypted(place, container, password, limits);
            case XLS -> XlsBook.open(place, container, password, limits);
            case UNKNOWN -> null;
            default -> throw kind.refusal(place.shown());
          };
      opened = kind == FileKind.XLS;
      if (book == null && isWorkbook(place.name().toLowerCase(Locale.ROOT))) {
        throw Sentences.noWorkbook(place.shown());
      }
      return Optional.ofNullable(book);
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      // The library reports torn containers by exceptions of many kinds.
      throw damaged(place, e);
    } finally {
      if (container != null && !opened) {
        close(container);
      }
    }
  }

  /** A decrypted workbook stays in memory: nothing of it may lie on the disk. */
  private static Book decrypted(
      Place place, POIFSFileSystem container, Optional<String> password, Limits limits)
      throws IOException, GeneralSecurityException, Refusal {
    EncryptionInfo info = new EncryptionInfo(container);
    if (info.getVerifier().getSpinCount() > MOST_ROUNDS) {
      throw Sentences.damaged(place.name(), new IOException("rounds"));
    }
    Decryptor decryptor = Decryptor.getInstance(info);
    // A workbook that is only protected against writing has a password that every program knows.
    if (!decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
      if (password.isEmpty()) {
        throw Sentences.passwordNeeded(place.shown());
      }
      if (!decryptor.verifyPassword(password.get())) {
        throw Sentences.passwordWrong(place.shown());
      }
    }
    if (place.size() > Limits.mostInMemory()) {
      throw Sentences.tooMuchMemory(place.name(), null);
    }
    try (InputStream plain = decryptor.getDataStream(container)) {
      byte[] workbook = plain.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, place.size()));
      return opened(place, Parts.open(place.name(), workbook), limits);
    }
  }

  private static Refusal damaged(Place place, Exception e) {
    return e instanceof FileSystemException disk
        ? Sentences.unreadable(place.shown(), disk)
        : Sentences.damaged(place.name(), e);
  }
}
