package mera.data.result;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Scales of the ВПР of 2020–2022 (grades 4–8), which used one table: «Описания проверочных работ»,
 * Рособрнадзор, 2021. Scales of other years are data to import.
 */
public final class BuiltInScales {

  /** First and last year of the table. */
  public static final int FIRST_YEAR = 2020;

  public static final int LAST_YEAR = 2022;

  private static final String ORIGIN = "описания проверочных работ 2021 года";
  private static final List<Scale> ALL = load();

  private BuiltInScales() {}

  /** All of them, by year, in the order of the table. */
  public static List<Scale> all() {
    return ALL;
  }

  /** The scale of the work, if the table has it. */
  public static Optional<Scale> of(Work work) {
    return ALL.stream().filter(scale -> scale.work().equals(work)).findFirst();
  }

  private static List<Scale> load() {
    List<Scale> scales = new ArrayList<>();
    for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      for (String line : lines()) {
        if (!line.startsWith("#")) {
          scales.add(scale(line.split("\t"), year));
        }
      }
    }
    return List.copyOf(scales);
  }

  private static Scale scale(String[] cells, int year) {
    Work work = new Work(Exam.VPR, cells[1], Integer.parseInt(cells[0]), year);
    return new Scale(
        work,
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]),
        Integer.parseInt(cells[5]),
        ORIGIN);
  }

  private static List<String> lines() {
    InputStream table =
        Objects.requireNonNull(BuiltInScales.class.getResourceAsStream("vpr-scales.tsv"));
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
