package mera.data.ingest;

import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mera.data.ImportReport;
import mera.data.ImportRequest;
import mera.data.ImportRequest.Unmatched;
import mera.data.Workspace;
import mera.data.ingest.Mapping.MappedWork;
import mera.data.problem.Problem;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Names and documents of invented pupils are put into every cell of every table that has rows of
 * pupils, and into rows where a header is missing or shifted: then nothing that the program keeps
 * or says holds them.
 */
class PupilPrivacyTest {

  private static final String SURNAME = "Щербатюкова";
  private static final String FIRST = "Цветослава";
  private static final String PATRONYMIC = "Юльяновна";
  private static final String SERIES = "4571";
  private static final String DOCUMENT = "771355";
  private static final List<String> SECRETS = List.of("щербатюк", "цветослав", "юльянов", DOCUMENT);

  /** A cell that is written as an error with this text. */
  private record Broken(String text) {}

  /** A cell that is written as a number and holds this text. */
  private record NoNumber(String text) {}

  /** A table of pupils: the rows above the pupils, and a row that is right. */
  private record Kind(
      String name, String file, List<Object[]> above, Object[] right, Optional<Mapping> mapping) {

    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir Path folder;

  static Stream<Kind> kinds() {
    return Stream.of(
        kind(
            "vpr-2022",
            Tables.MA_4_2024,
            List.<Object[]>of(
                row(
                    "Пользователь",
                    "Муниципалитет",
                    "Школа",
                    "Дата загрузки",
                    "Код",
                    "Вариант",
                    "1 (1б)",
                    "2 (2б)",
                    "Наименование класса",
                    "Пол",
                    "ФИО",
                    "Отметка за предыдущий триместр",
                    "Итого баллов")),
            row(
                "edu980001",
                "reg98_m001 | Заречный округ",
                "edu980001 | МБОУ «СОШ № 1»",
                "17.03.2024",
                40001,
                1,
                1,
                2,
                "А",
                "Ж",
                SURNAME + " " + FIRST,
                4,
                3)),
        kind(
            "vpr-2021",
            "Проведение работы по математике, 4 класс. ВПР 2021.xlsx",
            List.<Object[]>of(
                row(
                    "логин школы",
                    "регион",
                    "номер обучающегося",
                    "код обучающегося",
                    "отметка за предыдущую четверть/триместр",
                    "пол",
                    "класс",
                    "вариант",
                    "всего баллов",
                    "балл за 1",
                    "балл за 2")),
            row("sch980001", "Заречный округ", "1", "40001", "4", "Ж", "А", "1", "3", "1", "2")),
        kind(
            "vpr-2020",
            "Математика 4 класс ВПР 2020.xlsx",
            List.<Object[]>of(
                row(
                    "groups",
                    "user",
                    "id",
                    "code",
                    "otc",
                    "gender",
                    "klass",
                    "var-1",
                    "var-2",
                    "sum",
                    "a-1-grade",
                    "a-2-grade")),
            row("Заречный округ", "sch980001", 1, 50001, 4, "ж", "5А", 1, "", 3, 1, 2)),
        kind(
            "vpr-form",
            "edu980001 Форма сбора результатов Математика 4 класс ВПР 2026.xlsx",
            List.<Object[]>of(
                row(
                    "Код участника",
                    "Вариант",
                    "1 (1б)",
                    "2 (2б)",
                    "Порядковый номер класса",
                    "Отметка за предыдущий триместр",
                    "Итого баллов")),
            row(40001, 1, 1, 2, 1, 4, 3)),
        kind(
            "fis-oko-individual",
            "2849657.xlsx",
            List.<Object[]>of(
                row("Индивидуальные результаты"),
                row("ВПР 2026 Математика 4 класс"),
                row("Предмет:", "Математика"),
                row("Максимальный первичный балл:", 3),
                row(
                    "ОО",
                    "Муниципалитет",
                    "Название ОО",
                    "Код участника",
                    "Класс",
                    "Вариант",
                    "1 (1б)",
                    "2 (2б)",
                    "Первичный балл",
                    "Отметка",
                    "Отметка по журналу",
                    "ФИО")),
            row(
                "edu980001",
                "Заречный округ(reg98_m001)",
                "МБОУ «СОШ № 1»",
                40001,
                1,
                1,
                1,
                2,
                3,
                5,
                4,
                SURNAME + " " + FIRST + " " + PATRONYMIC)),
        kind(
            "gia-oge",
            "протокол.xlsx",
            List.<Object[]>of(
                row("Протокол проверки результатов"),
                row("98 - Придуманная область"),
                row("02 - Математика 2025.06.03"),
                row(
                    "№",
                    "Код ОО",
                    "Класс",
                    "Код ППЭ",
                    "Аудитория",
                    "Фамилия",
                    "Имя",
                    "Отчество",
                    "Серия",
                    "Номер",
                    "Ответы в краткой форме",
                    "Ответы в развернутой форме",
                    "Первичный балл",
                    "Оценка")),
            row(
                1,
                "101001",
                "9А",
                "0101",
                "0001",
                SURNAME,
                FIRST,
                PATRONYMIC,
                SERIES,
                DOCUMENT,
                "++-+",
                "1(2)0(2)",
                12,
                3)),
        kind(
            "gia-ege",
            "протокол егэ.xlsx",
            List.<Object[]>of(
                row("Протокол проверки результатов"),
                row("01 - Русский язык 2025.05.30"),
                row(
                    "№",
                    "Код ППЭ",
                    "Код ОО",
                    "Класс",
                    "Фамилия",
                    "Имя",
                    "Отчество",
                    "Код участника",
                    "Ответы в краткой форме",
                    "Первичный балл",
                    "Итоговый балл")),
            row(1, "0101", "101001", "11А", SURNAME, FIRST, PATRONYMIC, DOCUMENT, "++-+", 40, 60)),
        kind(
            "gia-appeals",
            "апелляции.xlsx",
            List.<Object[]>of(
                row(
                    "№",
                    "Код ОО",
                    "Класс",
                    "Фамилия",
                    "Имя",
                    "Отчество",
                    "Экзамен",
                    "Первичный балл",
                    "Оценка")),
            row(1, "101001", "9А", SURNAME, FIRST, PATRONYMIC, "Математика(2025.06.03)", 12, 3)),
        mapped("mapped-by-code", Meaning.CODE, "Код"),
        mapped("mapped-by-name", Meaning.NAME, "Организация"),
        mapped("mapped-by-inn", Meaning.INN, "ИНН"));
  }

  private static Kind kind(String name, String file, List<Object[]> above, Object[] right) {
    return new Kind(name, file, above, right, Optional.empty());
  }

  private static Kind mapped(String name, Meaning school, String caption) {
    Mapping mapping =
        new Mapping(
            "Диагностика",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            1,
            1,
            Set.of(),
            List.of(),
            Set.of(),
            Set.of(),
            Map.of(school, caption, Meaning.CLASS, "Литера", Meaning.ABSENT, "Явка"),
            "не был",
            List.of(
                new MappedWork(
                    new Work(Exam.DR, "математика", 7, 2025),
                    Map.of(Meaning.TOTAL, "Сумма", Meaning.JOURNAL, "Четверть"),
                    20)));
    return new Kind(
        name,
        "диагностика.xlsx",
        List.<Object[]>of(
            row("Код", "Организация", "ИНН", "Ученик", "Литера", "Явка", "Четверть", "Сумма")),
        row(980001, "МБОУ «СОШ № 1»", "7707083893", SURNAME, "А", "был", 4, 15),
        Optional.of(mapping));
  }

  /** What may stand by mistake in the place of what belongs there. */
  private static List<Object> mistakes() {
    return List.of(
        SURNAME.toUpperCase(Locale.ROOT) + " " + FIRST + " " + PATRONYMIC,
        SERIES + " " + DOCUMENT,
        Long.parseLong(SERIES + DOCUMENT),
        new Broken("#" + SURNAME + "!"),
        new NoNumber(SURNAME + " " + DOCUMENT));
  }

  /** Every table that is wrong in one way. */
  private static List<List<Object[]>> spoilt(Kind kind) {
    List<List<Object[]>> tables = new ArrayList<>();
    for (int column = 0; column < kind.right().length; column++) {
      for (Object mistake : mistakes()) {
        Object[] wrong = kind.right().clone();
        wrong[column] = mistake;
        tables.add(table(kind.above(), kind.right(), wrong));
        List<Object[]> header = new ArrayList<>(kind.above());
        Object[] captions = header.removeLast().clone();
        if (column < captions.length && mistake instanceof String) {
          // The caption is gone, and a pupil's cell has come into its place.
          captions[column] = mistake;
          header.add(captions);
          tables.add(table(header, kind.right(), kind.right()));
        }
      }
      List<Object> shifted = new ArrayList<>(Arrays.asList(kind.right()));
      shifted.add(column, SURNAME);
      tables.add(table(kind.above(), kind.right(), shifted.toArray()));
      shifted.set(column, DOCUMENT);
      tables.add(table(kind.above(), kind.right(), shifted.toArray()));
      List<Object> lost = new ArrayList<>(Arrays.asList(kind.right()));
      lost.remove(column);
      tables.add(table(kind.above(), kind.right(), lost.toArray()));
    }
    Object[] named = kind.right().clone();
    Arrays.setAll(named, i -> named[i] instanceof String ? SURNAME + " " + i : named[i]);
    List<Object[]> above = kind.above().subList(0, kind.above().size() - 1);
    List<Object[]> noHeader = new ArrayList<>(above);
    noHeader.add(named);
    tables.add(table(noHeader, kind.right(), kind.right()));
    List<Object[]> late = new ArrayList<>(above);
    late.add(row(SURNAME + " 2019", FIRST + " русский язык 6 класс"));
    late.add(kind.right());
    late.add(named);
    late.add(kind.above().getLast());
    tables.add(table(late, kind.right(), named));
    return tables;
  }

  private static List<Object[]> table(List<Object[]> above, Object[]... pupils) {
    List<Object[]> rows = new ArrayList<>(above);
    rows.addAll(Arrays.asList(pupils));
    return rows;
  }

  private static String xml(List<Object[]> rows) {
    StringBuilder xml = new StringBuilder();
    for (Object[] cells : rows) {
      xml.append("<row>");
      for (Object cell : cells) {
        xml.append(
            switch (cell) {
              case Number number -> "<c><v>" + number + "</v></c>";
              case Broken broken -> "<c t=\"e\"><v>" + broken.text() + "</v></c>";
              case NoNumber none -> "<c><v>" + none.text() + "</v></c>";
              default -> "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
            });
      }
      xml.append("</row>");
    }
    return xml.toString();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void nothingThatIsKeptOrSaidHoldsANameOrADocument(Kind kind) throws Exception {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    List<Problem> problems = new ArrayList<>();
    try (Workspace workspace = Workspace.create(kept.resolve("a.mera"), "Придуманная область")) {
      List<List<Object[]>> tables = new ArrayList<>(spoilt(kind));
      tables.addFirst(table(kind.above(), kind.right(), kind.right()));
      List<Path> files = new ArrayList<>();
      for (List<Object[]> table : tables) {
        Path place = Files.createDirectory(folder.resolve("" + files.size()));
        files.add(OtherTables.xlsx(place.resolve(kind.file()), xml(table), ""));
        if (files.size() % 5 == 0) {
          lookedAt(files.getLast(), kind);
        }
      }
      imported(workspace, kind, files, problems);
      assertThat(workspace.tallies()).isNotEmpty();
    }
    ProblemBook.write(kept.resolve("замечания.xlsx"), problems);
    try (Stream<Path> files = Files.walk(kept)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(found(Files.readAllBytes(file)))
            .as(file.getFileName().toString())
            .isEqualTo(List.of());
      }
    }
    try (ZipFile book = new ZipFile(kept.resolve("замечания.xlsx").toFile())) {
      for (ZipEntry part : book.stream().<ZipEntry>map(entry -> entry).toList()) {
        assertThat(found(book.getInputStream(part).readAllBytes()))
            .as(part.getName())
            .isEqualTo(List.of());
      }
    }
  }

  private static void imported(Workspace workspace, Kind kind, List<Path> files, List<Problem> all)
      throws Exception {
    ImportOptions options =
        kind.mapping().map(ImportOptions.NONE::withMapping).orElse(ImportOptions.NONE);
    ImportReport report =
        workspace.importFiles(
            files, new ImportRequest(options, Unmatched.CREATE, false), Progress.NONE);
    for (Reading reading : report.files()) {
      all.addAll(reading.problems());
      String said = reading.problems() + " " + reading.notes();
      assertThat(secrets(said)).as(said).isEmpty();
      assertThat(said).as("a part of a document").doesNotContain(SERIES);
    }
    assertThat(secrets(report.unlinked().toString())).isEmpty();
    assertThat(report.files()).anyMatch(reading -> !reading.isEmpty());
  }

  /** What is read for the wizard says nothing more, nor does a mapping that would be remembered. */
  private static void lookedAt(Path file, Kind kind) throws Exception {
    ImportOptions options =
        kind.mapping().map(ImportOptions.NONE::withMapping).orElse(ImportOptions.NONE);
    try {
      Reading reading = Import.preview(file, options, 20).reading();
      String said = reading.problems() + " " + reading.notes();
      assertThat(secrets(said)).as(said).isEmpty();
      Preview unknown = Import.preview(file, ImportOptions.NONE, 20);
      String mapping =
          unknown.guess().flatMap(g -> KnownMapping.of(g.mapping(), unknown.pages().getFirst()))
              + "";
      assertThat(secrets(mapping)).as(mapping).isEmpty();
    } catch (Refusal refusal) {
      assertThat(secrets(String.valueOf(refusal.getMessage()))).isEmpty();
    }
  }

  private static List<String> secrets(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return SECRETS.stream().filter(lower::contains).toList();
  }

  private static List<String> found(byte[] bytes) {
    List<String> found = new ArrayList<>();
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    for (String secret : SECRETS) {
      for (String spelt :
          List.of(
              secret,
              secret.toUpperCase(Locale.ROOT),
              secret.substring(0, 1).toUpperCase(Locale.ROOT) + secret.substring(1))) {
        List<byte[]> written = new ArrayList<>(List.of(asTheStoreWrites(spelt)));
        for (Charset charset :
            List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1251"))) {
          written.add(spelt.getBytes(charset));
        }
        if (written.stream()
            .anyMatch(code -> all.contains(new String(code, StandardCharsets.ISO_8859_1)))) {
          found.add(spelt);
        }
      }
    }
    return found;
  }

  /** H2 has a spelling of its own: as UTF-8, without the mark of a following byte. */
  private static byte[] asTheStoreWrites(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (char c : text.toCharArray()) {
      if (c >= 0x80) {
        bytes.write(0xc0 | c >> 6);
      }
      bytes.write(c < 0x80 ? c : c & 0x3f);
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsLookedForWouldBeFound() throws Exception {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    Path file = kept.resolve("a.mera");
    try (Workspace workspace = Workspace.create(file, "Придуманная область")) {
      Path table =
          Tables.write(
              folder,
              "реестр.xlsx",
              Tables.page(
                  "Реестр",
                  row("Логин", "Наименование", "Муниципалитет", "Директор", "ИНН"),
                  row("edu980001", "СОШ № 1", "Округ", SURNAME, DOCUMENT)));
      workspace.importFiles(List.of(table), ImportRequest.USUAL, Progress.NONE);
    }
    try (Stream<Path> files = Files.list(kept)) {
      assertThat(files.map(Objects::toString).toList()).hasSize(1);
    }
    assertThat(found(Files.readAllBytes(file))).isNotEmpty();
  }
}
