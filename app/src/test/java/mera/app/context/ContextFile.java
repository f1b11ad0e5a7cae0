package mera.app.context;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import mera.app.TrainingFile;
import mera.data.ImportRequest;
import mera.data.Workspace;
import mera.data.context.ResultLevel;
import mera.data.identify.WorkScope;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import mera.data.school.School;

/** The training region with context data that were drawn for it: results follow them loosely. */
final class ContextFile {

  private ContextFile() {}

  static Workspace of(Path folder) throws Refusal {
    Workspace workspace = TrainingFile.listed(folder);
    workspace.importFiles(List.of(answers(folder, workspace)), ImportRequest.USUAL, Progress.NONE);
    return workspace;
  }

  private static Path answers(Path folder, Workspace workspace) {
    Random random = new Random(4);
    var levels = ResultLevel.of(workspace.outcomes(), WorkScope.federal(), 2025, 10);
    StringBuilder text =
        new StringBuilder(
            "Пользователь;Код региона;Регион;Муниципалитет;Школа;Дата загрузки;№;"
                + "17. Общая численность обучающихся;"
                + "26.1. Обучающихся, у которых оба родителя имеют высшее образование, %;"
                + "26.2. Обучающихся из неполных семей, %;"
                + "26.3. Обучающихся, состоящих на учёте, чел.;"
                + "26.4. Обучающихся из малообеспеченных семей, %;"
                + "27. Обучающихся, для которых русский язык не родной, %\n");
    int number = 0;
    for (School school : workspace.schools()) {
      ResultLevel level = levels.get(school.code());
      if (level != null) {
        number++;
        double good = 0.6 * level.z() + 0.6 * random.nextGaussian();
        text.append(
            String.format(
                Locale.ROOT,
                "%s | %s;98;reg980000 | Область;reg98_m001 | %s;%s | %s;12.02.2025 10:00:00;%d;"
                    + "%d;%.1f;%.1f;%d;%.1f;%.1f%n",
                school.login(),
                "Область",
                school.municipality(),
                school.login(),
                school.name().replace(';', ' '),
                number,
                80 + random.nextInt(600),
                share(22 + 9 * good, random),
                share(25 - 6 * good, random),
                Math.max(0, Math.round(8 - 4 * good + random.nextInt(4))),
                share(24 - 9 * good, random),
                share(6 - 3 * good, random)));
      }
    }
    try {
      return Files.writeString(folder.resolve("Контекстные данные 2025.csv"), text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double share(double value, Random random) {
    return Math.clamp(value + 3 * random.nextGaussian(), 0.5, 99);
  }
}
