package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mera.data.Workspace;
import mera.data.result.Outcome;
import mera.data.training.TrainingRegion;
import mera.data.training.Truth;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeraTest {

  @TempDir static Path shared;
  private static Path tables;
  private static Path file;
  private static Truth truth;

  @TempDir Path folder;

  @BeforeAll
  static void importTheTrainingRegion() throws IOException {
    tables = Files.createDirectory(shared.resolve("Таблицы"));
    truth = TrainingRegion.write(tables);
    file = shared.resolve("Учебный.mera");
    assertThat(Terminal.run("new", "-w", file, "--region", TrainingRegion.NAME).status()).isZero();
    Terminal imported = Terminal.run("import", "-w", file, tables, "--json");
    assertThat(imported.status()).isEqualTo(1);
    assertThat(imported.json().path("files")).hasSize(24);
  }

  @Test
  void theProblemsOfAnImportAreListedWithTheirCells() {
    Terminal dry = Terminal.run("import", "-w", file, tables, "--dry-run", "--json");

    List<JsonNode> problems = new ArrayList<>();
    dry.json().path("files").forEach(one -> one.path("problems").forEach(problems::add));
    assertThat(dry.status()).isEqualTo(1);
    assertThat(dry.json().path("entry").isNull()).isTrue();
    assertThat(problems)
        .hasSize(3)
        .allSatisfy(
            problem -> {
              assertThat(problem.path("rule").asText()).isEqualTo("total-above-max");
              assertThat(problem.path("row").asInt()).isPositive();
              assertThat(problem.path("column").asText()).isNotEmpty();
              assertThat(problem.path("message").asText())
                  .contains("Строка " + problem.path("row"));
            });
  }

  @Test
  void talliesAreTheCountsOfTheTables() {
    Map<String, String> expected = new TreeMap<>();
    truth.outcomes().forEach(outcome -> expected.put(key(outcome), counts(outcome)));
    Map<String, String> printed = new TreeMap<>();
    Terminal.run("tallies", "-w", file, "--json")
        .json()
        .forEach(
            row ->
                printed.put(
                    row.path("code").asText()
                        + row.path("kind").asText()
                        + row.path("subject").asText()
                        + row.path("grade")
                        + row.path("year"),
                    row.path("n")
                        + " "
                        + row.path("marks").path("2")
                        + row.path("marks").path("3")
                        + row.path("marks").path("4")
                        + row.path("marks").path("5")
                        + " "
                        + row.path("absent")
                        + " "
                        + row.path("rejected")));

    assertThat(printed).isEqualTo(expected);
  }

  private static String key(Outcome outcome) {
    return outcome.schoolCode()
        + outcome.work().exam().printed()
        + outcome.work().subject()
        + outcome.work().grade()
        + outcome.work().year();
  }

  private static String counts(Outcome outcome) {
    Outcome.Marks marks = outcome.knownMarks();
    return outcome.n()
        + " "
        + marks.two()
        + marks.three()
        + marks.four()
        + marks.five()
        + " "
        + outcome.absent()
        + " "
        + outcome.rejected();
  }

  @Test
  void theWholeJobFromATerminalEndsWithAPrintedOrder() throws Exception {
    Path own = Files.copy(file, folder.resolve("Год.mera"));
    JsonNode list =
        Terminal.run("identify", "-w", own, "--year", 2025, "--save", "ШНОР 2025", "--json").json();
    JsonNode plan = Terminal.run("plan", "new", "-w", own, "--template", "samara", "--json").json();
    JsonNode order =
        Terminal.run(
                "order",
                "new",
                "-w",
                own,
                "--template",
                "samara",
                "--list",
                list.path("id").asText(),
                "--plan",
                plan.path("id").asText(),
                "--json")
            .json();
    String id = order.path("id").asText();
    Terminal.run("order", "register", "-w", own, id, "--date", "2026-12-09", "--number", "375");
    Path pdf = folder.resolve("Распоряжение.pdf");
    Terminal printed = Terminal.run("order", "print", "-w", own, id, "--out", pdf);

    assertThat(list.path("id").asText()).isEqualTo("L1");
    assertThat(plan.path("nodes").asInt()).isEqualTo(28);
    assertThat(printed.status()).as(printed.err()).isZero();
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    JsonNode shown = Terminal.run("order", "show", "-w", own, id, "--json").json();
    assertThat(shown.path("date").asText()).isEqualTo("2026-12-09");
    assertThat(shown.path("points").findValuesAsText("number"))
        .containsExactly("1.", "2.", "3.", "3.1.", "3.2.", "3.3.", "4.", "5.");
    assertThat(Terminal.run("history", "-w", own, "--json").json()).hasSize(5);
    assertThat(Terminal.run("undo", "-w", own).out()).contains("375");
    assertThat(Terminal.run("order", "show", "-w", own, id, "--json").json().path("date").isNull())
        .isTrue();
    assertThat(Terminal.run("redo", "-w", own).status()).isZero();
  }

  @Test
  void anOrderWithoutTheListThatItNeedsIsRefusedWithASentence() throws Exception {
    Path own = Files.copy(file, folder.resolve("Год.mera"));

    refused(Terminal.run("order", "new", "-w", own, "--template", "smolensk"));
  }

  @Test
  void identifySaysWhyAndByHowMuch() {
    JsonNode found = Terminal.run("identify", "-w", file, "--year", 2025, "--json").json();
    JsonNode first = found.path("schools").path(0);
    JsonNode reason = first.path("reasons").path(0);

    assertThat(found.path("parameters").path("T").asText()).isEqualTo("0.30");
    assertThat(found.path("snapshot").asText()).hasSize(64);
    assertThat(first.path("status").asText()).isEqualTo("ШНОР (устойчиво)");
    assertThat(reason.path("share").asDouble())
        .isEqualTo(reason.path("low").asDouble() / reason.path("n").asInt());
    assertThat(reason.path("lower").asDouble()).isLessThan(reason.path("share").asDouble());
    assertThat(reason.path("upper").asDouble()).isGreaterThan(reason.path("share").asDouble());
    assertThat(reason.path("probability").asDouble()).isBetween(0.0, 1.0);
  }

  @Test
  void aThresholdOfTheUserChangesTheListAndIsWrittenDown() {
    JsonNode strict =
        Terminal.run("identify", "-w", file, "--year", 2025, "--set", "T=0.50", "--json").json();
    JsonNode usual = Terminal.run("identify", "-w", file, "--year", 2025, "--json").json();

    assertThat(strict.path("parameters").path("T").asText()).isEqualTo("0.50");
    assertThat(strict.path("counts").path("нет").asInt())
        .isGreaterThan(usual.path("counts").path("нет").asInt());
  }

  @Test
  void objectivityNamesTheSignsOfEveryWorkAndWhatWasNotLookedAt() {
    JsonNode found = Terminal.run("objectivity", "-w", file, "--year", 2025, "--json").json();
    JsonNode school = found.path("schools").path(0);
    JsonNode work = school.path("works").path(0);

    assertThat(found.path("parameters").path("J1.share").asText()).isEqualTo("0.50");
    assertThat(found.path("restriction").asText()).contains("педагогических работников");
    assertThat(found.path("schools")).hasSize(60);
    assertThat(school.path("label").asText()).isEqualTo("признаки требуют проверки");
    assertThat(work.path("kind").asText()).isEqualTo("ВПР");
    assertThat(school.path("works"))
        .anySatisfy(
            one -> {
              assertThat(one.path("label").asText()).isEqualTo("признаки требуют проверки");
              assertThat(one.path("signs").size()).isGreaterThan(1);
              assertThat(one.path("signs"))
                  .allSatisfy(sign -> assertThat(sign.path("value").isNumber()).isTrue());
            });
    assertThat(work.path("notEvaluated"))
        .anySatisfy(
            sign -> {
              assertThat(sign.path("sign").asText()).isEqualTo("M1");
              assertThat(sign.path("text").asText()).startsWith("Не оценивалось: ");
            });
    assertThat(
            work.path("signs").size()
                + work.path("notCounted").size()
                + work.path("within").size()
                + work.path("notEvaluated").size())
        .isEqualTo(work.path("grade").asInt() == 4 ? 16 : 18);
  }

  @Test
  void thePrintedSignsSayThatTheyDoNotJudgeTeachers() {
    Terminal printed = Terminal.run("objectivity", "-w", file, "--year", 2025);

    assertThat(printed.out())
        .contains("Индекс объективности региона")
        .contains("Признак не означает нарушения")
        .contains("Результаты ВПР не используются для оценки работы педагогических работников");
  }

  @Test
  void aLimitOfTheUserChangesTheSignsAndTheyGoToCsv() throws Exception {
    Path csv = folder.resolve("Признаки.csv");
    JsonNode strict =
        Terminal.run(
                "objectivity",
                "-w",
                file,
                "--year",
                2025,
                "--set",
                "groups=5",
                "--json",
                "--csv",
                csv)
            .json();

    assertThat(strict.path("parameters").path("groups").asText()).isEqualTo("5");
    assertThat(strict.path("counts").path("признаки требуют проверки").asInt()).isZero();
    assertThat(Files.readAllLines(csv).getFirst()).startsWith("\ufeffcode;name;municipality;kind;");
    assertThat(Files.readString(csv)).contains(";A;У;").contains("не оценивалось");
  }

  @Test
  void listsGoToCsvForASpreadsheet() throws Exception {
    Path csv = folder.resolve("Школы.csv");

    assertThat(Terminal.run("schools", "-w", file, "--csv", csv).status()).isZero();

    assertThat(Files.readString(csv)).startsWith("\ufeffcode;login;name;").contains("980101;");
    assertThat(Files.readAllLines(csv)).hasSize(61);
  }

  @Test
  void wrongWordsAreAnsweredInRussianWithStatusTwo() {
    Terminal unknown = Terminal.run("бежать");
    Terminal missing = Terminal.run("new", "-w", "x.mera");

    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("бежать");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("Не хватает").contains("--region");
  }

  @Test
  void everyRefusalIsOneSentenceAndChangesNothing() throws Exception {
    Path text = Files.writeString(folder.resolve("Письмо.xlsx"), "это письмо");
    Path book = copyOf("Математика 4");
    Path torn = folder.resolve("Порванная.xlsx");
    Files.write(torn, java.util.Arrays.copyOf(Files.readAllBytes(book), 3000));

    refused(Terminal.run("import", "-w", file, text));
    refused(Terminal.run("import", "-w", file, torn));
    refused(Terminal.run("import", "-w", file, folder.resolve("нет.xlsx")));
    refused(Terminal.run("import", "-w", folder.resolve("нет.mera"), tables));
    refused(Terminal.run("import", "-w", file, tables, "--work", "ВПР/математика"));
    refused(Terminal.run("new", "-w", file, "--region", "Другая"));
    refused(Terminal.run("identify", "-w", file, "--year", 2031));
    refused(Terminal.run("identify", "-w", file, "--year", 2025, "--set", "T=пол"));
    refused(Terminal.run("identify", "-w", file, "--year", 2025, "--method", "гадание"));
    refused(Terminal.run("objectivity", "-w", file, "--year", 2031));
    refused(Terminal.run("objectivity", "-w", file, "--year", 2025, "--set", "J1.share"));
    refused(Terminal.run("objectivity", "-w", file, "--year", 2025, "--set", "J1.share=много"));
    refused(Terminal.run("objectivity", "-w", file, "--year", 2025, "--set", "J9.share=0.5"));
    refused(Terminal.run("plan", "new", "-w", file, "--template", "нет"));
    refused(Terminal.run("order", "print", "-w", file, "O9", "--out", folder.resolve("x.pdf")));
    refused(Terminal.run("schools", "-w", text));
    assertThat(Terminal.run("history", "-w", file, "--json").json()).hasSize(1);
  }

  @Test
  void aFileThatIsOpenInTheWindowIsRefused() throws Exception {
    Path own = Files.copy(file, folder.resolve("Год.mera"));
    try (Workspace window = Workspace.open(own)) {
      assertThat(window.schools()).isNotEmpty();
      refused(Terminal.run("schools", "-w", own));
    }
    assertThat(Terminal.run("schools", "-w", own).status()).isZero();
  }

  @Test
  void everyCommandHasItsHelpInRussian() {
    for (String command :
        List.of(
            "demo",
            "new",
            "import",
            "schools",
            "tallies",
            "identify",
            "objectivity",
            "lists",
            "plan",
            "order",
            "history",
            "undo",
            "redo")) {
      Terminal help = Terminal.run(command, "--help");

      assertThat(help.status()).as(command).isZero();
      assertThat(help.out())
          .as(command)
          .contains("Запись: mera " + command)
          .doesNotContain("Usage");
    }
  }

  private Path copyOf(String part) throws IOException {
    try (var files = Files.walk(tables)) {
      return files
          .filter(one -> one.getFileName().toString().contains(part))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void refused(Terminal run) {
    assertThat(run.status()).as(run.out() + run.err()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err().strip()).matches("(?s)(--|[А-ЯЁ]).*\\.");
  }
}
