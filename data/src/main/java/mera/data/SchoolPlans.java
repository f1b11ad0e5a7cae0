package mera.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mera.data.document.Folder;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.order.OrderPages;
import mera.data.plan.Extract;
import mera.data.plan.MeasureLibrary;
import mera.data.plan.MeasureLibrary.Measure;
import mera.data.plan.Plan;
import mera.data.plan.PlanPeriod;
import mera.data.plan.Programme;
import mera.data.plan.Risk;
import mera.data.plan.SchoolPlan;
import mera.data.plan.SchoolWords;
import mera.data.problem.Refusal;
import mera.data.risk.RiskMethod;
import mera.data.risk.RiskProfile;
import mera.data.risk.RiskValue;
import mera.data.school.School;
import mera.data.store.MeasureRows;
import mera.data.store.PaperRows;
import mera.data.store.SchoolWordsRows;
import mera.data.store.Store;
import org.jspecify.annotations.Nullable;

/** Plans of single schools from their risk profiles, and the measure library behind them. */
public final class SchoolPlans {

  private static final String SECTION = "Планы";

  private final Workspace workspace;
  private final Store store;

  SchoolPlans(Workspace workspace, Store store) {
    this.workspace = workspace;
    this.store = store;
  }

  /**
   * What is to be built.
   *
   * @param year of the questionnaires behind the risks
   * @param period of the plans
   * @param regional id of the plan in which the schools take part; null: none
   * @param again plans that were built before are built anew, under their ids
   */
  public record Request(int year, PlanPeriod period, @Nullable String regional, boolean again) {

    /** Plans for the school year after the results, for the schools that have none. */
    public static Request usual(int year) {
      return new Request(year, PlanPeriod.schoolYear(year), null, false);
    }
  }

  /** A school that gets no plan, and why. */
  public record Skipped(String schoolCode, String name, String reason) {}

  /**
   * What was built.
   *
   * @param made by the school, in the order of the list
   */
  public record Built(Map<School, Plan> made, List<Skipped> skipped) {}

  // ---- the library ----

  /** The measures as the analyst has them. */
  public MeasureLibrary library() {
    Map<String, Optional<Measure>> own = MeasureRows.library(store);
    Set<String> removed =
        own.entrySet().stream()
            .filter(one -> one.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return MeasureLibrary.standard()
        .with(own.values().stream().flatMap(Optional::stream).toList(), removed);
  }

  /**
   * Stores a measure of the library.
   *
   * @param measure without an id: a new one
   * @return the measure with its id
   * @throws Refusal when it has no text or answers no risk
   */
  public Measure keep(Measure measure) throws Refusal {
    if (measure.text().isBlank()) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "У меры нет текста: напишите, что делается.");
    }
    if (measure.risks().isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE, "Мера не связана ни с одним риском: отметьте хотя бы один.");
    }
    List<Measure> kept = new ArrayList<>();
    store.write(
        SECTION,
        (measure.id().isEmpty() ? "Новая мера в библиотеке: " : "Мера библиотеки: ")
            + brief(measure.text()),
        change -> kept.add(MeasureRows.put(change, measure)));
    return kept.getFirst();
  }

  /** Takes a measure out of the library; plans keep what they print. */
  public void remove(Measure measure) throws Refusal {
    boolean shipped = MeasureLibrary.standard().measure(measure.id()).isPresent();
    store.write(
        SECTION,
        "Из библиотеки убрана мера: " + brief(measure.text()),
        change -> MeasureRows.remove(change, measure.id(), shipped));
  }

  /** Is the library other than shipped? */
  public boolean isChanged() {
    return !MeasureRows.library(store).isEmpty();
  }

  /** Every measure is as shipped again; the analyst's own ones go. */
  public void restore() throws Refusal {
    if (isChanged()) {
      store.write(SECTION, "Библиотека мер возвращена к исходной", MeasureRows::restore);
    }
  }

  private static String brief(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    return line.length() > 120 ? line.substring(0, 119) + "…" : line;
  }

  // ---- the schools ----

  /**
   * The risks on which a school works: the activated ones. One that somebody chose although it
   * weighs little, or of which the weight is not known, counts as one of middle weight.
   */
  public static List<Risk> risks(RiskProfile profile) {
    Map<Integer, Risk.Significance> weights = new HashMap<>();
    for (RiskValue value : profile.values()) {
      if (value.significance() == mera.data.risk.Significance.HIGH) {
        weights.put(value.factor().number(), Risk.Significance.HIGH);
      }
    }
    return profile.activated().stream()
        .map(
            factor ->
                new Risk(
                    factor.number(),
                    weights.getOrDefault(factor.number(), Risk.Significance.MEDIUM)))
        .toList();
  }

  /**
   * The schools with their risks, measures and plans.
   *
   * @param codes in the order of their list; codes that the register does not know are left out
   */
  public List<SchoolProgramme> look(List<String> codes, int year) {
    Map<String, School> schools = new HashMap<>();
    workspace.schools().forEach(school -> schools.put(school.code(), school));
    Map<String, RiskProfile> profiles = profiles(year);
    Map<String, List<String>> choices = MeasureRows.choices(store, year);
    Map<String, Plan> plans = plans(year);
    MeasureLibrary library = library();
    List<SchoolProgramme> all = new ArrayList<>();
    for (String code : new LinkedHashSet<>(codes)) {
      School school = schools.get(code);
      if (school != null) {
        all.add(
            SchoolProgramme.of(
                school, profiles.get(code), choices.get(code), plans.get(code), library));
      }
    }
    return all;
  }

  private Map<String, RiskProfile> profiles(int year) {
    return workspace.ratings().risks(RiskMethod.standard(), year);
  }

  /** Years of which there are questionnaires on risks. */
  public List<Integer> years() {
    return workspace.values().stream()
        .filter(value -> value.topic() == mera.data.school.SchoolValue.Topic.RISK)
        .map(mera.data.school.SchoolValue::year)
        .distinct()
        .sorted()
        .toList();
  }

  /** The plans that were built from the risks of a year and are still there, by code of school. */
  public Map<String, Plan> plans(int year) {
    Map<String, Plan> stored = new HashMap<>();
    workspace.plans().forEach(plan -> stored.put(Objects.requireNonNull(plan.id()), plan));
    Map<String, Plan> plans = new LinkedHashMap<>();
    MeasureRows.plans(store, year)
        .forEach(
            (code, id) ->
                Optional.ofNullable(stored.get(id)).ifPresent(plan -> plans.put(code, plan)));
    return plans;
  }

  /** Ticks the measures for the plan of a school. */
  public void choose(School school, int year, Collection<String> measures) throws Refusal {
    store.write(
        SECTION,
        "«" + school.name() + "»: выбрано мер для плана: " + measures.size(),
        change -> MeasureRows.choose(change, school.code(), year, List.copyOf(measures)));
  }

  /** The suggested measures hold again for a school. */
  public void suggest(School school, int year) throws Refusal {
    if (MeasureRows.choices(store, year).containsKey(school.code())) {
      store.write(
          SECTION,
          "«" + school.name() + "»: предложенные меры для плана",
          change -> MeasureRows.forget(change, school.code(), year));
    }
  }

  // ---- building ----

  /**
   * Builds the plans of schools and stores them as one action.
   *
   * @param codes in the order of their list
   */
  public Built build(List<String> codes, Request request) throws Refusal {
    MeasureLibrary library = library();
    Map<School, Plan> wanted = new LinkedHashMap<>();
    List<Skipped> skipped = new ArrayList<>();
    String regional = request.regional();
    PlanExtracts extracts = regional == null ? null : PlanExtracts.of(workspace, regional);
    for (SchoolProgramme one : look(codes, request.year())) {
      Optional<String> reason = one.reasonToSkip(request.again());
      if (reason.isPresent()) {
        skipped.add(new Skipped(one.school().code(), one.school().name(), reason.get()));
      } else {
        wanted.put(one.school(), made(one, library, extracts, request.period()));
      }
    }
    for (String code : codes) {
      if (workspace.school(code).isEmpty()) {
        skipped.add(new Skipped(code, code, "школы с этим кодом в реестре нет"));
      }
    }
    return new Built(wanted.isEmpty() ? Map.of() : stored(wanted, request.year()), skipped);
  }

  private static Plan made(
      SchoolProgramme one,
      MeasureLibrary library,
      @Nullable PlanExtracts extracts,
      PlanPeriod period)
      throws Refusal {
    Optional<Extract> own =
        extracts == null ? Optional.empty() : Optional.of(extracts.named(one.school().code()));
    Plan plan = SchoolPlan.of(one.school(), one.risks(), one.measures(), own, library, period);
    Plan before = one.plan();
    if (before == null) {
      return plan;
    }
    Plan kept = SchoolPlan.isSpoken(before) ? SchoolPlan.spoken(plan, before.programme()) : plan;
    return kept.withId(Objects.requireNonNull(before.id()));
  }

  private Map<School, Plan> stored(Map<School, Plan> wanted, int year) throws Refusal {
    Map<School, Plan> made = new LinkedHashMap<>();
    store.write(
        SECTION,
        wanted.size() == 1
            ? "Построен план школы «" + wanted.keySet().iterator().next().name() + "»"
            : "Построены планы школ: " + wanted.size(),
        change ->
            wanted.forEach(
                (school, plan) -> {
                  Plan stored = PaperRows.put(change, plan);
                  MeasureRows.built(
                      change, school.code(), year, Objects.requireNonNull(stored.id()));
                  made.put(school, stored);
                }));
    return made;
  }

  // ---- the words of the programmes ----

  /** The words around the measures of every school as the analyst has them. */
  public Programme words() {
    return SchoolWordsRows.words(store).orElseGet(SchoolWords::standard);
  }

  /**
   * Changes the words of all schools' programmes: one action.
   *
   * @param what was done, for the history
   * @throws Refusal when something in braces cannot be filled in
   */
  public void say(String what, UnaryOperator<Programme> edit) throws Refusal {
    Programme before = words();
    Programme after = edit.apply(before);
    Optional<String> unknown = SchoolWords.unknown(after);
    if (unknown.isPresent()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Что напечатать вместо «"
              + unknown.get()
              + "», неизвестно. Можно: "
              + String.join(", ", SchoolWords.known().keySet())
              + ".");
    }
    if (!after.equals(before)) {
      store.write(SECTION, "Программы школ: " + what, change -> SchoolWordsRows.put(change, after));
    }
  }

  /**
   * Gives a school words of its own: those of all schools with its names and figures, to be changed
   * in its plan.
   *
   * @throws Refusal when the plan is not built yet
   */
  public Plan speak(SchoolProgramme one) throws Refusal {
    Plan plan = built(one);
    Programme own =
        SchoolWords.printed(words(), plan, one.school(), one.risks(), library()).programme();
    return workspace.change(
        SchoolPlan.spoken(plan, own),
        "«" + one.school().name() + "»: свои слова программы, план " + plan.id());
  }

  /** The words of all schools hold for the school again. */
  public Plan silence(SchoolProgramme one) throws Refusal {
    Plan plan = built(one);
    return workspace.change(
        SchoolPlan.bare(plan, one.school()),
        "«" + one.school().name() + "»: слова программы как у всех школ, план " + plan.id());
  }

  private static Plan built(SchoolProgramme one) throws Refusal {
    Plan plan = one.plan();
    if (plan == null) {
      throw new Refusal(
          Refusal.Reason.INCOMPLETE,
          "У школы «" + one.school().name() + "» ещё нет плана: постройте его.");
    }
    return plan;
  }

  /** Are the words other than shipped? */
  public boolean isReworded() {
    return SchoolWordsRows.words(store).isPresent();
  }

  /** The words are as shipped again. */
  public void restoreWords() throws Refusal {
    if (isReworded()) {
      store.write(SECTION, "Программы школ: слова образца", SchoolWordsRows::restore);
    }
  }

  // ---- paper ----

  /** A file for a school: its name says whose it is. */
  private static String fileName(String what, School school, Format format) {
    String name = school.name().replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    String brief = name.length() > 80 ? name.substring(0, 80).strip() : name;
    return what + " – " + school.code() + " " + brief + format.ending();
  }

  /**
   * Prints the plans that are there, each into its own file.
   *
   * @param folder made where it is missing
   * @return the files by the code of the school
   */
  public static Map<String, Path> print(
      Collection<SchoolProgramme> programmes, Format format, Path folder) throws Refusal {
    return print(
        "План", programmes, (one, plan) -> SchoolPlan.bare(plan, one.school()), format, folder);
  }

  /**
   * Prints the programmes of the schools that have a plan: in words of its own where a school has
   * them, else in the words of all.
   */
  public Map<String, Path> printProgrammes(
      Collection<SchoolProgramme> programmes, Format format, Path folder) throws Refusal {
    Programme words = words();
    MeasureLibrary library = library();
    return print(
        "Программа",
        programmes,
        (one, plan) ->
            SchoolPlan.isSpoken(plan)
                ? plan
                : SchoolWords.printed(words, plan, one.school(), one.risks(), library),
        format,
        folder);
  }

  private static Map<String, Path> print(
      String what,
      Collection<SchoolProgramme> programmes,
      BiFunction<SchoolProgramme, Plan, Plan> paper,
      Format format,
      Path folder)
      throws Refusal {
    Folder.make(folder);
    Map<String, Path> files = new LinkedHashMap<>();
    for (SchoolProgramme one : programmes) {
      Plan plan = one.plan();
      if (plan != null) {
        Path file = folder.resolve(fileName(what, one.school(), format));
        format.write(OrderPages.compose(paper.apply(one, plan)), LayoutProfile.standard(), file);
        files.put(one.school().code(), file);
      }
    }
    return files;
  }
}
