package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.Passed;
import mera.data.result.Attempt;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Outcome.Marks;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exam files of the synthetic region against the counts that its generator wrote down. */
class ExamSampleTest {

  private static Reading read(String name) throws Refusal {
    return Import.read(Sample.file("region-60/" + name), ImportOptions.NONE, Progress.NONE);
  }

  @Test
  void theDenseProtocolCountsExactlyAsTheRegionWasMade() throws Exception {
    assertProtocol("ГИА 2025/ОГЭ 2025 протокол проверки.xlsx", 2025);
  }

  @Test
  void theSparseProtocolCountsExactlyAsTheRegionWasMade() throws Exception {
    String name = "ГИА 2024/ОГЭ 2024 протокол проверки.xls";
    Path file = Sample.file("region-60/" + name);
    boolean opens = true;
    try {
      Import.read(file, ImportOptions.NONE, Progress.NONE);
    } catch (Refusal refusal) {
      opens = !refusal.getMessage().contains("старого вида");
    }
    assumeThat(opens).as("books of the old kind are opened below Book").isTrue();
    assertProtocol(name, 2024);
  }

  private static void assertProtocol(String name, int year) throws Refusal {
    Reading reading = read(name);
    assertThat(reading.format()).isEqualTo("gia-protocol");
    assertThat(reading.problems()).isEmpty();
    Map<String, String> ours = new TreeMap<>();
    Map<String, String> keys = keys("oge_code", "oge:");
    for (Outcome outcome : Outcome.of(reading.tallies(), List.of(), Map.of(), Attempt.FIRST)) {
      ours.put(
          keys.get(outcome.schoolCode()) + " " + outcome.work().printed(),
          outcome.n() + " " + outcome.marks() + " " + outcome.sum());
    }
    Map<String, String> theirs = new TreeMap<>();
    for (JsonNode t : Sample.truth().path("tallies")) {
      if (t.path("kind").asText().equals("ОГЭ") && t.path("year").asInt() == year) {
        theirs.put(
            Sample.key(t.path("code").asText(), Sample.work(t)),
            t.path("n").asInt() + " " + marks(t) + " " + t.path("sum").asLong());
      }
    }
    assertThat(theirs).hasSizeGreaterThan(100);
    assertThat(ours).isEqualTo(theirs);
  }

  private static Marks marks(JsonNode tally) {
    JsonNode m = tally.path("marks");
    return new Marks(
        m.path("2").asInt(), m.path("3").asInt(), m.path("4").asInt(), m.path("5").asInt());
  }

  private static Map<String, String> keys(String field, String prefix) {
    Map<String, String> keys = new HashMap<>();
    for (JsonNode school : Sample.truth().path("schools")) {
      keys.put(prefix + school.path(field).asText(), school.path("code").asText());
    }
    return keys;
  }

  private static Map<String, String> byName() {
    Map<String, String> codes = new HashMap<>();
    for (JsonNode school : Sample.truth().path("schools")) {
      codes.put(
          Mention.ofName(school.path("name").asText(), school.path("municipality").asText()).key(),
          school.path("code").asText());
    }
    return codes;
  }

  @Test
  void theTableOfTheUnifiedExamIsReadSubjectBySubject() throws Exception {
    Reading reading = read("ГИА 2025/ЕГЭ 2025 по школам.xlsx");
    assertThat(reading.format()).isEqualTo("ege-schools");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.notes()).singleElement().asString().contains("сверены").contains("12");
    Map<String, String> codes = byName();
    Map<String, String> ours = new TreeMap<>();
    for (Aggregate result : reading.content().aggregates()) {
      Passed passed = (Passed) result.part();
      ours.put(
          codes.get(result.schoolCode()) + " " + named(result.work()),
          line(passed.n(), passed.below(), passed.high(), passed.best(), passed.mean()));
    }
    Map<String, String> theirs = new TreeMap<>();
    for (JsonNode t : Sample.truth().path("ege")) {
      theirs.put(
          t.path("code").asText() + " " + t.path("subject").asText() + " " + t.path("year").asInt(),
          line(
              t.path("n").asInt(),
              t.path("below").asInt(),
              number(t.path("from80")),
              number(t.path("score100")),
              t.path("mean").decimalValue()));
    }
    assertThat(theirs).hasSize(261);
    assertThat(ours).isEqualTo(theirs);
  }

  private static String named(Work work) {
    assertThat(work.exam()).isEqualTo(Exam.EGE);
    String level =
        work.variant().isEmpty()
            ? ""
            : work.variant().equals("базовая") ? " (базовый уровень)" : " (профильный уровень)";
    return work.subject() + level + " " + work.year();
  }

  private static @Nullable Integer number(JsonNode node) {
    return node.isInt() ? Integer.valueOf(node.intValue()) : null;
  }

  private static String line(
      int n, int below, @Nullable Integer high, @Nullable Integer best, @Nullable BigDecimal mean) {
    return n
        + " "
        + below
        + " "
        + high
        + " "
        + best
        + " "
        + Objects.requireNonNull(mean).stripTrailingZeros().toPlainString();
  }

  @Test
  void theDiagnosticWorkIsRecognisedWithoutAQuestion() throws Exception {
    Reading reading = read("Диагностическая работа 2025.csv");
    assertDiagnosticWork(reading);
  }

  @Test
  void theDiagnosticWorkIsTheSameInAnotherContainer() throws Exception {
    Path file = Sample.file("region-60/Диагностическая работа 2025.ods");
    Reading reading = null;
    try {
      reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    } catch (Refusal refusal) {
      assumeThat(refusal.getMessage())
          .as("documents of this kind are opened below Book")
          .doesNotContain("(.ods)");
    }
    assertDiagnosticWork(Objects.requireNonNull(reading));
  }

  private static void assertDiagnosticWork(Reading reading) {
    Work work = new Work(Exam.DR, "математика", 7, 2025);
    assertThat(reading.format()).isEqualTo("mark-table");
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.works()).containsExactly(work);
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(13, 12, 0, 0, 1));
    assertThat(reading.notes()).singleElement().asString().contains("сверены");
    Map<String, String> codes = byName();
    Map<String, String> ours = new TreeMap<>();
    for (Outcome outcome :
        Outcome.of(List.of(), reading.content().aggregates(), Map.of(), Attempt.FIRST)) {
      ours.put(
          String.valueOf(codes.get(outcome.schoolCode())), outcome.n() + " " + outcome.marks());
    }
    Map<String, String> theirs = new TreeMap<>();
    for (JsonNode t : Sample.truth().path("tallies")) {
      if (t.path("kind").asText().equals("ДР")) {
        theirs.put(t.path("code").asText(), t.path("n").asInt() + " " + marks(t));
      }
    }
    assertThat(ours).isEqualTo(theirs);
  }

  @Test
  void noNameAndNoDocumentOfAPupilIsKeptAnywhere(@TempDir Path folder) throws Exception {
    Path file = Sample.file("region-60/ГИА 2025/ОГЭ 2025 протокол проверки.xlsx");
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    Path stored = folder.resolve("область.mera");
    try (Workspace workspace = Workspace.create(stored, "Область")) {
      workspace.importFiles(
          List.of(file),
          new ImportRequest(ImportOptions.NONE, ImportRequest.Unmatched.CREATE, false),
          Progress.NONE);
    }
    List<String> places = new ArrayList<>(List.of(reading.toString()));
    try (var files = Files.walk(folder)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(one);
        places.add(new String(bytes, StandardCharsets.UTF_8));
        places.add(new String(bytes, StandardCharsets.UTF_16LE));
        places.add(new String(bytes, StandardCharsets.UTF_16BE));
      }
    }
    Set<String> secrets = new HashSet<>();
    Sample.truth().path("pupil_names").forEach(name -> secrets.add(name.asText()));
    Sample.truth().path("pupil_documents").forEach(document -> secrets.add(document.asText()));
    assertThat(secrets).hasSizeGreaterThan(1000);
    assertThat(places).hasSizeGreaterThan(3);
    for (String place : places) {
      assertThat(pieces(place)).doesNotContainAnyElementsOf(secrets);
    }
  }

  /** All words, and all runs of six digits. */
  private static Set<String> pieces(String place) {
    Set<String> pieces = new HashSet<>();
    Matcher words = Pattern.compile("[А-Яа-яЁё]+|(?=(\\d{6}))").matcher(place);
    while (words.find()) {
      pieces.add(words.group(1) == null ? words.group() : words.group(1));
    }
    return pieces;
  }
}
