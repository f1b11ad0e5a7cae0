package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.document.Document;
import mera.data.document.Document.Block;
import mera.data.document.Document.Corner;
import mera.data.document.Document.Paragraph;
import mera.data.document.Document.Row;
import mera.data.document.Document.Signature;
import mera.data.document.Document.Table;
import mera.data.document.Drawing;
import mera.data.plan.Plan;
import mera.data.plan.TestPlans;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class OrderPagesTest {

  static final Plan PLAN = TestPlans.plan().withId("p1");
  private static final ListedSchool LOW1 =
      new ListedSchool(
          "1", "МБОУ СОШ № 1", "Еловский район", "Ельникова Анна Петровна", "11 из 20");
  private static final ListedSchool LOW2 =
      new ListedSchool("2", "МБОУ СОШ № 2", "Сосновский район", null, "9 из 12");
  private static final Pair PAIR = new Pair("1", LOW1.name(), LOW1.municipality(), "3", "Лицей");

  static Order order() throws Refusal {
    return OrderTemplates.read("test-order")
        .make(start(Map.of("low", List.of(LOW1, LOW2), "bias", List.of())));
  }

  private static OrderStart start(Map<String, List<ListedSchool>> lists) {
    return new OrderStart(
        2026, TestPlans.REGION, Map.of(), lists, Map.of("test-plan", PLAN), List.of(PAIR));
  }

  private static Document compose(Order order) throws Refusal {
    return OrderPages.compose(order, Map.of("p1", PLAN));
  }

  /** The texts of a section, a line each. */
  static List<String> lines(Document document, int section) {
    List<String> lines = new ArrayList<>();
    for (Block block : document.sections().get(section).blocks()) {
      switch (block) {
        case Paragraph p -> lines.addAll(p.text().lines().toList());
        case Corner c -> lines.addAll(c.lines());
        case Signature s -> lines.add(String.join(" / ", s.position()) + " / " + s.name());
        case Table t ->
            t.rows()
                .forEach(
                    row ->
                        lines.add(
                            String.join(" | ", row.cells().stream().map(c -> c.text()).toList())));
        case Document.Sides sides -> lines.addAll(List.of(sides.left(), sides.right()));
        case Document.Contact contact -> lines.addAll(contact.lines());
        case Document.Space space -> {}
        case Document.PageFoot foot -> lines.add(foot.text());
        case Document.NewPage turn -> {}
        case Drawing drawing -> lines.add(drawing.words());
      }
    }
    return lines;
  }

  private static Table table(Document document, int section, int index) {
    return document.sections().get(section).blocks().stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .toList()
        .get(index);
  }

  @Test
  void theOrderIsPrintedBlockByBlockInTheOrderOfTheTemplate() throws Refusal {
    assertThat(lines(compose(order()), 0))
        .containsExactly(
            "УПРАВЛЕНИЕ ОБРАЗОВАНИЯ",
            "ПРИКАЗ",
            "г. Лесогорск",
            "от ________",
            "№ ________",
            "О поддержке школ на 2026–2027 годы",
            "В целях поддержки школ Лесогорской области приказываю:",
            "1. Утвердить списки школ (Приложение № 1).",
            "2. Утвердить программу и пары школ (Приложения № 2, № 3).",
            "3. ГБУ «Центр» (Ельнику В.Г.):",
            "3.1. сопровождать школы МБОУ СОШ № 1, МБОУ СОШ № 2;",
            "3.2. представить отчёт до 31 августа 2027 года.",
            "4. Директорам школ (Ельниковой А.П., ________) исполнить программу.",
            "5. Контроль исполнения приказа от ________ № ________ возложить на Соснину А.Б.",
            "Начальник / управления / А.Б. Соснина",
            "Согласовано:",
            "Юрист / Д.Е. Ивняк",
            "Рябинина (4000) 00-00-00");
  }

  @Test
  void everyBlockOfTheOrderKnowsItsPart() throws Refusal {
    Order order = order();
    List<Block> blocks = compose(order).sections().getFirst().blocks();
    List<Spot> spots = OrderPages.spots(order);
    assertThat(spots).hasSameSizeAs(blocks);
    for (int i = 0; i < blocks.size(); i++) {
      if (spots.get(i) instanceof Spot.OfPoint point) {
        assertThat(((Paragraph) blocks.get(i)).text()).startsWith(point.place().number());
      }
    }
    assertThat(spots).filteredOn(Spot.OfPoint.class::isInstance).hasSize(7);
    assertThat(spots.getFirst()).isInstanceOf(Spot.Head.class);
    assertThat(spots.getLast()).isInstanceOf(Spot.Signature.class);
  }

  @Test
  void kindAndOperativeWordAreSpacedByTheWriterAndNotByBlanks() throws Refusal {
    Document document = compose(order());
    List<Document.Run> spaced =
        document.sections().getFirst().blocks().stream()
            .filter(Paragraph.class::isInstance)
            .flatMap(block -> ((Paragraph) block).runs().stream())
            .filter(Document.Run::spaced)
            .toList();
    assertThat(spaced).extracting(Document.Run::text).containsExactly("ПРИКАЗ", "приказываю:");
  }

  @Test
  void dateAndNumberAreTheSameInAllPlacesAfterRegistration() throws Refusal {
    Document document = compose(order().registered(LocalDate.of(2026, 10, 4), "863"));
    List<String> all = new ArrayList<>();
    for (int i = 0; i < document.sections().size(); i++) {
      all.addAll(lines(document, i));
    }
    assertThat(all).noneMatch(line -> line.contains("№ ___") || line.contains("от ___"));
    assertThat(all).contains("«4» октября 2026 г.", "№ 863-П");
    assertThat(all.stream().filter(line -> line.equals("от «4» октября 2026 г. № 863-П")))
        .hasSize(4);
  }

  @Test
  void theNumberSuffixIsNotDoubled() {
    Registration typed =
        new Registration(LocalDate.of(2021, 12, 9), "375-р", DateForm.NUMERIC, "от ", "-р");
    assertThat(typed.printedNumber()).isEqualTo("375-р");
    assertThat(typed.printedDate()).isEqualTo("09.12.2021");
    assertThat(DateForm.WORDS.print(LocalDate.of(2018, 1, 31))).isEqualTo("31 января 2018 года");
  }

  @Test
  void eachAppendixIsASectionWithItsHeader() throws Refusal {
    Document document = compose(order());
    assertThat(document.sections()).hasSize(4);
    assertThat(lines(document, 1))
        .containsExactly(
            "Приложение № 1",
            "к приказу Управления образования",
            "от ________ № ________",
            "Школы с низкими результатами",
            "1. | Еловский район | МБОУ СОШ № 1 | 11 из 20",
            "2. | Сосновский район | МБОУ СОШ № 2 | 9 из 12",
            "Школы с признаками необъективных результатов",
            "Школ нет.");
    assertThat(lines(document, 3)).contains("Перечень пар", "1. | МБОУ СОШ № 1 | Лицей");
  }

  @Test
  void theStampAgreesWithTheKindOfThePlan() throws Refusal {
    assertThat(lines(compose(order()), 2))
        .contains("УТВЕРЖДЕНА приказом")
        .containsSubsequence("Приложение № 2", "УТВЕРЖДЕНА приказом", "ПРОГРАММА");
    assertThat(Approval.word("план")).isEqualTo("Утверждён");
    assertThat(Approval.word("комплекс мер")).isEqualTo("Утверждён");
    assertThat(Approval.word("перечень")).isEqualTo("Утверждён");
    assertThat(Approval.word("дорожная карта")).isEqualTo("Утверждена");
    assertThat(Approval.word("положение")).isEqualTo("Утверждено");
    assertThat(Approval.word("списки")).isEqualTo("Утверждены");
    assertThat(Approval.agree(List.of("Утверждено приказом"), "план"))
        .containsExactly("Утверждён приказом");
  }

  @Test
  void aProgrammeIsPrintedWithItsPartsAndTheTableInItsPlace() throws Refusal {
    assertThat(lines(compose(order()), 2))
        .containsSubsequence(
            "Раздел I. Паспорт",
            "Разработчик | Управление образования Лесогорской области",
            "Показатели | – доля школ с планом;\n– доля школ с тьютором",
            "Программа поддерживает школы Лесогорской области.",
            "– первое;",
            "– второе.",
            "1 | Доля школ с планом | 100 %",
            "2 | Доля школ с тьютором | 12,9 %",
            "Раздел II. Меры",
            "1. Начало",
            "1.1. | Собрать сведения | Управление, Центр | декабрь 2026 года – январь 2027 года | Сведения:\n- собраны;\n- проверены.");
  }

  @Test
  void aMergedCellGoesDownAndTheRowsBelowLeaveItsPlaceOut() {
    Document document = OrderPages.compose(PLAN);
    assertThat(document.sections().getFirst().orientation())
        .isEqualTo(Document.Orientation.LANDSCAPE);
    Table table = table(document, 0, 2);
    Row group = table.rows().get(2);
    assertThat(group.cells().get(4).down()).isEqualTo(3);
    assertThat(group.cells().get(2).down()).isEqualTo(2);
    assertThat(table.rows().get(3).cells()).hasSize(3);
    assertThat(table.rows().get(4).cells()).hasSize(4);
    assertThat(table.rows().getFirst().cells()).hasSize(1);
    assertThat(table.rows().getFirst().cells().getFirst().across()).isEqualTo(5);
  }

  @Test
  void aMissingListOrPlanIsRefusedWithOneSentence() throws Refusal {
    assertThatThrownBy(
            () -> OrderTemplates.read("test-order").make(start(Map.of("low", List.of(LOW1)))))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Для приказа нужен список школ с признаками необъективных результатов: выберите утверждённый список.");
    OrderStart withoutPlan =
        new OrderStart(2026, TestPlans.REGION, Map.of(), Map.of(), Map.of(), List.of());
    assertThatThrownBy(() -> OrderTemplates.read("test-order").make(withoutPlan))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("test-plan");
    Order order = order();
    assertThatThrownBy(() -> OrderPages.compose(order, Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("приложения № 2");
  }

  @Test
  void aPointThatNamesTheSchoolsOfAnEmptyListIsRefused() throws Refusal {
    Order order =
        OrderTemplates.read("test-order").make(start(Map.of("low", List.of(), "bias", List.of())));
    assertThat(new OrderText(order).fill("Директорам школ ({directors.dat:low}) начать"))
        .isEqualTo("Директорам школ начать");
    assertThatThrownBy(() -> compose(order))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("список школ с низкими образовательными результатами пуст");
  }

  @Test
  void aReferenceToAnAppendixThatIsNotThereIsRefused() throws Refusal {
    Point stray = new Point(Point.Kind.APPROVE, "Утвердить ({ref:gone})", null, List.of());
    Order order = order().withPoints(List.of(stray));
    assertThatThrownBy(() -> compose(order))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("gone");
  }

  @Test
  void aSingleAppendixHasNoNumber() throws Refusal {
    Order all = order();
    Order single =
        all.withPoints(
                List.of(new Point(Point.Kind.APPROVE, "утвердить ({ref:lists})", null, List.of())))
            .withExecutor(null)
            .withApprovals(List.of())
            .withAppendices(all.appendices().subList(0, 1));
    Document document = compose(single);
    assertThat(lines(document, 0)).contains("1. Утвердить (Приложение).");
    assertThat(lines(document, 1)).startsWith("Приложение", "к приказу Управления образования");
  }

  @Test
  void subPointsWrittenAsSentencesEndWithFullStops() throws Refusal {
    Point first = new Point(Point.Kind.ASSIGN, "Обеспечить работу", null, List.of());
    Point second = new Point(Point.Kind.ASSIGN, "Обеспечить отчёт.", null, List.of());
    Point parent = new Point(Point.Kind.ASSIGN, "Центру", null, List.of(first, second));
    assertThat(lines(compose(order().withPoints(List.of(parent))), 0))
        .containsSubsequence("1. Центру:", "1.1. Обеспечить работу.", "1.2. Обеспечить отчёт.");
  }
}
