package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mera.data.document.PdfText;
import mera.data.ingest.PaperTables;
import mera.data.order.Order;
import mera.data.order.OrderTemplates;
import mera.data.plan.Node;
import mera.data.plan.OwnTemplate;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.PlanSample;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** «Создать шаблон из моего плана», and bodies of the region in every new paper. */
class TemplatesTest {

  private static final String TABLE =
      "План поддержки школ на 2026 год\n"
          + "№\tМероприятие\tСрок проведения\tОтветственные лица\tИтог\n"
          + "Раздел 1. Учёба\n"
          + "1.\tКурсы по приказу от 02.12.2025 № 15\tдо 12 марта 2026 года\tцентр\tсправка за"
          + " 2026 год\n"
          + "2.\tСбор\tдекабрь 2026 года\tцентр\tсписок\n";

  @TempDir Path folder;
  private Workspace workspace;
  private Plan plan;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Озёрный край");
    Path file = Files.writeString(folder.resolve("план.tsv"), TABLE);
    PlanReview review = PlanReview.of("План", PaperTables.read(file));
    plan = workspace.addImported(review.plan(PlanPeriod.years(2026, 2026), workspace.parties()));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Plan made(String template, int year) throws Refusal {
    PlanSample sample = workspace.templates().byId(template);
    return workspace.add(Drafts.of(workspace).plan(sample, year));
  }

  private static List<String> cells(Plan of) {
    return of.nodes().stream()
        .flatMap(node -> of.columns().stream().map(column -> node.cell(column.field())))
        .toList();
  }

  @Test
  void aPlanOfMineBecomesATemplateWhosePlansDifferInTheirYearsOnly() throws Exception {
    OwnTemplate own = workspace.templates().keep(plan, "Наш план");
    assertThat(own.id()).isEqualTo("T1");
    assertThat(workspace.templates().all()).startsWith(own).hasSize(6);

    Plan next = made("T1", 2028);

    assertThat(next.period()).isEqualTo(PlanPeriod.years(2028, 2028));
    assertThat(next.columns())
        .extracting(PlanColumn::caption)
        .contains("Ответственные лица", "Срок проведения");
    assertThat(next.columns()).isEqualTo(plan.columns());
    assertThat(next.nodes())
        .extracting(Node::kind, Node::number)
        .isEqualTo(plan.nodes().stream().map(n -> tuple(n.kind(), n.number())).toList());
    assertThat(String.join("\n", cells(next)))
        .contains("до 12 марта 2028 года", "справка за 2028 год", "приказу от 02.12.2025 № 15");
    assertThat(next.titleLine()).contains("2028").doesNotContain("2026");
    assertThat(next.parties()).isEqualTo(plan.parties());
    assertThat(workspace.plan(Objects.requireNonNull(plan.id()))).isEqualTo(plan);
  }

  private static org.assertj.core.groups.Tuple tuple(Object... of) {
    return org.assertj.core.groups.Tuple.tuple(of);
  }

  @Test
  void aTemplateIsNamedRemovedAndBroughtBackAndItsPlansStay() throws Exception {
    workspace.templates().keep(plan, "");
    assertThat(workspace.templates().own().getFirst().name()).isEqualTo(plan.titleLine());
    workspace.templates().rename("T1", " Наш   план ");
    Plan next = made("T1", 2027);
    workspace.templates().remove("T1");

    assertThat(workspace.templates().own()).isEmpty();
    assertThat(workspace.plans()).contains(next);
    assertThatThrownBy(() -> workspace.templates().byId("T1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("samara");
    workspace.undo();
    assertThat(workspace.templates().own())
        .extracting(OwnTemplate::name)
        .containsExactly("Наш план");
    assertThat(workspace.templates().keep(next, "Ещё").id()).isEqualTo("T2");
    assertThatThrownBy(() -> workspace.templates().rename("T2", " "))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Назовите");
    assertThatThrownBy(() -> workspace.templates().remove("samara"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("T1, T2");
  }

  @Test
  void aTemplateOutlivesItsPlanAndTheFileBeingClosed() throws Exception {
    OwnTemplate own = workspace.templates().keep(plan, "Наш план");
    workspace.remove(plan);
    workspace.close();
    workspace = Workspace.open(folder.resolve("Рабочий.mera"));

    assertThat(workspace.templates().own()).containsExactly(own);
    assertThat(made("T1", 2026).nodes()).isEqualTo(plan.nodes());
  }

  @Test
  void aRenamedPartyIsRenamedInTemplatesButTheyDoNotCountAsItsWork() throws Exception {
    workspace.templates().keep(plan, "Наш план");
    Directory.Entry centre = entry("центр");
    assertThat(centre.uses().measures()).isEqualTo(2);
    Party renamed = centre.party().withNom("институт", null, null, null);
    workspace.directory().keep(centre.key(), renamed);

    Plan next = made("T1", 2027);

    assertThat(next.nodes()).extracting(Node::parties).contains("институт").doesNotContain("центр");
    assertThat(next.parties().get(centre.key())).extracting(Party::nom).isEqualTo("институт");
    assertThat(entry("институт").uses().places())
        .containsExactly("план P1: строк 2", "план P2: строк 2");
    workspace.undo();
    workspace.undo();
    assertThat(made("T1", 2027).nodes()).extracting(Node::parties).contains("центр");
  }

  private Directory.Entry entry(String name) {
    return workspace.directory().view().entries().stream()
        .filter(one -> one.party().nom().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  @Test
  void aBodyOfATemplateThatWasRenamedOnceIsNamedSoInEveryNewPlanAndOrder() throws Exception {
    made("smolensk-support", 2026);
    Directory.Entry institute =
        workspace.directory().view().entries().stream()
            .filter(one -> one.party().name().equals("ЛИРО"))
            .findFirst()
            .orElseThrow();
    Party ours =
        institute
            .party()
            .withNom("ГАУ ДПО «Озёрный институт»", null, null, null)
            .withShortName("ОЗИР");
    String key = workspace.directory().keep(institute.key(), ours).key();

    Plan support = made("smolensk-support", 2027);
    Plan objectivity = made("smolensk-objectivity", 2027);
    Order order =
        workspace.add(
            Drafts.of(workspace)
                .order(
                    OrderTemplates.byId("smolensk"),
                    List.of(),
                    List.of(support, objectivity),
                    Optional.empty(),
                    List.of("low", "bias")));

    for (Plan fresh : List.of(support, objectivity)) {
      assertThat(String.join("\n", cells(fresh))).contains("ОЗИР").doesNotContain("ЛИРО");
      assertThat(fresh.parties()).containsKey(key);
    }
    assertThat(String.join("\n", PdfText.texts(workspace.document(order))))
        .contains("Озёрный институт")
        .doesNotContain("ГАУ ДПО «Лесогорский институт");
    assertThat(workspace.directory().view().entries())
        .filteredOn(one -> one.party().spellings().contains("ОЗИР"))
        .hasSize(1);
  }
}
