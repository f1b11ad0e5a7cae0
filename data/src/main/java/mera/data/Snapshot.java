package mera.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The fingerprint of the data behind a list: SHA-256 over everything that a method may read. The
 * order in which the rows were read does not matter.
 */
final class Snapshot {

  private final MessageDigest whole = sha256();
  private final MessageDigest line = sha256();

  /**
   * Adds rows of one kind.
   *
   * @param words all that is read of a row, in one text
   */
  <T> void add(String kind, List<T> rows, Function<T, String> words) {
    byte[][] lines = new byte[rows.size()][];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = line.digest(words.apply(rows.get(i)).getBytes(StandardCharsets.UTF_8));
    }
    Arrays.sort(lines, Arrays::compareUnsigned);
    whole.update((kind + " " + lines.length + "\n").getBytes(StandardCharsets.UTF_8));
    for (byte[] one : lines) {
      whole.update(one);
    }
  }

  /** 64 hexadecimal digits. */
  String hash() {
    return HexFormat.of().formatHex(whole.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
