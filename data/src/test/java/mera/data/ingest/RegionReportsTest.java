package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.JournalCounts;
import mera.data.result.Aggregate.MarkCounts;
import mera.data.result.Aggregate.ScoreCounts;
import mera.data.result.Aggregate.TaskShares;
import mera.data.result.Attempt;
import mera.data.result.Coverage;
import mera.data.result.Exam;
import mera.data.result.Histogram;
import mera.data.result.Outcome;
import mera.data.result.Reconciliation;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.TaskSum;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SourceList;
import org.junit.jupiter.api.Test;

/** Reports, context data, markers, rating and list of the synthetic region against its truth. */
class RegionReportsTest {

  /** Read once for all tests; nothing in it can change. */
  private static List<Reading> readings = List.of();

  private static List<Reading> readings() throws Exception {
    if (readings.isEmpty()) {
      readings = Import.readAll(List.of(Sample.region()), ImportOptions.NONE, Progress.NONE);
    }
    return readings;
  }

  private static List<Reading> of(String format) throws Exception {
    return readings().stream().filter(reading -> reading.format().equals(format)).toList();
  }

  private static Reading only(String format) throws Exception {
    assertThat(of(format)).hasSize(1);
    return of(format).getFirst();
  }

  private static List<Aggregate> aggregates(String format) throws Exception {
    return of(format).stream().flatMap(r -> r.content().aggregates().stream()).toList();
  }

  private static List<JsonNode> tallies(int year) {
    List<JsonNode> tallies = new ArrayList<>();
    for (JsonNode tally : Sample.truth().path("tallies")) {
      if (tally.path("kind").asText().equals("ВПР") && tally.path("year").asInt() == year) {
        tallies.add(tally);
      }
    }
    return tallies;
  }

  private static String key(JsonNode tally) {
    return Sample.key(tally.path("code").asText(), Sample.work(tally));
  }

  private static String key(Aggregate report) {
    return Sample.key(report.schoolCode(), report.work());
  }

  private static String marks(JsonNode m) {
    return m.path("2") + " " + m.path("3") + " " + m.path("4") + " " + m.path("5");
  }

  private static String journal(JsonNode j) {
    return j.path("lower") + " " + j.path("equal") + " " + j.path("higher");
  }

  @Test
  void everyReportIsRecognisedAndHasNoProblem() throws Exception {
    Map<String, Long> formats =
        readings().stream()
            .filter(reading -> reading.path().toString().contains("ФИС ОКО"))
            .collect(Collectors.groupingBy(Reading::format, TreeMap::new, Collectors.counting()));
    assertThat(formats)
        .isEqualTo(
            Map.of(
                "fis-oko-marks", 10L,
                "fis-oko-journal", 10L,
                "fis-oko-journal-long", 1L,
                "fis-oko-scores", 2L,
                "fis-oko-tasks", 2L));
    for (String format :
        List.of(
            "context-2022",
            "markers",
            "rating",
            "school-list",
            "fis-oko-marks",
            "fis-oko-journal",
            "fis-oko-journal-long",
            "fis-oko-scores",
            "fis-oko-tasks")) {
      for (Reading reading : of(format)) {
        assertThat(reading.problems()).as(reading.path().toString()).isEmpty();
      }
    }
  }

  @Test
  void marksOfEverySchoolAndWorkAreThoseOfItsPupils() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    tallies(2025).forEach(t -> expected.put(key(t), t.path("n") + ": " + marks(t.path("marks"))));
    Map<String, String> read = new TreeMap<>();
    for (Aggregate report : aggregates("fis-oko-marks")) {
      Outcome.Marks m = ((MarkCounts) report.part()).marks();
      read.put(
          key(report),
          report.part().n() + ": " + m.two() + " " + m.three() + " " + m.four() + " " + m.five());
    }
    assertThat(expected).hasSizeGreaterThan(500);
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void comparisonsWithTheJournalAreThoseOfThePupilsInBothLayouts() throws Exception {
    Map<String, String> expected = new TreeMap<>();
    tallies(2025)
        .forEach(t -> expected.put(key(t), t.path("n") + ": " + journal(t.path("journal"))));
    assertThat(journals("fis-oko-journal", true)).isEqualTo(expected);
    Map<String, String> older = new TreeMap<>();
    tallies(2024).stream()
        .filter(t -> Sample.work(t).equals(new Work(Exam.VPR, "математика", 4, 2024)))
        .forEach(t -> older.put(key(t), journal(t.path("journal"))));
    assertThat(journals("fis-oko-journal-long", false)).isEqualTo(older);
  }

  private static Map<String, String> journals(String format, boolean withN) throws Exception {
    Map<String, String> read = new TreeMap<>();
    for (Aggregate report : aggregates(format)) {
      JournalCounts counts = (JournalCounts) report.part();
      Outcome.Journal j = counts.journal();
      read.put(
          key(report),
          (withN ? counts.n() + ": " : "") + j.lower() + " " + j.equal() + " " + j.higher());
    }
    return read;
  }

  private static Map<String, Histogram> pupils() throws Exception {
    Map<String, Histogram> pupils = new HashMap<>();
    for (Reading reading : readings()) {
      for (Tally tally : reading.tallies()) {
        pupils.merge(Sample.key(tally.schoolCode(), tally.work()), tally.scores(), Histogram::plus);
      }
    }
    return pupils;
  }

  @Test
  void distributionsAreThoseOfThePupils() throws Exception {
    Map<String, Histogram> pupils = pupils();
    List<Aggregate> reports = aggregates("fis-oko-scores");
    assertThat(reports).hasSizeGreaterThan(100);
    for (Aggregate report : reports) {
      ScoreCounts read = (ScoreCounts) report.part();
      Histogram counted = Objects.requireNonNull(pupils.get(key(report)));
      for (int score = 0; score <= read.max(); score++) {
        assertThat(read.scores().count(score)).as(key(report)).isEqualTo(counted.count(score));
      }
      assertThat(read.n()).isEqualTo(counted.participants());
    }
  }

  @Test
  void tasksArePrintedAsThePupilsHaveThem() throws Exception {
    Map<String, Map<String, long[]>> sums = new HashMap<>();
    for (Reading reading : of("fis-oko-individual")) {
      for (Tally tally : reading.tallies()) {
        for (TaskSum task : tally.tasks()) {
          long[] sum =
              sums.computeIfAbsent(
                      Sample.key(tally.schoolCode(), tally.work()), k -> new HashMap<>())
                  .computeIfAbsent(task.name(), k -> new long[2]);
          sum[0] += task.sum();
          sum[1] = task.max();
        }
      }
    }
    List<Aggregate> reports = aggregates("fis-oko-tasks");
    assertThat(reports).hasSizeGreaterThan(100);
    for (Aggregate report : reports) {
      TaskShares shares = (TaskShares) report.part();
      Map<String, long[]> counted = Objects.requireNonNull(sums.get(key(report)));
      assertThat(shares.tasks()).hasSize(counted.size());
      for (Aggregate.TaskShare task : shares.tasks()) {
        long[] sum = Objects.requireNonNull(counted.get(task.name()));
        assertThat(task.max()).isEqualTo((int) sum[1]);
        BigDecimal whole = BigDecimal.valueOf(shares.n() * sum[1]);
        BigDecimal off =
            task.percent().multiply(whole).subtract(BigDecimal.valueOf(100 * sum[0])).abs();
        assertThat(off)
            .as(key(report) + " " + task)
            .isLessThanOrEqualTo(whole.multiply(new BigDecimal("0.005")));
      }
    }
  }

  @Test
  void contextDataHaveSizesTeachersAndCodesOfEverySchool() throws Exception {
    Reading reading = only("context-2022");
    Map<String, String> byKey = new HashMap<>();
    for (SchoolValue value : reading.content().values()) {
      assertThat(value.year()).isEqualTo(2025);
      byKey.put(value.schoolCode() + " " + value.indicator(), value.text());
    }
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> read = new TreeMap<>();
    for (JsonNode school : Sample.truth().path("context")) {
      String code = school.path("code").asText();
      expected.put(
          code,
          school.path("pupils")
              + " "
              + school.path("teachers")
              + " "
              + school.path("oge_code").asText("")
              + " "
              + school.path("ege_code").asText(""));
    }
    reading
        .mentioned()
        .forEach(
            school ->
                read.put(
                    school.key(),
                    byKey.get(school.key() + " 18. Общая численность обучающихся")
                        + " "
                        + byKey.get(school.key() + " 21.1. Учителей всего")
                        + " "
                        + (school.ogeCode() == null ? "" : school.ogeCode())
                        + " "
                        + (school.egeCode() == null ? "" : school.egeCode())));
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void noHeadOfASchoolStandsInTheContextData() throws Exception {
    String all = only("context-2022").toString();
    for (Reading reading : of("register")) {
      for (School school : reading.schools()) {
        if (school.director() != null) {
          assertThat(all).doesNotContain(school.director());
        }
      }
    }
    assertThat(all).doesNotContain("school.invalid", "+7 (");
  }

  @Test
  void markersAreTheOnesOfTheSource() throws Exception {
    Map<String, TreeSet<String>> expected = new TreeMap<>();
    for (JsonNode row : Sample.truth().path("markers")) {
      TreeSet<String> markers = new TreeSet<>();
      row.path("markers").forEach(marker -> markers.add(marker.asText()));
      expected.put(row.path("code").asText() + " " + row.path("year"), markers);
    }
    Map<String, TreeSet<String>> read = new TreeMap<>();
    List<SchoolValue> values = only("markers").content().values();
    for (SchoolValue value : values) {
      TreeSet<String> markers =
          read.computeIfAbsent(value.schoolCode() + " " + value.year(), k -> new TreeSet<>());
      if (value.text().equals("1")) {
        markers.add(value.indicator());
      }
    }
    assertThat(read).isEqualTo(expected);
    assertThat(values).hasSize(4 * expected.size());
  }

  @Test
  void theRatingHasPlaceTotalAndZoneOfEverySchool() throws Exception {
    Map<String, Map<String, String>> bySchool = new HashMap<>();
    for (SchoolValue value : only("rating").content().values()) {
      assertThat(value.year()).isEqualTo(2025);
      bySchool
          .computeIfAbsent(value.schoolCode(), k -> new HashMap<>())
          .put(value.indicator(), value.text());
    }
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode row : Sample.truth().path("rating")) {
      expected.put(
          row.path("code").asText(),
          row.path("place").asText()
              + " "
              + new BigDecimal(row.path("total").asText()).stripTrailingZeros().toPlainString()
              + " "
              + row.path("zone").asText());
    }
    Map<String, String> read = new TreeMap<>();
    bySchool.forEach(
        (code, values) -> {
          assertThat(values).hasSize(9);
          read.put(
              code,
              values.get("Место") + " " + values.get("Итоговый балл") + " " + values.get("Зона"));
        });
    assertThat(read).isEqualTo(expected);
  }

  @Test
  void theFederalListKeepsItsNamesInOrder() throws Exception {
    SourceList list = only("school-list").content().lists().getFirst();
    List<String> names = new ArrayList<>();
    Sample.truth().path("federal_list").forEach(row -> names.add(row.path("name").asText()));
    assertThat(list.entries()).extracting(SourceList.Entry::name).containsExactlyElementsOf(names);
    assertThat(list.year()).isEqualTo(2025);
    assertThat(list.title()).startsWith("Перечень общеобразовательных организаций, имеющих низкие");
  }

  private static List<Tally> allTallies() throws Exception {
    return readings().stream().flatMap(reading -> reading.tallies().stream()).toList();
  }

  private static List<Aggregate> reports() throws Exception {
    return readings().stream()
        .filter(reading -> reading.format().startsWith("fis-oko-"))
        .flatMap(reading -> reading.content().aggregates().stream())
        .toList();
  }

  private static Map<Work, Scale> scales() throws Exception {
    return Sample.scales();
  }

  @Test
  void pupilsGoBeforeReportsAndTheirOutcomesStayAsTheyAre() throws Exception {
    Map<Work, Scale> scales = scales();
    assertThat(Outcome.of(allTallies(), reports(), scales, Attempt.FIRST))
        .isEqualTo(Outcome.of(allTallies(), scales));
  }

  @Test
  void reportsAndPupilsOfTheRegionAgreeToTheLastOne() throws Exception {
    assertThat(reports()).hasSizeGreaterThan(1300);
    assertThat(Reconciliation.of(allTallies(), reports(), scales())).isEmpty();
  }

  @Test
  void coverageFindsTheSchoolsThatAreMissingInAWork() throws Exception {
    List<School> schools = only("register").schools();
    List<SchoolValue> values =
        readings().stream().flatMap(reading -> reading.content().values().stream()).toList();
    Coverage coverage = Coverage.of(schools, Outcome.of(allTallies(), scales()), List.of(), values);
    Map<String, JsonNode> truth =
        tallies(2025).stream().collect(Collectors.toMap(RegionReportsTest::key, t -> t));
    assertThat(coverage.works()).hasSizeGreaterThanOrEqualTo(10);
    int missing = 0;
    for (Work work : coverage.works()) {
      for (School school : schools) {
        JsonNode tally = truth.get(Sample.key(school.code(), work));
        Coverage.Cell cell = coverage.at(school.code(), work);
        if (work.exam() == Exam.VPR && work.year() == 2025) {
          assertThat(cell.participants()).isEqualTo(tally == null ? 0 : tally.path("n").asInt());
          assertThat(cell.absent()).isEqualTo(tally == null ? 0 : tally.path("absent").asInt());
          missing += cell.state() == Coverage.State.MISSING ? 1 : 0;
        }
      }
    }
    assertThat(missing).isPositive();
  }
}
