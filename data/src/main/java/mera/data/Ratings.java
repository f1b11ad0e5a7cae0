package mera.data;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.context.ContextMethod;
import mera.data.context.ContextReview;
import mera.data.context.SchoolContext;
import mera.data.context.SchoolPoint;
import mera.data.identify.Finding;
import mera.data.identify.LowShare;
import mera.data.identify.SchoolList;
import mera.data.identify.Status;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.SignMethod;
import mera.data.problem.Refusal;
import mera.data.rating.Constructor;
import mera.data.rating.Constructors;
import mera.data.rating.KeptRating;
import mera.data.rating.OfferedIndicators;
import mera.data.rating.RankSimulation;
import mera.data.rating.Rating;
import mera.data.rating.RatingData;
import mera.data.rating.Zone;
import mera.data.risk.RiskChoice;
import mera.data.risk.RiskMethod;
import mera.data.risk.RiskProfile;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SchoolValue.Topic;
import mera.data.store.RatingRows;
import mera.data.store.ReportRows;
import mera.data.store.Store;
import mera.data.tutor.Support;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorDecision;
import mera.data.tutor.TutorMatching;
import mera.data.tutor.TutorRule;
import mera.data.tutor.TutorSchool;
import org.jspecify.annotations.Nullable;

/** Ratings, context, tutors and risks of one working file. */
public final class Ratings {

  private static final String SECTION = "Отбор";

  private final Workspace workspace;
  private final Store store;

  Ratings(Workspace workspace, Store store) {
    this.workspace = workspace;
    this.store = store;
  }

  /** The constructors of the program, then those of the analyst by title. */
  public List<Constructor> constructors() throws Refusal {
    List<Constructor> all = new ArrayList<>(Constructors.builtIn());
    for (String yaml : RatingRows.constructors(store)) {
      all.add(Constructors.parse(yaml, "рабочий файл"));
    }
    return List.copyOf(all);
  }

  /** The constructor of this id. */
  public Constructor constructor(String id) throws Refusal {
    List<Constructor> all = constructors();
    for (Constructor one : all) {
      if (one.id().equals(id)) {
        return one;
      }
    }
    throw new Refusal(
        Refusal.Reason.IMPOSSIBLE,
        "Конструктора «"
            + id
            + "» нет; есть: "
            + String.join(", ", all.stream().map(Constructor::id).toList())
            + ".");
  }

  /** What a constructor could count beside what it counts already. */
  public OfferedIndicators offered(Constructor constructor, int year) {
    return OfferedIndicators.of(constructor, year, workspace.outcomes(), workspace.values());
  }

  /** Stores a constructor; those of the program are copied under another id, never changed. */
  public Constructor keep(Constructor constructor) throws Refusal {
    if (Constructors.isBuiltIn(constructor.id())) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Конструктор «"
              + constructor.title()
              + "» встроен в программу. Сохраните копию под другим названием.");
    }
    store.write(
        SECTION,
        "Сохранён конструктор рейтинга «" + constructor.title() + "»",
        change -> RatingRows.put(change, constructor));
    return constructor;
  }

  /** Removes a constructor of the analyst. */
  public void remove(Constructor constructor) throws Refusal {
    store.write(
        SECTION,
        "Удалён конструктор рейтинга «" + constructor.title() + "»",
        change -> RatingRows.remove(change, constructor.id()));
  }

  /** Rates the schools of a year without the places being simulated: quick. */
  public Rating rate(Constructor constructor, int year, ContextReview context) throws Refusal {
    List<SchoolValue> values = workspace.values();
    refuseWithoutData(year, values);
    return Rating.of(constructor, data(constructor, year, context, values));
  }

  /** The same with clusters by rule and with how sure the places are. */
  public Rating rate(Constructor constructor, int year) throws Refusal {
    ContextReview context = context(ContextMethod.standard(), year);
    return sure(rate(constructor, year, context), context);
  }

  /** A rating with how sure its places are, simulated under the fixed seed. */
  public Rating sure(Rating rating, ContextReview context) {
    return rating.with(
        RankSimulation.of(
            rating, context.clusters().byCode(), RankSimulation.DRAWS, RankSimulation.SEED));
  }

  /** The data of a year, the zones of the year before among them. */
  public RatingData data(
      Constructor constructor, int year, ContextReview context, List<SchoolValue> values) {
    Map<String, String> clusters = context.clusters().byCode();
    Map<String, Zone> before = new HashMap<>();
    List<KeptRating> kept =
        ratings().stream()
            .filter(one -> one.year() == year - 1 && one.constructorId().equals(constructor.id()))
            .toList();
    if (kept.isEmpty()) {
      before.putAll(Rating.of(constructor, plain(year - 1, values, clusters, Map.of())).zones());
    } else {
      before.putAll(kept.getLast().zones());
    }
    return plain(year, values, clusters, before);
  }

  private RatingData plain(
      int year,
      List<SchoolValue> values,
      Map<String, String> clusters,
      Map<String, Zone> previous) {
    return new RatingData(
        year, workspace.schools(), workspace.outcomes(), values, clusters, previous);
  }

  private void refuseWithoutData(int year, List<SchoolValue> values) throws Refusal {
    if (workspace.outcomes().stream().noneMatch(outcome -> outcome.work().year() == year)
        && values.stream().noneMatch(one -> one.topic() == Topic.RATING && one.year() == year)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Результатов за " + year + " год в файле нет. Загрузите их или выберите другой год.");
    }
  }

  /** Approves a rating: zones, places and the constructor are frozen. */
  public KeptRating approve(Rating rating, String title) throws Refusal {
    KeptRating kept =
        KeptRating.of(
            rating,
            title,
            workspace.snapshot(),
            LocalDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    List<KeptRating> stored = new ArrayList<>();
    store.write(
        SECTION,
        "Утверждён рейтинг «" + title + "»",
        change -> stored.add(RatingRows.put(change, kept)));
    return stored.getFirst();
  }

  /** Approved ratings, oldest first. */
  public List<KeptRating> ratings() {
    return RatingRows.ratings(store);
  }

  /** Results of a year beside the conditions. */
  public ContextReview context(ContextMethod method, int year) {
    return ContextReview.of(
        method,
        year,
        new ContextReview.Data(
            workspace.schools(), workspace.outcomes(), workspace.values(), toCheck(year)));
  }

  /** Schools in whose results of this or an earlier year something calls for a check. */
  private Set<String> toCheck(int year) {
    Set<String> codes = new HashSet<>();
    try {
      for (SchoolSigns school : workspace.checks().look(SignMethod.standard(), year).schools()) {
        if (school.label().callsForCheck() || !school.years().isEmpty()) {
          codes.add(school.schoolCode());
        }
      }
    } catch (Refusal none) {
      // Without ВПР of the year there is nothing to look for signs in.
      return Set.of();
    }
    return codes;
  }

  /**
   * Schools that need a tutor: the last approved list of low results of the year, else what the
   * usual method finds.
   */
  public List<String> listed(int year) {
    Optional<SchoolList> approved =
        workspace.lists().stream()
            .filter(list -> list.frozen().year() == year)
            .filter(list -> !list.isOfSigns())
            .reduce((first, second) -> second);
    if (approved.isPresent()) {
      return approved.get().members().stream().map(Finding::schoolCode).toList();
    }
    try {
      return workspace.identify(LowShare.standard(), year).findings().stream()
          .filter(one -> one.status() == Status.STEADY || one.status() == Status.LOW)
          .map(Finding::schoolCode)
          .toList();
    } catch (Refusal none) {
      return List.of();
    }
  }

  /** Suggestions and decisions for the listed schools of a year. */
  public List<TutorCase> tutors(TutorRule rule, int year, ContextReview context) {
    return tutors(rule, listed(year), context);
  }

  /**
   * The same for any schools.
   *
   * @param listed their codes, in the order in which they choose
   */
  public List<TutorCase> tutors(TutorRule rule, List<String> listed, ContextReview context) {
    List<TutorSchool> schools = new ArrayList<>();
    Map<String, School> register = new HashMap<>();
    workspace.schools().forEach(school -> register.put(school.code(), school));
    for (SchoolPoint point : context.points()) {
      School school = register.get(point.schoolCode());
      SchoolContext conditions = context.index().schools().get(point.schoolCode());
      if (school != null && conditions != null) {
        schools.add(
            new TutorSchool(
                school,
                conditions.place(),
                conditions.pupils(),
                point.result(),
                point.resilient(),
                context.toCheck().contains(point.schoolCode())));
      }
    }
    return new TutorMatching(rule, schools, listed, neighbours(register)).cases(tutorDecisions());
  }

  /** «Соседние муниципалитеты» of context data, where an office has asked for them. */
  private Map<String, Set<String>> neighbours(Map<String, School> register) {
    Map<String, Set<String>> neighbours = new HashMap<>();
    for (SchoolValue value : workspace.values()) {
      School school = register.get(value.schoolCode());
      if (school != null && value.indicator().toLowerCase(Locale.ROOT).contains("соседн")) {
        Set<String> names =
            neighbours.computeIfAbsent(school.municipality(), key -> new LinkedHashSet<>());
        for (String name : value.text().split("[;,]", -1)) {
          names.add(name.strip());
        }
      }
    }
    return neighbours;
  }

  /** The tutors that are decided. */
  public List<TutorDecision> tutorDecisions() {
    return workspace.support().all().stream().flatMap(one -> one.decision().stream()).toList();
  }

  /**
   * Decides on the tutor of a school.
   *
   * @param tutorCode null: no tutor school
   * @param note replaces the remark of the register; empty: it stays
   */
  public void decide(String schoolCode, @Nullable String tutorCode, String note) throws Refusal {
    Support decided = workspace.support().of(schoolCode).withTutor(tutorCode);
    workspace.support().keep(note.isBlank() ? decided : decided.withNote(note));
  }

  /** Accepts the first suggestion of every school that is not decided, as one action. */
  public int acceptAll(Collection<TutorCase> cases) throws Refusal {
    List<Support> accepted = new ArrayList<>();
    for (TutorCase one : cases) {
      if (one.decision() == null && one.tutor().isPresent()) {
        accepted.add(
            workspace
                .support()
                .of(one.listed().school().code())
                .withTutor(one.tutor().orElseThrow()));
      }
    }
    workspace.support().keepAll(accepted, "Приняты предложенные школы-тьюторы: " + accepted.size());
    return accepted.size();
  }

  /** Takes a decision back, so that the school is open again. */
  public void reopen(String schoolCode) throws Refusal {
    workspace.support().keep(workspace.support().of(schoolCode).opened());
  }

  private School known(String code) throws Refusal {
    return workspace
        .school(code)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Reason.IMPOSSIBLE, "Школы с кодом «" + code + "» в реестре нет."));
  }

  /** Risk profiles of a year, by code of the school. */
  public Map<String, RiskProfile> risks(RiskMethod method, int year) {
    return RiskProfile.of(method, year, workspace.values(), RatingRows.risks(store));
  }

  /** What files say of schools under a topic, each value with the path of its file. */
  public Map<SchoolValue, String> sources(Topic topic) {
    return ReportRows.sources(store, topic);
  }

  /** Chooses the risks that a school works on. */
  public void choose(RiskChoice choice) throws Refusal {
    School school = known(choice.schoolCode());
    store.write(
        SECTION,
        "«" + school.name() + "»: выбраны риски на " + choice.year() + " год",
        change -> RatingRows.put(change, choice));
  }
}
