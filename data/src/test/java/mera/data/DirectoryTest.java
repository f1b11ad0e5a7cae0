package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import mera.data.Directory.Entry;
import mera.data.document.PdfText;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.Status;
import mera.data.ingest.PaperTables;
import mera.data.ingest.Progress;
import mera.data.order.Addressee;
import mera.data.order.Appendix;
import mera.data.order.Order;
import mera.data.order.OrderTemplates;
import mera.data.order.Point;
import mera.data.plan.Extract;
import mera.data.plan.Field;
import mera.data.plan.Members;
import mera.data.plan.Node;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanEdit;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanReview;
import mera.data.plan.PlanTemplates;
import mera.data.plan.Unclaimed;
import mera.data.problem.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory of executors: one for the file, and what is changed in it reaches all papers. */
class DirectoryTest {

  @TempDir Path folder;
  private Workspace workspace;
  private Plan plan;

  @BeforeEach
  void create() throws Exception {
    workspace = Workspace.create(folder.resolve("Рабочий.mera"), "Лесогорская область");
    plan = workspace.add(Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-support"), 2026));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Directory directory() {
    return workspace.directory();
  }

  private Entry entry(String name) {
    return directory().view().entries().stream()
        .filter(one -> one.party().spellings().contains(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name));
  }

  private Order order() throws Refusal {
    return workspace.add(
        Drafts.of(workspace)
            .order(
                OrderTemplates.byId("smolensk"),
                List.of(),
                List.of(plan, objectivity()),
                Optional.empty(),
                List.of("low", "bias")));
  }

  private Plan objectivity() throws Refusal {
    return workspace.add(
        Drafts.of(workspace).plan(PlanTemplates.byId("smolensk-objectivity"), 2026));
  }

  private Plan imported(String... cells) throws Exception {
    StringBuilder table = new StringBuilder("№\tМероприятие\tСрок\tОтветственные\n");
    for (int i = 0; i < cells.length; i++) {
      table.append(i + 1).append(".\tДело ").append(i + 1).append("\tмай 2027\t");
      table.append(cells[i]).append('\n');
    }
    Path file = Files.writeString(folder.resolve("план.tsv"), table);
    PlanReview review = PlanReview.of("План", PaperTables.read(file));
    return workspace.addImported(review.plan(PlanPeriod.years(2027, 2027), workspace.parties()));
  }

  private Plan typed(Plan into, int row, String cell) throws Refusal {
    String id = into.nodes().get(row).id();
    return workspace.change(PlanEdit.cell(into, id, Field.PARTIES, cell).plan(), "правка");
  }

  private static List<String> cells(Plan plan) {
    return plan.nodes().stream().map(Node::parties).filter(cell -> !cell.isBlank()).toList();
  }

  /** What is printed, block by block. */
  private String text(Order order) throws Refusal {
    Order now = workspace.order(Objects.requireNonNull(order.id()));
    return String.join("\n", PdfText.texts(workspace.document(now)));
  }

  @Test
  void thePartiesOfTemplatesStandInTheDirectoryAndAreCounted() throws Exception {
    Entry institute = entry("ЛИРО");
    assertThat(institute.uses().measures()).isPositive();
    assertThat(institute.uses().orders()).isZero();
    int parties = directory().view().entries().size();

    order();
    assertThat(entry("ЛИРО").uses().orders()).isEqualTo(1);
    // The other template has the same institute; it is one entry.
    assertThat(directory().view().entries().stream().filter(e -> e.party().name().equals("ЛИРО")))
        .hasSize(1);
    assertThat(directory().view().entries()).hasSizeGreaterThanOrEqualTo(parties);
  }

  @Test
  void aRenamedPartyIsPrintedUnderItsNewNameInPlansAndDraftsAndOneUndoTakesItAllBack()
      throws Exception {
    Order order = order();
    Entry old = entry("ЛИРО");
    List<String> before = cells(workspace.plan("P1"));
    assertThat(text(order)).contains("ЛИРО");
    int history = workspace.history().size();

    Party renamed =
        old.party().withNom("ГАУ ДПО «Центр развития школ»", null, null, null).withShortName("ЦРШ");
    Directory.Kept kept = directory().keep(old.key(), renamed);

    assertThat(workspace.history()).hasSize(history + 1);
    assertThat(cells(workspace.plan("P1")))
        .isEqualTo(before.stream().map(cell -> cell.replace("ЛИРО", "ЦРШ")).toList())
        .isNotEqualTo(before);
    assertThat(text(order)).contains("«Центр развития школ»").doesNotContain("ЛИРО");
    Entry now = entry("ЦРШ");
    assertThat(now.key()).isEqualTo(kept.key());
    assertThat(now.party().aliases()).contains("ЛИРО");
    assertThat(now.uses().measures()).isEqualTo(old.uses().measures());
    assertThat(now.uses().orders()).isEqualTo(1);

    workspace.undo();
    assertThat(cells(workspace.plan("P1"))).isEqualTo(before);
    assertThat(text(order)).contains("ЛИРО").doesNotContain("развития школ");
  }

  @Test
  void aNewHeadIsNamedInTheDraftsThatNameTheParty() throws Exception {
    Order order = order();
    Entry institute = entry("ЛИРО");
    directory()
        .keep(
            institute.key(),
            institute
                .party()
                .withPerson(new Party.Person("Лугова А.А.", "Луговой А.А.", "Лугову А.А.")));

    assertThat(text(order)).contains("(Лугова А.А.)").doesNotContain("Ручьёв");
  }

  @Test
  void anAddresseeGetsTheFormOfItsPoint() throws Exception {
    Order draft = order();
    Addressee to =
        new Addressee("Отдел общего образования", "Отделу общего образования", "", "", true);
    directory()
        .keep(
            null,
            Party.named(Party.Kind.BODY, "Отдел общего образования")
                .withNom(
                    "Отдел общего образования",
                    "Отдела общего образования",
                    "Отделу общего образования",
                    "Отдел общего образования"));
    List<Point> points = new ArrayList<>(draft.points());
    points.add(new Point(Point.Kind.ASSIGN, "{to} провести сверку.", null, List.of(), to));
    workspace.change(draft.withPoints(points), "правка");
    Entry department = entry("Отдел общего образования");
    assertThat(department.uses().orders()).isEqualTo(1);

    directory()
        .keep(
            department.key(),
            department
                .party()
                .withNom(
                    "Управление школ", "Управления школ", "Управлению школ", "Управление школ"));

    Addressee now = workspace.order("O1").points().getLast().to();
    assertThat(now).isEqualTo(new Addressee("Управление школ", "Управлению школ", "", "", true));
    assertThat(text(draft)).contains("Управлению школ провести сверку");
  }

  @Test
  void aFormWhoseCaseCannotBeToldStaysAndIsCounted() throws Exception {
    Order draft = order();
    List<Point> points = new ArrayList<>(draft.points());
    points.add(new Point(Point.Kind.ASSIGN, "МБУ «Росток» провести сверку.", null, List.of()));
    workspace.change(draft.withPoints(points), "правка");
    String key = directory().keep(null, Party.named(Party.Kind.INSTITUTE, "МБУ «Росток»")).key();

    Directory.Kept kept =
        directory()
            .keep(
                key,
                Party.named(Party.Kind.INSTITUTE, "Центр")
                    .withNom("Центр", "Центра", "Центру", "Центр"));

    assertThat(kept.left()).isEqualTo(1);
    assertThat(workspace.order("O1").points().getLast().text()).startsWith("МБУ «Росток»");
  }

  @Test
  void aRegisteredOrderPrintsWhatItPrinted() throws Exception {
    Order order = order();
    Orders.of(workspace).register("O1", LocalDate.of(2026, 10, 1), "12");
    String before = text(order);
    Entry old = entry("ЛИРО");
    directory().keep(old.key(), old.party().withShortName("ЦРШ"));

    assertThat(text(order)).isEqualTo(before);
    assertThat(cells(workspace.plan("P1"))).anyMatch(cell -> cell.contains("ЦРШ"));
  }

  @Test
  void twoPartiesThatAreTheSameBecomeOneInAllPlansAndOrders() throws Exception {
    Plan foreign = imported("Институт развития", "Институт развития, школы района");
    Order draft = order();
    Entry twin = entry("Институт развития");
    Entry kept = entry("ЛИРО");
    List<Appendix> appendices = new ArrayList<>(draft.appendices());
    appendices.add(
        new Appendix.OfPlanPart(
            "part",
            List.of(),
            List.of(),
            Objects.toString(foreign.id()),
            Appendix.Share.EXTRACT,
            twin.key(),
            List.of(foreign.nodes().getFirst().id())));
    workspace.change(draft.withAppendices(appendices), "выписка");
    int history = workspace.history().size();

    String key = directory().merge(kept.key(), twin.key()).key();

    assertThat(workspace.history()).hasSize(history + 1);
    Entry one = entry("Институт развития");
    assertThat(one.key()).isEqualTo(key);
    assertThat(one.party().name()).isEqualTo("ЛИРО");
    assertThat(one.uses().measures()).isEqualTo(kept.uses().measures() + twin.uses().measures());
    Plan now = workspace.plan(Objects.toString(foreign.id()));
    assertThat(now.nodes()).allMatch(node -> node.partyKeys().contains(key));
    assertThat(cells(now)).isEqualTo(cells(foreign));
    assertThat(workspace.order("O1").appendices().getLast())
        .isInstanceOfSatisfying(
            Appendix.OfPlanPart.class, part -> assertThat(part.party()).isEqualTo(key));
    assertThat(PlanExtracts.of(workspace, "P1").named("Институт развития").rowIds()).isNotEmpty();

    workspace.undo();
    assertThat(entry("Институт развития").key()).isEqualTo(twin.key());
  }

  @Test
  void onlyAPartyThatNothingNamesIsDeleted() throws Exception {
    Entry used = entry("ЛИРО");
    assertThatThrownBy(() -> directory().remove(used.key()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("«ЛИРО» удалить нельзя, он назван: план P1: строк ");
    String key = directory().keep(null, Party.named(Party.Kind.BODY, "Лишний отдел")).key();
    directory().remove(key);
    assertThat(workspace.parties()).doesNotContainKey(key);
    workspace.undo();
    assertThat(workspace.parties()).containsKey(key);
  }

  @Test
  void aNameBelongsToOneParty() {
    assertThatThrownBy(() -> directory().keep(null, Party.named(Party.Kind.BODY, "лиро")))
        .isInstanceOf(Refusal.class)
        .hasMessage("«лиро» – уже исполнитель «ЛИРО». Если это одно и то же, объедините их.");
    assertThatThrownBy(() -> directory().keep(null, Party.named(Party.Kind.BODY, " ")))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void wordsThatNobodyClaimsAreAskedOnceForAllPlans() throws Exception {
    Plan other = objectivity();
    typed(plan, 1, "ЛИРО, координационный совет");
    typed(other, 1, "Координационный совет");
    Unclaimed asked = directory().view().unclaimed().getFirst();
    assertThat(asked.text()).isEqualTo("координационный совет");
    assertThat(asked.places()).extracting(Unclaimed.Place::planId).containsExactly("P1", "P2");

    Entry centre = entry("РЦОКО");
    String key = directory().link(asked.text(), centre.key()).key();

    assertThat(directory().view().unclaimed()).isEmpty();
    assertThat(workspace.plan("P1").nodes().get(1).partyKeys()).contains(key);
    assertThat(workspace.plan("P2").nodes().get(1).partyKeys()).containsExactly(key);
    assertThat(workspace.plan("P1").nodes().get(1).parties())
        .isEqualTo("ЛИРО, координационный совет");
    Plan later = imported("Координационный совет");
    assertThat(later.nodes().getFirst().partyKeys()).containsExactly(key);
  }

  @Test
  void aPartyOfTheDirectoryIsRecognisedWhereItIsTyped() throws Exception {
    String key = directory().keep(null, Party.named(Party.Kind.BODY, "Отдел школ")).key();
    Plan now = typed(workspace.plan("P1"), 1, "Отдел школ, ЛИРО");
    assertThat(now.nodes().get(1).partyKeys()).hasSize(2).contains(key);
    assertThat(PlanExtracts.of(workspace, "P1").named("Отдел школ").rowIds()).hasSize(1);
  }

  @Test
  void shortFormsAreDeclaredInTheOrderAndItsPlansAsOneChange() throws Exception {
    Order draft = order();
    workspace.change(
        draft.withPoints(draft.points().stream().map(DirectoryTest::undeclared).toList()),
        "без сокращений");
    int history = workspace.history().size();

    int changed = directory().declare("O1");

    assertThat(changed).isPositive();
    assertThat(workspace.history()).hasSize(history + 1);
    assertThat(text(draft)).containsOnlyOnce("(далее – ЛИРО)");
    assertThat(directory().declarations("O1").changes()).isEmpty();
    workspace.undo();
    assertThat(text(draft)).doesNotContain("(далее – ЛИРО)");
  }

  private static Point undeclared(Point point) {
    return point
        .withText(point.text().replaceAll(" \\(далее – ЛИРО\\)", ""))
        .withSub(point.sub().stream().map(DirectoryTest::undeclared).toList());
  }

  @Test
  void wordsThatAreNobodyAreNotAskedAgainUnlessTheAnalystWantsIt() throws Exception {
    typed(plan, 1, "ЛИРО, по согласованию");
    directory().nobody("по согласованию");
    assertThat(directory().view().unclaimed()).isEmpty();
    assertThat(directory().view().nobody()).containsExactly("по согласованию");

    Plan later = imported("ЛИРО, по согласованию");
    assertThat(directory().view().guessed()).isEmpty();
    assertThat(later.nodes().getFirst().partyKeys()).hasSize(1);
    assertThat(later.parties().values()).noneMatch(party -> party.kind() == Party.Kind.NOBODY);

    directory().askAgain("по согласованию");
    assertThat(directory().view().unclaimed())
        .extracting(Unclaimed::text)
        .containsExactly("по согласованию");
    directory().nobody("по согласованию");
    directory().keep(null, Party.named(Party.Kind.BODY, "По согласованию"));
    assertThat(directory().view().nobody()).isEmpty();
    assertThat(entry("По согласованию").uses().measures()).isEqualTo(2);
  }

  @Test
  void whatAnImportGuessedIsAskedUntilTheAnalystHasLookedAtIt() throws Exception {
    imported("Совет отцов, все заинтересованные");
    assertThat(directory().view().guessed())
        .extracting(one -> one.party().nom())
        .containsExactly("Совет отцов", "все заинтересованные");

    directory().nobodyAtAll(entry("все заинтересованные").key());
    directory().looked(List.of(entry("Совет отцов").key()));

    assertThat(directory().view().guessed()).isEmpty();
    assertThat(directory().view().nobody()).containsExactly("все заинтересованные");
    assertThat(directory().view().unclaimed()).isEmpty();
    assertThat(workspace.plan("P2").parties().values())
        .extracting(Party::nom)
        .containsExactly("Совет отцов");
  }

  @Test
  void whatAnImportLearntOfAKnownPartyIsKept() throws Exception {
    directory().keep(null, Party.named(Party.Kind.INSTITUTE, "Центр «Росток»"));
    imported("Центр «Росток» (далее – ЦР)", "ЦР");
    assertThat(entry("ЦР").uses().measures()).isEqualTo(2);
    assertThat(entry("ЦР").party().nom()).isEqualTo("Центр «Росток»");
  }

  @Test
  void aGroupIsThoseOfAListAsItIsApproved() throws Exception {
    Path register = folder.resolve("реестр.csv");
    Files.writeString(
        register,
        "Логин;Муниципалитет;Краткое наименование\n"
            + "edu980001;Округ;Школа № 1\nedu980002;Округ;Школа № 2\n");
    workspace.importFiles(List.of(register), ImportRequest.USUAL, Progress.NONE);
    Plan own = imported("Школы из перечня", "ЛИРО");
    Entry group = entry("школы из перечня");
    String list = Objects.requireNonNull(workspace.approve(listed("980002"), "Список").id());

    directory().keep(group.key(), group.party().withMembers(Members.ofList(list)));
    assertThat(extract(own, "980001").rowIds()).isEmpty();
    assertThat(extract(own, "980002").rowIds()).hasSize(1);

    Entry now = entry("школы из перечня");
    directory().keep(now.key(), now.party().withMembers(Members.SCHOOLS));
    assertThat(extract(own, "980001").rowIds()).hasSize(1);
  }

  private static Identification listed(String code) {
    return new Identification(
        "low",
        "Низкие результаты",
        new TreeMap<>(),
        2026,
        "",
        new TreeMap<>(),
        List.of(new Finding(code, "Школа № 2", "Округ", Status.LOW, null, List.of(), null, 2, 2)),
        List.of(),
        List.of());
  }

  private Extract extract(Plan of, String code) throws Refusal {
    return PlanExtracts.of(workspace, Objects.toString(of.id())).named(code);
  }
}
