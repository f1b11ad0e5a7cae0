package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mera.data.Drafts;
import mera.data.order.Declarations.Change;
import mera.data.plan.Field;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanTemplates;
import mera.data.plan.ProductionCalendar;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

/** P5: «(далее – …)» at the first mention over order and appendices, the short form afterwards. */
class DeclarationsTest {

  private static final Party INSTITUTE =
      Party.named(Party.Kind.INSTITUTE, "Институт развития школ")
          .withNom(
              "Институт развития школ",
              "Института развития школ",
              "Институту развития школ",
              "Институт развития школ")
          .withShortName("ИРШ");
  private static final Party BODY =
      Party.named(Party.Kind.BODY, "Управление образования")
          .withNom(
              "Управление образования",
              "Управления образования",
              "Управлению образования",
              "Управление образования")
          .withShortName("Управление");
  private static final Map<String, Party> DIRECTORY = directory();

  private static Map<String, Party> directory() {
    Map<String, Party> parties = new LinkedHashMap<>();
    parties.put("D1", INSTITUTE);
    parties.put("D2", BODY);
    return parties;
  }

  /** An order of these points with a plan of these responsible cells. */
  private static Declarations of(List<Point> points, String... cells) throws Refusal {
    Drafts drafts = new Drafts("Лесогорская область", List.of(), List.of(), Map.of());
    Plan plan = drafts.plan(PlanTemplates.byId("zabaikalye"), 2026).withId("P1");
    while (plan.nodes().size() > cells.length) {
      plan = PlanEdit.removed(plan, plan.nodes().getLast().id()).plan();
    }
    for (int i = 0; i < cells.length; i++) {
      String id = plan.nodes().get(i).id();
      for (Field field : List.of(Field.MEASURE, Field.RESULT)) {
        plan = PlanEdit.cell(plan, id, field, "Дело").plan();
      }
      plan = PlanEdit.cell(plan, id, Field.PARTIES, cells[i]).plan();
    }
    Order order =
        drafts
            .order(
                OrderTemplates.byId("zabaikalye"),
                List.of(),
                List.of(plan),
                Optional.empty(),
                List.of("low", "risk", "bias"))
            .withPreamble("В целях поддержки школ")
            .withPoints(points);
    return Declarations.of(order, Map.of("P1", plan), DIRECTORY);
  }

  private static Point assign(String text) {
    return new Point(Point.Kind.ASSIGN, text, null, List.of());
  }

  private static List<String> after(Declarations all) {
    return all.changes().stream().map(Change::after).toList();
  }

  private static List<String> cells(Declarations all) {
    return all.plans().values().iterator().next().nodes().stream()
        .map(node -> node.parties())
        .toList();
  }

  @Test
  void theFirstMentionOfTheOrderDeclaresForItsAppendices() throws Refusal {
    Declarations all =
        of(
            List.of(assign("Институту развития школ (Луговой А.А.) провести сверку.")),
            "Институт развития школ",
            "ИРШ");

    assertThat(all.order().points().getFirst().text())
        .isEqualTo("Институту развития школ (Луговой А.А.) (далее – ИРШ) провести сверку.");
    assertThat(cells(all)).containsExactly("ИРШ", "ИРШ");
    assertThat(all.changes())
        .extracting(Change::place, Change::declares)
        .first()
        .isEqualTo(org.assertj.core.groups.Tuple.tuple("пункт 1", true));
  }

  @Test
  void anAddresseeDeclaresBehindItself() throws Refusal {
    Point point =
        new Point(
            Point.Kind.ASSIGN,
            "{to} провести сверку.",
            null,
            List.of(),
            new Addressee("Институт развития школ", "Институту развития школ", "", "", true));
    assertThat(of(List.of(point), "ИРШ").order().points().getFirst().text())
        .isEqualTo("{to} (далее – ИРШ) провести сверку.");
  }

  @Test
  void aShortFormThatIsMetFirstInACellIsWrittenOutThere() throws Refusal {
    Declarations all = of(List.of(assign("Утвердить план.")), "ИРШ, школы", "ИРШ");
    assertThat(cells(all)).containsExactly("Институт развития школ (далее – ИРШ), школы", "ИРШ");
  }

  @Test
  void whatIsNamedOnceOrDeclaredAlreadyIsLeft() throws Refusal {
    assertThat(of(List.of(assign("Институту развития школ провести сверку.")), "школы").changes())
        .isEmpty();
    assertThat(
            after(
                of(
                    List.of(assign("Институту развития школ (далее – ИРШ) провести сверку.")),
                    "ИРШ",
                    "ИРШ")))
        .isEmpty();
    assertThat(
            cells(
                of(
                    List.of(assign("Институту (далее – ИРШ) провести сверку.")),
                    "Институт развития школ",
                    "ИРШ")))
        .containsExactly("ИРШ", "ИРШ");
  }

  @Test
  void aSecondDeclarationGoesWhereAnEarlierTextDeclares() throws Refusal {
    Declarations all =
        of(
            List.of(assign("Институту развития школ провести сверку.")),
            "Институт развития школ (далее – ИРШ), школы",
            "ИРШ");
    assertThat(all.order().points().getFirst().text())
        .isEqualTo("Институту развития школ (далее – ИРШ) провести сверку.");
    assertThat(cells(all)).containsExactly("ИРШ, школы", "ИРШ");
  }

  @Test
  void aShortFormThatWouldHaveToBeDeclinedIsNotPutIntoASentence() throws Refusal {
    List<Point> points = new ArrayList<>();
    points.add(assign("Управлению образования (далее – Управление) провести сверку."));
    points.add(assign("Школам сообщить Управлению образования об итогах."));
    Declarations all = of(points, "Управление образования");
    assertThat(all.order().points().getLast().text())
        .isEqualTo("Школам сообщить Управлению образования об итогах.");
    assertThat(cells(all)).containsExactly("Управление");
  }

  @Test
  void onceAcceptedThereIsNothingMoreToDo() throws Refusal {
    Declarations all =
        of(
            List.of(assign("Институту развития школ провести сверку.")),
            "Институт развития школ",
            "Управление образования",
            "Управление образования");
    assertThat(all.changes()).hasSize(4);
    assertThat(Declarations.of(all.order(), all.plans(), DIRECTORY).changes()).isEmpty();
  }

  @Test
  void anAbbreviationUsedBeforeItIsDeclaredIsRemarked() throws Refusal {
    Declarations early =
        of(
            List.of(
                assign("Направить итоги в ИРШ."),
                assign("Институту развития школ (далее – ИРШ) провести сверку.")),
            "ИРШ");
    assertThat(OrderCheck.of(early.order(), early.plans(), ProductionCalendar.standard()))
        .anySatisfy(
            remark -> {
              assertThat(remark.code()).isEqualTo("L09");
              assertThat(remark.place()).isEqualTo("пункт 1");
              assertThat(remark.sentence()).isEqualTo("«ИРШ» употреблено раньше, чем объявлено.");
            });
    Declarations right =
        of(List.of(assign("Институту развития школ (далее – ИРШ) провести сверку.")), "ИРШ");
    assertThat(OrderCheck.of(right.order(), right.plans(), ProductionCalendar.standard()))
        .noneMatch(remark -> remark.sentence().contains("раньше, чем объявлено"));
  }
}
