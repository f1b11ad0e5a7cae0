package mera.data.objectivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import mera.data.identify.NameOrder;
import mera.data.identify.WorkScope;
import mera.data.result.Exam;
import mera.data.result.Work;
import mera.data.school.School;

/** One run: all signs of all schools in the works of a year and of the years before. */
final class Review {

  private static final Comparator<SchoolSigns> ORDER =
      Comparator.comparing(SchoolSigns::label)
          .thenComparing(SchoolSigns::municipality, NameOrder::compare)
          .thenComparing(SchoolSigns::name, NameOrder::compare)
          .thenComparing(SchoolSigns::schoolCode);

  private final SignMethod method;
  private final int year;
  private final Facts facts;
  private final Limits limits;
  private final WorkScope scope;
  private final WorkScope official;
  private final Set<SignKind> kinds = EnumSet.noneOf(SignKind.class);
  private final Gathering gathering;
  private final Markers markers;
  private final List<WorkResults> works;

  /** Signs of the year by code of the school; of earlier years only what they come to is kept. */
  private final Map<String, List<WorkSigns>> signs;

  /** Schools whose works call for a check, by year. */
  private final SortedMap<Integer, Set<String>> toCheck = new TreeMap<>();

  Review(SignMethod method, int year, Facts facts) {
    this.method = method;
    this.year = year;
    this.facts = facts;
    limits = new Limits(method);
    scope = limits.works(Parameter.WORKS);
    official = limits.works(Parameter.OFFICIAL_WORKS);
    Arrays.stream(SignKind.values()).filter(method::looksFor).forEach(kinds::add);
    markers = new Markers(facts.values());
    int first = year - limits.count(Parameter.YEARS) + 1;
    gathering = new Gathering(facts, work -> wanted(work, first - 1));
    works = works(year);
    for (int each = first; each < year; each++) {
      toCheck.put(each, toCheck(each));
    }
    signs = signs(works);
    Set<String> now = new HashSet<>();
    signs.forEach(
        (school, own) -> {
          if (SchoolSigns.worst(own).callsForCheck()) {
            now.add(school);
          }
        });
    toCheck.put(year, now);
  }

  private List<WorkResults> works(int ofYear) {
    return gathering.where(work -> work.year() == ofYear && looksAt(work));
  }

  /** Schools of an earlier year; of it nothing else is kept. */
  private Set<String> toCheck(int ofYear) {
    Set<String> schools = new HashSet<>();
    works(ofYear).parallelStream()
        .filter(results -> results.work().exam() == Exam.VPR)
        .map(this::toCheck)
        .toList()
        .forEach(schools::addAll);
    if (kinds.contains(SignKind.M1)) {
      facts.schools().stream()
          .map(School::code)
          .filter(code -> markers.works(code).stream().anyMatch(w -> w.year() == ofYear))
          .forEach(schools::add);
    }
    return schools;
  }

  private Set<String> toCheck(WorkResults results) {
    List<Signs> groups = groups(results);
    Set<String> schools = new HashSet<>();
    for (Evidence school : results.schools()) {
      if (school.n() >= limits.count(Parameter.N) && callsForCheck(school, results, groups)) {
        schools.add(school.school());
      }
    }
    return schools;
  }

  /** Asks for no more groups than decide: those that take long come last. */
  private boolean callsForCheck(Evidence school, WorkResults results, List<Signs> groups) {
    int needed = limits.count(Parameter.GROUPS);
    Set<Group> found = EnumSet.noneOf(Group.class);
    int left = groups.size();
    for (Signs group : groups) {
      if (found.size() >= needed || found.size() + left < needed) {
        break;
      }
      left--;
      for (Sign sign : group.of(school)) {
        if (sign.counts() && shows(sign.kind(), results.work())) {
          found.add(sign.kind().group());
        }
      }
    }
    return found.size() >= needed;
  }

  /** Works that are looked at, one year before them for comparison, and exams that confirm. */
  private boolean wanted(Work work, int from) {
    return work.year() >= from
        && work.year() <= year + 1
        && (looksAt(work) || work.exam() == Exam.OGE || work.exam() == Exam.EGE);
  }

  private boolean looksAt(Work work) {
    return (work.exam() == Exam.VPR || work.exam() == Exam.OGE)
        && (scope.includes(work) || official.includes(work));
  }

  /** Works do not know of each other, so they are shared among the processors. */
  private Map<String, List<WorkSigns>> signs(List<WorkResults> ofWorks) {
    Map<String, List<WorkSigns>> all = new HashMap<>();
    ofWorks.parallelStream()
        .map(this::signs)
        .toList()
        .forEach(
            work ->
                work.forEach(
                    (school, found) ->
                        all.computeIfAbsent(school, code -> new ArrayList<>()).add(found)));
    if (kinds.contains(SignKind.M1)) {
      markersWithoutResults(all);
    }
    return all;
  }

  private Map<String, WorkSigns> signs(WorkResults results) {
    List<Signs> groups = groups(results);
    Map<String, WorkSigns> found = new HashMap<>();
    for (Evidence school : results.schools()) {
      found.put(school.school(), of(school, results.work(), groups));
    }
    return found;
  }

  private WorkSigns of(Evidence school, Work work, List<Signs> groups) {
    Map<SignKind, Sign> found = new EnumMap<>(SignKind.class);
    for (Signs group : groups) {
      for (Sign sign : group.of(school)) {
        if (shows(sign.kind(), work)) {
          found.put(sign.kind(), sign);
        }
      }
    }
    if (shows(SignKind.M1, work)) {
      found.put(SignKind.M1, markers.of(school.school(), work, school.n()));
    }
    return WorkSigns.of(work, school.n(), List.copyOf(found.values()), limits);
  }

  private boolean shows(SignKind kind, Work work) {
    return kinds.contains(kind) && kind.appliesTo(work);
  }

  /** A marker must not get lost because the results of the work were not imported. */
  private void markersWithoutResults(Map<String, List<WorkSigns>> all) {
    for (School school : facts.schools()) {
      for (Work work : markers.works(school.code())) {
        List<WorkSigns> known = all.getOrDefault(school.code(), List.of());
        if (work.year() == year && known.stream().noneMatch(one -> one.work().equals(work))) {
          List<Sign> marker = List.of(markers.of(school.code(), work, 0));
          all.computeIfAbsent(school.code(), code -> new ArrayList<>())
              .add(WorkSigns.of(work, 0, marker, limits));
        }
      }
    }
  }

  /** Those that take longest last. */
  private List<Signs> groups(WorkResults results) {
    Work work = results.work();
    if (work.exam() == Exam.OGE) {
      return List.of(new LevelSigns(limits, results, exemption(work)));
    }
    Work before = new Work(work.exam(), work.subject(), work.grade() - 1, work.year() - 1);
    Work exam = new Work(Exam.OGE, work.subject(), 9, work.year() + 1);
    return List.of(
        new LevelSigns(limits, results, exemption(work)),
        new DynamicsSigns(
            limits,
            results,
            gathering.results(before),
            gathering.standing(exam, limits.count(Parameter.V1_N))),
        new JournalSigns(limits, results),
        new CorrelationSigns(limits, results),
        new AnswerSigns(limits, results),
        new BoundarySigns(limits, results));
  }

  /** A school's ОГЭ cannot excuse itself: for an exam only the other one confirms. */
  private Exemption exemption(Work work) {
    int n = limits.count(Parameter.EXEMPT_N);
    List<Standing> exams =
        gathering
            .works(
                other ->
                    other.year() == work.year()
                        && (other.exam() == Exam.OGE || other.exam() == Exam.EGE)
                        && other.exam() != work.exam()
                        && sameSubject(other, work))
            .stream()
            .map(other -> gathering.standing(other, n))
            .toList();
    return new Exemption(
        facts.schools(),
        limits.words(Parameter.EXEMPT_KINDS),
        exams,
        limits.number(Parameter.EXEMPT_Z));
  }

  /** «математика» is also «математика (базовый уровень)». */
  private static boolean sameSubject(Work one, Work other) {
    return one.subject().equals(other.subject())
        || one.subject().startsWith(other.subject() + " (");
  }

  Objectivity objectivity() {
    List<SchoolSigns> schools = facts.schools().stream().map(this::school).sorted(ORDER).toList();
    List<Work> withoutScale = withoutScale();
    return new Objectivity(
        method,
        year,
        counts(schools),
        index("", schools),
        municipalities(schools),
        schools,
        withoutScale,
        notes(withoutScale));
  }

  private List<Work> withoutScale() {
    return works.stream()
        .filter(results -> results.work().exam() == Exam.VPR && results.scale() == null)
        .map(WorkResults::work)
        .toList();
  }

  private List<String> notes(List<Work> withoutScale) {
    List<String> notes = new ArrayList<>();
    for (WorkResults results : works) {
      if (results.work().exam() == Exam.VPR) {
        for (int mark : new BoundarySigns(limits, results).regionWide()) {
          notes.add(
              "Всплеск у границы «"
                  + mark
                  + "» есть по всему региону: "
                  + Printed.work(results.work())
                  + ".");
        }
      }
    }
    if (!withoutScale.isEmpty()) {
      notes.add(
          "Нет шкалы, границы и отметки не оценивались: "
              + String.join(", ", withoutScale.stream().map(Printed::work).toList())
              + ".");
    }
    if (!markers.unread().isEmpty()) {
      notes.add("Официальные маркеры не прочитаны: " + String.join(", ", markers.unread()) + ".");
    }
    return notes;
  }

  private SchoolSigns school(School school) {
    boolean takesPart = school.takesPart();
    List<WorkSigns> own =
        takesPart ? signs.getOrDefault(school.code(), List.of()) : List.<WorkSigns>of();
    List<Integer> checked = new ArrayList<>();
    toCheck.forEach(
        (each, schools) -> {
          if (takesPart && schools.contains(school.code())) {
            checked.add(each);
          }
        });
    return new SchoolSigns(
        school.code(),
        school.name(),
        school.municipality(),
        school.exclusion(),
        SchoolSigns.worst(own),
        own.stream().sorted(Comparator.comparing(WorkSigns::work)).toList(),
        checked);
  }

  private static Map<String, Integer> labels(List<SchoolSigns> schools) {
    Map<String, Integer> counts = new HashMap<>();
    for (Label label : Label.values()) {
      counts.put(label.printed(), 0);
    }
    schools.stream()
        .filter(school -> school.exclusion() == null)
        .forEach(school -> counts.merge(school.label().printed(), 1, Integer::sum));
    return counts;
  }

  private static TreeMap<String, Integer> counts(List<SchoolSigns> schools) {
    TreeMap<String, Integer> counts = new TreeMap<>(labels(schools));
    counts.put("schools", schools.size());
    counts.put(
        "takingPart",
        Math.toIntExact(schools.stream().filter(school -> school.exclusion() == null).count()));
    return counts;
  }

  private List<Index> municipalities(List<SchoolSigns> schools) {
    Map<String, List<SchoolSigns>> byName = new TreeMap<>(NameOrder::compare);
    for (SchoolSigns school : schools) {
      byName.computeIfAbsent(school.municipality(), name -> new ArrayList<>()).add(school);
    }
    List<Index> indexes = new ArrayList<>();
    byName.forEach((name, own) -> indexes.add(index(name, own)));
    return indexes;
  }

  private Index index(String name, List<SchoolSigns> schools) {
    int looked = 0;
    int marked = 0;
    for (SchoolSigns school : schools) {
      List<Sign> signs =
          school.works().stream()
              .filter(work -> official.includes(work.work()))
              .flatMap(work -> work.signs().stream())
              .filter(sign -> sign.kind().official() && sign.state() != State.NOT_EVALUATED)
              .toList();
      looked += signs.isEmpty() ? 0 : 1;
      marked += signs.stream().anyMatch(Sign::beyond) ? 1 : 0;
    }
    return new Index(name, looked, marked);
  }
}
