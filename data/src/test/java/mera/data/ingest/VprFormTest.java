package mera.data.ingest;

import static mera.data.ingest.Tables.page;
import static mera.data.ingest.Tables.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of 2020 and the form of 2026, which names no school. */
class VprFormTest {

  private static final String NAME =
      "Форма сбора результатов Английский язык 8 класс ВПР 2026.xlsx";

  @TempDir Path folder;

  private Path form(String name) throws Exception {
    return Tables.write(
        folder,
        name,
        page(
            "Протокол",
            row(
                "Код участника",
                "Вариант",
                "1 (5б)",
                "2К1 (2б)",
                "Порядковый номер класса",
                "Отметка за предыдущий триместр/ четверть/полугодие",
                "Итого баллов",
                "",
                "Варианты"),
            row(80001, 1, 4, "X", 1, 4, 4, "", 1),
            row(80002, 2, 5, 2, 1, "нет отметки", 7, "", 2),
            row(80003, "отсутствовал", "", "", 2, 3, 0, "", "отсутствовал"),
            row(80004, "", "", "", "", "", 0),
            row(80005, "", "", "", "", "", 0)),
        page("Служебный", row("1", "2")));
  }

  @Test
  void preparedRowsAreNoPupilsAndTheLoginIsInTheNameOfTheFile() throws Exception {
    Reading reading = Import.read(form("edu980012 " + NAME), ImportOptions.NONE, Progress.NONE);

    assertThat(reading.format()).isEqualTo("vpr-form");
    assertThat(reading.works()).containsExactly(new Work(Exam.VPR, "английский язык", 8, 2026));
    assertThat(reading.counts()).isEqualTo(new Reading.Counts(5, 2, 1, 0, 2));
    assertThat(reading.mentioned()).containsExactly(Mention.ofLogin("980012", "edu980012", "", ""));
    assertThat(reading.tallies())
        .extracting(t -> t.schoolCode() + t.className() + t.scores().participants() + t.absent())
        .containsExactly("980012120", "980012201");
  }

  @Test
  void aNameInTheFileNameIsTheSchoolToo() throws Exception {
    Reading reading =
        Import.read(form("МБОУ СОШ № 5 с. Заречье. " + NAME), ImportOptions.NONE, Progress.NONE);
    assertThat(reading.mentioned()).containsExactly(Mention.ofName("МБОУ СОШ № 5 с. Заречье", ""));
  }

  @Test
  void aFormOfNobodyIsAsked() throws Exception {
    Path file = form(NAME);
    assertThatThrownBy(() -> Import.read(file, ImportOptions.NONE, Progress.NONE))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("какой это школы");
    assertThat(
            Import.read(file, ImportOptions.NONE.withSchool("edu980012"), Progress.NONE)
                .mentioned())
        .containsExactly(Mention.ofLogin("980012", "edu980012", "", ""));
  }

  @Test
  void theExportOfAutumn2020IsOfTheGradeBefore() throws Exception {
    Reading reading =
        Import.read(
            Tables.write(
                folder,
                "Проведение работы по математике, 4 класс. ВПР 2020.xlsx",
                page(
                    "Sheet",
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
                        "a-2-grade"),
                    row(
                        "Заречный округ",
                        "sch980012",
                        1,
                        50001,
                        "4",
                        "Ж",
                        "5А",
                        "1",
                        "",
                        "3",
                        "1",
                        "2"),
                    row(
                        "Заречный округ",
                        "sch980012",
                        2,
                        50002,
                        "",
                        "М",
                        "5А",
                        "отсутствовал",
                        "",
                        "0",
                        "",
                        ""))),
            ImportOptions.NONE,
            Progress.NONE);

    assertThat(reading.format()).isEqualTo("vpr-2020");
    assertThat(reading.works()).containsExactly(new Work(Exam.VPR, "математика", 4, 2020));
    assertThat(reading.notes()).anyMatch(note -> note.contains("ученики 5 класса"));
    assertThat(reading.mentioned().getFirst().municipality()).isEqualTo("Заречный округ");
    Tally tally = reading.tallies().getFirst();
    assertThat(tally.schoolCode() + tally.className()).isEqualTo("980012А");
    assertThat(tally.scores().count(3, 4)).isEqualTo(1);
    assertThat(tally.absent()).isEqualTo(1);
  }
}
