package mera.data.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mera.data.document.Document;
import mera.data.document.DocxText;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.document.PdfText;
import mera.data.plan.Indicator;
import mera.data.plan.Part;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.PlanStart;
import mera.data.plan.PlanTemplates;
import mera.data.plan.ProgrammeEdit;
import mera.data.plan.RegionNames;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A programme with passport, chapters and table of indicators. */
class ProgrammePagesTest {

  @TempDir Path folder;

  private static Plan samara() throws Exception {
    return PlanTemplates.byId("samara")
        .make(new PlanStart(2027, RegionNames.of("Придуманная область"), Map.of()));
  }

  private static Plan with(Plan plan, List<Indicator> indicators) {
    return plan.withProgramme(plan.programme().withIndicators(indicators));
  }

  @Test
  void oneListOfIndicatorsFeedsThePassportAndTheTable() throws Exception {
    Plan plan = with(samara(), List.of(new Indicator("1", "Доля придуманных школ", "42", "%")));

    String text = PdfText.of(OrderPages.compose(plan)).text().replaceAll("\\s+", " ");

    assertThat(text)
        .contains("показателям: – доля придуманных школ")
        .contains("1 Доля придуманных школ 42")
        .doesNotContain("{")
        .doesNotContain("Доля директоров");
  }

  @Test
  void thePassportThatTakesItsIndicatorsFromTheListIsNoDoubt() throws Exception {
    assertThat(PlanChecks.of(samara(), PlanChecks.Around.NOTHING))
        .extracting(remark -> remark.code())
        .doesNotContain("L17");
  }

  @Test
  void aChangeOfOneIndicatorChangesEveryPlaceInEveryFile() throws Exception {
    Plan plan = samara();
    Indicator first = plan.indicators().getFirst();
    Plan changed =
        plan.withProgramme(
            ProgrammeEdit.indicator(
                plan.programme(),
                0,
                new Indicator(
                    first.number(),
                    "Доля учебных кабинетов",
                    "не менее 12,9",
                    "%",
                    "в школах Программы",
                    LocalDate.of(2028, 6, 1),
                    null,
                    "4,5")));
    changed =
        changed.withProgramme(
            ProgrammeEdit.captions(
                changed.programme(),
                new Part.Captions("№", "Показатель", "Цель", "Исходно", "Срок")));

    for (String text : texts(OrderPages.compose(changed))) {
      assertThat(text)
          .contains("показателям: – доля учебных кабинетов в школах Программы;")
          .contains("года: – доля учебных кабинетов в школах Программы – не менее 12,9 %;")
          .contains("Исходно")
          .contains("1 Доля учебных кабинетов в школах Программы 4,5 % не менее 12,9 % 01.06.2028")
          .doesNotContain("{")
          .doesNotContain(first.text().substring(0, 30));
    }
  }

  /** What stands in the PDF, the DOCX and the workbook. */
  private List<String> texts(Document document) throws Exception {
    Path xlsx = folder.resolve("п.xlsx");
    Format.XLSX.write(document, LayoutProfile.standard(), xlsx);
    StringBuilder cells = new StringBuilder();
    try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(xlsx));
        Stream<Row> rows = book.getFirstSheet().openStream()) {
      rows.forEach(
          row -> row.forEach(cell -> cells.append(cell == null ? "" : cell.getText()).append(' ')));
    }
    return Stream.of(
            PdfText.of(document).text(), String.join(" ", DocxText.of(document)), cells.toString())
        .map(text -> text.replaceAll("[\\s\u00a0]+", " "))
        .toList();
  }
}
