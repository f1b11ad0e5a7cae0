package mera.data.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import mera.data.plan.Extract;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Numbering;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanPeriod;
import mera.data.plan.ProductionCalendar;
import mera.data.plan.Roster;
import mera.data.plan.SectionRows;

/**
 * How long a plan of 10 000 measures takes to be checked, extracted and filtered. Prints the warm
 * median, and its ratio to a bare pass that only adds the lengths of the texts.
 */
public final class PlanBenchmark {

  private static final int MEASURES = 10_000;
  private static final int IN_A_SECTION = 50;
  private static final int WARM = 20;
  private static final int MEASURED = 31;

  private static final List<String> DEADLINES =
      List.of(
          "Октябрь",
          "до 12 июня",
          "15 апреля 2026 года",
          "В течение года",
          "По спец. графику",
          "По специальному графику",
          "Ежегодно, сентябрь",
          "10-31 января",
          "Июнь, июль",
          "Постоянно");

  private PlanBenchmark() {}

  public static void main(String[] arguments) {
    Plan plan = plan();
    PlanChecks.Around around =
        new PlanChecks.Around(
            LocalDate.of(2026, 1, 20),
            "",
            LocalDate.of(2026, 11, 30),
            Set.of(),
            ProductionCalendar.standard());
    double bare = median(() -> lengths(plan));
    double check = median(() -> PlanChecks.of(plan, around).size());
    double extract = median(() -> Extract.of(plan, "p3", Roster.NONE).rowIds().size());
    double filter = median(() -> filtered(plan, "чтен"));
    System.out.printf(
        Locale.ROOT,
        "measures %d, remarks %d%n"
            + "bare pass %.3f ms%n"
            + "all checks %.1f ms, ratio %.0f%n"
            + "extract of one party %.1f ms, ratio %.0f%n"
            + "filter by a word %.2f ms, ratio %.1f%n",
        MEASURES,
        PlanChecks.of(plan, around).size(),
        bare,
        check,
        check / bare,
        extract,
        extract / bare,
        filter,
        filter / bare);
  }

  private static Plan plan() {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      parties.put("p" + i, Party.named(Party.Kind.INSTITUTE, "Лесной центр № " + i));
    }
    List<Node> nodes = new ArrayList<>();
    String section = "";
    for (int i = 0; i < MEASURES; i++) {
      if (i % IN_A_SECTION == 0) {
        section = "s" + i;
        nodes.add(
            new Node(
                section,
                null,
                Node.Kind.SECTION,
                i / IN_A_SECTION + 1 + ".",
                "Раздел",
                "",
                "",
                List.of(),
                "",
                "",
                Map.of()));
      }
      nodes.add(measure(i, section));
    }
    return new Plan(
        null,
        "",
        "план",
        List.of("План мероприятий на 2026 год"),
        PlanPeriod.years(2026, 2026),
        Numbering.SECTION_ITEM,
        SectionRows.ONE_CELL,
        Plan.Orientation.PORTRAIT,
        List.of(
            new PlanColumn(Field.NUMBER, "№", 12),
            new PlanColumn(Field.MEASURE, "Мероприятие", 80),
            new PlanColumn(Field.DEADLINE, "Срок", 30),
            new PlanColumn(Field.PARTIES, "Ответственные", 40),
            new PlanColumn(Field.RESULT, "Результат", 40)),
        parties,
        List.of(),
        List.of(),
        nodes);
  }

  private static Node measure(int place, String section) {
    int first = place % 40;
    int second = (place * 7 + 3) % 40;
    return new Node(
        "n" + place,
        section,
        Node.Kind.MEASURE,
        place / IN_A_SECTION + 1 + "." + (place % IN_A_SECTION + 1) + ".",
        "Круглый стол № " + place + " о чтении и счёте для учителей (СОКО) «Лесные чтения»",
        DEADLINES.get(place % DEADLINES.size()),
        "Лесной центр № " + first + ", Лесной центр № " + second,
        List.of("p" + first, "p" + second),
        "Справка о проведённой встрече, не менее 30 % учителей",
        "",
        Map.of());
  }

  private static long lengths(Plan plan) {
    long sum = 0;
    for (Node node : plan.nodes()) {
      for (Field field : Field.values()) {
        sum += node.cell(field).length();
      }
    }
    return sum;
  }

  private static long filtered(Plan plan, String word) {
    return plan.nodes().stream()
        .filter(node -> node.text().toLowerCase(Locale.ROOT).contains(word))
        .count();
  }

  private static double median(LongSupplier work) {
    long sum = 0;
    for (int i = 0; i < WARM; i++) {
      sum += work.getAsLong();
    }
    double[] times = new double[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      long start = System.nanoTime();
      sum += work.getAsLong();
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    if (sum == 0) {
      throw new IllegalStateException("nothing was done");
    }
    return times[MEASURED / 2];
  }
}
