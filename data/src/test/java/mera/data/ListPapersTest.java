package mera.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import mera.data.document.DataSheet;
import mera.data.document.Document;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfText;
import mera.data.document.PdfWriter;
import mera.data.identify.Finding;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Ruling;
import mera.data.identify.SchoolFigures;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.ingest.Progress;
import mera.data.listing.FinalList;
import mera.data.listing.FinalList.Part;
import mera.data.objectivity.Objectivity;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.SignMethod;
import mera.data.objectivity.WorkSigns;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.training.TrainingRegion;
import mera.data.tutor.Support;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes out of an approved list. */
class ListPapersTest {

  @TempDir static Path folder;
  private static Workspace workspace = none();
  private static SchoolList earlier = none();
  private static SchoolList list = none();

  @SuppressWarnings("NullAway") // Set before any test.
  private static <T> T none() {
    return null;
  }

  @BeforeAll
  static void approve() throws IOException, Refusal {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    TrainingRegion.write(tables);
    workspace = Workspace.create(folder.resolve("Учебный.mera"), TrainingRegion.NAME);
    workspace.importFiles(List.of(tables), ImportRequest.USUAL, Progress.NONE);
    Identification found = workspace.identify(LowShare.standard(), 2025);
    earlier = workspace.approve(found, "ШНОР 2025");
    workspace
        .rulebook()
        .rule(
            new Ruling(
                found.with(Status.LOW).getFirst().schoolCode(),
                Ruling.Effect.EXCLUDE,
                Ruling.Ground.MERGER,
                "",
                "постановление от 01.09.2025 № 12",
                2025,
                LocalDate.of(2025, 9, 15)));
    list =
        workspace.approve(
            workspace.identify(LowShare.standard().with("n", "10"), 2025), "ШНОР 2025, уточнён");
  }

  @AfterAll
  static void close() {
    workspace.close();
  }

  private static List<Row> rows(Path file, String sheet) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      return book.findSheet(sheet).orElseThrow().read();
    }
  }

  @Test
  void theWorkbookHoldsEveryNumberAsANumber() throws Exception {
    Path file = folder.resolve("Список.xlsx");
    DataSheet.write("ШНОР", new ListPapers(workspace).workbook(list), file);
    assertThat(rows(file, "Школы")).hasSize(list.frozen().findings().size() + 1);
    SortedMap<String, SchoolFigures> figures = workspace.figures(list);
    int works = figures.values().stream().mapToInt(one -> one.works().size()).sum();
    List<Row> sheet = rows(file, "Работы");
    assertThat(sheet).hasSize(works + 1);
    Row first = sheet.get(1);
    double share = first.getCellAsNumber(5).orElseThrow().doubleValue();
    double low = first.getCellAsNumber(4).orElseThrow().doubleValue();
    assertThat(share).isEqualTo(low / first.getCellAsNumber(3).orElseThrow().doubleValue());
    List<String> rules =
        rows(file, "Правила").stream()
            .map(row -> row.getCellText(0) + " = " + row.getCellText(1))
            .toList();
    assertThat(rules)
        .contains(
            "Список = ШНОР 2025, уточнён (L2)",
            "T: доля «2» не менее = 30\u00a0%".replace('\u00a0', ' '),
            "Хеш данных (SHA-256) = " + list.frozen().snapshot(),
            "Повторный расчёт = совпадает с утверждённым списком");
  }

  @Test
  void theWorkbookComparesWithTheListBefore() throws Exception {
    Path file = folder.resolve("Сравнение.xlsx");
    DataSheet.write("ШНОР", new ListPapers(workspace).workbook(list), file);
    assertThat(rows(file, "Сравнение").get(1).getCellText(6))
        .isEqualTo("участников не менее: 5 → 10");
    assertThat(new ListPapers(workspace).before(list)).contains(earlier);
    assertThat(new ListPapers(workspace).before(earlier)).isEmpty();
  }

  @Test
  void everyNamedSchoolHasACardOfOneOrTwoPages() throws Exception {
    SortedMap<String, Document> cards = new ListPapers(workspace).cards(list);
    assertThat(cards)
        .hasSize((int) list.frozen().findings().stream().filter(FinalList::isNamed).count());
    Finding steady = list.frozen().findings().getFirst();
    Document document = Objects.requireNonNull(cards.get(steady.schoolCode()));
    PdfText card = PdfText.of(PdfWriter.print(document, LayoutProfile.standard()).pdf());
    assertThat(card.pages()).hasSizeBetween(1, 2);
    assertThat(card.missing(document)).isEmpty();
    assertThat(String.join(" ", card.pages()).replaceAll("\\s+", " "))
        .contains("порог 30 %", "ШНОР (устойчиво)", Objectivity.RESTRICTION);
  }

  @Test
  void theCardsOfSeveralSchoolsAreOneDocumentByTheLastApprovedList() throws Exception {
    List<String> codes = workspace.schools().stream().map(School::code).sorted().limit(3).toList();

    Document cards =
        Document.joined("Карточки", new ListPapers(workspace).cards(codes).sequencedValues());

    assertThat(cards.sections()).hasSize(3);
    PdfText text = PdfText.of(PdfWriter.print(cards, LayoutProfile.standard()).pdf());
    assertThat(text.missing(cards)).isEmpty();
    assertThat(String.join(" ", text.pages()).replaceAll("\\s+", " "))
        .contains("Основа: список «ШНОР 2025, уточнён»");
  }

  @Test
  void aRequestOfAnExplanationIsNeutralAndAsksOfTheGroupsThatWereFound() throws Exception {
    Objectivity signs = workspace.checks().look(SignMethod.standard(), 2025);
    SchoolSigns school =
        signs.schools().stream().filter(one -> !one.toCheck().isEmpty()).findFirst().orElseThrow();

    Document letter = new ListPapers(workspace).request(signs, school.schoolCode());

    PdfText text = PdfText.of(PdfWriter.print(letter, LayoutProfile.standard()).pdf());
    assertThat(text.missing(letter)).isEmpty();
    String words = String.join(" ", text.pages()).replaceAll("\\s+", " ");
    assertThat(words)
        .contains(school.name(), Objectivity.NOTE, Objectivity.RESTRICTION, "Просим сообщить")
        .doesNotContain("нарушение установлено", "фальсиф", "пожалуйста");
    WorkSigns checked =
        school.works().stream()
            .filter(one -> one.label().callsForCheck())
            .findFirst()
            .orElseThrow();
    assertThat(words).contains(String.valueOf(checked.n()));
    assertThat(letter.watermark()).isEqualTo("ПРОЕКТ");
  }

  @Test
  void aSchoolWithoutASignIsNotAskedToExplain() throws Exception {
    Objectivity signs = workspace.checks().look(SignMethod.standard(), 2025);
    SchoolSigns school =
        signs.schools().stream()
            .filter(one -> one.works().stream().allMatch(work -> work.groups().isEmpty()))
            .findFirst()
            .orElseThrow();

    assertThatThrownBy(() -> new ListPapers(workspace).request(signs, school.schoolCode()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("нет признаков");
  }

  @Test
  void aSchoolOutsideTheListHasItsCardToo() throws Exception {
    Identification found = workspace.identify(LowShare.standard(), 2025);
    Finding none = found.with(Status.NONE).getFirst();
    Document card = new ListPapers(workspace).card(found, none.schoolCode());
    assertThat(PdfText.texts(card)).contains("Вывод: не в списке");
  }

  @Test
  void theListsOfAnOrderMarkTheirOverlaps() throws Exception {
    Identification found = workspace.identify(LowShare.standard(), 2025);
    FinalList lists = new ListPapers(workspace).lists(found);
    assertThat(lists.of(Part.LOW))
        .hasSize(found.count(Status.LOW) + found.count(Status.STEADY))
        .allMatch(entry -> entry.basis().startsWith("Доля «2»"));
    assertThat(lists.of(Part.RISK)).hasSize(found.count(Status.RISK));
    assertThat(lists.of(Part.SIGNS))
        .isNotEmpty()
        .filteredOn(entry -> !entry.also().isEmpty())
        .allSatisfy(
            entry ->
                assertThat(lists.entries())
                    .anyMatch(
                        other ->
                            other.part() != Part.SIGNS
                                && other.schoolCode().equals(entry.schoolCode())
                                && other.also().contains("с признаками")));
    assertThat(new ListPapers(workspace).workbook(lists))
        .extracting(DataSheet::name)
        .containsExactly("ШНОР", "Зона риска", "С признаками", "Источники");
  }

  @Test
  void theCardSaysWhoSupportsTheSchool() throws Exception {
    String code = list.members().getFirst().schoolCode();
    workspace.support().keep(Support.none(code).withMentor("Ивина А.А."));
    Document card = Objects.requireNonNull(new ListPapers(workspace).cards(list).get(code));
    workspace.undo();

    assertThat(PdfText.of(card).text())
        .contains("Сопровождение")
        .contains("Методист-наставник: Ивина А.А.");
  }
}
