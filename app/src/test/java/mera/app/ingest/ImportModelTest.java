package mera.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.app.TrainingFile;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.work.HeldWork;
import mera.data.Workspace;
import mera.data.ingest.ColumnMeaning;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Meaning;
import mera.data.ingest.Preview;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void choosingStoresNothingAndLoadingStoresWhatWasShown() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables()));

      assertThat(model.phase().get()).isEqualTo(Phase.FILES);
      assertThat(model.files()).hasSize(24).allMatch(file -> file.state().isUsable());
      assertThat(workspace.files()).isEmpty();
      Total shown = Objects.requireNonNull(model.total().get());

      model.load();

      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(model.total().get()).isEqualTo(shown);
      assertThat(workspace.files()).hasSize(24);
      assertThat(workspace.files().stream().mapToLong(file -> file.stored()).sum())
          .isEqualTo(shown.stored());
      assertThat(desk.told()).singleElement().asString().startsWith("done: Загружено: ");
      assertThat(desk.changes()).isEqualTo(1);
      model.goOn();
      assertThat(desk.shown()).containsExactly(Section.IDENTIFY);
    }
  }

  @Test
  void theSameFilesAreNotOfferedAgain() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables()));

      assertThat(model.files()).hasSize(24).allMatch(file -> file.state() == FileLine.State.SAME);
      assertThat(model.canLoad()).isFalse();
      model.load();
      assertThat(model.phase().get()).isEqualTo(Phase.FILES);
    }
  }

  @Test
  void schoolsOutsideTheRegisterAreLeftOutUntilTheyAreAdded() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(oneWork()));
      assertThat(Objects.requireNonNull(model.total().get()).stored()).isZero();
      assertThat(model.nextWords()).isEqualTo("Дальше: школы");

      model.next();
      long schools = model.link().open();
      assertThat(schools).isPositive();
      model.link().createAll();
      assertThat(model.link().open()).isZero();
      model.link().undo();
      assertThat(model.link().open()).isEqualTo(schools);
      model.link().createAll();
      model.next();

      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(workspace.schools()).hasSize((int) schools);
      assertThat(workspace.tallies()).isNotEmpty();
    }
  }

  @Test
  void anUndoneImportCanBeStoredOnceMore() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables().resolve("Реестр школ.xlsx")));
      model.load();
      assertThat(model.canUndo()).isTrue();

      model.undo();
      model.refresh();

      assertThat(workspace.schools()).isEmpty();
      assertThat(model.phase().get()).isEqualTo(Phase.FILES);
      assertThat(model.canLoad()).isTrue();
    }
  }

  @Test
  void afterTheRegisterAloneResultsAreWanted() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables().resolve("Реестр школ.xlsx")));
      model.load();

      model.goOn();

      assertThat(desk.shown()).isEmpty();
      assertThat(model.phase().get()).isEqualTo(Phase.CHOOSE);
      assertThat(model.loaded()).hasSize(1);
    }
  }

  @Test
  void aRefusalIsToldAndTheFormerFilesStay() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables().resolve("Реестр школ.xlsx")));
      model.choose(List.of(folder.resolve("нет такого.xlsx")));

      assertThat(desk.told()).singleElement().asString().startsWith("refused: ");
      assertThat(model.phase().get()).isEqualTo(Phase.FILES);
      model.load();
      assertThat(workspace.schools()).hasSize(60);
    }
  }

  @Test
  void aStoppedReadingStoresNothing() throws Exception {
    try (Workspace workspace = empty()) {
      HeldWork work = new HeldWork();
      ImportModel model = new ImportModel(desk.of(workspace, work));
      model.choose(List.of(TrainingFile.tables()));
      assertThat(model.phase().get()).isEqualTo(Phase.READING);

      model.cancel();
      work.release();

      assertThat(model.phase().get()).isEqualTo(Phase.CHOOSE);
      assertThat(desk.told()).containsExactly("refused: Импорт прерван, ничего не записано.");
    }
  }

  @Test
  void aTableOfUnknownLayoutAsksAndDoesNotStopTheOthers() throws Exception {
    Path strange = Files.writeString(folder.resolve("заметки.csv"), "раз;два\nтри;четыре\n");
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(strange, TrainingFile.tables().resolve("Реестр школ.xlsx")));

      assertThat(model.files())
          .extracting(FileLine::state)
          .contains(FileLine.State.READY, FileLine.State.QUESTION);
      FileLine unknown = line(model, "заметки.csv");
      model.take(unknown, false);
      assertThat(model.questions()).isZero();
      model.next();
      assertThat(workspace.schools()).hasSize(60);
      model.chosen().set(line(model, "заметки.csv"));
      assertThat(model.problems()).hasSize(1).allMatch(p -> p.file().equals("заметки.csv"));
    }
  }

  @Test
  void theSameFileTwiceIsOffAndNamed() throws Exception {
    Path register = TrainingFile.tables().resolve("Реестр школ.xlsx");
    Path copy = Files.copy(register, folder.resolve("Реестр школ (копия).xlsx"));
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(register));
      model.choose(List.of(copy));

      FileLine twin = line(model, "Реестр школ (копия).xlsx");
      assertThat(twin.state()).isEqualTo(FileLine.State.TWIN);
      assertThat(twin.taken()).isFalse();
      assertThat(twin.content()).isEqualTo("повтор файла «Реестр школ.xlsx»");
      model.next();
      assertThat(workspace.files()).hasSize(1);
    }
  }

  @Test
  void onePasswordOpensAllFilesThatItFits() throws Exception {
    List<Path> locked = new ArrayList<>();
    for (String name : List.of("locked-register.xlsx", "locked-scales.xlsx")) {
      try (InputStream bytes =
          Objects.requireNonNull(ImportModelTest.class.getResourceAsStream(name))) {
        Path file = folder.resolve(name);
        Files.copy(bytes, file);
        locked.add(file);
      }
    }
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(locked);
      assertThat(model.files()).allMatch(file -> file.state() == FileLine.State.PASSWORD);

      model.password(line(model, "locked-scales.xlsx"), "Секрет");
      assertThat(desk.told()).singleElement().asString().endsWith("не подошёл.");
      assertThat(model.files()).allMatch(file -> file.state() == FileLine.State.PASSWORD);

      model.password(line(model, "locked-scales.xlsx"), "секрет");
      assertThat(model.files()).extracting(FileLine::state).doesNotContain(FileLine.State.PASSWORD);
      model.next();
      assertThat(workspace.schools()).hasSize(60);
      assertThat(workspace.files()).hasSize(2);
    }
  }

  @Test
  void anImportThatIsLeftCanBeGoneOnWith() throws Exception {
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables()));
      model.leave();
      assertThat(model.phase().get()).isEqualTo(Phase.CHOOSE);
      assertThat(model.isUnfinished()).isTrue();
      assertThat(workspace.history()).isEmpty();

      model.resume();

      assertThat(model.phase().get()).isEqualTo(Phase.FILES);
      assertThat(model.files()).hasSize(24);
    }
  }

  @Test
  void aTableOfTheClipboardIsAFileOfTheImport() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.paste("просто слова");
      assertThat(desk.told()).singleElement().asString().startsWith("refused: В буфере нет");

      model.paste(ownTable(workspace, "\t", 2025, "12"));

      assertThat(model.files())
          .singleElement()
          .satisfies(
              file -> {
                assertThat(file.state()).isEqualTo(FileLine.State.QUESTION);
                assertThat(file.draft().path()).exists();
              });
      Path written = model.files().getFirst().draft().path();
      model.reset();
      assertThat(written).doesNotExist();

      model.paste(ownTable(workspace, "\t", 2025, "12"));
      Path second = model.files().getFirst().draft().path();
      describe(model, 2025);
      model.next();
      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(second).as("a table of the clipboard, after it is stored").doesNotExist();
    }
  }

  @Test
  void anUnknownTableIsDescribedOnceAndKnownTheNextYear() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(written(workspace, "работа 2025.csv", 2025, "12")));
      describe(model, 2025);
      assertThat(model.phase().get()).isEqualTo(Phase.SCHOOLS);
      model.next();
      assertThat(model.phase().get()).isEqualTo(Phase.DONE);
      assertThat(means(workspace, 2025)).isEqualTo(3);
      assertThat(workspace.imports().mappings()).hasSize(1);

      model.reset();
      model.choose(List.of(written(workspace, "работа 2026.csv", 2026, "13")));
      assertThat(model.files())
          .singleElement()
          .extracting(FileLine::state)
          .isEqualTo(FileLine.State.KNOWN);
      model.next();
      assertThat(means(workspace, 2026)).isEqualTo(3);

      workspace.undo();
      workspace.undo();
      assertThat(workspace.imports().mappings()).isEmpty();
    }
  }

  @Test
  void withoutATickNothingIsRemembered() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(written(workspace, "работа 2025.csv", 2025, "12")));
      model.next();
      model.columns().remember().set(false);
      model.show(Phase.FILES);
      describe(model, 2025);
      model.next();
      assertThat(means(workspace, 2025)).isEqualTo(3);
      assertThat(workspace.imports().mappings()).isEmpty();
    }
  }

  @Test
  void wordsForNothingAndSingleRowsAreSettledWithOneClick() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(written(workspace, "работа 2025.csv", 2025, "н/д")));
      describe(model, 2025);
      model.show(Phase.COLUMNS);
      ColumnsModel columns = model.columns();
      Finding finding = found(columns, "н/д");
      assertThat(finding.error()).isTrue();
      columns.point(1);
      assertThat(columns.pointed().get()).isEqualTo(finding);

      fix(finding, "Пропустить строку");

      SheetPicture picture = Objects.requireNonNull(columns.picture().get());
      assertThat(picture.findings()).noneMatch(Finding::error);
      assertThat(picture.counts().stored()).isEqualTo(2);
    }
  }

  @Test
  void aDescriptionGoesToAColleagueAndComesBack() throws Exception {
    Path yaml = folder.resolve("описание.yaml");
    try (Workspace workspace = TrainingFile.imported(folder)) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(written(workspace, "работа 2025.csv", 2025, "12")));
      describe(model, 2025);
      model.show(Phase.COLUMNS);
      model.columns().save(yaml);
      MappingDraft saved = draft(model);

      model.reset();
      model.choose(List.of(written(workspace, "работа 2025.csv", 2025, "12")));
      model.next();
      assertThat(draft(model)).isNotEqualTo(saved);
      model.columns().load(yaml);

      assertThat(draft(model)).isEqualTo(saved);
    }
  }

  @Test
  void rejectedRowsAreSavedAsAWorkbook() throws Exception {
    Path list = folder.resolve("Отклонённые строки.xlsx");
    try (Workspace workspace = empty()) {
      ImportModel model = new ImportModel(desk.of(workspace));
      model.choose(List.of(TrainingFile.tables()));
      model.load();
      int problems = model.problems().size();
      assertThat(problems).isPositive();
      model.saveProblems(list);

      Preview shown = Import.preview(list, ImportOptions.NONE, 5000);
      var page = shown.pages().getFirst();
      assertThat(page.rows()).hasSize(problems + 1);
      assertThat(page.rows().getFirst().cells())
          .startsWith("Файл", "Лист", "Строка", "Столбец", "Значение", "Правило");
    }
  }

  private static MappingDraft draft(ImportModel model) {
    SheetPicture picture = Objects.requireNonNull(model.columns().picture().get());
    return Objects.requireNonNull(picture.draft());
  }

  private static Finding found(ColumnsModel columns, String word) {
    return Objects.requireNonNull(columns.picture().get()).findings().stream()
        .filter(one -> one.title().contains(word))
        .findFirst()
        .orElseThrow();
  }

  private static void fix(Finding finding, String words) {
    finding.fixes().stream()
        .filter(one -> one.words().equals(words))
        .findFirst()
        .orElseThrow()
        .action()
        .run();
  }

  /** Goes to the columns, says what they are and comes back to the schools. */
  private static void describe(ImportModel model, int year) {
    if (model.phase().get() != Phase.COLUMNS) {
      model.show(Phase.COLUMNS);
    }
    ColumnsModel columns = model.columns();
    columns.edit(draft -> draft.withHeader(2, 1));
    columns.edit(
        draft ->
            draft.with(
                0, new MappingDraft.DraftWork(new Work(Exam.DR, "математика", 7, year), 20)));
    List<Meaning> meanings =
        List.of(Meaning.CODE, Meaning.NAME, Meaning.PARTICIPANTS, Meaning.MEAN);
    for (int i = 0; i < meanings.size(); i++) {
      int column = i;
      int work = meanings.get(i).isOfRow() ? -1 : 0;
      columns.mean(column, Optional.of(new ColumnMeaning(column, meanings.get(i), work)));
    }
    assertThat(draft(model).lacks()).isEmpty();
    model.next();
  }

  private static long means(Workspace workspace, int year) {
    return workspace.means().stream()
        .filter(mean -> mean.work().equals(new Work(Exam.DR, "математика", 7, year)))
        .count();
  }

  private Path written(Workspace workspace, String name, int year, String last) throws Exception {
    return Files.writeString(folder.resolve(name), ownTable(workspace, ";", year, last));
  }

  /** Three schools, with captions that mean nothing to the program. */
  private static String ownTable(Workspace workspace, String tab, int year, String last) {
    StringBuilder text = new StringBuilder("Срез " + year + tab + tab + tab + "\n");
    text.append(String.join(tab, "Шифр", "ОУ", "Писало", "Ср.")).append('\n');
    int n = 10;
    for (School school : workspace.schools().subList(0, 3)) {
      String count = n == 12 ? last : Integer.toString(n);
      text.append(String.join(tab, school.code(), school.name(), count, "11,5")).append('\n');
      n++;
    }
    return text.toString();
  }

  private static FileLine line(ImportModel model, String name) {
    return model.files().stream()
        .filter(file -> file.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Path oneWork() throws Exception {
    try (var files = Files.walk(TrainingFile.tables().resolve("ВПР 2025"))) {
      return files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
    }
  }

  private Workspace empty() throws Exception {
    return Workspace.create(folder.resolve("a.mera"), "Лесогорская область");
  }
}
