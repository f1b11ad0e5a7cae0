package mera.app.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mera.app.FakeDesk;
import mera.app.TrainingFile;
import mera.data.Drafts;
import mera.data.PlanEvents;
import mera.data.Workspace;
import mera.data.plan.DeadlineQuestion;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.plan.Remark;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanRemarksTest {

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
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void aChangeOfThePlanChangesItsRemarksAtOnce() throws Refusal {
    create("smolensk-support");
    String row = measure(2).id();
    assertThat(keys()).doesNotContain("L08@" + row + ".DEADLINE");
    model.rows().edit("P1", row, Field.DEADLINE, "");
    assertThat(keys()).contains("L08@" + row + ".DEADLINE");
    assertThat(model.remarks().shown().getFirst().weight()).isEqualTo(Remark.Weight.MISTAKE);
  }

  @Test
  void stepsGoFromRemarkToRemarkRoundTheEndAndTheRowIsChosen() throws Refusal {
    create("zabaikalye");
    List<Remark> all = model.remarks().shown();
    assertThat(all).hasSizeGreaterThan(2);
    model.remarks().step(-1);
    assertThat(model.remarks().current().get()).isEqualTo(all.getLast());
    model.remarks().step(1);
    assertThat(model.remarks().current().get()).isEqualTo(all.getFirst());
    for (Remark ignored : all) {
      Remark now = Objects.requireNonNull(model.remarks().current().get());
      if (now.rowId() != null) {
        assertThat(model.chosen().get()).isEqualTo(now.rowId());
      }
      model.remarks().step(1);
    }
    assertThat(model.remarks().current().get()).isEqualTo(all.getFirst());
  }

  @Test
  void aRemarkThatIsNotShownStaysSoUntilItIsUndone() throws Refusal {
    create("smolensk-support");
    model.rows().edit("P1", measure(2).id(), Field.DEADLINE, "");
    Remark remark = model.remarks().shown().getFirst();
    model.remarks().silence(remark);
    assertThat(keys()).doesNotContain(remark.key());
    assertThat(model.remarks().checked().get().remarks()).contains(remark);
    assertThat(desk.done().getLast()).contains(remark.code());

    model.remarks().restore(remark);
    assertThat(keys()).contains(remark.key());
    model.remarks().silence(remark);
    workspace.undo();
    model.refresh();
    assertThat(keys()).contains(remark.key());
  }

  @Test
  void whatARemarkProposesIsOneChange() throws Refusal {
    create("smolensk-support");
    String row = measure(3).id();
    model.rows().edit("P1", row, Field.NUMBER, "77.");
    Remark gap =
        model.remarks().shown().stream()
            .filter(one -> one.code().equals("L06") && one.fix() != null)
            .findFirst()
            .orElseThrow();
    int before = workspace.history().size();
    model.remarks().fix(gap);
    assertThat(workspace.history()).hasSize(before + 1);
    assertThat(plan().node(row).orElseThrow().number()).isEqualTo("4.");
  }

  @Test
  void aReadingCountsForAllRowsOfTheTextAndEverywhere() throws Refusal {
    create("samara");
    String first = measure(0).id();
    String second = measure(4).id();
    model.rows().edit("P1", first, Field.DEADLINE, "Декабрь");
    model.rows().edit("P1", second, Field.DEADLINE, "Декабрь");
    DeadlineQuestion question =
        model.remarks().checked().get().questions().stream()
            .filter(one -> one.text().equals("Декабрь"))
            .findFirst()
            .orElseThrow();
    assertThat(question.rowIds()).contains(first, second);
    DeadlineQuestion.Choice later = question.choices().get(1);

    model.remarks().answer(question, later);

    for (String id : List.of(first, second)) {
      assertThat(picture().row(id).orElseThrow().deadline().occurrences()).isEqualTo(later.times());
      assertThat(picture().row(id).orElseThrow().unclear()).isFalse();
      assertThat(plan().node(id).orElseThrow().deadline()).isEqualTo("Декабрь");
    }
    assertThat(model.remarks().checked().get().questions())
        .extracting(DeadlineQuestion::text)
        .doesNotContain("Декабрь");
    assertThat(PlanEvents.of(plan(), picture().date()))
        .filteredOn(event -> event.id().contains("-" + first + "-"))
        .extracting(event -> event.to())
        .containsExactly(later.times().getFirst().end());
    workspace.undo();
    model.refresh();
    assertThat(model.remarks().checked().get().questions())
        .extracting(DeadlineQuestion::text)
        .contains("Декабрь");
  }

  @Test
  void allProposedReadingsAreTakenAsOneChange() throws Refusal {
    create("samara");
    model.rows().edit("P1", measure(0).id(), Field.DEADLINE, "Декабрь");
    model.rows().edit("P1", measure(1).id(), Field.DEADLINE, "Март");
    int before = workspace.history().size();
    model.remarks().confirmAll();
    assertThat(model.remarks().checked().get().questions()).isEmpty();
    assertThat(workspace.history()).hasSize(before + 1);
  }

  private List<String> keys() {
    return model.remarks().shown().stream().map(Remark::key).toList();
  }

  private void create(String template) throws Refusal {
    workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId(template), 2025));
    model.refresh();
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
}
