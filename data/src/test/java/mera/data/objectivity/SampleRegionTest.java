package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.MeanResult;
import mera.data.result.Work;
import mera.data.school.SchoolValue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signs over the shared sample region, against what was planted there. */
class SampleRegionTest {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @TempDir static Path folder;
  private static JsonNode truth = MissingNode.getInstance();
  private static Facts facts = new Region().facts();

  @BeforeAll
  static void read() throws IOException, Refusal {
    assumeTrue(
        Files.exists(SAMPLES.resolve("region-60.truth.json")),
        "the shared samples are not beside this checkout");
    truth = new JsonMapper().readTree(SAMPLES.resolve("region-60.truth.json").toFile());
    Path region = SAMPLES.resolve("region-60");
    try (Workspace file = Workspace.create(folder.resolve("Образец.mera"), "Образец")) {
      file.importFiles(
          Stream.of("Реестр школ.xlsx", "Шкалы ВПР.xlsx", "ВПР 2024", "ВПР 2025")
              .map(region::resolve)
              .toList(),
          ImportRequest.USUAL,
          Progress.NONE);
      facts =
          new Facts(
              file.schools(),
              file.outcomes(),
              file.tallies(),
              file.aggregates(),
              exams(),
              file.scales(),
              markers());
    }
  }

  /** ОГЭ as means: the signs only look at the standing of the schools. */
  private static List<MeanResult> exams() {
    List<MeanResult> means = new ArrayList<>();
    for (JsonNode tally : truth.get("tallies")) {
      if (tally.get("kind").asText().equals("ОГЭ")) {
        means.add(
            new MeanResult(
                tally.get("code").asText(),
                new Work(Exam.OGE, tally.get("subject").asText(), 9, tally.get("year").asInt()),
                tally.get("n").asInt(),
                new BigDecimal(tally.get("mean").asText()),
                tally.get("max").asInt()));
      }
    }
    return means;
  }

  private static List<SchoolValue> markers() {
    List<SchoolValue> values = new ArrayList<>();
    for (JsonNode marker : truth.get("markers")) {
      for (JsonNode indicator : marker.get("markers")) {
        values.add(
            new SchoolValue(
                marker.get("code").asText(),
                SchoolValue.Topic.MARKER,
                marker.get("year").asInt(),
                indicator.asText(),
                "1"));
      }
    }
    return values;
  }

  private static Set<String> planted(String what) {
    Set<String> codes = new HashSet<>();
    truth.get("planted").get(what).forEach(code -> codes.add(code.asText()));
    return codes;
  }

  /** The program's own signs: the sample's markers would only repeat what was planted. */
  private static Objectivity judged(int year) throws Refusal {
    List<String> own =
        Stream.of(SignKind.values()).filter(k -> k != SignKind.M1).map(SignKind::id).toList();
    return SignMethod.standard().with("signs", String.join(";", own)).judge(year, facts);
  }

  /** School and work of every lifted result; in 2024 only grades 4 and 5 were lifted. */
  private static Set<String> lifted(int year) {
    Set<String> lifted = new HashSet<>();
    for (String code : planted("biased")) {
      for (JsonNode work : truth.get("planted").get("biased_works").get(code)) {
        int grade = work.get(0).asInt();
        if (year == 2025 || grade <= 5) {
          lifted.add(code + work.get(1).asText() + grade);
        }
      }
    }
    return lifted;
  }

  /** Works with enough pupils, lifted or not, and how many of them call for a check. */
  private record Score(int lifted, int found, int others, int wrong, int spikes, int falseSpikes) {}

  private static Score score(Objectivity signs, Set<String> lifted) {
    int[] counts = new int[6];
    for (SchoolSigns school : signs.schools()) {
      for (WorkSigns work : school.works()) {
        String key = school.schoolCode() + work.work().subject() + work.work().grade();
        int other = lifted.contains(key) ? 0 : 1;
        if (work.n() >= 20) {
          counts[2 * other]++;
          counts[2 * other + 1] += work.label().callsForCheck() ? 1 : 0;
          counts[4 + other] += Region.sign(work, SignKind.S1).counts() ? 1 : 0;
        }
      }
    }
    return new Score(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
  }

  private static List<String> toCheck(Objectivity signs) {
    return signs.schools().stream()
        .filter(school -> school.label().callsForCheck())
        .map(SchoolSigns::schoolCode)
        .toList();
  }

  @Test
  void liftedResultsAreFoundAndOrdinaryOnesMostlyLeftAlone() throws Refusal {
    for (int year : new int[] {2024, 2025}) {
      Objectivity signs = judged(year);
      Score score = score(signs, lifted(year));
      List<String> schools = toCheck(signs);
      long planted = schools.stream().filter(planted("biased")::contains).count();
      System.out.printf(
          Locale.ROOT,
          "signs %d: schools to check %d, planted among them %d of 4; works n >= 20: lifted %d,"
              + " to check %d, with a spike %d; others %d, to check %d (%.1f %%), with a spike %d%n",
          year,
          schools.size(),
          planted,
          score.lifted(),
          score.found(),
          score.spikes(),
          score.others(),
          score.wrong(),
          100.0 * score.wrong() / score.others(),
          score.falseSpikes());
      assertThat(planted).isGreaterThanOrEqualTo(year == 2025 ? 4 : 2);
      assertThat(4 * score.spikes()).isGreaterThanOrEqualTo(3 * score.lifted());
      assertThat(100 * score.falseSpikes()).isLessThanOrEqualTo(score.others());
      assertThat(100 * score.wrong()).isLessThanOrEqualTo(3 * score.others());
    }
  }

  @Test
  void raisedSchoolMarksAreSeenAndNeverPutASchoolOnTheList() throws Refusal {
    Objectivity signs = judged(2025);
    for (String code : planted("journal_inflated")) {
      SchoolSigns school = signs.school(code).orElseThrow();
      assertThat(school.label().callsForCheck()).as(code).isFalse();
      assertThat(school.works()).noneMatch(work -> work.groups().contains(Group.JOURNAL));
      assertThat(school.works().stream().filter(WorkSigns::marksAboveResults).count())
          .as(code)
          .isGreaterThanOrEqualTo(6);
    }
    for (String code : planted("biased")) {
      assertThat(signs.school(code).orElseThrow().works())
          .as(code)
          .noneMatch(WorkSigns::marksAboveResults);
    }
  }

  @Test
  void everySchoolWithAnOfficialMarkerIsLabelled() {
    Objectivity signs = SignMethod.standard().judge(2025, facts);
    Set<String> marked = new HashSet<>();
    for (JsonNode marker : truth.get("markers")) {
      if (marker.get("year").asInt() == 2025) {
        marked.add(marker.get("code").asText());
      }
    }
    assertThat(marked).isNotEmpty();
    assertThat(
            signs.schools().stream()
                .filter(school -> school.label() == Label.OFFICIAL)
                .map(SchoolSigns::schoolCode))
        .containsExactlyInAnyOrderElementsOf(marked);
  }

  @Test
  void theSignsAreThoseOfASecondComputation() throws Refusal {
    Recount recount = new Recount(facts);
    int compared = 0;
    for (int year : new int[] {2024, 2025}) {
      Objectivity signs = judged(year);
      for (String subject : List.of("русский язык", "математика")) {
        for (int grade = 4; grade <= 8; grade++) {
          compared += RecountTest.compare(signs, recount, new Work(Exam.VPR, subject, grade, year));
        }
      }
    }
    assertThat(compared).isGreaterThan(5000);
  }
}
