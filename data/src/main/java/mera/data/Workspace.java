package mera.data;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Function;
import mera.data.document.Document;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Method;
import mera.data.identify.SchoolFigures;
import mera.data.identify.SchoolList;
import mera.data.ingest.Progress;
import mera.data.ingest.SourceFile;
import mera.data.order.Order;
import mera.data.plan.CalendarYear;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.ProductionCalendar;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Attempt;
import mera.data.result.Coverage;
import mera.data.result.Difference;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.store.Change;
import mera.data.store.DirectoryRows;
import mera.data.store.PaperRows;
import mera.data.store.ResultRows;
import mera.data.store.SchoolRows;
import mera.data.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * One open working file: the only door between the calculations and the store. Every change is one
 * transaction and one entry of the history, and can be undone. What is read is computed once per
 * state of the file and kept until the next change.
 *
 * <p>May be used from several threads, one at a time; a thread that is inside must never be
 * interrupted.
 */
public final class Workspace implements AutoCloseable {

  private final Store store;
  private @Nullable Results results;

  private Workspace(Store store) {
    this.store = store;
  }

  /**
   * Makes a working file.
   *
   * @param region name of the region or district, in the nominative
   */
  public static Workspace create(Path file, String region) throws Refusal {
    return new Workspace(
        Store.create(
            file,
            Map.of(
                "region",
                region,
                "created",
                LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString())));
  }

  /**
   * Opens a working file; refused when it is held elsewhere, damaged or of a newer program. A file
   * of an older program is brought up to date, see {@link #kept()}.
   */
  public static Workspace open(Path file) throws Refusal {
    return new Workspace(Store.open(file));
  }

  /** Where the file as an older program had written it was kept; empty if it was of this one. */
  public Optional<Path> kept() {
    return store.kept();
  }

  /** Where the working file is. */
  public Path file() {
    return store.file();
  }

  /** Name of the region or district. */
  public String region() {
    return store.meta("region");
  }

  /** Changes with every action, undo and redo: who shows data compares it. */
  public long position() {
    return store.position();
  }

  /** The register, by municipality and name. */
  public List<School> schools() {
    return results().schools();
  }

  /** A school of the register by its code; empty where there is none. */
  public Optional<School> school(String code) {
    return schools().stream().filter(school -> school.code().equals(code)).findFirst();
  }

  /** The scales that are known: imported ones before built-in ones. */
  public Map<Work, Scale> scales() {
    return results().scales();
  }

  /** What is stored of classes; see {@link #outcomes()} for schools. */
  public List<Tally> tallies() {
    return results().tallies();
  }

  /** What every school did in every work, in the order of work and school. */
  public List<Outcome> outcomes() {
    return outcomes(Attempt.FIRST);
  }

  /** Results of which only means are known. */
  public List<MeanResult> means() {
    return results().means();
  }

  /** What reports say of schools. */
  public List<Aggregate> aggregates() {
    return results().aggregates();
  }

  /** What every school did in every work, with this choice among several attempts. */
  public List<Outcome> outcomes(Attempt attempt) {
    return results().outcomes(attempt);
  }

  /** Context data, official markers and ratings, in the order of import. */
  public List<SchoolValue> values() {
    return results().values();
  }

  /** Where reports and the rows of pupils of the same school and work do not agree. */
  public List<Difference> differences() {
    return results().differences();
  }

  /** Which schools have results in which works, all years. */
  public Coverage coverage() {
    return results().coverage();
  }

  /** Years that have results. */
  public SortedSet<Integer> years() {
    return results().years();
  }

  /** Hash of everything that identification looks at: equal data, equal hash. */
  public String snapshot() {
    return results().snapshot();
  }

  /** The spreadsheets whose results count now, in the order of import. */
  public List<SourceFile> files() {
    return ResultRows.files(store);
  }

  synchronized Results results() {
    Results known = results;
    if (known == null || known.position() != store.position()) {
      known = new Results(store);
      results = known;
    }
    return known;
  }

  /** What is read into the file: looking, matching, storing. */
  public Imports imports() {
    return new Imports(this, store);
  }

  /**
   * Reads spreadsheets and stores what they hold as one entry of the history.
   *
   * @param paths files and folders
   */
  public ImportReport importFiles(List<Path> paths, ImportRequest request, Progress progress)
      throws Refusal {
    Imports imports = imports();
    Preview looked = imports.look(paths, request.options(), progress);
    return request.dryRun()
        ? looked.report(request.decisions(), request.unmatched())
        : imports.store(looked, request.decisions(), request.unmatched(), List.of());
  }

  /**
   * «Присоединена к …»: the school takes no part in the selection any more, its results stay under
   * its own code and are shown by its successor.
   *
   * @return the school as it is now
   */
  public School join(String code, String successorCode) throws Refusal {
    School joined = Joining.of(schools(), code, successorCode);
    return keep(
        "Школы",
        "«" + joined.name() + "» " + joined.exclusion(),
        joined,
        (change, school) -> {
          SchoolRows.replace(change, school);
          return school;
        });
  }

  /** Applies a method to the results of a year; stores nothing. */
  public Identification identify(Method method, int year) throws Refusal {
    return results().identify(method, year);
  }

  /** Every number behind what a method says, by the code of the school; stores nothing. */
  public SortedMap<String, SchoolFigures> figures(LowShare method, int year) {
    return results().figures(method, year);
  }

  /**
   * An approved list made once more from the data as they were when it was approved: equal to the
   * frozen one unless the data had changed between the list and its approval.
   */
  public Identification rerun(SchoolList list) throws Refusal {
    return new Frozen(store, list).rerun();
  }

  /**
   * The numbers behind an approved list, from the data as they were; empty for a method that looks
   * at no shares.
   */
  public SortedMap<String, SchoolFigures> figures(SchoolList list) throws Refusal {
    return new Frozen(store, list).figures();
  }

  /** Named rule sets and decisions about single schools. */
  public Rulebook rulebook() {
    return new Rulebook(store);
  }

  /** Signs of bias, and what was resolved about them. */
  public Checks checks() {
    return new Checks(this, store);
  }

  /** Ratings, context, tutors and risks. */
  public Ratings ratings() {
    return new Ratings(this, store);
  }

  /** The register of support: tutor schools, mentors, curators, agreements. */
  public SupportRegister support() {
    return new SupportRegister(this, store);
  }

  /** The measure library and the plans of single schools. */
  public SchoolPlans schoolPlans() {
    return new SchoolPlans(this, store);
  }

  /** What plans can be made from. */
  public Templates templates() {
    return new Templates(store);
  }

  /** Approves a list: it is frozen with method, parameters, data and counts. */
  public SchoolList approve(Identification identification, String title) throws Refusal {
    SchoolList list =
        new SchoolList(
            null, title, identification, LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    return keep("Отбор", "Утверждён список «" + title + "»", list, PaperRows::put);
  }

  /** Approved lists, oldest first. */
  public List<SchoolList> lists() {
    return PaperRows.lists(store);
  }

  /** An approved list; refused where there is none of this id. */
  public SchoolList list(String id) throws Refusal {
    return find(lists(), SchoolList::id, id, "списка");
  }

  /** Stores a new plan and gives it its id. */
  public Plan add(Plan plan) throws Refusal {
    return keep("Планы", "Создан план «" + plan.titleLine() + "»", plan, PaperRows::put);
  }

  /**
   * Stores a changed plan.
   *
   * @param text what was done, for the history
   */
  public Plan change(Plan plan, String text) throws Refusal {
    return keep("Планы", text, directory().named(plan), PaperRows::put);
  }

  /** Removes a plan; refused while an order has it as an appendix. */
  public void remove(Plan plan) throws Refusal {
    String id = Objects.requireNonNull(plan.id());
    Orders.of(this).requireFree(id);
    store.write(
        "Планы", "Удалён план «" + plan.titleLine() + "»", change -> PaperRows.remove(change, id));
  }

  /**
   * Stores an imported plan; parties that the directory does not know yet come into it.
   *
   * @param plan of {@link mera.data.plan.PlanReview#plan} with {@link #parties()}
   */
  public Plan addImported(Plan plan) throws Refusal {
    return keep("Планы", "Загружен план «" + plan.titleLine() + "»", plan, Directory::adopt);
  }

  /** The directory of parties by key. */
  public Map<String, Party> parties() {
    return DirectoryRows.parties(store);
  }

  /** The directory as the analyst sees and changes it. */
  public Directory directory() {
    return new Directory(this, store);
  }

  /** Days off and moved holidays, as shipped and as the analyst has changed them. */
  public ProductionCalendar calendar() {
    return ProductionCalendar.with(DirectoryRows.years(store));
  }

  /**
   * Stores changed years of the production calendar as one change.
   *
   * @param text for the journal
   */
  public void keepYears(List<CalendarYear> years, String text) throws Refusal {
    store.write("Планы", text, change -> years.forEach(year -> DirectoryRows.put(change, year)));
  }

  /** A year of the production calendar is as shipped again. */
  public void forgetYear(int year) throws Refusal {
    store.write(
        "Планы",
        "Производственный календарь на " + year + " год как в программе",
        change -> DirectoryRows.removeYear(change, year));
  }

  /** All plans, oldest first. */
  public List<Plan> plans() {
    return PaperRows.plans(store);
  }

  /** How many plans there are; their rows are not read. */
  public int planCount() {
    return PaperRows.planCount(store);
  }

  /** A plan; refused where there is none of this id. */
  public Plan plan(String id) throws Refusal {
    Optional<Plan> plan = PaperRows.plan(store, id);
    return plan.isPresent() ? plan.get() : find(plans(), Plan::id, id, "плана");
  }

  /** Stores a new order and gives it its id. */
  public Order add(Order order) throws Refusal {
    return keep("Приказы", "Составлен документ «" + order.title() + "»", order, PaperRows::put);
  }

  /**
   * Stores a changed order; refused when it is registered.
   *
   * @param text what was done, for the history
   */
  public Order change(Order order, String text) throws Refusal {
    Orders.of(this).requireDraft(order);
    return keep("Приказы", text, order, PaperRows::put);
  }

  /** All orders, oldest first. */
  public List<Order> orders() {
    return PaperRows.orders(store);
  }

  /** An order; refused where there is none of this id. */
  public Order order(String id) throws Refusal {
    return find(orders(), Order::id, id, "приказа");
  }

  /** The order as it will be printed, appendices and all. */
  public Document document(Order order) throws Refusal {
    return Orders.of(this).document(order);
  }

  /** The history and what of it counts. */
  public Journal journal() {
    return new Journal(store);
  }

  /** The history, oldest first; undone entries stay until the next action. */
  public List<HistoryEntry> history() {
    return journal().entries();
  }

  /** Takes the last action back. */
  public HistoryEntry undo() throws Refusal {
    return journal().undo();
  }

  /** Brings the last undone action back. */
  public HistoryEntry redo() throws Refusal {
    return journal().redo();
  }

  @Override
  public void close() {
    store.close();
  }

  /** How a paper is written: gives it its key. */
  private interface Writing<T> {
    T put(Change change, T paper);
  }

  private <T> T keep(String section, String text, T paper, Writing<T> writing) throws Refusal {
    List<T> kept = new ArrayList<>();
    store.write(section, text, change -> kept.add(writing.put(change, paper)));
    return kept.getFirst();
  }

  private static <T> T find(List<T> all, Function<T, @Nullable String> key, String id, String what)
      throws Refusal {
    for (T one : all) {
      if (id.equals(key.apply(one))) {
        return one;
      }
    }
    String known =
        String.join(", ", all.stream().map(one -> Objects.toString(key.apply(one))).toList());
    throw new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "Нет " + what + " «" + id + "»" + (known.isEmpty() ? "." : ": есть " + known + "."));
  }
}
