package mera.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.order.ListedSchool;
import mera.data.order.Order;
import mera.data.order.OrderStart;
import mera.data.order.OrderTemplate;
import mera.data.order.Pair;
import mera.data.order.TutorPairs;
import mera.data.plan.Party;
import mera.data.plan.Party.Person;
import mera.data.plan.PartyText;
import mera.data.plan.Placeholders;
import mera.data.plan.Plan;
import mera.data.plan.PlanParties;
import mera.data.plan.PlanSample;
import mera.data.plan.PlanStart;
import mera.data.plan.PlanTemplate;
import mera.data.plan.RegionNames;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.tutor.Support;

/**
 * First drafts of plans and orders out of what the working file holds: the analyst changes them,
 * nothing of them is final.
 */
public final class Drafts {

  private static final String BLANK = "________";

  private static final Pattern INITIALS_FIRST =
      Pattern.compile("\\s*(?:\\p{Lu}\\.\\s?){1,2}\\s*\\p{Lu}[\\p{L}-]+\\s*");
  private static final Pattern INITIALS_LAST =
      Pattern.compile("\\s*\\p{Lu}[\\p{L}-]+\\s+(?:\\p{Lu}\\.\\s?){1,2}\\s*");

  private final String region;
  private final List<School> register;
  private final List<Support> supports;
  private final Map<String, Party> directory;

  /**
   * @param region name of the region in the nominative
   * @param register all schools
   * @param supports the register of support
   * @param directory the parties of the file by key
   */
  public Drafts(
      String region, List<School> register, List<Support> supports, Map<String, Party> directory) {
    this.region = region;
    this.register = List.copyOf(register);
    this.supports = List.copyOf(supports);
    this.directory = Map.copyOf(directory);
  }

  public static Drafts of(Workspace workspace) {
    return new Drafts(
        workspace.region(), workspace.schools(), workspace.support().all(), workspace.parties());
  }

  /**
   * A plan from a template, with the region's name in its texts. A body of the template that the
   * analyst has renamed in the directory before goes by its new name.
   */
  public Plan plan(PlanSample sample, int firstYear) {
    RegionNames names = RegionNames.of(region);
    Map<String, Party> shipped =
        sample instanceof PlanTemplate template
            ? Placeholders.parties(firstYear, names, template.parties(), Map.of())
            : Map.of();
    Map<String, String> keys = known(shipped);
    Plan made = sample.make(new PlanStart(firstYear, names, named(keys, shipped)));
    if (keys.isEmpty()) {
      return made;
    }
    Plan rekeyed = PlanParties.rekeyed(made, keys);
    Map<String, Party> parties = new LinkedHashMap<>(rekeyed.parties());
    parties.replaceAll(directory::getOrDefault);
    return rekeyed.withParties(parties);
  }

  /** Parties of a template that the directory has, under whatever name: key there → key here. */
  private Map<String, String> known(Map<String, Party> shipped) {
    Map<String, String> keys = new HashMap<>();
    shipped.forEach(
        (key, party) ->
            directory.entrySet().stream()
                .filter(one -> one.getValue().kind() != Party.Kind.NOBODY)
                .filter(
                    one ->
                        one.getValue().spellings().stream()
                            .anyMatch(name -> PartyText.same(name, party.nom())))
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder())
                .ifPresent(found -> keys.put(key, found)));
    return keys;
  }

  /**
   * The parties as the directory has them; a head is written in the manner of the template, and by
   * hand where the directory names none.
   */
  private Map<String, Party> named(Map<String, String> keys, Map<String, Party> template) {
    Map<String, Party> named = new HashMap<>();
    keys.forEach(
        (key, own) -> {
          Party party = Objects.requireNonNull(directory.get(own));
          Party sample = Objects.requireNonNull(template.get(key));
          Person before = sample.person();
          named.put(
              key,
              before == null
                  ? party
                  : party.withPerson(
                      party.person() != null
                          ? inMannerOf(before, party.person())
                          : PartyText.same(party.nom(), sample.nom())
                              ? before
                              : new Person(BLANK, null, null)));
        });
    return named;
  }

  /** «К.В. Сосновская» where the template writes so, «Сосновская К.В.» where it does not. */
  private static Person inMannerOf(Person manner, Person head) {
    boolean wanted = INITIALS_FIRST.matcher(manner.nom()).matches();
    boolean is = INITIALS_FIRST.matcher(head.nom()).matches();
    boolean last = INITIALS_LAST.matcher(head.nom()).matches();
    if (wanted == is || !is && !last) {
      return head;
    }
    return new Person(
        turned(head.nom()),
        head.gen() == null ? null : turned(head.gen()),
        head.dat() == null ? null : turned(head.dat()),
        head.acc() == null ? null : turned(head.acc()),
        head.post(),
        head.female());
  }

  private static String turned(String name) {
    String plain = name.strip();
    int space =
        INITIALS_FIRST.matcher(plain).matches() ? plain.lastIndexOf(' ') : plain.indexOf(' ');
    return plain.substring(space + 1) + " " + plain.substring(0, space);
  }

  /**
   * An order from a template.
   *
   * @param lists approved lists: low results give the lists «low» and «risk», signs give «bias»
   * @param plans stored plans; a template finds its own by their templates
   * @param municipality only schools of this municipality; empty: of all
   * @param empty uses whose list the analyst declares empty; a list that is needed and neither
   *     approved nor declared empty is refused
   */
  public Order order(
      OrderTemplate template,
      Collection<SchoolList> lists,
      Collection<Plan> plans,
      Optional<String> municipality,
      Collection<String> empty)
      throws Refusal {
    Map<String, List<ListedSchool>> listed = listed(lists, municipality);
    empty.forEach(use -> listed.putIfAbsent(use, List.of()));
    Map<String, Plan> byTemplate = new HashMap<>();
    plans.forEach(plan -> byTemplate.put(plan.template(), plan));
    Set<String> all = new HashSet<>();
    listed.values().forEach(schools -> schools.forEach(school -> all.add(school.code())));
    List<ListedSchool> low = listed.getOrDefault("low", List.of());
    int year =
        template.plans().stream()
            .flatMap(id -> Optional.ofNullable(byTemplate.get(id)).stream())
            .map(plan -> plan.period().from().getYear())
            .findFirst()
            .orElse(resultsYear(lists));
    Map<String, Party> shipped =
        Placeholders.parties(year, RegionNames.of(region), template.parties(), Map.of());
    return template.make(
        new OrderStart(
            year,
            RegionNames.of(region),
            named(known(shipped), shipped),
            listed,
            byTemplate,
            pairs(low, all)));
  }

  /** What the register says before what is proposed; a school that shall have no tutor has none. */
  List<Pair> pairs(List<ListedSchool> low, Set<String> listed) {
    Map<String, Support> known = new HashMap<>();
    supports.forEach(support -> known.put(support.schoolCode(), support));
    Map<String, School> schools =
        register.stream().collect(Collectors.toMap(School::code, Function.identity()));
    Map<String, Pair> proposed = new HashMap<>();
    TutorPairs.propose(low, listed, register)
        .forEach(pair -> proposed.put(pair.schoolCode(), pair));
    List<Pair> pairs = new ArrayList<>();
    for (ListedSchool school : low) {
      Support support = known.getOrDefault(school.code(), Support.none(school.code()));
      Pair open = proposed.get(school.code());
      if (support.tutorOpen() && open != null) {
        pairs.add(SupportPairs.pair(school, support, schools.get(open.tutorCode())));
      } else if (support.tutorCode() != null) {
        pairs.add(SupportPairs.pair(school, support, schools.get(support.tutorCode())));
      }
    }
    return pairs;
  }

  private static int resultsYear(Collection<SchoolList> lists) {
    return lists.stream()
        .mapToInt(list -> list.frozen().year())
        .max()
        .orElse(LocalDate.now().getYear());
  }

  /** The schools of approved lists by use. */
  Map<String, List<ListedSchool>> listed(
      Collection<SchoolList> lists, Optional<String> municipality) {
    Map<String, School> schools =
        register.stream().collect(Collectors.toMap(School::code, Function.identity()));
    Map<String, List<ListedSchool>> listed = new LinkedHashMap<>();
    for (SchoolList list : lists) {
      boolean signs = list.isOfSigns();
      add(
          listed,
          signs ? "bias" : "low",
          signs ? list.signs() : list.members(),
          schools,
          municipality);
      if (!signs) {
        add(listed, "risk", list.riskZone(), schools, municipality);
      }
    }
    return listed;
  }

  private static void add(
      Map<String, List<ListedSchool>> listed,
      String use,
      List<Finding> findings,
      Map<String, School> schools,
      Optional<String> municipality) {
    List<ListedSchool> known = listed.computeIfAbsent(use, any -> new ArrayList<>());
    findings.stream()
        .filter(
            finding -> municipality.isEmpty() || municipality.get().equals(finding.municipality()))
        .filter(finding -> known.stream().noneMatch(one -> one.code().equals(finding.schoolCode())))
        .forEach(
            finding -> {
              School school = schools.get(finding.schoolCode());
              known.add(
                  new ListedSchool(
                      finding.schoolCode(),
                      finding.name(),
                      finding.municipality(),
                      school == null ? null : school.director(),
                      finding.sentence()));
            });
  }
}
