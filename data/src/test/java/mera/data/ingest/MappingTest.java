package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.MeanResult;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of unknown layout, described by a mapping file. */
class MappingTest {

  private static final Work MA = new Work(Exam.DR, "математика", 7, 2025);
  private static final Work RU = new Work(Exam.DR, "русский язык", 7, 2025);

  @TempDir Path folder;

  private Mapping mapping(String yaml) throws Exception {
    Path file = folder.resolve("столбцы.yaml");
    Files.writeString(file, yaml);
    return Mapping.read(file);
  }

  private static Reading read(Path file, Mapping mapping) throws Refusal {
    return Import.read(file, ImportOptions.NONE.withMapping(mapping), Progress.NONE);
  }

  @Test
  void aTextTableWithAHeaderOverTwoLinesIsRead() throws Exception {
    Path file = folder.resolve("работа.csv");
    Files.writeString(
        file,
        "\ufeff\"Район\",Школа,Код,Писали,\"Средний балл\",Писали,\"Средний балл\"\n"
            + ",,,МА,МА,РУ,РУ\n"
            + "ЗАРЕЧНЫЙ,\"ОУ \"\"Первое\"\"\",105 201,84,\"67,13\",\"1 083\",\"47,46\"\n"
            + "ЗАРЕЧНЫЙ,ОУ Второе,105 202,,,3,20\n"
            + "ЗАРЕЧНЫЙ,ОУ Третье,105 203,-,-,0,\n"
            + "Всего,,,84,\"67,13\",\"1 086\",\"46,50\"\n");
    Reading reading =
        read(
            file,
            mapping(
                """
                header: 1
                headerRows: 2
                skip: ["Всего"]
                school: {code: "Код", name: "Школа", municipality: "Район"}
                works:
                  - {kind: ДР, subject: Математика, grade: 7, year: 2025, participants: "Писали МА", mean: "Средний балл МА", max: 100}
                  - {kind: ДР, subject: русский язык, grade: 7, year: 2025, participants: F, mean: 7, max: 100}
                """));
    assertThat(reading.format()).isEqualTo("mapping");
    assertThat(reading.works()).containsExactly(MA, RU);
    assertThat(reading.means())
        .containsExactly(
            new MeanResult("105201", MA, 84, new BigDecimal("67.13"), 100),
            new MeanResult("105201", RU, 1083, new BigDecimal("47.46"), 100),
            new MeanResult("105202", RU, 3, new BigDecimal("20"), 100));
    assertThat(reading.mentioned())
        .containsExactly(
            Mention.ofLogin("105201", "105201", "ОУ \"Первое\"", "ЗАРЕЧНЫЙ"),
            Mention.ofLogin("105202", "105202", "ОУ Второе", "ЗАРЕЧНЫЙ"));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(3, 2, 0, 0, 1));
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void aWorkbookWithMergedCaptionsIsReadToo() throws Exception {
    Path file =
        Tables.write(
            folder,
            "итоги.xlsx",
            page("Прочее", row("ничего")),
            page(
                "Итоги",
                row("Диагностическая работа"),
                row("Логин", "Математика", "", "Русский"),
                row("", "писали", "балл", "писали", "балл"),
                row("edu980001", 10, 12.5, 11, "13,25"),
                row("edu980002", 10, 21, "десять", 13),
                row("edu980001", 10, 12.5, "", ""),
                row("", 10, 12.5, 11, 12),
                row("edu980009", 10, 12.5, 11, 12)));
    Reading reading =
        read(
            file,
            mapping(
                """
                sheet: Итоги
                header: 2
                headerRows: 2
                skip: [8]
                school: {code: Логин}
                works:
                  - {kind: ДР, subject: математика, grade: 7, year: 2025, participants: "Математика писали", mean: "Математика балл", max: 20}
                  - {kind: ДР, subject: русский язык, grade: 7, year: 2025, participants: "Русский писали", mean: "Русский балл", max: 20}
                """));
    assertThat(reading.means())
        .containsExactly(
            new MeanResult("980001", MA, 10, new BigDecimal("12.5"), 20),
            new MeanResult("980001", RU, 11, new BigDecimal("13.25"), 20));
    assertThat(reading.problems())
        .extracting(p -> p.rule() + " " + p.row() + " " + p.value())
        .containsExactly(
            "mean-above-max 5 21", "no-number 5 десять", "school-twice 6 980001", "no-code 7 null");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(4, 1, 0, 3, 0));
    assertThat(reading.mentioned().getFirst().login()).isEqualTo("edu980001");
  }

  private static final String SIMPLE =
      """
      school: {code: Код}
      works:
        - {kind: ДР, subject: математика, grade: 7, year: 2025, participants: Писали, mean: Балл, max: 20}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
  void charsetAndDelimiterAreRecognised(String charset) throws Exception {
    for (String delimiter : List.of(";", "\t", ",")) {
      Path file = folder.resolve("работа.csv");
      Files.writeString(
          file,
          "Код;Писали;Балл\n105201;84;\"7,5\"\n".replace(";", delimiter),
          Charset.forName(charset));
      assertThat(read(file, mapping(SIMPLE)).means())
          .containsExactly(new MeanResult("105201", MA, 84, new BigDecimal("7.5"), 20));
    }
  }

  @Test
  void aCaptionThatIsNotThereOrThereTwiceIsRefused() throws Exception {
    Path file = folder.resolve("работа.csv");
    Files.writeString(file, "Код;Писали\n105201;84\n");
    assertThatThrownBy(() -> read(file, mapping(SIMPLE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("«работа.csv»")
        .hasMessageContaining("нет столбца «Балл»");
    Files.writeString(file, "Код;Писали;Балл;Балл\n105201;84;1;1\n");
    assertThatThrownBy(() -> read(file, mapping(SIMPLE)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("несколько столбцов «Балл»");
  }

  @Test
  void aMissingSheetIsRefusedByName() throws Exception {
    Path file = Tables.write(folder, "a.xlsx", page("Лист1", row("Код")));
    assertThatThrownBy(() -> read(file, mapping("sheet: Итоги\n" + SIMPLE)))
        .isInstanceOf(Refusal.class)
        .hasMessage("В книге «a.xlsx» нет листа «Итоги»: выгрузите её заново целиком.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "works: [",
        "- 1",
        "school: {code: Код}",
        "schol: {code: Код}\nworks: []",
        "header: two\nschool: {code: К}\nworks: [{kind: ДР, subject: м, grade: 7, year: 2025, participants: A, mean: B, max: 20}]",
        "charset: utf-99\nschool: {code: К}\nworks: [{kind: ДР, subject: м, grade: 7, year: 2025, participants: A, mean: B, max: 20}]",
        "school: {code: К}\nworks: [{kind: Контрольная, subject: м, grade: 7, year: 2025, participants: A, mean: B, max: 20}]",
        "school: {code: К}\nworks: [{kind: ДР, subject: м, grade: 17, year: 2025, participants: A, mean: B, max: 20}]",
        "school: {code: К}\nworks: [{kind: ДР, subject: м, grade: 7, year: 2025, participants: A, mean: B}]",
        ""
      })
  void aMappingFileThatSaysNoMappingIsRefusedInOneSentence(String yaml) {
    assertThatThrownBy(() -> mapping(yaml))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Файл соответствия «столбцы.yaml»: ")
        .hasMessageEndingWith(".");
  }

  @Test
  void theBuiltInDescriptionsAreFoundByIdAndOthersRefused() throws Exception {
    for (String id : Mapping.BUILT_IN) {
      assertThat(Mapping.builtIn(id).works()).hasSize(2);
    }
    assertThat(Mapping.read(Path.of("nvo-7-2022"))).isEqualTo(Mapping.builtIn("nvo-7-2022"));
    assertThatThrownBy(() -> Mapping.builtIn("nvo-4")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> Mapping.read(Path.of("nvo-4"))).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2021, 2022})
  void theOpenDataOfAMinistryAreReadAsItsIndependentCopySays(int year) throws Exception {
    Path file = Sample.file("real-open/nvo-7-" + year + ".csv");
    Reading reading = read(file, Mapping.builtIn("nvo-7-" + year));
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.counts().rows()).isEqualTo(year == 2021 ? 1723 : 1736);
    Map<String, MeanResult> means = new HashMap<>();
    reading.means().forEach(m -> means.put(m.schoolCode() + m.work().subject(), m));
    int compared = 0;
    try (Reader answer =
        Files.newBufferedReader(
            Sample.file("real-open/nvo-7-" + year + "-normalized.csv"), StandardCharsets.UTF_8)) {
      CSVFormat format = CSVFormat.Builder.create().setHeader().setSkipHeaderRecord(true).get();
      for (CSVRecord row : format.parse(answer)) {
        compared += compare(means.get(row.get(1) + "болгарский язык"), row.get(3), row.get(5));
        compared += compare(means.get(row.get(1) + "математика"), row.get(4), row.get(6));
      }
    }
    assertThat(compared).isGreaterThan(1600);
  }

  private static int compare(@Nullable MeanResult read, String mean, String participants) {
    Objects.requireNonNull(read);
    assertThat(read.mean()).isEqualByComparingTo(new BigDecimal(mean));
    assertThat(read.n()).isEqualTo(Integer.parseInt(participants));
    return 1;
  }
}
