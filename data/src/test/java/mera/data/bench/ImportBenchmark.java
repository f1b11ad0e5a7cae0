package mera.data.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Progress;
import mera.data.problem.Refusal;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What an import costs beside other ways to read the same workbooks, in one run: a year of a
 * region, 300 000 rows in 30 files, in a heap of 256 MB: that all of it comes to an end there is a
 * result too. The figures are ratios of the times that JMH measured.
 *
 * <ul>
 *   <li>BARE: import by a streaming reading that adds up the numbers; has to stay below 1.5;
 *   <li>TOGETHER: the import of all files, two at a time, by one after another;
 *   <li>USER MODEL: POI's workbook in memory, in 2 GB, by the import, on one file.
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 5)
@Fork(value = 1, jvmArgs = "-Xmx256m")
public class ImportBenchmark {

  private static final int FILES = 30;
  private static final int ROWS = 10_000;
  private static final int CLASS = 25;
  private static final int[] TASK_MAXIMA = {1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2};
  private static final String FOLDER = "mera.bench.folder";

  private List<Path> files = List.of();

  /** The files that {@link #main} has written. */
  @Setup
  public void find() throws IOException {
    try (Stream<Path> written = Files.list(Path.of(System.getProperty(FOLDER, "")))) {
      files = written.sorted().toList();
    }
  }

  /** Writes the workbooks, measures, prints the ratios. */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("mera-bench");
    try {
      for (int i = 0; i < FILES; i++) {
        generate(folder, i);
      }
      Options options =
          new OptionsBuilder()
              .include(ImportBenchmark.class.getName() + "\\.")
              .jvmArgsAppend("-D" + FOLDER + "=" + folder)
              .build();
      Map<String, Double> millis = new HashMap<>();
      for (RunResult result : new Runner(options).run()) {
        String name = result.getPrimaryResult().getLabel();
        millis.put(name, result.getPrimaryResult().getScore());
      }
      ratio("BARE", millis, "imported", "bare");
      ratio("TOGETHER", millis, "together", "imported");
      ratio("USER MODEL", millis, "userModelOfOne", "importedOne");
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void ratio(String name, Map<String, Double> millis, String one, String other) {
    System.out.printf(
        Locale.ROOT,
        "RATIO %s %.3f (%s by %s)%n",
        name,
        millis.getOrDefault(one, Double.NaN) / millis.getOrDefault(other, Double.NaN),
        one,
        other);
  }

  /** Streams every cell and adds up the numbers. */
  @Benchmark
  public double bare() throws IOException {
    double sum = 0;
    for (Path file : files) {
      try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
        for (Sheet sheet : book.getSheets().toList()) {
          try (Stream<Row> rows = sheet.openStream()) {
            sum += rows.mapToDouble(ImportBenchmark::sum).sum();
          }
        }
      }
    }
    return sum;
  }

  /** The import, one file after another. */
  @Benchmark
  public long imported() throws Refusal {
    long scores = 0;
    for (Path file : files) {
      scores += scores(file);
    }
    return scores;
  }

  /** All files as the window imports them; the search for registers and scales is in it. */
  @Benchmark
  public int together() throws Refusal {
    return Import.readAll(files, ImportOptions.NONE, Progress.NONE).size();
  }

  /** The import of the first file. */
  @Benchmark
  public long importedOne() throws Refusal {
    return scores(files.getFirst());
  }

  /** The same file as POI's workbook in memory. */
  @Benchmark
  @Fork(value = 1, jvmArgs = "-Xmx2g")
  public double userModelOfOne() throws Exception {
    double sum = 0;
    try (Workbook book = new XSSFWorkbook(files.getFirst().toFile())) {
      for (org.apache.poi.ss.usermodel.Row row : book.getSheetAt(0)) {
        for (org.apache.poi.ss.usermodel.Cell cell : row) {
          sum +=
              cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                  ? cell.getNumericCellValue()
                  : 0;
        }
      }
    }
    return sum;
  }

  private static double sum(Row row) {
    double sum = 0;
    for (Cell cell : row) {
      if (cell != null && cell.getType() == CellType.NUMBER) {
        sum += ((BigDecimal) cell.getValue()).doubleValue();
      }
    }
    return sum;
  }

  private static long scores(Path file) throws Refusal {
    return Import.read(file, ImportOptions.NONE, Progress.NONE).tallies().stream()
        .mapToLong(tally -> tally.scores().sum())
        .sum();
  }

  /** A «Протокол» of invented schools, as the exports since 2022 have it. */
  private static void generate(Path folder, int index) throws IOException {
    Path file =
        folder.resolve(
            "Форма сбора результатов Математика "
                + (4 + index % 5)
                + " класс ВПР "
                + (2020 + index / 5)
                + ".xlsx");
    Random random = new Random(index);
    try (OutputStream out = Files.newOutputStream(file);
        org.dhatim.fastexcel.Workbook book =
            new org.dhatim.fastexcel.Workbook(out, "bench", "1.0")) {
      Worksheet sheet = book.newWorksheet("Протокол");
      header(sheet);
      for (int row = 1; row <= ROWS; row++) {
        pupil(sheet, row, random);
        if (row % 1000 == 0) {
          sheet.flush();
        }
      }
    }
  }

  private static void header(Worksheet sheet) {
    List<String> captions =
        new ArrayList<>(
            List.of(
                "Пользователь",
                "Код региона",
                "Регион",
                "Муниципалитет",
                "Школа",
                "Дата загрузки",
                "Код",
                "Вариант"));
    for (int task = 0; task < TASK_MAXIMA.length; task++) {
      captions.add((task + 1) + " (" + TASK_MAXIMA[task] + "б)");
    }
    captions.addAll(
        List.of(
            "Наименование класса",
            "Пол",
            "Отметка за предыдущий триместр/ четверть/полугодие",
            "Итого баллов"));
    for (int i = 0; i < captions.size(); i++) {
      sheet.value(0, i, captions.get(i));
    }
  }

  private static void pupil(Worksheet sheet, int row, Random random) {
    int classNumber = row / CLASS;
    int school = classNumber / 3;
    String login = String.format(Locale.ROOT, "edu98%04d", school);
    int column = 0;
    sheet.value(row, column++, login);
    sheet.value(row, column++, 98);
    sheet.value(row, column++, "reg980000 | Придуманная область");
    sheet.value(row, column++, "reg98_m" + school % 20 + " | Придуманный округ № " + school % 20);
    sheet.value(row, column++, login + " | МБОУ «СОШ № " + school + "» с. Примерное");
    sheet.value(row, column++, "17.03.2024 05:33:" + (10 + school % 50));
    sheet.value(row, column++, 40_000 + row % 1000);
    boolean absent = random.nextInt(12) == 0;
    if (absent) {
      sheet.value(row, column, "отсутствовал");
    } else {
      sheet.value(row, column, 1 + random.nextInt(2));
    }
    column++;
    int total = 0;
    for (int max : TASK_MAXIMA) {
      int points = random.nextInt(max + 1);
      if (!absent) {
        total += points;
        if (points == 0 && school % 2 == 0) {
          sheet.value(row, column, "X");
        } else {
          sheet.value(row, column, points);
        }
      }
      column++;
    }
    sheet.value(row, column++, "4" + (char) ('А' + classNumber % 3));
    sheet.value(row, column++, random.nextBoolean() ? "Ж" : "М");
    sheet.value(row, column++, 2 + random.nextInt(4));
    sheet.value(row, column, total);
  }
}
