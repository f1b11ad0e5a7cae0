package mera.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import mera.data.document.Document;
import mera.data.document.Format;
import mera.data.identify.HighLevel;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.ingest.Progress;
import mera.data.order.Order;
import mera.data.order.OrderTemplate;
import mera.data.plan.Plan;
import mera.data.plan.PlanTemplates;
import mera.data.problem.Refusal;
import mera.data.training.TrainingRegion;

/**
 * The whole job on the training region: spreadsheets, a working file, two approved lists, the plans
 * and the orders. What a newcomer sees first, and what the checks run.
 */
public final class Demo {

  /** Number under which the first order is registered; the others follow. */
  private static final int FIRST_NUMBER = 101;

  /** When the model orders were signed: in the autumn after the results, before their reports. */
  private static final Map<String, MonthDay> SIGNED =
      Map.of(
          "samara", MonthDay.of(12, 9),
          "smolensk", MonthDay.of(10, 14),
          "khanty-mansiysk", MonthDay.of(12, 4),
          "zabaikalye", MonthDay.of(12, 22));

  private final Path folder;
  private final Consumer<String> says;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final List<Path> files = new ArrayList<>();

  /**
   * What was done.
   *
   * @param workspace the working file
   * @param files what was written, the working file first
   * @param counts by what was counted: schools, pupils' results, listed schools …
   * @param seconds by step
   */
  public record Summary(
      Path workspace, List<Path> files, Map<String, Integer> counts, Map<String, Double> seconds) {}

  /**
   * @param folder where everything is written; made when it is not there
   * @param says told what is being done
   */
  public Demo(Path folder, Consumer<String> says) {
    this.folder = folder;
    this.says = says;
  }

  /**
   * Runs all steps.
   *
   * @param templates the orders to print, with the plans that they need
   */
  public Summary run(List<OrderTemplate> templates, Progress progress) throws Refusal {
    Path tables = step("Учебные таблицы", this::tables);
    Path file = free();
    files.addFirst(file);
    try (Workspace workspace = Workspace.create(file, TrainingRegion.NAME)) {
      step(
          "Импорт",
          () -> {
            imported(workspace.importFiles(List.of(tables), ImportRequest.USUAL, progress));
            return file;
          });
      List<SchoolList> lists = step("Отбор", () -> lists(workspace));
      List<Plan> plans = step("Планы", () -> plans(workspace, templates));
      List<Order> orders = step("Приказы", () -> orders(workspace, templates, lists, plans));
      step("PDF и DOCX", () -> print(workspace, orders));
    }
    return new Summary(file, List.copyOf(files), counts, seconds);
  }

  private Path tables() throws Refusal {
    Path tables = folder.resolve("Таблицы");
    try {
      Files.createDirectories(tables);
      TrainingRegion.write(tables);
      return tables;
    } catch (IOException failure) {
      throw new Refusal(
          Refusal.Reason.NO_SPACE,
          "В папку «" + folder + "» нельзя записать. Проверьте права и место на диске.",
          failure);
    }
  }

  /** A name that is not taken: an earlier exercise is not thrown away. */
  private Path free() {
    Path file = folder.resolve(TrainingRegion.NAME + ".mera");
    for (int number = 2; Files.exists(file); number++) {
      file = folder.resolve(TrainingRegion.NAME + " " + number + ".mera");
    }
    return file;
  }

  private void imported(ImportReport report) {
    counts.put("files", report.files().size());
    counts.put("rows", report.files().stream().mapToInt(file -> (int) file.counts().rows()).sum());
    counts.put("problems", report.files().stream().mapToInt(file -> file.problems().size()).sum());
  }

  private List<SchoolList> lists(Workspace workspace) throws Refusal {
    int year = workspace.years().last();
    counts.put("schools", workspace.schools().size());
    Identification low = workspace.identify(LowShare.standard(), year);
    Identification high = workspace.identify(HighLevel.standard(), year);
    List<SchoolList> lists =
        List.of(
            workspace.approve(low, "Школы с низкими образовательными результатами, " + year),
            workspace.approve(
                high, "Школы, результаты которых требуют дополнительного анализа, " + year));
    counts.put("low", lists.getFirst().members().size());
    counts.put("risk", lists.getFirst().riskZone().size());
    counts.put("signs", lists.getLast().signs().size());
    return lists;
  }

  private List<Plan> plans(Workspace workspace, List<OrderTemplate> templates) throws Refusal {
    List<Plan> plans = new ArrayList<>();
    int year = workspace.years().last();
    for (OrderTemplate order : templates) {
      for (String id : order.plans()) {
        var template = PlanTemplates.byId(id);
        plans.add(workspace.add(Drafts.of(workspace).plan(template, template.firstYear(year))));
      }
    }
    counts.put("plans", plans.size());
    return plans;
  }

  private List<Order> orders(
      Workspace workspace, List<OrderTemplate> templates, List<SchoolList> lists, List<Plan> plans)
      throws Refusal {
    List<Order> orders = new ArrayList<>();
    for (OrderTemplate template : templates) {
      Optional<String> municipality =
          template.id().equals("khanty-mansiysk") ? Optional.of(most(lists)) : Optional.empty();
      Order order =
          workspace.add(
              Drafts.of(workspace).order(template, lists, plans, municipality, List.of()));
      String number = String.valueOf(FIRST_NUMBER + orders.size());
      orders.add(
          Orders.of(workspace)
              .register(Objects.requireNonNull(order.id()), signed(template, lists), number));
    }
    counts.put("orders", orders.size());
    return orders;
  }

  private static LocalDate signed(OrderTemplate template, List<SchoolList> lists) {
    int year = lists.getFirst().frozen().year();
    return Objects.requireNonNull(SIGNED.get(template.id()), template.id()).atYear(year);
  }

  /** The municipality with the most listed schools: an order of a town is about its own. */
  private static String most(List<SchoolList> lists) {
    return lists.stream()
        .flatMap(list -> list.members().stream())
        .collect(Collectors.groupingBy(finding -> finding.municipality(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private List<Path> print(Workspace workspace, List<Order> orders) throws Refusal {
    List<Path> printed = new ArrayList<>();
    for (Order order : orders) {
      Document document = workspace.document(order);
      for (Format format : List.of(Format.PDF, Format.DOCX)) {
        String name = "Приказ " + order.id() + " " + order.template() + format.ending();
        Path file = folder.resolve(name);
        format.write(document, order.profile(), file);
        printed.add(file);
      }
    }
    files.addAll(printed);
    return printed;
  }

  private interface Step<T> {
    T run() throws Refusal;
  }

  private <T> T step(String title, Step<T> step) throws Refusal {
    says.accept(title);
    long start = System.nanoTime();
    T result = step.run();
    seconds.put(title, (System.nanoTime() - start) / 1e9);
    return result;
  }
}
