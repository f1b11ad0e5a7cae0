package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mera.app.TrainingFile;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.order.Order;
import mera.data.order.OrderTemplates;
import mera.data.order.PointPlace;
import mera.data.order.Points;
import mera.data.plan.Field;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be printed is refused in one sentence, and nothing that was there is lost. */
class BadPaperTest {

  @TempDir Path folder;

  private Path file = Path.of("");

  @BeforeEach
  void order() throws Exception {
    try (Workspace workspace = TrainingFile.listed(folder)) {
      file = workspace.file();
      workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("samara"), 2026));
      workspace.add(
          Drafts.of(workspace)
              .order(
                  OrderTemplates.byId("samara"),
                  workspace.lists(),
                  workspace.plans(),
                  Optional.empty(),
                  List.of()));
    }
  }

  private void point(String text) throws Exception {
    try (Workspace workspace = Workspace.open(file)) {
      Order order = workspace.order("O1");
      PointPlace first = PointPlace.of(0);
      workspace.change(
          order.withPoints(
              Points.replace(
                  order.points(),
                  first,
                  Points.at(order.points(), first).orElseThrow().withText(text))),
          "Правка");
    }
  }

  private void cell(String text) throws Exception {
    try (Workspace workspace = Workspace.open(file)) {
      Plan plan = workspace.plan("P1");
      String row = plan.nodes().getLast().id();
      workspace.change(PlanEdit.cell(plan, row, Field.MEASURE, text).plan(), "Правка");
    }
  }

  private Terminal print(Path out) {
    return Terminal.run("order", "print", "-w", file, "O1", "--out", out);
  }

  private Terminal export(Path out) {
    return Terminal.run("plan", "export", "-w", file, "P1", "--out", out);
  }

  private static void assertRefused(Terminal run, String... words) {
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains(words).doesNotContain("Exception", "\tat ");
  }

  @Test
  void aReferenceToNoAppendixIsToldWithItsPointAndTheOldFileStays() throws Exception {
    point("Утвердить программу ({ref:нет}).");
    Path out = Files.writeString(folder.resolve("Приказ.pdf"), "прежний");
    assertRefused(print(out), "В пункте 1 есть ссылка на приложение «нет»", "уберите ссылку");
    assertThat(out).hasContent("прежний");
  }

  @Test
  void aWordInBracesThatMeansNothingIsToldWithItsPoint() throws Exception {
    point("Утвердить {программу}.");
    assertRefused(
        print(folder.resolve("Приказ.docx")), "В пункте 1 стоит «{программу}»", "исправьте текст");
  }

  @Test
  void anEmptyPlanIsSaidBeforeItIsPrinted() throws Exception {
    try (Workspace workspace = Workspace.open(file)) {
      workspace.change(workspace.plan("P1").withNodes(List.of()), "Правка");
    }
    Terminal run = print(folder.resolve("Приказ.pdf"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("Приложение № 1. В плане нет ни одного мероприятия");
  }

  @Test
  void aCellThatExcelCannotHoldGoesToPdfAndWordOnly() throws Exception {
    cell("слово ".repeat(6700));
    Path xlsx = Files.writeString(folder.resolve("План.xlsx"), "прежний");
    assertRefused(export(xlsx), "32 767", "DOCX или PDF");
    assertThat(xlsx).hasContent("прежний");
    assertThat(export(folder.resolve("План.pdf")).status()).isZero();
    assertThat(export(folder.resolve("План.docx")).status()).isZero();
  }

  @Test
  void lettersThatTheFontLacksAreSaid() throws Exception {
    cell("Чтения 😀 漢 \ue000");
    Terminal plan = export(folder.resolve("План.pdf"));
    assertThat(plan.status()).isZero();
    assertThat(plan.err()).contains("вместо них будет □", "😀", "漢", "\ue000");
    Terminal order = print(folder.resolve("Приказ.pdf"));
    assertThat(order.status()).isZero();
    assertThat(order.err()).contains("Приложение № 1. Знаков нет в шрифте", "漢");
  }

  @Test
  void aFolderInPlaceOfAFileAndAFileInPlaceOfAFolderAreTold() throws Exception {
    Path taken = Files.createDirectory(folder.resolve("Приказ.pdf"));
    assertRefused(print(taken), "папка");
    Path text = Files.writeString(folder.resolve("заметка.txt"), "прежний");
    assertRefused(print(text.resolve("Приказ.pdf")), "Папки", "выберите другую");
    assertThat(text).hasContent("прежний");
    assertRefused(export(folder.resolve("нет").resolve("План.docx")), "Папки", "нет");
  }

  @Test
  void aNameThatTheSystemDoesNotTakeIsTold() {
    assertRefused(print(folder.resolve("п".repeat(300) + ".pdf")), "не сохранён");
  }

  @Test
  void aFullDiskIsTold() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.isWritable(full), "this system has no /dev/full");
    Path out = Files.createSymbolicLink(folder.resolve("Приказ.pdf"), full);
    assertRefused(print(out), "на диске нет места", "освободите место");
    assertThat(Files.isSymbolicLink(out)).isTrue();
  }

  @Test
  void aFolderThatMayNotBeWrittenIsTold() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("закрыта"));
    Path old = Files.writeString(closed.resolve("Приказ.pdf"), "прежний");
    assertThat(closed.toFile().setWritable(false)).isTrue();
    try {
      assumeTrue(!Files.isWritable(closed), "the administrator may write everywhere");
      assertRefused(print(old), "запрещена", "выберите другую");
      assertThat(old).hasContent("прежний");
    } finally {
      assertThat(closed.toFile().setWritable(true)).isTrue();
    }
  }
}
