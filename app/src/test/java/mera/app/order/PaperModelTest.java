package mera.app.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mera.app.frame.TestDesk;
import mera.app.print.FakePrinters;
import mera.app.print.PrintTicket;
import mera.app.print.PrintTicket.Faces;
import mera.app.print.PrintTicket.Span;
import mera.data.Workspace;
import mera.data.document.Document.Orientation;
import mera.data.document.Format;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperModelTest {

  @TempDir Path folder;

  private final TestDesk desk = new TestDesk();
  private final FakePrinters printers = desk.printers();

  @BeforeEach
  void files() {
    desk.places().into(folder);
  }

  @Test
  void theWholeOrderGoesToTheChosenPrinter() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      paper(workspace).print();

      assertThat(printers.printed()).hasSize(1);
      FakePrinters.Sheaf sheaf = printers.printed().getFirst();
      assertThat(sheaf.title()).isEqualTo("Приказ O1, черновик");
      assertThat(sheaf.text()).contains("Приложение № 1", "Приложение № 3");
      assertThat(desk.told().getFirst())
          .startsWith(
              "next: На принтер «Кабинет 12» отправлено: " + sheaf.pages() + "\u00a0страниц")
          .endsWith("[Сохранить PDF…]");
    }
  }

  @Test
  void partsThatAreLeftOutAreNotPrintedAndTheOthersKeepTheirPageNumbers() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "smolensk")) {
      PaperModel paper = paper(workspace);
      List<PaperModel.Parts> told = new ArrayList<>();
      paper.parts(told::add);
      List<PaperModel.Part> parts = told.getFirst().all();
      assertThat(parts).hasSize(4);
      assertThat(parts.getFirst().name()).isEqualTo("Приказ");
      assertThat(parts.get(1).name()).startsWith("Приложение 1. ");

      paper.leftOut().addAll(List.of(0, 2, 3));
      paper.print();
      String text = printers.printed().getFirst().text();
      assertThat(text).contains("Приложение № 1").doesNotContain("Приложение № 2");
      assertThat(text.lines().map(String::strip)).contains(String.valueOf(parts.get(1).from()));

      paper.leftOut().add(1);
      paper.print();
      assertThat(printers.printed()).hasSize(1);
      assertThat(desk.told().getLast()).contains("не выбрано ни одной части");
    }
  }

  @Test
  void pagesChosenInTheDialogAreThoseOfTheChosenParts() {
    PrintTicket ticket =
        new PrintTicket("Кабинет 12", 2, true, Faces.BOOK, List.of(new Span(2, 5)));
    assertThat(ticket.within(List.of(new Span(1, 2), new Span(4, 9))).spans())
        .containsExactly(new Span(2, 2), new Span(4, 5));
    assertThat(ticket.whole().within(List.of(new Span(1, 2))).spans())
        .containsExactly(new Span(1, 2));
  }

  @Test
  void withoutAPrinterOneSentenceSaysSoAndThePdfIsOpened() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      printers.remove();
      paper(workspace).print();

      assertThat(printers.printed()).isEmpty();
      assertThat(desk.told().getLast())
          .isEqualTo(
              "next: Принтера нет, документ не напечатан: откройте его в другой программе или"
                  + " сохраните. [Открыть PDF]");
      Path file = desk.places().shown().getFirst();
      assertThat(String.valueOf(file.getFileName())).isEqualTo("Распоряжение O1, черновик.pdf");
      assertThat(OrderModelTest.text(file)).contains("РАСПОРЯЖЕНИЕ");
    }
  }

  @Test
  void whatWillBeSeenOnThePaperIsSaidBefore() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      PaperModel paper = paper(workspace);
      List<PaperModel.Parts> told = new ArrayList<>();
      paper.parts(told::add);
      assertThat(told.getLast().warnings()).isEmpty();
      Plan plan = workspace.plan(workspace.orders().getFirst().planIds().getFirst());
      String row = plan.nodes().getLast().id();
      workspace.change(PlanEdit.cell(plan, row, Field.MEASURE, "Чтения 漢").plan(), "Правка");
      paper.parts(told::add);
      assertThat(told.getLast().warnings())
          .containsExactly("Приложение № 1. Знаков нет в шрифте, в PDF вместо них будет □: 漢.");
    }
  }

  @Test
  void aTableTooNarrowForItsWordsIsToldWithWhatHelps() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      PaperModel paper = paper(workspace);
      List<PaperModel.Parts> told = new ArrayList<>();
      Order order = workspace.orders().getFirst();
      Appendix.OfPairs pairs = (Appendix.OfPairs) order.appendices().get(1);
      List<Appendix.Column> columns =
          Collections.nCopies(
              12, new Appendix.Column(Appendix.Content.TUTOR, "Школа-сопровождающая"));
      workspace.change(
          order.withAppendix(1, pairs.withColumns(Orientation.PORTRAIT, columns)), "Столбцы");
      paper.parts(told::add);
      assertThat(told.getLast().warnings())
          .singleElement()
          .asString()
          .startsWith("Приложение 2 не помещается: слово «")
          .endsWith("Уменьшите поля листа или сделайте листы альбомными.");
    }
  }

  @Test
  void nothingIsPrintedWhenTheDialogIsClosed() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      printers.answers(Optional.empty());
      PaperModel paper = paper(workspace);
      paper.print();
      paper.extracts().print();
      assertThat(printers.asked()).hasSize(2);
      assertThat(printers.printed()).isEmpty();
      assertThat(desk.told()).isEmpty();
    }
  }

  @Test
  void everyPartyGetsItsExtractOnPaperAndInAFile() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      PaperModel paper = paper(workspace);
      printers.answers(
          Optional.of(new PrintTicket("Кабинет 12", 1, true, Faces.BOOK, List.of(new Span(1, 1)))));
      int expected = ExtractModel.of(workspace, workspace.orders().getFirst()).size();
      assertThat(expected).isPositive();

      paper.extracts().print();
      assertThat(printers.printed())
          .hasSize(expected)
          .allSatisfy(sheaf -> assertThat(sheaf.text()).contains("Выписка", "в части, касающейся"));

      try (Stream<Path> files = Files.list(folder)) {
        assertThat(
                files.filter(file -> String.valueOf(file.getFileName()).startsWith("Выписка – ")))
            .hasSize(expected);
      }
      assertThat(desk.places().shown()).containsExactly(folder);
    }
  }

  @Test
  void theMarkStandsOnEveryPageAndInThePreviewAndGoesWithTheOrder() throws Exception {
    try (Workspace workspace = OrderFile.ordered(folder, "samara")) {
      OrderModel model = model(workspace);
      model.paper().mark().set(PaperModel.MARK);
      model.paper().archive().set(true);
      model.paper().save(Format.PDF);
      Path file = folder.resolve("Распоряжение O1, черновик.pdf");
      assertThat(OrderModelTest.text(file).replaceAll("\\s+", "")).contains("ПРОЕКТ");
      assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("pdfaid");
      model.preview().query().set("проект");
      assertThat(model.preview().found().get()).startsWith("1 из ").isNotEqualTo("1 из 1");

      OrderFile.add(workspace, "samara");
      model.refresh();
      model.choose(workspace.orders().getLast());
      assertThat(model.paper().mark().get()).isEmpty();
    }
  }

  private PaperModel paper(Workspace workspace) {
    return model(workspace).paper();
  }

  private OrderModel model(Workspace workspace) {
    OrderModel model = new OrderModel(desk.of(workspace), (plan, row) -> {});
    model.refresh();
    return model;
  }
}
