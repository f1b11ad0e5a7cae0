package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.Sweep;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.settings.Settings;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.document.Format;
import mera.data.ingest.PaperTables;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.plan.SourceRow.Fate;
import mera.data.problem.Refusal;
import mera.data.school.School;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes the place of the plan or stands beside it: review, copy, extracts. */
class PlanPagesTest {

  private static final String TABLE =
      """
      №\tМероприятия\tСроки\tОтветственные
      1\tОрганизация\t\t
      1.1.\tЯрмарка открытых уроков\tапрель 2026\tЛесной лицей
      \tв двух школах\t\t
      №\tМероприятия\tСроки\tОтветственные
      1.2.\tЧтения «Лесные строки»\tмай 2026\tЛесной лицей, музей
      """;

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanScreen screen;

  @BeforeEach
  void open() throws Refusal {
    workspace = TrainingFile.listed(folder);
    desk = new FakeDesk(workspace);
    desk.places().into(folder).reads(folder.resolve("план.tsv"));
    screen = Fx.get(() -> new PlanScreen(desk.desk()));
    desk.whenChanged(screen::refresh);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aPlanFromAFileIsLookedThroughBeforeItIsStored() throws Exception {
    Files.writeString(folder.resolve("план.tsv"), TABLE);
    show();
    Fx.run(() -> button("#load-plan").fire());
    lay();
    Framed.write("plan-review", screen.view());
    assertThat(workspace.plans()).isEmpty();
    TableView<?> rows = (TableView<?>) find("#review-rows");
    assertThat(rows.getItems()).hasSize(6);
    PlanIntake.Draft draft = draft();
    assertThat(draft.review().rows())
        .extracting(row -> row.fate())
        .containsExactly(
            Fate.HEADER, Fate.SECTION, Fate.MEASURE, Fate.JOINED, Fate.HEADER_AGAIN, Fate.MEASURE);

    Fx.run(() -> rows.getSelectionModel().clearAndSelect(5));
    assertThat(((TextArea) find("#review-row")).getText())
        .contains(draft.review().rows().get(5).cells());
    Fx.run(() -> button("#fate-left_out").fire());
    assertThat(draft().plan().nodes()).hasSize(2);
    Fx.run(() -> rows.getSelectionModel().clearAndSelect(5));
    Fx.run(() -> button("#fate-measure").fire());
    ((TextField) find("#review-period")).setText("2026");
    int before = workspace.history().size();
    Fx.run(() -> screen.primary().orElseThrow().run());

    Plan stored = workspace.plan("P1");
    assertThat(stored.period().printed()).isEqualTo("2026 год");
    assertThat(stored.nodes())
        .extracting(Node::text)
        .containsExactly(
            "Организация", "Ярмарка открытых уроков в двух школах", "Чтения «Лесные строки»");
    assertThat(workspace.history()).hasSize(before + 1);
    lay();
    assertThat(find("#plan")).isNotNull();
    workspace.undo();
    assertThat(workspace.plans()).isEmpty();
  }

  @Test
  void aCopiedTableIsPastedAndLeftAlone() {
    show();
    Fx.run(
        () -> {
          ClipboardContent content = new ClipboardContent();
          content.putString(TABLE);
          Clipboard.getSystemClipboard().setContent(content);
          button("#paste-plan").fire();
        });
    assertThat(draft().plan().nodes()).hasSize(3);
    Fx.run(screen.model().intake()::cancel);
    lay();
    assertThat(find("#create-plan")).isNotNull();
    assertThat(workspace.plans()).isEmpty();
  }

  @Test
  void aFileWithoutAPlanIsRefusedInOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("план.tsv"), "один\tдва\nтри\tчетыре\n");
    show();
    Fx.run(() -> screen.model().intake().read(file));
    assertThat(screen.model().intake().draft().get()).isNull();
    assertThat(desk.refused()).singleElement().asString().contains("нет таблицы плана");
  }

  @Test
  void theCopyShowsWhatChangesAndKeepsWhatIsRefused() throws Refusal {
    Plan plan = add("zabaikalye");
    show();
    Fx.run(() -> menu("#plan-menu", "Скопировать").fire());
    lay();
    Framed.write("plan-copy", screen.view());
    ListView<?> list = (ListView<?>) find("#differences");
    PlanCopy copy = screen.model().copy();
    assertThat(list.getItems()).isEqualTo(copy.differences()).isNotEmpty();
    var title = copy.differences().getFirst();
    assertThat(title.where()).startsWith("название");
    Fx.run(() -> copy.accept(title, false));
    Fx.run(() -> screen.primary().orElseThrow().run());

    Plan next = workspace.plan("P2");
    assertThat(next.period().from()).isEqualTo(plan.period().from().plusYears(1));
    assertThat(next.title()).contains(title.before());
    assertThat(workspace.plan("P1")).isEqualTo(plan);
    assertThat(screen.model().plan().orElseThrow().id()).isEqualTo("P2");
  }

  @Test
  void theCopyMayGoToAnotherPeriod() throws Refusal {
    add("zabaikalye");
    show();
    Fx.run(() -> menu("#plan-menu", "Скопировать").fire());
    Fx.run(() -> screen.model().copy().period("когда-нибудь"));
    assertThat(desk.refused()).singleElement().asString().contains("2026/2027");
    Fx.run(() -> screen.model().copy().period("2030"));
    Fx.run(() -> screen.model().copy().store());
    assertThat(workspace.plan("P2").period().printed()).isEqualTo("2030 год");
  }

  @Test
  void extractsOfAllExecutorsGoIntoOneFolderInEveryForm() throws Exception {
    Plan plan = add("smolensk-support");
    show();
    Fx.run(() -> menu("#files", "В части касающейся").fire());
    lay();
    Framed.write("plan-extracts", screen.view());
    desk.places().into(folder.resolve("выписки"));
    ListView<?> list = (ListView<?>) find("#extracts");
    int executors = list.getItems().size();
    assertThat(executors).isGreaterThan(2);
    for (Format format : Format.values()) {
      Fx.run(() -> format().setValue(format));
      Fx.run(() -> button("#write-extracts").fire());
      try (Stream<Path> files = Files.list(folder.resolve("выписки"))) {
        assertThat(files.filter(file -> file.toString().endsWith(format.ending())))
            .hasSize(executors);
      }
    }
    Fx.run(() -> list.getSelectionModel().clearAndSelect(0));
    Fx.run(() -> button("#write-extract").fire());
    assertThat(desk.next().getLast()).contains("Выписка записана");
    assertThat(workspace.plan("P1")).isEqualTo(plan);
  }

  @Test
  void oneSchoolIsFoundByItsCode() throws Refusal {
    add("smolensk-support");
    School school = workspace.schools().getFirst();
    show();
    Fx.run(() -> screen.model().extracts().refresh());
    int before = screen.model().extracts().extracts().size();
    Fx.run(() -> screen.model().extracts().find(school.code()));
    assertThat(screen.model().extracts().extracts()).hasSize(before + 1);
    Fx.run(() -> screen.model().extracts().find("нет такого"));
    assertThat(desk.refused()).singleElement().asString().contains("нет такого");
  }

  @Test
  void nothingIsCutInSmallWindowsAndLargeFonts() throws Exception {
    add("samara");
    add("zabaikalye");
    show();
    Fx.run(() -> menu("#files", "В части касающейся").fire());
    sweep("plan-extracts");
    Fx.run(() -> menu("#plan-menu", "Скопировать").fire());
    sweep("plan-copy");
    Fx.run(() -> screen.model().copy().cancel());
    Fx.run(() -> screen.model().intake().paste(PaperTables.pasted(TABLE)));
    sweep("plan-review");
  }

  private void sweep(String name) {
    for (Settings one :
        List.of(
            Settings.FIRST, Settings.FIRST.withSize(1024, 640), Settings.FIRST.withFontSteps(5))) {
      Scene scene = Snapshots.laidOut((Parent) screen.view(), one);
      assertThat(Fx.get(() -> Sweep.clipped(scene)))
          .as(name + " " + one.width() + " " + one.fontPercent())
          .isEmpty();
      assertThat(Fx.get(() -> Sweep.nameless((Parent) screen.view()))).isEmpty();
      Snapshots.write(
          name + "-" + one.width() + "-" + one.fontPercent(), (Parent) screen.view(), one);
    }
  }

  private PlanIntake.Draft draft() {
    return Objects.requireNonNull(screen.model().intake().draft().get());
  }

  private Plan add(String template) throws Refusal {
    return workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId(template), 2025));
  }

  private void show() {
    Fx.run(screen::refresh);
    lay();
  }

  private void lay() {
    Framed.show(screen.view());
  }

  private javafx.scene.Node find(String selector) {
    return Fx.get(() -> screen.view().lookup(selector));
  }

  private ButtonBase button(String selector) {
    return (ButtonBase) find(selector);
  }

  @SuppressWarnings("unchecked")
  private ComboBox<Format> format() {
    return (ComboBox<Format>) find("#extract-format");
  }

  private MenuItem menu(String id, String words) {
    return ((MenuButton) find(id))
        .getItems().stream()
            .filter(item -> item.getText().startsWith(words))
            .findFirst()
            .orElseThrow();
  }
}
