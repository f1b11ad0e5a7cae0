package mera.data.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mera.data.school.Match.Basis;
import mera.data.school.MunicipalityName.Agreement;
import org.jspecify.annotations.Nullable;

/** The names of a register, by municipality, number and word. */
final class NameIndex implements SharedWords.Lexicon {

  private static final int MOST = 5;

  /** Below this nothing is offered. */
  private static final double LEAST = 0.55;

  /** A candidate in the municipality that is as good as this needs no others from elsewhere. */
  private static final double GOOD = 0.9;

  /**
   * One name of a school: its present one or an alias.
   *
   * @param area the municipality as this name was written with
   */
  private record Entry(School school, SchoolName name, MunicipalityName area) {}

  /** An entry beside a mention. */
  private record Beside(Entry entry, Comparison names, Agreement area) {
    double score() {
      return names.score(area);
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private final Map<MunicipalityName, List<Entry>> byArea = new LinkedHashMap<>();
  private final Map<String, List<Entry>> byWord = new HashMap<>();
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<Integer, List<Entry>> byNumber = new HashMap<>();
  private final Set<MunicipalityName> withPlaces = new HashSet<>();
  // Files repeat names: each is taken apart once.
  private final Map<String, SchoolName> names = new ConcurrentHashMap<>();
  private final Map<String, MunicipalityName> areas = new ConcurrentHashMap<>();
  private final Map<MunicipalityName, Map<MunicipalityName, Agreement>> agreements =
      new ConcurrentHashMap<>();

  private NameIndex() {}

  static NameIndex of(Map<String, School> schools, Collection<Alias> aliases) {
    NameIndex index = new NameIndex();
    schools.values().forEach(school -> index.add(school, school.name(), school.municipality()));
    for (Alias alias : aliases) {
      School school = alias.schoolCode() == null ? null : schools.get(alias.schoolCode());
      if (school != null) {
        index.add(school, alias.name(), alias.municipality());
      }
    }
    index.weigh();
    return index;
  }

  private void add(School school, String name, String municipality) {
    SchoolName parts = SchoolName.of(name);
    MunicipalityName area = area(municipality);
    Entry entry = new Entry(school, parts, area);
    entries.add(entry);
    byArea.computeIfAbsent(area, key -> new ArrayList<>()).add(entry);
    parts.numbers().forEach(n -> byNumber.computeIfAbsent(n, key -> new ArrayList<>()).add(entry));
    Set<String> keys = new HashSet<>();
    parts.words().forEach(word -> keys.addAll(List.of(word.stem(), word.root())));
    keys.forEach(key -> byWord.computeIfAbsent(key, word -> new ArrayList<>()).add(entry));
    if (!parts.branch() && parts.words().stream().anyMatch(NameWord::isSettlement)) {
      withPlaces.add(area);
    }
  }

  /** The logarithm of how rare the word is. */
  @Override
  public double weight(NameWord word) {
    Double known = weights.get(word.stem());
    return known == null ? Math.log(2 + entries.size()) : known;
  }

  @Override
  public boolean isKnown(NameWord word) {
    return weights.containsKey(word.stem());
  }

  private void weigh() {
    Map<String, Integer> having = new HashMap<>();
    for (Entry entry : entries) {
      entry.name().words().stream()
          .map(NameWord::stem)
          .distinct()
          .forEach(stem -> having.merge(stem, 1, Integer::sum));
    }
    having.forEach((stem, n) -> weights.put(stem, Math.log(1 + (1.0 + entries.size()) / (1 + n))));
  }

  /** The school by its name and municipality. */
  Match match(Mention mention) {
    SchoolName name = name(mention);
    MunicipalityName area = area(mention, name);
    List<Beside> beside = new ArrayList<>(near(name, area));
    String sure = sure(beside);
    if (sure == null && beside.stream().noneMatch(one -> one.score() >= GOOD)) {
      beside.addAll(far(name, area));
      sure = sure(beside);
    }
    if (sure != null) {
      return new Match.Sure(sure, Basis.NAME);
    }
    List<Candidate> best = best(beside, MOST, LEAST);
    return best.isEmpty() ? new Match.None() : new Match.Maybe(best);
  }

  /** The school among those that share a code; else all of them are candidates. */
  Match among(Mention mention, Set<String> codes) {
    List<Beside> beside =
        beside(mention).stream()
            .filter(one -> codes.contains(one.entry().school().code()))
            .toList();
    String sure = mention.name().isEmpty() ? null : sure(beside);
    return sure == null
        ? new Match.Maybe(candidates(mention, codes))
        : new Match.Sure(sure, Basis.INN);
  }

  /** The candidates, these schools in any case. */
  List<Candidate> candidates(Mention mention, Set<String> codes) {
    SchoolName name = name(mention);
    MunicipalityName area = area(mention, name);
    List<Beside> all = new ArrayList<>();
    for (Entry entry : entries) {
      if (codes.contains(entry.school().code())) {
        all.add(compare(name, area, entry));
      }
    }
    List<Candidate> best = new ArrayList<>(best(all, MOST, 0));
    if (!mention.name().isEmpty()) {
      for (Candidate other : best(beside(mention), MOST, LEAST)) {
        if (best.size() < MOST && !codes.contains(other.school().code())) {
          best.add(other);
        }
      }
    }
    return best;
  }

  /** Codes of the schools that have this very name in this municipality. */
  Set<String> exact(Mention mention) {
    Set<String> codes = new HashSet<>();
    for (Beside one : beside(mention)) {
      if (one.area() == Agreement.SAME && one.names().isExact()) {
        codes.add(one.entry().school().code());
      }
    }
    return codes;
  }

  /** Does the name of the mention say that it is another school? */
  boolean isContradicted(Mention mention, School school) {
    if (mention.name().isEmpty()) {
      return false;
    }
    SchoolName name = name(mention);
    MunicipalityName area = area(mention, name);
    return entries.stream()
        .filter(entry -> entry.school().code().equals(school.code()))
        .map(entry -> compare(name, area, entry))
        .allMatch(
            one ->
                one.names().numbers == Comparison.Relation.DIFFERENT
                    || !one.names().isBranchSame());
  }

  private SchoolName name(Mention mention) {
    return names.computeIfAbsent(mention.name(), SchoolName::of);
  }

  /** See {@link Alias#key}. */
  String aliasKey(Mention mention) {
    return Alias.key(name(mention), area(mention.municipality()));
  }

  private MunicipalityName area(Mention mention, SchoolName name) {
    return area(mention.municipality().isEmpty() ? name.municipality() : mention.municipality());
  }

  private MunicipalityName area(String municipality) {
    return areas.computeIfAbsent(municipality, MunicipalityName::of);
  }

  private Beside compare(SchoolName name, MunicipalityName area, Entry entry) {
    return new Beside(
        entry,
        new Comparison(name, entry.name(), entry.area(), this),
        agreements(area).getOrDefault(entry.area(), Agreement.DIFFERENT));
  }

  /** How far a municipality agrees with those of the register; files name few of them. */
  private Map<MunicipalityName, Agreement> agreements(MunicipalityName area) {
    return agreements.computeIfAbsent(
        area,
        mentioned -> {
          Map<MunicipalityName, Agreement> all = new HashMap<>();
          byArea.keySet().forEach(known -> all.put(known, mentioned.compare(known)));
          return all;
        });
  }

  /** The code of the only school that the mention can mean; null: there is a doubt. */
  private @Nullable String sure(List<Beside> beside) {
    List<Beside> here = beside.stream().filter(one -> one.area() == Agreement.SAME).toList();
    List<Beside> exact = here.stream().filter(NameIndex::isExact).toList();
    if (!exact.isEmpty()) {
      String only = only(exact);
      boolean rivals = !exact.getFirst().names().hasPlace() && hasRival(here, exact.getFirst());
      return only == null
          ? only(exact.stream().filter(one -> one.names().isLiteral()).toList())
          : rivals ? null : only;
    }
    List<Beside> eligible = here.stream().filter(this::isSureHere).toList();
    if (!eligible.isEmpty()) {
      String only = only(eligible);
      return only == null || hasRival(here, eligible.getFirst()) ? null : only;
    }
    List<Beside> anywhere =
        beside.stream()
            .filter(one -> one.area() == Agreement.UNKNOWN || one.area() == Agreement.LIKELY)
            .filter(one -> one.names().isSureAnywhere())
            .toList();
    return only(anywhere);
  }

  private static boolean isExact(Beside one) {
    return one.names().isExact() && one.names().isIdentified();
  }

  private boolean isSureHere(Beside one) {
    return one.names().isSureByNumber(withPlaces.contains(one.entry().area()))
        || one.names().isSureByWords()
        || one.names().isSureBranch();
  }

  /** Another school that may be meant as well. */
  private static boolean hasRival(List<Beside> here, Beside best) {
    return here.stream()
        .filter(one -> !one.entry().school().code().equals(best.entry().school().code()))
        .filter(one -> one.names().isNumberSame() || !best.names().isNumberSame())
        .anyMatch(
            one ->
                one.names().isPlausible() || best.names().isNear() && one.names().isSameButKind());
  }

  /** The code that all of them have; null: none or several. */
  private static @Nullable String only(List<Beside> some) {
    Set<String> codes = new HashSet<>();
    some.forEach(one -> codes.add(one.entry().school().code()));
    return codes.size() == 1 ? codes.iterator().next() : null;
  }

  private List<Beside> beside(Mention mention) {
    SchoolName name = name(mention);
    MunicipalityName area = area(mention, name);
    List<Beside> all = new ArrayList<>(near(name, area));
    all.addAll(far(name, area));
    return all;
  }

  /** The schools of the municipality, and of one that is nearly called so. */
  private List<Beside> near(SchoolName name, MunicipalityName area) {
    List<Entry> near = new ArrayList<>();
    agreements(area)
        .forEach(
            (other, agreement) -> {
              if (isNear(agreement)) {
                near.addAll(byArea.getOrDefault(other, List.of()));
              }
            });
    List<Entry> numbered = near.stream().filter(entry -> isSameNumber(name, entry.name())).toList();
    return compared(numbered.isEmpty() ? near : numbered, name, area);
  }

  private static boolean isNear(Agreement agreement) {
    return agreement == Agreement.SAME || agreement == Agreement.LIKELY;
  }

  /** Numbers do not speak against it. */
  private static boolean isSameNumber(SchoolName one, SchoolName other) {
    return one.numbers().isEmpty()
        || other.numbers().isEmpty()
        || one.numbers().stream().anyMatch(other.numbers()::contains);
  }

  /**
   * Schools of other municipalities that share a word or, where there is no better clue, a number.
   */
  private List<Beside> far(SchoolName name, MunicipalityName area) {
    Set<Entry> far = new LinkedHashSet<>();
    for (NameWord word : name.words()) {
      far.addAll(byWord.getOrDefault(word.stem(), List.of()));
      far.addAll(byWord.getOrDefault(word.root(), List.of()));
    }
    if (area.isEmpty() || far.isEmpty()) {
      name.numbers().forEach(number -> far.addAll(byNumber.getOrDefault(number, List.of())));
    }
    far.removeIf(
        entry ->
            isNear(agreements(area).getOrDefault(entry.area(), Agreement.DIFFERENT))
                || !isSameNumber(name, entry.name()));
    return compared(far, name, area);
  }

  private List<Beside> compared(Collection<Entry> some, SchoolName name, MunicipalityName area) {
    return some.stream().map(entry -> compare(name, area, entry)).toList();
  }

  private List<Candidate> best(List<Beside> beside, int most, double least) {
    Map<String, Beside> bySchool = new LinkedHashMap<>();
    for (Beside one : beside) {
      bySchool.merge(one.entry().school().code(), one, (a, b) -> a.score() >= b.score() ? a : b);
    }
    return bySchool.values().stream()
        .filter(one -> one.score() >= least)
        .sorted(
            Comparator.comparingDouble(Beside::score)
                .reversed()
                .thenComparing(one -> one.entry().school().code()))
        .limit(most)
        .map(one -> new Candidate(one.entry().school(), one.score(), one.names().facts(one.area())))
        .toList();
  }
}
