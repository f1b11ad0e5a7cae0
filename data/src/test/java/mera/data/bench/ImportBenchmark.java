package mera.data.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import mera.data.ingest.Import;
import mera.data.ingest.ImportOptions;
import mera.data.ingest.Progress;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * What an import costs beside other ways to read the same workbooks, in one run: a year of a
 * region, 300 000 rows in 30 files. Processor time of the whole process, collector and compiler
 * included, over alternating rounds; the figures are ratios. Run it with {@code -Xmx256m}: that all
 * of it comes to an end in such a heap is a result too.
 *
 * <ul>
 *   <li>BARE: import by a streaming reading that adds up the numbers; has to stay below 1.5;
 *   <li>TOGETHER: waiting time of the import of all files, two at a time, by one after another;
 *   <li>USER MODEL: POI's workbook in memory by the import, on one file, in a JVM of its own with 2
 *       GB.
 * </ul>
 */
public final class ImportBenchmark {

  private static final int FILES = 30;
  private static final int ROWS = 10_000;
  private static final int CLASS = 25;
  private static final int ROUNDS = 5;
  private static final int[] TASK_MAXIMA = {1, 1, 2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2};

  private static double guard;

  private ImportBenchmark() {}

  /** Arguments: none, or a workbook to measure the user model with. Prints times and ratios. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 1) {
      userModel(Path.of(arguments[0]));
      return;
    }
    Path folder = Files.createTempDirectory("mera-bench");
    try {
      List<Path> files = new ArrayList<>();
      for (int i = 0; i < FILES; i++) {
        files.add(generate(folder, i));
      }
      measure(files);
      together(files);
      fork(files.getFirst());
    } finally {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void measure(List<Path> files) throws Exception {
    bare(files.subList(0, 4));
    imported(files.subList(0, 4));
    long[] bare = new long[ROUNDS];
    long[] imported = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = processorMillis();
      bare(files);
      long between = processorMillis();
      imported(files);
      bare[round] = between - start;
      imported[round] = processorMillis() - between;
      System.out.printf(
          Locale.ROOT, "round %d: bare %d ms, import %d ms%n", round, bare[round], imported[round]);
    }
    System.out.printf(
        Locale.ROOT,
        "%d files of %d rows, heap %d MB, check %.0f%nRATIO BARE %.3f%n",
        FILES,
        ROWS,
        Runtime.getRuntime().maxMemory() >> 20,
        guard,
        (double) median(imported) / median(bare));
  }

  private static long median(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** All files as the window imports them; the search for registers and scales is in it. */
  private static void together(List<Path> files) throws Exception {
    long[] together = new long[ROUNDS];
    long[] oneByOne = new long[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      imported(files);
      long between = System.nanoTime();
      guard += Import.readAll(files, ImportOptions.NONE, Progress.NONE).size();
      oneByOne[round] = (between - start) / 1_000_000;
      together[round] = (System.nanoTime() - between) / 1_000_000;
    }
    System.out.printf(
        Locale.ROOT, "RATIO TOGETHER %.3f%n", (double) median(together) / median(oneByOne));
  }

  private static void fork(Path file) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                ImportBenchmark.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("the user model failed");
    }
  }

  private static void userModel(Path file) throws Exception {
    long[] model = new long[3];
    long[] imported = new long[3];
    for (int round = -1; round < 3; round++) {
      long start = processorMillis();
      try (Workbook book = new XSSFWorkbook(file.toFile())) {
        for (org.apache.poi.ss.usermodel.Row row : book.getSheetAt(0)) {
          for (org.apache.poi.ss.usermodel.Cell cell : row) {
            guard +=
                cell.getCellType() == org.apache.poi.ss.usermodel.CellType.NUMERIC
                    ? cell.getNumericCellValue()
                    : 0;
          }
        }
      }
      long between = processorMillis();
      imported(List.of(file));
      if (round >= 0) {
        model[round] = between - start;
        imported[round] = processorMillis() - between;
      }
    }
    System.out.printf(
        Locale.ROOT, "RATIO USER MODEL %.1f%n", (double) median(model) / median(imported));
  }

  private static long processorMillis() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(Duration::toMillis)
        .orElseThrow(() -> new IllegalStateException("no processor time on this system"));
  }

  /** Streams every cell and adds up the numbers. */
  private static void bare(List<Path> files) throws IOException {
    for (Path file : files) {
      double sum = 0;
      try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
        for (Sheet sheet : book.getSheets().toList()) {
          try (Stream<Row> rows = sheet.openStream()) {
            sum += rows.mapToDouble(ImportBenchmark::sum).sum();
          }
        }
      }
      guard += sum;
    }
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

  private static void imported(List<Path> files) throws Exception {
    for (Path file : files) {
      guard +=
          Import.read(file, ImportOptions.NONE, Progress.NONE).tallies().stream()
              .mapToLong(tally -> tally.scores().sum())
              .sum();
    }
  }

  /** A «Протокол» of invented schools, as the exports since 2022 have it. */
  private static Path generate(Path folder, int index) throws IOException {
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
    return file;
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
