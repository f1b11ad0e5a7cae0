package mera.app.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mera.app.figure.TwoShare;
import mera.app.frame.Section;
import mera.app.text.Search;
import mera.app.text.Words;
import mera.data.HistoryEntry;
import mera.data.Workspace;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.order.Order;
import mera.data.result.Outcome;
import mera.data.school.School;
import org.jspecify.annotations.Nullable;

/**
 * Where the year stands, read from the working file at once.
 *
 * @param region name of the region
 * @param schools of the register
 * @param year calendar year of the latest results, 0 without any
 * @param list the last approved list of low shares
 * @param share of mark «2» in the latest year
 * @param before the same a year earlier
 * @param municipalities with a school in the list, most schools first
 * @param events last actions, newest first
 */
public record YearPicture(
    String region,
    int schools,
    int year,
    @Nullable SchoolList list,
    Optional<TwoShare> share,
    Optional<TwoShare> before,
    List<Step> steps,
    NextAction next,
    List<MunicipalityCount> municipalities,
    List<HistoryEntry> events) {

  private static final int EVENTS = 12;

  private static Optional<TwoShare> share(List<Outcome> outcomes, int year) {
    return TwoShare.of(
        TwoShare.comparable(
            outcomes.stream().filter(outcome -> outcome.work().year() == year).toList()));
  }

  static YearPicture of(Workspace workspace) {
    int year = workspace.years().isEmpty() ? 0 : workspace.years().last();
    List<Outcome> outcomes = workspace.outcomes();
    SchoolList list =
        workspace.lists().stream()
            .filter(one -> !one.isOfSigns())
            .max(Comparator.comparing(SchoolList::approvedAt))
            .orElse(null);
    List<Step> steps = steps(workspace, year, list);
    List<HistoryEntry> done =
        workspace.history().stream().filter(entry -> !entry.undone()).toList().reversed();
    return new YearPicture(
        workspace.region(),
        workspace.schools().size(),
        year,
        list,
        share(outcomes, year),
        share(outcomes, year - 1),
        steps,
        next(steps, year, workspace.orders()),
        list == null ? List.of() : municipalities(list, workspace.schools()),
        done.stream().limit(EVENTS).toList());
  }

  private static List<Step> steps(Workspace workspace, int year, @Nullable SchoolList list) {
    List<Step> steps = new ArrayList<>();
    int files = workspace.files().size();
    int schools = workspace.schools().size();
    boolean current = list != null && list.frozen().year() == year;
    int plans = workspace.plans().size();
    int orders = workspace.orders().size();
    add(
        steps,
        Section.IMPORT,
        "Импорт",
        year > 0,
        files == 0
            ? ""
            : Words.count(files, "файл", "файла", "файлов")
                + ", "
                + Words.count(schools, "школа", "школы", "школ"));
    add(
        steps,
        Section.IDENTIFY,
        "Отбор",
        current,
        list == null
            ? ""
            : "ШНОР "
                + list.members().size()
                + ", в зоне риска "
                + list.riskZone().size()
                + (current ? "" : " (" + list.frozen().year() + ")"));
    add(
        steps,
        Section.PLANS,
        "Планы",
        plans > 0,
        plans == 0 ? "" : Words.count(plans, "план", "плана", "планов"));
    add(
        steps,
        Section.ORDERS,
        "Приказ",
        orders > 0,
        orders == 0 ? "" : Words.count(orders, "документ", "документа", "документов"));
    return List.copyOf(steps);
  }

  private static void add(
      List<Step> steps, Section section, String title, boolean done, String fact) {
    boolean open = steps.stream().allMatch(step -> step.state() == Step.State.DONE);
    Step.State state = done ? Step.State.DONE : open ? Step.State.NEXT : Step.State.LATER;
    steps.add(new Step(section, title, state, fact));
  }

  private static NextAction next(List<Step> steps, int year, List<Order> orders) {
    Section section =
        steps.stream()
            .filter(step -> step.state() == Step.State.NEXT)
            .map(Step::section)
            .findFirst()
            .orElse(Section.ORDERS);
    return switch (section) {
      case IMPORT ->
          new NextAction(
              section,
              "загрузить результаты.",
              "Подойдут реестр школ, шкалы и выгрузки ВПР в таблицах.",
              "Загрузить результаты");
      case IDENTIFY ->
          new NextAction(
              section,
              "отобрать школы.",
              "Результаты " + year + " года загружены, список ещё не утверждён.",
              "Отобрать школы");
      case PLANS ->
          new NextAction(
              section,
              "построить планы.",
              "Список школ утверждён, планов ещё нет.",
              "Построить планы");
      default ->
          orders.isEmpty()
              ? new NextAction(
                  section,
                  "составить приказ.",
                  "Планы готовы, осталось утвердить их приказом.",
                  "Составить приказ")
              : new NextAction(
                  section, "проверить и напечатать приказ.", "Приказ составлен.", "Открыть приказ");
    };
  }

  private static List<MunicipalityCount> municipalities(SchoolList list, List<School> schools) {
    Map<String, Integer> all = new TreeMap<>();
    schools.forEach(school -> all.merge(school.municipality(), 1, Integer::sum));
    Map<String, int[]> listed = new TreeMap<>();
    list.members().forEach(finding -> count(listed, finding, 0));
    list.riskZone().forEach(finding -> count(listed, finding, 1));
    Comparator<MunicipalityCount> order =
        Comparator.<MunicipalityCount>comparingInt(one -> -(one.low() + one.risk()))
            .thenComparingInt(one -> -one.low())
            .thenComparing(one -> Search.folded(one.name()));
    return listed.entrySet().stream()
        .map(
            entry ->
                new MunicipalityCount(
                    entry.getKey(),
                    entry.getValue()[0],
                    entry.getValue()[1],
                    all.getOrDefault(entry.getKey(), 0)))
        .sorted(order)
        .toList();
  }

  private static void count(Map<String, int[]> listed, Finding finding, int place) {
    listed.computeIfAbsent(finding.municipality(), any -> new int[2])[place]++;
  }
}
