package mera.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mera.data.document.Folder;
import mera.data.document.Format;
import mera.data.document.LayoutProfile;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.order.OrderPages;
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

  /** In the roster: the schools that are tutors by the register of support. */
  private static final String TUTORS = "tutors";

  private final Plan plan;
  private final Map<String, Party> directory;
  private final List<School> schools;
  private final Roster roster;
  private final SupportRegister support;

  private PlanExtracts(
      Plan plan,
      Map<String, Party> directory,
      List<School> schools,
      Roster roster,
      SupportRegister support) {
    this.plan = plan;
    this.directory = directory;
    this.schools = schools;
    this.roster = roster;
    this.support = support;
  }

  /** Of a stored plan; refused where there is none of this id. */
  public static PlanExtracts of(Workspace workspace, String planId) throws Refusal {
    return of(workspace, workspace.plan(planId));
  }

  /** The same of a plan as it was, such as one attached to a registered order. */
  public static PlanExtracts of(Workspace workspace, Plan plan) {
    Map<String, Party> directory = new LinkedHashMap<>(workspace.parties());
    directory.putAll(plan.parties());
    directory.replaceAll((key, party) -> tutorsOnly(party));
    Map<String, Set<String>> lists = new LinkedHashMap<>();
    for (SchoolList list : workspace.lists()) {
      lists.put(
          Objects.requireNonNull(list.id()),
          list.members().stream().map(Finding::schoolCode).collect(Collectors.toSet()));
    }
    SupportRegister support = workspace.support();
    lists.put(
        TUTORS,
        support.all().stream()
            .flatMap(one -> Optional.ofNullable(one.tutorCode()).stream())
            .collect(Collectors.toSet()));
    return new PlanExtracts(
        plan.withParties(ofPlan(plan, directory)),
        directory,
        workspace.schools(),
        new Roster(lists),
        support);
  }

  private static Map<String, Party> ofPlan(Plan plan, Map<String, Party> directory) {
    Map<String, Party> own = new LinkedHashMap<>(directory);
    own.keySet().retainAll(plan.parties().keySet());
    return own;
  }

  /** «Школы-тьюторы» are those of the register of support, unless somebody has said otherwise. */
  private static Party tutorsOnly(Party party) {
    boolean tutors =
        party.members().equals(Members.SCHOOLS)
            && party.name().toLowerCase(Locale.ROOT).contains("тьютор");
    return tutors ? party.withMembers(Members.ofList(TUTORS)) : party;
  }

  /** One for every party of the plan that has something to do. */
  public List<Extract> all() {
    return Extract.all(plan, roster).stream().map(this::noted).toList();
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
        return noted(Extract.of(plan.withParties(directory), one.getKey(), roster));
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
    return noted(Extract.of(plan.withParties(more), "school", roster));
  }

  /** The extract of a school says who supports it. */
  private Extract noted(Extract extract) {
    Party party = extract.plan().parties().get(extract.partyKey());
    String code = party == null ? null : party.schoolCode();
    return code == null ? extract : extract.withNotes(support.sentences(code));
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

  /** Writes an extract; the ending of the file says in which form. */
  public static void write(Extract extract, Path file) throws Refusal {
    Format.of(file, Format.PDF, Format.DOCX, Format.XLSX)
        .write(OrderPages.compose(extract.plan()), LayoutProfile.standard(), file);
  }

  /**
   * Writes every extract into its own file of one folder.
   *
   * @param folder made where it is missing
   * @return the files, in the order of the extracts
   */
  public static List<Path> write(List<Extract> extracts, Path folder, Format format)
      throws Refusal {
    Folder.make(folder);
    List<Path> files = new ArrayList<>();
    for (Extract extract : extracts) {
      Path file = Folder.file(folder, files, fileName(name(extract)), format);
      write(extract, file);
      files.add(file);
    }
    return files;
  }

  /** The proposed name of an extract's file, without an ending. */
  public static String fileName(String party) {
    String clean = party.replaceAll("[\\\\/:*?\"<>|«»\\s]+", " ").strip();
    return "Выписка – "
        + (clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME).strip() : clean);
  }
}
