package mera.data.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import mera.data.problem.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * A zip file of spreadsheets. Its members are named as if it were a folder, and so are those of an
 * archive in it; deeper ones are not opened.
 */
final class Archive {

  private static final Charset DOS =
      Charset.isSupported("IBM866") ? Charset.forName("IBM866") : StandardCharsets.UTF_8;
  private static final Charset WINDOWS = Charset.forName("windows-1251");

  private Archive() {}

  /** Is the file a zip file that is no document of an office program? */
  static boolean is(Path file) {
    try {
      if (!Files.isRegularFile(file) || !FileKind.isZip(FileKind.start(file))) {
        return false;
      }
      try (Parts parts = Parts.open(Sentences.name(file), file, Files.size(file))) {
        return isArchive(Sentences.name(file), parts);
      }
    } catch (IOException | RuntimeException e) {
      // Said when the file is read in its turn.
      return false;
    }
  }

  static boolean isArchive(String name, Parts parts) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean workbook = lower.endsWith(".xlsx") || lower.endsWith(".xlsm") || lower.endsWith(".xls");
    return !workbook && !lower.endsWith(".ods") && FileKind.ofZip(parts) == FileKind.UNKNOWN;
  }

  /**
   * The files in the archive, as paths below its own; the archive itself where it holds none or
   * cannot be listed: what is wrong is said when it is read.
   */
  static List<Path> members(Path archive, Progress progress) {
    List<Path> members = new ArrayList<>();
    try {
      list(archive, archive, progress, members);
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (IOException | Refusal | RuntimeException e) {
      return List.of(archive);
    }
    return members.isEmpty() ? List.of(archive) : members;
  }

  private static void list(Path bytes, Path shown, Progress progress, List<Path> members)
      throws IOException, Refusal {
    String name = Sentences.name(shown);
    Limits limits = Limits.of(name, Files.size(bytes), progress);
    try (Parts parts = Parts.open(name, bytes, Files.size(bytes))) {
      parts.checkSizes();
      for (Map.Entry<Path, ZipArchiveEntry> member : named(parts, shown).entrySet()) {
        Path path = member.getKey();
        boolean nested = bytes.equals(shown) && isNamedZip(path);
        if (!nested) {
          members.add(path);
          continue;
        }
        listNested(parts, member.getValue(), path, limits, progress, members);
      }
    }
  }

  /** An archive that cannot be looked into stands for itself: what is wrong is said in its turn. */
  private static void listNested(
      Parts parts,
      ZipArchiveEntry entry,
      Path shown,
      Limits limits,
      Progress progress,
      List<Path> members) {
    List<Path> nested = new ArrayList<>();
    try (Place inner = unpacked(parts, entry, shown, limits)) {
      if (is(inner.bytes())) {
        list(inner.bytes(), shown, progress, nested);
      }
    } catch (CancellationException cancelled) {
      throw cancelled;
    } catch (IOException | Refusal | RuntimeException e) {
      nested.clear();
    }
    members.addAll(nested.isEmpty() ? List.of(shown) : nested);
  }

  private static boolean isNamedZip(Path path) {
    return Sentences.name(path).toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** The files worth a look by their paths; a name that comes twice gets a number. */
  private static Map<Path, ZipArchiveEntry> named(Parts parts, Path shown) {
    Map<Path, ZipArchiveEntry> named = new LinkedHashMap<>();
    boolean windows = parts.all().stream().anyMatch(Archive::isWindows);
    for (ZipArchiveEntry entry : parts.all()) {
      String name = name(entry, windows);
      if (entry.isDirectory() || name.endsWith("/") || isLeftOut(name)) {
        continue;
      }
      Path path = shown.resolve(name);
      for (int i = 2; named.containsKey(path); i++) {
        int dot = name.lastIndexOf('.');
        int at = dot > name.lastIndexOf('/') ? dot : name.length();
        path = shown.resolve(name.substring(0, at) + " (" + i + ")" + name.substring(at));
      }
      named.put(path, entry);
    }
    return named;
  }

  /** Lock files, hidden files and what a Mac adds. */
  private static boolean isLeftOut(String name) {
    for (String step : name.split("/")) {
      if (step.startsWith(".") || step.startsWith("~$") || step.equals("__MACOSX")) {
        return true;
      }
    }
    return name.isEmpty();
  }

  /** The name without anything that leads out of the archive or that some system forbids. */
  private static String name(ZipArchiveEntry entry, boolean windows) {
    String name = decoded(entry, windows).replace('\\', '/');
    StringBuilder safe = new StringBuilder();
    for (String step : name.split("/")) {
      if (!step.isBlank() && !step.equals(".") && !step.equals("..")) {
        safe.append(safe.isEmpty() ? "" : "/").append(step.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_"));
      }
    }
    return safe + (name.endsWith("/") ? "/" : "");
  }

  private static String decoded(ZipArchiveEntry entry, boolean windows) {
    if (entry.getNameSource() != ZipArchiveEntry.NameSource.NAME || entry.getRawName() == null) {
      return entry.getName();
    }
    byte[] raw = entry.getRawName();
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, windows ? WINDOWS : DOS);
    }
  }

  /** In the charset of DOS the letters of Windows are lines of boxes. */
  private static boolean isWindows(ZipArchiveEntry entry) {
    return decoded(entry, false).chars().anyMatch(c -> c >= 0x2500 && c < 0x25a0);
  }

  /**
   * @param member path as {@link #members} names it
   */
  static Place unpack(Path archive, Path member, Progress progress) throws Refusal {
    return unpack(new Place(archive, archive, false), member, progress);
  }

  private static Place unpack(Place archive, Path member, Progress progress) throws Refusal {
    Limits limits = Limits.of(archive.name(), archive.size(), progress);
    try (Parts parts = Parts.open(archive.name(), archive.bytes(), archive.size())) {
      parts.checkSizes();
      for (Map.Entry<Path, ZipArchiveEntry> entry : named(parts, archive.shown()).entrySet()) {
        if (entry.getKey().equals(member)) {
          return unpacked(parts, entry.getValue(), member, limits);
        }
        if (!archive.isTemporary() && member.startsWith(entry.getKey())) {
          try (Place inner = unpacked(parts, entry.getValue(), entry.getKey(), limits)) {
            return unpack(inner, member, progress);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      throw damaged(archive.shown(), e);
    }
    throw Sentences.notFound(member);
  }

  private static Place unpacked(Parts parts, ZipArchiveEntry entry, Path shown, Limits limits)
      throws IOException, Refusal {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw Sentences.encryptedArchive(shown);
    }
    Place place = new Place(shown, Files.createTempFile("mera-", ".tmp"), true);
    boolean whole = false;
    try (InputStream part = parts.open(entry);
        OutputStream file = Files.newOutputStream(place.bytes())) {
      byte[] buffer = new byte[1 << 16];
      for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
        write(file, buffer, read, shown);
        limits.check();
      }
      whole = true;
    } finally {
      if (!whole) {
        place.close();
      }
    }
    return place;
  }

  private static void write(OutputStream file, byte[] buffer, int length, Path shown)
      throws Refusal {
    try {
      file.write(buffer, 0, length);
    } catch (IOException e) {
      throw Sentences.noSpace(shown, e);
    }
  }

  /** Why an archive that is no workbook gives nothing. */
  static Refusal refusal(Place archive, Parts parts) {
    return parts.all().stream().allMatch(ZipArchiveEntry::isDirectory)
        ? Sentences.emptyArchive(archive.shown())
        : archive.isTemporary()
            ? Sentences.deepArchive(archive.shown())
            : Sentences.archive(archive.shown());
  }

  private static Refusal damaged(Path archive, Exception e) {
    return e instanceof FileSystemException disk
        ? Sentences.unreadable(archive, disk)
        : Sentences.damagedArchive(archive, e);
  }
}
