package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** L17: places that list the indicators in their own words. */
class IndicatorChecksTest {

  private static final int COUNTED = 5;

  private static Plan plan() throws Exception {
    return PlanTemplates.byId("samara").make(new PlanStart(2027, TestPlans.REGION, Map.of()));
  }

  private static List<Remark> checked(Plan plan) {
    return PlanChecks.all(plan, PlanChecks.Around.NOTHING).stream()
        .filter(remark -> remark.code().equals("L17"))
        .toList();
  }

  private static Plan own(Plan plan, String text) {
    return plan.withProgramme(
        ProgrammeEdit.entry(plan.programme(), COUNTED, "Основные показатели (индикаторы)", text));
  }

  private static String listed(Plan plan) {
    return "Показатели:\n" + Indicator.listed("{indicators.values}", plan.indicators());
  }

  @Test
  void ownWordsThatSayTheSameAreNoDoubt() throws Exception {
    assertThat(checked(own(plan(), listed(plan())))).isEmpty();
    assertThat(checked(own(plan(), "Показатели:\n{показатели}"))).isEmpty();
  }

  @Test
  void aMissingAStrangeAndAChangedLineAreNamedWithTheirPlace() throws Exception {
    List<String> lines = new ArrayList<>(listed(plan()).lines().toList());
    lines.set(2, lines.get(2).replace("75", "70"));
    lines.set(3, "– число новых кабинетов;");

    assertThat(checked(own(plan(), String.join("\n", lines))))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.piece()).isEqualTo(new Piece.Passport(COUNTED));
              assertThat(remark.sentence())
                  .isEqualTo(
                      "В паспорте, строка «Основные показатели (индикаторы)», показатели расходятся"
                          + " со списком: нет показателей № 3, лишних строк 1 («число новых"
                          + " кабинетов;»), другие значения: № 2 – 70\u00a0%, в списке"
                          + " 75\u00a0%.");
            });
  }

  @Test
  void aChangeOfTheListIsNoticedInWordsThatWereWrittenBefore() throws Exception {
    Plan own = own(plan(), listed(plan()));
    Indicator first = own.indicators().getFirst();
    Plan changed =
        own.withProgramme(
            ProgrammeEdit.indicator(
                own.programme(),
                0,
                new Indicator(first.number(), first.text() + " по району", "95", "%")));

    assertThat(checked(changed))
        .extracting(Remark::sentence)
        .singleElement()
        .asString()
        .contains("другие значения: № 1 – 100\u00a0%, в списке 95\u00a0%")
        .contains("иначе названы № 1");
  }

  @Test
  void bulletsOfAChapterAreComparedWhereTheyAreAnnounced() throws Exception {
    Plan plan = plan();
    Plan own =
        plan.withProgramme(
            ProgrammeEdit.body(
                plan.programme(), 3, "Целевые показатели\n– доля кабинетов;\nШколы:\n– учат."));

    assertThat(checked(own))
        .singleElement()
        .satisfies(
            remark -> {
              assertThat(remark.piece()).isEqualTo(new Piece.Chapter(3));
              assertThat(remark.sentence())
                  .startsWith("В тексте после слов «Целевые показатели»")
                  .contains("лишних строк 1");
            });
  }

  @Test
  void twoValuesThatCannotBothBeTrueAreAsked() throws Exception {
    Plan plan = plan();
    Plan changed =
        plan.withProgramme(
            ProgrammeEdit.indicator(
                plan.programme(), 1, new Indicator("2", "Доля школ", "12,9 % (10 школ)", "")));

    assertThat(checked(changed))
        .extracting(Remark::piece, Remark::sentence)
        .containsExactly(
            tuple(
                new Piece.Indicators(1),
                "Показатель № 2: 12,9\u00a0% и 10\u00a0школ не сходятся: 10 из 77 – 13,0\u00a0%,"
                    + " 10 из 78 – 12,8\u00a0%."));
  }

  @Test
  void aMeasureThatNamesAnotherNumberThanItsIndicatorIsAsked() throws Exception {
    Plan plan = plan();
    Node row = plan.nodes().get(1);
    Plan said =
        PlanEdit.cell(plan, row.id(), Field.RESULT, "Обучено не менее 30% педагогов").plan();

    assertThat(checked(belonging(said, row.id(), "не менее 30"))).as("the same number").isEmpty();
    assertThat(checked(belonging(said, row.id(), "не менее 40")))
        .extracting(Remark::sentence)
        .containsExactly(
            "Строка 1.1.: в результате 30\u00a0%, у показателя № 1 – не менее 40\u00a0%.");
    assertThat(checked(belonging(said, "n999", "40")))
        .extracting(Remark::weight)
        .containsExactly(Remark.Weight.NOTE);
  }

  private static Plan belonging(Plan plan, String row, String target) {
    Indicator old = plan.indicators().getFirst();
    return plan.withProgramme(
        ProgrammeEdit.indicator(
            plan.programme(),
            0,
            new Indicator(old.number(), old.text(), target, "%", "", null, row, "")));
  }
}
