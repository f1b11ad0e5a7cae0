package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.training.TrainingRegion;
import mera.data.training.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schools that an import asks about, and the answers from a file. */
class MatchTest {

  private static final Work MATHS = new Work(Exam.VPR, "математика", 4, 2024);

  @TempDir static Path tables;
  private static School renumbered;
  private static School unknown;
  private static Path results;

  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void write() throws IOException {
    Truth truth = TrainingRegion.write(tables);
    List<School> tested =
        truth.schools().stream()
            .filter(
                school ->
                    truth.outcomes().stream()
                        .filter(one -> one.schoolCode().equals(school.code()))
                        .anyMatch(one -> one.work().equals(MATHS)))
            .toList();
    renumbered = tested.getFirst();
    try (Stream<Path> all = Files.walk(tables)) {
      results =
          all.filter(path -> path.toString().contains("2024"))
              .filter(path -> path.getFileName().toString().contains("Математика 4"))
              .findFirst()
              .orElseThrow();
    }
    unknown = tested.get(1);
  }

  /** The register knows one school, under another login than the results. */
  @BeforeEach
  void register() throws IOException {
    file = folder.resolve("Область.mera");
    Path register =
        Files.writeString(
            folder.resolve("Реестр.csv"),
            "Логин;Муниципалитет;Краткое наименование\n"
                + "edu111111;"
                + renumbered.municipality()
                + ";"
                + renumbered.name()
                + "\n");
    assertThat(Terminal.run("new", "-w", file, "--region", "Область").status()).isZero();
    assertThat(Terminal.run("import", "-w", file, register).status()).isZero();
  }

  @Test
  void unmatchedSchoolsAreListedWithTheirCandidates() {
    Terminal imported = Terminal.run("import", "-w", file, results, "--json");

    assertThat(imported.status()).isEqualTo(1);
    JsonNode doubtful = unmatched(imported, renumbered);
    assertThat(doubtful.path("name").asText()).isEqualTo(renumbered.name());
    assertThat(doubtful.path("municipality").asText()).isEqualTo(renumbered.municipality());
    assertThat(doubtful.path("candidates")).hasSize(1);
    assertThat(doubtful.path("candidates").path(0).path("code").asText()).isEqualTo("111111");
    assertThat(doubtful.path("candidates").path(0).path("name").asText())
        .isEqualTo(renumbered.name());
    assertThat(doubtful.path("candidates").path(0).path("score").asDouble()).isBetween(0.9, 1.0);
    assertThat(unmatched(imported, unknown).path("candidates")).isEmpty();
  }

  @Test
  void answersOfATableLinkAddAndSkip() throws IOException {
    Path answers =
        Files.writeString(
            folder.resolve("Решения.csv"),
            "школа;код\n"
                + renumbered.code()
                + ";111111\n"
                + unknown.login()
                + ";новая\n"
                + "Такой школы нет;пропустить\n");

    Terminal imported = Terminal.run("import", "-w", file, results, "--match", answers, "--json");

    assertThat(imported.status()).isEqualTo(1);
    assertThat(imported.err()).contains("Такой школы нет");
    List<String> codes = new ArrayList<>();
    Terminal.run("tallies", "-w", file, "--json")
        .json()
        .forEach(row -> codes.add(row.path("code").asText()));
    assertThat(codes).containsExactlyInAnyOrder("111111", unknown.code());
    assertThat(Terminal.run("schools", "-w", file, "--json").json()).hasSize(2);
  }

  @Test
  void aTableWithoutAnAnswerIsRefusedWithItsRow() throws IOException {
    Path answers = Files.writeString(folder.resolve("Решения.csv"), "школа;код\nСОШ № 1;\n");

    Terminal imported = Terminal.run("import", "-w", file, results, "--match", answers);

    assertThat(imported.status()).isEqualTo(3);
    assertThat(imported.err()).contains("Решения.csv").contains("строка 2");
  }

  private static JsonNode unmatched(Terminal imported, School school) {
    for (JsonNode one : imported.json().path("unmatched")) {
      if (one.path("key").asText().equals(school.code())) {
        return one;
      }
    }
    throw new AssertionError("not listed: " + school);
  }
}
