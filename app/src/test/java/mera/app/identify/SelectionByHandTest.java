package mera.app.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mera.app.FakeDesk;
import mera.app.TrainingFile;
import mera.app.identify.IdentifyModel.Extent;
import mera.app.identify.RulingModel.Choice;
import mera.data.Workspace;
import mera.data.identify.RuleSet;
import mera.data.identify.Ruling;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.listing.FinalList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions, rule sets, the lasso and the final lists, without nodes. */
class SelectionByHandTest {

  @TempDir Path folder;

  private static IdentifyModel shown(FakeDesk desk) {
    IdentifyModel model = new IdentifyModel(desk.desk());
    desk.whenChanged(model::refresh);
    model.refresh();
    return model;
  }

  private static SelectionPicture picture(IdentifyModel model) {
    return Objects.requireNonNull(model.picture().get());
  }

  @Test
  void aSchoolIsExcludedWithAReasonAndStaysInSight() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      RulingModel ruling = new RulingModel(desk.desk(), model);
      int before = picture(model).size();
      ruling.ask();
      assertThat(ruling.choice().get()).isEqualTo(Choice.EXCLUDE);
      assertThat(ruling.consequence()).startsWith("В списке станет " + (before - 1));
      ruling.decide();
      assertThat(desk.refused())
          .containsExactly("Выберите причину: без неё решение не сохраняется.");
      ruling.ground().set(Ruling.Ground.MERGER);
      ruling.document().set("постановление от 01.09.2025 № 12");
      String code = Objects.requireNonNull(model.chosen().get()).code();
      ruling.decide();

      assertThat(ruling.open().get()).isFalse();
      assertThat(picture(model).size()).isEqualTo(before - 1);
      SelectionRow row = Objects.requireNonNull(model.chosen().get());
      assertThat(row.code()).isEqualTo(code);
      assertThat(row.finding().status()).isEqualTo(Status.EXCLUDED);
      assertThat(model.shown()).contains(row);
      assertThat(desk.done()).singleElement().asString().contains("исключена вручную: слияние");
      ruling.ask();
      ruling.choice().set(Choice.RULES);
      ruling.decide();
      assertThat(picture(model).size()).isEqualTo(before);
      workspace.undo();
      assertThat(workspace.rulebook().rulings()).hasSize(1);
    }
  }

  @Test
  void aSchoolThatNoRuleFindsIsIncludedForGood() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      int before = picture(model).size();
      String none = model.found().orElseThrow().with(Status.NONE).getFirst().schoolCode();
      model.find(none);
      RulingModel ruling = new RulingModel(desk.desk(), model);
      ruling.ask();
      assertThat(ruling.choice().get()).isEqualTo(Choice.INCLUDE);
      ruling.ground().set(Ruling.Ground.OTHER);
      ruling.decide();
      assertThat(desk.refused()).singleElement().asString().contains("требует пояснения");
      ruling.text().set("обращение родителей");
      ruling.always().set(true);
      ruling.decide();
      assertThat(picture(model).size()).isEqualTo(before + 1);
      assertThat(workspace.rulebook().rulings().getFirst().year()).isEqualTo(Ruling.ALWAYS);
    }
  }

  @Test
  void signsKnowNoDecisions() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      model.use("high-level");
      RulingModel ruling = new RulingModel(desk.desk(), model);
      ruling.ask();
      assertThat(ruling.open().get()).isFalse();
      assertThat(desk.refused()).hasSize(1);
    }
  }

  @Test
  void changedRulesAreKeptUnderANameAndThenByVersion() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      RuleChoice choice = new RuleChoice(desk.desk(), model);
      assertThat(Objects.requireNonNull(choice.set().get()).id()).isEqualTo("federal-30");
      model.set("T", "0.25");
      assertThat(choice.changes()).containsExactly("доля «2» не менее: 30 % → 25 %");
      choice.save();
      assertThat(desk.refused()).containsExactly("Назовите набор правил, чтобы сохранить его.");
      choice.name().set("Правила 2026");
      choice.save();
      assertThat(choice.changes()).isEmpty();
      model.set("n", "10");
      choice.save();
      assertThat(Objects.requireNonNull(choice.set().get()).printed())
          .isEqualTo("Правила 2026, версия 2");
      RuleSet usual = choice.sets().get().getFirst();
      choice.use(usual);
      assertThat(model.method().get().parameters()).isEqualTo(usual.parameters());
    }
  }

  @Test
  void theListIsComparedWithAnotherRuleSet() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      RuleChoice choice = new RuleChoice(desk.desk(), model);
      int usual = picture(model).size();
      model.set("T", "0.20");
      choice.compare();
      assertThat(picture(model).baseline().orElseThrow().name())
          .isEqualTo("по правилам «Не менее 30 % «2» по двум работам»");
      assertThat(picture(model).baseline().orElseThrow().listed()).hasSize(usual);
      choice.compare();
      assertThat(model.rival().get()).isNull();
    }
  }

  @Test
  void theLassoShowsTheSchoolsThatItCaught() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      List<SelectionRow> rows = picture(model).rows();
      Set<String> caught = Set.of(rows.get(1).code(), rows.getLast().code());
      model.caught(caught);
      assertThat(model.extent().get()).isEqualTo(Extent.CAUGHT);
      assertThat(model.shown()).extracting(SelectionRow::code).hasSize(2).hasSameElementsAs(caught);
      model.caught(Set.of());
      assertThat(model.extent().get()).isEqualTo(Extent.LISTED);
    }
  }

  @Test
  void whenNoSchoolFitsTheTenNearestAreShown() throws Exception {
    try (Workspace workspace = TrainingFile.imported(folder)) {
      IdentifyModel model = shown(new FakeDesk(workspace));
      model.set("T", "0.99");
      assertThat(picture(model).size()).isZero();
      if (picture(model).rows().stream().noneMatch(SelectionRow::isMarked)) {
        assertThat(model.shown()).hasSize(10);
        double least =
            model.shown().stream()
                .mapToDouble(row -> Objects.requireNonNull(row.highest()).share())
                .min()
                .orElseThrow();
        assertThat(picture(model).rows())
            .filteredOn(row -> !model.shown().contains(row) && row.highest() != null)
            .allMatch(
                row ->
                    row.finding().works() == 0
                        || row.finding().status() == Status.EXCLUDED
                        || Objects.requireNonNull(row.highest()).share() <= least);
      } else {
        assertThat(model.shown()).allMatch(SelectionRow::isMarked);
      }
    }
  }

  @Test
  void theFinalListsAreThoseOfTheApprovedListAndGoOutAsFiles() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      FakeDesk desk = new FakeDesk(workspace);
      IdentifyModel model = shown(desk);
      desk.places().into(folder);
      FinalModel finals = new FinalModel(desk.desk(), model);
      model.set("T", "0.20");
      finals.refresh();
      FinalList lists = Objects.requireNonNull(finals.lists().get());
      assertThat(lists.of(FinalList.Part.LOW))
          .hasSize(workspace.lists().getFirst().members().size());
      assertThat(finals.origin().get()).startsWith("Расчёт № 1: «");
      finals.saveLists();
      finals.save(workspace.lists().getFirst());
      finals.saveCard();
      desk.takeNextStep();
      assertThat(desk.refused()).isEmpty();
      assertThat(folder.resolve("Итоговый список.xlsx")).isNotEmptyFile();
      finals.cards(workspace.lists().getFirst()).print();
      SchoolList list = workspace.lists().getFirst();
      long named = list.frozen().findings().stream().filter(FinalList::isNamed).count();
      assertThat(desk.printers().printed())
          .hasSize((int) named)
          .allSatisfy(sheaf -> assertThat(sheaf.text()).contains(list.title()));
      assertThat(desk.places().shown()).hasSize(1).allMatch(Files::exists);
    }
  }
}
