package mera.data.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mera.data.result.Exam;
import mera.data.result.Outcome;
import mera.data.result.Work;
import mera.data.school.School;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The plan of the training region is exact, and its files look like those of an office. */
class TrainingRegionTest {

  private static final String CITY = "Городской округ Лесогорск";

  @TempDir private static Path folder;
  private static Truth truth = new Truth(List.of(), List.of(), Map.of(), List.of());

  @BeforeAll
  static void write() throws IOException {
    truth = TrainingRegion.write(folder.resolve("a"));
  }

  @Test
  void twoRunsGiveTheSameRegion(@TempDir Path other) throws IOException {
    Truth again = TrainingRegion.write(other);

    assertThat(again.outcomes()).isEqualTo(truth.outcomes());
    assertThat(again.schools()).isEqualTo(truth.schools());
    for (int i = 0; i < truth.files().size(); i++) {
      assertThat(cells(again.files().get(i))).isEqualTo(cells(truth.files().get(i)));
    }
  }

  @Test
  void theRegionHasSixtySchoolsInTwelveMunicipalities() {
    Map<String, Long> sizes =
        truth.schools().stream()
            .collect(Collectors.groupingBy(School::municipality, Collectors.counting()));

    assertThat(truth.schools()).hasSize(60).extracting(School::code).doesNotHaveDuplicates();
    assertThat(truth.schools()).extracting(School::name).doesNotHaveDuplicates();
    assertThat(sizes).hasSize(12);
    long city = sizes.getOrDefault(CITY, 0L);
    assertThat(sizes)
        .allSatisfy((name, size) -> assertThat(name.equals(CITY) || size < city).isTrue());
    assertThat(logins("ksh")).hasSize(2);
    assertThat(logins("spo")).hasSize(1);
    assertThat(truth.schools()).filteredOn(school -> school.mainCode() != null).hasSize(1);
  }

  @Test
  void eightSchoolsAreLowInTwoWorksOfTheLastYear() {
    assertThat(withLowWorks(2025, works -> works.size() >= 2))
        .hasSize(8)
        .containsExactlyInAnyOrderElementsOf(planted(Role.LOW, Role.FALLING, Role.EDGE));
  }

  @Test
  void fourSchoolsAreLowInTheSameWorksOfBothYears() {
    assertThat(withLowWorks(2024, works -> !works.isEmpty()))
        .hasSize(4)
        .containsExactlyInAnyOrderElementsOf(planted(Role.LOW));
    for (String code : planted(Role.LOW)) {
      Set<Work> earlier = lowWorks(code, 2024);
      assertThat(earlier).hasSize(5);
      assertThat(lowWorks(code, 2025)).isEqualTo(inYear(earlier, 2025));
      assertThat(outcomes(code))
          .filteredOn(TrainingRegionTest::isLow)
          .allSatisfy(
              o -> assertThat(100 * o.knownMarks().two()).isBetween(30 * o.n(), 55 * o.n()));
    }
  }

  @Test
  void schoolsOfTheRiskZoneHaveExactlyOneLowWork() {
    assertThat(withLowWorks(2025, works -> works.size() == 1))
        .hasSize(6)
        .containsExactlyInAnyOrderElementsOf(planted(Role.RISK));
  }

  @Test
  void oneSchoolHasExactlyThirtyPerCentInTwoWorks() {
    List<String> shares =
        planted(Role.EDGE).stream()
            .flatMap(code -> outcomes(code).stream())
            .filter(TrainingRegionTest::isLow)
            .map(o -> o.work().printed() + ": " + o.knownMarks().two() + " из " + o.n())
            .toList();

    assertThat(shares)
        .containsExactly(
            "ВПР, русский язык, 6 класс, 2025: 6 из 20", "ВПР, математика, 7 класс, 2025: 3 из 10");
  }

  @Test
  void liftedSchoolsAreClearlyAboveTheRegionInGradesFourAndFive() {
    assertThat(planted(Role.LIFTED)).hasSize(4);
    for (String code : planted(Role.LIFTED)) {
      for (Outcome outcome : outcomes(code)) {
        if (outcome.work().grade() <= 5) {
          assertThat(outcome.n()).isGreaterThanOrEqualTo(20);
          assertThat(lower(outcome)).isGreaterThan(upper(region(outcome.work())));
        }
      }
    }
  }

  @Test
  void theCityHasSchoolsOfEveryKindButTheExactOne() {
    Set<Role> roles =
        truth.schools().stream()
            .filter(school -> school.municipality().equals(CITY))
            .map(school -> truth.roles().getOrDefault(school.code(), Role.AVERAGE))
            .collect(Collectors.toSet());

    assertThat(roles)
        .containsExactlyInAnyOrder(Role.AVERAGE, Role.LOW, Role.FALLING, Role.RISK, Role.LIFTED);
  }

  @Test
  void sizesAndAbsencesAreThoseOfARealRegion() {
    int[] sizes = truth.outcomes().stream().mapToInt(Outcome::n).sorted().toArray();
    int absent = truth.outcomes().stream().mapToInt(Outcome::absent).sum();

    assertThat(truth.outcomes()).hasSize(57 * 20);
    assertThat(sizes[0]).isGreaterThanOrEqualTo(5);
    assertThat(sizes[sizes.length - 1]).isBetween(65, 80);
    assertThat(sizes[sizes.length / 2]).isBetween(19, 23);
    assertThat(100.0 * absent / truth.rows()).isBetween(6.0, 11.0);
    assertThat(truth.outcomes().stream().mapToInt(Outcome::rejected).sum()).isEqualTo(3);
  }

  @Test
  void theCollectionFormHasTheCaptionsOfTheExport() throws IOException {
    List<List<List<String>>> sheets =
        cells(file("Форма сбора результатов Математика 4 класс ВПР 2024"));

    assertThat(sheets.get(0).get(0))
        .startsWith(
            "Пользователь", "Код региона", "Регион", "Муниципалитет", "Школа", "Дата загрузки")
        .contains("Буква (цифра) класса (если класс один и без буквы, укажите НЕТ)");
    assertThat(sheets.get(1).get(0))
        .startsWith("Пользователь", "Код региона")
        .containsSequence("Код", "Вариант", "1 (1б)", "2 (1б)", "3 (2б)")
        .endsWith(
            "Наименование класса",
            "Пол",
            "Отметка за предыдущий триместр/ четверть/полугодие",
            "Итого баллов");
    assertThat(sheets.get(1).get(1))
        .contains("reg980000 | Лесогорская область", "reg98_m001 | " + CITY);
  }

  @Test
  void individualResultsHaveTheFrameOfTheReport() throws IOException {
    List<List<String>> rows = cells(file("Ф1_Индивидуальные результаты РУ 6")).getFirst();

    assertThat(rows.get(0)).containsExactly("Индивидуальные результаты");
    assertThat(rows.get(2)).containsExactly("ВПР 2025 Русский язык 6 класс");
    assertThat(rows.get(4)).containsExactly("Максимальный первичный балл:", "51");
    assertThat(rows.get(6)).contains("Уровень сложности задания", "Б", "П");
    assertThat(rows.get(7))
        .startsWith("ОО", "Муниципалитет", "Название ОО", "Код участника", "Класс", "Вариант")
        .containsSequence("1К1 (4б)", "1К2 (3б)")
        .endsWith("Первичный балл", "Отметка", "Отметка по журналу");
    assertThat(rows.get(8).getFirst()).matches(".+\\(edu980101\\) \\| Кол-во участников: \\d+");
  }

  @Test
  void marksInTheReportAreThoseOfTheTruth() throws IOException {
    Work work = new Work(Exam.VPR, "русский язык", 6, 2025);
    Map<String, int[]> printed = new TreeMap<>();
    for (List<String> row : cells(file("Ф1_Индивидуальные результаты РУ 6")).getFirst()) {
      if (!row.isEmpty() && row.getFirst().startsWith("edu") && !row.contains("отсутствовал")) {
        int[] marks = printed.computeIfAbsent(row.getFirst().substring(3), code -> new int[6]);
        marks[Integer.parseInt(row.get(row.size() - 2))]++;
      }
    }

    assertThat(printed).hasSize(57);
    printed.forEach(
        (code, marks) -> {
          Outcome.Marks counted = outcome(code, work).knownMarks();
          assertThat(Arrays.copyOfRange(marks, 2, 6))
              .containsExactly(counted.two(), counted.three(), counted.four(), counted.five());
        });
  }

  @Test
  void theRegisterHasTwelveColumnsAndBlanksBehindNames() throws IOException {
    List<List<String>> rows = cells(file("Реестр школ")).getFirst();

    assertThat(rows).hasSize(61);
    assertThat(rows.getFirst()).hasSize(12).contains("Логин", "Код ОГЭ", "Код ЕГЭ", "Директор");
    assertThat(rows).filteredOn(row -> row.get(2).endsWith(" ")).isNotEmpty();
  }

  @Test
  void theScalesAreThoseOfTenWorksOfTwoYears() throws IOException {
    List<List<String>> rows = cells(file("Шкалы ВПР")).getFirst();

    assertThat(rows).hasSize(21);
    assertThat(rows.getFirst())
        .containsExactly(
            "год", "класс", "предмет", "вариант", "макс", "с «3»", "с «4»", "с «5»", "источник");
    assertThat(rows.get(1)).startsWith("2024", "4", "русский язык", "38", "14", "24", "33");
  }

  @Test
  void aLargeRegionHasSchoolsUnderCodesOfTheirOwn(@TempDir Path other) throws IOException {
    Truth large = TrainingRegion.writeLarge(other, 2, 20);

    assertThat(large.schools()).hasSize(120).extracting(School::code).doesNotHaveDuplicates();
    assertThat(large.outcomes()).hasSize(2 * 57 * 20);
    assertThat(large.files()).hasSize(24).allMatch(Files::isRegularFile);
  }

  private static boolean isLow(Outcome outcome) {
    return outcome.n() >= 5 && 10 * outcome.knownMarks().two() >= 3 * outcome.n();
  }

  private static List<Outcome> outcomes(String code) {
    return truth.outcomes().stream().filter(o -> o.schoolCode().equals(code)).toList();
  }

  private static Outcome outcome(String code, Work work) {
    return outcomes(code).stream().filter(o -> o.work().equals(work)).findFirst().orElseThrow();
  }

  private static Set<Work> lowWorks(String code, int year) {
    return outcomes(code).stream()
        .filter(o -> o.work().year() == year && isLow(o))
        .map(Outcome::work)
        .collect(Collectors.toSet());
  }

  private static Set<Work> inYear(Set<Work> works, int year) {
    return works.stream().map(work -> work.in(year)).collect(Collectors.toSet());
  }

  private static Set<String> withLowWorks(int year, Predicate<Set<Work>> condition) {
    return truth.schools().stream()
        .map(School::code)
        .filter(code -> condition.test(lowWorks(code, year)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> planted(Role... roles) {
    Set<Role> wanted = new HashSet<>(List.of(roles));
    return truth.roles().entrySet().stream()
        .filter(entry -> wanted.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static List<String> logins(String prefix) {
    return truth.schools().stream().map(School::login).filter(l -> l.startsWith(prefix)).toList();
  }

  /** Participants, sum and sum of squares of the region. */
  private static double[] region(Work work) {
    double[] sums = new double[3];
    for (Outcome outcome : truth.outcomes()) {
      if (outcome.work().equals(work)) {
        sums[0] += outcome.n();
        sums[1] += outcome.sum();
        sums[2] += outcome.sumOfSquares();
      }
    }
    return sums;
  }

  private static double lower(Outcome o) {
    return o.mean() - half(o.n(), o.sum(), o.sumOfSquares());
  }

  private static double upper(double[] sums) {
    return sums[1] / sums[0] + half(sums[0], sums[1], sums[2]);
  }

  private static double half(double n, double sum, double squares) {
    return 1.96 * Math.sqrt((squares - sum * sum / n) / (n - 1) / n);
  }

  private static Path file(String part) {
    return truth.files().stream()
        .filter(path -> path.getFileName().toString().startsWith(part))
        .findFirst()
        .orElseThrow();
  }

  /** Texts of the cells that are not empty, by sheet and row. */
  private static List<List<List<String>>> cells(Path file) throws IOException {
    List<List<List<String>>> sheets = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in)) {
      for (var sheet : book.getSheets().toList()) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet.read()) {
          while (rows.size() < row.getRowNum() - 1) {
            rows.add(List.of());
          }
          rows.add(
              row.stream()
                  .filter(cell -> cell != null && !cell.getRawValue().isEmpty())
                  .map(cell -> cell.getText())
                  .toList());
        }
        sheets.add(rows);
      }
    }
    return sheets;
  }
}
