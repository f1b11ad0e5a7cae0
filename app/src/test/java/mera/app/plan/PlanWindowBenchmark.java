package mera.app.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.Scene;
import mera.app.FakeDesk;
import mera.app.Fx;
import mera.app.Snapshots;
import mera.app.settings.Settings;
import mera.app.work.BackgroundWork;
import mera.data.Workspace;
import mera.data.plan.Field;
import mera.data.plan.Node;
import mera.data.plan.Numbering;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.PlanColumn;
import mera.data.plan.PlanPeriod;
import mera.data.plan.SectionRows;
import mera.data.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long the window stands still while a plan of 10 000 measures is edited, beside one of 1 000,
 * in one run: the time on the FX thread with layout, and that of all work until everything is
 * shown. The ratio is that of the FX thread: 10 would be linear, 1 is the same for any plan.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xmx1g",
      "-XX:+UseSerialGC",
      "-Djava.awt.headless=true",
      "-Dglass.platform=Headless",
      "-Dprism.order=sw",
      "--enable-native-access=ALL-UNNAMED",
      "--sun-misc-unsafe-memory-access=allow"
    })
public class PlanWindowBenchmark {

  private static final int IN_A_SECTION = 50;
  private static final List<String> DEADLINES =
      List.of("Октябрь", "до 12 июня", "В течение года", "Ежегодно, сентябрь", "10-31 января");

  @Param({"1000", "10000"})
  public int measures;

  private final Deque<Supplier<Runnable>> jobs = new ArrayDeque<>();
  private Path folder = Path.of("");
  private @Nullable Workspace workspace;
  private @Nullable PlanScreen screen;
  private @Nullable Scene scene;
  private @Nullable PlanTable table;
  private int step;

  /** What the FX thread had to do for one step. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Window {
    public long micros;
  }

  /** Measures, prints the ratios. */
  public static void main(String[] arguments) throws RunnerException {
    Map<String, Double> micros = new HashMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder().include(PlanWindowBenchmark.class.getName() + "\\.").build())
            .run()) {
      // JMH adds events of all steps up.
      double all = Objects.requireNonNull(result.getSecondaryResults().get("micros")).getScore();
      micros.put(
          result.getPrimaryResult().getLabel() + result.getParams().getParam("measures"),
          all / result.getPrimaryResult().getSampleCount());
    }
    for (String one : List.of("edit", "insert", "undo", "scroll", "filter")) {
      double few = micros.getOrDefault(one + "1000", Double.NaN);
      double many = micros.getOrDefault(one + "10000", Double.NaN);
      System.out.printf(
          Locale.ROOT,
          "RATIO WINDOW-%s %.2f (FX thread: %.1f ms with 10 000 measures by %.1f ms with 1 000)%n",
          one.toUpperCase(Locale.ROOT),
          many / few,
          many / 1000,
          few / 1000);
    }
  }

  /** Opens a working file with the plan and lays the screen out. */
  @Setup
  public void open() throws IOException, Refusal {
    folder = Files.createTempDirectory("plan-window");
    Workspace file = Workspace.create(folder.resolve("Лес.mera"), "Лесогорская область");
    workspace = file;
    file.add(plan(measures));
    FakeDesk desk = new FakeDesk(file, new Jobs());
    PlanScreen plans = Fx.get(() -> new PlanScreen(desk.desk()));
    screen = plans;
    desk.whenChanged(plans::refresh);
    Parent view = (Parent) plans.view();
    scene = Fx.get(() -> Snapshots.laidOut(view, Settings.FIRST));
    done(plans::refresh);
    table = Fx.get(() -> (PlanTable) view.lookup("#plan"));
    done(() -> table().go(measures / 2));
  }

  /** Closes and removes the file. */
  @TearDown
  public void close() throws IOException {
    workspace().close();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Another text in a cell. */
  @Benchmark
  public void edit(Window window) {
    window.micros = done(this::editCell);
  }

  /** A new measure below the chosen one. */
  @Benchmark
  public void insert(Window window) {
    window.micros = done(model().rows()::addMeasure);
  }

  /** An edit is taken back. */
  @Benchmark
  public void undo(Window window) {
    done(this::editCell);
    window.micros =
        done(
            () -> {
              workspace().undo();
              model().refresh();
            });
  }

  /** Another page of the table. */
  @Benchmark
  public void scroll(Window window) {
    window.micros = done(() -> table().scrollTo(step++ * 17 % measures));
  }

  /** A word in the filter that few rows have, then none. */
  @Benchmark
  public void filter(Window window) {
    long there = done(() -> model().filter().set("встреча " + 70 + step++ % 20));
    long back = done(() -> model().filter().set(""));
    window.micros = (there + back) / 2;
  }

  private Workspace workspace() {
    return Objects.requireNonNull(workspace);
  }

  private PlanModel model() {
    return Objects.requireNonNull(screen).model();
  }

  private PlanTable table() {
    return Objects.requireNonNull(table);
  }

  private void editCell() {
    String row = "n" + (measures / 2 + step++ % IN_A_SECTION);
    model().rows().edit("P1", row, Field.MEASURE, "Встреча учителей " + step);
  }

  /**
   * Does a step and all that follows from it, jobs on this thread and answers on the FX thread.
   *
   * @return microseconds of the FX thread
   */
  private long done(Fx.Step first) {
    long micros = onFx(first);
    while (!jobs.isEmpty()) {
      micros += onFx(jobs.removeFirst().get()::run);
    }
    return micros;
  }

  private long onFx(Fx.Step one) {
    return Fx.get(
        () -> {
          long begun = System.nanoTime();
          one.run();
          Scene shown = scene;
          if (shown != null) {
            shown.getRoot().applyCss();
            shown.getRoot().layout();
          }
          return (System.nanoTime() - begun) / 1000;
        });
  }

  /** Keeps what is to be done off the FX thread. */
  private final class Jobs implements BackgroundWork, BackgroundWork.Steps {

    @Override
    public <T> void start(String title, Job<T> job, Consumer<T> done, Consumer<String> refused) {
      jobs.add(
          () -> {
            try {
              T result = job.run(this);
              return () -> done.accept(result);
            } catch (Refusal e) {
              throw new IllegalStateException(e);
            }
          });
    }

    @Override
    public <T> void latest(String name, Job<T> job, Consumer<T> done, Consumer<String> refused) {
      start(name, job, done, refused);
    }

    @Override
    public void say(String words) {}

    @Override
    public void fraction(double done) {}

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static Plan plan(int measures) {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      parties.put("p" + i, Party.named(Party.Kind.INSTITUTE, "Лесной центр № " + i));
    }
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < measures; i++) {
      String section = "s" + i / IN_A_SECTION;
      if (i % IN_A_SECTION == 0) {
        nodes.add(node(section, null, Node.Kind.SECTION, i, "Раздел", "", ""));
      }
      nodes.add(
          node(
              "n" + i,
              section,
              Node.Kind.MEASURE,
              i,
              "Встреча " + i + " о чтении и счёте для учителей школ",
              DEADLINES.get(i % DEADLINES.size()),
              "Лесной центр № " + i % 40));
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

  private static Node node(
      String id,
      @Nullable String parent,
      Node.Kind kind,
      int place,
      String text,
      String deadline,
      String party) {
    String number = place / IN_A_SECTION + 1 + ".";
    boolean section = kind == Node.Kind.SECTION;
    return new Node(
        id,
        parent,
        kind,
        section ? number : number + (place % IN_A_SECTION + 1) + ".",
        text,
        deadline,
        party,
        section ? List.of() : List.of("p" + place % 40),
        section ? "" : "Справка о встрече",
        "",
        Map.of());
  }
}
