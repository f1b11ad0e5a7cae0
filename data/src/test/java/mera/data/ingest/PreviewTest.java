package mera.data.ingest;

import static mera.data.ingest.Tables.MA_4_2024;
import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.protocol;
import static mera.data.ingest.Tables.pupil;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mera.data.ingest.Preview.Kind;
import mera.data.ingest.Preview.PageColumn;
import mera.data.ingest.Preview.PageRow;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview is the import with a limit. */
class PreviewTest {

  @TempDir Path folder;

  @Test
  void theFirstRowsAreReadByTheCodeThatReadsAll() throws Exception {
    Path file =
        Tables.write(
            folder,
            MA_4_2024,
            protocol(
                pupil(1, 1, 2, "4А", 5, 3),
                pupil(1, 1, 9, "4А", 5, 30),
                pupil(1, 1, 2, "4А", 5, 3)));

    Preview all = Import.preview(file, ImportOptions.NONE, 100);
    Reading read = Import.read(file, ImportOptions.NONE, Progress.NONE);
    assertThat(all.whole()).isTrue();
    assertThat(all.reading()).isEqualTo(read);

    Preview first = Import.preview(file, ImportOptions.NONE, 2);
    assertThat(first.whole()).isFalse();
    assertThat(first.reading().counts()).isEqualTo(new Reading.Counts(2, 1, 0, 1, 0));
    assertThat(first.pages())
        .singleElement()
        .satisfies(
            page -> {
              assertThat(page.headerTo()).isEqualTo(1);
              assertThat(page.rows())
                  .extracting(PageRow::kind)
                  .containsExactly(Kind.HEADER, Kind.DATA, Kind.DATA);
              assertThat(page.columns().get(13))
                  .isEqualTo(new PageColumn(13, "N", "Итого баллов", "Итого баллов"));
              assertThat(page.columns().get(8).meaning()).isEqualTo("Задание 1");
              assertThat(page.columns().get(5).meaning()).isEmpty();
              assertThat(page.rows().get(2).cells().get(13)).isEqualTo("30");
              assertThat(page.rows().get(2).problems()).containsOnlyKeys(13);
            });
  }

  @Test
  void namesAndDocumentsOfPupilsAreNotShown() throws Exception {
    Path file =
        Tables.write(
            folder,
            "протокол.xlsx",
            page(
                "Протокол",
                row("Протокол проверки результатов"),
                row("02 - Математика 2025.06.03"),
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
                    "Оценка"),
                row(1, 101001, "9А", "Первый", "Илья", "Ильич", "9800", "550771", 12, 3),
                row("Средние", "", "", "", "", "", "", "", 12, 3)));

    Preview preview = Import.preview(file, ImportOptions.NONE, 10);

    assertThat(preview.reading().format()).isEqualTo("gia-protocol");
    assertThat(preview.pages().getFirst().rows().get(3).cells())
        .containsExactly("1", "101001", "9А", "•••", "•••", "•••", "•••", "•••", "12", "3");
    assertThat(preview.toString()).doesNotContain("Первый", "Илья", "9800", "550771");
    assertThat(preview.pages().getFirst().rows().get(4).kind()).isEqualTo(Kind.TOTAL);
  }

  @Test
  void aMappedTableShowsMeaningsAndProblemsByCell() throws Exception {
    Path yaml = folder.resolve("столбцы.yaml");
    Files.writeString(
        yaml,
        "header: 2\nschool: {code: Код}\nworks:\n  - {kind: ДР, subject: математика, grade: 7,"
            + " year: 2025, participants: Писали, mean: C, max: 20}\n");
    Path file =
        Tables.write(
            folder,
            "т.xlsx",
            page("Лист1", row("Работа"), row("Код", "Писали", "Балл"), row(105201, 84, 21)));

    Preview preview = Import.preview(file, ImportOptions.NONE.withMapping(Mapping.read(yaml)), 10);

    assertThat(preview.pages().getFirst().columns())
        .extracting(PageColumn::meaning)
        .containsExactly(
            "Код или логин школы", "математика: Участников", "математика: Средний балл");
    assertThat(preview.pages().getFirst().rows())
        .extracting(PageRow::kind)
        .containsExactly(Kind.TITLE, Kind.HEADER, Kind.DATA);
    assertThat(preview.pages().getFirst().rows().getLast().problems()).containsOnlyKeys(2);
  }

  @Test
  void anUnknownTableIsShownWithAGuess() throws Exception {
    Path file =
        Tables.write(
            folder,
            "Диагностическая работа, математика, 7 класс, 2025.xlsx",
            page(
                "Лист1",
                row("Код школы", "Фамилия", "Писали", "Средний балл"),
                row(105201, "Тайный", 84, 12)));

    Preview preview = Import.preview(file, ImportOptions.NONE, 10);

    assertThat(preview.reading().format()).isEmpty();
    assertThat(preview.reading().problems().getFirst().rule()).isEqualTo("unknown-format");
    Guess guess = preview.guess().orElseThrow();
    assertThat(guess.workKnown()).isTrue();
    assertThat(guess.mapping().columns()).containsEntry(Meaning.CODE, "Код школы");
    assertThat(preview.pages().getFirst().rows().getLast().cells())
        .containsExactly("105201", "•••", "84", "12");
  }

  @Test
  void whatCannotBeAnsweredYetIsShownAllTheSame() throws Exception {
    Path file =
        Tables.write(
            folder,
            "таблица.xlsx",
            page(
                "Лист1",
                row("школа", "писали", "«2»", "«3»", "«4»", "«5»"),
                row("СОШ № 1", 1, 1, 0, 0, 0)));
    Preview preview = Import.preview(file, ImportOptions.NONE, 10);
    assertThat(preview.reading().problems().getFirst().rule()).isEqualTo("incomplete");
    assertThat(preview.pages().getFirst().rows()).hasSize(2);
  }

  @Test
  void whatCannotBeOpenedIsRefused() throws Exception {
    Path file = folder.resolve("а.xlsx");
    Files.write(file, List.of("нет"));
    assertThatThrownBy(() -> Import.preview(file, ImportOptions.NONE, 10))
        .isInstanceOf(Refusal.class);
  }
}
