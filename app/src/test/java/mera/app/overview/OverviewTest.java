package mera.app.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import mera.app.Fx;
import mera.app.TrainingFile;
import mera.app.frame.Framed;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.data.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @Test
  void anEmptyFileAsksForResults() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      OverviewModel model = new OverviewModel(desk.of(workspace));
      model.refresh();

      YearPicture picture = Objects.requireNonNull(model.picture().get());
      assertThat(picture.steps())
          .extracting(Step::state)
          .containsExactly(Step.State.NEXT, Step.State.LATER, Step.State.LATER, Step.State.LATER);
      assertThat(picture.next().section()).isEqualTo(Section.IMPORT);
      assertThat(picture.share()).isEmpty();
      model.next();
      assertThat(desk.shown()).containsExactly(Section.IMPORT);
    }
  }

  @Test
  void theShareOfTheRegionIsCountedFromPupils() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      YearPicture picture = YearPicture.of(workspace);
      long two =
          workspace.outcomes().stream()
              .filter(o -> o.work().year() == 2025)
              .mapToLong(o -> o.knownMarks().two())
              .sum();

      assertThat(picture.share()).hasValueSatisfying(s -> assertThat(s.two()).isEqualTo(two));
      assertThat(picture.before()).isPresent();
      assertThat(picture.next().section()).isEqualTo(Section.IDENTIFY);
    }
  }

  @Test
  void municipalitiesTogetherHoldTheWholeList() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      YearPicture picture = YearPicture.of(workspace);

      var list = Objects.requireNonNull(picture.list());
      assertThat(picture.municipalities()).isNotEmpty();
      assertThat(picture.municipalities().stream().mapToInt(MunicipalityCount::low).sum())
          .isEqualTo(list.members().size());
      assertThat(picture.municipalities().stream().mapToInt(MunicipalityCount::risk).sum())
          .isEqualTo(list.riskZone().size());
      assertThat(picture.next().section()).isEqualTo(Section.PLANS);
      assertThat(picture.events().getFirst().text()).contains("Утверждён список");
    }
  }

  @Test
  void aCardOpensItsSectionAndTheButtonTheNextStep() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      OverviewScreen screen = Fx.get(() -> new OverviewScreen(desk.of(workspace)));
      Fx.run(screen::refresh);
      OverviewView view = (OverviewView) screen.view();
      Framed.show(view);

      Fx.run(() -> ((Button) view.lookup("#step-2")).fire());
      Fx.run(() -> ((Button) view.lookup("#next")).fire());

      assertThat(desk.shown()).containsExactly(Section.IDENTIFY, Section.PLANS);
      assertThat(((Labeled) view.lookup("#next")).getText()).isEqualTo("Построить планы");
      Framed.write("overview", view);
      OverviewScreen large = Fx.get(() -> new OverviewScreen(desk.of(workspace)));
      Fx.run(large::refresh);
      Framed.writeLarge("overview", large.view());
    }
  }

  @Test
  void enterDoesTheNextStepAndCtrlEnterToo() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      OverviewScreen screen = Fx.get(() -> new OverviewScreen(desk.of(workspace)));
      Fx.run(screen::refresh);
      Framed.show(screen.view());

      Fx.run(
          () ->
              screen
                  .view()
                  .fireEvent(
                      new KeyEvent(
                          KeyEvent.KEY_PRESSED,
                          "",
                          "",
                          KeyCode.ENTER,
                          false,
                          false,
                          false,
                          false)));
      Fx.run(() -> screen.primary().orElseThrow().run());

      assertThat(desk.shown()).containsExactly(Section.IDENTIFY, Section.IDENTIFY);
    }
  }

  @Test
  void everyStepIsReadAloud() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      OverviewScreen screen = Fx.get(() -> new OverviewScreen(desk.of(workspace)));
      Fx.run(screen::refresh);
      OverviewView view = (OverviewView) screen.view();
      Framed.show(view);

      assertThat(view.lookup("#step-1").getAccessibleText()).isEqualTo("Импорт: на очереди");
      assertThat(view.lookup("#step-4").getAccessibleText()).isEqualTo("Приказ: не начато");
      Framed.write("overview-empty", view);
    }
  }
}
