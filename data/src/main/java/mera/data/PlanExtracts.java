package mera.data;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.plan.Extract;
import mera.data.plan.Members;
import mera.data.plan.Party;
import mera.data.plan.Plan;
import mera.data.plan.Roster;
import mera.data.problem.Refusal;
import mera.data.school.School;

/** Extracts of a stored plan for its parties, those of the directory and the register's schools. */
public final class PlanExtracts {

  private static final int LONGEST_NAME = 80;

  private final Plan plan;
  private final Map<String, Party> directory;
  private final List<School> schools;
  private final Roster roster;

  private PlanExtracts(
      Plan plan, Map<String, Party> directory, List<School> schools, Roster roster) {
    this.plan = plan;
    this.directory = directory;
    this.schools = schools;
    this.roster = roster;
  }

  public static PlanExtracts of(Workspace workspace, String planId) throws Refusal {
    return of(workspace, workspace.plan(planId));
  }

  /** The same of a plan as it was, such as one attached to a registered order. */
  public static PlanExtracts of(Workspace workspace, Plan plan) {
    Map<String, Party> directory = new LinkedHashMap<>(workspace.parties());
    directory.putAll(plan.parties());
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (SchoolList list : workspace.lists()) {
      lists.put(
          Objects.requireNonNull(list.id()),
          list.members().stream().map(Finding::schoolCode).collect(Collectors.toSet()));
    }
    return new PlanExtracts(plan, directory, workspace.schools(), new Roster(lists));
  }

  /** One for every party of the plan that has something to do. */
  public List<Extract> all() {
    return Extract.all(plan, roster);
  }

  /**
   * The extract for one party.
   *
   * @param who a name or abbreviation of a party, or the code or name of a school
   * @throws Refusal when nobody is called so
   */
  public Extract named(String who) throws Refusal {
    for (Map.Entry<String, Party> one : directory.entrySet()) {
      if (one.getValue().spellings().stream().anyMatch(name -> name.equalsIgnoreCase(who))) {
        return Extract.of(plan.withParties(directory), one.getKey(), roster);
      }
    }
    Optional<School> school =
        schools.stream()
            .filter(one -> one.code().equals(who) || one.name().equalsIgnoreCase(who))
            .findFirst();
    if (school.isEmpty()) {
      throw new Refusal(
          Refusal.Reason.IMPOSSIBLE,
          "Исполнителя «"
              + who
              + "» нет ни в плане, ни в справочнике: есть "
              + String.join(", ", plan.parties().values().stream().map(Party::name).toList())
              + ".");
    }
    Map<String, Party> more = new LinkedHashMap<>(directory);
    more.put("school", party(school.get()));
    return Extract.of(plan.withParties(more), "school", roster);
  }

  private static Party party(School school) {
    return new Party(
        Party.Kind.SCHOOL,
        school.name(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        Members.NONE,
        school.code());
  }

  /** Who the extract is for. */
  public static String name(Extract extract) {
    Party party = extract.plan().parties().get(extract.partyKey());
    return party == null ? extract.partyKey() : party.name();
  }

  /**
   * A file for one of many extracts: its name says whose it is, and no two are the same.
   *
   * @param taken files that are written already
   */
  public static Path fileIn(Path folder, Collection<Path> taken, String party) {
    String clean = party.replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    String name = clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME).strip() : clean;
    Path file = folder.resolve("Выписка – " + name + ".pdf");
    for (int number = 2; taken.contains(file); number++) {
      file = folder.resolve("Выписка – " + name + " (" + number + ").pdf");
    }
    return file;
  }
}
