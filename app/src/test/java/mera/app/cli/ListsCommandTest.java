package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import mera.app.TrainingFile;
import mera.data.Workspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets by name, and what goes out of approved lists. */
class ListsCommandTest {

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void approve() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      file = workspace.file();
    }
    run("identify", "--year", 2025, "--save", "ШНОР 2025");
    run("identify", "--year", 2025, "--set", "n=10", "--save", "ШНОР 2025, уточнён");
  }

  private JsonNode run(String command, Object... rest) {
    Object[] words = new Object[rest.length + 4];
    words[0] = command;
    words[1] = "-w";
    words[2] = file;
    System.arraycopy(rest, 0, words, 3, rest.length);
    words[words.length - 1] = "--json";
    return Terminal.run(words).json();
  }

  @Test
  void aRuleSetIsTakenByItsNameAndToldWithItsSource() {
    JsonNode found = run("identify", "--year", 2025, "--method", "altai-2022");
    assertThat(found.path("method").asText()).isEqualTo("low-share");
    assertThat(found.path("parameters").path("R3").asText()).isEqualTo("0.10");
    assertThat(found.path("ruleSet").path("id").asText()).isEqualTo("altai-2022");
    assertThat(found.path("ruleSet").path("source").asText()).contains("№ 520");
    JsonNode first = found.path("schools").path(0);
    assertThat(first.path("rules").isArray()).isTrue();
    assertThat(first.path("formal").asText()).isEqualTo(first.path("status").asText());
    assertThat(first.path("manual").isNull()).isTrue();
  }

  @Test
  void aListIsExportedWithItsCardsAndComparedWithTheOneBefore() throws Exception {
    Path book = folder.resolve("список.xlsx");
    Path cards = folder.resolve("карточки");
    JsonNode out = run("lists", "--export", book, "--cards", cards, "--compare", "L1");
    assertThat(out.path("list").asText()).isEqualTo("L2");
    assertThat(book).isNotEmptyFile();
    assertThat(out.path("cards")).isNotEmpty();
    try (var files = Files.list(cards)) {
      assertThat(files).hasSize(out.path("cards").size());
    }
    assertThat(out.path("rules").path(0).asText()).isEqualTo("участников не менее: 5 → 10");
    assertThat(out.path("sameData").asBoolean()).isTrue();
    assertThat(out.path("moves").path(0).path("why").asText()).isNotEmpty();
  }

  @Test
  void withoutListsThereIsNothingToExport() throws Exception {
    Path empty = folder.resolve("пусто.mera");
    Workspace.create(empty, "Область").close();
    assertThat(Terminal.run("lists", "-w", empty, "--export", folder.resolve("a.xlsx")).status())
        .isEqualTo(3);
  }
}
