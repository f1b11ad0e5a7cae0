package mera.data.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import mera.data.document.Document;
import mera.data.document.Document.Align;
import mera.data.document.Document.Cell;
import mera.data.document.Document.Column;
import mera.data.document.Document.Orientation;
import mera.data.document.Document.Row;
import mera.data.document.Document.Section;
import mera.data.document.Document.Table;
import mera.data.document.DocxWriter;
import mera.data.document.LayoutProfile;
import mera.data.document.LongPlan;
import mera.data.document.Office;
import mera.data.document.PdfWriter;
import mera.data.problem.Refusal;

/**
 * Processor time of an appendix of 200 pages as PDF and DOCX, beside LibreOffice making the PDF
 * from the same DOCX; and of 500 extracts in one batch. Run with -Xmx256m.
 */
public final class PaperBenchmark {

  private static final int ROWS = 2200;
  private static final int EXTRACTS = 500;
  private static final int RUNS = 5;

  private PaperBenchmark() {}

  private interface Work {
    void run() throws IOException, Refusal;
  }

  public static void main(String[] args) throws IOException, InterruptedException, Refusal {
    Path folder = Files.createTempDirectory("paper");
    Document appendix = appendix();
    Path docx = folder.resolve("appendix.docx");
    LayoutProfile profile = LayoutProfile.standard();
    double pdf =
        best(
            "PDF of the appendix",
            () -> PdfWriter.write(appendix, profile, folder.resolve("a.pdf")));
    best("DOCX of the same", () -> DocxWriter.write(appendix, profile, docx));
    Document extract = LongPlan.document();
    double batch =
        best(
            EXTRACTS + " extracts",
            () -> {
              for (int n = 0; n < EXTRACTS; n++) {
                PdfWriter.write(extract, profile, folder.resolve("extract.pdf"));
              }
            });
    System.out.printf(Locale.ROOT, "one extract: %.1f ms%n", batch / EXTRACTS * 1000);
    if (Office.program().isPresent()) {
      Path made = Office.pdf(docx);
      double office = officeSeconds();
      System.out.printf(
          Locale.ROOT,
          "LibreOffice: CPU %.2f s for %d KB; our PDF takes 1/%.1f of it%n",
          office,
          Files.size(made) / 1024,
          office / pdf);
    } else {
      System.out.println("LibreOffice is not installed: no comparison");
    }
  }

  private static double best(String name, Work work) throws IOException, Refusal {
    double best = Double.MAX_VALUE;
    double first = 0;
    for (int run = 0; run < RUNS; run++) {
      long start = cpu();
      work.run();
      double seconds = (cpu() - start) / 1e9;
      first = run == 0 ? seconds : first;
      best = Math.min(best, seconds);
    }
    System.out.printf(Locale.ROOT, "%-22s CPU: first %.2f s, warm %.2f s%n", name, first, best);
    return best;
  }

  private static long cpu() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
  }

  /** What the kernel counted for the processes that were started from here. */
  private static double officeSeconds() throws IOException {
    String[] fields = Files.readString(Path.of("/proc/self/stat")).split("\\) ")[1].split(" ");
    double ticks = Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
    return ticks / 100;
  }

  private static Document appendix() {
    List<Column> columns = new ArrayList<>();
    double[] widths = {12, 45, 35, 30, 45, 40, 25, 25};
    for (int c = 0; c < widths.length; c++) {
      columns.add(new Column("Графа " + (c + 1), widths[c], Align.LEFT));
    }
    List<Row> rows =
        IntStream.range(0, ROWS)
            .mapToObj(
                n ->
                    new Row(
                        List.of(
                            Cell.of(n + 1 + "."),
                            Cell.of("МБОУ «Средняя общеобразовательная школа № " + n % 97 + "»"),
                            Cell.of("Лесогорский муниципальный округ"),
                            Cell.of("русский язык, 5 класс"),
                            Cell.of("доля отметок выше годовых — " + n % 100 + " %"),
                            Cell.of("требует дополнительного анализа"),
                            Cell.of("до " + (n % 28 + 1) + " марта 2026 года"),
                            Cell.of("И.О. Соснин")),
                        false))
            .toList();
    return new Document(
        "Приложение",
        List.of(new Section(Orientation.LANDSCAPE, List.of(new Table(columns, rows)))));
  }
}
