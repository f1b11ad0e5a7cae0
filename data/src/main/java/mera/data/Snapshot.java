package mera.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.school.School;

/** The fingerprint of the data behind a list: SHA-256 over what the rules look at, in order. */
final class Snapshot {

  private Snapshot() {}

  static String of(List<School> schools, List<Outcome> outcomes, List<MeanResult> means) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      schools.stream()
          .map(school -> school.code() + "\t" + school.exclusion())
          .sorted()
          .forEach(line -> add(digest, line));
      outcomes.stream().map(Outcome::toString).sorted().forEach(line -> add(digest, line));
      means.stream().map(MeanResult::toString).sorted().forEach(line -> add(digest, line));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void add(MessageDigest digest, String line) {
    digest.update(line.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }
}
