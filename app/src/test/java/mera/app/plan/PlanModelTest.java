package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mera.app.FakeDesk;
import mera.app.TrainingFile;
import mera.app.frame.Section;
import mera.data.Drafts;
import mera.data.HistoryEntry;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplate;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanModelTest {

  @TempDir Path folder;

  private Workspace workspace;
  private FakeDesk desk;
  private PlanModel model;

  @BeforeEach
  void open() throws Refusal {
    workspace = TrainingFile.listed(folder);
    desk = new FakeDesk(workspace);
    model = new PlanModel(desk.desk());
    desk.whenChanged(model::refresh);
    model.refresh();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aFreshPlanAnswersTheYearOfTheApprovedListAndCarriesTheRegion() throws Refusal {
    PlanTemplate template = PlanTemplates.byId("smolensk-support");
    assertThat(picture().yearSource()).contains("«Школы 2025 года»");
    model.create(template, model.firstYear(template));

    Plan plan = plan();
    assertThat(plan)
        .isEqualTo(Drafts.of(workspace).plan(template, 2025).withId("P1"))
        .isEqualTo(workspace.plan("P1"));
    assertThat(model.subtitle().get()).isEqualTo("42\u00a0меры в\u00a04\u00a0разделах");
    assertThat(desk.done()).containsExactly("Создан план «" + plan.titleLine() + "»");
    assertThat(model.firstYear(PlanTemplates.byId("zabaikalye"))).isEqualTo(2026);
  }

  @Test
  void everyChangeIsOneEntryOfTheJournalAndCanBeUndone() throws Refusal {
    create("smolensk-support");
    model.rows().renumber();
    Plan fresh = plan();
    String row = measure(2).id();
    model.chosen().set(row);

    model.rows().edit("P1", row, Field.DEADLINE, "до 30 мая");
    model.rows().addMeasure();
    model.rows().copy();
    model.rows().up();
    model.rows().down();
    model.rows().remove(List.of(row));
    model.rows().addSection();
    model.rows().renumber();
    model.rename(List.of(" ПЛАН ", "", "поддержки"));

    assertThat(words())
        .endsWith(
            "Изменён срок меры 3",
            "Добавлена мера",
            "Повторена мера 4",
            "Перемещена мера 5",
            "Перемещена мера 4",
            "Удалена мера 3",
            "Добавлен раздел",
            "Изменено название плана");
    assertThat(plan().title()).containsExactly("ПЛАН", "поддержки");
    for (int i = 0; i < 8; i++) {
      workspace.undo();
    }
    model.refresh();
    assertThat(plan()).isEqualTo(fresh);
  }

  @Test
  void theSameTextIsNoChange() throws Refusal {
    create("smolensk-support");
    int before = workspace.history().size();
    model.rows().edit("P1", measure(0).id(), Field.MEASURE, measure(0).text() + " ");
    model.rename(plan().title());
    assertThat(workspace.history()).hasSize(before);
    model.rename(List.of(" "));
    assertThat(desk.refused()).singleElement().asString().contains("Название");
  }

  @Test
  void theEyeGoesToTheNewRowAndAfterARemovalToTheNext() throws Refusal {
    create("smolensk-support");
    model.chosen().set(measure(0).id());
    String next = measure(1).id();
    model.rows().addMeasure();
    String added = Objects.requireNonNull(model.chosen().get());
    assertThat(model.row().orElseThrow().cell(Field.MEASURE)).isEmpty();

    model.rows().remove(List.of(added));

    assertThat(plan().node(added)).isEmpty();
    assertThat(model.chosen().get()).isEqualTo(next);
    assertThat(desk.done().getLast()).startsWith("Удалена мера");
  }

  @Test
  void severalRowsAreRemovedAsOneChange() throws Refusal {
    create("smolensk-support");
    Plan fresh = plan();
    String section = fresh.nodes().getFirst().id();
    String inside = measure(0).id();
    String other = fresh.nodes().getLast().id();

    model.rows().remove(List.of(section, inside, other));

    int gone = fresh.nodes().size() - plan().nodes().size();
    assertThat(gone).isEqualTo(1 + 23 + 1);
    assertThat(desk.done().getLast()).isEqualTo("Удалено 25\u00a0строк.");
    workspace.undo();
    model.refresh();
    assertThat(plan()).isEqualTo(fresh);
  }

  @Test
  void numbersWithGapsAreShownBeforeTheyAreChanged() throws Refusal {
    create("zabaikalye");
    List<RowChanges.Renumbering> preview = model.rows().renumbering();
    model.rows().renumber();
    assertThat(model.rows().renumbering()).isEmpty();
    assertThat(preview).allSatisfy(one -> assertThat(one.before()).isNotEqualTo(one.after()));
  }

  @Test
  void whatIsUnderstoodOfDeadlinesIsThatOfThePlanItself() throws Refusal {
    for (PlanTemplate template : PlanTemplates.all()) {
      create(template.id());
      Plan plan = plan();
      for (PlanRow row : picture().rows()) {
        Node at = plan.covering(row.node(), Field.DEADLINE);
        assertThat(row.deadline()).isEqualTo(plan.deadline(at, picture().date()));
        assertThat(row.cell(Field.RESULT))
            .isEqualTo(plan.covering(row.node(), Field.RESULT).result());
      }
    }
  }

  @Test
  void severalPlansAreChosenAndRemoved() throws Refusal {
    create("samara");
    create("zabaikalye");
    assertThat(plan().id()).isEqualTo("P2");
    model.choose(workspace.plan("P1"));
    assertThat(plan().id()).isEqualTo("P1");

    model.removePlan();

    assertThat(workspace.plans()).extracting(Plan::id).containsExactly("P2");
    assertThat(plan().id()).isEqualTo("P2");
    assertThat(desk.done().getLast()).startsWith("Удалён план");
    workspace.undo();
    model.refresh();
    assertThat(picture().plans()).hasSize(2);
  }

  @Test
  void thePlanIsPrintedAloneAndTheOrderIsNext() throws Exception {
    create("samara");
    Path file = folder.resolve(model.files().name() + ".pdf");
    model.files().write(file);
    assertThat(Files.readAllBytes(file)).startsWith("%PDF".getBytes());
    assertThat(desk.next()).singleElement().asString().endsWith("[Составить приказ]");
    desk.takeNextStep();
    assertThat(desk.shown()).containsExactly(Section.ORDERS);
    model.files().write(folder.resolve("нет такой").resolve("план.pdf"));
    assertThat(desk.refused()).singleElement().asString().contains("нет такой");
  }

  private void create(String template) throws Refusal {
    PlanTemplate chosen = PlanTemplates.byId(template);
    model.create(chosen, model.firstYear(chosen));
  }

  private PlanPicture picture() {
    return Objects.requireNonNull(model.picture().get());
  }

  private Plan plan() {
    return model.plan().orElseThrow();
  }

  private Node measure(int place) {
    return plan().nodes().stream()
        .filter(node -> node.kind() == Node.Kind.MEASURE)
        .skip(place)
        .findFirst()
        .orElseThrow();
  }

  private List<String> words() {
    return workspace.history().stream().map(HistoryEntry::text).toList();
  }
}
