package mera.data.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import mera.data.ingest.PaperTables;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows are n1 section, n2, n3 with n4 and n5 below it, n6 section, n7. */
class PlanEditTest {

  private final Plan plan = TestPlans.plan();
  private final Plan ordered = PlanEdit.renumbered(plan);

  @Test
  void aCellChangesAndKnownPartiesAreFoundInIt() {
    Plan changed = PlanEdit.cell(plan, "n7", Field.PARTIES, " Центр, школы и кто-то ещё\n").plan();
    Node row = row(changed, "n7");
    assertThat(row.parties()).isEqualTo("Центр, школы и кто-то ещё");
    assertThat(row.partyKeys()).containsExactly("centre", "schools");
    assertThat(PlanEdit.cell(changed, "n7", Field.PARTIES, row(plan, "n7").parties()).plan())
        .isEqualTo(plan);
  }

  @Test
  void aMergedCellIsChangedAsOneFromAnyOfItsRows() {
    Plan changed = PlanEdit.cell(plan, "n5", Field.RESULT, "Проведены 4 встречи").plan();
    assertThat(row(changed, "n3").result()).isEqualTo("Проведены 4 встречи");
    assertThat(row(changed, "n5").result()).isEmpty();
    assertThat(changed.rowsCovered(row(changed, "n3"), Field.RESULT)).isEqualTo(3);
  }

  @Test
  void aNewMeasureStandsBelowTheChosenOneAndItsSubMeasures() {
    assertThat(ids(PlanEdit.measure(plan, "n2"))).startsWith("n1", "n2", "n8", "n3");
    PlanEdit below = PlanEdit.measure(plan, "n3");
    assertThat(ids(below)).startsWith("n1", "n2", "n3", "n4", "n5", "n8", "n6");
    assertThat(row(below.plan(), "n8").parentId()).isEqualTo("n1");
    assertThat(below.rowId()).isEqualTo("n8");
    PlanEdit first = PlanEdit.measure(plan, "n6");
    assertThat(ids(first)).endsWith("n6", "n8", "n7");
    assertThat(row(first.plan(), "n8").parentId()).isEqualTo("n6");
    assertThat(ids(PlanEdit.measure(plan, null))).endsWith("n7", "n8");
  }

  @Test
  void aSubMeasureMakesAGroupAndItsRemovalTakesTheGroupBack() {
    PlanEdit inside = PlanEdit.inside(plan, "n2");
    assertThat(row(inside.plan(), "n2").kind()).isEqualTo(Node.Kind.GROUP);
    assertThat(row(inside.plan(), "n8").parentId()).isEqualTo("n2");
    assertThat(PlanEdit.removed(inside.plan(), "n8").plan()).isEqualTo(plan);
  }

  @Test
  void aNewSectionStandsBehindTheSectionOfTheRow() {
    assertThat(ids(PlanEdit.section(plan, "n4")))
        .containsExactly("n1", "n2", "n3", "n4", "n5", "n8", "n6", "n7");
    assertThat(ids(PlanEdit.section(plan, null))).endsWith("n7", "n8");
  }

  @Test
  void numbersFollowThePlacesOnlyWhereTheyDidBefore() {
    assertThat(row(PlanEdit.measure(plan, "n2").plan(), "n8").number()).isEmpty();
    assertThat(row(PlanEdit.measure(plan, "n2").plan(), "n3").number()).isEqualTo("1.3.");
    Plan added = PlanEdit.measure(ordered, "n2").plan();
    assertThat(row(added, "n8").number()).isEqualTo("1.2.");
    assertThat(row(added, "n3").number()).isEqualTo("1.3.");
    assertThat(row(added, "n4").number()).isEqualTo("1.3.1.");
  }

  @Test
  void aRowMovesWithWhatBelongsToItAndFromSectionToSection() {
    PlanEdit up = PlanEdit.up(plan, "n3").orElseThrow();
    assertThat(ids(up)).startsWith("n1", "n3", "n4", "n5", "n2", "n6");
    assertThat(PlanEdit.down(up.plan(), "n3").orElseThrow().plan()).isEqualTo(plan);
    PlanEdit across = PlanEdit.down(plan, "n3").orElseThrow();
    assertThat(ids(across)).containsExactly("n1", "n2", "n6", "n3", "n4", "n5", "n7");
    assertThat(row(across.plan(), "n3").parentId()).isEqualTo("n6");
    assertThat(PlanEdit.up(across.plan(), "n3").orElseThrow().plan()).isEqualTo(plan);
    assertThat(ids(PlanEdit.down(plan, "n1").orElseThrow())).startsWith("n6", "n7", "n1", "n2");
  }

  @Test
  void thereIsNoWayOutOfThePlanOrOutOfAGroup() {
    assertThat(PlanEdit.up(plan, "n1")).isEmpty();
    assertThat(PlanEdit.up(plan, "n2")).isEmpty();
    assertThat(PlanEdit.up(plan, "n4")).isEmpty();
    assertThat(PlanEdit.down(plan, "n5")).isEmpty();
    assertThat(PlanEdit.down(plan, "n6")).isEmpty();
    assertThat(PlanEdit.down(plan, "n7")).isEmpty();
  }

  @Test
  void aRemovedSectionTakesItsMeasuresAlongAndTheEyeGoesToTheNextRow() {
    PlanEdit removed = PlanEdit.removed(plan, "n1");
    assertThat(ids(removed)).containsExactly("n6", "n7");
    assertThat(removed.rowId()).isEqualTo("n6");
    assertThat(PlanEdit.size(plan, "n1")).isEqualTo(5);
    assertThat(PlanEdit.removed(plan, "n7").rowId()).isEqualTo("n6");
    PlanEdit nothing = PlanEdit.removed(removed.plan(), "n6");
    assertThat(nothing.plan().nodes()).isEmpty();
    assertThat(nothing.rowId()).isNull();
  }

  @Test
  void manyRowsAreRemovedAtOnceWithWhatBelongsToThem() {
    assertThat(PlanEdit.removed(plan, List.of("n1", "n3"))).isEqualTo(PlanEdit.removed(plan, "n1"));
    PlanEdit removed = PlanEdit.removed(plan, List.of("n5", "n7"));
    assertThat(removed.plan())
        .isEqualTo(PlanEdit.removed(PlanEdit.removed(plan, "n5").plan(), "n7").plan());
    assertThat(removed.rowId()).isEqualTo("n6");
  }

  @Test
  void romanSectionsAndMissingDotsStayWhenRowsAreRenumbered() throws Refusal {
    Plan ossetian =
        PlanReview.of(
                "План",
                List.of(
                    PaperTables.pasted(
                        """
                        №\tМероприятия\tСроки\tОтветственные
                        I.\tЧтение\t\t
                        1.1\tЯрмарка\tмай\tлицей
                        1.3\tЧтения\tиюнь\tмузей
                        II.\tСчёт\t\t
                        2.1\tТурнир\tиюль\tлицей
                        """)))
            .plan(PlanPeriod.years(2026, 2026), Map.of());
    assertThat(numbers(PlanEdit.renumbered(ossetian)))
        .containsExactly("I.", "1.1", "1.2", "II.", "2.1");
    Plan figures = PlanEdit.styled(ossetian, new NumberStyle(true, false, false));
    assertThat(numbers(figures)).containsExactly("1", "1.1.", "1.3.", "2", "2.1.");
    assertThat(numbers(PlanEdit.styled(figures, new NumberStyle(false, true, true))))
        .containsExactly("I.", "1.1", "1.3", "II.", "2.1");
    assertThat(NumberStyle.roman(49)).isEqualTo("XLIX");
  }

  private static List<String> numbers(Plan plan) {
    return plan.nodes().stream().map(Node::number).toList();
  }

  @Test
  void aMergedCellGrowsAndShrinksWithItsRowsAndItsTextStays() {
    Plan grown = PlanEdit.inside(plan, "n3").plan();
    assertThat(grown.rowsCovered(row(grown, "n3"), Field.RESULT)).isEqualTo(4);
    assertThat(grown.rowsCovered(row(grown, "n3"), Field.PARTIES)).isEqualTo(3);
    Plan shrunk = PlanEdit.removed(plan, "n5").plan();
    assertThat(shrunk.rowsCovered(row(shrunk, "n3"), Field.RESULT)).isEqualTo(2);
    Plan swapped = PlanEdit.down(plan, "n4").orElseThrow().plan();
    assertThat(swapped.rowsCovered(row(swapped, "n3"), Field.RESULT)).isEqualTo(3);
    assertThat(swapped.partiesOf(row(swapped, "n4"))).containsExactly("office");
    assertThat(row(swapped, "n4").parties()).isEqualTo("Управление");
  }

  @Test
  void aCopyHasTheTextsAndTheMergedCellsOfTheOriginal() {
    PlanEdit copied = PlanEdit.copy(plan, "n3");
    assertThat(ids(copied))
        .containsExactly("n1", "n2", "n3", "n4", "n5", "n8", "n9", "n10", "n6", "n7");
    assertThat(copied.rowId()).isEqualTo("n8");
    assertThat(row(copied.plan(), "n9").parentId()).isEqualTo("n8");
    assertThat(copied.plan().rowsCovered(row(copied.plan(), "n8"), Field.RESULT)).isEqualTo(3);
    assertThat(row(copied.plan(), "n3")).isEqualTo(row(plan, "n3"));
    PlanEdit child = PlanEdit.copy(plan, "n5");
    assertThat(row(child.plan(), "n8").result()).isEqualTo("Проведены 2 встречи");
  }

  /** Whatever is done to the rows, every row that remains means what it meant. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noRowLosesItsTextWhateverIsDone(int seed) {
    Plan now = TestPlans.plan();
    Map<String, List<String>> meant = meanings(now);
    for (int step : new Random(seed).ints(12, 0, 1000).toArray()) {
      if (now.nodes().isEmpty()) {
        break;
      }
      String id = now.nodes().get(step / 5 % now.nodes().size()).id();
      Plan before = now;
      now =
          switch (step % 5) {
            case 0 -> PlanEdit.up(before, id).map(PlanEdit::plan).orElse(before);
            case 1 -> PlanEdit.down(before, id).map(PlanEdit::plan).orElse(before);
            case 2 -> PlanEdit.removed(before, id).plan();
            case 3 -> PlanEdit.copy(before, id).plan();
            default -> PlanEdit.measure(before, id).plan();
          };
      Map<String, List<String>> means = meanings(now);
      meant.keySet().retainAll(means.keySet());
      for (Node row : now.nodes()) {
        List<String> said = Objects.requireNonNull(means.get(row.id()));
        assertThat(said).isEqualTo(meant.computeIfAbsent(row.id(), fresh -> said));
        assertThat(row.parentId() == null || now.node(row.parentId()).isPresent()).isTrue();
      }
    }
  }

  static IntStream seeds() {
    return IntStream.range(0, 200);
  }

  private static Map<String, List<String>> meanings(Plan plan) {
    Map<String, List<String>> meanings = new HashMap<>();
    for (Node row : plan.nodes()) {
      meanings.put(
          row.id(),
          List.of(
              row.text(),
              row.deadline(),
              plan.covering(row, Field.RESULT).result(),
              plan.covering(row, Field.PARTIES).parties(),
              plan.partiesOf(row).toString()));
    }
    return meanings;
  }

  private static List<String> ids(PlanEdit edit) {
    return edit.plan().nodes().stream().map(Node::id).toList();
  }

  private static Node row(Plan plan, String id) {
    return plan.node(id).orElseThrow();
  }
}
