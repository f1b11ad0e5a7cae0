package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mera.data.problem.Problem;
import mera.data.result.BuiltInScales;
import mera.data.result.Exam;
import mera.data.result.Scale;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of schools and of scales. */
class RegisterAndScalesTest {

  @TempDir Path folder;

  private Reading register(Object[]... rows) throws Exception {
    Tables.Page page =
        page(
            "Реестр",
            row(
                "Логин",
                "Муниципалитет",
                "Краткое наименование",
                "Полное наименование",
                "Вид ОО",
                "ИНН",
                "Код ОГЭ",
                "Код ЕГЭ",
                "Директор"));
    page.rows().addAll(List.of(rows));
    return Import.read(Tables.write(folder, "школы.xlsx", page), ImportOptions.NONE, Progress.NONE);
  }

  @Test
  void aSchoolIsReadWithAllThatTheRegisterKnows() throws Exception {
    Reading reading =
        register(
            row(
                "edu980001",
                "Заречный  округ ",
                "МБОУ «СОШ № 1» с. Примерное ",
                "",
                "СОШ",
                9866050953L,
                "104007",
                "нет",
                "Имярекова Анна Ивановна"));
    assertThat(reading.format()).isEqualTo("register");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(1, 1, 0, 0, 0));
    assertThat(reading.schools())
        .containsExactly(
            new School(
                "980001",
                "edu980001",
                "МБОУ «СОШ № 1» с. Примерное",
                "Заречный округ",
                "СОШ",
                null,
                "9866050953",
                "104007",
                null,
                "Имярекова Анна Ивановна",
                null));
  }

  @Test
  void aRepeatedSchoolIsKeptOnceAndCompleted() throws Exception {
    Reading reading =
        register(
            row("edu980001", "Округ", "МБОУ «СОШ № 1»", "", "СОШ", "", "104007"),
            row("edu980001", "Округ", "МБОУ \"СОШ № 1\"", "", "СОШ", "9866050953", "104008"));
    assertThat(reading.schools()).hasSize(1);
    assertThat(reading.schools().getFirst().name()).isEqualTo("МБОУ «СОШ № 1»");
    assertThat(reading.schools().getFirst().inn()).isEqualTo("9866050953");
    assertThat(reading.schools().getFirst().ogeCode()).isEqualTo("104007");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(2, 1, 0, 0, 1));
    assertThat(reading.problems()).extracting(Problem::rule).containsExactly("school-twice");
  }

  @Test
  void specialSchoolsTakeNoPartAndABranchKnowsItsMainSchool() throws Exception {
    List<School> schools =
        register(
                row("edu980002", "Округ", "Филиал МБОУ «СОШ № 1» – ООШ", "", "ООШ", "77"),
                row("edu980001", "Округ", "МБОУ «СОШ № 1»", "", "СОШ", "77"),
                row("ksh980003", "Округ", "ГКОУ «Школа-интернат»", "", "", "78"),
                row("spo980004", "Округ", "ГАПОУ «Колледж»", "", "СПО", "79"),
                row("edu980005", "Округ", "МБОУ ВСОШ", "", "Вечерняя", "80"))
            .schools();
    assertThat(schools.getFirst().mainCode()).isEqualTo("980001");
    assertThat(schools).extracting(School::mainCode).containsOnlyOnce("980001");
    assertThat(schools)
        .extracting(School::exclusion)
        .containsExactly(
            null,
            null,
            "коррекционная школа",
            "профессиональная образовательная организация",
            "вечерняя школа");
  }

  @Test
  void aRowWithoutALoginOrANameIsRejected() throws Exception {
    Reading reading =
        register(
            row("edu9800", "Округ", "МБОУ «СОШ № 1»"),
            row("edu980002", "Округ", ""),
            row("", "Округ", ""));
    assertThat(reading.schools()).isEmpty();
    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.row())
        .containsExactly("no-login 2", "no-name 3");
  }

  @Test
  void aRegisterMayBeATextTableInTheCharsetOfWindows() throws Exception {
    Path file = folder.resolve("logins.csv");
    Files.writeString(
        file,
        "логин;имя;регион\nsch980001;\"МБОУ \"\"СОШ № 1\"\"\";Заречный округ\n",
        Charset.forName("windows-1251"));
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    assertThat(reading.format()).isEqualTo("register");
    assertThat(reading.schools())
        .containsExactly(School.named("980001", "sch980001", "МБОУ \"СОШ № 1\"", "Заречный округ"));
  }

  @Test
  void scalesAreReadAndWrongOnesLeftOut() throws Exception {
    Path file =
        Tables.write(
            folder,
            "шкалы.xlsx",
            page(
                "Шкалы",
                row("год", "класс", "предмет", "вариант", "макс", "с «3»", "с «4»", "с «5»"),
                row(2024, 4, "Математика", "", 20, 6, 10, 15),
                row("2024", "8", "география", "", "40", "13", "27", "27"),
                row(2024, 4, "математика", "", 20, 6, 10, 15),
                row(2024, 4, "математика", "", 20, 7, 10, 15),
                row(2024, 4, "", "", 20, 6, 10, 15)));
    Reading reading = Import.read(file, ImportOptions.NONE, Progress.NONE);
    assertThat(reading.format()).isEqualTo("scales");
    Work work = new Work(Exam.VPR, "математика", 4, 2024);
    assertThat(reading.scales()).containsExactly(new Scale(work, 20, 6, 10, 15, "шкалы.xlsx"));
    assertThat(reading.works()).containsExactly(work);
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 1, 0, 3, 1));
    assertThat(reading.problems())
        .extracting(problem -> problem.rule() + " " + problem.row())
        .containsExactly("no-scale 3", "scale-twice 5", "no-work 6");
  }

  @Test
  void theScalesOfThreeYearsComeWithTheProgram() {
    assertThat(BuiltInScales.all()).hasSize(3 * 29);
    Scale scale = BuiltInScales.of(new Work(Exam.VPR, "русский язык", 6, 2022)).orElseThrow();
    assertThat(List.of(scale.max(), scale.min3(), scale.min4(), scale.min5()))
        .containsExactly(51, 25, 35, 45);
    assertThat(scale.mark(24)).isEqualTo(2);
    assertThat(BuiltInScales.of(new Work(Exam.VPR, "русский язык", 6, 2023))).isEmpty();
  }

  @Test
  void theBuiltInScalesAreThoseThatTheRegionWasMadeWith() throws Exception {
    assertThat(Sample.scales().values())
        .filteredOn(scale -> scale.work().year() == 2024)
        .hasSize(29)
        .allSatisfy(
            scale -> {
              Scale builtIn = BuiltInScales.of(scale.work().in(2021)).orElseThrow();
              assertThat(List.of(scale.max(), scale.min3(), scale.min4(), scale.min5()))
                  .containsExactly(builtIn.max(), builtIn.min3(), builtIn.min4(), builtIn.min5());
            });
  }
}
