package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import mera.data.rating.Constructors;
import mera.data.training.TrainingRegion;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ratings and tutors from the command line. */
class RatingTest {

  @TempDir static Path folder;
  private static Path file = Path.of("");

  @BeforeAll
  static void importTheTrainingRegion() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("Таблицы"));
    TrainingRegion.write(tables);
    file = folder.resolve("Учебный.mera");
    Terminal.run("new", "-w", file, "--region", TrainingRegion.NAME);
    Terminal.run("import", "-w", file, tables, "--json");
  }

  @Test
  void aRatingIsPrintedWithEveryNumberBehindIt() {
    Terminal run = Terminal.run("rating", "-w", file, "--year", 2025, "--json");

    assertThat(run.status()).isEqualTo(1);
    JsonNode rating = run.json();
    assertThat(rating.path("constructor").asText()).isEqualTo("standard");
    Map<String, Integer> zones = new TreeMap<>();
    for (JsonNode school : rating.path("schools")) {
      if (!school.path("zone").isNull()) {
        zones.merge(school.path("zone").asText(), 1, Integer::sum);
        double sum = 0;
        double weight = 0;
        for (JsonNode score : school.path("indicators")) {
          sum += score.path("weight").asDouble() * score.path("normal").asDouble();
          weight += score.path("weight").asDouble();
          assertThat(score.path("numerator").asDouble() / score.path("denominator").asDouble())
              .isEqualTo(score.path("value").asDouble());
        }
        assertThat(school.path("index").asDouble())
            .isCloseTo(sum / weight, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(school.path("placeBest").asInt())
            .isLessThanOrEqualTo(school.path("placeWorst").asInt());
      }
    }
    rating
        .path("zones")
        .properties()
        .forEach(zone -> assertThat(zones).containsEntry(zone.getKey(), zone.getValue().asInt()));
    assertThat(rating.path("notes").toString()).contains("Не преодолели порог ГИА");
    assertThat(rating.path("context").path("text").asText()).contains("R² = 0,27");
    assertThat(rating.path("restriction").asText()).contains("не используются для оценки работы");
  }

  @Test
  void aConstructorOfOnesOwnIsReadKeptAndUsedByItsName() throws IOException {
    Path yaml =
        Files.writeString(
            folder.resolve("наш.yaml"),
            Constructors.write(Constructors.standard().named("nash", 1, "Наш рейтинг")));

    assertThat(
            Terminal.run("rating", "-w", file, "--year", 2025, "--constructor", yaml, "--keep")
                .out())
        .contains("Наш рейтинг, 2025 год", "красная:", "R² = 0,27");
    assertThat(
            Terminal.run(
                    "rating",
                    "-w",
                    file,
                    "--year",
                    2025,
                    "--constructor",
                    "nash",
                    "--save",
                    "Итоги",
                    "--json")
                .json()
                .path("id")
                .asText())
        .isEqualTo("R1");
    Terminal wrong =
        Terminal.run("rating", "-w", file, "--year", 2025, "--constructor", "нет.yaml");
    assertThat(wrong.status()).isEqualTo(3);
    assertThat(wrong.err()).contains("нет.yaml");
    assertThat(Terminal.run("rating", "-w", file, "--year", 2025, "--clusters", "2").status())
        .isEqualTo(3);
  }

  @Test
  void tutorsAreSuggestedAcceptedAndDecided() {
    JsonNode open = Terminal.run("tutors", "-w", file, "--year", 2025, "--json").json();

    assertThat(open).isNotEmpty();
    JsonNode first = open.path(0);
    assertThat(first.path("decided").asBoolean()).isFalse();
    assertThat(first.path("suggestions")).isNotEmpty();
    assertThat(first.path("suggestions").path(0).path("reasons")).isNotEmpty();
    String school = first.path("code").asText();
    JsonNode none =
        Terminal.run(
                "tutors",
                "-w",
                file,
                "--year",
                2025,
                "--decide",
                school + "=нет",
                "--accept",
                "--json")
            .json();
    assertThat(none.path(0).path("tutor").isNull()).isTrue();
    assertThat(none).allMatch(one -> one.path("decided").asBoolean());
    assertThat(Terminal.run("undo", "-w", file).status()).isZero();
    assertThat(Terminal.run("undo", "-w", file).status()).isZero();
    assertThat(Terminal.run("tutors", "-w", file, "--year", 2025).out()).contains("не решено");
  }

  @Test
  void riskProfilesArePrintedAndTheirRisksChosen() throws IOException {
    String code =
        Terminal.run("schools", "-w", file, "--json").json().path(0).path("code").asText();
    Path table =
        Files.writeString(
            folder.resolve("РПШ 2023.csv"),
            "Рисковые профили школ, 2023 год\n"
                + "Логин;Образовательная организация;Дефицит педагогических кадров;"
                + "Низкая учебная мотивация обучающихся;Низкий уровень оснащения школы\n"
                + "edu"
                + code
                + ";Школа;72,5;40;10\n");
    assertThat(Terminal.run("risks", "-w", file, "--year", 2023).status()).isEqualTo(3);
    assertThat(Terminal.run("import", "-w", file, table).status()).isZero();

    JsonNode profile = Terminal.run("risks", "-w", file, "--year", 2023, "--json").json().path(0);
    assertThat(profile.path("code").asText()).isEqualTo(code);
    assertThat(profile.path("activated").toString()).isEqualTo("[2,10]");
    assertThat(profile.path("factors").path(1).path("significance").asText()).isEqualTo("высокая");
    Terminal left = Terminal.run("risks", "-w", file, "--year", 2023, "--choose", code + "=1");
    assertThat(left.status()).isEqualTo(3);
    assertThat(left.err()).contains("нельзя не выбрать");
    assertThat(Terminal.run("risks", "-w", file, "--year", 2023, "--choose", code + "=1,2").out())
        .contains("* 1. Низкий уровень оснащения школы", "* 2. Дефицит педагогических кадров");
  }
}
