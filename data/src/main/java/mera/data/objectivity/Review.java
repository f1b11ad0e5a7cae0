package mera.data.objectivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
  private final WorkScope scope;
  private final WorkScope official;
  private final Gathering gathering;
  private final Markers markers;
  private final Set<Work> withoutScale = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();

  /** Signs by code of the school. */
  private final Map<Integer, Map<String, List<WorkSigns>>> years = new TreeMap<>();

  Review(SignMethod method, int year, Facts facts) {
    this.method = method;
    this.year = year;
    this.facts = facts;
    scope = method.works(Parameter.WORKS);
    official = method.works(Parameter.OFFICIAL_WORKS);
    markers = new Markers(facts.values());
    int first = year - method.count(Parameter.YEARS) + 1;
    gathering = new Gathering(facts, work -> wanted(work, first - 1));
    for (int each = first; each <= year; each++) {
      years.put(each, signs(each));
    }
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

  private Map<String, List<WorkSigns>> signs(int ofYear) {
    Map<String, List<WorkSigns>> signs = new HashMap<>();
    List<WorkResults> works = gathering.where(work -> work.year() == ofYear && looksAt(work));
    for (WorkResults results : works) {
      List<Signs> groups = groups(results, ofYear);
      for (Evidence school : results.schools()) {
        signs
            .computeIfAbsent(school.school(), code -> new ArrayList<>())
            .add(of(school, results.work(), groups));
      }
    }
    markersWithoutResults(ofYear, signs);
    return signs;
  }

  private WorkSigns of(Evidence school, Work work, List<Signs> groups) {
    List<Sign> found = new ArrayList<>();
    for (Signs group : groups) {
      for (Sign sign : group.of(school)) {
        if (shows(sign.kind(), work)) {
          found.add(sign);
        }
      }
    }
    if (shows(SignKind.M1, work)) {
      found.add(markers.of(school.school(), work, school.n()));
    }
    return labelled(work, school.n(), found);
  }

  private boolean shows(SignKind kind, Work work) {
    return kind.appliesTo(work) && method.looksFor(kind);
  }

  private WorkSigns labelled(Work work, int n, List<Sign> signs) {
    return WorkSigns.of(work, n, signs, method.count(Parameter.N), method.count(Parameter.GROUPS));
  }

  /** A marker must not get lost because the results of the work were not imported. */
  private void markersWithoutResults(int ofYear, Map<String, List<WorkSigns>> signs) {
    if (!method.looksFor(SignKind.M1)) {
      return;
    }
    for (School school : facts.schools()) {
      for (Work work : markers.works(school.code())) {
        List<WorkSigns> known = signs.getOrDefault(school.code(), List.of());
        if (work.year() == ofYear && known.stream().noneMatch(one -> one.work().equals(work))) {
          signs
              .computeIfAbsent(school.code(), code -> new ArrayList<>())
              .add(labelled(work, 0, List.of(markers.of(school.code(), work, 0))));
        }
      }
    }
  }

  private List<Signs> groups(WorkResults results, int ofYear) {
    Work work = results.work();
    if (work.exam() == Exam.OGE) {
      return List.of(new LevelSigns(method, results, exemption(work)));
    }
    BoundarySigns boundaries = new BoundarySigns(method, results);
    if (ofYear == year) {
      note(results, boundaries);
    }
    Work before = new Work(work.exam(), work.subject(), work.grade() - 1, ofYear - 1);
    Work exam = new Work(Exam.OGE, work.subject(), 9, ofYear + 1);
    return List.of(
        new LevelSigns(method, results, exemption(work)),
        new CorrelationSigns(method, results),
        new JournalSigns(method, results),
        boundaries,
        new AnswerSigns(method, results),
        new DynamicsSigns(
            method,
            results,
            gathering.results(before),
            gathering.standing(exam, method.count(Parameter.V1_N))));
  }

  private void note(WorkResults results, BoundarySigns boundaries) {
    if (results.scale() == null) {
      withoutScale.add(results.work());
    }
    for (int mark : boundaries.regionWide()) {
      notes.add(
          "Всплеск у границы «"
              + mark
              + "» есть по всему региону: "
              + Printed.work(results.work())
              + ".");
    }
  }

  /** A school's ОГЭ cannot excuse itself: for an exam only the other one confirms. */
  private Exemption exemption(Work work) {
    int n = method.count(Parameter.EXEMPT_N);
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
        method.words(Parameter.EXEMPT_KINDS),
        exams,
        method.number(Parameter.EXEMPT_Z));
  }

  /** «математика» is also «математика (базовый уровень)». */
  private static boolean sameSubject(Work one, Work other) {
    return one.subject().equals(other.subject())
        || one.subject().startsWith(other.subject() + " (");
  }

  Objectivity objectivity() {
    List<SchoolSigns> schools = facts.schools().stream().map(this::school).sorted(ORDER).toList();
    if (!withoutScale.isEmpty()) {
      notes.add(
          "Нет шкалы, границы и отметки не оценивались: "
              + String.join(", ", withoutScale.stream().map(Printed::work).toList())
              + ".");
    }
    if (!markers.unread().isEmpty()) {
      notes.add("Официальные маркеры не прочитаны: " + String.join(", ", markers.unread()) + ".");
    }
    return new Objectivity(
        method,
        year,
        counts(schools),
        index("", schools),
        municipalities(schools),
        schools,
        List.copyOf(withoutScale),
        notes);
  }

  private SchoolSigns school(School school) {
    boolean takesPart = school.takesPart();
    List<WorkSigns> works =
        takesPart
            ? years.getOrDefault(year, Map.of()).getOrDefault(school.code(), List.of())
            : List.of();
    List<Integer> checked = new ArrayList<>();
    years.forEach(
        (each, signs) -> {
          if (takesPart
              && SchoolSigns.worst(signs.getOrDefault(school.code(), List.of())).callsForCheck()) {
            checked.add(each);
          }
        });
    return new SchoolSigns(
        school.code(),
        school.name(),
        school.municipality(),
        school.exclusion(),
        SchoolSigns.worst(works),
        works.stream().sorted(Comparator.comparing(WorkSigns::work)).toList(),
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
