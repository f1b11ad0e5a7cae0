package mera.data.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
import mera.data.problem.Refusal;
import mera.data.school.Match;
import mera.data.school.Matching;
import mera.data.school.Mention;
import mera.data.school.School;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The name-only files of the sample region beside its register: linked as the truth says. */
class SampleMatchingTest {

  private static final String TOTAL = "Всего";

  @Test
  void theFederalListIsLinkedAsTheTruthSays() throws Exception {
    Matching matching = matching();
    Map<String, String> expected = new TreeMap<>();
    Sample.truth()
        .path("federal_list")
        .forEach(row -> expected.put(row.path("name").asText(), row.path("code").asText()));
    Map<String, String> linked = new TreeMap<>();
    for (List<String> row : rows("Перечень ШНОР 2025 (федеральный).xlsx")) {
      if (row.size() == 3 && row.getFirst().matches("\\d+")) {
        Match match = matching.match(Mention.ofName(row.get(2), row.get(1)));
        linked.put(row.get(2), String.valueOf(match.sureCode()));
      }
    }

    assertThat(linked).isEqualTo(expected);
  }

  @Test
  void everySchoolOfTheEgeTableIsSure() throws Exception {
    Matching matching = matching();
    Set<String> expected = new HashSet<>();
    Sample.truth().path("ege").forEach(row -> expected.add(row.path("code").asText()));
    Set<String> linked = new HashSet<>();
    String municipality = "";
    for (List<String> row : rows("ГИА 2025/ЕГЭ 2025 по школам.xlsx").stream().skip(3).toList()) {
      municipality = row.getFirst().isEmpty() ? municipality : row.getFirst();
      String name = row.get(1);
      if (!row.contains(TOTAL) && !name.isEmpty()) {
        Match match = matching.match(Mention.ofName(name, municipality));
        assertThat(match).as(name).isInstanceOf(Match.Sure.class);
        linked.add(Objects.requireNonNull(match.sureCode()));
        assertThat(nameOf(match.sureCode())).isEqualTo(name);
      }
    }

    assertThat(linked).isEqualTo(expected);
  }

  @Test
  void everySchoolOfTheDiagnosticWorkIsSure() throws Exception {
    Matching matching = matching();
    Set<String> expected = new HashSet<>();
    for (JsonNode tally : Sample.truth().path("tallies")) {
      if (tally.path("kind").asText().equals("ДР")) {
        expected.add(tally.path("code").asText());
      }
    }
    Path file = Sample.file("region-60/Диагностическая работа 2025.csv");
    Set<String> linked = new HashSet<>();
    for (String line : Files.readAllLines(file, Charset.forName("windows-1251"))) {
      String[] cells = line.split(";", -1);
      if (cells.length > 1 && !cells[0].equals("школа") && !cells[0].startsWith("Итого")) {
        Match match = matching.match(Mention.ofName(cells[0], "Сосноборский муниципальный округ"));
        assertThat(match).as(cells[0]).isInstanceOf(Match.Sure.class);
        linked.add(Objects.requireNonNull(match.sureCode()));
      }
    }

    assertThat(linked).isEqualTo(expected);
  }

  @Test
  void everySchoolOfTheRegionIsItselfUnderItsFullName() throws Exception {
    Matching matching = matching();
    Map<String, String> codes = new HashMap<>();
    for (List<String> row : rows("Реестр школ.xlsx").stream().skip(1).toList()) {
      String code = row.getFirst().substring(3);
      Match match = matching.match(Mention.ofName(row.get(3), row.get(1)));
      codes.put(code, String.valueOf(match.sureCode()));
    }

    assertThat(codes).allSatisfy((code, sure) -> assertThat(sure).isEqualTo(code));
  }

  private static String nameOf(String code) {
    for (JsonNode school : Sample.truth().path("schools")) {
      if (school.path("code").asText().equals(code)) {
        return school.path("name").asText();
      }
    }
    return "";
  }

  private static Matching matching() throws Refusal {
    List<School> register =
        Import.read(Sample.file("region-60/Реестр школ.xlsx"), ImportOptions.NONE, Progress.NONE)
            .schools();
    return Matching.of(register, List.of());
  }

  /** All rows of the first sheet as text. */
  private static List<List<String>> rows(String name) {
    try (ReadableWorkbook book = new ReadableWorkbook(Sample.file("region-60/" + name).toFile())) {
      List<List<String>> rows = new ArrayList<>();
      for (Row row : book.getFirstSheet().read()) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
          cells.add(row.getCell(i) == null ? "" : row.getCell(i).getText().strip());
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
