package mera.data;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mera.data.context.ContextReview;
import mera.data.document.DataSheet;
import mera.data.identify.Finding;
import mera.data.identify.SchoolList;
import mera.data.ingest.PaperTable;
import mera.data.order.Order;
import mera.data.problem.Refusal;
import mera.data.school.School;
import mera.data.store.Store;
import mera.data.store.SupportRows;
import mera.data.tutor.Suggestion;
import mera.data.tutor.Support;
import mera.data.tutor.SupportCheck;
import mera.data.tutor.SupportLine;
import mera.data.tutor.SupportRemark;
import mera.data.tutor.TutorCase;
import mera.data.tutor.TutorRule;
import org.jspecify.annotations.Nullable;

/**
 * The register of support of one working file: who helps which listed school. The order's table of
 * pairs, the extracts and the card of a school read it; there is no second one.
 */
public final class SupportRegister {

  private static final String SECTION = "Планы";

  private final Workspace workspace;
  private final Store store;

  SupportRegister(Workspace workspace, Store store) {
    this.workspace = workspace;
    this.store = store;
  }

  /** The rows that hold something, in the order in which they were last changed. */
  public List<Support> all() {
    return SupportRows.all(store);
  }

  /** The row of a school; an empty one where the register holds nothing. */
  public Support of(String schoolCode) {
    return all().stream()
        .filter(one -> one.schoolCode().equals(schoolCode))
        .findFirst()
        .orElse(Support.none(schoolCode));
  }

  /** The schools that this one helps, in the order of the register of schools. */
  public List<School> supportedBy(String tutorCode) {
    Set<String> codes =
        all().stream()
            .filter(one -> tutorCode.equals(one.tutorCode()))
            .map(Support::schoolCode)
            .collect(Collectors.toSet());
    return workspace.schools().stream().filter(one -> codes.contains(one.code())).toList();
  }

  /** Names that were written as mentor or curator before, by the alphabet. */
  public List<String> people() {
    return List.copyOf(
        all().stream()
            .flatMap(one -> Stream.of(one.mentor(), one.curator()))
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * Stores the row of a school.
   *
   * @throws Refusal an unknown school, an unknown tutor, a school as its own tutor
   */
  public void keep(Support support) throws Refusal {
    requireKnown(support);
    Support before = of(support.schoolCode());
    if (before.equals(support)) {
      return;
    }
    String name = known(support.schoolCode()).name();
    store.write(
        SECTION,
        "«" + name + "»: " + changed(before, support),
        change -> SupportRows.put(change, support));
  }

  private void requireKnown(Support support) throws Refusal {
    known(support.schoolCode());
    String tutor = support.tutorCode();
    if (support.schoolCode().equals(tutor)) {
      throw new Refusal(Refusal.Reason.IMPOSSIBLE, "Школа не может быть тьютором самой себе.");
    }
    if (tutor != null) {
      known(tutor);
    }
    requireShort("Методист-наставник", support.mentor(), 500);
    requireShort("Куратор", support.curator(), 500);
    requireShort("Номер договора", support.agreement().number(), 100);
    requireShort("Предмет договора", support.agreement().subject(), 1000);
    requireShort("Примечание", support.note(), 1000);
  }

  private static void requireShort(String what, String text, int most) throws Refusal {
    if (text.length() > most) {
      throw new Refusal(
          Refusal.Reason.TOO_LARGE,
          what + ": больше " + most + " знаков не хранится, сократите текст.");
    }
  }

  private String changed(Support before, Support after) throws Refusal {
    String tutor = after.tutorCode();
    if (before.tutorOpen() != after.tutorOpen() || !same(before.tutorCode(), tutor)) {
      return after.tutorOpen()
          ? "школа-тьютор не выбрана"
          : tutor == null ? "без школы-тьютора" : "школа-тьютор «" + known(tutor).name() + "»";
    }
    if (!before.mentor().equals(after.mentor())) {
      return "методист-наставник " + said(after.mentor());
    }
    if (!before.curator().equals(after.curator())) {
      return "куратор " + said(after.curator());
    }
    if (!before.agreement().equals(after.agreement())) {
      return "договор " + said(after.agreement().printed());
    }
    return "примечание " + said(after.note());
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one == null ? other == null : one.equals(other);
  }

  private static String said(String text) {
    return text.isEmpty() ? "не указан" : text.length() > 200 ? text.substring(0, 200) : text;
  }

  /**
   * Stores many rows as one action; nothing happens where none differs.
   *
   * @param text what was done, for the history
   * @return how many rows changed
   */
  public int keepAll(Collection<Support> supports, String text) throws Refusal {
    Map<String, Support> before = new HashMap<>();
    all().forEach(one -> before.put(one.schoolCode(), one));
    List<Support> changed = new ArrayList<>();
    for (Support support : supports) {
      requireKnown(support);
      Support old = before.getOrDefault(support.schoolCode(), Support.none(support.schoolCode()));
      if (!old.equals(support)) {
        changed.add(support);
      }
    }
    if (!changed.isEmpty()) {
      store.write(SECTION, text, change -> changed.forEach(one -> SupportRows.put(change, one)));
    }
    return changed.size();
  }

  private School known(String code) throws Refusal {
    return workspace
        .school(code)
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Reason.IMPOSSIBLE, "Школы с кодом «" + code + "» в реестре нет."));
  }

  /**
   * The schools that need support: those of an approved list with low results, else the last one of
   * the year, else what the usual method finds.
   *
   * @param list null: the last approved one of the year
   */
  public List<String> listed(int year, @Nullable SchoolList list) {
    return list == null
        ? workspace.ratings().listed(year)
        : list.members().stream().map(Finding::schoolCode).toList();
  }

  /**
   * The register beside the list: every listed school, then the rows of schools that left it.
   *
   * @param listed codes in the order of the list
   */
  public List<SupportLine> lines(List<String> listed, TutorRule rule, ContextReview context) {
    Map<String, School> schools = new LinkedHashMap<>();
    workspace.schools().forEach(school -> schools.put(school.code(), school));
    Map<String, Support> supports = new LinkedHashMap<>();
    all().forEach(support -> supports.put(support.schoolCode(), support));
    Map<String, List<Suggestion>> suggestions = new HashMap<>();
    for (TutorCase one : workspace.ratings().tutors(rule, listed, context)) {
      suggestions.put(one.listed().school().code(), one.suggestions());
    }
    Map<String, List<SupportRemark>> remarks =
        SupportCheck.of(schools.values(), listed, context.toCheck(), rule, supports.values())
            .stream()
            .collect(Collectors.groupingBy(SupportRemark::schoolCode));
    Set<String> codes = new LinkedHashSet<>(listed);
    schools.keySet().stream().filter(supports::containsKey).forEach(codes::add);
    Set<String> onList = new LinkedHashSet<>(listed);
    List<SupportLine> lines = new ArrayList<>();
    for (String code : codes) {
      School school = schools.get(code);
      if (school != null) {
        Support support = supports.getOrDefault(code, Support.none(code));
        String tutor = support.tutorCode();
        lines.add(
            new SupportLine(
                school,
                onList.contains(code),
                support,
                tutor == null ? null : schools.get(tutor),
                suggestions.getOrDefault(code, List.of()),
                remarks.getOrDefault(code, List.of())));
      }
    }
    return lines;
  }

  /** The lines as a workbook that {@link #read} reads back. */
  public static List<DataSheet> workbook(List<SupportLine> lines) {
    return SupportSheet.of(lines);
  }

  /** What a table says of the register; nothing is stored yet. */
  public SupportReading read(String file, List<PaperTable> tables) throws Refusal {
    Map<String, Support> known = new HashMap<>();
    all().forEach(one -> known.put(one.schoolCode(), one));
    return SupportReading.of(file, tables, workspace.schools(), known);
  }

  /** Stores what was read as one action. */
  public int keep(SupportReading read) throws Refusal {
    return keepAll(
        read.changed(), "Сопровождение школ из «" + read.file() + "»: " + read.changed().size());
  }

  /** Orders that are drafts, newest first: the register can go into their tables of pairs. */
  public List<Order> drafts() {
    return workspace.orders().reversed().stream().filter(one -> !one.isRegistered()).toList();
  }

  /** Does the order have a table of pairs? */
  public static boolean hasPairs(Order order) {
    return SupportPairs.place(order) >= 0;
  }

  /**
   * Puts the register into the order's table of pairs; an order without one gets it as its last
   * appendix.
   *
   * @param whole with mentor, curator and agreement; else in the columns that the table has
   * @return empty: the table says the same already
   * @throws Refusal when the order is registered
   */
  public Optional<Order> intoOrder(String orderId, boolean whole) throws Refusal {
    Order order = workspace.order(orderId);
    Order filled = SupportPairs.into(order, workspace.schools(), all(), whole);
    return filled.equals(order)
        ? Optional.empty()
        : Optional.of(
            workspace.change(filled, "Приказ " + orderId + ": сопровождение школ из реестра"));
  }

  /** What the card of a school says of its support: sentences; empty when nothing is known. */
  public List<String> sentences(String schoolCode) {
    List<String> sentences = new ArrayList<>();
    Support support = of(schoolCode);
    String tutor = support.tutorCode();
    if (tutor != null) {
      sentences.add(
          "Школа-тьютор: " + workspace.school(tutor).map(School::name).orElse(tutor) + ".");
    } else if (!support.tutorOpen()) {
      sentences.add("Решено, что школы-тьютора нет.");
    }
    if (!support.mentor().isEmpty()) {
      sentences.add("Методист-наставник: " + closed(support.mentor()));
    }
    if (!support.curator().isEmpty()) {
      sentences.add("Куратор: " + closed(support.curator()));
    }
    if (!support.agreement().isEmpty()) {
      String subject = support.agreement().subject();
      String words = (support.agreement().printed() + " " + subject).strip();
      sentences.add("Договор о сетевом взаимодействии: " + closed(words));
    }
    List<School> helped = supportedBy(schoolCode);
    if (!helped.isEmpty()) {
      sentences.add(
          "Школа-тьютор для: "
              + String.join(", ", helped.stream().map(School::name).toList())
              + ".");
    }
    return sentences;
  }

  private static String closed(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
