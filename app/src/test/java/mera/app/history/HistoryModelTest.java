package mera.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mera.app.FakeDesk;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryModelTest {

  private final Workspace workspace;
  private final FakeDesk desk;
  private final HistoryModel model;

  HistoryModelTest(@TempDir Path folder) throws Exception {
    workspace = Workspace.create(folder.resolve("Область.mera"), "Лесогорская область");
    desk = new FakeDesk(workspace);
    model = new HistoryModel(desk.desk());
    desk.whenChanged(model::refresh);
  }

  @BeforeEach
  void threePlans() throws Exception {
    for (int year = 2026; year <= 2028; year++) {
      Plan draft = Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), year);
      workspace.add(draft);
    }
    model.refresh();
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  @Test
  void theNewestActionStandsFirstAndIsWhereTheFileIs() {
    assertThat(states())
        .containsExactly(HistoryModel.State.HERE, HistoryModel.State.DONE, HistoryModel.State.DONE);
    assertThat(model.subtitle().get()).isEqualTo("3\u00a0действия");
    assertThat(model.effect(model.rows().getFirst())).isEmpty();
  }

  @Test
  void aReturnSaysWhatItTakesBackAndTakesItBack() {
    HistoryModel.Row oldest = model.rows().getLast();
    assertThat(model.effect(oldest)).contains("Будет отменено: 2\u00a0действия (Планы 2)");

    model.returnTo(oldest);

    assertThat(workspace.plans()).hasSize(1);
    assertThat(desk.changes()).isEqualTo(1);
    assertThat(states())
        .containsExactly(
            HistoryModel.State.UNDONE, HistoryModel.State.UNDONE, HistoryModel.State.HERE);
  }

  @Test
  void whatWasTakenBackCanBeBroughtBack() {
    model.returnTo(model.rows().getLast());
    HistoryModel.Row newest = model.rows().getFirst();
    assertThat(model.effect(newest)).contains("Будет возвращено: 2\u00a0действия (Планы 2)");

    model.returnTo(newest);

    assertThat(workspace.plans()).hasSize(3);
    assertThat(states().getFirst()).isEqualTo(HistoryModel.State.HERE);
  }

  private List<HistoryModel.State> states() {
    return model.rows().stream().map(HistoryModel.Row::state).toList();
  }
}
