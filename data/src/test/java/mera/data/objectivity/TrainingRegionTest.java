package mera.data.objectivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.training.Role;
import mera.data.training.TrainingRegion;
import mera.data.training.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signs over the region that ships with the program. */
class TrainingRegionTest {

  @TempDir Path folder;

  @Test
  void schoolsWithLiftedScoresHaveTheLevelSign() throws IOException, Refusal {
    Truth truth = TrainingRegion.write(Files.createDirectory(folder.resolve("Таблицы")));
    try (Workspace file = Workspace.create(folder.resolve("Учебный.mera"), TrainingRegion.NAME)) {
      file.importFiles(List.of(folder.resolve("Таблицы")), ImportRequest.USUAL, Progress.NONE);

      Objectivity signs = file.checks().look(SignMethod.standard(), 2025);

      int lifted = 0;
      int toCheck = 0;
      int wrong = 0;
      for (SchoolSigns school : signs.schools()) {
        boolean check = school.label().callsForCheck();
        if (truth.roles().get(school.schoolCode()) == Role.LIFTED) {
          lifted++;
          toCheck += check ? 1 : 0;
          assertThat(levels(school)).as(school.name()).isGreaterThanOrEqualTo(3);
          assertThat(school.label()).as(school.name()).isIn(Label.CHECK, Label.SINGLE);
        } else {
          wrong += check ? 1 : 0;
        }
      }
      System.out.printf(
          Locale.ROOT,
          "training signs 2025: lifted schools %d, to check %d; others %d, to check %d; %s%n",
          lifted,
          toCheck,
          signs.schools().size() - lifted,
          wrong,
          signs.counts());
      assertThat(lifted).isPositive();
      assertThat(wrong).isLessThanOrEqualTo(3);
      compare(file, signs);
    }
  }

  /** Works of grades 4 and 5 whose mean lies above the region: all that was lifted there. */
  private static long levels(SchoolSigns school) {
    return school.works().stream()
        .filter(work -> work.work().grade() <= 5 && Region.sign(work, SignKind.A).beyond())
        .count();
  }

  private static void compare(Workspace file, Objectivity signs) {
    Recount recount =
        new Recount(
            new Facts(
                file.schools(),
                file.outcomes(),
                file.tallies(),
                file.aggregates(),
                file.means(),
                file.scales(),
                file.values()));
    int compared = 0;
    for (String subject : List.of("русский язык", "математика")) {
      for (int grade = 4; grade <= 8; grade++) {
        Work work = new Work(Exam.VPR, subject, grade, 2025);
        compared += RecountTest.compare(signs, recount, work);
      }
    }
    assertThat(compared).isGreaterThan(2000);
  }
}
