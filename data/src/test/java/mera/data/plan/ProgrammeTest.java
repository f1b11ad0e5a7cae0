package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The words of a programme and their changes. */
class ProgrammeTest {

  private static Programme samara() throws Exception {
    return plan().programme();
  }

  private static Plan plan() throws Exception {
    return PlanTemplates.byId("samara").make(new PlanStart(2027, TestPlans.REGION, Map.of()));
  }

  @Test
  void everyChapterOfTheTemplateIsTheSameWhenItsTextIsTypedAgain() throws Exception {
    Programme programme = samara();
    assertThat(programme.chapters()).hasSize(4);
    for (int i = 0; i < 4; i++) {
      String text = ChapterText.write(programme.body(programme.chapters().get(i)));

      assertThat(ProgrammeEdit.body(programme, i, text)).isEqualTo(programme);
      // A space at the end makes another text, of which the same parts are read.
      assertThat(ProgrammeEdit.body(programme, i, text + "\n\n")).isEqualTo(programme);
    }
  }

  @Test
  void linesAreParagraphsDashesAreItemsAndBracesAreTables() throws Exception {
    Programme edited =
        ProgrammeEdit.body(
            samara(),
            3,
            "Механизмы.\n1. Первый.\n- раз;\n• два.\n{показатели}\n{таблица показателей}");

    assertThat(edited.body(edited.chapters().get(3)))
        .containsExactly(
            new Part.Text("Механизмы."),
            new Part.Text("1. Первый."),
            new Part.Items(List.of("раз;", "два.")),
            new Part.Text("{indicators}"),
            new Part.IndicatorTable(samara().captions().orElseThrow()));
  }

  @Test
  void theTableOfMeasuresGoesWhereItIsNamedAndNeverGetsLost() throws Exception {
    Programme moved = ProgrammeEdit.body(samara(), 3, "До.\n{таблица плана}\nПосле.");
    assertThat(places(moved)).isEqualTo(1);
    assertThat(ChapterText.write(moved.body(moved.chapters().get(3))))
        .isEqualTo("До.\n{таблица плана}\nПосле.");

    Programme forgotten = ProgrammeEdit.body(moved, 3, "До.\nПосле.");
    assertThat(ChapterText.write(forgotten.body(forgotten.chapters().get(3))))
        .isEqualTo("До.\nПосле.\n{таблица плана}");
    assertThat(ProgrammeEdit.canRemove(forgotten, 3)).isFalse();
    assertThat(ProgrammeEdit.removeChapter(forgotten, 3)).isEqualTo(forgotten);
  }

  private static long places(Programme programme) {
    return programme.parts().stream().filter(Part.PlanTable.class::isInstance).count();
  }

  @Test
  void thePassportKeepsItsRowsWhenItsChapterIsTyped() throws Exception {
    Programme programme = samara();
    Programme edited = ProgrammeEdit.body(programme, 0, "Перед паспортом.");

    assertThat(edited.passport()).isEqualTo(programme.passport());
    assertThat(ChapterText.write(edited.body(edited.chapters().getFirst())))
        .isEqualTo("Перед паспортом.\n{паспорт}");
  }

  @Test
  void rowsOfThePassportAreNamedAddedMovedAndRemoved() throws Exception {
    Programme programme = samara();
    int last = programme.passport().orElseThrow().size();

    Programme added = ProgrammeEdit.addEntry(programme, "Контроль");
    Programme typed = ProgrammeEdit.entry(added, last, "Контроль", "раз;\nдва {показатели}");
    Programme moved = ProgrammeEdit.moveEntry(typed, last, -1);

    assertThat(moved.passport().orElseThrow().get(last - 1))
        .isEqualTo(new Part.Entry("Контроль", "раз;\nдва {indicators}"));
    assertThat(ProgrammeEdit.removeEntry(moved, last - 1)).isEqualTo(programme);
    assertThat(ProgrammeEdit.moveEntry(programme, 0, -1)).isEqualTo(programme);
  }

  @Test
  void chaptersAreNamedAddedMovedAndRemoved() throws Exception {
    Programme programme = samara();

    Programme added = ProgrammeEdit.addChapter(programme, 1, "Новый раздел");
    assertThat(added.chapters()).extracting(Programme.Chapter::heading).contains("Новый раздел");
    Programme moved = ProgrammeEdit.moveChapter(added, 2, 1);
    assertThat(moved.chapters().get(3).heading()).isEqualTo("Новый раздел");
    assertThat(moved.foot()).isEqualTo(programme.foot());
    assertThat(ProgrammeEdit.removeChapter(moved, 3)).isEqualTo(programme);
    Programme named = ProgrammeEdit.heading(programme, 3, "Контроль");
    assertThat(named.chapters().get(3).heading()).isEqualTo("Контроль");
    assertThat(ProgrammeEdit.foot(programme, ""))
        .extracting(one -> one.foot().isPresent())
        .isEqualTo(false);
  }

  @Test
  void aPlanBecomesAProgrammeWithNothingLost() throws Exception {
    Programme bare = new Programme(List.of("План"), samara().indicators(), List.of());
    Programme begun = Programme.begun(bare.title(), bare.indicators(), 2027);

    assertThat(begun.printsPlan()).isTrue();
    assertThat(begun.indicators()).isEqualTo(bare.indicators());
    assertThat(begun.chapters()).hasSize(4);
    assertThat(begun.passport().orElseThrow())
        .contains(new Part.Entry("Основные показатели (индикаторы)", "{indicators}"));
    Programme fromNothing = ProgrammeEdit.addEntry(bare, "Цель");
    assertThat(fromNothing.passport()).hasValue(List.of(new Part.Entry("Цель", "")));
  }

  @Test
  void numbersOfIndicatorsFollowTheirPlaces() throws Exception {
    Programme programme = samara();

    Programme added = ProgrammeEdit.addIndicator(programme, "Доля кабинетов");
    assertThat(added.indicators().getLast())
        .isEqualTo(new Indicator("10", "Доля кабинетов", "", "%"));
    Programme moved = ProgrammeEdit.moveIndicator(added, 9, -1);
    assertThat(moved.indicators().get(8).number()).isEqualTo("9");
    assertThat(moved.indicators().get(8).text()).isEqualTo("Доля кабинетов");
    assertThat(ProgrammeEdit.removeIndicator(moved, 8)).isEqualTo(programme);

    List<Indicator> own = new ArrayList<>(programme.indicators());
    own.set(0, own.getFirst().withNumber("А"));
    Programme kept = ProgrammeEdit.removeIndicator(programme.withIndicators(own), 1);
    assertThat(kept.indicators().get(1).number()).isEqualTo("3");
  }

  @Test
  void anIndicatorMovesWithItsPlanToTheNextPeriod() throws Exception {
    Plan plan = plan();
    Indicator one =
        new Indicator(
            "1",
            "Доля",
            "90",
            "%",
            "к числу школ на 2027 год",
            LocalDate.of(2028, 6, 1),
            null,
            "4");
    Plan with = plan.withProgramme(plan.programme().withIndicators(List.of(one)));
    PlanShift shift =
        PlanShift.of(with, PlanShift.next(plan.period()), ProductionCalendar.standard());

    Indicator moved = shift.after().indicators().getFirst();
    assertThat(moved.due()).isEqualTo(LocalDate.of(2030, 6, 1));
    assertThat(moved.note()).isEqualTo("к числу школ на 2029 год");
    assertThat(shift.differences())
        .extracting(PlanShift.Difference::where, PlanShift.Difference::after)
        .contains(tuple("показатель 1", "01.06.2030"));
  }
}
