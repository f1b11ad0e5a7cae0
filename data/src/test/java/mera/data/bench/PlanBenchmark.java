package mera.data.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import mera.data.plan.Extract;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Numbering;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanChecks;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanPaste;
import mera.data.plan.PlanPeriod;
import mera.data.plan.PlanSearch;
import mera.data.plan.ProductionCalendar;
import mera.data.plan.Roster;
import mera.data.plan.SectionRows;
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
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a plan of 10 000 measures costs beside a bare pass that only adds up the lengths of its
 * texts, and beside a plan of a tenth of the rows, in one run. The figures are ratios of the times
 * that JMH measured.
 *
 * <ul>
 *   <li>CHECKS, EXTRACT, FILTER, CELLS: the work by the bare pass;
 *   <li>GROWTH: the checks of 10 000 measures by those of 1 000; 10 is linear.
 * </ul>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class PlanBenchmark {

  private static final int MEASURES = 10_000;
  private static final int FEW = 1_000;
  private static final int IN_A_SECTION = 50;
  private static final int IN_A_GROUP = 10;

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

  private static final PlanChecks.Around AROUND =
      new PlanChecks.Around(
          LocalDate.of(2026, 1, 20),
          "",
          LocalDate.of(2026, 11, 30),
          Set.of(),
          ProductionCalendar.standard());

  private Plan plan = plan(0);
  private Plan few = plan(0);
  private PlanSearch search = PlanSearch.of(plan);

  /** Makes the plans. */
  @Setup
  public void make() {
    plan = plan(MEASURES);
    few = plan(FEW);
    search = PlanSearch.of(plan);
  }

  /** Measures, prints the ratios. */
  public static void main(String[] arguments) throws RunnerException {
    Options options = new OptionsBuilder().include(PlanBenchmark.class.getName() + "\\.").build();
    Map<String, Double> millis = new HashMap<>();
    for (RunResult result : new Runner(options).run()) {
      millis.put(result.getPrimaryResult().getLabel(), result.getPrimaryResult().getScore());
    }
    ratio("CHECKS", millis, "checks", "bare");
    ratio("GROWTH", millis, "checks", "checksOfFew");
    ratio("EXTRACT", millis, "extract", "bare");
    ratio("FILTER", millis, "filter", "bare");
    ratio("CELLS", millis, "cells", "bare");
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

  /** The lengths of all texts. */
  @Benchmark
  public long bare() {
    long sum = 0;
    for (Node node : plan.nodes()) {
      for (Field field : Field.values()) {
        sum += node.cell(field).length();
      }
    }
    return sum;
  }

  /** All remarks on the plan. */
  @Benchmark
  public int checks() {
    return PlanChecks.of(plan, AROUND).size();
  }

  /** The same of a tenth of the rows. */
  @Benchmark
  public int checksOfFew() {
    return PlanChecks.of(few, AROUND).size();
  }

  /** What one of forty parties has to do. */
  @Benchmark
  public int extract() {
    return Extract.of(plan, "p3", Roster.NONE).rowIds().size();
  }

  /** The rows in which a word stands. */
  @Benchmark
  public int filter() {
    return search.rows("чтен").size();
  }

  /** One cell filled down over the whole plan. */
  @Benchmark
  public int cells() {
    List<String> ids = plan.nodes().stream().map(Node::id).toList();
    return PlanPaste.down(plan, ids, Field.RESULT).cells();
  }

  private static Plan plan(int measures) {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      parties.put("p" + i, Party.named(Party.Kind.INSTITUTE, "Лесной центр № " + i));
    }
    List<Node> nodes = new ArrayList<>();
    String section = "";
    String parent = "";
    for (int i = 0; i < measures; i++) {
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
      boolean group = i % IN_A_GROUP == 0;
      parent = group ? section : parent;
      nodes.add(measure(i, group ? Node.Kind.GROUP : Node.Kind.MEASURE, parent));
      parent = group ? "n" + i : parent;
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

  private static Node measure(int place, Node.Kind kind, String parent) {
    int first = place % 40;
    int second = (place * 7 + 3) % 40;
    return new Node(
        "n" + place,
        parent,
        kind,
        place / IN_A_SECTION + 1 + "." + (place % IN_A_SECTION + 1) + ".",
        "Круглый стол № " + place + " о чтении и счёте для учителей (СОКО) «Лесные чтения»",
        DEADLINES.get(place % DEADLINES.size()),
        "Лесной центр № " + first + ", Лесной центр № " + second,
        List.of("p" + first, "p" + second),
        "Справка о проведённой встрече, не менее 30 % учителей",
        "",
        Map.of());
  }
}
