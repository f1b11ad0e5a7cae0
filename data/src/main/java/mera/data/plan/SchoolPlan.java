package mera.data.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mera.data.school.School;

/**
 * A first draft of a school's plan: measures against its risks from the library, and the measures
 * of the regional plan in which it takes part.
 */
public final class SchoolPlan {

  private static final List<PlanColumn> COLUMNS =
      List.of(
          new PlanColumn(Field.NUMBER, "№ п/п", 14),
          new PlanColumn(Field.MEASURE, "Мероприятия", 62),
          new PlanColumn(Field.DEADLINE, "Сроки", 30),
          new PlanColumn(Field.PARTIES, "Ответственные", 34),
          new PlanColumn(Field.RESULT, "Результат", 40));

  private static final String PLAN = "план";
  private static final String PROGRAMME = "программа";

  /** So many measures against a heavy risk, and against one of middle weight. */
  private static final int FOR_HIGH = 4;

  private static final int FOR_MEDIUM = 2;

  private final MeasureLibrary library;
  private final PlanPeriod period;
  private final List<Node> rows = new ArrayList<>();
  private final Map<String, Party> parties = new LinkedHashMap<>();
  private final Map<String, List<Integer>> risks = new HashMap<>();
  private int section;

  private SchoolPlan(MeasureLibrary library, PlanPeriod period) {
    this.library = library;
    this.period = period;
  }

  /**
   * A plan for one school.
   *
   * @param profile its risks
   * @param regional its extract of the regional plan; empty: none
   */
  public static Plan of(
      School school,
      List<Risk> profile,
      Optional<Extract> regional,
      MeasureLibrary library,
      PlanPeriod period) {
    return of(school, profile, suggested(profile, library), regional, library, period);
  }

  /**
   * A plan for one school of chosen measures. Each stands under the risk for which it is suggested,
   * else under that of the profile which it answers best, else under its own main one.
   *
   * @param measures ids of the library
   */
  public static Plan of(
      School school,
      List<Risk> profile,
      Collection<String> measures,
      Optional<Extract> regional,
      MeasureLibrary library,
      PlanPeriod period) {
    SchoolPlan plan = new SchoolPlan(library, period);
    plan.addMeasures(profile, measures);
    regional.ifPresent(plan::addRegional);
    return plan.made(school);
  }

  /** The risks that a plan has to answer, heavy ones first. */
  static List<Risk> inOrder(List<Risk> profile) {
    return profile.stream()
        .filter(Risk::matters)
        .sorted(Comparator.comparing(Risk::significance).thenComparingInt(Risk::factor))
        .toList();
  }

  /**
   * Ids of the measures that are suggested against a profile: four against a heavy risk, two
   * against one of middle weight, none twice.
   */
  public static List<String> suggested(List<Risk> profile, MeasureLibrary library) {
    return byRisk(profile, library).values().stream().flatMap(List::stream).toList();
  }

  private static Map<Integer, List<String>> byRisk(List<Risk> profile, MeasureLibrary library) {
    Map<Integer, List<String>> suggested = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Risk risk : inOrder(profile)) {
      int wanted = risk.significance() == Risk.Significance.HIGH ? FOR_HIGH : FOR_MEDIUM;
      List<String> chosen =
          library.against(risk.factor()).stream()
              .map(MeasureLibrary.Measure::id)
              .filter(id -> !taken.contains(id))
              .limit(wanted)
              .toList();
      taken.addAll(chosen);
      suggested.put(risk.factor(), chosen);
    }
    return suggested;
  }

  private void addMeasures(List<Risk> profile, Collection<String> ids) {
    Map<Integer, List<String>> suggested = byRisk(profile, library);
    Map<Integer, List<MeasureLibrary.Measure>> sections = new LinkedHashMap<>();
    suggested.keySet().forEach(factor -> sections.put(factor, new ArrayList<>()));
    for (String id : new LinkedHashSet<>(ids)) {
      library
          .measure(id)
          .ifPresent(
              measure ->
                  sections
                      .computeIfAbsent(place(measure, suggested), any -> new ArrayList<>())
                      .add(measure));
    }
    sections.forEach(
        (factor, measures) -> {
          if (!measures.isEmpty()) {
            addSection(factor, measures);
          }
        });
  }

  /** The factor under which a measure stands. */
  private static int place(MeasureLibrary.Measure measure, Map<Integer, List<String>> suggested) {
    for (Map.Entry<Integer, List<String>> risk : suggested.entrySet()) {
      if (risk.getValue().contains(measure.id())) {
        return risk.getKey();
      }
    }
    return measure.risks().stream()
        .filter(suggested::containsKey)
        .findFirst()
        .orElse(measure.risks().getFirst());
  }

  private void addSection(int factor, List<MeasureLibrary.Measure> measures) {
    String id = addSection(library.factor(factor).purpose());
    for (MeasureLibrary.Measure measure : measures) {
      String row =
          addMeasure(id, measure.text(), measure.deadline(), measure.parties(), measure.result());
      risks.put(row, measure.risks());
    }
  }

  private void addRegional(Extract extract) {
    List<Node> measures =
        extract.plan().nodes().stream()
            .filter(node -> extract.rowIds().contains(node.id()))
            .filter(node -> node.kind() == Node.Kind.MEASURE)
            .toList();
    if (measures.isEmpty()) {
      return;
    }
    String id = addSection("Участие в мероприятиях регионального плана");
    parties.putAll(extract.plan().parties());
    for (Node node : measures) {
      addMeasure(
          id,
          node.text(),
          node.deadline(),
          extract.plan().covering(node, Field.PARTIES).parties(),
          extract.plan().covering(node, Field.RESULT).result());
    }
  }

  private String addSection(String title) {
    section++;
    String id = "n" + (rows.size() + 1);
    rows.add(
        new Node(
            id,
            null,
            Node.Kind.SECTION,
            section + ".",
            title,
            "",
            "",
            List.of(),
            "",
            "",
            Map.of()));
    return id;
  }

  private String addMeasure(
      String parent, String text, String deadline, String who, String result) {
    String id = "n" + (rows.size() + 1);
    long number = rows.stream().filter(row -> parent.equals(row.parentId())).count() + 1;
    rows.add(
        new Node(
            id,
            parent,
            Node.Kind.MEASURE,
            section + "." + number + ".",
            text,
            capital(deadline),
            capital(who),
            List.of(),
            result,
            "",
            Map.of()));
    return id;
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<String> title(School school, PlanPeriod period) {
    return List.of(
        "План мероприятий",
        "по повышению качества образования",
        school.name(),
        "на " + period.printed());
  }

  /** The plan of a school as a programme in words of its own; they are changed in the plan. */
  public static Plan spoken(Plan plan, Programme words) {
    return plan.withProgramme(words).withKind(PROGRAMME);
  }

  /** Has the plan of a school words of its own? */
  public static boolean isSpoken(Plan plan) {
    return !plan.parts().isEmpty();
  }

  /** The plan of a school without words of its own: the table of measures under its title. */
  public static Plan bare(Plan plan, School school) {
    return isSpoken(plan)
        ? plan.withProgramme(new Programme(title(school, plan.period()), List.of(), List.of()))
            .withKind(PLAN)
        : plan;
  }

  private Plan made(School school) {
    Plan bare =
        new Plan(
            null,
            "",
            PLAN,
            title(school, period),
            period,
            Numbering.SECTION_ITEM,
            SectionRows.ONE_CELL,
            Plan.Orientation.PORTRAIT,
            COLUMNS,
            parties,
            List.of(),
            List.of(),
            rows,
            null,
            new Answers(Set.of(), Map.of(), risks));
    return PlanParties.recognised(bare, Map.of());
  }
}
