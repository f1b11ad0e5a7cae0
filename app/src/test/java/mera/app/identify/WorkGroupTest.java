package mera.app.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mera.data.identify.WorkScope;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;

class WorkGroupTest {

  private static final List<Work> WORKS =
      List.of(
          new Work(Exam.VPR, "математика", 4, 2025),
          new Work(Exam.VPR, "математика", 10, 2025),
          new Work(Exam.VPR, "русский язык", 5, 2025),
          new Work(Exam.EGE, "математика (базовый уровень)", 11, 2025));
  private final List<WorkGroup> groups = WorkGroup.of(WORKS);

  @Test
  void worksOfOneKindAndSubjectAreOneChoiceWithTheGradesOfTheScope() {
    assertThat(groups)
        .extracting(group -> group.title(WorkScope.ALL))
        .containsExactly("ВПР МА 4–10", "ВПР РУ 5", "ЕГЭ МА 11");
    assertThat(groups.getFirst().title(WorkScope.federal())).isEqualTo("ВПР МА 4–8");
  }

  @Test
  void aGroupTakenOutComesBackWithItsUsualGrades() {
    WorkScope federal = WorkScope.federal();
    WorkGroup mathematics = groups.getFirst();
    WorkScope without = mathematics.change(federal, federal, groups, false);
    assertThat(mathematics.isIn(without)).isFalse();
    assertThat(groups.get(1).isIn(without)).isTrue();
    WorkScope back = mathematics.change(without, federal, groups, true);
    assertThat(WORKS)
        .allSatisfy(work -> assertThat(back.includes(work)).isEqualTo(federal.includes(work)));
  }

  @Test
  void allWorksWithoutOneAreTheOthersAndWithItAllAgain() {
    WorkGroup russian = groups.get(1);
    WorkScope without = russian.change(WorkScope.ALL, WorkScope.ALL, groups, false);
    assertThat(WORKS).filteredOn(without::includes).hasSize(3);
    assertThat(russian.change(without, WorkScope.ALL, groups, true)).isEqualTo(WorkScope.ALL);
  }
}
