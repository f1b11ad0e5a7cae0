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
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.ingest.Progress;
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
      StringBuilder risks =
          new StringBuilder(
              "Рисковые профили школ, 2025 год\n"
                  + "Логин;Образовательная организация;Дефицит педагогических кадров;"
                  + "Низкая учебная мотивация обучающихся\n");
      for (String code : listed.subList(1, listed.size())) {
        var school = workspace.school(code).orElseThrow();
        risks.append(school.login() + ";" + school.name().replace(';', ' ') + ";71;20\n");
      }
      Path table = Files.writeString(folder.resolve("РПШ 2025.csv"), risks);
      workspace.importFiles(List.of(table), ImportRequest.USUAL, Progress.NONE);
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

    assertThat(run.status()).isEqualTo(1);
    JsonNode made = run.json().path("made");
    assertThat(texts(made, "code")).isEqualTo(listed.subList(1, listed.size()));
    assertThat(texts(run.json().path("skipped"), "code")).containsExactly(listed.getFirst());
    assertThat(made.get(0).path("id").asText()).isEqualTo("P1");
    assertThat(made.get(0).path("nodes").asInt()).isEqualTo(5);
    try (Stream<Path> files = Files.list(folder.resolve("планы"))) {
      assertThat(files)
          .hasSize(listed.size() - 1)
          .allMatch(one -> one.toString().endsWith(".docx"));
    }
    assertThat(Terminal.run("plan", "show", "-w", file, "--json").json())
        .hasSize(listed.size() - 1);
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
    assertThat(run.json().get(0).path("risks").get(0).path("number").asInt()).isEqualTo(2);
    assertThat(run.json().get(0).path("risks").get(0).path("measures").asInt()).isPositive();
    assertThat(Terminal.run("plan", "show", "-w", file, "--json").json()).isEmpty();
  }
}
