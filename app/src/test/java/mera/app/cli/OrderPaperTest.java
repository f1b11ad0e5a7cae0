package mera.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import mera.app.TrainingFile;
import mera.data.Drafts;
import mera.data.Workspace;
import mera.data.order.OrderTemplates;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanTemplates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an order to paper, from a terminal. */
class OrderPaperTest {

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

  private Terminal run(Object... words) {
    return Terminal.run(words);
  }

  @Test
  void anOrderIsPrintedAsPdfArchivePdfAndDocx() throws Exception {
    Path docx = folder.resolve("Распоряжение.docx");
    Path pdf = folder.resolve("Распоряжение.pdf");
    assertThat(run("order", "print", "-w", file, "O1", "--out", docx).status()).isZero();
    assertThat(run("order", "print", "-w", file, "O1", "--out", pdf, "--archive").status())
        .isZero();
    assertThat(Files.readAllBytes(docx)).startsWith('P', 'K');
    assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-1.4")
        .contains("pdfaid");
  }

  @Test
  void anOrderIsAlsoAWorkbookWithASheetForEachPart() throws Exception {
    Path xlsx = folder.resolve("Распоряжение.xlsx");
    assertThat(run("order", "print", "-w", file, "O1", "--out", xlsx).status()).isZero();
    try (ZipFile book = new ZipFile(xlsx.toFile())) {
      assertThat(book.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
    }
  }

  @Test
  void anOrderIsMadeLikeAnEarlierOne() {
    run("plan", "shift", "-w", file, "P1");
    Terminal made = run("order", "new", "-w", file, "--template", "O1", "--json");

    assertThat(made.status()).isZero();
    assertThat(made.json().path("id").asText()).isEqualTo("O2");
    assertThat(made.json().path("changes").toString()).contains("План P1 заменён планом P2");
    assertThat(run("order", "show", "-w", file, "O2", "--json").json().path("plans").toString())
        .isEqualTo("[\"P2\"]");
    assertThat(run("order", "new", "-w", file, "--template", "O7").err()).contains("«O7»");
  }

  @Test
  void anArchiveIsAPdfAndTheNameSaysTheFormat() {
    assertThat(
            run("order", "print", "-w", file, "O1", "--out", folder.resolve("x.docx"), "--archive")
                .status())
        .isEqualTo(3);
    Terminal odt = run("order", "print", "-w", file, "O1", "--out", folder.resolve("x.odt"));
    assertThat(odt.status()).isEqualTo(3);
    assertThat(odt.err()).contains(".pdf, .docx или .xlsx");
    assertThat(folder.resolve("x.odt")).doesNotExist();
  }

  @Test
  void aPlanIsExportedInThreeFormats() {
    for (String name : List.of("План.pdf", "План.docx", "План.xlsx")) {
      Path out = folder.resolve(name);
      assertThat(run("plan", "export", "-w", file, "P1", "--out", out).status()).isZero();
      assertThat(out).isNotEmptyFile();
    }
  }

  @Test
  void aRegisteredOrderIsLockedAndIsNotRegisteredAgain() {
    assertThat(register("375").status()).isZero();
    Terminal again = register("376");
    assertThat(again.status()).isEqualTo(3);
    assertThat(again.err()).contains("уже зарегистрирован: № 375-р от 09.12.2026");
    Terminal layout = run("order", "layout", "-w", file, "O1", "--set", "bodySize=13");
    assertThat(layout.status()).isEqualTo(3);
    assertThat(layout.err()).contains("отмените регистрацию");
  }

  @Test
  void theLayoutIsStoredWithTheOrderAndSaysWhatDoesNotFit() {
    JsonNode layout =
        run("order", "layout", "-w", file, "O1", "--set", "portrait.left=30", "--json").json();
    assertThat(layout.at("/portrait/left").asDouble()).isEqualTo(30);
    assertThat(layout.path("id").asText()).isEqualTo("own");
    assertThat(run("order", "layout", "-w", file, "O1", "--json").json()).isEqualTo(layout);
    Terminal unknown = run("order", "layout", "-w", file, "O1", "--set", "цвет=синий");
    assertThat(unknown.status()).isEqualTo(3);
    assertThat(unknown.err()).contains("«цвет»");
    assertThat(
            run("order", "layout", "-w", file, "O1", "--profile", "gost-2016", "--json")
                .json()
                .path("cornerWidth")
                .asDouble())
        .isEqualTo(75);
  }

  @Test
  void theCheckListsRemarksWithTheirRules() {
    JsonNode remarks = run("order", "check", "-w", file, "O1", "--json").json();
    assertThat(remarks.findValuesAsText("rule")).contains("L22");
    assertThat(remarks.findValuesAsText("message")).allSatisfy(m -> assertThat(m).endsWith("."));
  }

  @Test
  void whatChangesInThePlanAfterRegistrationIsAnOrderOfItsOwn() throws Exception {
    register("375");
    Terminal none = run("order", "amend", "-w", file, "O1");
    assertThat(none.status()).isEqualTo(3);
    try (Workspace workspace = Workspace.open(file)) {
      Plan plan = workspace.plan("P1");
      Node measure =
          plan.nodes().stream()
              .filter(node -> node.kind() != Node.Kind.SECTION)
              .findFirst()
              .orElseThrow();
      workspace.change(
          PlanEdit.cell(plan, measure.id(), Field.DEADLINE, "до 1 марта 2027 года").plan(), "срок");
    }
    Terminal amended = run("order", "amend", "-w", file, "O1");
    assertThat(amended.status()).as(amended.err()).isZero();
    assertThat(amended.out())
        .contains("O2  О внесении изменений в распоряжение от 09.12.2026 № 375-р")
        .contains("изложить в следующей редакции: «до 1 марта 2027 года»");
    Path pdf = folder.resolve("O2.pdf");
    assertThat(run("order", "print", "-w", file, "O2", "--out", pdf).status()).isZero();
    try (Workspace workspace = Workspace.open(file)) {
      assertThat(workspace.document(workspace.order("O1")).toString())
          .doesNotContain("до 1 марта 2027 года");
    }
  }

  private Terminal register(String number) {
    return run("order", "register", "-w", file, "O1", "--date", "2026-12-09", "--number", number);
  }
}
