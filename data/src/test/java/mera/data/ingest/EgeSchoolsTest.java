package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import mera.data.result.Aggregate;
import mera.data.result.Aggregate.Passed;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ЕГЭ by school under a header of three rows. */
class EgeSchoolsTest {

  private static final Work RU = new Work(Exam.EGE, "русский язык", 11, 2025);
  private static final Work BASE = new Work(Exam.EGE, "математика", 11, 2025, "базовая");

  @TempDir Path folder;

  private Reading read(String threshold, Object[]... rows) throws Exception {
    Tables.Page page =
        page(
            "ЕГЭ",
            row("Результаты ЕГЭ 2025 года"),
            row(
                "Муниципальное образование",
                "Образовательная организация (школа)",
                "Всего выпускников",
                "Результаты по предметам"),
            row("", "", "", "Русский язык", "", "", "", "", "Математика (базовый уровень)"),
            row(
                "",
                "",
                "",
                "приняли участие, чел.",
                "не преодолели порог (" + threshold + "), чел.",
                "высокобалльники 80–99, чел.",
                "100 баллов, чел.",
                "средний балл",
                "приняли участие, чел.",
                "не преодолели порог (3), чел.",
                "высокобалльники 80–99, чел.",
                "100 баллов, чел.",
                "средний балл"));
    page.rows().addAll(List.of(rows));
    return Import.read(
        Tables.write(folder, "по школам.xlsx", page), ImportOptions.NONE, Progress.NONE);
  }

  @Test
  void theMunicipalityHoldsForTheSchoolsBelowIt() throws Exception {
    Reading reading =
        read(
            "24",
            row("Заречный округ", "СОШ № 1", 11, 11, 1, 2, 0, "66,5", 3, 0, "-", "-", "4,67"),
            row("", "СОШ № 2", 5, 5, 0, "-", "-", 60, "-", "-", "-", "-", "-"),
            row("Всего", "", 16, 16, 1, 2, 0, "", 3, 0, 0, 0, ""),
            row("Горный район", "СОШ № 1", 4, 4, 4, 0, 0, "20,0", "-", "-", "-", "-", "-"),
            row("Всего", "", 4, 4, 4, 0, 0),
            row("Всего по области", "", 20, 20, 5, 2, 0, "", 3));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.works()).containsExactly(RU, BASE);
    String first = Mention.ofName("СОШ № 1", "Заречный округ").key();
    assertThat(reading.content().aggregates())
        .containsExactly(
            new Aggregate(first, RU, "", new Passed(11, 1, 2, 0, new BigDecimal("66.5"))),
            new Aggregate(first, BASE, "", new Passed(3, 0, null, null, new BigDecimal("4.67"))),
            new Aggregate(
                Mention.ofName("СОШ № 2", "Заречный округ").key(),
                RU,
                "",
                new Passed(5, 0, null, null, new BigDecimal("60"))),
            new Aggregate(
                Mention.ofName("СОШ № 1", "Горный район").key(),
                RU,
                "",
                new Passed(4, 4, 0, 0, new BigDecimal("20.0"))));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(6, 3, 0, 0, 3));
  }

  @Test
  void whatDoesNotAddUpIsSaid() throws Exception {
    Reading reading =
        read(
            "36",
            row("Заречный округ", "СОШ № 1", 11, 11, 12, 0, 0, "66,5"),
            row("", "СОШ № 2", 5, 5, 0, 0, 0, "160"),
            row("", "СОШ № 3", 5, "пять", 0, 0, 0, "60"),
            row("", "СОШ № 2", 5, 5, 0, 0, 0, "60"),
            row("Всего", "", 16, 99, 1));

    assertThat(reading.problems())
        .extracting(p -> p.rule() + " " + p.row())
        .containsExactly(
            "minimum-differs 4",
            "more-than-all 5",
            "mean-above-max 6",
            "no-number 7",
            "school-twice 8",
            "total-differs 9");
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 1, 0, 3, 1));
  }
}
