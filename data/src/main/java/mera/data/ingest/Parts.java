package mera.data.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import mera.data.problem.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The parts of a zip file; what is read of one is compared with its size and check sum. */
final class Parts implements Closeable {

  /** Unpacked bytes that no honest file has; a million rows take less. */
  private static final long MOST = 4L << 30;

  /** Below this size any compression is believed. */
  private static final long HARMLESS = 100L << 20;

  /** Repeated rows of zeros reach about 60; a bomb reaches 1000. */
  private static final int MOST_RATIO = 200;

  /** Parts that no honest file has; a workbook of a thousand sheets has less. */
  private static final int MOST_PARTS = 10_000;

  /** Names that are not said to be UTF-8 are those of DOS. */
  private static final Charset DOS =
      Charset.isSupported("IBM866") ? Charset.forName("IBM866") : StandardCharsets.UTF_8;

  private final String name;
  private final ZipFile zip;
  private final long packed;
  private final Map<String, ZipArchiveEntry> byName = new LinkedHashMap<>();
  private final List<ZipArchiveEntry> all = new ArrayList<>();

  private Parts(String name, ZipFile zip, long packed) {
    this.name = name;
    this.zip = zip;
    this.packed = packed;
    for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
      all.add(entry);
      byName.putIfAbsent(normal(entry.getName()), entry);
    }
  }

  /**
   * @param name of the file, for messages
   * @param packed its size in bytes
   */
  static Parts open(String name, Path file, long packed) throws IOException {
    return opened(name, ZipFile.builder().setPath(file).setCharset(DOS).get(), packed);
  }

  static Parts open(String name, byte[] bytes) throws IOException {
    return opened(
        name,
        ZipFile.builder()
            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
            .setCharset(DOS)
            .get(),
        bytes.length);
  }

  private static Parts opened(String name, ZipFile zip, long packed) throws IOException {
    try {
      return new Parts(name, zip, packed);
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Some programs write backslashes; names of parts do not tell upper from lower case. */
  private static String normal(String part) {
    String slashes = part.replace('\\', '/').toLowerCase(Locale.ROOT);
    return slashes.startsWith("/") ? slashes.substring(1) : slashes;
  }

  String name() {
    return name;
  }

  /** Everything in the file, folders too, in the order of its directory. */
  List<ZipArchiveEntry> all() {
    return Collections.unmodifiableList(all);
  }

  boolean has(String part) {
    return byName.containsKey(normal(part));
  }

  boolean hasFolder(String folder) {
    return byName.keySet().stream().anyMatch(part -> part.startsWith(folder));
  }

  /** Unpacked size in bytes; 0 without this part. */
  long size(String part) {
    ZipArchiveEntry entry = byName.get(normal(part));
    return entry == null ? 0 : Math.max(0, entry.getSize());
  }

  /**
   * @throws ZipException without this part
   */
  InputStream open(String part) throws IOException {
    ZipArchiveEntry entry = byName.get(normal(part));
    if (entry == null) {
      throw new ZipException("no part " + part);
    }
    return open(entry);
  }

  InputStream open(ZipArchiveEntry entry) throws IOException {
    if (!zip.canReadEntryData(entry)) {
      throw new ZipException("method of " + entry.getName());
    }
    InputStream raw =
        entry.getMethod() == ZipEntry.DEFLATED
            ? new Inflated(zip.getRawInputStream(entry))
            : new BufferedInputStream(zip.getInputStream(entry), 1 << 16);
    return new Verified(raw, entry);
  }

  /** Refuses what unpacks to more than any honest file does; only the directory is looked at. */
  void checkSizes() throws Refusal {
    if (all.size() > MOST_PARTS) {
      throw Sentences.bomb(name);
    }
    long unpacked = 0;
    for (ZipArchiveEntry entry : all) {
      unpacked += Math.max(0, entry.getSize());
      if (unpacked > MOST || unpacked > HARMLESS && unpacked / Math.max(1, packed) > MOST_RATIO) {
        throw Sentences.bomb(name);
      }
    }
  }

  /**
   * Unpacks every part once: sizes and check sums have to be what the directory says. A flipped bit
   * may well leave a sheet that can be read, with another number in it.
   */
  void verify(Limits limits) throws IOException, Refusal {
    byte[] buffer = new byte[1 << 16];
    for (ZipArchiveEntry entry : all) {
      try (InputStream part = open(entry)) {
        while (part.read(buffer) >= 0) {
          limits.check();
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Deflated bytes; one more byte at the end, as the inflater wants it. */
  private static final class Inflated extends InflaterInputStream {

    Inflated(InputStream packed) {
      super(
          new SequenceInputStream(packed, new ByteArrayInputStream(new byte[1])),
          new Inflater(true),
          1 << 14);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  /** Counts and sums up what goes by. */
  private static final class Verified extends InputStream {

    private final InputStream bytes;
    private final ZipArchiveEntry entry;
    private final CRC32 sum = new CRC32();
    private long count;

    Verified(InputStream bytes, ZipArchiveEntry entry) {
      this.bytes = bytes;
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = bytes.read(buffer, offset, length);
      if (read > 0) {
        sum.update(buffer, offset, read);
        count += read;
      }
      boolean tooMuch = count > entry.getSize();
      boolean wrongEnd = read < 0 && (count != entry.getSize() || sum.getValue() != entry.getCrc());
      if (tooMuch || wrongEnd) {
        throw new ZipException("size or check sum of " + entry.getName());
      }
      return read;
    }

    @Override
    public void close() throws IOException {
      bytes.close();
    }
  }
}
