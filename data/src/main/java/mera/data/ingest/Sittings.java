package mera.data.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.result.Attempt;
import mera.data.result.Tally;
import mera.data.result.Work;

/**
 * The rows of exam protocols of one import call, so that a pupil who came twice is found, also in
 * another file. Who somebody is, is a hash under a salt that is drawn anew in each call and never
 * leaves this object: no name, no document is kept anywhere. Files may be read in several threads.
 */
final class Sittings {

  private final byte[] salt = new byte[32];
  private final MessageDigest digest;
  private final List<Sitting> all = new ArrayList<>();
  private long strangers;

  /** Somebody, told from others for as long as the call runs. */
  record Pupil(long first, long second) {}

  /**
   * One row.
   *
   * @param score −1: was absent, −2: left out with a problem
   * @param mark 2…5; 0: has none, the score is a test score
   */
  record Sitting(
      Path file,
      Work work,
      LocalDate day,
      String school,
      String className,
      Pupil pupil,
      int score,
      int mark) {

    static final int ABSENT = -1;
    static final int REJECTED = -2;

    boolean isResult() {
      return score >= 0;
    }
  }

  Sittings() {
    new SecureRandom().nextBytes(salt);
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Somebody who is told by these words: names and document, or a code. */
  synchronized Pupil pupil(String words) {
    digest.reset();
    digest.update(salt);
    ByteBuffer hash = ByteBuffer.wrap(digest.digest(words.getBytes(StandardCharsets.UTF_8)));
    return new Pupil(hash.getLong(), hash.getLong());
  }

  /** Somebody of whom nothing is known: nobody else. */
  synchronized Pupil stranger() {
    return new Pupil(-1, strangers++);
  }

  synchronized void add(Sitting sitting) {
    all.add(sitting);
  }

  /** Drops what was read of a file that could not be read to its end. */
  synchronized void forget(Path file) {
    all.removeIf(sitting -> sitting.file().equals(file));
  }

  /** Puts the rows in the order of these files, whichever of them was read first. */
  synchronized void order(List<Path> files) {
    Map<Path, Integer> places = new HashMap<>();
    files.forEach(file -> places.putIfAbsent(file, places.size()));
    all.sort(Comparator.comparingInt(sitting -> places.getOrDefault(sitting.file(), 0)));
  }

  /** Tallies by file; the results of a school in a work are all with the first file of them. */
  Map<Path, List<Tally>> tallies() {
    Map<Work, Choice> choices = new HashMap<>();
    Map<SchoolWork, List<Sitting>> schools = new LinkedHashMap<>();
    for (Sitting sitting : all) {
      choices.computeIfAbsent(sitting.work(), work -> new Choice()).look(sitting);
      schools
          .computeIfAbsent(
              new SchoolWork(sitting.school(), sitting.work()), key -> new ArrayList<>())
          .add(sitting);
    }
    Map<Path, List<Tally>> tallies = new HashMap<>();
    schools.forEach(
        (key, sittings) -> {
          if (sittings.stream().allMatch(one -> one.score() == Sitting.REJECTED)) {
            // Its code is read from rows gone wrong only: there may be no such school.
            return;
          }
          Choice choice = Objects.requireNonNull(choices.get(key.work()));
          List<Tally> home =
              tallies.computeIfAbsent(sittings.getFirst().file(), file -> new ArrayList<>());
          home.addAll(SittingFold.tallies(choice.of(sittings, Attempt.FIRST), Attempt.FIRST));
          if (choice.differs(sittings)) {
            home.addAll(SittingFold.tallies(choice.of(sittings, Attempt.LATEST), Attempt.LATEST));
          }
        });
    return tallies;
  }

  /** Files whose results stand, at least in part, with another file. */
  Map<Path, Path> moved() {
    Map<SchoolWork, Path> homes = new HashMap<>();
    Map<Path, Path> moved = new LinkedHashMap<>();
    for (Sitting sitting : all) {
      SchoolWork key = new SchoolWork(sitting.school(), sitting.work());
      Path home = homes.computeIfAbsent(key, k -> sitting.file());
      if (!home.equals(sitting.file())) {
        moved.putIfAbsent(sitting.file(), home);
      }
    }
    return moved;
  }

  private record SchoolWork(String school, Work work) {}

  /** Which sitting of each pupil counts, in one work. */
  private static final class Choice {

    private final Map<Pupil, Sitting> first = new HashMap<>();
    private final Map<Pupil, Sitting> latest = new HashMap<>();

    void look(Sitting sitting) {
      if (sitting.isResult()) {
        first.merge(sitting.pupil(), sitting, (a, b) -> b.day().isBefore(a.day()) ? b : a);
        latest.merge(sitting.pupil(), sitting, (a, b) -> b.day().isBefore(a.day()) ? a : b);
      }
    }

    private boolean counts(Sitting sitting, Attempt attempt) {
      if (sitting.score() == Sitting.ABSENT) {
        // Who came on another day was not absent from the exam.
        return !first.containsKey(sitting.pupil());
      }
      return !sitting.isResult()
          || sitting == (attempt == Attempt.FIRST ? first : latest).get(sitting.pupil());
    }

    List<Sitting> of(List<Sitting> sittings, Attempt attempt) {
      return sittings.stream().filter(one -> counts(one, attempt)).toList();
    }

    boolean differs(List<Sitting> sittings) {
      return sittings.stream()
          .anyMatch(one -> counts(one, Attempt.FIRST) != counts(one, Attempt.LATEST));
    }
  }
}
