package mera.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mera.app.TrainingFile;
import mera.app.frame.Section;
import mera.app.frame.TestDesk;
import mera.app.work.HeldWork;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.document.Format;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.order.Point;
import mera.data.order.PointPlace;
import mera.data.plan.PlanTemplate;
import mera.data.plan.PlanTemplates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void files() {
    desk.places().into(folder);
  }

  @Test
  void withoutListsAndPlansTheTemplateSaysWhatIsMissingAndWhereItIsMade() throws Exception {
    try (Workspace workspace = Workspace.create(folder.resolve("a.mera"), "Лесогорская область")) {
      OrderModel model = shown(workspace);

      assertThat(model.composing().get()).isTrue();
      assertThat(model.compose().samples()).hasSize(5);
      assertThat(model.compose().canCompose()).isFalse();
      assertThat(model.compose().missing()).contains("списка нет", "плана нет");
      assertThat(model.compose().needs())
          .extracting(Need::section)
          .contains(Section.IDENTIFY, Section.PLANS);
      model.compose().compose();
      assertThat(workspace.orders()).isEmpty();
    }
  }

  @Test
  void anOrderIsComposedFromTheNewestListsAndThePlanAndUndone() throws Exception {
    try (Workspace workspace = OrderFile.supplied(folder, "samara")) {
      OrderModel model = shown(workspace);
      long before = workspace.position();
      assertThat(model.compose().missing()).isEmpty();

      model.compose().compose();
      model.refresh();

      Order order = workspace.orders().getFirst();
      assertThat(order(model)).isEqualTo(order);
      assertThat(model.composing().get()).isFalse();
      assertThat(order.lists().get("low")).hasSameSizeAs(workspace.lists().getFirst().members());
      assertThat(model.subtitle().get()).startsWith("черновик, ");
      assertThat(desk.told()).anyMatch(told -> told.startsWith("done: Составлен документ O1"));

      workspace.undo();
      model.refresh();
      assertThat(workspace.position()).isEqualTo(before);
      assertThat(model.composing().get()).isTrue();
      workspace.redo();
      model.refresh();
      assertThat(model.composing().get()).isFalse();
    }
  }

  @Test
  void aListThatIsNotThereCanBeDeclaredEmpty() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      workspace.add(Drafts.of(workspace).plan(plan("smolensk-support"), 2025));
      workspace.add(Drafts.of(workspace).plan(plan("smolensk-objectivity"), 2025));
      OrderModel model = shown(workspace);
      model
          .compose()
          .sample()
          .set(
              model.compose().samples().stream()
                  .filter(
                      one ->
                          one instanceof Sample.OfTemplate of
                              && of.template().id().equals("smolensk"))
                  .findFirst()
                  .orElseThrow());
      assertThat(model.compose().missing())
          .isEqualTo("Не хватает: Школы с признаками необъективных результатов: списка нет.");

      model.compose().empty().add("bias");
      model.compose().compose();

      assertThat(order(model).lists().get("bias")).isEmpty();
    }
  }

  @Test
  void onlyTheSchoolsOfOneMunicipalityComeIntoTheOrder() throws Exception {
    try (Workspace workspace = OrderFile.supplied(folder, "samara")) {
      OrderModel model = shown(workspace);
      String one = workspace.lists().getFirst().members().getFirst().municipality();
      model.compose().municipality().set(one);
      model.compose().compose();

      assertThat(order(model).lists().get("low"))
          .isNotEmpty()
          .allMatch(school -> school.municipality().equals(one));
    }
  }

  @Test
  void theBlocksStandInTheOrderOfReading() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderModel model = shown(workspace);

      List<String> words =
          model.outline().get().lines().stream().map(line -> line.words()).toList();
      assertThat(words)
          .containsSubsequence(
              "Реквизиты", "Преамбула", "Пункты", "Подпись и согласование", "Приложения");
      assertThat(words).anyMatch(line -> line.startsWith("1. Утвердить"));
      assertThat(words).anyMatch(line -> line.startsWith("3.1. "));
      assertThat(words).noneMatch(line -> line.contains("{"));
      assertThat(words).filteredOn(line -> line.startsWith("3. План мероприятий")).hasSize(1);
    }
  }

  @Test
  void everyChangeIsOneEntryOfTheHistoryAndIsUndone() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderModel model = shown(workspace);
      Order before = order(model);
      int entries = workspace.history().size();

      model.change("изменён заголовок", order -> order.withTitle("О школах"));
      assertThat(workspace.orders().getFirst().title()).isEqualTo("О школах");
      assertThat(workspace.history()).hasSize(entries + 1);
      assertThat(workspace.journal().undoable().orElseThrow().text())
          .isEqualTo("Приказ O1: изменён заголовок");

      model.change("изменён заголовок", order -> order.withTitle("О школах"));
      assertThat(workspace.history()).hasSize(entries + 1);

      workspace.undo();
      model.refresh();
      assertThat(order(model)).isEqualTo(before);
    }
  }

  @Test
  void pointsAreAddedMovedAndDeletedAndTheChoiceGoesWithThem() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderModel model = shown(workspace);
      PointModel points = new PointModel(model);
      int all = order(model).points().size();
      model.block().set(new Block.OfPoint(PointPlace.of(0)));

      points.add();
      assertThat(model.block().get()).isEqualTo(new Block.OfPoint(PointPlace.of(1)));
      assertThat(order(model).points()).hasSize(all + 1);
      points.text(PointPlace.of(1), "Назначить ответственных ({ref:lists}).");
      assertThat(model.outline().get().printed().get(PointPlace.of(1)))
          .isEqualTo("Назначить ответственных (Приложение № 1).");

      points.move(1);
      assertThat(model.block().get()).isEqualTo(new Block.OfPoint(PointPlace.of(2)));
      assertThat(order(model).points().get(2).text()).startsWith("Назначить");
      points.addSub();
      assertThat(model.block().get()).isEqualTo(new Block.OfPoint(new PointPlace(2, 0)));
      assertThat(points.canMove(-1)).isFalse();
      points.remove();
      assertThat(model.block().get()).isEqualTo(new Block.OfPoint(PointPlace.of(2)));
      points.kind(PointPlace.of(2), Point.Kind.REPORT);
      points.due(PointPlace.of(2), LocalDate.of(2026, 8, 31));
      assertThat(order(model).points().get(2).due()).isEqualTo("2026-08-31");
      points.remove();
      assertThat(order(model).points()).hasSize(all);
      assertThat(workspace.journal().undoable().orElseThrow().text())
          .isEqualTo("Приказ O1: удалён пункт 3");
    }
  }

  @Test
  void aChangeAfterWhichTheOrderCannotBePrintedIsRefused() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderModel model = shown(workspace);
      Order before = order(model);
      new PointModel(model).text(PointPlace.of(0), "Утвердить ({ref:нет}).");

      assertThat(workspace.orders().getFirst()).isEqualTo(before);
      assertThat(desk.told()).last().asString().startsWith("refused: ").contains("«нет»");
    }
  }

  @Test
  void twoChangesInARowBothCount() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      HeldWork work = new HeldWork();
      OrderModel model = new OrderModel(desk.of(workspace, work), (plan, row) -> {});
      model.refresh();
      work.release();

      model.change("изменён заголовок", order -> order.withTitle("О школах"));
      model.change("изменена преамбула", order -> order.withPreamble("В целях"));
      model.paper().save(Format.PDF);
      work.release();

      assertThat(workspace.orders().getFirst())
          .extracting(Order::title, Order::preamble)
          .containsExactly("О школах", "В целях");
      assertThat(text(folder.resolve("Приказ O1, черновик.pdf"))).contains("О школах");
    }
  }

  @Test
  void registrationFillsAllBlanksLocksTheOrderAndIsUndone() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderModel model = shown(workspace);
      model.paper().save(Format.PDF);
      assertThat(text(folder.resolve("Распоряжение O1, черновик.pdf"))).contains("№ ________");

      model.registration().register();
      assertThat(desk.told()).last().asString().contains("Укажите дату приказа");
      model.registration().date().set("31.02.2026");
      model.registration().register();
      assertThat(desk.told()).last().asString().contains("Укажите дату приказа");
      model.registration().date().set("9.12.2026");
      model.registration().register();
      assertThat(desk.told()).last().asString().contains("Укажите номер");
      model.registration().number().set(" 375/1 ");
      model.registration().register();
      model.refresh();

      assertThat(model.isLocked()).isTrue();
      assertThat(model.subtitle().get()).startsWith("№ 375/1-р от 09.12.2026");
      model.change("изменён заголовок", order -> order.withTitle("О школах"));
      assertThat(desk.told()).last().asString().contains("правка не записана");
      model.paper().save(Format.PDF);
      assertThat(desk.places().proposed())
          .last()
          .isEqualTo("Распоряжение № 375-1-р от 09.12.2026.pdf");
      String printed = text(folder.resolve("Распоряжение № 375-1-р от 09.12.2026.pdf"));
      assertThat(printed).doesNotContain("№ ________").contains("от 09.12.2026 № 375/1-р");

      assertThat(model.registration().canTakeBack()).isTrue();
      model.registration().takeBack();
      model.refresh();
      assertThat(model.isLocked()).isFalse();
    }
  }

  @Test
  void whereOtherActionsFollowedTheJournalLeadsBackBehindTheRegistration() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderModel model = shown(workspace);
      model.registration().date().set("09.12.2026");
      model.registration().number().set("375");
      model.registration().register();
      OrderFile.add(workspace, "samara");
      model.refresh();

      assertThat(order(model).id()).isEqualTo("O1");
      assertThat(model.registration().canTakeBack()).isFalse();
      model.registration().takeBack();
      assertThat(desk.shown()).containsExactly(Section.HISTORY);
    }
  }

  @Test
  void theSavedFileHasEveryPointAndListedSchoolAndIsOfferedForOpening() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      OrderModel model = shown(workspace);
      desk.places().types("приказ");
      model.paper().save(Format.PDF);

      Path file = folder.resolve("приказ.pdf");
      String text = squeezed(text(file));
      assertThat(order(model).lists().get("low"))
          .isNotEmpty()
          .allSatisfy(school -> assertThat(text).contains(squeezed(school.name())));
      assertThat(model.outline().get().printed().values())
          .allSatisfy(point -> assertThat(text).contains(squeezed(point)));
      assertThat(desk.places().shown()).containsExactly(file);

      byte[] first = Files.readAllBytes(file);
      model.paper().save(Format.PDF);
      assertThat(desk.told()).last().asString().contains("уже есть");
      assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }
  }

  @Test
  void anAppendixKeepsItsSchoolsWhenItsTitleChanges() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderModel model = shown(workspace);
      Appendix.OfPairs pairs = (Appendix.OfPairs) order(model).appendices().get(1);
      model.change(
          "изменён заголовок приложения 2",
          order -> order.withAppendix(1, pairs.withTitle(List.of("Пары школ"))));

      assertThat(((Appendix.OfPairs) order(model).appendices().get(1)).pairs())
          .isNotEmpty()
          .isEqualTo(pairs.pairs());
      assertThat(model.outline().get().lines())
          .extracting(BlockLine::words)
          .contains("2. Пары школ");
    }
  }

  private static PlanTemplate plan(String id) throws Exception {
    return PlanTemplates.byId(id);
  }

  private OrderModel shown(Workspace workspace) {
    OrderModel model = new OrderModel(desk.of(workspace), (plan, row) -> {});
    model.refresh();
    return model;
  }

  private static Order order(OrderModel model) {
    return Objects.requireNonNull(model.order().get());
  }

  /** Lines break where the page ends, so blanks do not count. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  @Test
  void theSameOrderIsSavedForWordAndForExcel() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      shown(workspace).paper().save(Format.DOCX);
      assertThat(desk.places().proposed()).containsExactly("Распоряжение O1, черновик.docx");
      assertThat(Files.readAllBytes(folder.resolve("Распоряжение O1, черновик.docx")))
          .startsWith('P', 'K');
      shown(workspace).paper().save(Format.XLSX);
      assertThat(Files.readAllBytes(folder.resolve("Распоряжение O1, черновик.xlsx")))
          .startsWith('P', 'K');
    }
  }

  static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
