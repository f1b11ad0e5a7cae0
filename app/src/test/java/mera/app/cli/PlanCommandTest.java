package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

  private static final String PLAN =
      "План мероприятий на 2026 год\n"
          + "№\tМероприятия\tСроки\tОтветственные\tРезультат\n"
          + "1.\tЯрмарка уроков\t12 марта\tлицей, архив\tафиша\n"
          + "\tи открытых занятий\t\t\t\n"
          + "3.\tСводка за 2026 год\tдо 12 июня 2026 года\tархив\tотчёт за 2026 год\n";

  @TempDir Path folder;
  private Path file;
  private Path source;

  @BeforeEach
  void makeAFile() throws IOException {
    file = folder.resolve("Год.mera");
    source = Files.writeString(folder.resolve("план.tsv"), PLAN);
    assertThat(Terminal.run("new", "-w", file, "--region", "Лесная область").status()).isZero();
  }

  private JsonNode imported() {
    return Terminal.run("plan", "import", "-w", file, source, "--json").json();
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.path(key).asText()));
    return texts;
  }

  @Test
  void anImportTellsItsIdItsRowsAndItsProblems() {
    Terminal run = Terminal.run("plan", "import", "-w", file, source, "--json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.json().path("id").asText()).isEqualTo("P1");
    assertThat(run.json().path("title").asText()).isEqualTo("План мероприятий на 2026 год");
    assertThat(run.json().path("nodes").asInt()).isEqualTo(2);
    assertThat(texts(run.json().path("problems"), "rule")).containsExactly("plan-row-joined");
    assertThat(texts(run.json().path("rows"), "fate"))
        .containsExactly("HEADER", "MEASURE", "JOINED", "MEASURE");
    JsonNode shown = Terminal.run("plan", "show", "-w", file, "P1", "--json").json();
    assertThat(texts(shown.path("nodes"), "text"))
        .containsExactly("Ярмарка уроков и открытых занятий", "Сводка за 2026 год");
  }

  @Test
  void aPlanBecomesATemplateOfItsFile() {
    imported();
    Terminal kept =
        Terminal.run(
            "plan", "templates", "-w", file, "--from", "P1", "--name", "Наш план", "--json");
    assertThat(texts(kept.json(), "id")).containsExactly("T1");

    Terminal made = Terminal.run("plan", "new", "-w", file, "--template", "T1", "--year", "2028");

    assertThat(made.out()).contains("P2  План мероприятий на 2028 год");
    JsonNode nodes = Terminal.run("plan", "show", "-w", file, "P2", "--json").json().path("nodes");
    assertThat(texts(nodes, "result")).containsExactly("афиша", "отчёт за 2028 год");
    assertThat(
            Terminal.run(
                    "plan", "templates", "-w", file, "--rename", "T1", "--name", "Год", "--json")
                .json()
                .path(0)
                .path("name")
                .asText())
        .isEqualTo("Год");
    assertThat(texts(Terminal.run("plan", "templates", "-w", file, "--json").json(), "id"))
        .startsWith("T1", "samara");
    assertThat(Terminal.run("plan", "templates", "-w", file, "--remove", "T1").status()).isZero();
    assertThat(texts(Terminal.run("plan", "templates", "--json").json(), "id"))
        .isEqualTo(texts(Terminal.run("plan", "templates", "-w", file, "--json").json(), "id"));
    assertThat(Terminal.run("plan", "templates", "--from", "P1").err()).contains("-w");
    assertThat(Terminal.run("plan", "new", "-w", file, "--template", "T1", "--year", "2028").err())
        .contains("«T1»");
  }

  @Test
  void thePartiesOfAPlanAreListedWithTheWordsThatNobodyClaims() {
    imported();
    Terminal run = Terminal.run("plan", "parties", "-w", file, "P1", "--json");
    assertThat(run.status()).isZero();
    assertThat(texts(run.json().path("parties"), "party")).containsExactly("архив", "лицей");
    assertThat(texts(run.json().path("parties"), "measures")).containsExactly("2", "1");
    assertThat(run.json().path("unrecognised")).isEmpty();
    assertThat(Terminal.run("plan", "parties", "-w", file, "P1").out())
        .contains("Исполнитель", "архив");
    assertThat(Terminal.run("plan", "parties", "-w", file, "P7").status()).isEqualTo(3);
  }

  @Test
  void aDryRunStoresNothing() {
    Terminal run = Terminal.run("plan", "import", "-w", file, source, "--dry-run", "--json");

    assertThat(run.json().path("id").isNull()).isTrue();
    assertThat(Terminal.run("plan", "show", "-w", file, "--json").json()).isEmpty();
  }

  @Test
  void aPlanWithoutAYearNeedsItsPeriod() throws IOException {
    Path bare = Files.writeString(folder.resolve("без года.tsv"), PLAN.replace("2026", "этот"));

    Terminal refused = Terminal.run("plan", "import", "-w", file, bare);
    Terminal given =
        Terminal.run("plan", "import", "-w", file, bare, "--period", "2026/2027", "--json");

    assertThat(refused.status()).isEqualTo(3);
    assertThat(refused.err()).contains("--period");
    assertThat(given.json().path("from").asText()).isEqualTo("2026-09-01");
    assertThat(texts(given.json().path("problems"), "rule")).doesNotContain("plan-period");
    assertThat(Terminal.run("plan", "import", "-w", file, bare, "--period", "скоро").err())
        .contains("«скоро»");
  }

  @Test
  void remarksAreListedUntilTheyAreHidden() {
    imported();
    JsonNode remarks =
        Terminal.run("plan", "check", "-w", file, "P1", "--json").json().path("remarks");

    assertThat(texts(remarks, "code")).containsExactly("L06", "L13");
    Terminal hidden =
        Terminal.run(
            "plan",
            "check",
            "-w",
            file,
            "P1",
            "--hide",
            remarks.get(1).path("key").asText(),
            "--json");
    assertThat(texts(hidden.json().path("remarks"), "code")).containsExactly("L06");
    Terminal again = Terminal.run("plan", "check", "-w", file, "P1", "--all", "--json");
    assertThat(texts(again.json().path("remarks"), "code")).containsExactly("L06", "L13");
  }

  @Test
  void anExtractIsForOnePartyOrForAllOfThem() {
    imported();
    Path pages = folder.resolve("Выписки");

    JsonNode one =
        Terminal.run("plan", "extract", "-w", file, "P1", "--party", "лицей", "--json").json();
    JsonNode all =
        Terminal.run("plan", "extract", "-w", file, "P1", "--out", pages, "--json").json();

    assertThat(one.path("measures").asInt()).isEqualTo(1);
    assertThat(texts(all, "party")).containsExactly("лицей", "архив");
    assertThat(all).allMatch(row -> Files.exists(Path.of(row.path("file").asText())));
    assertThat(Terminal.run("plan", "extract", "-w", file, "P1", "--party", "музей").err())
        .contains("Исполнителя «музей» нет");
  }

  @Test
  void theCopyToTheNextPeriodShowsWhatChanges() {
    imported();

    JsonNode shown = Terminal.run("plan", "shift", "-w", file, "P1", "--dry-run", "--json").json();
    JsonNode kept =
        Terminal.run("plan", "shift", "-w", file, "P1", "--to", "2027", "--json").json();

    assertThat(shown.path("differences")).isEqualTo(kept.path("differences"));
    assertThat(kept.path("id").asText()).isEqualTo("P2");
    assertThat(kept.path("title").asText()).isEqualTo("План мероприятий на 2027 год");
    assertThat(texts(kept.path("differences"), "after"))
        .contains("Сводка за 2027 год", "до 12 июня 2027 года", "отчёт за 2027 год");
  }

  @Test
  void aPlanIsWrittenAsAPageAndAsACalendar() throws IOException {
    imported();
    Path page = folder.resolve("план.pdf");
    Path days = folder.resolve("план.ics");

    assertThat(Terminal.run("plan", "export", "-w", file, "P1", "--out", page).status()).isZero();
    assertThat(Terminal.run("plan", "export", "-w", file, "P1", "--out", days).status()).isZero();

    assertThat(page).isNotEmptyFile();
    assertThat(Files.readString(days)).contains("DTSTART;VALUE=DATE:20260312");
    assertThat(Terminal.run("plan", "export", "-w", file, "P1", "--out", "план.xyz").status())
        .isEqualTo(3);
  }
}
