package mera.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mera.app.frame.TestDesk;
import mera.app.ingest.MappingDraft.DraftWork;
import mera.data.Workspace;
import mera.data.ingest.ColumnMeaning;
import mera.data.ingest.Meaning;
import mera.data.result.Exam;
import mera.data.result.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wizard on files that nobody made for it. */
class SampleWizardTest {

  private static final Path SAMPLES = Path.of("..", "..", "shared", "samples");

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void openDataOfTwoYearsAreDescribedByHandAndStoredAsTheirNormalisedVersions() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Открытые данные")) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(sample("real-open/nvo-7-2021.csv"), sample("real-open/nvo-7-2022.csv")));
      model.next();
      assertThat(model.phase().get()).isEqualTo(Phase.COLUMNS);
      describe(model.columns(), 2021, 2);
      model.columns().turn(1);
      describe(model.columns(), 2022, 1);
      assertThat(model.columns().open()).isZero();

      model.next();
      assertThat(model.phase().get()).isEqualTo(Phase.SCHOOLS);
      model.link().createAll();
      assertThat(model.link().open()).isZero();
      model.next();

      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(model.problems()).isEmpty();
      assertThat(model.files())
          .extracting(file -> file.counts().rows())
          .containsExactly(1723L, 1736L);
      for (int year : List.of(2021, 2022)) {
        assertThat(means(workspace, year)).containsAllEntriesOf(normalised(year));
      }
      long inBoth =
          workspace.schools().stream()
              .filter(
                  school ->
                      workspace.means().stream()
                              .filter(mean -> mean.schoolCode().equals(school.code()))
                              .map(mean -> mean.work().year())
                              .distinct()
                              .count()
                          == 2)
              .limit(100)
              .count();
      assertThat(inBoth).isEqualTo(100);
      assertThat(workspace.imports().mappings()).hasSize(2);
    }
  }

  @Test
  void theSampleRegionAsksOnlyForTheSchoolsOfTheListWithoutLogins() throws Exception {
    Path region = sample("region-60");
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(region));

      assertThat(model.questions()).isZero();
      assertThat(model.files()).allMatch(file -> file.state().isUsable());
      assertThat(
              model.link().lines().stream()
                  .filter(SchoolLine.Row.class::isInstance)
                  .map(SchoolLine.Row.class::cast)
                  .filter(SchoolLine.Row::isOpen)
                  .flatMap(row -> row.files().stream()))
          .allMatch("Перечень ШНОР 2025 (федеральный).xlsx"::equals);
      model.link().confirmAll();
      model.load();
      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(workspace.files()).hasSize(model.files().size());
    }
  }

  /** Код, школа, община and two subjects, participants before means. */
  private static void describe(ColumnsModel columns, int year, int headerRows) {
    columns.edit(draft -> draft.withHeader(1, headerRows));
    columns.edit(MappingDraft::withOneMoreWork);
    columns.edit(
        draft ->
            draft
                .with(0, new DraftWork(new Work(Exam.DR, "болгарский язык", 7, year), 100))
                .with(1, new DraftWork(new Work(Exam.DR, "математика", 7, year), 100)));
    mean(columns, 1, Meaning.MUNICIPALITY, -1);
    mean(columns, 3, Meaning.NAME, -1);
    mean(columns, 4, Meaning.CODE, -1);
    mean(columns, 5, Meaning.PARTICIPANTS, 0);
    mean(columns, 6, Meaning.MEAN, 0);
    mean(columns, 7, Meaning.PARTICIPANTS, 1);
    mean(columns, 8, Meaning.MEAN, 1);
    SheetPicture shown = Objects.requireNonNull(columns.picture().get());
    assertThat(shown.findings()).as(shown.findings().toString()).noneMatch(Finding::error);
  }

  private static void mean(ColumnsModel columns, int column, Meaning meaning, int work) {
    columns.mean(column, Optional.of(new ColumnMeaning(column, meaning, work)));
  }

  private static Map<String, String> means(Workspace workspace, int year) {
    Map<String, String> means = new TreeMap<>();
    workspace.means().stream()
        .filter(mean -> mean.work().year() == year)
        .forEach(
            mean ->
                means.put(
                    mean.schoolCode() + " " + mean.work().subject(),
                    mean.n() + " " + mean.mean().stripTrailingZeros().toPlainString()));
    return means;
  }

  private static Map<String, String> normalised(int year) throws Exception {
    Map<String, String> means = new TreeMap<>();
    Files.readAllLines(sample("real-open/nvo-7-" + year + "-normalized.csv")).stream()
        .skip(1)
        .map(line -> line.substring(1, line.length() - 1).split("\",\"", -1))
        .forEach(
            cells -> {
              put(means, cells[1] + " болгарский язык", cells[3], cells[5]);
              put(means, cells[1] + " математика", cells[4], cells[6]);
            });
    assertThat(means).hasSizeGreaterThan(800);
    return means;
  }

  /** A school without a result has no mean, or no participants. */
  private static void put(Map<String, String> means, String key, String mean, String n) {
    if (!mean.isBlank() && !n.isBlank() && !n.equals("0")) {
      means.put(key, n + " " + new BigDecimal(mean).stripTrailingZeros().toPlainString());
    }
  }

  private static Path sample(String name) {
    Path path = SAMPLES.resolve(name);
    assumeThat(path).as("samples lie beside the checkout only where they were given").exists();
    return path;
  }
}
