package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.result.Coverage;
import mera.data.result.Difference;
import mera.data.result.Difference.Measure;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports and context data in a working file: what they add, and what they leave as it is. */
class WorkspaceReportsTest {

  /** A work whose scale comes with the program: «3» from 6, «4» from 10, «5» from 15 of 20. */
  private static final Work MA_4 = new Work(Exam.VPR, "математика", 4, 2022);

  private static final String REPORT =
      """
      Статистика по отметкам
      ВПР 2022 Математика 4 класс
      Группы участников;Кол-во ОО;Кол-во участников;2;3;4;5
      """;

  @TempDir Path folder;
  private Workspace workspace;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Придуманная область");
    imported(
        "реестр.csv",
        """
        Логин;Муниципалитет;Краткое наименование;Код ОГЭ;Численность обучающихся
        edu980001;Округ;Школа № 1;101009;120
        edu980002;Округ;Школа № 2;;130
        """);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private ImportReport imported(String name, String text) throws IOException, Refusal {
    Path file = Files.writeString(folder.resolve(name), text);
    return workspace.importFiles(List.of(file), ImportRequest.USUAL, Progress.NONE);
  }

  private void pupils() throws IOException, Refusal {
    imported(
        "Проведение работы по математике, 4 класс. ВПР 2022.csv",
        """
        логин школы;регион;класс;вариант;отметка за предыдущую четверть/триместр;всего баллов;балл за 1
        sch980001;Округ;А;1;4;5;5
        sch980001;Округ;А;1;4;12;12
        """);
  }

  @Test
  void aReportOfPupilsThatAreKnownChangesNoOutcomeAndItsDifferencesAreListed() throws Exception {
    pupils();
    List<Outcome> before = workspace.outcomes();

    imported("отчёт.csv", REPORT + "Школа № 1(edu980001);;3;33,33;0;66,67;0\n");

    assertThat(workspace.outcomes()).isEqualTo(before);
    assertThat(workspace.differences())
        .containsExactly(
            new Difference("980001", MA_4, Measure.PARTICIPANTS, 0, 2, 3),
            new Difference("980001", MA_4, Measure.FOUR, 0, 1, 2));
    workspace.undo();
    assertThat(workspace.differences()).isEmpty();
  }

  @Test
  void aReportOfASchoolWithoutPupilsIsItsOutcomeAndFillsTheCoverage() throws Exception {
    pupils();
    assertThat(workspace.coverage().at("980002", MA_4).state()).isEqualTo(Coverage.State.MISSING);

    imported("отчёт.csv", REPORT + "Школа № 2(edu980002);;3;33,33;0;66,67;0\n");

    assertThat(workspace.coverage().at("980002", MA_4))
        .isEqualTo(new Coverage.Cell(Coverage.State.TAKEN, 3, 0, null, 130));
    assertThat(workspace.coverage().works()).containsExactly(MA_4);
  }

  @Test
  void contextDataCompleteTheCodesOfTheRegisterAndReplaceNone() throws Exception {
    imported(
        "контекст.csv",
        """
        Пользователь;Муниципалитет;Школа;Дата загрузки;6. ИНН;7. Код ОГЭ;8. Код ЕГЭ;18. Общая численность обучающихся
        edu980001;Округ;edu980001 | Школа;01.02.2022 10:00:00;9866050953;101001;201001;119
        edu980002;Округ;edu980002 | Школа;01.02.2022 10:00:00;;101002;нет;131
        """);

    assertThat(workspace.schools())
        .extracting(School::name, School::inn, School::ogeCode, School::egeCode)
        .containsExactly(
            tuple("Школа № 1", "9866050953", "101009", "201001"),
            tuple("Школа № 2", null, "101002", null));
    assertThat(workspace.values())
        .contains(
            new SchoolValue(
                "980001",
                SchoolValue.Topic.CONTEXT,
                2022,
                "18. Общая численность обучающихся",
                "119"),
            new SchoolValue("980001", SchoolValue.Topic.CONTEXT, 0, SchoolValue.PUPILS, "120"));
  }

  @Test
  void codesThatContradictTheRegisterAreToldAndNotTaken() throws Exception {
    ImportReport report =
        imported(
            "контекст.csv",
            """
            Пользователь;Муниципалитет;Школа;Дата загрузки;6. ИНН;7. Код ОГЭ;8. Код ЕГЭ;18. Общая численность обучающихся
            edu980001;Округ;edu980001 | Школа;01.02.2022 10:00:00;;101001;;119
            edu980002;Округ;edu980002 | Школа;01.02.2022 10:00:00;;101009;;131
            """);

    assertThat(report.files().getFirst().problems())
        .filteredOn(problem -> problem.rule().equals("code-conflict"))
        .extracting(problem -> problem.value(), problem -> problem.message())
        .containsExactly(
            tuple(
                "101001",
                "У школы «Школа № 1» в файле код ОГЭ 101001, в реестре 101009: оставлен реестр."
                    + " Проверьте, где опечатка."),
            tuple(
                "101009",
                "Код ОГЭ 101009 школы «Школа № 2» в реестре уже есть у школы «Школа № 1»: он не"
                    + " взят. Проверьте, чей он."));
    assertThat(workspace.schools()).extracting(School::ogeCode).containsExactly("101009", null);
  }

  @Test
  void aJoinedSchoolStaysJoinedWhenContextDataCompleteIt() throws Exception {
    workspace.join("980002", "980001");
    imported(
        "контекст.csv",
        """
        Пользователь;Муниципалитет;Школа;Дата загрузки;6. ИНН;7. Код ОГЭ;8. Код ЕГЭ;18. Общая численность обучающихся
        edu980002;Округ;edu980002 | Школа;01.02.2022 10:00:00;9866050953;;;131
        """);

    assertThat(workspace.schools())
        .extracting(School::inn, School::successorCode)
        .containsExactly(tuple(null, null), tuple("9866050953", "980001"));
  }
}
