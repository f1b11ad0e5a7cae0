package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands on input that others made; skipped where it does not lie beside the checkout. */
class SampleTest {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @TempDir Path folder;

  @Test
  void talliesAndRulesOfTheSampleRegionAreThoseOfItsTruth() throws Exception {
    JsonNode truth =
        new ObjectMapper().readTree(Files.readAllBytes(sample("region-60.truth.json")));
    Path file = folder.resolve("Образец.mera");
    Terminal.run("new", "-w", file, "--region", "Лесогорская область");
    Terminal imported = Terminal.run("import", "-w", file, sample("region-60"), "--json");
    assertThat(imported.status()).as(imported.err()).isEqualTo(1);

    Map<String, String> expected = new TreeMap<>();
    truth.path("tallies").forEach(row -> put(expected, row));
    truth.path("ege").forEach(row -> put(expected, row));
    Map<String, String> stored = new TreeMap<>();
    Terminal.run("tallies", "-w", file, "--json").json().forEach(row -> put(stored, row));
    assertThat(expected).hasSizeGreaterThan(1700);
    assertThat(stored).isEqualTo(expected);

    for (int year : new int[] {2024, 2025}) {
      JsonNode found = Terminal.run("identify", "-w", file, "--year", year, "--json").json();
      for (JsonNode school : found.path("schools")) {
        if (!school.path("exclusion").isNull()) {
          continue;
        }
        Set<String> low = new TreeSet<>();
        school
            .path("reasons")
            .forEach(
                reason -> {
                  if (reason.path("rule").asText().equals("R1")) {
                    low.add(work(reason));
                  }
                });
        assertThat(low)
            .as(school.path("code").asText() + " " + year)
            .isEqualTo(lowByTruth(truth, school.path("code").asText(), year));
      }
    }
  }

  private static String work(JsonNode row) {
    String level =
        switch (row.path("variant").asText()) {
          case "базовая" -> " (базовый уровень)";
          case "профильная" -> " (профильный уровень)";
          default -> "";
        };
    return row.path("kind").asText()
        + " "
        + row.path("subject").asText()
        + level
        + row.path("grade");
  }

  private static void put(Map<String, String> rows, JsonNode row) {
    String counts =
        switch (row.path("kind").asText()) {
          case "ВПР" ->
              row.path("marks").toString()
                  + row.path("journal")
                  + row.path("sum")
                  + row.path("absent")
                  + row.path("rejected");
          case "ОГЭ" -> row.path("marks").toString() + row.path("sum");
          case "ЕГЭ" -> row.path("below").toString();
          default -> row.path("marks").toString();
        };
    rows.put(
        row.path("code").asText() + " " + work(row) + " " + row.path("year"),
        row.path("n") + counts);
  }

  private static Set<String> lowByTruth(JsonNode truth, String code, int year) {
    Set<String> low = new TreeSet<>();
    for (JsonNode work : truth.path("low").path(code).path(String.valueOf(year))) {
      if (Set.of("математика", "русский язык").contains(work.path(1).asText())) {
        low.add(work.path(0).asText() + " " + work.path(1).asText() + work.path(2));
      }
    }
    for (JsonNode row : truth.path("ege")) {
      String subject = row.path("subject").asText();
      boolean inRule = subject.equals("русский язык") || subject.startsWith("математика");
      int n = row.path("n").intValue();
      if (row.path("code").asText().equals(code)
          && row.path("year").intValue() == year
          && inRule
          && n >= 5
          && 10 * row.path("below").intValue() >= 3 * n) {
        low.add(work(row));
      }
    }
    return low;
  }

  @Test
  void theWholeJobRunsOnTheRealOpenFilesAndStoresTheirNumbers() throws Exception {
    Path file = folder.resolve("Открытые.mera");
    Terminal.run("new", "-w", file, "--region", "Болгария");
    for (int year : new int[] {2021, 2022}) {
      Terminal imported =
          Terminal.run(
              "import",
              "-w",
              file,
              "--map",
              "nvo-7-" + year,
              "--unmatched",
              "create",
              "--json",
              sample("real-open/nvo-7-" + year + ".csv"));
      assertThat(imported.status()).as(imported.err()).isZero();
      assertThat(means(file, year)).containsAllEntriesOf(normalised(year));
    }

    JsonNode list =
        Terminal.run(
                "identify",
                "-w",
                file,
                "--year",
                2022,
                "--method",
                "low-mean",
                "--save",
                "НВО 2022",
                "--json")
            .json();
    assertThat(list.path("counts").path("ШНОР (устойчиво)").asInt()).isPositive();
    Terminal.run("plan", "new", "-w", file, "--template", "smolensk-support");
    Terminal.run("plan", "new", "-w", file, "--template", "smolensk-objectivity");
    Terminal made =
        Terminal.run("order", "new", "-w", file, "--template", "smolensk", "--empty", "bias");
    assertThat(made.status()).as(made.err()).isZero();
    Path pdf = folder.resolve("Приказ.pdf");
    assertThat(Terminal.run("order", "print", "-w", file, "O1", "--out", pdf).status()).isZero();
    assertThat(pdf).isNotEmptyFile();
  }

  private static Map<String, BigDecimal> means(Path file, int year) {
    Map<String, BigDecimal> means = new TreeMap<>();
    Terminal.run("tallies", "-w", file, "--year", year, "--json")
        .json()
        .forEach(
            row -> {
              String key = row.path("code").asText() + " " + row.path("subject").asText();
              means.put(key, row.path("mean").decimalValue().stripTrailingZeros());
              means.put(key + " n", row.path("n").decimalValue().stripTrailingZeros());
            });
    return means;
  }

  /**
   * Град, Код, Име, БЕЛ, МАТ, Уч. БЕЛ, Уч. МАТ; a school without a result has an empty or 0 mean.
   */
  private static Map<String, BigDecimal> normalised(int year) throws IOException {
    Map<String, BigDecimal> means = new TreeMap<>();
    for (String line :
        Files.readAllLines(sample("real-open/nvo-7-" + year + "-normalized.csv")).stream()
            .skip(1)
            .toList()) {
      String[] cells = line.substring(1, line.length() - 1).split("\",\"", -1);
      put(means, cells[1] + " болгарский язык", cells[3], cells[5]);
      put(means, cells[1] + " математика", cells[4], cells[6]);
    }
    return means;
  }

  private static void put(Map<String, BigDecimal> means, String key, String mean, String n) {
    if (!mean.isBlank() && !n.isBlank() && !n.equals("0")) {
      means.put(key, new BigDecimal(mean).stripTrailingZeros());
      means.put(key + " n", new BigDecimal(n).stripTrailingZeros());
    }
  }

  private static Path sample(String name) {
    Path path = SAMPLES.resolve(name);
    assumeThat(path).as("samples lie beside the checkout only where they were given").exists();
    return path;
  }
}
