package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mera.data.problem.Problem;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The whole folder of the synthetic region against the counts that its generator wrote down. */
class RegionSampleTest {

  /** Read once for all tests; nothing in it can change. */
  private static List<Reading> readings = List.of();

  @Test
  void everySchoolAndWorkCountsExactlyAsTheRegionWasMade() throws Exception {
    List<Tally> tallies =
        regionReadings().stream()
            .flatMap(r -> r.tallies().stream())
            .filter(tally -> tally.work().exam() == Exam.VPR)
            .toList();
    Map<String, Outcome> read =
        Sample.byKey(
            Outcome.of(
                tallies,
                readings.stream()
                    .flatMap(r -> r.scales().stream())
                    .collect(Collectors.toMap(Scale::work, s -> s))));
    Map<String, String> expected = new TreeMap<>();
    Sample.truth().path("tallies").forEach(t -> putVpr(expected, t));
    Map<String, String> actual = new TreeMap<>();
    read.forEach((key, outcome) -> actual.put(key, printed(outcome)));
    assertThat(expected).hasSizeGreaterThan(1000);
    assertThat(actual).isEqualTo(expected);
  }

  private static void putVpr(Map<String, String> expected, JsonNode t) {
    if (t.path("kind").asText().equals("ВПР")) {
      JsonNode m = t.path("marks");
      JsonNode j = t.path("journal");
      expected.put(
          Sample.key(t.path("code").asText(), Sample.work(t)),
          line(
              t.path("n").asInt(),
              List.of(
                  m.path("2").asInt(),
                  m.path("3").asInt(),
                  m.path("4").asInt(),
                  m.path("5").asInt()),
              j.isNull()
                  ? List.of()
                  : List.of(
                      j.path("lower").asInt(), j.path("equal").asInt(), j.path("higher").asInt()),
              t.path("sum").asLong(),
              t.path("max").asInt(),
              t.path("absent").asInt(),
              t.path("rejected").asInt()));
    }
  }

  private static String printed(Outcome o) {
    Outcome.Marks m = o.knownMarks();
    Outcome.Journal j = o.journal();
    return line(
        o.n(),
        List.of(m.two(), m.three(), m.four(), m.five()),
        j == null ? List.of() : List.of(j.lower(), j.equal(), j.higher()),
        o.sum(),
        o.max(),
        o.absent(),
        o.rejected());
  }

  private static String line(
      int n,
      List<Integer> marks,
      List<Integer> journal,
      long sum,
      int max,
      int absent,
      int rejected) {
    return "n=%d marks=%s journal=%s sum=%d max=%d absent=%d rejected=%d"
        .formatted(n, marks, journal, sum, max, absent, rejected);
  }

  @Test
  void rowCountsOfEveryFileAgreeWithItsTallies() throws Exception {
    int pupilFiles = 0;
    for (Reading reading : regionReadings()) {
      Reading.Counts c = reading.counts();
      List<Tally> tallies = reading.tallies();
      if (!tallies.isEmpty() && tallies.getFirst().work().exam() == Exam.VPR) {
        pupilFiles++;
        assertThat(c)
            .as(reading.path().toString())
            .isEqualTo(
                new Reading.Counts(
                    PlainCount.rows(reading.path()),
                    tallies.stream().mapToInt(t -> t.scores().participants()).sum(),
                    tallies.stream().mapToInt(Tally::absent).sum(),
                    tallies.stream().mapToInt(Tally::rejected).sum(),
                    0));
      }
    }
    assertThat(pupilFiles).isEqualTo(21);
  }

  @Test
  void scalesAndTheRegisterAreReadBeforeTheResultsThatNeedThem() throws Exception {
    assertThat(regionReadings())
        .extracting(Reading::format)
        .startsWith("register", "scales", "vpr-2021", "vpr-2022");
  }

  @Test
  void onlyTheFlawsThatTheRegionWasGivenAreProblems() throws Exception {
    Map<String, Long> rules =
        regionReadings().stream()
            .filter(reading -> !reading.format().isEmpty())
            .flatMap(reading -> reading.problems().stream())
            .collect(Collectors.groupingBy(Problem::rule, Collectors.counting()));
    assertThat(rules).containsOnlyKeys("school-twice", "total-above-max", "total-not-sum");
  }

  @Test
  void noPupilOfTheRegionCanBeSeenInWhatWasRead() throws Exception {
    StringBuilder all = new StringBuilder();
    for (Reading reading : regionReadings()) {
      all.append(reading.problems()).append(reading.tallies()).append(reading.mentioned());
    }
    String written = all.toString();
    JsonNode truth = Sample.truth();
    List<String> secrets = new ArrayList<>();
    truth.path("pupil_names").forEach(name -> secrets.add(name.asText()));
    truth.path("pupil_documents").forEach(document -> secrets.add(document.asText()));
    assertThat(secrets).hasSizeGreaterThan(1000).noneMatch(written::contains);
  }

  private static List<Reading> regionReadings() throws Exception {
    if (readings.isEmpty()) {
      readings = Import.readAll(List.of(Sample.region()), ImportOptions.NONE, Progress.NONE);
    }
    return readings;
  }

  @Test
  void theRegisterHasEverySchoolOnceWithItsCodes() throws Exception {
    List<School> schools =
        Import.read(Sample.file("region-60/Реестр школ.xlsx"), ImportOptions.NONE, Progress.NONE)
            .schools();
    List<String> expected = new ArrayList<>();
    for (JsonNode s : Sample.truth().path("schools")) {
      expected.add(
          String.join(
              "|",
              s.path("code").asText(),
              s.path("login").asText(),
              s.path("name").asText(),
              s.path("municipality").asText(),
              s.path("kind").asText(),
              s.path("inn").asText(),
              s.path("oge_code").asText(),
              s.path("ege_code").asText(),
              s.path("branch_of").isNull() ? "" : s.path("branch_of").asText(),
              s.path("special").asText()));
    }
    assertThat(schools)
        .extracting(
            s ->
                String.join(
                    "|",
                    s.code(),
                    s.login(),
                    s.name(),
                    s.municipality(),
                    s.kind(),
                    or(s.inn()),
                    or(s.ogeCode()),
                    or(s.egeCode()),
                    or(s.mainCode()),
                    Boolean.toString(!s.takesPart())))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
