package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mera.data.ImportReport;
import mera.data.ImportRequest;
import mera.data.ImportRequest.Unmatched;
import mera.data.Workspace;
import mera.data.problem.Problem;
import mera.data.result.Attempt;
import mera.data.result.Outcome.Marks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days of one exam that are imported one after the other. */
class ExamDaysTest {

  private static final String MAIN = "2025.06.03";
  private static final String RESERVE = "2025.06.30";

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("a.mera"), "Придуманная область");
  }

  @AfterEach
  void close() throws Exception {
    workspace.close();
  }

  private static Object[] pupil(int number, String surname, int total, int mark) {
    return row(
        number,
        "101001",
        "9А",
        surname,
        "Илья",
        "Ильич",
        "9800",
        "55" + surname.length() + "771",
        total,
        mark);
  }

  private Path protocol(String name, String day, Object[]... pupils) throws Exception {
    Tables.Page page =
        page(
            "1",
            row("Протокол проверки результатов"),
            row("02 - Математика " + day),
            row(
                "№",
                "Код ОО",
                "Класс",
                "Фамилия",
                "Имя",
                "Отчество",
                "Серия",
                "Номер",
                "Первичный балл",
                "Оценка"));
    page.rows().addAll(Arrays.asList(pupils));
    return Tables.write(folder, name, page);
  }

  private Path main() throws Exception {
    return protocol("основной.xlsx", MAIN, pupil(1, "Первый", 12, 3), pupil(2, "Второй", 5, 2));
  }

  private Path reserve() throws Exception {
    return protocol(
        "резервный.xlsx", RESERVE, pupil(1, "Второй", 9, 3), pupil(2, "Третьевский", 25, 5));
  }

  private ImportReport imported(Path... files) throws Exception {
    return workspace.importFiles(
        List.of(files),
        new ImportRequest(ImportOptions.NONE, Unmatched.CREATE, false),
        Progress.NONE);
  }

  private static List<String> rules(ImportReport report) {
    return report.files().stream()
        .flatMap(file -> file.problems().stream())
        .map(Problem::rule)
        .toList();
  }

  private void assertBothDays() {
    assertThat(workspace.outcomes())
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(1, 1, 0, 1)));
    assertThat(workspace.outcomes(Attempt.LATEST))
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(0, 2, 0, 1)));
  }

  private void assertMainDay() {
    assertThat(workspace.outcomes())
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(1, 1, 0, 0)));
  }

  @Test
  void aReserveDayJoinsTheMainDayAndUndoTakesItBack() throws Exception {
    imported(main());
    ImportReport report = imported(reserve());

    assertThat(report.files().getFirst().notes())
        .anyMatch(note -> note.contains("«основной.xlsx»"));
    assertThat(rules(report)).isEmpty();
    assertBothDays();
    assertThat(workspace.tallies())
        .allSatisfy(
            tally ->
                assertThat(tally.days())
                    .containsExactlyInAnyOrder(
                        LocalDate.of(2025, 6, 3), LocalDate.of(2025, 6, 30)));
    workspace.undo();
    assertMainDay();
    workspace.redo();
    assertBothDays();
  }

  @Test
  void aCorrectedDayReplacesItsOwnRowsAndNoOther() throws Exception {
    imported(main());
    imported(reserve());
    imported(
        protocol(
            "основной исправленный.xlsx",
            MAIN,
            pupil(1, "Первый", 16, 4),
            pupil(2, "Второй", 5, 2)));
    assertThat(workspace.outcomes())
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(1, 0, 1, 1)));

    imported(protocol("резерв 2.xlsx", RESERVE, pupil(1, "Второй", 9, 3)));
    assertThat(workspace.outcomes())
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(1, 0, 1, 0)));
  }

  @Test
  void theDaysMayComeTogetherAndOneOfThemBeCorrectedLater() throws Exception {
    imported(main(), reserve());
    assertBothDays();
    imported(
        protocol(
            "основной исправленный.xlsx",
            MAIN,
            pupil(1, "Первый", 16, 4),
            pupil(2, "Второй", 5, 2)));
    assertThat(workspace.outcomes())
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(1, 0, 1, 1)));
  }

  @Test
  void aFileThatIsKnownIsStoredAnewWhenAnotherDayComesWithIt() throws Exception {
    Path main = main();
    Path reserve = reserve();
    imported(main);
    imported(main, reserve);
    assertBothDays();
    assertThatThrownBy(() -> imported(main, reserve)).hasMessageContaining("уже загружены");
    assertThatThrownBy(() -> imported(main)).hasMessageContaining("уже загружен");
  }

  @Test
  void withoutTheFileOfTheOtherDayNothingIsCountedTwiceAndTheProblemSaysWhatToDo()
      throws Exception {
    Path main = main();
    imported(main);
    Files.delete(main);
    ImportReport report = imported(reserve());

    assertThat(rules(report)).containsExactly("other-day");
    assertThat(report.files().getFirst().problems().getFirst().message())
        .contains("03.06.2025", "школ 1", "загрузите протоколы всех дней вместе");
    assertThat(report.files().getFirst().counts()).isEqualTo(new Reading.Counts(2, 0, 0, 0, 2));
    assertMainDay();
  }

  @Test
  void aCorrectedFileInThePlaceOfTheOldOneReplacesIt() throws Exception {
    imported(main());
    imported(protocol("основной.xlsx", MAIN, pupil(1, "Первый", 16, 4)));
    assertThat(workspace.outcomes())
        .singleElement()
        .satisfies(one -> assertThat(one.marks()).isEqualTo(new Marks(0, 0, 1, 0)));
  }
}
