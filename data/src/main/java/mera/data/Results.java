package mera.data;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import mera.data.identify.Figures;
import mera.data.identify.Identification;
import mera.data.identify.LowShare;
import mera.data.identify.Material;
import mera.data.identify.Method;
import mera.data.identify.Ruling;
import mera.data.identify.SchoolFigures;
import mera.data.ingest.ExamDays;
import mera.data.ingest.SourceFile;
import mera.data.objectivity.Facts;
import mera.data.objectivity.Resolution;
import mera.data.objectivity.SchoolSigns;
import mera.data.objectivity.SignMethod;
import mera.data.problem.Refusal;
import mera.data.result.Aggregate;
import mera.data.result.Attempt;
import mera.data.result.BuiltInScales;
import mera.data.result.Coverage;
import mera.data.result.Difference;
import mera.data.result.MeanResult;
import mera.data.result.Outcome;
import mera.data.result.Reconciliation;
import mera.data.result.Scale;
import mera.data.result.Tally;
import mera.data.result.Work;
import mera.data.school.School;
import mera.data.school.SchoolValue;
import mera.data.school.SourceList;
import mera.data.store.ReportRows;
import mera.data.store.ResultRows;
import mera.data.store.RuleRows;
import mera.data.store.SchoolRows;
import mera.data.store.Store;
import org.jspecify.annotations.Nullable;

/** The results of one state of the file: read at once, worked out when first asked for. */
final class Results {

  private final long position;
  private final List<School> schools;
  private final Map<Work, Scale> scales;
  private final List<Tally> tallies;
  private final List<MeanResult> means;
  private final List<Aggregate> aggregates;
  private final List<SchoolValue> values;
  private final List<SourceList> lists;
  private final List<Ruling> rulings;
  private final List<List<SourceFile>> protocols;
  private final Map<Attempt, List<Outcome>> outcomes = new EnumMap<>(Attempt.class);
  private final Map<Integer, Map<String, Set<Work>>> toCheck = new HashMap<>();
  private @Nullable String snapshot;

  /** Reads what counts in the store now. */
  Results(Store store) {
    position = store.position();
    Map<Work, Scale> known = new HashMap<>();
    BuiltInScales.all().forEach(scale -> known.put(scale.work(), scale));
    known.putAll(ResultRows.scales(store));
    schools = SchoolRows.all(store);
    scales = Map.copyOf(known);
    tallies = ResultRows.tallies(store);
    means = ResultRows.means(store);
    aggregates = ReportRows.aggregates(store);
    values = ReportRows.values(store);
    lists = ReportRows.lists(store);
    rulings = RuleRows.rulings(store);
    protocols = ResultRows.protocols(store);
  }

  long position() {
    return position;
  }

  List<School> schools() {
    return schools;
  }

  Map<Work, Scale> scales() {
    return scales;
  }

  List<Tally> tallies() {
    return tallies;
  }

  List<MeanResult> means() {
    return means;
  }

  List<Aggregate> aggregates() {
    return aggregates;
  }

  List<SchoolValue> values() {
    return values;
  }

  List<SourceList> lists() {
    return lists;
  }

  /** The exam days that a protocol of another day joins. */
  ExamDays examDays() {
    return ExamDays.of(tallies, schools, protocols);
  }

  synchronized List<Outcome> outcomes(Attempt attempt) {
    return outcomes.computeIfAbsent(
        attempt, choice -> Outcome.of(tallies, aggregates, scales, choice));
  }

  /** Years that have results. */
  SortedSet<Integer> years() {
    SortedSet<Integer> years = new TreeSet<>();
    outcomes(Attempt.FIRST).forEach(outcome -> years.add(outcome.work().year()));
    means.forEach(mean -> years.add(mean.work().year()));
    return years;
  }

  /** Which schools have results in which works, all years. */
  Coverage coverage() {
    return Coverage.of(schools, outcomes(Attempt.FIRST), means, values);
  }

  /** Where reports and the rows of pupils do not agree. */
  List<Difference> differences() {
    return Reconciliation.of(tallies, aggregates, scales);
  }

  /** What a method selects; a year without results is refused. */
  Identification identify(Method method, int year) throws Refusal {
    if (outcomes(method.attempt()).stream().noneMatch(one -> one.work().year() == year)
        && means.stream().noneMatch(mean -> mean.work().year() == year)) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Результатов за " + year + " год в файле нет. Загрузите их или выберите другой год.");
    }
    return method.identify(year, material(method, year));
  }

  /** The numbers behind what a method says, by the code of the school. */
  SortedMap<String, SchoolFigures> figures(LowShare method, int year) {
    return Figures.of(method, year, material(method, year));
  }

  synchronized String snapshot() {
    String known = snapshot;
    if (known == null) {
      known = fingerprint();
      snapshot = known;
    }
    return known;
  }

  /**
   * Kind and name of a school say whether a high level is no sign: the lists above know neither.
   */
  String signSnapshot(List<Resolution> resolutions) {
    Snapshot all = new Snapshot();
    all.add("data", List.of(snapshot()), hash -> hash);
    all.add("kind", schools, school -> school.code() + "\t" + school.kind() + "\t" + school.name());
    all.add("resolution", resolutions, Resolution::toString);
    return all.hash();
  }

  /** What the signs look at. */
  Facts facts() {
    return new Facts(schools, outcomes(Attempt.FIRST), tallies, aggregates, means, scales, values);
  }

  /** Works of the year that call for a check by the usual set of signs, by code of the school. */
  private synchronized Map<String, Set<Work>> toCheck(int year) {
    return toCheck.computeIfAbsent(
        year,
        ofYear -> {
          Map<String, Set<Work>> works = new HashMap<>();
          for (SchoolSigns school : SignMethod.standard().judge(ofYear, facts()).schools()) {
            works.put(school.schoolCode(), Set.copyOf(school.toCheck()));
          }
          return works;
        });
  }

  /** Context data stay out: no rule of a list reads them. */
  private String fingerprint() {
    Snapshot all = new Snapshot();
    all.add("school", schools, school -> school.code() + "\t" + school.exclusion());
    all.add("scale", new ArrayList<>(scales.values()), Scale::toString);
    all.add("tally", tallies, Results::counts);
    all.add("report", aggregates, Aggregate::toString);
    all.add("mean", means, MeanResult::toString);
    all.add(
        "value",
        values.stream().filter(value -> value.topic() != SchoolValue.Topic.CONTEXT).toList(),
        SchoolValue::toString);
    all.add("list", lists, SourceList::toString);
    all.add("ruling", rulings, Ruling::toString);
    return all.hash();
  }

  /** A tally without its exam days: no rule reads them, and older files have none. */
  private static String counts(Tally tally) {
    String text = tally.toString();
    return text.substring(0, text.lastIndexOf(", days=")) + "]";
  }

  /** What a method may look at in a year. */
  private Material material(Method method, int year) {
    boolean signs = method.asksForSigns();
    return new Material(
        schools,
        outcomes(method.attempt()),
        means,
        lists,
        values,
        rulings,
        signs ? toCheck(year) : Map.of(),
        signs ? signSnapshot(List.of()) : snapshot());
  }
}
