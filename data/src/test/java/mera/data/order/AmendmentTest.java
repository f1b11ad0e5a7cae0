package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Part;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanStart;
import mera.data.plan.PlanTemplates;
import mera.data.plan.Programme;
import mera.data.plan.ProgrammeEdit;
import mera.data.plan.RegionNames;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.Test;

class AmendmentTest {

  private static final Plan PLAN = OrderPagesTest.PLAN;

  private static Order registered() throws Refusal {
    return OrderPagesTest.order()
        .withId("O1")
        .registered(LocalDate.of(2026, 12, 9), "375")
        .attached(Map.of("p1", PLAN));
  }

  private static String id(String number) {
    return PLAN.nodes().stream()
        .filter(node -> node.number().equals(number))
        .map(Node::id)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> points(Plan now) throws Refusal {
    Order amending = Amendment.of(registered(), registered(), Map.of("p1", now));
    return OrderPages.points(amending).stream()
        .map(point -> point.number() + " " + point.text())
        .toList();
  }

  @Test
  void anotherDeadlineIsAnotherTextOfOneColumn() throws Refusal {
    Plan now = PlanEdit.cell(PLAN, id("2.1."), Field.DEADLINE, "до 1 марта").plan();
    assertThat(points(now))
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("1.1. в пункте 2.1 графу «")
                    .endsWith("» изложить в следующей редакции: «до 1 марта»."))
        .anySatisfy(text -> assertThat(text).startsWith("2. Контроль"));
    assertThat(points(now).getFirst())
        .startsWith("1. Внести в программу «ПРОГРАММА")
        .contains("утверждённую приказом от «9» декабря 2026 г. № 375-П")
        .endsWith("следующие изменения:");
  }

  @Test
  void newAndRemovedMeasuresAreSaidAndSoIsTheirNumbering() throws Refusal {
    Plan more = PlanEdit.measure(PLAN, id("2.1.")).plan();
    Node added = more.nodes().getLast();
    Plan named =
        PlanEdit.cell(
                more.withNodes(
                    more.nodes().stream()
                        .map(node -> node.equals(added) ? node.withNumber("2.2.") : node)
                        .toList()),
                added.id(),
                Field.MEASURE,
                "Провести совещание")
            .plan();
    assertThat(points(named))
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("дополнить пунктом 2.2 следующего содержания: «2.2. Провести"));
    Plan less =
        PLAN.withNodes(
            PLAN.nodes().stream().filter(node -> !node.number().equals("2.1.")).toList());
    assertThat(points(less)).anySatisfy(text -> assertThat(text).contains("пункт 2.1 исключить"));
  }

  @Test
  void theNewOrderIsADraftWithTheHeadOfTheOldOne() throws Refusal {
    Plan now = PlanEdit.cell(PLAN, id("2.1."), Field.DEADLINE, "до 1 марта").plan();
    Order amending = Amendment.of(registered(), registered(), Map.of("p1", now));
    assertThat(amending.id()).isNull();
    assertThat(amending.isRegistered()).isFalse();
    assertThat(amending.appendices()).isEmpty();
    assertThat(amending.title())
        .isEqualTo("О внесении изменений в приказ от «9» декабря 2026 г. № 375-П");
    assertThat(amending.head()).isEqualTo(registered().head());
  }

  @Test
  void draftsAndUnchangedPlansAreRefused() throws Refusal {
    Order order = registered();
    assertThatThrownBy(() -> Amendment.of(order, order, Map.of("p1", PLAN)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("изменять нечего");
    assertThatThrownBy(() -> Amendment.of(order.unregistered(), order, Map.of("p1", PLAN)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("не зарегистрирован");
  }

  private static List<String> points(Order newest) throws Refusal {
    Order amending = Amendment.of(registered(), newest, Map.of("p1", PLAN));
    return OrderPages.points(amending).stream()
        .map(point -> point.number() + " " + point.text())
        .toList();
  }

  @Test
  void schoolsThatCameAndWentAreSaidListByList() throws Refusal {
    ListedSchool stays = registered().lists().getOrDefault("low", List.of()).getFirst();
    ListedSchool comes = new ListedSchool("9", "МБОУ СОШ № 9", "Еловский район", null, "");
    assertThat(
            points(registered().withLists(Map.of("low", List.of(stays, comes), "bias", List.of()))))
        .startsWith(
            "1. Внести в приложение № 1 к приказу от «9» декабря 2026 г. № 375-П следующие"
                + " изменения:",
            "1.1. из списка «Школы с низкими результатами» исключить: МБОУ СОШ № 2 (Сосновский"
                + " район);",
            "1.2. список «Школы с низкими результатами» дополнить: МБОУ СОШ № 9 (Еловский"
                + " район).");
  }

  @Test
  void aPairThatWentIsSaid() throws Refusal {
    int last = registered().appendices().size() - 1;
    Appendix.OfPairs pairs = (Appendix.OfPairs) registered().appendices().get(last);
    assertThat(points(registered().withAppendix(last, pairs.withPairs(List.of()))))
        .element(1)
        .asString()
        .startsWith("1.1. из перечня пар школ исключить: МБОУ СОШ № 1 (Еловский район) – Лицей");
  }

  private static final List<Part> PARTS =
      List.of(
          new Part.TitlePage("2027 год"),
          new Part.Chapter("Раздел I. Паспорт"),
          new Part.Passport(
              List.of(
                  new Part.Entry("Цель", "Помочь школам"), new Part.Entry("Контроль", "Отдел"))),
          new Part.Chapter("Раздел II. Обоснование"),
          new Part.Text("Первое."),
          new Part.Items(List.of("второе;", "третье.")),
          new Part.Chapter("Ресурсы"),
          new Part.Text("Бюджет."),
          new Part.Chapter("Раздел III. Мероприятия"),
          new Part.PlanTable(true));

  private static List<String> said(List<Part> now) {
    Programme before = PLAN.programme().withParts(PARTS);
    return AmendedProgramme.of(before, before.withParts(now));
  }

  private static List<Part> with(int place, Part now) {
    List<Part> parts = new ArrayList<>(PARTS);
    parts.set(place, now);
    return parts;
  }

  @Test
  void theRowsOfThePassportAreToldByTheirNames() {
    assertThat(
            said(
                with(
                    2,
                    new Part.Passport(
                        List.of(
                            new Part.Entry("Цель", "Помочь всем"),
                            new Part.Entry("Сроки", "2027 год"))))))
        .containsExactly(
            "в паспорте строку «Контроль» исключить",
            "в паспорте строку «Цель» изложить в следующей редакции: «Помочь всем»",
            "паспорт дополнить строкой «Сроки» следующего содержания: «2027 год»");
  }

  @Test
  void aChangedParagraphOfAChapterIsToldByItsPlace() {
    assertThat(said(with(5, new Part.Items(List.of("второе;", "иначе.")))))
        .containsExactly(
            "в разделе II «Обоснование» абзац третий изложить в следующей редакции: «– иначе.»");
    assertThat(said(with(5, new Part.Items(List.of("третье.")))))
        .containsExactly("в разделе II «Обоснование» абзац второй исключить");
    assertThat(said(with(5, new Part.Items(List.of("второе;", "новое;", "третье.")))))
        .containsExactly(
            "в разделе II «Обоснование» после абзаца второго дополнить абзацем следующего"
                + " содержания: «– новое;»");
    assertThat(said(with(7, new Part.Text("Бюджет.\nГранты."))))
        .containsExactly("раздел «Ресурсы» дополнить абзацем следующего содержания: «Гранты.»");
  }

  @Test
  void aChapterThatIsWrittenAnewIsGivenAsAWhole() {
    assertThat(said(with(7, new Part.Text("Внебюджет."))))
        .containsExactly("раздел «Ресурсы» изложить в следующей редакции: «Внебюджет.»");
    assertThat(said(with(6, new Part.Chapter("Средства"))))
        .containsExactly(
            "наименование раздела «Ресурсы» изложить в следующей редакции: «Средства»");
    assertThat(said(with(0, new Part.TitlePage("2028 год"))))
        .containsExactly("на титульном листе слова «2027 год» заменить словами «2028 год»");
  }

  @Test
  void chaptersThatCameAndWentAreSaidAndTheSameWordsSayNothing() {
    List<Part> parts = new ArrayList<>(PARTS.subList(0, 6));
    parts.addAll(PARTS.subList(8, 10));
    parts.add(new Part.Chapter("Раздел IV. Контроль"));
    parts.add(new Part.Text("Отдел проверяет."));
    assertThat(said(parts))
        .containsExactly(
            "раздел «Ресурсы» исключить",
            "дополнить разделом IV «Контроль» следующего содержания: «Отдел проверяет.»");
    assertThat(said(PARTS)).isEmpty();
  }

  @Test
  void theWordsOfAProgrammeAndTheCaptionsOfItsTableArePointsOfTheOrder() throws Refusal {
    Plan plan =
        PlanTemplates.byId("samara")
            .make(new PlanStart(2027, RegionNames.of("Придуманная область"), Map.of()));
    Programme programme = plan.programme();
    List<PlanColumn> columns = new ArrayList<>(plan.columns());
    PlanColumn last = columns.removeLast();
    columns.add(new PlanColumn(last.field(), "Итог", last.width()));
    Plan now =
        plan.withProgramme(ProgrammeEdit.body(programme, 1, "Изложено заново.\n{показатели}"))
            .withForm(plan.numbering(), columns);
    Order order = registered().attached(Map.of("p1", plan));

    List<String> points =
        OrderPages.points(Amendment.of(order, order, Map.of("p1", now))).stream()
            .map(NumberedPoint::text)
            .toList();

    assertThat(points)
        .anySatisfy(
            text ->
                assertThat(text)
                    .contains("изложить в следующей редакции: «Изложено заново.")
                    .doesNotContain("{"))
        .contains(
            "наименование графы «" + last.caption() + "» изложить в следующей редакции: «Итог».");
  }

  @Test
  void anotherTitleIsSaid() throws Refusal {
    assertThat(points(PLAN.withTitle(List.of("ПРОГРАММА", "поддержки"))))
        .element(1)
        .isEqualTo("1.1. наименование изложить в следующей редакции: «ПРОГРАММА поддержки».");
  }
}
