package mera.data.school;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mera.data.school.Match.Basis;
import org.jspecify.annotations.Nullable;

/**
 * Finds the schools of a register that files mention: by the digits of the login, the codes of ОГЭ
 * and ЕГЭ, the taxpayer number, by what was decided before, then by name. Only what cannot be
 * another school is {@link Match.Sure}; numbers, kinds, places and branches are guards that no
 * likeness outweighs.
 */
public final class Matching {

  private final Map<String, School> schools = new LinkedHashMap<>();
  private final Map<String, List<School>> byOge = new HashMap<>();
  private final Map<String, List<School>> byEge = new HashMap<>();
  private final Map<String, List<School>> byInn = new HashMap<>();
  private final Map<String, Set<Alias>> aliases = new HashMap<>();
  private final NameIndex names;

  private Matching(Collection<School> register, Collection<Alias> known) {
    register.forEach(school -> schools.put(school.code(), school));
    for (School school : schools.values()) {
      add(byOge, school.ogeCode(), school);
      add(byEge, school.egeCode(), school);
      add(byInn, school.inn(), school);
    }
    for (Alias alias : known) {
      if (alias.schoolCode() == null || schools.containsKey(alias.schoolCode())) {
        aliases.computeIfAbsent(alias.key(), key -> new HashSet<>()).add(alias);
      }
    }
    names = NameIndex.of(schools, known);
  }

  /**
   * @param register the schools that are known
   * @param aliases other spellings of their names
   */
  public static Matching of(Collection<School> register, Collection<Alias> aliases) {
    return new Matching(register, aliases);
  }

  private static void add(Map<String, List<School>> index, @Nullable String code, School school) {
    if (code != null) {
      index.computeIfAbsent(code, key -> new ArrayList<>()).add(school);
    }
  }

  /** The school that the mention means. */
  public Match match(Mention mention) {
    if (!mention.isNamed()) {
      Match decided = decided(mention.key());
      if (decided != null) {
        return decided;
      }
    }
    if (mention.login() != null) {
      return schools.containsKey(mention.key())
          ? new Match.Sure(mention.key(), Basis.LOGIN)
          : namesake(mention);
    }
    Match byCode = byCodes(mention);
    return byCode == null ? byName(mention) : byCode;
  }

  /** What was said before of this very code or spelling; null: nothing that still holds. */
  private @Nullable Match decided(String key) {
    Set<Alias> known = aliases.getOrDefault(key, Set.of());
    if (known.isEmpty()) {
      return null;
    }
    Set<String> codes = new HashSet<>();
    known.forEach(alias -> codes.add(alias.schoolCode() == null ? "" : alias.schoolCode()));
    if (codes.size() > 1) {
      codes.remove("");
      return new Match.Maybe(codes.stream().sorted().map(this::named).toList());
    }
    String code = codes.iterator().next();
    return code.isEmpty() ? new Match.Skipped() : new Match.Sure(code, Basis.DECISION);
  }

  private Candidate named(String code) {
    return new Candidate(
        schoolOf(code), 0.5, List.of(new Candidate.Fact("так назывались две школы", false)));
  }

  private School schoolOf(String code) {
    School school = schools.get(code);
    if (school == null) {
      throw new IllegalArgumentException("no school " + code);
    }
    return school;
  }

  private @Nullable Match byCodes(Mention mention) {
    Match match = byCode(mention, mention.ogeCode(), byOge, Basis.OGE, School::ogeCode);
    if (match == null) {
      match = byCode(mention, mention.egeCode(), byEge, Basis.EGE, School::egeCode);
    }
    return match == null ? byInn(mention) : match;
  }

  /** A code that one school has; null: nobody has it, or the file has none. */
  private @Nullable Match byCode(
      Mention mention,
      @Nullable String code,
      Map<String, List<School>> index,
      Basis basis,
      Function<School, @Nullable String> own) {
    if (code == null) {
      return null;
    }
    List<School> found = index.getOrDefault(code, List.of());
    if (found.size() == 1) {
      School school = found.getFirst();
      return names.isContradicted(mention, school)
          ? new Match.Maybe(names.candidates(mention, Set.of(school.code())))
          : new Match.Sure(school.code(), basis);
    }
    if (found.size() > 1) {
      return names.among(mention, codes(found));
    }
    // The register has other codes of this kind: one of the two is wrong.
    Match match = byName(mention);
    String sure = match.sureCode();
    return sure != null && own.apply(schoolOf(sure)) != null
        ? new Match.Maybe(names.candidates(mention, Set.of(sure)))
        : match instanceof Match.None ? null : match;
  }

  /** A branch has the number of its main school. */
  private @Nullable Match byInn(Mention mention) {
    if (mention.inn() == null) {
      return null;
    }
    List<School> found = byInn.getOrDefault(mention.inn(), List.of());
    if (found.isEmpty()) {
      return null;
    }
    if (found.size() == 1 && !names.isContradicted(mention, found.getFirst())) {
      return new Match.Sure(found.getFirst().code(), Basis.INN);
    }
    return names.among(mention, codes(found));
  }

  private static Set<String> codes(List<School> schools) {
    return schools.stream().map(School::code).collect(Collectors.toSet());
  }

  private Match byName(Mention mention) {
    if (mention.name().isEmpty()) {
      return new Match.None();
    }
    Match decided = aliases.isEmpty() ? null : decided(names.aliasKey(mention));
    if (decided instanceof Match.Sure sure) {
      // An earlier name of one school may be the name of another one now.
      Set<String> others = names.exact(mention);
      others.remove(sure.code());
      if (!others.isEmpty()) {
        others.add(sure.code());
        return new Match.Maybe(names.candidates(mention, others));
      }
    }
    return decided == null ? names.match(mention) : decided;
  }

  /** A login is a school of its own; one that has the very name of another is doubtful. */
  private Match namesake(Mention mention) {
    Set<String> same = mention.name().isEmpty() ? Set.of() : names.exact(mention);
    return same.isEmpty() ? new Match.None() : new Match.Maybe(names.candidates(mention, same));
  }
}
