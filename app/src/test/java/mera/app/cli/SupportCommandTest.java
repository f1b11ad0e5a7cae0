package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mera.app.TrainingFile;
import mera.data.Workspace;
import mera.data.identify.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code support} and {@code plan school} as a script sees them. */
class SupportCommandTest {

  @TempDir Path folder;
  private Path file;
  private List<String> listed;

  @BeforeEach
  void makeAFile() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      file = workspace.file();
      listed = workspace.lists().getFirst().members().stream().map(Finding::schoolCode).toList();
    }
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(key).asText()));
    return texts;
  }

  private JsonNode support(Object... words) {
    Object[] all =
        Stream.concat(
                Stream.of("support", "-w", file, "--year", "2025", "--json"), Stream.of(words))
            .toArray();
    return Terminal.run(all).json();
  }

  @Test
  void everyListedSchoolIsShownWithItsRemarksAndSuggestions() {
    JsonNode schools = support().path("schools");

    assertThat(texts(schools, "code")).isEqualTo(listed);
    assertThat(texts(schools.get(0).path("remarks"), "kind")).contains("NO_TUTOR", "NO_MENTOR");
    assertThat(schools.get(0).path("suggestions")).isNotEmpty();
  }

  @Test
  void theAgreementsOfPairsAreWrittenAsDrafts() {
    Path drafts = folder.resolve("договоры");
    support("--accept", "--agreements", drafts);
    assertThat(drafts.toFile().list()).isNotEmpty().allMatch(name -> name.endsWith(".docx"));
  }

  @Test
  void aRowIsWrittenExportedTakenBackAndReadFromTheTable() {
    String code = listed.getFirst();
    JsonNode row =
        support(
                "--school",
                code,
                "--tutor",
                "нет",
                "--mentor",
                "Ивина А.А.",
                "--number",
                "7",
                "--date",
                "01.09.2025",
                "--export",
                folder.resolve("с.xlsx"))
            .path("schools")
            .get(0);
    assertThat(row.path("decided").asBoolean()).isTrue();
    assertThat(row.path("tutor").isNull()).isTrue();
    assertThat(row.path("mentor").asText()).isEqualTo("Ивина А.А.");
    assertThat(row.path("agreement").path("date").asText()).isEqualTo("2025-09-01");

    Terminal.run("undo", "-w", file);
    assertThat(support().path("schools").get(0).path("mentor").asText()).isEmpty();
    assertThat(support("--import", folder.resolve("с.xlsx"), "--dry-run").path("changed").asInt())
        .isEqualTo(1);
    assertThat(support().path("schools").get(0).path("mentor").asText()).isEmpty();
    assertThat(
            support("--import", folder.resolve("с.xlsx"))
                .path("schools")
                .get(0)
                .path("mentor")
                .asText())
        .isEqualTo("Ивина А.А.");
  }

  @Test
  void acceptedSuggestionsLeaveNoSchoolOpenThatHadOne() {
    JsonNode schools = support("--accept").path("schools");

    for (JsonNode school : schools) {
      assertThat(school.path("decided").asBoolean())
          .isEqualTo(!school.path("suggestions").isEmpty());
    }
  }

  @Test
  void aWordWithoutItsSchoolIsRefused() {
    Terminal run = Terminal.run("support", "-w", file, "--year", "2025", "--mentor", "Ивина А.А.");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("Назовите школу словом --school");
  }

  @Test
  void plansOfAllListedSchoolsAreBuiltAndPrinted() throws IOException {
    Terminal run =
        Terminal.run(
            "plan",
            "school",
            "-w",
            file,
            "--year",
            "2025",
            "--out",
            folder.resolve("планы"),
            "--format",
            "docx",
            "--json");

    JsonNode made = run.json().path("made");
    List<String> all = new ArrayList<>(texts(made, "code"));
    all.addAll(texts(run.json().path("skipped"), "code"));
    assertThat(all).containsExactlyInAnyOrderElementsOf(listed);
    assertThat(run.status()).isEqualTo(made.size() == listed.size() ? 0 : 1);
    assertThat(made.size()).isPositive();
    assertThat(made.get(0).path("id").asText()).isEqualTo("P1");
    assertThat(made.get(0).path("nodes").asInt()).isGreaterThan(2);
    assertThat(made.get(0).path("uncovered")).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("планы"))) {
      assertThat(files).hasSize(made.size()).allMatch(one -> one.toString().endsWith(".docx"));
    }
    assertThat(Terminal.run("plan", "show", "-w", file, "--json").json()).hasSize(made.size());
    Terminal.run("undo", "-w", file);
    assertThat(Terminal.run("plan", "show", "-w", file, "--json").json()).isEmpty();
  }

  @Test
  void aDryRunShowsRisksAndMeasuresAndStoresNothing() {
    Terminal run =
        Terminal.run(
            "plan",
            "school",
            "-w",
            file,
            "--year",
            "2025",
            "--school",
            listed.get(1),
            "--dry-run",
            "--json");

    assertThat(run.json()).hasSize(1);
    assertThat(run.json().get(0).path("code").asText()).isEqualTo(listed.get(1));
    assertThat(run.json().get(0).path("risks").get(0).path("measures").asInt()).isPositive();
    assertThat(Terminal.run("plan", "show", "-w", file, "--json").json()).isEmpty();
  }
}
