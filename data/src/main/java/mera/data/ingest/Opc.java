package mera.data.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import mera.data.problem.Refusal;

/** How the parts of an Office Open XML file refer to each other. */
final class Opc {

  /**
   * @param target name of the part in the file; empty where it lies outside
   */
  record Relation(String type, String target) {}

  private Opc() {}

  /** The part with the sheets of the workbook. */
  static String workbook(Parts parts, Limits limits) throws Refusal {
    if (parts.has("_rels/.rels")) {
      for (Relation relation : relations(parts, "", limits).values()) {
        if (relation.type().endsWith("/officeDocument") && parts.has(relation.target())) {
          return relation.target();
        }
      }
    }
    return "xl/workbook.xml";
  }

  /** The relations of a part by their ids; none where it has none. */
  static Map<String, Relation> relations(Parts parts, String part, Limits limits) throws Refusal {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    String file = folder + "_rels/" + part.substring(slash) + ".rels";
    Map<String, Relation> relations = new LinkedHashMap<>();
    if (!parts.has(file)) {
      return relations;
    }
    try (Xml xml = Xml.open(parts, file, limits)) {
      while (xml.nextTag()) {
        String id = xml.isStart("Relationship") ? xml.attribute("Id") : null;
        if (id != null) {
          boolean outside = "External".equalsIgnoreCase(xml.attribute("TargetMode"));
          String target = String.valueOf(xml.attribute("Target"));
          relations.put(
              id,
              new Relation(
                  String.valueOf(xml.attribute("Type")),
                  outside ? "" : resolved(folder, target).orElse("")));
        }
      }
    }
    return relations;
  }

  /** The part that a relation means; empty when it leads out of the file. */
  private static Optional<String> resolved(String folder, String target) {
    String slashes = target.replace('\\', '/');
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (slashes.startsWith("/") ? slashes : folder + slashes).split("/")) {
      if (step.equals("..") && steps.pollLast() == null) {
        return Optional.empty();
      }
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }
}
