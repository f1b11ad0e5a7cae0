package mera.data.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan of measures with everything that its printed form needs.
 *
 * @param id null until it is stored
 * @param template id of the template it was made from
 * @param kind noun for the document: план, комплекс мер, перечень, программа
 * @param title its lines
 * @param parties the plan's directory: key → party, in the template's order
 * @param parts pieces of a programme in printed order; empty: title and table only
 * @param nodes in printed order, sections and groups before what belongs to them
 * @param origin null unless it was imported
 * @param answers what the analyst has said of it
 */
public record Plan(
    @Nullable String id,
    String template,
    String kind,
    List<String> title,
    PlanPeriod period,
    Numbering numbering,
    SectionRows sectionRows,
    Orientation orientation,
    List<PlanColumn> columns,
    Map<String, Party> parties,
    List<Indicator> indicators,
    List<Part> parts,
    List<Node> nodes,
    @Nullable Origin origin,
    Answers answers) {

  /** Of the page with the table. */
  public enum Orientation {
    PORTRAIT,
    LANDSCAPE
  }

  @JsonCreator
  public Plan {
    title = List.copyOf(title);
    columns = List.copyOf(columns);
    parties = Collections.unmodifiableMap(new LinkedHashMap<>(parties));
    indicators = List.copyOf(indicators);
    parts = List.copyOf(parts);
    nodes = List.copyOf(nodes);
    // A file of an earlier program has none.
    answers = answers == null ? Answers.NONE : answers;
  }

  /** A plan that was not imported, without answers. */
  public Plan(
      @Nullable String id,
      String template,
      String kind,
      List<String> title,
      PlanPeriod period,
      Numbering numbering,
      SectionRows sectionRows,
      Orientation orientation,
      List<PlanColumn> columns,
      Map<String, Party> parties,
      List<Indicator> indicators,
      List<Part> parts,
      List<Node> nodes) {
    this(
        id,
        template,
        kind,
        title,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        nodes,
        null,
        Answers.NONE);
  }

  public Plan withId(String stored) {
    return new Plan(
        stored,
        template,
        kind,
        title,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        nodes,
        origin,
        answers);
  }

  /** The same plan under another title. */
  public Plan withTitle(List<String> lines) {
    return new Plan(
        id,
        template,
        kind,
        lines,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        nodes,
        origin,
        answers);
  }

  /** The same called another document: «программа» instead of «план». */
  public Plan withKind(String noun) {
    return new Plan(
        id,
        template,
        noun,
        title,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        nodes,
        origin,
        answers);
  }

  public Plan withNodes(List<Node> changed) {
    return new Plan(
        id,
        template,
        kind,
        title,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        changed,
        origin,
        answers);
  }

  /** The same plan with other parties in its directory. */
  public Plan withParties(Map<String, Party> changed) {
    return new Plan(
        id,
        template,
        kind,
        title,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        changed,
        indicators,
        parts,
        nodes,
        origin,
        answers);
  }

  /** The words around its table of measures. */
  public Programme programme() {
    return new Programme(title, indicators, parts);
  }

  /** The same table of measures in other words. */
  public Plan withProgramme(Programme changed) {
    return new Plan(
        id,
        template,
        kind,
        changed.title(),
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        changed.indicators(),
        changed.parts(),
        nodes,
        origin,
        answers);
  }

  /** The same plan for another time. */
  public Plan withPeriod(PlanPeriod changed) {
    return new Plan(
        id,
        template,
        kind,
        title,
        changed,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        nodes,
        origin,
        answers);
  }

  /** The same plan numbered in another way and with other columns. */
  public Plan withForm(Numbering scheme, List<PlanColumn> table) {
    return new Plan(
        id,
        template,
        kind,
        title,
        period,
        scheme,
        sectionRows,
        orientation,
        table,
        parties,
        indicators,
        parts,
        nodes,
        origin,
        answers);
  }

  public Plan withAnswers(Answers changed) {
    return new Plan(
        id,
        template,
        kind,
        title,
        period,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        indicators,
        parts,
        nodes,
        origin,
        changed);
  }

  /** A plan of the same form with other content, not stored yet. */
  Plan fresh(List<String> lines, PlanPeriod time, List<Indicator> targets, List<Part> pieces) {
    return new Plan(
        null,
        template,
        kind,
        lines,
        time,
        numbering,
        sectionRows,
        orientation,
        columns,
        parties,
        targets,
        pieces,
        nodes,
        null,
        Answers.NONE);
  }

  /** The title in one line. */
  public String titleLine() {
    return String.join(" ", title);
  }

  public Optional<Node> node(String nodeId) {
    return nodes.stream().filter(node -> node.id().equals(nodeId)).findFirst();
  }

  /** The rows right below a section or group. */
  public List<Node> children(Node parent) {
    return nodes.stream().filter(node -> parent.id().equals(node.parentId())).toList();
  }

  /**
   * How many rows the cell really covers, itself included: a merge ends before a section, before a
   * row that has its own text there, and with the plan.
   */
  public int rowsCovered(Node node, Field field) {
    int wanted = node.merges().getOrDefault(field, 1);
    if (wanted == 1) {
      return 1;
    }
    int start = nodes.indexOf(node);
    int covered = 1;
    while (covered < wanted && start + covered < nodes.size()) {
      Node below = nodes.get(start + covered);
      if (below.kind() == Node.Kind.SECTION
          || !below.cell(field).isEmpty()
          || below.merges().containsKey(field)) {
        break;
      }
      covered++;
    }
    return covered;
  }

  /** The row whose cell stands at this row's place: the row itself, or one above with a merge. */
  public Node covering(Node node, Field field) {
    int place = nodes.indexOf(node);
    for (int above = place - 1; above >= 0; above--) {
      Node candidate = nodes.get(above);
      if (candidate.merges().containsKey(field)) {
        return above + rowsCovered(candidate, field) > place ? candidate : node;
      }
    }
    return node;
  }

  /**
   * All rows at whose place a merged cell stands, by id, with the row that has its text; what
   * {@link #covering} tells of one row, for the whole plan at once.
   */
  public Map<String, Node> mergedCells(Field field) {
    Map<String, Node> merged = new HashMap<>();
    Node bearer = null;
    int left = 0;
    for (Node node : nodes) {
      if (node.merges().containsKey(field)) {
        bearer = node;
        left = node.merges().get(field);
      } else if (node.kind() == Node.Kind.SECTION || !node.cell(field).isEmpty()) {
        left = 0;
      }
      if (bearer != null && left > 0) {
        merged.put(node.id(), bearer);
        left--;
      }
    }
    return merged;
  }

  /** Keys of the parties that carry the row out, also where the cell is merged with one above. */
  public List<String> partiesOf(Node node) {
    return covering(node, Field.PARTIES).partyKeys();
  }

  /**
   * What the program understands of a row's deadline, or what the analyst said that it means. An
   * empty cell below a group takes the group's.
   *
   * @param orderDate date of the order, or the best that is known of it
   */
  public Deadline deadline(Node node, LocalDate orderDate) {
    Deadline own = read(node.deadline(), orderDate);
    String parentId = node.parentId();
    Optional<Node> parent = parentId == null ? Optional.empty() : node(parentId);
    boolean inherits =
        node.deadline().isBlank()
            && parent.isPresent()
            && parent.get().kind() == Node.Kind.GROUP
            && !parent.get().deadline().isBlank();
    return inherits ? deadline(parent.orElseThrow(), orderDate).inherited() : own;
  }

  /** What the text of a deadline means in this plan. */
  public Deadline read(String text, LocalDate orderDate) {
    Deadline read = DeadlineReader.read(text, period, orderDate);
    List<Deadline.Occurrence> said = answers.deadlines().get(text.strip());
    return said == null ? read : read.confirmed(said);
  }
}
